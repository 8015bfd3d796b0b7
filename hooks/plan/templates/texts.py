"""Records → Markdown for GitHub, plain text for a terminal, or XML, from templates.

In Markdown every value is escaped where it is written out, as HTML is by autoescaping:
a name or a quote can bring in no link, image, mention or markup of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from jinja2 import Environment

from .environment import environment
from .escaping import Marked, escaped, fenced


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
    texts = environment(autoescape=autoescape, finalize=finalize)
    texts.filters.update(fenced=fenced, marked=Marked, quoted=quoted)
    return texts
