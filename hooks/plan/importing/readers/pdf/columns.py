"""The head and the end of a document, whose two columns are read one behind the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...forms import MOTTO, RECIPIENTS, is_name
from .lines import Line, lines_of, segments

_FARTHEST = 60.0
"""Points between two lines of one head."""
_STRIP = 6.0
"""Points that are free between two columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """Lines of a page that are read column by column."""

    first: int
    end: int
    """The lines `first` to before `end` of the page are in it."""
    left: tuple[Line, ...]
    right: tuple[Line, ...]
    is_end: bool = False
    """Whether it is the end of a document, with recipients on the left."""


def head_zone(lines: Sequence[Line], centre: float) -> Zone | None:
    """Return letterhead, motto, number and day, where a motto stands beside a letterhead."""
    for at, line in enumerate(lines):
        for segment in segments(line):
            if MOTTO.match(segment.text) and segment.centre > centre + 20:
                return _head(lines, at, segment, centre)
    return None


def _head(lines: Sequence[Line], at: int, motto: Line, centre: float) -> Zone:
    first, end = at, at + 1
    while first and _is_of_head(lines[first - 1], lines[first], motto, centre):
        first -= 1
    while end < len(lines) and _is_of_head(lines[end], lines[end - 1], motto, centre):
        end += 1
    parts = [segment for line in lines[first:end] for segment in segments(line)]
    left = [part for part in parts if not _is_right(part, motto)]
    right = [part for part in parts if _is_right(part, motto)]
    return Zone(first=first, end=end, left=tuple(left), right=tuple(right))


def _is_right(segment: Line, motto: Line) -> bool:
    return segment.centre > motto.left or segment.left > motto.left - 20


def _is_of_head(line: Line, beside: Line, motto: Line, centre: float) -> bool:
    if abs(line.base - beside.base) > _FARTHEST:
        return False
    parts = segments(line)
    if len(parts) > 2:
        return False
    return all(_is_in_column(part, motto, centre, alone=len(parts) == 1) for part in parts)


def _is_in_column(part: Line, motto: Line, centre: float, *, alone: bool) -> bool:
    if not alone:
        return True
    if part.right <= motto.left:
        return part.centre < centre - 40
    return abs(part.centre - motto.centre) < abs(part.centre - centre)


def signers_zone(lines: Sequence[Line]) -> Zone | None:
    """Return the signatures of two bodies, which stand beside each other."""
    for at, line in enumerate(lines):
        parts = segments(line)
        if len(parts) != 2 or not _are_titles(parts):
            continue
        middle = (parts[0].right + parts[1].left) / 2
        end = at + 1
        while end < len(lines) and _is_of_signers(lines[end], lines[end - 1]):
            end += 1
        words = [word for line in lines[at:end] for word in line.words]
        left = lines_of(word for word in words if word.left < middle)
        right = lines_of(word for word in words if word.left >= middle)
        if all(any(is_name(line.text) for line in side) for side in (left, right)):
            return Zone(first=at, end=end, left=left, right=right)
    return None


def _are_titles(parts: Sequence[Line]) -> bool:
    return all(part.text.isupper() for part in parts)


def _is_of_signers(line: Line, above: Line) -> bool:
    parts = segments(line)
    is_near = line.base - above.base < 2 * _FARTHEST
    return is_near and all(
        part.text.isupper() or is_name(part.text) or part.text.startswith("(") for part in parts
    )


def end_zone(lines: Sequence[Line], width: float) -> Zone | None:
    """Return recipients and signature, where they stand beside each other."""
    for at, line in enumerate(lines):
        if any(RECIPIENTS.match(part.text) for part in segments(line)):
            return _end(lines, at, width)
    return None


def goes_on_with(lines: Sequence[Line], width: float, following: Sequence[Line]) -> int:
    """Return how many of the `following` page's lines belong to the end that stops its page."""
    zone = end_zone(lines, width)
    if not zone or zone.end < len(lines):
        return 0
    strips = [(0.25 * width, 0.8 * width)]
    for line in lines[zone.first :]:
        strips = _free(strips, line)
    count = 0
    for line in following:
        strips = _free(strips, line)
        if not strips:
            break
        count += 1
    signs = [line for line in following[:count] if _is_recipient(line)]
    return count if signs and signs[0] is following[0] else 0


def _is_recipient(line: Line) -> bool:
    return line.text.startswith(("- ", "-", "+ "))


def _end(lines: Sequence[Line], at: int, width: float) -> Zone | None:
    free = (0.25 * width, 0.8 * width)
    strips, end = [free], at
    for line in lines[at:]:
        left = _free(strips, line)
        if not left:
            break
        strips, end = left, end + 1
    middle = _gutter(strips, lines[at:end])
    first = at
    while first and at - first < 3 and _is_beside(lines[first - 1], lines[first], middle):
        first -= 1
    words = [word for line in lines[first:end] for word in line.words]
    left_words = [word for word in words if word.left < middle]
    right_words = [word for word in words if word.left >= middle]
    return Zone(
        first=first,
        end=end,
        left=lines_of(left_words),
        right=lines_of(right_words),
        is_end=True,
    )


def _gutter(strips: Sequence[tuple[float, float]], lines: Sequence[Line]) -> float:
    """Return the middle of the widest free strip that has words on both its sides."""
    words = [word for line in lines for word in line.words]
    between = [
        (start, end)
        for start, end in strips
        if any(word.left >= end - 1 for word in words)
        and any(word.right <= start + 1 for word in words)
    ]
    start, end = max(between or [strips[-1]], key=lambda strip: strip[1] - strip[0])
    return (start + end) / 2


def _is_beside(line: Line, below: Line, middle: float) -> bool:
    return line.left >= middle and below.base - line.base < _FARTHEST / 2


def _free(strips: Sequence[tuple[float, float]], line: Line) -> list[tuple[float, float]]:
    """Return what `line` leaves of the free `strips`."""
    left = list(strips)
    for part in line.words:
        cut = []
        for start, end in left:
            pieces = ((start, min(end, part.left)), (max(start, part.right), end))
            cut += [piece for piece in pieces if piece[1] - piece[0] >= _STRIP]
        left = cut
    return left
