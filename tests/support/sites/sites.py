"""The built sites as their pages and files are looked at."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement

from tests.support.sites.projects import ENVIRONMENT

HOME = ENVIRONMENT["SITE_URL"]


FOLDER = "https://host.invalid/some/folder/"
"""Where the site lies: not at a root, so that a link that climbs out of it is seen."""


OUTSIDE = (ENVIRONMENT["REPO_URL"], "https://schema.org", "mailto:", "tel:")


@dataclass(frozen=True)
class Built:
    """The files of a site, published or made to be opened without a server."""

    folder: Path
    published: bool

    @cached_property
    def files(self) -> frozenset[str]:
        """The paths of all its files."""
        files = (file for file in self.folder.rglob("*") if file.is_file())
        return frozenset(file.relative_to(self.folder).as_posix() for file in files)

    @cached_property
    def pages(self) -> dict[str, HtmlElement]:
        """Its pages, by their paths."""
        files = sorted(self.folder.rglob("*.html"))
        return {f.relative_to(self.folder).as_posix(): html.parse(str(f)).getroot() for f in files}

    @cached_property
    def ids(self) -> dict[str, set[str]]:
        """What can be linked to on each page."""
        return {path: set(page.xpath("//@id")) for path, page in self.pages.items()}

    def leads(self, path: str, link: str) -> bool:
        """Return whether `link`, which stands in the file `path`, leads to what is there."""
        if link.startswith(OUTSIDE):
            return True
        if path == "404.html" and not link.startswith(("/", "#")):
            return False  # it is shown at any address
        if path == "404.html":
            link = link.removeprefix("/")
        if self.published and link.startswith(HOME):
            link = FOLDER + link.removeprefix(HOME)
        target = urlsplit(urljoin(FOLDER + path, link))
        address = target._replace(query="", fragment="").geturl()
        if not address.startswith(FOLDER):
            return False
        file = unquote(address.removeprefix(FOLDER))
        if self.published and (not file or file.endswith("/")):
            file += "index.html"
        return file in self.files and (
            not target.fragment or unquote(target.fragment) in self.ids[file]
        )


def contents(folder: Path) -> dict[str, bytes]:
    """Return what each file of a folder holds, by its path."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def searched_locations(folder: Path) -> list[str]:
    """Return where all leads that the search of a site shows or offers."""
    search = folder / "search"
    index = json.loads((search / "search_index.json").read_text("utf-8"))
    texts = index["texts"]
    names = re.findall(".{8}", texts["files"])
    parts = texts["held"] or [json.loads((search / f"{name}.json").read_text()) for name in names]
    shown = [location for part in parts for location, _title, _text in part]
    return [*shown, *(each["location"] for each in index["lists"])]
