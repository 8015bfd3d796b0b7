"""The way out that `make engines` holds open: the site by ProperDocs and mkdocs-materialx.

It builds the site with MkDocs and Material, and with the others as properdocs.yml has it; says what
differs between the pages; and searches the other site in a real Chromium. No test needs it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import html
from playwright.sync_api import ConsoleMessage, Error, Page, expect, sync_playwright

from tests.support.browser.chromium import ARGUMENTS, chromium
from tests.support.sites.hosting import Server
from tests.support.sites.projects import ROOT

ARTICLE = "//article"
BODY_PAGES = "co-quan/*/index.html"
SECONDS = 20


def main(arguments: Sequence[str]) -> int:
    """Build both sites; return 1 if one fails, if they differ, or if the other does not search."""
    (program,) = arguments
    with TemporaryDirectory(prefix="plan-engines-") as folder:
        ours, other = Path(folder) / "mkdocs", Path(folder) / "properdocs"
        try:
            build((sys.executable, "-m", "mkdocs"), ours)
            build((program,), other)
        except subprocess.CalledProcessError as failed:
            print(failed, file=sys.stderr)
            return 1
        faults = [*differences(ours, other), *search_faults(other)]
        pages = len(pages_of(ours))
    if faults:
        print(*faults, sep="\n", file=sys.stderr)
        return 1
    print(f"{pages} pages: the same words and elements in each article; the search answers.")
    return 0


def build(program: Sequence[str], folder: Path) -> None:
    """Build the repository's site into `folder`; raise `CalledProcessError` if that fails."""
    command = (*program, "build", "--strict", "-q", "--site-dir", str(folder))
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True)


def differences(ours: Path, other: Path) -> Iterator[str]:
    """Yield what differs between the pages of two sites, a sentence each."""
    our_pages, other_pages = pages_of(ours), pages_of(other)
    yield from (f"{page}: not built by the others" for page in our_pages if page not in other_pages)
    yield from (
        f"{page}: built by the others only" for page in other_pages if page not in our_pages
    )
    for page in our_pages:
        if page in other_pages:
            yield from (f"{page}: {what}" for what in _unlike(ours / page, other / page))


def pages_of(site: Path) -> list[str]:
    """Return the paths of the pages of a site, in order."""
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))


def _unlike(ours: Path, other: Path) -> Iterator[str]:
    """Yield in which ways two files of one page are unlike."""
    our_page, other_page = (_page(file) for file in (ours, other))
    # A former address is a page without a theme, and so without an article.
    our_articles, other_articles = (p.xpath(ARTICLE) or [p] for p in (our_page, other_page))
    if len(our_articles) != len(other_articles):
        yield f"{len(our_articles)} articles, and {len(other_articles)} by the others"
    for ours_, others in zip(our_articles, other_articles, strict=False):
        yield from _first_unlike("words", words(ours_), words(others))
        yield from _first_unlike("elements", elements(ours_), elements(others))
    titles = (page.findtext(".//title") or "" for page in (our_page, other_page))
    yield from _first_unlike("title", *([title] for title in titles))


def _page(file: Path) -> html.HtmlElement:
    return html.document_fromstring(file.read_bytes(), html.HTMLParser(encoding="utf-8"))


def _first_unlike(name: str, ours: Sequence[str], other: Sequence[str]) -> Iterator[str]:
    """Yield where two lists part, if they do."""
    if ours == other:
        return
    pairs = enumerate(zip([*ours, "(end)"], [*other, "(end)"], strict=False))
    place, (mine, theirs) = next((i, pair) for i, pair in pairs if pair[0] != pair[1])
    yield f"{name}: unlike from number {place + 1} on, {mine!r}, and {theirs!r} by the others"


def words(article: html.HtmlElement) -> list[str]:
    """Return the words of an article as they stand."""
    return "".join(article.itertext()).split()


def elements(article: html.HtmlElement) -> list[str]:
    """Return the elements of an article: what a theme puts among ours is found by them."""
    return [
        " ".join([str(each.tag), *(f'{name}="{value}"' for name, value in sorted(each.items()))])
        for each in article.iter()
    ]


# Search


def search_faults(site: Path) -> Iterator[str]:
    """Yield what is wrong with the search of `site`, asked in a real Chromium for a body."""
    path = chromium()
    if path is None:
        yield "no Chromium on this machine: run `make browser`"
        return
    server = Server(folder=site)
    server.start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
            page = browser.new_page(viewport={"width": 390, "height": 844})
            page.set_default_timeout(SECONDS * 1000)
            yield from _asked(page, server.home, next(site.glob(BODY_PAGES)))
            browser.close()
    finally:
        server.stop()


def _asked(page: Page, home: str, body: Path) -> Iterator[str]:
    """Yield what is wrong when a reader looks for the page of `body` from the home page."""
    refused: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            refused.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: refused.append(str(error)))
    page.goto(home, wait_until="networkidle")
    name = _page(body).findtext(".//h1") or ""
    link = re.compile(re.escape(f"co-quan/{body.parent.name}/"))
    try:
        page.locator("label.md-header__button[for=__search]").click()
        page.locator("[data-md-component=search-query]").press_sequentially(name)
        first = page.locator(".md-search-result__list a").first
        expect(first).to_have_attribute("href", link, timeout=SECONDS * 1000)
    except (AssertionError, Error) as error:
        yield f"the search does not answer {name!r}: {str(error).splitlines()[0]}"
    yield from (f"the browser refused something: {text}" for text in refused)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
