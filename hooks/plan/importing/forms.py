"""The fixed words of official documents: kinds, mottos, lines of number and day, formulas."""

from __future__ import annotations

import re

KINDS = (
    "Chương trình hành động",
    "Chương trình phối hợp",
    "Chương trình công tác",
    "Chương trình",
    "Kế hoạch hành động",
    "Kế hoạch phối hợp",
    "Kế hoạch liên tịch",
    "Kế hoạch liên ngành",
    "Kế hoạch",
    "Nghị quyết liên tịch",
    "Nghị quyết",
    "Quyết định",
    "Chỉ thị",
    "Kết luận",
    "Hướng dẫn liên ngành",
    "Hướng dẫn",
    "Thông báo kết luận",
    "Thông báo",
    "Thông tri",
    "Thông tư liên tịch",
    "Thông tư",
    "Nghị định",
    "Quy định",
    "Quy chế",
    "Quy chế phối hợp",
    "Quy chế làm việc",
    "Quy trình",
    "Đề án",
    "Phương án",
    "Báo cáo",
    "Tờ trình",
    "Công văn",
    "Công điện",
    "Danh mục",
    "Đề cương",
    "Chiến lược",
    "Dự án",
    "Luật",
    "Bộ luật",
    "Pháp lệnh",
    "Điều lệ",
    "Lời kêu gọi",
    "Giấy mời",
    "Bảng phân công",
    "Phân công",
    "Lộ trình",
)
"""Kinds of documents, as they stand inside a sentence."""

_BY_LENGTH = sorted(KINDS, key=len, reverse=True)
HEADING = re.compile("(?:" + "|".join(kind.upper() for kind in _BY_LENGTH) + r")(?=\s|$)")
"""A kind in capitals, as it heads a document."""
KIND = re.compile("(?:" + "|".join(_BY_LENGTH) + r")(?=\s|$)", re.IGNORECASE)

