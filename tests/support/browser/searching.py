"""Questions put to the search: of a site in its worker, of a plan without one in an empty page."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from plan.check.gate import checked
from plan.check.ledger import ledger_beside
from plan.pages import site
from plan.publish.finished.search import FINDING, finding_script, search_index

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
_FIND = """([docs, questions]) => {
  const index = new Index(docs, TERMS, OWN);
  const offered = question =>
    [...nearest(index, question), { location: '' }].map(page => [{ ...page, score: -1 }]);
  return questions.map(question => {
    const found = items(index, question);
    return found.length ? found : offered(question);
  });
}"""
_NO_PAGES = json.dumps({"docs": []})
"""What the theme reads of a site without pages that are written by hand."""


def search_of_site(browser: Browser, home: str) -> Ask:
    """Return what puts questions to the search of the site at `home`."""
    page = browser.new_page()
    page.goto(home)

    def answers(questions: list[str]) -> list[list[list[dict[str, Any]]]]:
        found: list[list[list[dict[str, Any]]]] = page.evaluate(_ASK, questions)
        return found

    return answers


def search_of_plan(browser: Browser, file: Path) -> Ask:
    """Return what puts questions to the search of the plan in `file`, as its site would have it."""
    assignments = checked(file, file.name)
    pages = site(assignments, ledger_beside(file, file.name)).pages
    docs = json.loads(search_index(pages, "", _NO_PAGES))["docs"]
    page = browser.new_page()
    page.add_script_tag(content=finding_script(assignments)[FINDING].decode())

    def answers(questions: list[str]) -> list[list[list[dict[str, Any]]]]:
        found: list[list[list[dict[str, Any]]]] = page.evaluate(_FIND, [docs, questions])
        return found

    return answers
