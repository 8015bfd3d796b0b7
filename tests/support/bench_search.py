"""The search's part of `make bench`: ours and plain Material's, each in its worker, in Chromium.

Both are given the questions letter by letter, as they are typed, and both are timed from the
page: from the message with the index to "ready", and from each question to its answer.
"""

from __future__ import annotations

import gzip
import json
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright

from tests.support.chromium import ARGUMENTS, chromium

INDEX = Path("search", "search_index.json")
QUESTIONS = 3
LETTERS = 10
"""Letters of a question: each is a keystroke, and plain Material takes seconds for the first."""

TIMED = """async ([worker, index, questions, sendsIndex]) => {
  const text = await (await fetch(index)).text();
  const found = { ready: 0, keystrokes: [] };
  const search = new Worker(worker);
  const answer = type => new Promise(done => {
    search.onmessage = ({ data }) => data.type === type && done(performance.now());
  });
  const ask = async data => {
    const start = performance.now();
    search.postMessage({ type: 2, data });
    return (await answer(3)) - start;
  };
  if (sendsIndex) {
    const start = performance.now();
    search.postMessage({ type: 0, data: { ...JSON.parse(text), options: { suggest: false } } });
    found.ready = (await answer(1)) - start;
  } else {
    await answer(1);
    found.ready = await ask('zz');
  }
  for (const question of questions)
    for (let end = 1; end <= question.length; end++)
      found.keystrokes.push(await ask(question.slice(0, end)));
  search.terminate();
  return found;
}"""


@dataclass(frozen=True, slots=True)
class Searched:
    """What the search of one site cost."""

    size: int
    """Bytes of its index, gzip."""
    ready: float
    """Milliseconds until it can answer, its files fetched from this machine included."""
    keystroke: float
    """Milliseconds from a letter to the answer, median."""


def searched(site: Path, questions: list[str]) -> Searched:
    """Put `questions` to the search of the built `site`."""
    path = chromium()
    assert path is not None, "no Chromium on this machine: run `make browser`"
    worker = next(site.glob("assets/javascripts/workers/search*.js"))
    with sync_playwright() as playwright, _served(site) as home:
        ours = (worker.parent / "finding.js").exists()
        worker = worker.parent / "search.js" if ours else worker
        given = [f"/{worker.relative_to(site)}", f"/{INDEX}", questions, not ours]
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        page = browser.new_page()
        page.goto(home)
        found = page.evaluate(TIMED, given)
        browser.close()
    return Searched(
        size=len(gzip.compress((site / INDEX).read_bytes(), mtime=0)),
        ready=found["ready"],
        keystroke=statistics.median(found["keystrokes"]),
    )


def questions(site: Path) -> list[str]:
    """Return the beginnings of the names of bodies that stand far apart in the index."""
    docs = json.loads((site / INDEX).read_text("utf-8"))["docs"]
    bodies = (doc for doc in docs if doc["location"].startswith("co-quan/"))
    names = [body["title"] for body in bodies if "#" not in body["location"]]
    return [name[:LETTERS].strip() for name in names[:: len(names) // QUESTIONS][:QUESTIONS]]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Say nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
