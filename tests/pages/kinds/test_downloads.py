"""Files to take away: made once, offered where people look, and each says what it was made of."""

from __future__ import annotations

import io
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import html
from playwright.sync_api import Browser, ViewportSize

from plan.check.gate import checked
from plan.derive.register import register
from plan.exports import downloads, made, written
from plan.exports.common import Export, Format, Source
from plan.exports.kept import Kept
from plan.load.edition import edition
from plan.pages.published import Published
from plan.pages.sheet.states import SheetStates
from plan.tools.progress import SILENT, Progress
from plan.tools.store import Store
from tests.support.sites.projects import OTHER_PLAN

ROOT = "https://example.org/"


def source(content: bytes = b"a", root: str = ROOT) -> Source:
    """Return the invented plan, as if its file held `content`."""
    known = register(checked(OTHER_PLAN, "library.yaml"))
    return Source(
        register=known,
        published=Published.of(known.assignments, edition(content, None), root),
        states=SheetStates(known),
    )


class Counter:
    """A format of two files that remembers how often they were made."""

    def __init__(self, *tools: str, says: str = "") -> None:
        self.says = says
        self.made: list[str] = []
        self.format = Format(
            label="Thử", media_type="text/plain", exports=self.exports, made_with=tools
        )

    def exports(self, source: Source) -> Iterator[Export]:
        """Yield the files."""
        for name in ("a.txt", "b.txt"):
            yield Export(
                address=name,
                title="Thử",
                about="ke-hoach/",
                content=partial(self.content, name),
                says=partial(self.told, name) if self.says else None,
                former=(f"old-{name}",),
            )

    def told(self, name: str) -> str:
        """Return what the file `name` says, as it is kept by."""
        return f"{name} {self.says}"

    def content(self, name: str) -> bytes:
        """Return what the file `name` holds."""
        self.made.append(name)
        return f"{name}\n".encode()


def taken(counter: Counter, folder: Path, made_of: Source) -> dict[str, bytes]:
    """Return the files of the format, by address."""
    store = Store(folder=folder)
    found: dict[str, bytes] = {}
    written(downloads(made_of, store, SILENT, [counter.format]), found.__setitem__)
    return found


def test_an_unchanged_plan_makes_nothing_again(tmp_path: Path) -> None:
    counter = Counter("typst", says="so")
    first = taken(counter, tmp_path, source())
    assert taken(counter, tmp_path, source()) == first
    assert sorted(counter.made) == ["a.txt", "b.txt"]


def test_a_change_makes_anew_what_says_something_else_and_nothing_more(tmp_path: Path) -> None:
    counter = Counter("typst", says="so")
    taken(counter, tmp_path, source())
    taken(counter, tmp_path, source(b"b"))
    assert len(counter.made) == 2
    other = Counter("typst", says="otherwise")
    taken(other, tmp_path, source(b"c"))
    assert len(other.made) == 2


def test_another_tool_makes_it_anew(tmp_path: Path) -> None:
    taken(Counter("typst", says="so"), tmp_path, source())
    other = Counter("typst", "zxing-cpp", says="so")
    taken(other, tmp_path, source())
    assert len(other.made) == 2


def test_what_is_kept_may_be_deleted_at_any_time(tmp_path: Path) -> None:
    counter = Counter("typst", says="so")
    first = taken(counter, tmp_path, source())
    for file in tmp_path.iterdir():
        file.unlink()
    assert taken(counter, tmp_path, source()) == first
    assert len(counter.made) == 4


@pytest.mark.parametrize("counter", [Counter("typst", says="so"), Counter()])
def test_what_stands_at_all_its_addresses_is_not_made(counter: Counter, tmp_path: Path) -> None:
    store = Store(folder=tmp_path)
    first = list(downloads(source(), store, SILENT, [counter.format]))
    keys = {each.export.address: each.key for each in first}
    counter.made.clear()

    def standing(address: str, key: str) -> int | None:
        is_there = address != "old-b.txt" and key == keys[address.removeprefix("old-")]
        return 7 if is_there else None

    kept = Kept(source(), Store(folder=tmp_path), [counter.format])
    wanted = [(counter.format, export) for export in counter.format.exports(source())]
    again = list(made(wanted, kept, standing))
    assert [(each.content, each.size) for each in again] == [(None, 7), (b"b.txt\n", 6)]
    assert "a.txt" not in counter.made


def test_what_costs_little_stands_for_the_same_data_alone(tmp_path: Path) -> None:
    counter, store = Counter(), Store(folder=tmp_path)

    def keys(made_of: Source) -> list[str]:
        return [each.key for each in downloads(made_of, store, SILENT, [counter.format])]

    assert keys(source()) == keys(source())
    assert not set(keys(source())) & set(keys(source(b"b")))


