"""What the search knows of one plan: the words of its pages, and what readers call its terms."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from markupsafe import Markup

from ...model.addresses import BODIES, TASKS
from ...model.documents import ListedDocument
from ...model.records import Assignments, Body, Plan
from ...model.tree.entries import Task
from ...pages.page import Part, SitePage
from .search_places import Entry
from .search_words import SHORT

_LISTS = ((BODIES, "Danh sách cơ quan"), (TASKS, "Danh sách nhiệm vụ"))

_SUBJECTS: tuple[tuple[type, str], ...] = (
    (Plan, "plan"),
    (Task, "task"),
    (Body, "body"),
    (ListedDocument, "document"),
)
_ENDS_PARAGRAPH = re.compile(r"</(?:p|li|td|dd|h\d)>")

_BY_HAND = "Trang hướng dẫn"
"""What readers are told of a page that is written by hand, where search lists it."""

FINDING = "assets/javascripts/workers/finding.js"
"""Beside the worker of the search, which runs it."""

_WORKER = Path(__file__).parents[1] / "worker"
_PARTS = (
    "numbers",
    "files",
    "words",
    "short",
    "days",
    "question-words",
    "asked",
    "place-names",
    "places",
    "docs",
    "index",
    "keyboards",
    "readings",
    "typed",
    "parts",
    "cutting",
    "meeting",
    "ranking",
    "answering",
    "marks",
    "answers",
)
"""The parts of the search, each of which uses only those before it: one file, one fetch."""


def finding_script(assignments: Assignments) -> Mapping[str, bytes]:
    """Return, by address, the script that finds: its parts in one, and what it knows of the plan.

    That is what readers type for the plan's terms, what the plan calls itself, and its place.
    """
    typed = [(alias, term.name) for term in assignments.terms for alias in term.aliases]
    plan = assignments.plan
    places = (f"{level}{plan.place}" for level in ("", "tỉnh ", "thành phố ") if plan.place)
    own = [str(plan.kind), *places]
    terms, own_words, short = (
        json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        for value in (typed, own, [*SHORT.items()])
    )
    facts = f"self.TERMS = {terms};\nself.OWN = {own_words};\nself.SHORT = new Map({short});\n"
    parts = ((_WORKER / f"{part}.js").read_text("utf-8") for part in _PARTS)
    return {FINDING: "".join((facts, *parts)).encode()}


def handwritten_entries(of_theme: str) -> Iterator[Entry]:
    """Yield what the search knows of pages written by hand, `of_theme` being its own index."""
    return map(_in_plain_words, json.loads(of_theme)["docs"])


def offered_lists(index: str) -> list[Entry]:
    """Return what is offered where nothing is found."""
    return [{"location": f"{at}{index}", "title": title, "text": ""} for at, title in _LISTS]


def search_entries(pages: Iterable[SitePage], index: str) -> Iterator[Entry]:
    """Yield what the search knows of `pages`, whose addresses end in the file `index`."""
    for page in pages:
        address = f"{page.address}{index}"
        whole = {"of": _subject(page), "kind": page.kind, "roles": page.roles}
        if not page.is_part:  # what stands there is found, not that it stands there
            own = _entry(page, address, page.title, page.findable)
            yield {**own, **_stated(page), **_given(whole)}
        for part in page.parts:
            location = f"{address}#{part.id}"
            entry = _entry(page, location, part.title, part.texts)
            yield {**entry, **_stated(part), "kind": page.kind}


def _entry(page: SitePage, location: str, title: str, texts: Iterable[str]) -> Entry:
    entry = {"location": location, "title": title, "text": "\n".join(texts)}
    return entry if page.weight == 1 else {**entry, "boost": page.weight}


def _stated(shown: SitePage | Part) -> Entry:
    return _given({"place": shown.place, "answers": shown.answers})


def _given(entry: Entry) -> Entry:
    return {key: value for key, value in entry.items() if value}


def _subject(page: SitePage) -> str:
    """Return which kind of record the page is about, or nothing."""
    return next((name for record, name in _SUBJECTS if isinstance(page.subject, record)), "")


def _in_plain_words(entry: Entry) -> Entry:
    """Return an entry of the theme, whose title and text are HTML, as they are read."""
    paragraphs = (Markup(each).striptags() for each in _ENDS_PARAGRAPH.split(entry["text"]))
    text = "\n".join(filter(None, paragraphs))
    title = Markup(entry["title"]).striptags()
    return {**entry, "title": title, "text": text, "kind": _BY_HAND}
