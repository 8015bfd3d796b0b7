"""The pages of a PDF → the stream: paragraphs and tables, read over the ends of pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...refusals import CannotImportError
from ...stream import Block, Paragraph, Picture
from .apart import printed_pages
from .columns import Zone, end_zone, goes_on_with, head_zone, signers_zone
from .lines import Line, lines_of, without_marks
from .margins import (
    Lines,
    notes_at_foot,
    without_clipped_letters,
    without_running_lines,
)
from .paragraphs import Measure, measure, paragraphs_of
from .printed import Page
from .recipients import recipient_paragraphs
from .tables.aligned import Aligned, aligned_table
from .tables.grids import Grid, grids_of
from .tables.over_pages import goes_on, table_of

_WORDS_OF_A_SCAN = 15
"""What a stamp or a page number adds to a picture of a page; a page of text has hundreds."""
_SCAN = "tệp là bản quét, chỉ có ảnh của chữ · xin bản Word, hoặc gõ lại thành chữ"

_Part = Line | Grid | Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """What stands on one page, in reading order."""

    lines: tuple[Line, ...]
    grids: tuple[Grid, ...]
    width: float


def blocks_of_pdf(content: bytes) -> tuple[Block | Picture, ...]:
    """Return the paragraphs and tables of a PDF that has words; nothing in it is run."""
    pages = printed_pages(content)
    scanned = sum(page.pictures > 0 and len(page.words) < _WORDS_OF_A_SCAN for page in pages)
    if scanned * 2 > len(pages):
        raise CannotImportError(_SCAN)
    return (*_Flow().blocks(_sheets(pages)), *(Picture() for _ in range(scanned)))


def _sheets(pages: Sequence[Page]) -> tuple[_Sheet, ...]:
    grids = [grids_of(page) for page in pages]
    outside = without_clipped_letters(
        [_outside(page, of_page) for page, of_page in zip(pages, grids, strict=True)]
    )
    size = _usual_size(outside)
    kept = [
        replace(page, lines=lines)
        for page, lines in zip(outside, without_running_lines(outside), strict=True)
    ]
    sheets = [_sheet(page, of_page, size) for page, of_page in zip(kept, grids, strict=True)]
    return tuple(_with_aligned(_with_whole_ends(sheets)))


def _sheet(page: Lines, grids: tuple[Grid, ...], size: float) -> _Sheet:
    above, notes = notes_at_foot(page, size)
    lines = tuple(without_marks(line, notes) for line in above)
    if notes:  # a note that nothing refers to is a paragraph like others
        lines = page.lines
    return _Sheet(lines=lines, grids=grids, width=page.width)


def _with_whole_ends(sheets: Sequence[_Sheet]) -> Iterator[_Sheet]:
    """Yield `sheets`, recipients and signature whole where a page's end cut them."""
    taken = 0
    for at, sheet in enumerate(sheets):
        lines = sheet.lines[taken:]
        following = sheets[at + 1].lines if at + 1 < len(sheets) else ()
        taken = goes_on_with(lines, sheet.width, following) if lines else 0
        below = _below(lines[-1], following[:taken]) if taken else ()
        yield replace(sheet, lines=(*lines, *below))


