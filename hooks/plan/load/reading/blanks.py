"""What stands in the model for what could not be read: texts without a place.

No rule tells anything of those: the editor has been told already.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from ...model.shapes import Shape, shapes
from ...model.text import Text

Record = TypeVar("Record")


def hole(shape: Shape) -> Any:
    """Return what stands for a value that is known to be missing."""
    if shape.optional:
        return None
    if shape.many:
        return ()
    return Text("") if shape.kind is Text else blank(shape.kind)


def unread(shape: Shape) -> Any:
    """Return what stands for a value that may have been given, and could not be read."""
    return Text("") if shape.kind is Text and not shape.many else hole(shape)


def blank(kind: Callable[..., Record]) -> Record:
    """Return what stands for a record of class `kind`."""
    return kind(**{shape.field: unread(shape) for shape in shapes(kind).values()})
