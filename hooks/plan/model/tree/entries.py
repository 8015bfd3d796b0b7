"""What the plan's tree is made of: parts and entries, each with its words, label and address."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from ..records import Annex, Assignment, Column, Duty, Footnote, Item, Section
from ..text import Text
from . import markers


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Some words of the plan's tree that the document prints as one paragraph."""

    slug: str
    """The address of the entry or part whose own words they are."""
    cited: str
    """What a sentence calls that: `mục II.1`."""
    marker: str
    """What is printed before them: `1.`, `đ)`, `-`; empty where nothing is."""
    text: Text
    assigns: bool = False
    """Whether they are a sentence that only assigns."""
    column: int | None = None
    """In which column of a table they stand, from 0, if they stand in one."""
    is_note: bool = False
    """Whether they are a footnote, which is printed below the page."""

    @property
    def words(self) -> str:
        """The whole paragraph: the words behind their marker."""
        return markers.behind_marker(self.marker, self.text)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """A section of the plan as it stands in the document, under a numeral or under none."""

    section: Section
    annex: Annex | None
    """The annex that it is of, if it is of one."""
    label: str
    slug: str
    """What addresses of its entries begin with; without a number that of its annex, or nothing."""
    cited: str
    """What a sentence calls it: `phần II`."""

    @property
    def anchor(self) -> str:
        """The anchor of its heading; empty where it has no number, and so nothing of its own."""
        return self.slug if self.section.number else ""

    @property
    def marker(self) -> str:
        """What is printed before its heading."""
        section = self.section
        return markers.printed_marker(section.marker, section.number, section.heading)

    @property
    def title(self) -> str:
        """Its heading behind its numeral; empty where it has none."""
        return " ".join(filter(None, (self.marker, self.section.heading)))

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """Its own words: its heading, and what stands before its first entry."""
        if self.section.heading:
            yield self._paragraph(self.section.heading, self.marker)
        yield from footnote_paragraphs(self.section.footnotes, self._paragraph)
        if self.section.text:
            yield self._paragraph(self.section.text)

    def _paragraph(self, text: Text, marker: str = "") -> Paragraph:
        return Paragraph(slug=self.slug, cited=self.cited, marker=marker, text=text)