def _below(last: Line, lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines` of the next page as they would stand below `last`."""
    for line in lines:
        shift = last.base + last.size - lines[0].base
        words = tuple(replace(word, base=word.base + shift) for word in line.words)
        yield replace(line, words=words)


def _outside(page: Page, grids: Sequence[Grid]) -> Lines:
    inside = {at for grid in grids for at in grid.words}
    return Lines(
        lines=lines_of(word for at, word in enumerate(page.words) if at not in inside),
        rules=page.rules,
        width=page.width,
        height=page.height,
        tables=tuple((grid.top, grid.bottom) for grid in grids),
    )


def _usual_size(pages: Iterable[Lines]) -> float:
    sizes = Counter({round(line.size, 1): 0 for page in pages for line in page.lines})
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 13.0


class _Flow:
    """A walk over the parts of pages: lines wait for their paragraph, grids for their table."""

    def __init__(self) -> None:
        self._setting: Measure | None = None
        self._lines: list[Line] = []
        self._grids: list[Grid] = []

    def blocks(self, sheets: Sequence[_Sheet]) -> Iterator[Block]:
        settings = _settings(sheets)
        for sheet in sheets:
            setting = settings[round(sheet.width)]
            if setting is not self._setting:
                yield from self._paragraphs()
                self._setting = setting
            for part in _parts(sheet, setting):
                yield from self._part(part)
        yield from self._paragraphs()
        yield from self._table()

    def _part(self, part: _Part) -> Iterator[Block]:
        if isinstance(part, Grid):
            yield from self._paragraphs()
            if self._grids and not goes_on(self._grids[-1], part):
                yield from self._table()
            self._grids.append(part)
            return
        yield from self._table()
        if isinstance(part, Zone):
            yield from self._paragraphs()
            yield from _zone(part)
        else:
            self._lines.append(part)

    def _paragraphs(self) -> Iterator[Block]:
        if self._setting:
            yield from paragraphs_of(self._lines, self._setting)
        self._lines = []

    def _table(self) -> Iterator[Block]:
        if self._grids:
            yield table_of(self._grids)
        self._grids = []


def _settings(sheets: Sequence[_Sheet]) -> Mapping[int, Measure]:
    by_width: defaultdict[int, list[tuple[Line, ...]]] = defaultdict(list)
    for sheet in sheets:
        by_width[round(sheet.width)].append(sheet.lines)
    return {width: measure(pages, width) for width, pages in by_width.items()}


def _parts(sheet: _Sheet, setting: Measure) -> Iterator[_Part]:
    """Yield lines, tables and columns of a page in reading order."""
    grids = list(sheet.grids)
    at = 0
    for zone in _zones(sheet, setting):
        yield from _with_grids(sheet.lines[at : zone.first], grids)
        yield from _above(grids, sheet.lines[zone.first].base)
        yield zone
        at = zone.end
    yield from _with_grids(sheet.lines[at:], grids)
    yield from grids


def _with_aligned(pages: Iterable[_Sheet]) -> Iterator[_Sheet]:
    """Yield `pages`, tables without ruling lines among their lines as tables."""
    before: Aligned | None = None
    for page in pages:
        table = aligned_table(page.lines, before)
        before = table if table and table.end == len(page.lines) else None
        if table:
            lines = page.lines[: table.first] + page.lines[table.end :]
            grids = sorted((*page.grids, table.grid), key=lambda grid: grid.top)
            page = replace(page, lines=lines, grids=tuple(grids))
        yield page


def _zones(sheet: _Sheet, setting: Measure) -> Iterator[Zone]:
    head = head_zone(sheet.lines, setting.centre)
    if head:
        yield head
    start = head.end if head else 0
    signers = signers_zone(sheet.lines[start:])
    if signers:
        yield replace(signers, first=signers.first + start, end=signers.end + start)
        start += signers.end
    end = end_zone(sheet.lines[start:], sheet.width)
    if end:
        yield replace(end, first=end.first + start, end=end.end + start)


def _with_grids(lines: Sequence[Line], grids: list[Grid]) -> Iterator[_Part]:
    for line in lines:
        yield from _above(grids, line.base)
        yield line


def _above(grids: list[Grid], base: float) -> Iterator[Grid]:
    while grids and grids[0].top < base:
        yield grids.pop(0)


def _zone(zone: Zone) -> Iterator[Paragraph]:
    if zone.is_end:
        yield from recipient_paragraphs(zone.left)
    else:
        yield from (Paragraph(text=line.text) for line in zone.left)
    yield from (Paragraph(text=line.text) for line in zone.right)
