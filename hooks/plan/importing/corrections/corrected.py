"""The data file with the corrections of a table."""

from __future__ import annotations

from dataclasses import dataclass

from ...derive.register import register
from ...model.records import Assignments
from ..refusals import CannotImportError
from .changes import changes
from .edits import CannotEditError, edited
from .rows import duty_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """What the corrections make of the file."""

    text: str
    corrected: int
    added: int
    removed: int


TABLE = ".xlsx"
"""How the name of such a table ends."""


def corrected(table: bytes, data: bytes, assignments: Assignments) -> Corrected:
    """Return the file `data` with the duties of `table`; `assignments` are what it says now.

    Raises `CannotImportError` with all rows that have no place: then nothing is changed.
    """
    edits, refusals = changes(register(assignments), duty_rows(table))
    if refusals:
        raise CannotImportError("\n".join(refusals))
    try:
        text = edited(data.decode(), edits)
    except CannotEditError as error:
        raise CannotImportError(str(error)) from None
    return Corrected(
        text=text,
        corrected=sum(bool(edit.before and edit.wanted) for edit in edits),
        added=sum(edit.before is None for edit in edits),
        removed=sum(edit.wanted is None for edit in edits),
    )
