"""What each key of a record holds, and what it means: read off the classes of `records`.

`load` reads files by it, `schema` tells it to editors' programs, the guide to editors, and the
open data to who writes programs.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, Field, dataclass, fields
from functools import cache
from itertools import chain
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from .text import Cell, Text


@dataclass(frozen=True, slots=True, eq=False)
class Key:
    """What a key means, written once beside its type: `Annotated[Text, Key(…)]`.

    The words are Vietnamese; an example is invented, and is what the key itself would accept.
    """

    title: str
    """What editors and readers call it."""
    description: str
    """What an editor writes there."""
    example: Any = None
    """`None`: it holds records, and theirs serve."""
    published: str = ""
    """What it holds where it is published as open data; empty: its title says it."""
    issued: bool = False
    """Whether it holds words as issued, which can look like a place to be filled in."""
    choices: tuple[str, ...] = ()
    """The only words that it can hold; empty: any."""
    worded: bool = False
    """Whether what it holds has a letter: a name, a title, a sentence of the editor's."""
    never_empty: bool = False
    """Whether it says nothing where it stands empty: who has no such words leaves the key out."""
    lines: bool = False
    """Whether it holds lines or paragraphs, of which a single one needs no list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What one key of a record holds."""

    field: str
    """The name of the class's attribute."""
    key: Key
    kind: type
    """`Text`, `Cell`, or the class of a record."""
    many: bool
    """Whether it holds a list of them."""
    optional: bool
    """Whether it can stand empty, to say that it is not known."""
    required: bool
    """Whether the key must be there."""
    default: Any

    @property
    def is_of_records(self) -> bool:
        """Whether what it holds has keys of its own."""
        return self.kind not in (Text, Cell)

    @property
    def example(self) -> Any:
        """What the key can hold: a record where it holds records, of the keys that must be there.

        What a record can leave empty stands empty in it.
        """
        if self.key.example is not None:
            return self.key.example
        keys = shapes(self.kind)
        record = {
            name: None if keys[name].optional else keys[name].example
            for name in required_keys(self.kind)
        }
        return [record] if self.many else record

    @property
    def published(self) -> str:
        """What the key holds where it is published as open data, in a sentence."""
        return self.key.published or f"{self.key.title}."


@cache
def shapes(record: Any) -> dict[str, Shape]:
    """Return the shape of each key of the class `record`, by the key's name in the file.

    Raises `TypeError` if one of them is not explained.
    """
    hints = get_type_hints(record, include_extras=True)
    return {
        field.name.removesuffix("_"): _shape(record, field, hints[field.name])
        for field in fields(record)
    }


@cache
def required_keys(record: Any) -> tuple[str, ...]:
    """Return the keys that a record of the class `record` must have, in their order."""
    return tuple(name for name, shape in shapes(record).items() if shape.required)


@cache
def record_kinds(record: type) -> tuple[type, ...]:
    """Return the class `record` and those of all records that one can hold, each once."""
    held = (shape.kind for shape in shapes(record).values() if shape.is_of_records)
    below = chain.from_iterable(record_kinds(kind) for kind in held if kind is not record)
    return tuple(dict.fromkeys((record, *below)))


def _shape(record: Any, field: Field[Any], hint: Any) -> Shape:
    hint, *notes = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    key = next((note for note in notes if isinstance(note, Key)), None)
    if key is None:
        raise TypeError(f"{record.__name__}.{field.name}: say what it means: Annotated[…, Key(…)]")
    options = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    kinds = [option for option in options if option is not types.NoneType]
    many = get_origin(kinds[0]) is tuple
    return Shape(
        field=field.name,
        key=key,
        kind=get_args(kinds[0])[0] if many else kinds[0],
        many=many,
        optional=len(kinds) < len(options) and not key.never_empty,
        required=field.default is MISSING,
        default=None if field.default is MISSING else field.default,
    )
