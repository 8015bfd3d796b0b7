"""Letters of a plan that no font of its PDF files has: which, and on which line of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache

from ..model.records import Assignments
from ..model.text import Text

SHOWN = r"\n\x20-\x7e\xa1-\u024f\u0391-\u03c9\u0410-\u044f\u1e00-\u1eff\u2010-\u2027\u2039\u203a"
"""Letters that the fonts are known to have, as they stand in a pattern's brackets: all that most
plans are written with. Only others are worth the time of asking."""

_OTHERS = re.compile(rf"[^{SHOWN}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnshownLetter:
    """One letter that no font has."""

    letter: str
    line: int
    """That of the text in which it stands first."""

    @property
    def code(self) -> str:
        """Its number in Unicode: `U+5B57`."""
        return f"U+{ord(self.letter):04X}"


def unshown_letters(assignments: Assignments) -> tuple[UnshownLetter, ...]:
    """Return the letters that no font has, each once, in the order of the file."""
    lines: dict[str, int] = {}
    having = (text for text in _texts(assignments) if _OTHERS.search(text))
    for text in sorted(having, key=lambda text: text.line):
        for letter in _OTHERS.findall(text):
            lines.setdefault(letter, text.line)
    if not lines:
        return ()
    # What asks loads the libraries that make files, which takes longer than a whole check.
    from ..exports.pdf import typesetting

    unshown = typesetting.unshown_letters(lines)
    return tuple(
        UnshownLetter(letter=letter, line=line)
        for letter, line in lines.items()
        if letter in unshown
    )


def unshown_report(letters: Iterable[UnshownLetter], file: str) -> Iterator[str]:
    """Yield a line on each of `letters`, of the plan in `file`."""
    for unshown in letters:
        yield (
            f"{file}:{unshown.line}: lưu ý: chữ “{unshown.letter}” ({unshown.code}) không có trong "
            f"phông chữ nào của tệp PDF; tệp PDF in mã {unshown.code} trong khung ở chỗ ấy. "
            "Nếu gõ nhầm thì sửa lại."
        )


def _texts(record: object) -> Iterator[Text]:
    """Yield every text in `record`, however deep it lies, in the order of its keys."""
    waiting = [record]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Text):
            yield value
        elif isinstance(value, tuple):
            waiting.extend(reversed(value))
        else:
            kind: type = type(value)
            waiting.extend(getattr(value, name) for name in _names(kind))


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the keys of a record of `kind`, the last first; none where it is no record."""
    return tuple(field.name for field in reversed(fields(kind))) if is_dataclass(kind) else ()
