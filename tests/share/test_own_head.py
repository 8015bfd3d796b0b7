"""Each page has its own title, description and picture: none empty, default or repeated."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from tests.support.sites.shared_heads import shared_pages
from tests.support.sites.sites import HOME

ASKED = {
    "title": "//head/title/text()",
    "description": "//head/meta[@name='description']/@content",
    "og:title": "//head/meta[@property='og:title']/@content",
    "og:description": "//head/meta[@property='og:description']/@content",
    "og:url": "//head/meta[@property='og:url']/@content",
    "og:image": "//head/meta[@property='og:image']/@content",
    "og:image:alt": "//head/meta[@property='og:image:alt']/@content",
}
DEFAULTS = {"mkdocs", "untitled", "home", "index", "none", "undefined"}
"""What tools write where they were told nothing."""


def faults(site: Path) -> Iterator[str]:
    """Yield what is wrong with the heads of the pages of `site`, the page's address first."""
    found = shared_pages(site)
    held = {
        address: {name: [str(v).strip() for v in page.xpath(at)] for name, at in ASKED.items()}
        for address, page in found.items()
    }
    for address, head in held.items():
        for name, values in head.items():
            if len(values) != 1 or not values[0]:
                yield f"{address}: {name} is empty, missing or there twice"
    defaults = DEFAULTS | {site_name(site).casefold()}
    for name in ASKED:
        said = Counter(value for head in held.values() for value in head[name])
        yield from (f"{name} is repeated: {value}" for value, times in said.items() if times > 1)
        yield from (
            f"{name} is a default: {value}" for value in said if value.casefold() in defaults
        )
    pictures: Counter[bytes] = Counter()
    for address, head in held.items():
        for link in head["og:image"]:
            file = site / link.removeprefix(HOME).partition("?")[0]
            if not file.is_file() or not file.stat().st_size:
                yield f"{address}: its picture is empty or missing"
                continue
            pictures[file.read_bytes()] += 1
            if pictures[file.read_bytes()] == 2:
                yield f"{address}: its picture is another page's too"


def site_name(site: Path) -> str:
    """Return the name that every page of `site` says is the site's."""
    page = html.parse(str(site / "index.html")).getroot()
    (name,) = page.xpath("//head/meta[@property='og:site_name']/@content")
    return str(name)


def test_no_title_description_or_picture_is_empty_default_or_repeated(built: Path) -> None:
    assert list(faults(built)) == []


def test_only_pages_that_lead_on_are_left_out(built: Path) -> None:
    looked_at = shared_pages(built)
    for file in built.rglob("index.html"):
        address = file.parent.relative_to(built).as_posix().removeprefix(".")
        if (f"{address}/" if address else "") not in looked_at:
            assert "<title>Trang đã chuyển: " in file.read_text("utf-8"), address


OF_ANOTHER = "of another page"


@pytest.fixture
def few_pages(site: Path, tmp_path: Path) -> Path:
    """A copy of the home page and the pages of tasks, in which nothing is wrong yet."""
    copied, pictures = tmp_path / "site", Path("assets", "share")
    for folder in ("nhiem-vu", pictures / "nhiem-vu"):
        shutil.copytree(site / folder, copied / folder)
    shutil.copy(site / "index.html", copied)
    for picture in (site / pictures).glob("*.png"):
        shutil.copy(picture, copied / pictures)
    assert list(faults(copied)) == []
    return copied


@pytest.mark.parametrize("new", ["", None, OF_ANOTHER, "Home"])
@pytest.mark.parametrize("name", ASKED)
def test_a_head_that_lost_what_was_its_own_is_noticed(
    few_pages: Path, name: str, new: str | None
) -> None:
    file = few_pages / "nhiem-vu" / "ii-1" / "index.html"
    page = html.parse(str(file)).getroot()
    path, _, what = ASKED[name].rpartition("/")
    (element,) = page.xpath(path)
    if new == OF_ANOTHER:
        (new,) = html.parse(str(few_pages / "nhiem-vu" / "ii-2" / "index.html")).xpath(ASKED[name])
    if new is None:
        element.getparent().remove(element)
    elif what == "text()":
        element.text = new
    else:
        element.set("content", new)
    file.write_bytes(html.tostring(page, encoding="utf-8"))
    assert any(name in fault or "nhiem-vu/ii-1/" in fault for fault in faults(few_pages))


@pytest.mark.parametrize("png", [b"", None, OF_ANOTHER])
def test_a_picture_that_is_not_the_page_s_own_is_noticed(
    few_pages: Path, png: bytes | str | None
) -> None:
    tasks = few_pages / "assets" / "share" / "nhiem-vu"
    if png is None:
        (tasks / "ii-1.png").unlink()
    elif png == OF_ANOTHER:
        shutil.copy(tasks / "ii-2.png", tasks / "ii-1.png")
    else:
        (tasks / "ii-1.png").write_bytes(b"")
    assert any("picture is" in fault for fault in faults(few_pages))
