"""Label lines: “Cơ quan chủ trì: …”, “Thời gian thực hiện: …”, “Sản phẩm: …”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ...language.vietnamese import ascii_form

_WHO = (
    r"(?:Các |các )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Cc]ấp|[Bb]ộ phận|[Nn]gười|[Nn]ơi|[Ll]ực lượng"
    r"|[Đđ]ịa phương)"
)
_DOES = (
    r"(?:thường trực(?=\s*:)|chủ trì|phối hợp|thực hiện|tham mưu|chịu trách nhiệm|theo dõi"
    r"|giám sát|kiểm tra|đôn đốc"
    r"|chỉ đạo|đầu mối|soạn thảo|tham gia|triển khai|trình|đề xuất|xây dựng"
    r"|hỗ trợ|tổ chức|cùng thực hiện)"
)
_WEAK = (
    r"(?:Phân công|Trách nhiệm|Giao|Thực hiện|Lãnh đạo phụ trách|Phụ trách|Người phụ trách"
    r"|Giám sát|Theo dõi|Kiểm tra|Đôn đốc)"
)
"""Labels that can stand before other things than names, too."""
_LABEL = re.compile(
    rf"(?P<label>{_WHO}(?:,? (?:cơ quan|đơn vị|địa phương))*(?: được giao)? {_DOES}[^:;.()]{{0,40}}"
    r"|(?:[Cc]hủ trì|[Pp]hối hợp|[Cc]hủ trì,? phối hợp)(?: thực hiện)?|[Đđ]ầu mối|[Tt]ham gia|CT|PH"
    r"|[Cc]hịu trách nhiệm(?: chính| thực hiện)?"
    rf"|(?P<weak>{_WEAK})(?: thực hiện| chủ trì)?"
    r"|(?:[Tt]hời gian|[Tt]hời hạn|[Tt]iến độ|[Hh]ạn|[Tt]hời điểm|[Ll]ộ trình)"
    r"(?: [^\W\d_]+){0,4}|(?:[Dd]ự kiến )?[Hh]oàn thành"
    r"|(?:[Ss]ản phẩm|[Kk]ết quả|[Đđ]ầu ra)(?: [^\W\d_]+){0,3}"
    r"|(?:Nội dung|Yêu cầu|Mục tiêu|Nhiệm vụ|Kinh phí|Nguồn kinh phí|Địa điểm|Hình thức"
    r"|Đối tượng|Phạm vi|Số lượng|Thành phần)(?: [^\W\d_]+){0,3})\s*:(?=\s|$)"
)
_BEFORE = re.compile(r"(?:^|[.;,(\n*+•–-])\s*$")
_DUE = re.compile(
    r"(?P<label>Xong|Hoàn thành|Hoàn tất)(?P<weak>(?!))?"
    r"(?= (?:trước|trong|chậm nhất|quý|tháng|năm)\s[^.;]{2,40}[.;]?\s*$)"
)
"""A time without a colon, behind labels: “Đơn vị thực hiện: Sở A. Xong trước 30/11/2031.”"""
_BEHIND_ANOTHER = re.compile(r"\w\s+$")
"""Before a label with a capital, where the line that it began was joined to the one before."""
_HOLDS: Mapping[str, re.Pattern[str]] = {
    "deadline": re.compile(r"(?:thoi|tien do|han|lo trinh|hoan (?:thanh|tat)|xong|du kien)"),
    "product": re.compile(r"(?:san pham|ket qua|dau ra)"),
    "other": re.compile(
        r"(?:noi dung|yeu cau|muc tieu|nhiem vu|kinh phi|nguon|dia diem|hinh thuc|doi tuong"
        r"|pham vi|so luong|thanh phan)"
    ),
}
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("lead", re.compile(r"chu tri|dau moi|thuong truc|chiu trach nhiem chinh|ct$")),
    ("coordinate", re.compile(r"phoi hop|tham gia|ho tro|cung thuc hien|ph$")),
    ("advise", re.compile(r"tham muu")),
    ("monitor", re.compile(r"theo doi|giam sat|don doc|kiem tra")),
    ("direct", re.compile(r"chi dao|phu trach")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label, and the span of what it says."""

    text: str
    holds: tuple[str, ...]
    """Roles, or `deadline`, `product`, or `other`."""
    begin: int
    """Where the label itself begins."""
    start: int
    end: int
    is_weak: bool = False
    """Whether it can stand before other things than names, too."""

    @property
    def is_of_roles(self) -> bool:
        """Whether it says who."""
        return not {*self.holds} & {"deadline", "product", "other"}


@lru_cache(maxsize=512)
def labels(text: str) -> tuple[Label, ...]:
    """Return the labels of `text`, each with the words up to the next one."""
    return tuple(_labels(text))


def _labels(text: str) -> Iterator[Label]:
    matches: list[re.Match[str]] = []
    for match in _LABEL.finditer(text):
        before = text[: match.start()]
        is_joined = matches and not match["weak"] and match.group()[0].isupper()
        if _BEFORE.search(before) or (is_joined and _BEHIND_ANOTHER.search(before)):
            matches.append(match)
    due = _DUE.search(text, matches[-1].end()) if matches else None
    if due and _BEFORE.search(text[: due.start()]):
        matches.append(due)
    for place, match in enumerate(matches):
        stop = matches[place + 1].start() if place + 1 < len(matches) else len(text)
        holds = holds_of(match["label"])
        yield Label(
            text=match["label"],
            holds=holds,
            begin=match.start(),
            start=match.end() + 1 if text[match.end() : match.end() + 1] == " " else match.end(),
            end=max(match.end(), _end(text, match.end(), stop)),
            is_weak=bool(match["weak"]),
        )


def heading_holds(text: str) -> tuple[str, ...]:
    """Return what stands below `text` where that is a label alone; nothing where it is none."""
    alone = _LABEL.fullmatch(f"{text.rstrip(' .:')}:")
    holds = holds_of(alone["label"]) if alone else ()
    return () if holds == ("other",) else holds


def holds_of(label: str) -> tuple[str, ...]:
    """Return what stands behind `label`: the roles that its words say, or another kind."""
    plain = ascii_form(label)
    for kind, form in _HOLDS.items():
        if form.match(plain):
            return (kind,)
    roles = tuple(role for role, form in _ROLES if form.search(plain))
    return roles or ("implement",)


def _end(text: str, start: int, stop: int) -> int:
    words = text[:stop].rstrip(" \n;,.(–-/")
    if words.endswith(")") and words.count("(", start) < words.count(")", start):
        words = words[:-1].rstrip(" .;")
    return len(words)