@dataclass(frozen=True, kw_only=True, eq=False)
class Entry:
    """A paragraph of the plan's tree: an item, a point, a dash, a row, with what is below it.

    Its words are asked for again and again, and put together once.
    """

    part: Part
    path: tuple[Item, ...]
    """The items that lead to it, itself last."""
    above: tuple[Entry, ...]
    """The entries that it stands below, the outermost first; they are without their points."""
    label: str
    """What it is called: `II.1`, `II.1.a`, `Điều 3`, `II.1, gạch đầu dòng thứ hai`."""
    cited: str
    """What a sentence calls it: `mục II.1`, `Điều 3`."""
    slug: str
    """Its anchor in the plan, and its address as a task: `ii-1`, `ii-1-a`, `ii-1-g2`."""
    numbers: tuple[str, ...] = ()
    """The numbers that lead to it, as a reader would type them to find it."""
    columns: tuple[Column, ...] = ()
    """The columns of the table that it is a row of."""
    points: tuple[Entry, ...] = ()
    """The entries below it."""

    @property
    def item(self) -> Item:
        """The record of the file."""
        return self.path[-1]

    @property
    def marker(self) -> str:
        """What is printed before its words."""
        if self.item.cells:
            return ""
        return markers.printed_marker(self.item.marker, self.item.number, self._first_words)

    @cached_property
    def at(self) -> Text:
        """A text of the record, by which an editor finds it."""
        item = self.item
        own = (item.number, item.marker, item.text, *(line for c in item.cells for line in c.lines))
        assigned = (assignment.text for assignment in self.assignments)
        labels = (column.label for column in item.columns)
        texts = (text for text in (*own, *assigned, *labels) if text is not None)
        return next(texts, None) or (self.above[-1].at if self.above else Text(""))

    @property
    def all_below(self) -> Iterator[Entry]:
        """Every entry below it, each before its own points."""
        for point in self.points:
            yield point
            yield from point.all_below

    @cached_property
    def assignments(self) -> tuple[Assignment, ...]:
        """All that is assigned here: by a sentence of its own, then by other words."""
        own = (self.item.assignment,) if self.item.assignment else ()
        return (*own, *self.item.assignments)

    @cached_property
    def opening(self) -> Paragraph | None:
        """Its first words, behind its marker, or the marker alone; none for a table or a row."""
        if text := self._first_words:
            return self._paragraph(text, marker=self.marker, assigns=not self.item.text)
        marker = None if self.item.cells else self.item.marker  # a row's stands in its cell
        return self._paragraph(marker) if marker else None

    @property
    def _first_words(self) -> Text | None:
        assignment = self.item.assignment
        return self.item.text or (assignment.text if assignment else None)

    @cached_property
    def closing(self) -> Paragraph | None:
        """The assignment, where it stands behind the points: the item has other words before."""
        own, assignment = self.item.text, self.item.assignment
        if not (own and assignment and assignment.text):
            return None
        marker = markers.printed_marker(assignment.marker, None, assignment.text)
        return self._paragraph(assignment.text, marker=marker, assigns=True)

    @property
    def heads(self) -> tuple[Paragraph, ...]:
        """The names of the columns, where it is a table that has them."""
        named = enumerate(column.label for column in self.item.columns)
        return tuple(self._paragraph(text, column=place) for place, text in named if text)

    @property
    def cells(self) -> tuple[tuple[Paragraph, ...], ...]:
        """The paragraphs of each cell, where it is a row of a table."""
        return tuple(
            tuple(self._paragraph(line, column=place) for line in cell.lines)
            for place, cell in enumerate(self.item.cells)
        )

    @cached_property
    def footnotes(self) -> tuple[Paragraph, ...]:
        """Its footnotes, which are printed below the page."""
        return tuple(footnote_paragraphs(self.item.footnotes, self._paragraph))

    @cached_property
    def own_paragraphs(self) -> tuple[Paragraph, ...]:
        """Its own words, without those of its points."""
        return (*self._before_points, *filter(None, (self.closing,)))

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All its words and those of its points, in the order of the document.

        What is noted in a table stands below all of it.
        """
        if not self.points:
            return self.own_paragraphs
        below = chain.from_iterable(point.paragraphs for point in self.points)
        words = [*self._before_points, *below]
        if self.item.columns:
            words.sort(key=lambda each: each.is_note)
        return (*words, *filter(None, (self.closing,)))

    @cached_property
    def leading(self) -> tuple[Paragraph, ...]:
        """The first words of each entry that it stands below, the outermost first."""
        return tuple(filter(None, (ancestor.opening for ancestor in self.above)))

    @property
    def _before_points(self) -> Iterator[Paragraph]:
        if opening := self.opening:
            yield opening
        if self.item.columns:
            yield from self.heads
        if self.item.cells:
            yield from (paragraph for cell in self.cells for paragraph in cell)
        if self.item.footnotes:
            yield from self.footnotes

    def _paragraph(
        self, text: Text, marker: str = "", *, assigns: bool = False, column: int | None = None
    ) -> Paragraph:
        return Paragraph(
            slug=self.slug,
            cited=self.cited,
            marker=marker,
            text=text,
            assigns=assigns,
            column=column,
        )


@dataclass(frozen=True, kw_only=True, eq=False)
class Task(Entry):
    """An entry that assigns something."""

    @property
    def name(self) -> str:
        """What readers call it: `Nhiệm vụ II.1`."""
        return f"Nhiệm vụ {self.label}"

    @property
    def duties(self) -> Iterator[Duty]:
        """The duties that it gives, in the order of the file."""
        for assignment in self.assignments:
            yield from assignment.duties

    @property
    def assigned(self) -> Text:
        """The sentence that assigns it, or else its own first words."""
        return (
            next((assignment.text for assignment in self.assignments if assignment.text), None)
            or self.words
        )

    @cached_property
    def words(self) -> Text:
        """What is to be done: its own words, or the assignment where it has no others."""
        texts = [paragraph.text for paragraph in self.own_paragraphs if not paragraph.assigns]
        if self.item.cells:
            return self._cell("task") or max(texts, key=len)
        assigned = (assignment.text for assignment in self.assignments if assignment.text)
        return next(iter(texts), None) or next(assigned)

    def _cell(self, holds: str) -> Text | None:
        for place, column in enumerate(self.columns):
            if column.holds == holds and self.item.cells[place].lines:
                return self.item.cells[place].lines[0]
        return None


def footnote_paragraphs(
    footnotes: Iterable[Footnote], paragraph: Callable[..., Paragraph]
) -> Iterator[Paragraph]:
    """Yield each footnote as a `paragraph` of the words that it belongs to."""
    for footnote in footnotes:
        yield replace(paragraph(footnote.text, marker=f"[{footnote.marker}]"), is_note=True)
