"""Why a file is not imported."""

from __future__ import annotations


class CannotImportError(Exception):
    """A file cannot be imported; the message says in Vietnamese why, and what to do."""
