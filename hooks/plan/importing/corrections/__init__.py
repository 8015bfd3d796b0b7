"""A table of duties that an office corrected in Excel → the data file with just those edits."""

from .corrected import TABLE, Corrected, corrected

__all__ = ["TABLE", "Corrected", "corrected"]
