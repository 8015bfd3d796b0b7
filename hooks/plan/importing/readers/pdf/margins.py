"""What stands on pages beside the words of the document: page numbers, running heads, notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...forms import HEADING, MOTTO, NUMBER_LINE
from .lines import Line, is_mark, joined
from .printed import Rule

_NUMBER = re.compile(r"(?:[-–—] ?)?(?:Trang |trang )?(?P<n>\d{1,3})(?:[/|] ?\d{1,3})?(?: ?[-–—])?")
_OF_A_HEAD = re.compile("|".join(form.pattern for form in (MOTTO, HEADING, NUMBER_LINE)), re.I)
_OTHER_HEAD = re.compile(r"phụ lục|phụ biểu|biểu|mẫu|(?:s?tt|số tt)\b", re.I)
_EDGE = 0.13
"""Of the height of a page, how far its numbers and running heads reach from the edge."""
_APART = 1.6
"""Of the size of letters: how far a running line is from the text at least."""
_SMALL = 0.93
_NOTE = re.compile(r"(?P<n>\[?\(?\d{1,3}\)?\]?|\*{1,3})[.:)]? ?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """The lines of one page that stand in no table."""

    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]
    width: float
    height: float
    tables: tuple[tuple[float, float], ...] = ()
    """From where to where its tables reach."""


def without_clipped_letters(pages: Sequence[Lines]) -> tuple[Lines, ...]:
    """Return `pages` without what a browser drew below a page's end, and nobody sees there.

    It is the upper part of the next page's first line, at the same place across.
    """
    following = [*pages[1:], None]
    return tuple(
        replace(
            page, lines=tuple(line for line in page.lines if not _is_clipped(line, page, behind))
        )
        for page, behind in zip(pages, following, strict=True)
    )


def _is_clipped(line: Line, page: Lines, behind: Lines | None) -> bool:
    if behind is None or not behind.lines or line.base < (1 - _EDGE) * page.height:
        return False
    first = behind.lines[0].words
    return all(
        any(
            other.left - 0.5 < word.left < word.right < other.right + 0.5
            and abs(word.size - other.size) < 0.1
            and word.text in other.text
            for other in first
        )
        for word in line.words
    )


def without_running_lines(pages: Sequence[Lines]) -> Iterator[tuple[Line, ...]]:
    """Yield the lines of each page without its number, and what all pages repeat."""
    shift = _shift(pages)
    repeated = _repeated(pages)
    for at, page in enumerate(pages):
        edges = {id(line) for line in _edges(page)}
        runs = [
            id(line) in edges and (_is_number(line, at, shift) or _key(line, page) in repeated)
            for line in page.lines
        ]
        yield page.lines[_leading(runs) : len(runs) - _leading(runs[::-1])]


def _leading(runs: Sequence[bool]) -> int:
    """Return how many are true before the first that is not: words stand inside of margins."""
    return next((at for at, run in enumerate(runs) if not run), len(runs))


def _edges(page: Lines) -> Iterator[Line]:
    """Yield the first and the last lines that stand so near an edge that they can be the page's."""
    for line in (*page.lines[:2], *page.lines[-2:]):
        if line.base < _EDGE * page.height or line.base > (1 - _EDGE) * page.height:
            yield line


def _is_number(line: Line, at: int, shift: int | None) -> bool:
    return shift is not None and _page_number(line) == at + shift


def _page_number(line: Line) -> int | None:
    printed = _NUMBER.fullmatch(line.text)
    return int(printed["n"]) if printed else None


def _shift(pages: Sequence[Lines]) -> int | None:
    """Return what most pages' numbers have on the places of their pages; `None` for no number."""
    shifts = Counter(
        number - at
        for at, page in enumerate(pages)
        for line in _edges(page)
        if (number := _page_number(line)) is not None
    )
    if not shifts:
        return None
    shift, count = shifts.most_common(1)[0]
    return shift if count > 1 or (shift == 1 and len(pages) <= 3) else None


def _key(line: Line, page: Lines) -> tuple[str, bool]:
    return line.text, line.base < page.height / 2


def _apart(page: Lines) -> Iterator[tuple[str, bool]]:
    """Yield the lines at the edges that stand further from the text than its lines do."""
    edges = {id(line) for line in _edges(page)}
    inside = [line.base for line in page.lines if id(line) not in edges]
    inside += [place for table in page.tables for place in table]
    for line in _edges(page):
        nearest = min((abs(line.base - base) for base in inside), default=page.height)
        if nearest > _APART * line.size:
            yield _key(line, page)


def _repeated(pages: Sequence[Lines]) -> frozenset[tuple[str, bool]]:
    """Return the lines that every second page has, at least, but for what heads documents."""
    counts = Counter(key for page in pages for key in set(_apart(page)))
    least = max(2, len(pages) // 2)
    return frozenset(key for key, count in counts.items() if count >= least and not _heads(key[0]))


def _heads(text: str) -> bool:
    return bool(_OF_A_HEAD.match(text) or _OTHER_HEAD.match(text))


def notes_at_foot(page: Lines, size: float) -> tuple[tuple[Line, ...], dict[str, str]]:
    """Return the lines above the notes of `page`, and mark and words of each note.

    Notes are smaller than the text, whose letters have `size`; each begins with its mark.
    """
    first = next((at for at in range(len(page.lines)) if _begins_notes(page, at, size)), None)
    if first is None:
        return page.lines, {}
    notes: dict[str, str] = {}
    last = ""
    for line in page.lines[first:]:
        if mark := _own_mark(line):
            last, notes[mark] = mark, _NOTE.sub("", line.text, count=1).strip()
        else:
            notes[last] = joined(notes[last], line.text)
    return page.lines[:first], notes


def _begins_notes(page: Lines, at: int, size: float) -> bool:
    line = page.lines[at]
    below = page.lines[at:]
    if not _own_mark(line) or any(other.size > _SMALL * size for other in below):
        return False
    ends = max((bottom for _, bottom in page.tables), default=0.0)
    above = page.lines[at - 1].base if at else 0.0
    is_ruled = any(
        rule.is_across and above < rule.top < line.base and rule.right - rule.left < page.width / 2
        for rule in page.rules
    )
    return line.base > ends and (is_ruled or is_mark(line.words[0], line))


def _own_mark(line: Line) -> str:
    first = line.words[0]
    printed = _NOTE.match(line.text)
    return printed["n"] if printed and (is_mark(first, line) or first.text == printed["n"]) else ""
