"""The interface's words: all Vietnamese, on pages, in a preview, and those that scripts show."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import material
import pytest
from jinja2 import Environment, nodes
from lxml import html
from lxml.html import HtmlElement
from playwright.sync_api import Page

from tests.support.sites.projects import ROOT

THEME = Path(material.__file__).parent / "templates"
NOT_WORDS = {
    "language",
    "direction",
    "search.config.lang",
    "search.config.pipeline",
    "search.config.separator",
}
BUILDS = ("site", "preview", "other_site")
NEW_TONES = re.compile(r"(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)", re.IGNORECASE)
"""Endings as schools write them, “hoá”, “uỷ”; offices write “hóa”, “ủy”."""


def table(file: Path) -> dict[str, str]:
    """Return the words that a language file of the theme, or ours, holds by key."""
    found = Environment().parse(file.read_text("utf-8")).find(nodes.Dict)
    assert found is not None, file
    words: dict[str, str] = found.as_const()
    return words


ENGLISH = table(THEME / "partials" / "languages" / "en.html")
STOCK = table(THEME / "partials" / "languages" / "vi.html")
OURS = table(ROOT / "hooks" / "plan" / "publish" / "theme" / "partials" / "language.html")
ENGLISH_WORDS = {
    word
    for key, words in {**ENGLISH, "404": "404 - Not found"}.items()
    if key not in NOT_WORDS
    for word in re.findall(r"[a-z]{4,}", words.lower())  # shorter ones, "in", are Vietnamese too
}


def english(text: str) -> set[str]:
    """Return the words of the theme's English interface that stand in `text`."""
    without_files = re.sub(r"\w+\.html", "", text.lower())
    return ENGLISH_WORDS & set(re.findall(r"[^\W\d_]+", without_files))


def files(request: pytest.FixtureRequest, name: str) -> dict[str, HtmlElement]:
    """Return every HTML file of the build `name`."""
    folder: Path = request.getfixturevalue(name)
    found = {
        file.relative_to(folder).as_posix(): html.parse(str(file)).getroot()
        for file in folder.rglob("*.html")
    }
    assert len(found) > 20
    return found


def interface(page: HtmlElement) -> Iterator[str]:
    """Yield what a page shows or has read aloud, but for lines of the data file."""
    names = ("aria-label", "aria-description", "title", "placeholder", "alt", "value")
    yield from map(str, page.xpath(" | ".join(f"//@{name}" for name in names)))
    yield from map(str, page.xpath("//meta[@name='description']/@content"))
    hidden = "ancestor::script or ancestor::style or ancestor::pre or ancestor::code"
    yield from map(str, page.xpath(f"//text()[not({hidden})]"))


def test_every_word_the_theme_can_show_has_a_row_in_our_table_and_no_row_is_idle() -> None:
    asked = {
        key
        for file in THEME.rglob("*.html")
        for key in re.findall(r"""lang\.t\(["']([\w.]+)["']\)""", file.read_text("utf-8"))
    }
    assert len(asked) > 40
    assert set(OURS) == set(ENGLISH) | set(STOCK) | asked


def test_each_word_of_our_table_is_vietnamese_as_offices_write_it() -> None:
    for key in OURS.keys() - NOT_WORDS:
        words = OURS[key]
        assert words.strip() == words != "", key
        assert words != ENGLISH[key], key
        assert not english(words), key
        assert unicodedata.is_normalized("NFC", words), key
        assert not NEW_TONES.search(words), key
        assert ("#" in words) == ("#" in ENGLISH[key]), key  # where the theme writes a number


def test_what_the_theme_mistranslates_is_put_right() -> None:
    assert OURS["search.result.term.missing"] == "Thiếu" != STOCK["search.result.term.missing"]
    assert OURS["top"] == "Lên đầu trang" != STOCK["top"]
    assert not NEW_TONES.search("Tỉnh ủy, quý, toàn, hóa")
    assert NEW_TONES.search(STOCK["search.reset"])  # Xoá


@pytest.mark.parametrize("name", BUILDS)
def test_no_english_is_left_in_the_interface_of_any_page(
    request: pytest.FixtureRequest, name: str
) -> None:
    for file, page in files(request, name).items():
        assert page.get("lang") == "vi", file
        found = {text.strip(): english(text) for text in interface(page) if english(text)}
        assert found == {}, file


@pytest.mark.parametrize("name", BUILDS)
def test_scripts_are_given_our_words(request: pytest.FixtureRequest, name: str) -> None:
    configured = 0
    for file, page in files(request, name).items():
        for config in page.xpath("//script[@id='__config']"):
            words = json.loads(config.text)["translations"]
            assert words == {key: OURS[key] for key in words}, file
            configured += len(words)
    assert configured > 20


def test_a_search_speaks_vietnamese(page: Page, home: str) -> None:
    page.goto(home)
    page.locator("label.md-header__button[for=__search]").click()
    shown = page.locator(".md-search-result__meta")
    said = {shown.inner_text()}
    page.locator(".md-search__input").press_sequentially("bô-xít zzzz")
    page.locator(".md-search-result__terms", has_text="zzzz").first.wait_for()
    said |= {shown.inner_text(), page.locator(".md-search-result__terms").first.inner_text()}
    assert "Thiếu: zzzz" in said
    assert not english(" ".join(said))
