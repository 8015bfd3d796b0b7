"""What is said of lines that stand at a wrong column."""

from __future__ import annotations

from ....model.text import Place
from ...problems import Problem


def indented(number: int, indent: int, right: int, lines: int = 1) -> Problem:
    """Return that so many `lines`, from that with the `number`, stand at another column.

    That one stands at `indent`, and must stand at `right`.
    """
    change = f"{'thêm' if right > indent else 'bớt'} {abs(right - indent)} dấu cách"
    rows = f"mọi dòng, từ đây đến dòng {number + lines - 1}" if lines > 1 else "dòng"
    return Problem(
        place=Place(number, indent + 1),
        what=f"dòng này thụt {indent} dấu cách, phải là {right}",
        how=f"{change} ở đầu {rows}",
    )


def indented_between(number: int, indent: int, columns: tuple[int, int]) -> Problem:
    """Return that the line with that `number` belongs to either of two `columns`."""
    outer, inner = columns
    return Problem(
        place=Place(number, indent + 1),
        what=f"dòng này thụt {indent} dấu cách, phải là {outer} hoặc {inner}",
        how="cho dòng thẳng cột với các dòng cùng cấp: thuộc mục ngay trên thì thụt "
        f"{inner} dấu cách, thuộc mục bên ngoài thì thụt {outer}",
    )
