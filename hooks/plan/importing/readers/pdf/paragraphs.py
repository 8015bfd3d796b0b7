"""Lines → paragraphs, by what a typesetter does: indents, room left in a line, distances."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...markers import readings
from ...plain_words import SMALL
from ...stream import Note, Paragraph
from .lines import Line, is_cut, joined

_ENDED = re.compile(r"[.;:!?…]['”\"’)\]]*$|/\.?$")
_GOES_ON = re.compile(rf"[{SMALL}(,]")
_INDENT = 7.0
"""Points that an indent has at least."""
_CENTRED = 8.0
_SPACE = 0.3
_SPACED = 2.5
"""Points more than between lines that paragraphs stand apart."""
_WORDS_OF_A_QUOTE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How the text of pages of one size is set."""

    left: float
    right: float
    leading: float

    @property
    def centre(self) -> float:
        """The middle of the text."""
        return (self.left + self.right) / 2

    def is_centred(self, line: Line) -> bool:
        """Return whether `line` stands in the middle, with room on both sides."""
        has_room = line.left > self.left + 12 and line.right < self.right - 12
        return has_room and abs(line.centre - self.centre) < _CENTRED


def measure(pages: Sequence[Sequence[Line]], width: float) -> Measure:
    """Return how the lines of `pages` are set, which are `width` wide."""
    lines = [line for page in pages for line in page]
    left = _edge([line.left for line in lines], first=True, default=0.1 * width)
    right = _edge([line.right for line in lines], first=False, default=0.9 * width)
    right = max(right, width - left)  # no wider than the left margin, which holds the binding
    gaps = Counter(
        round((below.base - above.base) * 2) / 2
        for page in pages
        for above, below in pairwise(page)
        if above.right > right - 20 and abs(below.left - left) < _INDENT
    )
    usual = gaps.most_common(1)[0][0] if gaps else 0.0
    return Measure(
        left=left,
        right=right,
        leading=usual or max((line.size for line in lines), default=13.0) * 1.5,
    )


def _edge(places: Sequence[float], *, first: bool, default: float) -> float:
    """Return the outermost place at which several lines begin or end."""
    if not places:
        return default
    counts = Counter(round(place / 2) for place in places)
    least = max(2, len(places) // 40)
    usual = {near for near, _ in counts.items() if counts[near] + counts[near + 1] >= least}
    near = [place for place in places if round(place / 2) in usual] or list(places)
    return min(near) if first else max(near)


@dataclass(slots=True)
class _Open:
    """A paragraph whose lines are being read."""

    lines: list[Line]

    @property
    def last(self) -> Line:
        return self.lines[-1]

    @property
    def hanging(self) -> float:
        """Where its second line began, or where the words behind its marker do."""
        if len(self.lines) > 1:
            return self.lines[1].left
        words = self.lines[0].words
        return words[1].left if len(words) > 1 and readings(self.lines[0].text) else -1.0


def paragraphs_of(lines: Iterable[Line], setting: Measure) -> Iterator[Paragraph]:
    """Yield the paragraphs of `lines`, which go on over the ends of pages."""
    held: _Open | None = None
    for line in lines:
        if held and not _starts(held, line, setting):
            held.lines.append(line)
            continue
        if held:
            yield _paragraph(held.lines, setting)
        held = _Open(lines=[line])
    if held:
        yield _paragraph(held.lines, setting)


def _starts(held: _Open, line: Line, setting: Measure) -> bool:
    """Return whether `line` begins a paragraph behind `held`."""
    last = held.last
    if is_cut(last.text) and not readings(line.text):
        return False
    if setting.is_centred(line) or setting.is_centred(last):
        return not _goes_on_centred(last, line, setting)
    if abs(line.size - last.size) > 1.5:
        return True
    is_spaced = line.base - last.base > setting.leading * max(1, line.size / 14) + _SPACED
    goes_on = bool(_GOES_ON.match(line.text)) and not _ENDED.search(last.text)
    if not _is_full(last, line, setting):
        is_long = last.right - setting.left > 0.55 * (setting.right - setting.left)
        return not (goes_on and is_long and not is_spaced and not readings(line.text))
    if is_spaced and not goes_on:
        return True
    return _is_set_apart(held, line, setting)


def _is_full(last: Line, line: Line, setting: Measure) -> bool:
    """Return whether the first word of `line` had no room in the line before."""
    first = line.words[0]
    return last.right + first.right - first.left + _SPACE * line.size > setting.right - 1


def _is_set_apart(held: _Open, line: Line, setting: Measure) -> bool:
    """Return whether indent or marker make `line` the first one, behind a line that is full."""
    is_ended = bool(_ENDED.search(held.last.text))
    marked = bool(readings(line.text))
    is_further_out = len(held.lines) == 1 and line.left < held.last.left - _INDENT
    if not marked and not is_ended and (is_further_out or _GOES_ON.match(line.text)):
        return False
    if abs(line.left - held.hanging) < _INDENT / 2:
        is_like_its_first = abs(line.left - held.lines[0].left) < _INDENT / 2
        return is_like_its_first and marked and is_ended
    if line.left > setting.left + _INDENT:
        is_block = len(held.lines) == 1 and abs(line.left - held.last.left) < _INDENT / 2
        return not is_block or marked or is_ended or not _GOES_ON.match(line.text)
    is_first_indented = held.lines[0].left > line.left + _INDENT
    return not is_first_indented and marked and is_ended


def _goes_on_centred(last: Line, line: Line, setting: Measure) -> bool:
    """Return whether `line` goes on with `last`, where one of both stands in the middle."""
    if _ENDED.search(last.text) or readings(line.text) or abs(last.size - line.size) > 0.8:
        return False
    is_near = line.base - last.base < max(setting.leading, 1.4 * line.size) + 1
    if setting.is_centred(line) and setting.is_centred(last):
        return line.base - last.base > 0 and is_near and last.text.isupper() == line.text.isupper()
    is_inside = bool(_GOES_ON.match(line.text)) or last.text.count("(") > last.text.count(")")
    return is_near and is_inside and _is_full(last, line, setting)


def _paragraph(lines: Sequence[Line], setting: Measure) -> Paragraph:
    """Return `lines` as one paragraph; a line that had room left was broken by hand."""
    text = ""
    for at, line in enumerate(lines):
        if at and setting.is_centred(lines[at - 1]) and _has_room(lines[at - 1], line, setting):
            text += f"\n{line.text}"
        else:
            text = joined(text, line.text) if at else line.text
    return Paragraph(text=text, notes=tuple(_notes(lines)))


def _has_room(last: Line, line: Line, setting: Measure) -> bool:
    first = line.words[0]
    room = setting.right - setting.left - (last.right - last.left)
    return room > first.right - first.left + _SPACE * line.size + 2


def _notes(lines: Sequence[Line]) -> Iterator[Note]:
    for at, line in enumerate(lines):
        for mark in line.marks:
            before = [*(line.text for line in lines[:at]), mark.before]
            yield Note(
                marker=mark.printed.strip("()[]"),
                text=mark.note,
                quote=" ".join(" ".join(before).split()[-_WORDS_OF_A_QUOTE:]),
            )
