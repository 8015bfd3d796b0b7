"""What the search knows of one plan: the words of its pages, and what readers call its terms."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from ..model.addresses import BODIES, TASKS
from ..model.records import Term
from ..pages.page import SitePage

Entry = dict[str, Any]
"""A page or a part of one: `location`, `title`, `text` (a paragraph a line), and its `boost`."""

INDEX = "search/search_index.json"

_LISTS = ((BODIES, "Danh sách cơ quan"), (TASKS, "Danh sách nhiệm vụ"))
"""What is offered where nothing is found."""

_ENDS_PARAGRAPH = re.compile(r"</(?:p|li|td|dd|h\d)>")

TERMS = "assets/javascripts/workers/terms.js"
"""Beside the worker of the search, which runs it."""


def search_terms(terms: Iterable[Term]) -> Mapping[str, bytes]:
    """Return, by address, the script that says what readers type for which of `terms`."""
    typed = [(alias, term.name) for term in terms for alias in term.aliases]
    return {TERMS: f"self.TERMS = {json.dumps(typed)};\n".encode()}


def search_index(pages: Iterable[SitePage], index: str, of_theme: str) -> str:
    """Return what the search reads of `pages`, whose addresses end in the file `index`.

    `of_theme` is what the theme has read of pages that are written by hand, which come first.
    """
    entries = [*map(_in_plain_words, json.loads(of_theme)["docs"]), *_entries(pages, index)]
    lists = [{"location": f"{at}{index}", "title": title, "text": ""} for at, title in _LISTS]
    return json.dumps({"docs": entries, "lists": lists}, ensure_ascii=False, separators=(",", ":"))


def _entries(pages: Iterable[SitePage], index: str) -> Iterator[Entry]:
    for page in pages:
        address = f"{page.address}{index}"
        yield _entry(page, address, page.title, page.findable)
        for part in page.parts:
            yield _entry(page, f"{address}#{part.id}", part.title, part.texts)


def _entry(page: SitePage, location: str, title: str, texts: Iterable[str]) -> Entry:
    entry = {"location": location, "title": title, "text": "\n".join(texts)}
    return entry if page.weight == 1 else {**entry, "boost": page.weight}


def _in_plain_words(entry: Entry) -> Entry:
    """Return an entry of the theme, whose title and text are HTML, as they are read."""
    paragraphs = (Markup(each).striptags() for each in _ENDS_PARAGRAPH.split(entry["text"]))
    text = "\n".join(filter(None, paragraphs))
    return {**entry, "title": Markup(entry["title"]).striptags(), "text": text}
