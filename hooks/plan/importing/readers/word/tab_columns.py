"""The end of a Word file whose signature stands beside the recipients, apart by tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ...forms import RECIPIENTS, begins_signature, is_name, names_document
from ...stream import Paragraph

_LISTED = re.compile(r"[-–+*•]\s")


@dataclass(slots=True)
class TabbedEnd:
    """Gives out the recipients as they are read, and the signature when they have ended."""

    _signature: list[Paragraph] = field(default_factory=list)
    _is_open: bool = False

    def in_order(self, paragraph: Paragraph, sides: tuple[str, str]) -> Iterator[Paragraph]:
        """Yield what of `paragraph` is read now; `sides` are its words before and behind a tab."""
        left, right = sides
        if self._is_open and names_document(left):
            yield from self.signature()
        if RECIPIENTS.match(left) and begins_signature(right):
            self._is_open = True
        if not self._is_open:
            yield paragraph
            return
        if not right and not paragraph.marker and _stands_alone(left):
            left, right = "", left
        if right:
            self._signature.append(Paragraph(text=right))
        if left:
            yield replace(paragraph, text=left)

    def signature(self) -> Iterator[Paragraph]:
        """Yield what stands on the right, and end."""
        yield from self._signature
        self._signature, self._is_open = [], False


def _stands_alone(words: str) -> bool:
    """Return whether `words` are of the signature though no tab stands before them."""
    return not _LISTED.match(words) and (begins_signature(words) or is_name(words))
