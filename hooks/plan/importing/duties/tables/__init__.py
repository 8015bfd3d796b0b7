"""Tables of tasks → who is assigned what: row by row, by what the columns hold."""

from __future__ import annotations

from .rows import rows_assign

__all__ = ["rows_assign"]