MOTTO = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM"
    r"|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc",
    re.IGNORECASE,
)
NUMBER_LINE = re.compile(r"(?:Số|SỐ)\s*:?\s*(?:\d[\w./ -]*|[-./ …]*)[/-][\w/&. -]*$")
NUMBER = re.compile(r"\d[\w.]*(?:\s?[-/]\s?[\w&.]+)+")
ISSUED_LINE = re.compile(
    r"(?P<place>[^\W\d][^,\n]{1,60}),? ngày ?"
    r"(?P<date>[\d….]* ?(?:tháng|[-/.]).*(?:năm|[-/.]) ?[\d….]*)$"
)
ANNEX = re.compile(
    r"(?:(?:PHỤ LỤC|Phụ lục)"
    r"(?:\s+(?:SỐ|số|Số)?\s*:?\s*(?P<n>[IVXLC]+|\d{1,2}|[A-H])(?:[.\-/]\d{1,2})?)?"
    r"|(?:PHỤ BIỂU|Phụ biểu|BIỂU|Biểu|MẪU|Mẫu)\s+(?:SỐ|số|Số)?\s*:?\s*(?P<m>[IVXLC]+|\d{1,2}))"
    r"(?=[\s.:–-]|$)[.:]?"
)
ENCLOSED = re.compile(r"\((?:Ban hành )?[Kk]èm theo .*\)?$", re.IGNORECASE | re.DOTALL)
DECISION = re.compile(r"(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|THÔNG BÁO)\s*:$")
GROUND = re.compile(
    r"(?:Căn cứ|Thực hiện|Triển khai|Để |Nhằm |Theo đề nghị|Trên cơ sở|Xét |Thi hành"
    r"|Tiếp tục thực hiện|Quán triệt|Sau |Trong |Ngày |Hướng tới|Do |Vừa qua|Thời gian qua|Luật )"
)
"""How a preamble begins."""
CLOSING = re.compile(
    r"\((?:Kèm theo|Gửi kèm|Có )|Trên đây là "
    r"|Trong quá trình |Quá trình (?:triển khai|thực hiện|tổ chức)"
    r"|Kế hoạch này (?:thay|có)|Nếu có (?:khó khăn|vướng mắc|vấn đề)"
    r"|.{3,80}? (?:yêu cầu|đề nghị|trân trọng|nhận được|giao) "
)
"""How a paragraph begins that closes a document."""
SUMMING_UP = re.compile(r"Trên đây là |.{3,60} trân trọng (?:thông báo|báo cáo|đề nghị)")
RECIPIENTS = re.compile(r"(?:Nơi nhận|NƠI NHẬN|Nơi gửi)\s*:?(?=\s|$)")
AUTHORITY = re.compile(r"(?:TM|T/M|TUQ|T/UQ|TL|T/L|Q|THAY MẶT|ĐẠI DIỆN)[. /]\s*(?=[^\W\d_])")
STAMP = re.compile(
    r"(?:Người ký|(?:Được )?[Kk]ý (?:số )?bởi|Ngày ký|Thời gian ký|Giờ ký|Cơ quan|Tổ chức|E-?mail"
    r"|Chữ ký số|Digitally signed|Signed by|Date) ?:",
)
"""How a line begins that a program prints where a document is signed in it."""
STAMPED = re.compile(
    r"\W*(?:(?:HỎA|HOẢ) TỐC.*|(?:THƯỢNG )?KHẨN|(?:TỐI |TUYỆT )?MẬT|(?:BẢN )?DỰ THẢO.*"
    r"|SAO Y.*|BẢN SAO.*|LƯU HÀNH NỘI BỘ|KHÔNG PHỔ BIẾN|XEM XONG TRẢ LẠI|TÀI LIỆU .{3,30})\W*"
)
"""What is stamped near a letterhead: how a document is handled, not who issues it."""
POSITION = re.compile(
    r"(?:KT|K/T|TUQ|TL|T/L|Q)\b.*|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG"
    r"|TRƯỞNG BAN|GIÁM ĐỐC|CHỦ NHIỆM|CHÁNH VĂN PHÒNG|TỔNG BÍ THƯ|TRƯỞNG ĐOÀN|CỤC TRƯỞNG"
    r"|TỔNG GIÁM ĐỐC|VIỆN TRƯỞNG|CHÁNH ÁN|HIỆU TRƯỞNG|TƯ LỆNH|TỔNG CỤC TRƯỞNG|CHÁNH THANH TRA"
    r"|TRƯỞNG PHÒNG|TỔNG THƯ KÝ|THƯỜNG TRỰC|ỦY VIÊN|CHỦ NHIỆM VĂN PHÒNG)\b.*"
)


_TITLE = re.compile(
    r"(?:(?:(?:Thiếu|Trung|Thượng|Đại) (?:úy|uý|tá|tướng)"
    r"|(?:GS|PGS|TS|ThS|BS(?:CKI{1,2})?|KS)\b)[., ]*)+"
)
"""What stands before a name: a rank, a degree."""


def begins_signature(words: str) -> bool:
    """Return whether `words` say on whose behalf somebody signs, or in which post."""
    return bool(AUTHORITY.match(words) or POSITION.match(words))


def names_document(words: str) -> bool:
    """Return whether `words` begin another document: an annex, or one that is named in capitals."""
    return bool(ANNEX.match(words) or HEADING.match(words))


def is_name(words: str) -> bool:
    """Return whether `words` can be a person's name: two to six words, each with a capital."""
    parts = _TITLE.sub("", words).split()
    return 2 <= len(parts) <= 6 and all(map(_is_part_of_a_name, parts))


def _is_part_of_a_name(word: str) -> bool:
    letters = word.strip(".").replace("-", "").replace("'", "")
    small = letters[1:]
    return letters.isalpha() and letters[0].isupper() and (not small or not small.isupper())
