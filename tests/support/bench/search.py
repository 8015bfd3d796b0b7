"""The search's part of `make bench`: what is fetched before it answers, and when it can.

It is asked in its worker, in Chromium, letter by letter, as questions are typed.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import sync_playwright

from tests.support.bench.figures import Figure
from tests.support.browser.chromium import ARGUMENTS, chromium

BODIES = Path("api", "v1", "bodies.json")
WORKER = Path("assets/javascripts/workers/search.js")
QUESTIONS = 3
LETTERS = 10
"""Letters of a question: each is a keystroke."""

TIMED = """async ([worker, first]) => {
  const search = new Worker(worker);
  const answer = type => new Promise(done => {
    search.onmessage = ({ data }) => data.type === type && done(performance.now());
  });
  self.ask = async data => {
    const start = performance.now();
    search.postMessage({ type: 2, data });
    return (await answer(3)) - start;
  };
  const start = performance.now();
  await answer(1);
  await self.ask(first);
  return performance.now() - start;
}"""

TYPED = """async questions => {
  const keystrokes = [];
  for (const question of questions)
    for (let end = 1; end <= question.length; end++)
      keystrokes.push(await self.ask(question.slice(0, end)));
  return keystrokes.sort((one, other) => one - other)[keystrokes.length >> 1];
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What the search of one site cost."""

    fetched: float
    """Kilobytes of all that it fetched before the first answer, gzip."""
    ready: float
    """Seconds until the first answer, its files fetched from this machine included."""
    keystroke: float
    """Seconds from a letter to the answer, median."""

    def figures(self, name: str, *, fetched: float, ready: float) -> Iterator[Figure]:
        """Yield its figures, each with what it may be at most."""
        yield Figure(name=f"{name}: KB before an answer", value=self.fetched, most=fetched)
        yield Figure(name=f"{name}: s to the first answer", value=self.ready, most=ready)
        yield Figure(name=f"{name}: s a keystroke", value=self.keystroke)


def searched(site: Path) -> Searched:
    """Put questions to the search of the built `site`."""
    path = chromium()
    assert path is not None, "no Chromium on this machine: run `make browser`"
    questions = _questions(site)
    with sync_playwright() as playwright, _served(site) as served:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        page = browser.new_page()
        page.goto(f"{served.home}robots.txt")  # its origin, without what a page fetches
        served.sizes.clear()
        ready = page.evaluate(TIMED, [f"/{WORKER}", questions[0]])
        fetched = sum(served.sizes)
        keystroke = page.evaluate(TYPED, questions)
        browser.close()
    return Searched(fetched=fetched / 1000, ready=ready / 1000, keystroke=keystroke / 1000)


def _questions(site: Path) -> list[str]:
    """Return the beginnings of the names of bodies that stand far apart in the index."""
    bodies = json.loads((site / BODIES).read_text("utf-8"))["bodies"]
    names = [body["name"] for body in bodies]
    return [name[:LETTERS].strip() for name in names[:: len(names) // QUESTIONS][:QUESTIONS]]


@dataclass(frozen=True, slots=True)
class _Served:
    home: str
    sizes: list[int] = field(default_factory=list)
    """Bytes of each file that was asked for, gzip."""


class _Counting(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, sizes: list[int], **kwargs: Any) -> None:
        self._sizes = sizes
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """Answer, and count what a host would send, which packs what it sends."""
        file = Path(self.translate_path(self.path))
        if file.is_file():
            self._sizes.append(len(gzip.compress(file.read_bytes(), mtime=0)))
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Say nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[_Served]:
    sizes: list[int] = []
    handler = partial(_Counting, directory=str(folder), sizes=sizes)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield _Served(f"http://127.0.0.1:{server.server_port}/", sizes)
    server.shutdown()
    server.server_close()
