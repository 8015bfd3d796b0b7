"""What stands above and below the text of a document in Word: columns without borders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model.records import Signature
from ..document.ends import End
from ..document.heads import DECREE, PARTY, Head
from .paper import Column, Paper, Styled

_SHARES = {DECREE: 0.4}
_SHARE = 0.45
"""The part of the line that the left column of a head has."""

_RECIPIENT, _BELOW_IT = 2.5, 4
"""Millimetres by which a line of the recipients is indented, and one below it more."""

_SIDE_BY_SIDE = 3
"""Signatures that stand in one row."""

_NOTHING: Column = (Styled("Sign", ""),)


def write_head(paper: Paper, head: Head, layout: str | None) -> None:
    """Write who issued the document on the left; its motto, place and day on the right."""
    share = _SHARES.get(layout or "", _SHARE)
    paper.columns([_issuer(head, layout), _motto(head, layout)], [share, 1 - share])


def _issuer(head: Head, layout: str | None) -> Column:
    lines = [Styled("HeadLine", line) for line in head.letterhead[:-1]]
    lines += [Styled("HeadBold", line) for line in head.letterhead[-1:]]
    if head.is_divided:
        lines.append(Styled("Head", "*") if layout == PARTY else Styled("HeadRule", ""))
    return [*lines, Styled("HeadNumber", head.number or "")]


def _motto(head: Head, layout: str | None) -> Column:
    if layout == PARTY:
        lines = [Styled("HeadTitle", line) for line in head.motto]
    else:
        lines = [Styled("MottoName", line) for line in head.motto[:-1]]
        lines += [Styled("MottoRule", line) for line in head.motto[-1:]]
    return [*lines, Styled("HeadDate", head.issued or "")]


def write_end(paper: Paper, end: End) -> None:
    """Write who receives the document, and who signed it: one who did beside the recipients."""
    for cells in _rows(end):
        paper.columns(cells, [1 / len(cells)] * len(cells), "EndColumns")
        paper.end_columns()


def _rows(end: End) -> Iterator[Sequence[Column]]:
    received, signed = list(_received(end)), [_signed(each) for each in end.signatures]
    if len(signed) < 2 and not end.is_signed_first:
        yield received or _NOTHING, signed[0] if signed else _NOTHING
        return
    if received and not end.is_signed_first:
        yield received, _NOTHING
    signed = [_NOTHING, *signed] if len(signed) == 1 else signed
    for start in range(0, len(signed), _SIDE_BY_SIDE):
        yield signed[start : start + _SIDE_BY_SIDE]
    if received and end.is_signed_first:
        yield received, _NOTHING


def _received(end: End) -> Iterator[Styled]:
    if end.heading:
        yield Styled("RecipientsHead", end.heading)
    for line in end.recipients:
        words = " ".join(filter(None, (line.marker, line.text)))
        yield Styled("Recipient", words, _RECIPIENT + _BELOW_IT * line.depth)


def _signed(signature: Signature) -> Column:
    lines = [Styled("SignBold", line) for line in signature.authority]
    lines += [Styled("Sign", line) for line in signature.position]
    lines += [Styled("Signer", signature.name)] if signature.name else []
    return lines or _NOTHING
