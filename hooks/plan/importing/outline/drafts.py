"""What the import understood of a document: its head, its tree of entries, its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..stream import Note


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryDraft:
    """One paragraph with its marker, and the entries below it; or a table, or a row of one."""

    number: str = ""
    marker: str = ""
    """As printed; empty for a plain paragraph."""
    is_joined: bool = False
    """Whether the marker is typed against the words, without a blank."""
    lines: tuple[str, ...] = ()
    points: tuple[EntryDraft, ...] = ()
    columns: tuple[tuple[str, str | None], ...] = ()
    """Of a table: each column's label, and what it holds."""
    cells: tuple[tuple[str, ...] | None, ...] = ()
    """Of a row: the lines of each cell; `None` where it is one with the cell above."""
    unsure: frozenset[tuple[int, int]] = frozenset()
    """Of a row: the cell and the place in it of each line that may stand in another cell."""
    notes: tuple[Note, ...] = ()
    doubt: str = ""
    """Why an editor should look at it, in Vietnamese."""

    @property
    def with_all_below(self) -> Iterator[EntryDraft]:
        """It and the entries below it, in the order of the document."""
        yield self
        for point in self.points:
            yield from point.with_all_below

    @property
    def is_marker_alone(self) -> bool:
        """Whether the marker is all the words that it has."""
        return bool(self.marker) and not self.lines and not self.cells

    @property
    def printed_number(self) -> tuple[str, ...]:
        """Its number as printed: its marker, or of a row the cell that begins with it."""
        if self.marker or not self.cells:
            return (self.marker,)
        begins = (cell for cell in self.cells if cell and cell[0].startswith(self.number))
        return next(begins, (self.number,))


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionDraft:
    """A part of the document under a numeral, or a stretch of entries without one."""

    number: str = ""
    marker: str = ""
    is_joined: bool = False
    heading: str = ""
    items: tuple[EntryDraft, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientLineDraft:
    """A line below “Nơi nhận:”, and those that belong to it."""

    marker: str
    text: str
    is_joined: bool = False
    lines: tuple[RecipientLineDraft, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientsDraft:
    """Who receives the document."""

    heading: str
    lines: tuple[RecipientLineDraft, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureDraft:
    """One signer, in the words of the document."""

    authority: tuple[str, ...] = ()
    position: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadDraft:
    """What stands above the first entry."""

    label: str = ""
    letterhead: tuple[str, ...] = ()
    motto: tuple[str, ...] = ()
    number_line: str = ""
    issued_line: str = ""
    heading: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    preamble: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EndDraft:
    """What stands behind the last entry."""

    closing: tuple[str, ...] = ()
    recipients: RecipientsDraft | None = None
    signatures: tuple[SignatureDraft, ...] = ()
    is_signature_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PartDraft:
    """The document itself, or what it encloses: a plan issued with it, an annex."""

    head: HeadDraft
    sections: tuple[SectionDraft, ...]
    end: EndDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDraft:
    """All of a file: the main part, then the enclosed ones in their order."""

    main: PartDraft
    enclosed: tuple[PartDraft, ...] = ()

    @property
    def entries(self) -> Iterator[EntryDraft]:
        """All entries, in the order of the document."""
        for part in (self.main, *self.enclosed):
            for section in part.sections:
                for item in section.items:
                    yield from item.with_all_below
