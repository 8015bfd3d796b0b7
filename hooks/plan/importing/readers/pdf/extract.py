"""The letters and drawn lines of a PDF → its printed words and rules, by pdfium."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from .printed import Page, Rule, Word

_MOST_PAGES = 400
_MOST_LETTERS = 2_000_000
_MOST_OBJECTS = 200_000
_THIN = 3.0
"""Points that a drawn line is thick at most."""
_SHORTEST = 8.0
_DEPTH = 4
_GAP = 0.12
"""Of the size of its letters: a wider gap parts words; a blank has some 0.25."""
_SAME_BASE = 0.15
_HYPHENS = {"\x02": "-", "\ufffe": "-"}


class RefusedError(Exception):
    """Why a PDF is not read: `locked`, `broken` or `large`."""


def pages_of(content: bytes) -> tuple[Page, ...]:
    """Return the pages of the PDF `content`. Raises `RefusedError`."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise RefusedError("locked" if "password" in str(error).lower() else "broken") from None
    if len(document) > _MOST_PAGES:
        raise RefusedError("large")
    try:
        return tuple(_pages(document))
    except pypdfium2.PdfiumError:
        raise RefusedError("broken") from None


def _pages(document: Any) -> Iterator[Page]:
    letters = objects = 0
    for page in document:
        text = page.get_textpage()
        letters += text.count_chars()
        drawn = list(page.get_objects(max_depth=_DEPTH))
        objects += len(drawn)
        if letters > _MOST_LETTERS or objects > _MOST_OBJECTS:
            raise RefusedError("large")
        frame = _Frame(page)
        kinds = [each.type for each in drawn]
        yield Page(
            width=frame.width,
            height=frame.height,
            words=tuple(_words(text.raw, text.count_chars(), frame)),
            rules=tuple(rule for each in drawn if each.type == 2 for rule in _rules(each, frame)),
            pictures=kinds.count(pdfium.FPDF_PAGEOBJ_IMAGE),
        )
        text.close()
        page.close()


class _Frame:
    """Turns the points of a file into those of the page as a reader holds it."""

    def __init__(self, page: Any) -> None:
        self.turn = page.get_rotation() % 360
        self.x, self.y, right, top = page.get_cropbox()
        wide, high = right - self.x, top - self.y
        self._wide, self._high = wide, high
        self.width, self.height = (high, wide) if self.turn in (90, 270) else (wide, high)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where the point `x`, `y` of the file is, from the upper left corner."""
        across, up = x - self.x, y - self.y
        if self.turn == 90:
            return up, across
        if self.turn == 180:
            return self._wide - across, up
        if self.turn == 270:
            return self._high - up, self._wide - across
        return across, self._high - up


def _words(text: Any, count: int, frame: _Frame) -> Iterator[Word]:
    """Yield the words in the order of the file: letters without a blank or a gap between."""
    held: list[tuple[str, float, float, float, float]] = []
    for at in range(count):
        letter = _letter(text, at, frame)
        if held and (letter is None or not _goes_on(held[-1], letter)):
            yield _word(held)
            held = []
        if letter:
            held.append(letter)
    if held:
        yield _word(held)


def _word(letters: list[tuple[str, float, float, float, float]]) -> Word:
    return Word(
        text="".join(each[0] for each in letters),
        left=min(each[1] for each in letters),
        right=max(each[2] for each in letters),
        base=letters[0][3],
        size=max(each[4] for each in letters),
    )


def _goes_on(
    before: tuple[str, float, float, float, float], letter: tuple[str, float, float, float, float]
) -> bool:
    size = max(before[4], letter[4])
    is_beside = -size < letter[1] - before[2] < _GAP * size
    return is_beside and abs(letter[3] - before[3]) < _SAME_BASE * size


def _letter(text: Any, at: int, frame: _Frame) -> tuple[str, float, float, float, float] | None:
    """Return letter, left, right, base and size; `None` for a blank, or what nobody printed."""
    code = pdfium.FPDFText_GetUnicode(text, at)
    if code > 0x10FFFF or pdfium.FPDFText_IsGenerated(text, at) == 1:
        return None
    sign = _HYPHENS.get(chr(code), chr(code))
    if sign.isspace() or (code < 0x20):
        return None
    sides = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = sides
    base_x, base_y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharBox(text, at, left, right, bottom, top)
    pdfium.FPDFText_GetCharOrigin(text, at, base_x, base_y)
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, at, box)
    x0, _ = frame.place(min(box.left, left.value), bottom.value)
    x1, _ = frame.place(max(box.right, right.value), top.value)
    _, base = frame.place(base_x.value, base_y.value)
    return sign, min(x0, x1), max(x0, x1), base, _size(text, at)


def _size(text: Any, at: int) -> float:
    size: float = pdfium.FPDFText_GetFontSize(text, at)
    matrix = pdfium.FS_MATRIX()
    if pdfium.FPDFText_GetMatrix(text, at, matrix):
        size *= math.hypot(matrix.a, matrix.b)
    return max(size, 1.0)


def _rules(drawn: Any, frame: _Frame) -> Iterator[Rule]:
    """Yield the straight lines of a path: its thin boxes, and the sides of those it strokes."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(drawn.raw, fill, stroke)
    matrix = drawn.get_matrix()
    for points in _subpaths(drawn.raw):
        placed = [frame.place(*matrix.on_point(x, y)) for x, y in points]
        whole = _rule(placed)
        if min(whole.right - whole.left, whole.bottom - whole.top) <= _THIN:
            sides = [whole]
        elif stroke.value:
            sides = [_rule(list(pair)) for pair in pairwise(placed)]
        else:
            sides = []
        yield from filter(_is_rule, sides)


def _rule(points: list[tuple[float, float]]) -> Rule:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rule(left=min(xs), right=max(xs), top=min(ys), bottom=max(ys))


def _is_rule(side: Rule) -> bool:
    wide, high = side.right - side.left, side.bottom - side.top
    return min(wide, high) <= _THIN and max(wide, high) >= _SHORTEST


def _subpaths(path: Any) -> Iterator[list[tuple[float, float]]]:
    points: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append((x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points
