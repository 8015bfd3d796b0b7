"""Which item of the old file is which of the new, where items were put in, taken out or moved.

A number is no name: an item put in above gives those below it new numbers, and two that change
places have each other's. Their words say which is which.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ...derive.grouped import grouped
from ...model.records import Assignments
from ...model.tree.entries import Entry
from ...model.tree.outline import outline
from ...model.tree.quoting import above
from .matching import likeness

_GONE = "~"
"""Behind the old slug of an item that is no more, where another has its number: in no slug."""

_FEW = 50
"""New items among which the one is looked for that a renumbered one has become."""

_ALIKE = 0.5
"""How many of its words an item keeps that was reworded and renumbered at once."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A section or an item of one file."""

    slug: str
    parent: str
    """The slug of what it stands in; empty for a section."""
    words: tuple[str, ...]


def renumbered(old: Assignments, new: Assignments, renamed: Mapping[str, str]) -> Mapping[str, str]:
    """Return the new slugs of the sections and items that have others now, by the old ones.

    `renamed` are those that the file itself tells.
    """
    before = {place.slug: place for place in _places(old)}
    after = {place.slug: place for place in _places(new)}
    renamed_to = dict(renamed)
    renamed_to.update(_by_words(before, after, renamed))
    for slug, place in before.items():
        if slug not in renamed_to:
            renamed_to[slug] = _beside(place, renamed_to, after)
    kept = {slug: now for slug, now in renamed_to.items() if slug in before}
    return {slug: now for slug, now in _each_once(kept, before, after) if slug != now}


def _places(assignments: Assignments) -> Iterator[_Place]:
    for block in outline(assignments).all_blocks:
        part = block.part
        yield _Place(part.slug, "", ("", part.section.heading or "", part.section.text or ""))
        for entry in block.all_entries:
            yield _Place(entry.slug, above(entry)[-1], _words(entry))


def _words(entry: Entry) -> tuple[str, ...]:
    if entry.item.cells:
        return tuple(paragraph.text for paragraph in entry.own_paragraphs)
    sentences = (assignment.text or "" for assignment in entry.assignments)
    return entry.item.text or "", next(sentences, "")


def _by_words(
    before: Mapping[str, _Place], after: Mapping[str, _Place], renamed: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield old and new slug of what has its very words, and no other's, in both files."""
    taken = set(renamed.values())
    old = _only(place for place in before.values() if place.slug not in renamed)
    new = _only(place for place in after.values() if place.slug not in taken)
    yield from ((slug, new[words]) for words, slug in old.items() if words in new)


def _only(places: Iterable[_Place]) -> dict[tuple[str, ...], str]:
    """Return the slug by the words, of places whose words stand nowhere else."""
    all_places = list(places)
    counts = Counter(place.words for place in all_places)
    return {place.words: place.slug for place in all_places if counts[place.words] == 1}


def _beside(place: _Place, renamed_to: Mapping[str, str], after: Mapping[str, _Place]) -> str:
    """Return where the place is if it has gone with what it stands in, else its old slug."""
    number = place.slug.removeprefix(f"{place.parent}-")
    moved = f"{renamed_to.get(place.parent, place.parent)}-{number}" if place.parent else place.slug
    return moved if moved in after else place.slug


def _each_once(
    renamed_to: Mapping[str, str], before: Mapping[str, _Place], after: Mapping[str, _Place]
) -> Iterator[tuple[str, str]]:
    """Yield `renamed_to`; of several that have come to one slug, the likeliest alone."""
    rivals = grouped((now, slug) for slug, now in renamed_to.items())
    free = _by_parent(place for slug, place in after.items() if slug not in rivals)
    for now, slugs in rivals.items():
        best = slugs[0]
        if len(slugs) > 1:
            best = max(slugs, key=lambda slug: _likeness(before[slug], after[now]))
        yield best, now
        for slug in slugs:
            if slug != best:
                yield slug, _other(before[slug], free) or f"{slug}{_GONE}"


def _by_parent(places: Iterable[_Place]) -> dict[str, list[_Place]]:
    by_parent: dict[str, list[_Place]] = {}
    for place in places:
        by_parent.setdefault(place.parent, []).append(place)
    return by_parent


def _likeness(old: _Place, new: _Place) -> float:
    left, right = (Counter(" ".join(place.words).split()) for place in (old, new))
    return likeness(left, right)


def _other(old: _Place, free: Mapping[str, list[_Place]]) -> str | None:
    """Return the slug, a new one, to which a place went that lost its own to another."""
    near = free.get(old.parent, [])[:_FEW]
    best = max(near, key=lambda place: _likeness(old, place), default=None)
    if best is None or _likeness(old, best) < _ALIKE:
        return None
    free[old.parent].remove(best)
    return best.slug
