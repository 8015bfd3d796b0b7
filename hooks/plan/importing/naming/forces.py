"""Bodies whose names begin with no head of a name: areas, forces, whole organisations."""

from __future__ import annotations

import re

from ..plain_words import CAPITALS, SMALL
from . import words
from .names import OF_A_KIND, Name, named
from .nouns import AREAS, with_modifiers, with_place
from .proper import run

_KIND_OF_BODY = re.compile(
    rf"[Nn]gành (?=[{CAPITALS}])"
    r"|(?:lực lượng|cơ quan) (?=(?:Công an|Quân|Biên phòng|Dân phòng|Bộ đội|Hải quan"
    r"|Cảnh sát|Thuế|Kiểm"
    r"|Thanh tra|Dân quân|Dự bị|An ninh)\b)"
)
_FORCE = re.compile(
    r"[Ll]ực lượng (?:[Qq]uản lý thị trường|kiểm lâm|kiểm ngư|vũ trang|chức năng"
    r"|thanh tra(?: giao thông| chuyên ngành| xây dựng)?|y tế|dân phòng|bảo vệ (?:dân phố|rừng)"
    r"|biên phòng|hải quan|tại chỗ|liên ngành|chuyên ngành|chuyên trách|trật tự đô thị|cứu hộ"
    r"|thanh niên (?:tình nguyện|xung kích)"
    r"|dân quân(?: tự vệ)?"
    r"|tham gia bảo vệ an ninh, trật tự ở cơ sở"
    r"|bộ đội biên phòng|cảnh sát [^\W\d_]+ [^\W\d_]+)(?!\w)"
)
_HIRED_FOR = r"(?:tư vấn|thi công|thiết kế|giám sát|thẩm tra|vận hành)"
_AGENCY = re.compile(
    r"[Cc]ơ quan (?:điều tra|tiến hành tố tụng|tố tụng|công an|thuế|hải quan|quân sự|y tế|kiểm lâm"
    r"|quản lý thị trường|thi hành án(?: dân sự)?|bảo hiểm xã hội|đăng ký (?:kinh doanh|đất đai)"
    r"|đại diện chủ sở hữu|tài chính|kho bạc)(?!\w)"
    rf"|(?P<hired>(?:[Đđ]ơn vị|[Nn]hà thầu) (?:{_HIRED_FOR}|trúng thầu)"
    rf"(?:(?:,| và|) {_HIRED_FOR})*)(?!\w)"
)
"""An office by its trade alone: “cơ quan điều tra”."""
_BOARD = re.compile(
    r"(?P<post>(?:[Cc]ác )?[Tt]hành viên (?:của )?|(?:Phó )?[Tt]rưởng |Thư ký )?"
    r"(?:Đoàn|(?<=rưởng )đoàn|Tổ|Tiểu ban|Ban|Nhóm|Đội) (?:giám sát|kiểm tra|khảo sát|thanh tra"
    r"|công tác|liên ngành|thẩm định|nghiệm thu|soạn thảo|biên tập|biên soạn|giúp việc|thư ký"
    r"|tổ chức|điều hành|xử lý|tuyên truyền|tư vấn|xét duyệt|phản ứng nhanh|xung kích)"
    r"(?: (?:giúp việc|liên ngành|chuyên đề|chuyên ngành|số \d{1,2}|cấp (?:tỉnh|xã)"
    r"|Mặt trận|(?:của )?Ban [Cc]hỉ đạo))*(?!\w)"
)
"""A body that is made for one work and named by it, or who belongs to one: “Đoàn giám sát”."""
_HAMLET = r"(?:thôn|ấp|khóm|buôn|bản|làng|xóm|khu phố|khối phố|tổ dân phố|khu dân cư)"
_OF_AREAS = re.compile(rf"\s+(?:các|\d{{1,3}})\s+{_HAMLET}(?:,\s+{_HAMLET})*(?!\w)")
"""Behind such a board: the hamlets that each have one, or how many do."""
_SMALL_OF_BOARDS = 4
"""Small words in a row of what a board is for or of: “Tổ công tác Đề án 06 cấp xã”."""
_OF_A_WORK = re.compile(
    r"(?:[Hh]ội đồng|[Tt]ổ|[Đđ]ội|Tiểu ban|[Nn]hóm) "
    rf"(?!{words.ADVERBS}(?!\w)|(?:tiến hành|triển khai|chủ trì|phối hợp|tham mưu|giúp|hướng dẫn"
    r"|chỉ đạo|làm|đẩy mạnh|bảo đảm|đảm bảo|trình|đề xuất|phân công|ban hành|xây dựng|kiến nghị"
    r"|tham gia|hoàn thiện|hoàn thành)(?!\w))"
    rf"{words.VERBS}(?= {words.VERBS}(?!\w))"
)
"""A body named by a verb, before what it does: “Hội đồng tuyển sinh xét duyệt”."""
_SYSTEM = re.compile(
    r"hệ thống (?:tổ chức )?(?:thành viên|thông tin cơ sở|đoàn(?: cơ sở)?|hội|công đoàn"
    r"|(?:các )?cơ sở (?:khám bệnh, chữa bệnh|y tế|giáo dục)"
    r"|(?=[A-ZĐỦ]))"
)
"""Before all of a body's own organisations: “hệ thống tổ chức Đoàn các cấp”."""
_GOVERNED = re.compile(
    rf"(?:[Tt]ỉnh|[Tt]hành phố|huyện|quận|xã|phường|đặc khu|[Tt]hôn|[Bb]uôn|[Ấấ]p|[Kk]hóm"
    rf"|[Tt]ổ dân phố|[Kk]hu phố) (?=[{CAPITALS}][{SMALL}])"
)
_BARE_AREA = re.compile(
    rf"(?:Tỉnh|Thành phố|TP)(?=[,;.]|\s+(?!ủy|uỷ|đoàn|và|có|là|đã|ta\b)[{SMALL}])"
    rf"(?! (?!giao |yêu |đề )[^\W\d_]+ [{CAPITALS}])"
)
"""An area with a capital and without a name: “phối hợp với Tỉnh để rà soát”."""
_LONE = re.compile(rf"(?:{words.LONE})(?!\w)")
_OF_EACH = re.compile(rf"\s+(?:các\s+|(?=cấp )){AREAS.pattern}")
"""Behind such a body: the areas that each have one."""


