"""The lines of one row → the columns of its table, by the kind of words that each column holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....language.vietnamese import ascii_form
from ...columns import ROLES, column_holds

_TIME = re.compile(
    r"(?!chi |kinh phi |von )(?:.{0,40}\b)?"
    r"(?:nam|quy|thang|hang|thuong xuyen|dinh ky|giai doan|khi|sau khi|truoc)\b.{0,80}|[\d/ .-]{4,}"
)
_BODY = re.compile(
    r"(?:[-–+•*] |(?:chủ trì|phối hợp|đầu mối|thực hiện)\W+|các |lãnh đạo |cơ quan )*"
    r"(?:sở|ban(?! hành)|bộ(?! chỉ số| tiêu chí)|ủy ban|uỷ ban|ubnd|hđnd|công an|văn phòng"
    r"|hội(?! nghị| thảo| thi)|hiệp hội|đoàn|liên đoàn|trung tâm|viện|vụ|cục|chi cục|tỉnh(?! hình)"
    r"|thành(?! lập| phần)|xã(?! hội)|phường|huyện|phòng(?!,? chống|,? ngừa)|trường(?! hợp)"
    r"|báo(?! cáo)|đài|kho bạc|thuế|tòa án|toà án|mặt trận|đảng|công ty|tập đoàn|ngân hàng|quỹ"
    r"|thanh tra|bảo hiểm|tổ(?! chức)|chủ tịch|phó chủ tịch|giám đốc"
    r"|vnpt|viettel|cơ quan|đơn vị|địa phương|doanh nghiệp|ngành|cơ sở(?! dữ liệu| hạ tầng))\b"
)
_DITTO = re.compile(r"[\s-]*(?:n\.?t\.?|như (?:trên|dòng trên)|/{2,}|[\"”“″]+)[\s-]*")
_GOES_ON = re.compile(r"[-–+•*] |[a-zà-ỹđ]")
_LACKS_TASK = -4.0
_EMPTY = {"lead": -1.0, "implement": -1.0, "deadline": -0.4}
_EMPTY_OF_OTHERS = -0.3
_MORE_LINES = -0.7
_MORE_LEADS = -0.9
_MORE_BODIES = -0.2
_MORE_TIMES = -2.0
_CLEARLY = 3.0
"""By so much another way to place as many lines as there are columns must fit better."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Lines under the labels of a table: those of each column."""

    cells: tuple[tuple[str, ...], ...]
    fits: float

    @property
    def is_one_each(self) -> bool:
        """Whether each column has one line."""
        return all(len(cell) == 1 for cell in self.cells)


def placed(lines: Sequence[str], labels: Sequence[str]) -> Placed:
    """Return `lines` under the `labels` whose kind of words they have, in their order."""
    holds = [column_holds(label) for label in labels]
    best = _best(lines, holds)
    if len(lines) != len(labels):
        return best
    straight = Placed(
        cells=tuple((line,) for line in lines),
        fits=sum(_fit(line, kind) for line, kind in zip(lines, holds, strict=True)),
    )
    return best if best.fits - straight.fits >= _CLEARLY else straight


def _best(lines: Sequence[str], holds: Sequence[str | None]) -> Placed:
    """Return the best of all ways to give each column the lines next in order, or none."""
    ways = {0: Placed(cells=(), fits=0)}
    for kind in holds:
        longer: dict[int, Placed] = {}
        for taken, way in ways.items():
            for count, fits in _counts(lines[taken:], kind):
                cell = tuple(lines[taken : taken + count])
                other = Placed(cells=(*way.cells, cell), fits=way.fits + fits)
                known = longer.get(taken + count)
                if known is None or other.fits > known.fits:
                    longer[taken + count] = other
        ways = longer
    return ways[len(lines)]


def _counts(lines: Sequence[str], kind: str | None) -> Iterator[tuple[int, float]]:
    """Yield how many of the first of `lines` a column of `kind` can have, and how they fit.

    More come first, so that of two ways as good the one is kept that leaves later columns empty.
    """
    fits = _LACKS_TASK if kind == "task" else _EMPTY.get(kind or "", _EMPTY_OF_OTHERS)
    each = [(0, fits)]
    fits = 0.0
    for at, line in enumerate(lines):
        own = _fit(line, kind)
        fits += min(own, 0) + _more(line, kind) if at else own + _begun(line)
        each.append((at + 1, fits))
    yield from reversed(each)


def _more(line: str, kind: str | None) -> float:
    """Return how a line fits below another of its cell."""
    if _GOES_ON.match(line):
        return 0.3
    if kind in ROLES:
        return _MORE_LEADS if kind == "lead" else _MORE_BODIES
    return _MORE_TIMES if kind == "deadline" else _MORE_LINES


def _begun(line: str) -> float:
    return -0.5 if line[:1].islower() else 0.0


def _fit(line: str, holds: str | None) -> float:
    if _DITTO.fullmatch(line.lower()):
        return 0.0
    is_time = bool(_TIME.fullmatch(ascii_form(line)))
    is_body = not is_time and bool(_BODY.match(line.lower()))
    if holds == "deadline":
        return 2.0 if is_time else -2.0
    if holds in ROLES:
        return 1.0 if is_body else -2.0 if is_time else -1.0
    return -1.0 if is_time else -0.3 * is_body
