"""An official document as an office keeps it → a draft of the data file, no word lost."""

from __future__ import annotations

from .outline import document_of
from .readers import READERS, blocks_of
from .refusals import CannotImportError
from .stream import Picture
from .writing import draft_file

__all__ = ["READERS", "CannotImportError", "draft"]


def draft(name: str, content: bytes) -> str:
    """Return the draft of a data file that holds every word of the file `name`.

    Raises `CannotImportError` where the file cannot be read.
    """
    seen = blocks_of(name, content)
    blocks = [block for block in seen if not isinstance(block, Picture)]
    return draft_file(document_of(blocks), name, pictures=len(seen) - len(blocks))
