"""What the theme's own HTML has to say otherwise: the one place that reads it.

What is not recognised ends the build with a plain error, or stays as it is where the page is
right all the same. Material names its worker in `search`, mkdocs-materialx in `search.options`.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from jinja2.utils import htmlsafe_json_dumps

_CONFIG = re.compile(r'<script id="__config" type="application/json">(.*?)</script>', re.DOTALL)
"""Where the theme tells its script what it has to know."""


class UnknownThemeError(Exception):
    """The theme's HTML is not as any theme that we know writes it; the message says what to do."""


def is_ours(folders: Sequence[str]) -> bool:
    """Return whether of the `folders` that a theme is made of the first are ours and a known one.

    In another the pages would be without their policy, or end in a template that is not there.
    """
    has_own = any(Path(folder).parts[-len(_OWN) :] == _OWN for folder in folders)
    known = Path("partials", "javascripts", "base.html")
    return has_own and any(Path(folder, known).is_file() for folder in folders)


_OWN = ("plan", "publish", "theme")

OTHER_THEME = (
    "mkdocs.yml: giao diện không phải là giao diện của trang này"
    " · ở `theme` viết `name: material` và `custom_dir: hooks/plan/publish/theme`"
)


def with_own_search(html: str, own: str) -> str:
    """Return the theme's block `config` with our search's address `own` for that of its worker.

    Raises `UnknownThemeError` where the block names no worker: the page would have no search.
    """
    theirs = _worker(_settings(html))
    if not theirs or html.count(htmlsafe_json_dumps(theirs)) != 1:
        raise UnknownThemeError(
            "giao diện không nêu tệp tìm kiếm ở chỗ đã biết (`search` trong `__config`) · dùng đúng"
            " phiên bản giao diện đã ghim; với mkdocs-materialx thì đặt `provider: lunr`, như trong"
            " properdocs.yml"
        )
    return html.replace(htmlsafe_json_dumps(theirs), htmlsafe_json_dumps(own))


def _settings(html: str) -> Any:
    """Return what the theme tells its script, or `None`."""
    element = _CONFIG.search(html)
    try:
        return json.loads(element.group(1)) if element else None
    except ValueError:
        return None


def _worker(settings: Any) -> str | None:
    """Return the address of the theme's worker, if `settings` have it where a theme has it."""
    match settings:
        case {"search": str(address)} | {"search": {"options": {"workerUrl": str(address)}}}:
            return address
    return None


def with_patient_search(html: str) -> str:
    """Return the theme's block `header` with a form that Material does not know as its search.

    Material fetches all that search knows on every visit where the form has this name; ours does
    so when a reader goes to it. A header without the name has nothing to lose.
    """
    return html.replace(' name="search"', "", 1)


def with_named_dialog(html: str, name: str) -> str:
    """Return the theme's block `header` whose dialogs are read aloud by `name`; it gives none."""
    return html.replace(' role="dialog"', f' role="dialog" aria-label="{name}"')


class _ShownTemplates(FileSystemLoader):
    """Lists no templates of hidden folders, where a theme has ten thousand icons."""

    def list_templates(self) -> list[str]:
        """Return the names of all others, sorted."""
        names: set[str] = set()
        for root in self.searchpath:
            for place, folders, files in os.walk(root, followlinks=self.followlinks):
                folders[:] = [each for each in folders if not each.startswith(".")]
                paths = (os.path.relpath(os.path.join(place, each), root) for each in files)
                names.update(path.replace(os.sep, "/") for path in paths)
        return sorted(names)


def quickly_listed(environment: Callable[[], Environment]) -> Callable[[], Environment]:
    """Return what makes the theme's `environment`, and does not list what MkDocs passes over."""

    def listed() -> Environment:
        templates = environment()
        if type(templates.loader) is FileSystemLoader:
            templates.loader = _ShownTemplates(templates.loader.searchpath)
        return templates

    return listed
