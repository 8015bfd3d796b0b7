"""The environments that fill in templates: each refuses a name that it was not given."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..language.days import written_day
from ..language.vietnamese import excerpt

TEMPLATES = Path(__file__).parent


def environment(
    *, autoescape: bool, finalize: Callable[[object], str] | None = None, ends_line: bool = True
) -> Environment:
    """Return an environment for the templates of this folder.

    `finalize` makes text of each value where nothing is escaped; a text that `ends_line` ends as
    its template does.
    """
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=autoescape,
        finalize=finalize,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=ends_line,
    )
    templates.filters.update(excerpt=excerpt, written_day=written_day)
    return templates