def test_a_file_is_published_at_its_former_addresses_too(tmp_path: Path) -> None:
    found = taken(Counter(), tmp_path, source())
    assert sorted(found) == ["a.txt", "b.txt", "old-a.txt", "old-b.txt"]
    assert found["old-a.txt"] == found["a.txt"]


def _kept_at_once(folder: Path) -> bool:
    store = Store(folder=folder)
    wanted = {f"{number}": bytes([number]) * 50_000 for number in range(60)}
    return all(store.content(name, partial(bytes, held)) == held for name, held in wanted.items())


def test_two_builds_at_once_read_whole_files(tmp_path: Path) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(_kept_at_once, [tmp_path] * 4)) == [True] * 4
    assert len(list(tmp_path.iterdir())) == 60


def test_the_store_drops_what_is_oldest_of_what_no_build_used(tmp_path: Path) -> None:
    import os

    store = Store(folder=tmp_path)
    for name in ("in use, and old", "in use, and older"):
        store.keep(name, b"x" * 10)
        os.utime(tmp_path / name, (1000, 1000))
    used = set(store.used)
    for age, name in enumerate(["new", "older", "oldest"]):
        store.keep(name, b"x" * 10)
        os.utime(tmp_path / name, (1_000_000 - age, 1_000_000 - age))
    store.used.intersection_update(used)
    store.drop_unused(spare=0)
    assert {file.name for file in tmp_path.iterdir()} == {"new", "older", *used}


class Terminal(io.StringIO):
    """Text that says it is a terminal."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


def test_long_work_shows_how_far_it_is_in_a_terminal_alone() -> None:
    terminal, pipe = Terminal(), io.StringIO()
    for stream in (terminal, pipe):
        assert list(Progress(stream).counted("Tệp", "abc", 3)) == ["a", "b", "c"]
    assert terminal.getvalue().split("\r")[1:4] == ["Tệp: 1/3", "Tệp: 2/3", "Tệp: 3/3"]
    assert terminal.getvalue().endswith("\r\033[K")
    assert pipe.getvalue() == ""


def links(site: Path, address: str) -> dict[str, str]:
    """Return the files that a page offers, by address, and the size that it names."""
    page: Any = html.fromstring((site / address / "index.html").read_text("utf-8"))
    return {
        urljoin(f"/{address}", link.get("href")): link.xpath("string(following-sibling::small[1])")
        for link in page.xpath("//article//a[@type]")
    }


def test_the_page_of_files_offers_every_one_with_its_size(site: Path) -> None:
    offered = links(site, "tai-ve/")
    kinds = {".pdf", ".docx", ".xlsx", ".csv", ".ics"}
    there = {
        f"/{file.relative_to(site).as_posix()}" for file in site.rglob("*") if file.suffix in kinds
    }
    assert there <= set(offered)
    for address, size in offered.items():
        held = len((site / address.lstrip("/")).read_bytes())
        assert size == f"{max(1, round(held / 1000))} KB", address


def test_a_body_offers_its_own_files_alone(site: Path) -> None:
    name = "ban-tuyen-giao-tinh-uy"
    offered = links(site, f"co-quan/{name}/")
    assert offered
    assert all(name in address for address in offered)


def test_offers_of_one_kind_stand_together(tmp_path: Path) -> None:
    made = downloads(source(), Store(folder=tmp_path), SILENT, [Counter().format])
    offered = written(made, lambda *_: None)
    assert [[each.address for each in found] for found in offered.of("ke-hoach/").values()] == [
        ["a.txt", "b.txt"]
    ]


def test_a_preview_offers_no_file_and_says_so(preview: Path) -> None:
    page: Any = html.fromstring((preview / "tai-ve" / "index.html").read_text("utf-8"))
    assert page.xpath("//article//a[@type]") == []
    assert "Bản xem trước không kèm tệp." in page.text_content()


def test_a_reader_on_a_phone_takes_a_file_away_without_javascript(
    browser: Browser, home: str, site: Path
) -> None:
    viewport: ViewportSize = {"width": 390, "height": 844}
    context = browser.new_context(viewport=viewport, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{home}co-quan/ban-tuyen-giao-tinh-uy/")
    assert not page.get_by_role("link", name="Word").is_visible()
    page.locator("article summary", has_text="Tải về").click()
    with page.expect_download() as taken:
        page.get_by_role("link", name="Word").click()
    file = site / "tai-ve" / "co-quan" / "ban-tuyen-giao-tinh-uy.docx"
    assert taken.value.path().read_bytes() == file.read_bytes()
    context.close()
