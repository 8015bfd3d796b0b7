"""What stands below the text on paper: who receives the document, who signed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...model.records import RecipientLine, Recipients, Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A line of the recipients."""

    marker: str
    text: str
    depth: int
    """How many other lines it stands below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """The end of a document."""

    heading: str
    """`Nơi nhận:`; empty where there is none."""
    recipients: tuple[Received, ...]
    signatures: tuple[Signature, ...]
    is_signed_first: bool
    """Whether the recipients stand below the signature, not beside it."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands below the text."""
        return not (self.heading or self.recipients or self.signatures)


NO_END = End(heading="", recipients=(), signatures=(), is_signed_first=False)
"""The end of a part of a document that goes on elsewhere."""


def end(
    recipients: Recipients | None,
    signatures: Sequence[Signature],
    *,
    is_signed_first: bool = False,
) -> End:
    """Return the end of a document that these receive and signed."""
    return End(
        heading=str(recipients.heading or "") if recipients else "",
        recipients=tuple(_received(recipients.lines, 0)) if recipients else (),
        signatures=tuple(signatures),
        is_signed_first=is_signed_first,
    )


def _received(lines: Iterable[RecipientLine], depth: int) -> Iterator[Received]:
    for line in lines:
        yield Received(marker=str(line.marker or ""), text=line.text, depth=depth)
        yield from _received(line.lines, depth + 1)
