"""The letters and drawn lines of a PDF → its printed words and rules, by pdfium."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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
_GAP_OF_LETTERS = 0.22
_FEW_BLANKS = 0.05
"""Of the size of its letters: a wider gap parts words; a blank has some 0.25.

Letters of one width, as of a typewriter, stand as far from each other as the second: where blanks
are typed, as they are on most pages, only what is nearly as wide as one parts two letters.
"""
_SAME_BASE = 0.15
_DIGIT = 0.68
"""Of the size of letters, how high a digit is."""
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
        kinds = [thing.type for thing in drawn]
        yield Page(
            width=frame.width,
            height=frame.height,
            words=tuple(_words(text.raw, text.count_chars(), frame)),
            rules=tuple(
                rule for thing in drawn if thing.type == 2 for rule in _rules(thing, frame)
            ),
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    """One sign, a blank too, where the pen was set down for it."""

    sign: str
    pen: float
    base: float
    left: float
    right: float
    size: float


def _words(text: Any, count: int, frame: _Frame) -> Iterator[Word]:
    """Yield the words row by row, whatever order their letters have in the file."""
    letters = [letter for at in range(count) if (letter := _letter(text, at, frame))]
    blanks = sum(letter.sign == " " for letter in letters)
    gap_of_letters = _GAP_OF_LETTERS if blanks > _FEW_BLANKS * len(letters) else _GAP
    for row in _rows(letters):
        held: list[_Letter] = []
        after_blank = True
        for letter in sorted(row, key=lambda letter: letter.pen):
            is_blank = letter.sign == " "
            if held and (is_blank or _are_apart(held[-1], letter, gap_of_letters)):
                yield _word(held, after_blank=after_blank)
                held, after_blank = [], is_blank
            if is_blank:
                after_blank = True
            else:
                held.append(letter)
        if held:
            yield _word(held, after_blank=after_blank)


def _are_apart(one: _Letter, other: _Letter, gap_of_letters: float) -> bool:
    gap = gap_of_letters if one.sign.isalpha() and other.sign.isalpha() else _GAP
    return other.left - one.right >= gap * other.size


def _rows(letters: Iterable[_Letter]) -> Iterator[list[_Letter]]:
    """Yield `letters` that stand on one height; a raised mark stands on its own."""
    row: list[_Letter] = []
    for letter in sorted(letters, key=lambda letter: letter.base):
        if row and letter.base - row[0].base > _SAME_BASE * min(letter.size, row[0].size):
            yield row
            row = []
        row.append(letter)
    if row:
        yield row


def _word(letters: Sequence[_Letter], *, after_blank: bool) -> Word:
    return Word(
        text="".join(letter.sign for letter in letters),
        left=letters[0].left,
        right=max(letter.right for letter in letters),
        base=letters[0].base,
        size=max(letter.size for letter in letters),
        after_blank=after_blank,
    )


def _letter(text: Any, at: int, frame: _Frame) -> _Letter | None:
    """Return what was printed; `None` for what pdfium added, and for signs without a shape."""
    code = pdfium.FPDFText_GetUnicode(text, at)
    if code > 0x10FFFF or pdfium.FPDFText_IsGenerated(text, at) == 1:
        return None
    sign = _HYPHENS.get(chr(code), chr(code))
    if code < 0x20 and sign == chr(code):
        return None
    pen_x, pen_y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, at, pen_x, pen_y)
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, at, box)
    one, _ = frame.place(box.left, box.bottom)
    other, _ = frame.place(box.right, box.top)
    pen, base = frame.place(pen_x.value, pen_y.value)
    size = _size(text, at)
    if sign.isdigit() and (raised := _raised(text, at, pen_y.value, size)):
        base, size = base - raised[0], raised[1]
    return _Letter(
        sign=" " if sign.isspace() else sign,
        pen=pen,
        base=base,
        left=min(one, other),
        right=max(one, other),
        size=size,
    )


def _size(text: Any, at: int) -> float:
    size: float = pdfium.FPDFText_GetFontSize(text, at)
    matrix = pdfium.FS_MATRIX()
    if pdfium.FPDFText_GetMatrix(text, at, matrix):
        size *= math.hypot(matrix.a, matrix.b)
    return max(size, 1.0)


def _raised(text: Any, at: int, pen: float, size: float) -> tuple[float, float] | None:
    """Return how far a digit that the font itself raises stands above its line, and its size."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text, at, left, right, bottom, top)
    height = bottom.value - pen
    if not 0.2 * size < height < size:
        return None
    return height, min(size, (top.value - bottom.value) / _DIGIT)


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