def force(text: str, start: int) -> Name | None:
    """Return a body behind the noun of its kind: “lực lượng Công an”."""
    if board := _BOARD.match(text, start):
        end = _board_end(text, board.end())
        is_group = "viên" in (board["post"] or "") or bool(_OF_AREAS.match(text, board.end()))
        return named(text, start, end, is_group=is_group)
    if of_a_work := _OF_A_WORK.match(text, start):
        return named(text, start, of_a_work.end())
    if special := _FORCE.match(text, start):
        return named(text, start, with_modifiers(text, special.end()), is_group=True)
    if agency := _AGENCY.match(text, start):
        end = with_modifiers(text, _board_end(text, agency.end()))
        hired = OF_A_KIND if agency["hired"] else ""
        return named(text, start, end, is_group=True, doubt=hired)
    if system := _SYSTEM.match(text, start):
        end = system.end()
        end = end if text[end - 1] != " " else run(text, end - 1, small=2)
        return named(text, start, with_modifiers(text, end), is_group=True)
    noun = _KIND_OF_BODY.match(text, start)
    own = noun and run(text, noun.end() - 1, small=3)
    return named(text, start, own) if own else None


def _board_end(text: str, end: int) -> int:
    """Return where the name of a board ends that says its work up to `end`: then whose it is."""
    if areas := _OF_AREAS.match(text, end):
        return areas.end()
    own = with_modifiers(text, end)
    is_of_a_name = re.compile(rf"\s+[{CAPITALS}]").match(text, own)
    return run(text, own, small=_SMALL_OF_BOARDS if is_of_a_name else 0)


def area(text: str, start: int) -> Name | None:
    """Return an area that is named as the body that governs it: “giao tỉnh Lào Cai”."""
    if bare := _BARE_AREA.match(text, start):
        return named(text, start, bare.end(), doubt="chưa rõ là cơ quan nào của địa phương")
    governed = _GOVERNED.match(text, start)
    return named(text, start, run(text, governed.end() - 1, small=0)) if governed else None


def lone(text: str, start: int) -> Name | None:
    """Return a body in small letters that stands for one alone: “đoàn thanh niên”."""
    common = _LONE.match(text, start)
    if not common:
        return None
    if of_each := _OF_EACH.match(text, common.end()):
        return named(text, start, with_place(text, of_each.end()), is_group=True)
    return named(text, start, with_modifiers(text, common.end()), is_group=True, doubt=OF_A_KIND)
