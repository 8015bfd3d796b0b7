"""A table of duties that an office corrected in Excel → the data file with just those edits."""

from .corrected import Corrected, corrected

__all__ = ["Corrected", "corrected"]
