"""Which kind of words a line of a table is, and how well it stands in a column."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ....language.vietnamese import ascii_form
from ...columns import can_name_bodies
from ...naming import words
from ...plain_words import CAPITALS

OTHER, RANK = "other", "rank"
"""What columns hold besides: anything, and bodies without a part in the task, “Cấp trình”."""
_RANKS = re.compile(r"(?:cap|noi|chu dau tu|(?:co quan|don vi) (?:trinh|ban hanh|quyet dinh))\b.*")
_ITEM = r"(?:[-–+•*]\s*)?"
_DAY = r"\d{1,2}(?:[/.-]\d{1,2})?[/.-](?:19|20)\d\d|\d{1,2}/\d{1,2}"
_TIME = re.compile(
    rf"{_ITEM}(?:(?:vào|trong|trước|sau|đến|từ|kể từ|cuối|đầu|giữa|hết|hoàn thành|kết thúc|xong"
    r"|chậm nhất|khoảng|bắt đầu|khởi công|triển khai|thực hiện|dự kiến|định kỳ|mỗi|các|trình"
    r"|ban hành|ngay|đột xuất|và|là)[\s:,]+)*"
    r"(?:(?:năm|quý|tháng|ngày|tuần|giai đoạn|nhiệm kỳ|thường xuyên|liên tục|đột xuất|định kỳ"
    r"|(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày)|(?:sau|trước|trong) khi|khi có|cả năm"
    r"|theo (?:kế hoạch|tiến độ|lộ trình|yêu cầu|từng|thời (?:gian|hạn|điểm)))\b"
    rf"|\d{{1,3}} (?:ngày|tuần|tháng|quý|năm)\b"
    rf"|(?:{_DAY}|(?:19|20)\d\d|[ivx]{{1,4}}/20\d\d)(?!\d)).{{0,80}}"
)
_PERSON = re.compile(rf"{_ITEM}(?:(?:[Đđ]ồng chí|[Đđ]/c|Ông|Bà)\s|{words.POSTS}(?![\w-]))")
_ABOVE = re.compile(rf"{_ITEM}(?:{words.ABOVE}\s*)+(?:tỉnh|[Tt]hành phố|xã|phường)?[;.,]?")
"""Those to whom others put something to decide."""
_GROUP = re.compile(
    r"(?:[^;]+;){2}.+|.+[;,]\s(?:các|ubnd (?:các|cấp)) .+"
    rf"|{_ITEM}(?:(?:các|những|mỗi|từng) {words.NOUNS}|{words.ALONE}"
    r"|(?:ubnd|ủy ban nhân dân) (?:các|cấp|xã,|phường,)|(?:bộ|sở|ban|ngành),)(?![\w-])",
    re.IGNORECASE,
)
_BODY = re.compile(
    rf"{_ITEM}(?:\(?(?:[Cc]hủ trì|[Pp]hối hợp|[Đđ]ầu mối|[Tt]hực hiện)\)?\s*[:-]\s*)?"
    rf"(?:(?!{words.NO_HEADS.pattern}){words.HEADS}|(?i:{words.LONE}|bhxh|bchqs|tw)"
    rf"|(?:Xã|Phường|Huyện|Đặc khu|Tỉnh|Thành phố|Ngành) [{CAPITALS}])(?![\w-])"
)
_THING = re.compile(
    rf".*\s(?:được|đi vào|đáp ứng|phù hợp|hoàn thành)\s.*|{_ITEM}(?:các |dự thảo |ban hành |bộ )*"
    rf"(?:{words.THINGS.pattern}|{words.MATTERS}|nghị (?:quyết|định)|luật|quyết định|chỉ thị"
    r"|thông (?:tư|báo|tri)|tờ trình|công văn|danh (?:mục|sách)|hướng dẫn|tài liệu|biên bản"
    r"|hệ thống|nền tảng|phần mềm|bản đồ|chiến lược|mạng lưới|tiêu chuẩn|chỉ số|từ điển"
    r"|khung)(?!\w)",
    re.IGNORECASE,
)
_DITTO = re.compile(r"[\s-]*(?:n\.?t\.?|như (?:trên|dòng trên)|/{2,}|[\"”“″]+)[\s-]*")
_KINDS = (_TIME, _ABOVE, _THING, _PERSON, _GROUP, _BODY)
_FITS: Mapping[str, Sequence[float]] = {
    # A time, who decides, a thing, a person, a group, a body, other words.
    "lead": (-3.0, 0.7, -2.0, 0.3, 1.0, 1.5, -0.7),
    "coordinate": (-3.0, 0.4, -2.0, -0.3, 1.8, 1.3, -0.7),
    "direct": (-3.0, 1.5, -2.0, 2.0, -0.5, 0.2, -0.7),
    "monitor": (-3.0, 0.6, -2.0, 0.5, 0.7, 1.4, -0.7),
    RANK: (-2.0, 2.0, -1.0, 1.0, 0.0, 1.0, -0.5),
    "deadline": (2.0, -3.0, -2.0, -3.0, -3.0, -3.0, -1.5),
    "product": (-1.5, -1.5, 1.0, -1.5, -1.5, -1.5, 0.0),
    "task": (-1.5, -1.5, 0.0, -1.5, -1.5, -1.5, 0.2),
    OTHER: (-1.0, -1.0, 0.0, -1.0, -1.0, -1.0, 0.0),
}
"""How well lines of each kind stand in a column of each family."""
_FAMILIES = {"implement": "lead", "advise": "lead", "starts": "deadline", "cadence": "deadline"}


def family(holds: str | None, label: str) -> str:
    """Return of which family the column is that is called `label`, and holds `holds`."""
    if holds is None:
        is_rank = _RANKS.fullmatch(ascii_form(label)) or can_name_bodies(label)
        return RANK if is_rank else OTHER
    return _FAMILIES.get(holds, holds if holds in _FITS else OTHER)


def fits(line: str, kind: str) -> float:
    """Return how well `line` stands in a column of the family `kind`; below 0 where it does not."""
    if _DITTO.fullmatch(line.lower()):
        return 0.0
    return _FITS[kind][_kind_of(line)]


@lru_cache(maxsize=1024)
def _kind_of(line: str) -> int:
    if _TIME.fullmatch(line.lower()):
        return 0
    if _ABOVE.fullmatch(line):
        return 1
    kinds = enumerate(_KINDS[2:], start=2)
    return next((at for at, kind in kinds if kind.match(line)), len(_KINDS))
