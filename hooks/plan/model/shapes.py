"""What each key of a record holds, read off the classes of `model`: the one source of shape.

`load` reads files by it, and `schema` tells it to editors' programs.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, Field, dataclass, fields
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from .text import Choices


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What one key of a record holds."""

    field: str
    """The name of the class's attribute."""
    kind: type
    """`Text`, or the class of a record."""
    choices: Choices | None
    """The only words that a text can be."""
    many: bool
    """Whether it holds a list of them."""
    optional: bool
    """Whether it can stand empty, to say that it is not known."""
    required: bool
    """Whether the key must be there."""
    default: Any


@cache
def shapes(record: Any) -> dict[str, Shape]:
    """Return the shape of each key of the class `record`, by the key's name in the file."""
    hints = get_type_hints(record, include_extras=True)
    return {
        field.name.removesuffix("_"): _shape(field, hints[field.name]) for field in fields(record)
    }


def _shape(field: Field[Any], hint: Any) -> Shape:
    options = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    kinds = [option for option in options if option is not types.NoneType]
    many = get_origin(kinds[0]) is tuple
    kind = get_args(kinds[0])[0] if many else kinds[0]
    choices = None
    if get_origin(kind) is Annotated:
        kind, choices = get_args(kind)
    return Shape(
        field=field.name,
        kind=kind,
        choices=choices,
        many=many,
        optional=len(kinds) < len(options),
        required=field.default is MISSING,
        default=None if field.default is MISSING else field.default,
    )
