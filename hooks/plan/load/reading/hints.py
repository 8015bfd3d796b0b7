"""How to mend a key that is missing, unknown or misspelt, in words for an editor."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Mapping as Mapping_
from difflib import get_close_matches
from itertools import pairwise

from ...language.vietnamese import slug
from ...model.shapes import Shape, required_keys, shapes
from ...model.text import Text
from ..file_lines import records
from ..problems import nearest
from ..yaml_file.nodes import Mapping, Node, Null
from ..yaml_file.nodes import Sequence as List

LONGEST_NAME = 60
"""Characters of a name that a message repeats, or that is compared with others."""


def key_meant(kind: Callable[..., object], key: str, node: Mapping) -> str | None:
    """Return the key, not there yet, that `key` is but for capitals, accents or a letter or two."""
    absent = {name: shape for name, shape in shapes(kind).items() if name not in node}
    titles = {shape.key.title.lower(): name for name, shape in absent.items()}
    typed = slug(key[:LONGEST_NAME]).replace("-", "_")
    near = get_close_matches(typed, absent, n=1, cutoff=0.75) if len(key) <= LONGEST_NAME else []
    called = {name for name, shape in absent.items() if _is_called(key, node[key], shape)}
    sole = called.pop() if len(called) == 1 else None
    return titles.get(key.lower()) or (near[0] if near else sole)


def _is_called(key: str, value: Node, shape: Shape) -> bool:
    """Return whether the words of `key` are in the title, or that in them, and `value` fits."""
    words, title = set(key.lower().split()), set(shape.key.title.lower().split())
    return (words <= title or title <= words) and _fits(value, shape)


def _fits(value: Node, shape: Shape) -> bool:
    """Return whether `value` is of the kind that the key of that `shape` holds."""
    if shape.many:
        return isinstance(value, List)
    return isinstance(value, Mapping if shape.is_of_records else Text)


def keys_meant(
    kind: Callable[..., object], unknown: Sequence[str], node: Mapping
) -> dict[str, str | None]:
    """Return what each of the `unknown` keys of `node` was meant to be, as far as that is known.

    A single one stands for the single one that is missing.
    """
    meant: dict[str, str | None] = {}
    given: set[str | None] = set()
    for key in unknown:
        name = key_meant(kind, key, node)
        meant[key] = None if name in given else name
        given.add(name)
    missing = [
        name for name in required_keys(kind) if name not in node and name not in meant.values()
    ]
    sole = len(unknown) == len(missing) == 1 and meant[unknown[0]] is None
    if sole:
        shape, value = shapes(kind)[missing[0]], node[unknown[0]]
        is_empty = shape.optional and isinstance(value, Null)
        meant[unknown[0]] = missing[0] if is_empty or _fits(value, shape) else None
    return meant


def unknown_help(kind: Callable[..., object], key: str, node: Mapping, meant: str | None) -> str:
    """Return how to mend `key`, unknown in a record; `meant` is the one of it that it may be."""
    near = _key_below(kind, key) or (f"viết `{meant}`; " if meant else "") or _key_elsewhere(key)
    near = near or nearest(key, shapes(kind))
    hints = f"{_straight_quotes_hint(key)}{_comma_hint(node[key])}{near}"
    return f"{hints}các khóa dùng được: {names(shapes(kind))}"


def _key_below(kind: Callable[..., object], key: str) -> str:
    """Return in which key of this record `key` is written, where just one holds such a record."""
    holders = [
        name
        for name, shape in shapes(kind).items()
        if shape.is_of_records and not shape.many and key in shapes(shape.kind)
    ]
    return f"khóa này viết trong `{holders[0]}`; " if len(holders) == 1 else ""


def _key_elsewhere(key: str) -> str:
    """Return under which keys of the file `key` is written, where those are few."""
    holders = {
        f"`{name}`": None
        for record in records()
        for name, shape in shapes(record).items()
        if shape.is_of_records and key in shapes(shape.kind)
    }
    return f"khóa này viết trong {' hoặc '.join(holders)}; " if 0 < len(holders) <= _FEW else ""


_FEW = 2
"""Keys that a message says another can be written under."""


def cut_key(kind: Callable[..., object], key: str, node: Mapping) -> tuple[str, str] | None:
    """Return the key that `key` begins with, and its words, where a colon is missing."""
    name, blank, words = key.partition(" ")
    shape = shapes(kind).get(name)
    if not blank or shape is None or shape.kind is not Text or shape.many or name in node:
        return None
    return (name, words) if isinstance(node[key], Null) else None


def cut_by_commas(node: Mapping, unknown: Iterable[str]) -> set[str]:
    """Return the keys of `node` whose words a comma in {…} cut: the rest is an `unknown` key."""
    places = node.places()
    return {
        before
        for before, key in pairwise(node)
        if key in unknown and isinstance(node[key], Null) and before not in unknown
        if places[before].line == places[key].line
    }


def _comma_hint(value: Node) -> str:
    """Return that a comma can have made a key of words, where `value`, its content, is nothing."""
    if isinstance(value, Null):
        return 'nếu là nội dung có dấu phẩy trong {…} thì đặt trong ngoặc kép "…"; '
    return ""


def _straight_quotes_hint(key: str) -> str:
    """Return that quotation marks of words are none of YAML's, where `key` has such."""
    if re.search("[“”‘’]", key):
        return 'ngoặc kép của YAML là dấu thẳng "…", không phải “…”; '
    return ""


