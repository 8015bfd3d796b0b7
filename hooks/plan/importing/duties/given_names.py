"""The names that a document gives: by themselves in cells, labels or headings, and shorter ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.records import Assignments
from ...model.tree.entries import Entry
from ...model.tree.outline import Outline
from ...model.tree.passages import passages, recipient_lines
from ..columns import ROLES
from ..naming.names import Name
from ..naming.reader import Reader
from ..naming.values import whole
from .contexts import heading_subject, own_labels, words_of
from .recipients import recipients_of

_FEWEST_WORDS = 2
_CALLED = re.compile(
    r"\s*\((?:sau đây )?(?:được )?(?:gọi|viết)(?: tắt| chung| gọn)*(?: là)?:?\s*[“\"]?"
    r"(?P<short>[^()“”\";]{2,60}?)[”\"]?\)"
)
_FARTHEST = 120
"""Letters before the brackets in which the full name begins."""


def closed_list(assignments: Assignments, tree: Outline) -> tuple[str, ...]:
    """Return the names of single bodies that stand where only a name can."""
    reader = Reader(())
    names = {str(body.name) for body in assignments.bodies}
    for entry in tree.entries:
        names.update(
            name.called
            for name in _of_entry(entry, reader)
            if not name.doubt and not name.is_group and name.called.count(" ") + 1 >= _FEWEST_WORDS
        )
    for line in recipient_lines(assignments):
        names.update(
            recipient.name
            for recipient in recipients_of(str(line.text), reader)
            if not recipient.is_group and recipient.name.count(" ") + 1 >= _FEWEST_WORDS
        )
    return tuple(sorted(names))


def _of_entry(entry: Entry, reader: Reader) -> Iterator[Name]:
    text = words_of(entry)
    subject = heading_subject(entry, reader) if entry.points else None
    yield from subject.names if subject else ()
    for label in own_labels(text):
        if label.is_of_roles:
            yield from whole(reader, text[label.start : label.end])
    for place, cell in enumerate(entry.item.cells):
        column = entry.columns[place] if place < len(entry.columns) else None
        if column and column.holds in ROLES:
            yield from (name for line in cell.lines for name in whole(reader, str(line)))


def called_shortly(assignments: Assignments) -> Iterator[tuple[str, str]]:
    """Yield each name of a body with the short one that the document says it uses from there on."""
    reader = Reader(())
    for passage in passages(assignments):
        text = str(passage.text)
        for called in _CALLED.finditer(text):
            full = _name_before(text, called.start(), reader)
            if full:
                yield full, called["short"].strip()


def _name_before(text: str, end: int, reader: Reader) -> str | None:
    begins = re.finditer(r"(?<!\w)\w", text[max(0, end - _FARTHEST) : end])
    offset = max(0, end - _FARTHEST)
    names = (reader.name(text, offset + begin.start()) for begin in begins)
    return next((name.text for name in names if name and name.end == end), None)
