"""Questions put to the search: of a site in its worker, of a plan without one in an empty page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from plan.check.gate import checked
from plan.check.ledger import ledger_beside
from plan.model.records import Assignments
from plan.pages import site
from plan.publish.finished.search import FINDING, finding_script, search_entries
from plan.publish.finished.search_parts import UNCUT, Cuts, search_files
from plan.publish.finished.search_places import Entry, indexed

Ask = Callable[[list[str]], list[list[list[dict[str, Any]]]]]
"""Puts questions to a search, and returns its pages for each, each with its parts."""

_ASK = """async questions => {
  const worker = new Worker('assets/javascripts/workers/search.js');
  const answer = type => new Promise(done => {
    worker.onmessage = event => event.data.type === type && done(event.data.data);
  });
  await answer(1);
  const found = [];
  for (const data of questions) {
    worker.postMessage({ type: 2, data });
    found.push((await answer(3)).items);
  }
  worker.terminate();
  return found;
}"""
_READ = """async files => {
  self.fetched = [];
  const read = async name => {
    fetched.push(name);
    return JSON.parse(files[`search/${name}`]);
  };
  self.index = new Index(await read("search_index.json"), TERMS, OWN, read);
}"""
FIND = """async questions => {
  const answer = async question => {
    const pages = await complete(index, () => answeringPages(index, question));
    if (pages.length) return complete(index, () => shown(index, pages));
    const near = await complete(index, () => nearest(index, question));
    return [...near, { location: '' }].map(page => [{ ...page, score: -1 }]);
  };
  const found = [];
  for (const question of questions) found.push(await answer(question));
  return found;
}"""


def search_of_site(browser: Browser, home: str) -> Ask:
    """Return what puts questions to the search of the site at `home`."""
    page = browser.new_page()
    page.goto(home)

    def answers(questions: list[str]) -> list[list[list[dict[str, Any]]]]:
        found: list[list[list[dict[str, Any]]]] = page.evaluate(_ASK, questions)
        return found

    return answers


@cache
def search_of_plan(browser: Browser, file: Path, cuts: Cuts = UNCUT) -> Ask:
    """Return what puts questions to the search of the plan in `file`, as its site would have it.

    All tests of a process ask one and the same, which answers each question once.
    """
    assignments = checked(file, file.name)
    script = finding_script(assignments)[FINDING].decode()
    page = page_with_index(browser, script, entries_of(assignments, file), cuts)
    known: dict[str, list[list[dict[str, Any]]]] = {}

    def answers(questions: list[str]) -> list[list[list[dict[str, Any]]]]:
        new = [question for question in dict.fromkeys(questions) if question not in known]
        known.update(zip(new, page.evaluate(FIND, new), strict=True))
        return [known[question] for question in questions]

    return answers


def entries_of(assignments: Assignments, file: Path) -> list[Entry]:
    """Return what the search knows of the pages of the plan in `file`."""
    pages = site(assignments, ledger_beside(file, file.name)).pages
    return [*search_entries(pages, "")]


def page_with_index(
    browser: Browser, script: str, entries: Sequence[Entry], cuts: Cuts = UNCUT
) -> Page:
    """Return an empty page that has the `index` of `entries`, cut as `cuts` say, and its script.

    It has the names of the files that are `fetched`, too.
    """
    page = browser.new_page()
    page.add_script_tag(content=script)
    page.evaluate(_READ, dict(search_files(indexed(entries), [], cuts)))
    return page
