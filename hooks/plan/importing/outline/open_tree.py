"""The tree of entries while it grows."""

from __future__ import annotations

from dataclasses import dataclass, field

from .drafts import EntryDraft

SECTIONS = 34
"""Forms of a smaller rank number the sections of a document."""
SIGNS = 70
"""The rank of dashes, plus signs and bullets."""
_DEEPEST = 12
"""Entries one below the other; markers that nest deeper were read amiss."""
PLAIN = 100
"""The rank of paragraphs without a marker, and of tables."""


@dataclass(slots=True, kw_only=True)
class OpenEntry:
    """An entry to which others can still be added."""

    entry: EntryDraft
    rank: int
    series: str = ""
    value: tuple[int, ...] = ()
    below: list[OpenEntry] = field(default_factory=list)

    @property
    def leads_on(self) -> bool:
        """Whether its words announce what comes below it."""
        return bool(self.entry.lines) and self.entry.lines[-1].endswith(":")

    @property
    def words(self) -> str:
        """Its own words, without its marker."""
        return " ".join(self.entry.lines)


class OpenTree:
    """The entries so far; `path` leads from the root to the one added last."""

    def __init__(self) -> None:
        self.root = OpenEntry(entry=EntryDraft(), rank=0)
        self.path: list[OpenEntry] = [self.root]

    @property
    def last(self) -> OpenEntry:
        """The entry that was added last."""
        return self.path[-1]

    def add(self, entry: OpenEntry, depth: int) -> None:
        """Add `entry` below the entry at `depth` of the path, or at the deepest that there is."""
        depth = min(depth, _DEEPEST)
        del self.path[depth + 1 :]
        self.path[depth].below.append(entry)
        self.path.append(entry)
