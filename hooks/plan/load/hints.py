"""How to mend a key that is missing, unknown or misspelt, in words for an editor."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches

from ..language.vietnamese import slug
from ..model.shapes import Shape, shapes
from .nodes import Mapping, Node, Null

LONGEST_NAME = 60
"""Characters of a name that a message repeats, or that is compared with others."""


def key_meant(kind: Callable[..., object], key: str, node: Mapping) -> str | None:
    """Return the key, not there yet, that `key` is but for capitals, accents or a letter or two."""
    absent = {name: shape for name, shape in shapes(kind).items() if name not in node}
    titles = {shape.key.title.lower(): name for name, shape in absent.items()}
    typed = slug(key[:LONGEST_NAME]).replace("-", "_")
    near = get_close_matches(typed, absent, n=1, cutoff=0.75) if len(key) <= LONGEST_NAME else []
    return titles.get(key.lower()) or (near[0] if near else None)


def key_below(kind: Callable[..., object], key: str) -> str:
    """Return that `key` is one of a record that stands in this one, where it is of just one."""
    holders = [
        name
        for name, shape in shapes(kind).items()
        if shape.is_of_records and not shape.many and key in shapes(shape.kind)
    ]
    return f"khóa này viết trong `{holders[0]}`; " if len(holders) == 1 else ""


def comma_hint(value: Node) -> str:
    """Return that a comma can have made a key of words, where `value`, its content, is nothing."""
    if isinstance(value, Null):
        return 'nếu là nội dung có dấu phẩy trong {…} thì đặt trong ngoặc kép "…"; '
    return ""


def straight_quotes_hint(key: str) -> str:
    """Return that quotation marks of words are none of YAML's, where `key` has such."""
    if re.search("[“”‘’]", key):
        return 'ngoặc kép của YAML là dấu thẳng "…", không phải “…”; '
    return ""


def missing_help(name: str, shape: Shape) -> str:
    """Return how to add the key `name`."""
    if shape.optional:
        return f"thêm dòng `{name}:`; để trống nếu bản dùng để đăng không có"
    if shape.many and shape.is_of_records:
        needed = [key for key, held in shapes(shape.kind).items() if held.required]
        record = ", ".join(f"{key}: …" for key in needed)
        return f"thêm `{name}:`, dưới đó mỗi phần một dòng" + (
            f" như `- {{{record}}}`" if record else ", bắt đầu bằng `- `"
        )
    return f"thêm dòng `{name}: …`"


def names(keys: Iterable[str]) -> str:
    """Return `keys` in a row."""
    return ", ".join(f"`{key}`" for key in keys)