NOT_EMPTY = "khóa này không bỏ trống được"


def empty_help(typed: str, otherwise: str) -> str:
    """Return how to mend a value that is empty, where `typed` stands and YAML passes it over."""
    if typed.startswith("#"):
        return 'YAML bỏ qua mọi chữ đứng sau dấu #: đặt cả nội dung trong ngoặc kép "…"'
    if typed:
        return f'YAML coi `{typed}` là để trống; nếu đó là chữ của nội dung thì viết `"{typed}"`'
    return f"viết nội dung; {otherwise}"


def record_help(kind: Callable[..., object], node: Node) -> str:
    """Return how to mend `node`, which is no record where one of class `kind` is meant."""
    if isinstance(node, List) and all(isinstance(part, Mapping) for part in node):
        return "thay dấu […] bằng {…}; viết mỗi dòng một khóa thì không có dấu gạch trước khóa"
    return f"viết các khóa {names(shapes(kind))}"


def words_help(value: Node, shape: Shape) -> str:
    """Return how to mend `value`, which is no words where words are meant."""
    if isinstance(value, Text) and shape.optional:
        return "viết nội dung, hoặc để trống sau dấu hai chấm nếu không có"
    if isinstance(value, List):
        return (
            "bỏ dấu […] hoặc dấu gạch, để lại một nội dung; danh sách này của khóa khác thì viết "
            "khóa ấy ở dòng trên"
        )
    return "viết nội dung ngay sau dấu hai chấm, trên cùng dòng"


def missing_keys(missing: Mapping_[str, Shape]) -> tuple[str, str]:
    """Return that a record lacks the keys `missing`, and how to add them."""
    one_line = {name: shape for name, shape in missing.items() if not _is_list(shape)}
    blank = [f"{name}:" for name, shape in one_line.items() if shape.optional]
    typed = [f"{name}:" if shape.optional else f"{name}: …" for name, shape in one_line.items()]
    helps = [f"thêm {'các dòng' if len(typed) > 1 else 'dòng'} {names(typed)}"] if typed else []
    if blank:
        where = f" sau {names(blank)}" if len(typed) > 1 else ""
        helps.append(f"để trống{where} nếu bản dùng để đăng không có")
    for name, shape in missing.items():
        if _is_list(shape):
            helps.append(f"thêm `{name}:`, dưới đó mỗi phần một dòng {_part_as_typed(shape)}")
    what = f"thiếu {'các khóa' if len(missing) > 1 else 'khóa'} {names(missing)}"
    return what, "; ".join(helps)


def _is_list(shape: Shape) -> bool:
    return shape.many and shape.is_of_records and not shape.optional


def _part_as_typed(shape: Shape) -> str:
    if required_keys(shape.kind):
        return f"như {record_as_typed(shape)}"
    return "bắt đầu bằng `- `"


def record_as_typed(shape: Shape) -> str:
    """Return a part of the list of that `shape`, with the keys that it needs."""
    keys = required_keys(shape.kind) or [next(iter(shapes(shape.kind)))]
    return f"`- {{{', '.join(f'{key}: …' for key in keys)}}}`"


def names(keys: Iterable[str]) -> str:
    """Return `keys` in a row."""
    return ", ".join(f"`{key}`" for key in keys)
