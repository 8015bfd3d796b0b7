"""The data file with the corrections of a table."""

from __future__ import annotations

from collections.abc import Callable
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


def corrected(table: bytes, data: bytes, checked: Callable[[bytes], Assignments]) -> Corrected:
    """Return the file `data` with the duties that `table` gives; `checked` reads the file.

    Raises `CannotImportError` with all rows that have no place: then nothing is changed.
    """
    edits, told = changes(register(checked(data)), duty_rows(table))
    if told:
        raise CannotImportError("\n".join(told))
    try:
        text = edited(data.decode(), edits)
    except CannotEditError as error:
        raise CannotImportError(str(error)) from None
    return Corrected(
        text=text,
        corrected=sum(bool(each.before and each.wanted) for each in edits),
        added=sum(each.before is None for each in edits),
        removed=sum(each.wanted is None for each in edits),
    )
