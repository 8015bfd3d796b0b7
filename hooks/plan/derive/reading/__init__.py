"""How the document is read on screens: on one page or, where it is long, on several.

One page holds a section or an annex; of those that are too long themselves, as much as a phone
fetches in a moment. Where a place of the plan lies, `Reading.page_of` alone knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...model.addresses import PLAN
from ...model.text import Place
from ...model.tree.outline import Outline
from ...model.tree.passages import CLOSING_ANCHOR, RECIPIENTS_ANCHOR, SIGNATURE_ANCHOR
from ..holdings import Holding
from .leaves import Leaf, Portion, leaves_of

__all__ = ["Leaf", "Portion", "Reading", "reading"]

_ENDS = (CLOSING_ANCHOR, RECIPIENTS_ANCHOR, SIGNATURE_ANCHOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The pages of the full text, in the document's order."""

    leaves: tuple[Leaf, ...]
    """The first lies at `PLAN`; it is the only one where the document is not long."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """By anchor: the address of the page, of several, that has it."""

    def page_of(self, anchor: str) -> str:
        """Return the address of the page that has `anchor`."""
        return self.pages.get(anchor, PLAN)


def reading(
    tree: Outline,
    by_task: Mapping[str, Sequence[Holding]],
    quoted: Iterable[tuple[str, Place | None]],
) -> Reading:
    """Return how the document is read whose tasks give the duties `by_task`.

    `quoted` are the anchors of words that duties rest on, each with the place of its text.
    """
    cut = tuple(leaves_of(tree, by_task))
    if len(cut) == 1:
        return Reading(leaves=cut)
    pages: dict[str, str] = {}
    texts: dict[Place | None, str] = {}
    for leaf in cut:
        pages.update(dict.fromkeys(leaf.anchors, leaf.address))
        for portion in leaf.portions:
            pages.update(dict.fromkeys(_ends(portion), leaf.address))
        texts.update((paragraph.text.place, leaf.address) for paragraph in leaf.paragraphs)
    texts.pop(None, None)
    for anchor, place in quoted:
        pages[anchor] = texts.get(place, PLAN)
    return Reading(leaves=cut, pages=pages)


def _ends(portion: Portion) -> Iterator[str]:
    """Yield the anchors of what stands around the parts of `portion`."""
    before = f"{portion.enclosed.anchor}-" if portion.enclosed else ""
    if portion.closes:
        yield from (f"{before}{end}" for end in _ENDS)
    if portion.enclosed and portion.opens:
        yield portion.enclosed.anchor
