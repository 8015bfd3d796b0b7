"""An official document as an office keeps it → a draft of the data file, no word lost."""

from __future__ import annotations

from ..model.records import Assignments
from .outline import document_of
from .readers import READERS, blocks_of
from .refusals import CannotImportError
from .writing import draft_file

__all__ = ["READERS", "CannotImportError", "draft"]


def draft(name: str, content: bytes, others: Assignments | None = None) -> str:
    """Return the draft of a data file that holds every word of the file `name`, and its duties.

    Bodies that `others` has, another file, keep the ids and names that they have there.

    Raises `CannotImportError` where the file cannot be read.
    """
    return draft_file(document_of(blocks_of(name, content)), name, others)
