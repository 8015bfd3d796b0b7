"""The stream of a file → the document: parts, heads, trees of entries, ends."""

from .parts import document_of

__all__ = ["document_of"]
