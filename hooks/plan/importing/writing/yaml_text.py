"""Data → YAML as the live file is written: blocks, plain words, long ones folded."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...load.yaml_file.plain_values import looks_like_a_slip

WIDTH = 100

_INDICATORS = re.compile(r"""[-?:,\[\]{}#&*!|>'"%@`=~<]|$""")
_UNSAFE_INSIDE = re.compile(r": |:$| #|[\\\"]")
_UNSAFE_IN_LINE = re.compile(r"[,\[\]{}]")
_LIKE_A_NOTE = re.compile(r"(?:^| )#")
"""Words that nobody could tell from a note of the file's, were they folded."""
_COUNTED = re.compile(r"[1-9]\d{0,3}")
"""Numbers of items, which stand without quotes in the live file."""
_READ_AS_ANOTHER = re.compile(
    r"(?:y|n|yes|no|on|off|true|false|null|~)|[-+]?[\d._]+(?:[eE][-+]?\d+)?|0[xob]\w+"
    r"|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|\d{4}-\d{1,2}-\d{1,2}.*",
    re.IGNORECASE,
)
"""Words that a reader of YAML takes for a truth value, nothing, a number or a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InLine:
    """A mapping or a list that stands in one line, where that is wide enough."""

    data: Mapping[str, str | None] | Sequence[str]


Data = str | None | InLine | Mapping[str, "Data"] | Sequence["Data"]


def yaml_text(data: Mapping[str, Data]) -> str:
    """Return `data` as a file, an empty line between its parts."""
    parts = ("\n".join(_mapping({key: value}, "")) for key, value in data.items())
    return "\n\n".join(parts) + "\n"


def _mapping(data: Mapping[str, Data], indent: str) -> Iterator[str]:
    for key, value in data.items():
        if key == "number" and isinstance(value, str) and _COUNTED.fullmatch(value):
            yield f"{indent}{key}: {value}"
        else:
            yield from _entry(f"{indent}{key}:", value, f"{indent}  ")


def _entry(lead: str, value: Data, indent: str) -> Iterator[str]:
    """Yield the lines of `value` behind `lead`; lines of its own stand at `indent`."""
    if value is None:
        yield lead
    elif isinstance(value, str):
        yield from _words(lead, value, indent)
    elif isinstance(value, InLine):
        yield from _in_line(lead, value, indent)
    elif not value:
        yield f"{lead} []"
    elif isinstance(value, Mapping):
        yield lead
        yield from _mapping(value, indent)
    else:
        yield lead
        for item in value:
            yield from _item(item, indent)


def _item(item: Data, indent: str) -> Iterator[str]:
    if item is None:
        yield f"{indent}- null"
        return
    if not isinstance(item, Mapping):
        yield from _entry(f"{indent}-", item, f"{indent}  ")
        return
    for place, line in enumerate(_mapping(item, f"{indent}  ")):
        yield line if place else f"{indent}- {line[len(indent) + 2 :]}"


def _words(lead: str, words: str, indent: str) -> Iterator[str]:
    scalar = _scalar(words)
    if len(lead) + 1 + len(scalar) <= WIDTH or _LIKE_A_NOTE.search(words):
        yield f"{lead} {scalar}"
        return
    yield f"{lead} >-"
    yield from textwrap.wrap(
        words,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _in_line(lead: str, value: InLine, indent: str) -> Iterator[str]:
    data = value.data
    if isinstance(data, Mapping):
        pairs = ", ".join(f"{key}: {_scalar(text, in_line=True)}" for key, text in data.items())
        line = f"{lead} {{{pairs}}}"
    else:
        line = f"{lead} [{', '.join(_scalar(text, in_line=True) for text in data)}]"
    if len(line) <= WIDTH:
        yield line
    elif isinstance(data, Mapping):
        lines = list(_mapping(dict(data), indent))
        if lead.rstrip().endswith("-"):
            yield f"{lead} {lines[0][len(indent) :]}"
            yield from lines[1:]
        else:
            yield lead
            yield from lines
    else:
        yield from _entry(lead, list(data), indent)


def _scalar(words: str | None, *, in_line: bool = False) -> str:
    """Return `words` plain where YAML reads them back so, else in quotes."""
    if words is None:
        return "null"
    unsafe = (
        _INDICATORS.match(words)
        or _UNSAFE_INSIDE.search(words)
        or _READ_AS_ANOTHER.fullmatch(words)
        or looks_like_a_slip(words)
        or (in_line and _UNSAFE_IN_LINE.search(words))
    )
    if not unsafe:
        return words
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
