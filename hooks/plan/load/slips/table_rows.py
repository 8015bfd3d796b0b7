"""Rows of a table, as they are pasted from Excel or Word: tabs between their cells."""

from __future__ import annotations

import re

from ..places import Places

_BETWEEN_CELLS = re.compile(r"(?<=[^\s:-])[ \t]*\t[ \t]*(?=\S)")

_SEVERAL = 2
"""Tabs between words that show that a line was a row of a table."""

ROW = (
    "dòng này là một hàng chép từ bảng: giữa các ô là dấu tab",
    "viết từng ô sau khóa của nó, mỗi khóa một dòng, như các mục cùng loại; hoặc xóa dòng này",
)
"""What is wrong, and how to mend it."""


def is_row(places: Places, number: int) -> bool:
    """Return whether the line with that `number` was a row of a table."""
    return number > 0 and len(_BETWEEN_CELLS.findall(places.line(number))) >= _SEVERAL
