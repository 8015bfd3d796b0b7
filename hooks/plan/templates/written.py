"""Records → Markdown for GitHub, plain text for a terminal, or XML, from templates.

In Markdown every value is escaped where it is written out, as HTML is by autoescaping:
a name or a quote can bring in no link, image, mention or markup of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..language.days import written_day
from ..language.vietnamese import excerpt
from .escaping import Marked, escaped, fenced

TEMPLATES = Path(__file__).parent


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
        written_day=written_day,
    )
    return environment
