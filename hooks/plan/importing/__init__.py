"""An official document as an office keeps it → a draft of the data file, no word lost."""

from __future__ import annotations

from .outline import document_of
from .readers import READERS, blocks_of
from .refusals import CannotImportError
from .writing import draft_file

__all__ = ["READERS", "CannotImportError", "draft"]


def draft(name: str, content: bytes) -> str:
    """Return the draft of a data file that holds every word of the file `name`.

    Raises `CannotImportError` where the file cannot be read.
    """
    return draft_file(document_of(blocks_of(name, content)), name)
