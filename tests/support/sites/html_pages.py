"""The pages of a built site as HTML."""

from __future__ import annotations

from pathlib import Path

from lxml import html
from lxml.html import HtmlElement


def tree(site: Path, address: str) -> HtmlElement:
    """Return the page at `address`."""
    return html.parse(str(site / address.strip("/") / "index.html")).getroot()


def pages(site: Path) -> dict[str, HtmlElement]:
    """Return every page of the site by its address."""
    found = {}
    for file in sorted(site.rglob("index.html")):
        address = file.parent.relative_to(site).as_posix()
        found["" if address == "." else f"{address}/"] = html.parse(str(file)).getroot()
    return found


def some_of_each_kind(pages: dict[str, HtmlElement]) -> list[str]:
    """Return the pages right below the home, and of each other folder two, and two that lead on."""
    kinds: dict[object, list[str]] = {}
    for path, page in pages.items():
        place = Path(path.removesuffix("index.html"))
        folder = place.parent if len(place.parts) > 1 else place
        kinds.setdefault(
            (folder, len(place.parts), bool(page.xpath("//meta[@name='robots']"))), []
        ).append(path)
    return [path for kind in kinds.values() for path in kind[:2]]


def one(element: HtmlElement, path: str) -> str:
    """Return the only value at `path`."""
    (value,) = element.xpath(path)
    return str(value)


def text_of(element: HtmlElement) -> str:
    """Return the text of `element` on one line."""
    return " ".join(element.text_content().split())
