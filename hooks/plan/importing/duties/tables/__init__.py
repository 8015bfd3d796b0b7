"""Tables of tasks → who is assigned what: row by row, by what the columns hold."""

from __future__ import annotations

from .cells import Unsure
from .marks import is_legend
from .rows import rows_assign

__all__ = ["Unsure", "is_legend", "rows_assign"]
