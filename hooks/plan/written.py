"""Records → Markdown for GitHub, plain text for a terminal, or XML, from templates.

In Markdown every value is escaped where it is written out, as HTML is by autoescaping:
a name or a quote can bring in no link, image, mention or markup of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .days import written_day
from .news import touched_name
from .vietnamese import excerpt

TEMPLATES = Path(__file__).parent / "templates"

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+!|~&])")
_LIST_MARK = re.compile(r"^(\s*)([-=]|\d+\.)(?=\s|$)", re.MULTILINE)
_NO_MENTION = "@\u2060"
"""A word joiner behind the sign: GitHub then sends no notice to whom the text names."""


class Marked(str):
    """Text that is Markdown already."""

    __slots__ = ()


def escaped(value: object) -> str:
    """Return `value` as Markdown that shows exactly its text; `Marked` text as it is."""
    if isinstance(value, Marked):
        return value
    plain = _MARKDOWN.sub(r"\\\1", str(value)).replace("@", _NO_MENTION)
    return _LIST_MARK.sub(r"\1\\\2", plain)


def fenced(text: str) -> Marked:
    """Return `text` as a block of code inside a list, in a fence that nothing in it can end."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    lines = [f"{fence}text", *text.split("\n"), fence]
    return Marked("\n".join(f"  {line}" for line in lines))


def quoted(text: str) -> str:
    """Return `text` as one line of YAML, which reads JSON's quotes."""
    return json.dumps(text, ensure_ascii=False)


def markdown(template: str, **values: Any) -> str:
    """Return the Markdown of `template`, its values escaped."""
    return _environment(finalize=escaped).get_template(template).render(values)


def text(template: str, **values: Any) -> str:
    """Return the plain text of `template`."""
    return _environment(finalize=str).get_template(template).render(values)


def xml(template: str, **values: Any) -> bytes:
    """Return the XML of `template`, its values escaped."""
    return _environment(autoescape=True).get_template(template).render(values).encode()


@cache
def _environment(
    *, autoescape: bool = False, finalize: Callable[[object], str] | None = None
) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=autoescape,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        excerpt=excerpt,
        fenced=fenced,
        marked=Marked,
        quoted=quoted,
        touched_name=touched_name,
        written_day=written_day,
    )
    return environment
