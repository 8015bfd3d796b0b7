"""A page that says what it said is given out as it was kept; any other is drawn."""

from __future__ import annotations

import dataclasses
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError

from plan.check.gate import checked, checked_content
from plan.check.ledger import Ledger
from plan.exports import unsized
from plan.exports.common import source_of
from plan.pages import site
from plan.pages.contents import Neighbours, Step
from plan.pages.page import Heading
from plan.publish.kept_pages import KeptPages, page_marker
from plan.publish.site_folder import SiteFolder
from plan.tools.store import PAGES, Store
from tests.support.bench.projects import with_another_role
from tests.support.plans.edits import OTHER, edited
from tests.support.plans.synthetic import synthetic_plan
from tests.support.sites.projects import OTHER_PLAN, build, built_project, clean_site
from tests.support.sites.rendering import renderer_of
from tests.support.sites.sites import contents

MARK = "<!-- kept -->"
ELSEWHERE = "van-ban/12-2029-qd-hm/index.html"
"""A page that the edit of a role does not touch."""


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Return a project of the invented plan that was built once."""
    return built_project(tmp_path / "project")


def built_with(folder: Path, text: str) -> Path:
    """Return the project in `folder`, built with `text` as its data."""
    (folder / "data" / "assignments.yaml").write_text(text, "utf-8")
    result = build(folder)
    assert result.returncode == 0, result.stderr
    return folder


def mark_what_is_kept(folder: Path) -> None:
    """Let each page that is kept end in a mark, as if it had been drawn so."""
    store = Store(folder=folder / PAGES)
    for file in store.folder.iterdir():
        held = store.held(file.name)
        assert held
        store.keep(file.name, held + MARK.encode())


def written_at(folder: Path) -> dict[str, int]:
    """Return when each file of the site in the project `folder` was written, by its path."""
    site = folder / "site"
    files = (file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): file.stat().st_mtime_ns for file in files}


def test_what_an_edit_does_not_touch_is_not_written_again(built: Path) -> None:
    before, held = written_at(built), contents(built / "site")
    after = written_at(built_with(built, edited("another-role")))
    now = contents(built / "site")
    assert {path for path in after if after[path] != before.get(path)} == {
        path for path in now if now[path] != held.get(path)
    }
    assert after[ELSEWHERE] == before[ELSEWHERE]
    assert after["co-quan/ban-bao-tuong/index.html"] > before["co-quan/ban-bao-tuong/index.html"]


def test_what_an_edit_does_not_touch_is_not_drawn_again(built: Path) -> None:
    before = contents(built / "site")
    mark_what_is_kept(built)
    shutil.rmtree(built / "site")
    after = contents(built_with(built, edited("another-role")) / "site")
    pages = {path for path in after if path.endswith("/index.html")}
    marked = {path for path in pages if after[path].endswith(MARK.encode())}
    changed = {path for path in pages - marked if after[path] != before[path]}
    assert ELSEWHERE in marked
    assert "co-quan/ban-bao-tuong/index.html" in changed
    assert not {path for path in marked if after[path] != before[path] + MARK.encode()}


def test_a_line_more_in_the_data_changes_no_page_of_the_plan(built: Path) -> None:
    before = written_at(built)
    after = written_at(built_with(built, f"# một dòng thêm\n{OTHER}"))
    changed = {path for path in before if path.endswith(".html") and after[path] != before[path]}
    of_the_file = {f"{name}/index.html" for name in ("du-lieu", "gioi-thieu", "tai-ve")}
    assert changed == {*of_the_file, "huong-dan/bien-tap/index.html"}  # they show its hash, lines


def test_a_change_that_is_told_is_the_day_of_the_pages_that_it_touches_and_of_no_others(
    built: Path,
) -> None:
    told = "  - {date: 07-9-2030, words: Sửa tên văn bản., touches: [/van-ban/12-2029-qd-hm/]}\n"
    before = contents(built / "site")
    after = contents(built_with(built, f"{OTHER}{told}") / "site")
    own = [path for path in before if re.match(r"(?:van-ban|co-quan|nhiem-vu)/.+/", path)]
    assert [path for path in own if after[path] != before[path]] == [ELSEWHERE]
    days = {
        path: re.findall(r"Cập nhật ngày ([\d-]+)\.?<?", page.decode())
        for path, page in after.items()
        if path.endswith(".html")
    }
    assert {day for path in (ELSEWHERE, "index.html") for day in days[path]} == {"07-9-2030"}
    assert set(days["nhiem-vu/b-1-dd/index.html"]) == {"05-9-2030"}


def test_a_damaged_page_is_drawn_again(built: Path) -> None:
    for file in (built / PAGES).iterdir():
        content = bytearray(file.read_bytes())
        content[-1] ^= 1
        file.write_bytes(content)
    (built / "site" / ELSEWHERE).write_text("")
    again = contents(built_with(built, edited("another-role")) / "site")
    assert again == contents(clean_site(edited("another-role")))


def test_where_no_page_can_be_kept_all_are_drawn(built: Path) -> None:
    before = contents(built / "site")
    (built / PAGES).rename(built / "away")
    (built / PAGES).write_text("")
    assert contents(built_with(built, edited("another-role")) / "site") != before
    assert contents(built_with(built, OTHER) / "site") == before


def marks_of_full_text(text: str) -> dict[str, str]:
    """Return the mark of each page of the full text of the plan `text`, by its address."""
    made = site(checked_content(text.encode(), "plan.yaml"), Ledger())
    renderer, marker = renderer_of(made), page_marker()
    parts = (page for page in made.pages if page.template == "plan.html")
    return {page.address: marker.mark(renderer.facts(page)) for page in parts}


def test_another_role_is_drawn_in_the_one_part_of_a_long_text_that_has_it() -> None:
    text = synthetic_plan(60)
    before, after = marks_of_full_text(text), marks_of_full_text(with_another_role(text))
    assert len(before) > 3
    changed = [address for address in before if after[address] != before[address]]
    assert len(changed) == 1


@pytest.mark.parametrize(
    ("otherwise", "is_kept"),
    [
        ({"title": "Tên khác"}, False),
        ({"description": "Lời khác"}, False),
        ({"headings": (Heading(id="khac", text="Mục khác"),)}, False),
        ({"neighbours": Neighbours(after=Step(address="a/", name="Trang khác"))}, False),
        ({"line": 9999}, True),
    ],
)
def test_a_page_is_kept_by_what_it_says_beside_its_content_but_not_by_its_line(
    tmp_path: Path, otherwise: dict[str, Any], is_kept: bool
) -> None:
    made = site(checked(OTHER_PLAN, OTHER_PLAN.name), Ledger())
    page = next(page for page in made.pages if page.by_itself)
    kept = KeptPages(
        store=Store(folder=tmp_path),
        folder=SiteFolder(path=tmp_path, standing={}, drawn_from={}),
        marker=page_marker(),
        frame="",
    )
    key = kept.key(page)
    assert (kept.key(dataclasses.replace(page, **otherwise)) == key) is is_kept


def test_the_template_of_a_page_by_itself_can_look_up_nothing_else() -> None:
    made = site(checked(OTHER_PLAN, OTHER_PLAN.name), Ledger())
    home = next(page for page in made.pages if not page.address)
    renderer = renderer_of(made)
    assert renderer.html(home)
    with pytest.raises(UndefinedError, match="register"):
        renderer.html(dataclasses.replace(home, by_itself=True))


def test_a_page_is_not_drawn_again_for_the_size_of_another_page_s_file() -> None:
    made = site(checked(OTHER_PLAN, OTHER_PLAN.name), Ledger())
    offers = unsized(source_of(made))
    addresses = {offer.address for offered in offers.by_page.values() for offer in offered}
    renderer, facts = renderer_of(made), []
    for size in ("1 KB", "2 KB"):
        renderer.offer(offers.sized(dict.fromkeys(addresses, size)))
        facts.append({page.address: renderer.facts(page) for page in made.pages if page.by_itself})
    one, other = facts
    changed = {address for address in one if one[address] != other[address]}
    assert "co-quan/ban-bao-tuong/" in changed
    assert changed == one.keys() & offers.by_page.keys()
