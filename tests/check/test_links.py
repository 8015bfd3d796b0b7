"""Every address that a site names of itself leads somewhere: links, pictures, previews, sitemap."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from lxml.html import HtmlElement

from tests.support.plans.full_plan import written
from tests.support.sites.projects import SUCCESSORS, built_site
from tests.support.sites.sites import HOME, Built, searched_locations

LINKS = "//@href | //@src | //@action | //@poster | //@*[local-name()='href']"
SHARED = "//meta[starts-with(@property, 'og:') or starts-with(@name, 'twitter:')]/@content"


@pytest.fixture(
    scope="module",
    params=[
        *("site", "other_site", "rearranged_site", "moved_site", "hostile_site"),
        *("preview", "rearranged_preview", "hostile_preview"),
    ],
)
def built(request: pytest.FixtureRequest) -> Built:
    """Each plan, published and as a preview, its pages read once."""
    return Built(request.getfixturevalue(request.param), "preview" not in request.param)


@pytest.fixture(scope="session")
def rearranged_preview() -> Path:
    """The preview of the invented plan whose bodies were rearranged."""
    return built_site("rearranged-preview", SUCCESSORS.read_text("utf-8"), PREVIEW="true")


@pytest.fixture(scope="session")
def hostile_preview(hostile_plan: dict[str, Any]) -> Path:
    """The preview of a plan with former addresses, and with signs of HTML in every text."""
    return built_site("hostile-preview", written(hostile_plan), PREVIEW="true")


def links(page: HtmlElement) -> Iterator[str]:
    """Yield every address that a page names to be fetched or followed."""
    yield from page.xpath(LINKS)
    for several in page.xpath("//@srcset"):
        yield from (each.split()[0] for each in several.split(","))
    # Inside a template nothing is an element yet.
    for template in page.xpath("//template"):
        yield from template.xpath(".//@href")


def told(value: Any) -> Iterator[str]:
    """Yield every address in linked data."""
    if isinstance(value, str) and value.startswith(("https://", "http://")):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from told(each)
    elif isinstance(value, list):
        for each in value:
            yield from told(each)


def test_every_link_and_anchor_leads_somewhere(built: Built) -> None:
    assert len(built.pages) >= 20
    lost = [
        (path, link)
        for path, page in built.pages.items()
        for link in dict.fromkeys(links(page))
        if not built.leads(path, link)
    ]
    assert lost == []


def test_what_is_told_to_chats_and_search_engines_leads_somewhere(built: Built) -> None:
    found = [
        (path, address)
        for path, page in built.pages.items()
        for text in page.xpath("//script[@type='application/ld+json']/text()")
        for address in told(json.loads(text))
    ]
    found += [
        (path, content)
        for path, page in built.pages.items()
        for content in page.xpath(SHARED)
        if content.startswith("http")
    ]
    assert bool(found) == built.published
    assert [each for each in found if not built.leads(*each)] == []


def test_every_published_page_says_its_own_address(built: Built) -> None:
    for path, page in built.pages.items():
        said = page.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
        if page.xpath("//meta[@name='robots'][@content='noindex']") or path == "404.html":
            continue
        assert said == [HOME + path.removesuffix("index.html")] * 2, path


def test_the_sitemap_names_every_page_that_is_to_be_found(built: Built) -> None:
    if not built.published:
        return
    sitemap = etree.parse(str(built.folder / "sitemap.xml"))
    named = {place.text for place in sitemap.getroot().iter("{*}loc")}
    hidden = {path for path, page in built.pages.items() if page.xpath("//meta[@name='robots']")}
    shown = built.pages.keys() - hidden - {"404.html"}
    assert named == {HOME + path.removesuffix("index.html") for path in shown}


def test_search_leads_to_what_is_there(built: Built) -> None:
    locations = searched_locations(built.folder)
    assert len(locations) > len(built.pages) / 2
    assert [each for each in locations if not built.leads("index.html", each)] == []
