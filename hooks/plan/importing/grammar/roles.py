"""The words of each role, and why a part that they give may be in doubt."""

from __future__ import annotations

import re

from ..naming.words import ABOVE, VERBS
from ..plain_words import CAPITALS

LEAD = re.compile(
    r"[Cc]hủ trì(?!\w)|[Ll](?:à|àm) (?:[Cc]ơ quan |[Đđ]ơn vị |[Bb]ộ phận )?(?:thường trực|đầu mối)"
    r"|[Ll]à (?:cơ quan|đơn vị) chủ trì"
    r"|^(?:Cơ quan|Đơn vị) (?:đầu mối|thường trực)|[Đđ]ầu mối(?!\w)"
)
COORDINATE = re.compile(r"[Pp]hối hợp(?!\w)|[Tt]ham gia(?!\w)")
ADVISE = re.compile(r"[Tt]ham mưu(?!\w)|[Gg]iúp(?= (?:[A-ZĐỦ]|cấp ủy|ban thường|đảng ủy|lãnh đạo))")
_WATCHING = (
    r"(?=(?:theo dõi|đôn đốc|kiểm tra|giám sát|hướng dẫn|đánh giá|thanh tra|tổng hợp"
    r"|sơ kết|tổng kết)(?!\w))"
)
MONITOR = re.compile(
    r"(?:(?:[Tt]heo dõi|[Đđ]ôn đốc|[Kk]iểm tra|[Gg]iám sát|hướng dẫn|đánh giá|thanh tra|thẩm tra"
    rf"|tổng hợp|sơ kết|tổng kết)(?!\w)(?:(?:,\s*(?:và\s+)?|\s+và\s+|\s+){_WATCHING})?)+"
)
WATCHED = re.compile(
    r"\s*(?:(?:và|,) báo cáo )?(?:thường xuyên )?(?:tại [^,;.]{2,30}? )?"
    r"(?:(?:về )?(?:việc|quá trình|tình hình|kết quả|tiến độ|công tác) )?"
    r"(?:tổ chức |triển khai |ban hành |thực hiện|thi hành|đổi mới|kết quả thực hiện"
    r"|(?<=heo dõi )tiến (?:độ|trình)|(?:Chương trình|Kế hoạch|Đề án|Chỉ thị|Nghị quyết)(?!\w))"
)
_WHO_LEADS = rf" [{CAPITALS}](?:(?! {VERBS}(?!\w))[^;,])*[;.]?$"
"""Behind “Lãnh đạo” a name alone: those who lead that body, nothing that they do."""
DIRECT = re.compile(rf"(?<![Bb]an )(?:lãnh đạo|Lãnh đạo(?!{_WHO_LEADS})|[Cc]hỉ đạo)(?!\w)")
ANSWERS = re.compile(r"chịu trách nhiệm (?:\w+ ){0,4}?(?:thực hiện|thi hành|tổ chức)")
DIRECTS = re.compile(
    r"(?<![Bb]an )(?<!sự )(?<!theo )(?:[Cc]hỉ đạo|[Ll]ãnh đạo|[Yy]êu cầu)"
    r"(?:,? (?:đôn đốc|hướng dẫn|kiểm tra|điều hành|quản lý|và|trực tiếp"
    r"|tổ chức(?! (?:tín|đảng|chính|hội|xã))))*\s+"
)
IS_MADE = re.compile(
    r"làm (?:[Tt]ổ |[Tt]rưởng|[Pp]hó|[Cc]hủ (?:tịch|nhiệm|tọa)|[Tt]hành viên|[Tt]hư ký)"
)
"""Behind those who are given a seat, not told to do something: “do lãnh đạo Sở A làm Tổ trưởng”."""
MOBILISES = re.compile(r"[Hh]uy động\s+")
COLLECTS = re.compile(r"(?:về|gửi|qua|cho|đến|tới|(?<!hợp )với)\s+(?=[A-ZĐỦ])")
THROUGH = re.compile(r"\s*\((?:thông )?qua\s")
"""Behind who is sent something through another: “gửi UBND tỉnh (qua Sở Nội vụ)”."""
TO_COLLECT = re.compile(
    r"[^;.]*?(?:để|nhằm) (?:được )?(?:tổng hợp|xem xét|theo dõi|hướng dẫn)"
    r"(?!,? (?:và )?(?:phối hợp )?chỉ đạo)|\s+tổng hợp"
)
TO_DECIDE = re.compile(rf"{ABOVE}(?![^;.]*tổng hợp)")
"""Those above, who are sent something to know and to decide, and given no work by it."""
COLLECTS_AND_LEADS = re.compile(r"(?: để)? tổng hợp,? (?:và )?chủ trì")
FOLLOWS = re.compile(
    r"(?:báo cáo|tổng hợp|đề xuất|kiến nghị|kịp thời báo cáo|định kỳ|kịp thời)", re.IGNORECASE
)
OF_ROLES = re.compile(
    r"chủ trì|phối hợp|tham mưu|giúp|chỉ đạo|lãnh đạo|theo dõi|đôn đốc|giám sát|tham gia",
    re.IGNORECASE,
)
OF_THE_PLAN = re.compile(
    r"[^;.]{0,60}?(?:kế hoạch|chương trình|đề án|nhiệm vụ|nghị quyết|chỉ thị|quyết định|mục tiêu"
    r"|văn bản này|hướng dẫn này|kết luận)",
    re.IGNORECASE,
)
WATCHES = re.compile(r"theo dõi|đôn đốc|giám sát|kiểm tra, (?:giám sát, )?đôn đốc")
OTHER_WATCH = "chưa rõ có phải là theo dõi việc thực hiện văn bản này"
INFORMS = re.compile(
    r"(?:thông báo|thông tin|có ý kiến|trả lời) (?:để|tới|đến|cho) [^.]{0,160}?biết(?!\w)",
    re.IGNORECASE,
)
"""The formula with which a notice ends, which assigns nothing."""
GOVERNS = re.compile(r"(?:điều hành|phụ trách(?=,? (?:và )?chỉ đạo))(?!\w)")
"""What goes with directing: “chỉ đạo, điều hành”."""
PROPOSES = re.compile(r"đề xuất|kiến nghị", re.IGNORECASE)
BESIDES = "việc nói thêm sau việc chính"
INDIRECT = "giao lại qua cơ quan chỉ đạo"
INFERRED = "suy từ chỗ gửi báo cáo, không nói thẳng"
