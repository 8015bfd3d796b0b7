"""Tables whose columns are bodies: a mark in a cell gives the body above it the row's task."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ....model.tree.entries import Entry
from ...grammar.labels import holds_of
from ...naming.names import Name
from ...naming.reader import Reader
from ...naming.values import whole
from ..drafts import DutyDraft, duty_of
from ..quotes import Quotes

_LETTERS = r"[^\W\d_]{1,2}"
_SIGN = r"[^\w\s.,;:()\[\]\"“”/|%–—-]"
_MARK = re.compile(rf"\(?\s*({_LETTERS}|{_SIGN})\s*\)?")
"""What alone stands in such a cell: “x”, “●”, “CT”."""
_ROLE = (
    r"(?:(?:là )?(?:(?:các )?(?:cơ quan|đơn vị|bộ phận|người)(?: được giao)? )?"
    r"(?:chịu trách nhiệm chính|chủ trì|đầu mối|phối hợp|tham gia|hỗ trợ|thực hiện|triển khai"
    r"|theo dõi|giám sát|kiểm tra|tham mưu|chỉ đạo)(?: thực hiện)?)"
)
_IS = r"[”\")]?\s*(?::|=|–|-|\slà(?=\s))\s*"
_MEANS = (
    rf"(?<![^\s(“\"])[“\"]?(?:(?P<letters>{_LETTERS}){_IS}|(?P<sign>{_SIGN})(?:{_IS}|\s+))"
    rf"(?P<role>{_ROLE})(?!\w)"
)
_MEANING = re.compile(_MEANS, re.IGNORECASE)
"""What a mark means, by the legend of the table: “CT: chủ trì; x: phối hợp”."""
_LEGEND = re.compile(
    r"\s*\(?\s*(?:(?:Ghi chú|Chú (?:thích|giải)|Ký hiệu|Trong đó)[\w ]{0,20}\s*:\s*)?"
    rf"(?:{re.sub('[?]P<[a-z]+>', '?:', _MEANS)}[\s.,;)]*)+",
    re.IGNORECASE,
)
_USUAL: Mapping[str, str] = {"CT": "lead", "PH": "coordinate"}
"""Marks that mean the same everywhere."""
_NONE = " -–—"
"""What is put into a cell that has no mark."""
_CROSSES = frozenset("XV")
"""Letters that only mark a cell."""
_UNKNOWN = "ô chỉ đánh dấu “{mark}”, chưa rõ cơ quan giữ vai trò nào"
_FEWEST = 2
"""Columns that must plainly name bodies, so that marks below them give tasks."""


def is_legend(text: str) -> bool:
    """Return whether `text` only says what marks mean, so that it assigns nothing."""
    return bool(_LEGEND.fullmatch(text))


def meanings(texts: Iterable[str]) -> Mapping[str, str]:
    """Return the role that each mark gives, as `texts` beside its table say."""
    said = (match for text in texts for match in _MEANING.finditer(text))
    roles = {
        (match["letters"] or match["sign"]).upper(): holds_of(match["role"])[0] for match in said
    }
    return {**_USUAL, **roles}


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The columns of a table that are bodies, and what a mark below them gives."""

    table: Entry
    bodies: Mapping[int, tuple[Name, ...]]
    """By its place, whom the label of a column names."""
    roles: Mapping[str, str]

    def duties(self, row: Entry, quotes: Quotes) -> Iterator[DutyDraft]:
        """Yield what the marks of `row` give, on the words of the labels above them."""
        for place, names in self.bodies.items():
            mark = _mark(row, place)
            if not mark:
                continue
            own = str(self.table.item.columns[place].holds or "")
            role = self.roles.get(mark.upper(), own)
            doubt = "" if role else _UNKNOWN.format(mark=mark)
            for name in names:
                at = self.table.slug
                quote = quotes.name(at, name, at=at, doubt=doubt or name.doubt)
                yield from filter(None, (duty_of(name, role or "implement", quote),))


def marks_of(table: Entry, reader: Reader, texts: Iterable[str]) -> Marks | None:
    """Return the marks of `table`; `None` where no columns of it are bodies.

    What they mean is said by `texts`, or by a label that reaches over the columns.
    """
    roles = meanings(texts)
    bodies: dict[int, tuple[Name, ...]] = {}
    plain = 0
    for place, column in enumerate(table.item.columns):
        label = str(column.label or "")
        if not label or not _has_only_marks(table, place, roles):
            continue
        row = _named(label, reader)
        plain += bool(row)
        bodies[place] = row or whole(reader, label)
    if plain < _FEWEST:
        return None
    return Marks(table=table, bodies=bodies, roles=roles)


def _named(label: str, reader: Reader) -> tuple[Name, ...]:
    """Return whom `label` plainly names, behind words that reach over other columns as well."""
    rows = (reader.row(label, word.start()) for word in re.finditer(r"\b\w", label))
    return next((row for row, end in rows if row and end == len(label)), ())


def _has_only_marks(table: Entry, place: int, roles: Collection[str]) -> bool:
    cells = [_words(row, place) for row in rows_of(table)]
    filled = [_MARK.fullmatch(words) for words in cells if words]
    return bool(filled) and all(
        mark and (not mark[1].isalpha() or mark[1].upper() in {*roles, *_CROSSES})
        for mark in filled
    )


def _mark(row: Entry, place: int) -> str:
    mark = _MARK.fullmatch(_words(row, place))
    return mark[1] if mark else ""


def _words(row: Entry, place: int) -> str:
    cells = row.item.cells
    return " ".join(map(str, cells[place].lines)).strip(_NONE) if place < len(cells) else ""


def rows_of(table: Entry) -> Iterator[Entry]:
    """Yield the rows of `table`, those of a group behind the row that heads it."""
    for row in table.points:
        yield row
        yield from row.points
