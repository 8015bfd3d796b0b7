"""An address that was once published works for ever."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from plan.check.gate import checked, checked_content
from plan.check.ledger import LEDGER_FILE, Ledger, ledger_beside, read_ledger, written_ledger
from plan.cli import main
from plan.load.problems import ProblemsFoundError
from tests.support.sites.projects import (
    DATA,
    KNOWN_LEDGER,
    OTHER_PLAN,
    PUBLISHED,
    ROOT,
    build,
    project,
)

SOUND = (ROOT / "tests" / "broken" / "sound.yaml").read_text("utf-8")


def told(text: str, *addresses: str) -> list[str]:
    """Return what is wrong with `text` where `addresses` were published."""
    try:
        checked_content(text.encode(), "a.yaml", Ledger(frozenset(addresses)))
    except ProblemsFoundError as found:
        return [f"{each.place.line}: {each.what} · {each.how}" for each in found.problems]
    return []


def ids(site: Path, address: str) -> set[str]:
    """Return the anchors on the page at `address`."""
    return set(html.parse(str(site / address / "index.html")).xpath("//@id"))


def test_every_address_of_the_committed_ledger_answers(site: Path) -> None:
    ledger = ledger_beside(DATA, "data/assignments.yaml")
    assert len(ledger.addresses) > 100
    for page in ledger.pages:
        assert (site / page / "index.html").is_file(), page
    for page, anchors in ledger.anchors().items():
        assert anchors <= ids(site, page), page
    assert len(ledger.files) > 60
    for file in ledger.files:
        assert (site / file).is_file(), file


def test_the_committed_ledger_has_every_address(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["ledger"]) == 0, capsys.readouterr().out


def test_the_site_s_anchors_are_all_known_to_the_ledger(site: Path) -> None:
    """But for the search box and the foot, which are the same on every page."""
    ledger = ledger_beside(DATA, "data/assignments.yaml")
    for page, anchors in ledger.anchors().items():
        article = html.parse(str(site / page / "index.html")).xpath("//article")[0]
        found = set(article.xpath(".//*[not(ancestor-or-self::*[local-name()='svg'])]/@id"))
        assert found - {"find-query", "bao-sai-sot"} == anchors, page


def test_an_address_may_not_disappear() -> None:
    (problem,) = told(SOUND, "co-quan/doi-sach-cu/")
    assert "`/co-quan/doi-sach-cu/` đã đăng nay không còn cơ quan nào" in problem
    assert "thêm `formerly: [doi-sach-cu]`" in problem


def test_a_changed_id_is_told_at_the_record_that_is_new() -> None:
    changed = SOUND.replace("to-toan", "to-toan-hoc").replace("Tổ Toán", "Tổ Toán học")
    known = ("co-quan/to-toan/", "co-quan/ban-doc/")
    (problem,) = told(changed, *known)
    line = next(n for n, text in enumerate(changed.splitlines(), 1) if "id: to-toan-hoc" in text)
    assert problem.startswith(f"{line}: ")
    moved = changed.replace(
        "  - id: to-toan-hoc\n", "  - id: to-toan-hoc\n    formerly: [to-toan]\n"
    )
    assert moved != changed
    assert told(moved, *known) == []


def test_a_former_address_must_have_been_published() -> None:
    text = SOUND.replace("  - id: to-toan\n", "  - id: to-toan\n    formerly: [to-ton]\n")
    (problem,) = told(text, "co-quan/to-tan/", "co-quan/to-toan/")[:1]
    assert "to-t" in problem


def test_no_address_that_is_a_page_is_offered_as_a_former_one() -> None:
    text = SOUND.replace("  - id: to-toan\n", "  - id: to-toan\n    formerly: [ban-do]\n")
    (problem,) = told(text, "co-quan/ban-doc/", "co-quan/to-toan/")
    assert "chưa từng đăng địa chỉ `/co-quan/ban-do/`" in problem
    assert "ban-doc" not in problem


def test_nothing_is_ever_taken_out_of_the_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project(tmp_path / "project", DATA.read_text("utf-8"))
    (folder / LEDGER_FILE).write_text("/ke-hoach/#xua\n", "utf-8")
    monkeypatch.chdir(folder)
    assert main(["ledger"]) == 1
    assert main(["ledger", "--update"]) == 0
    assert main(["ledger"]) == 0
    after = read_ledger((folder / LEDGER_FILE).read_text("utf-8"), LEDGER_FILE)
    assert "ke-hoach/#xua" in after.addresses
    assert "huong-dan/#tim-viec-cua-co-quan-minh" in after.addresses


def test_a_ledger_in_a_wrong_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "addresses.txt").write_bytes(b"/co-quan/\n/co-quan/\xff\xfe/\n")
    with pytest.raises(ProblemsFoundError) as found:
        ledger_beside(tmp_path / "assignments.yaml", "a.yaml")
    assert [problem.place.line for problem in found.value.problems] == [2]


def test_the_ledger_refuses_a_line_that_is_no_address() -> None:
    text = written_ledger(["co-quan/"], checked(DATA, "a").plan)
    with pytest.raises(ProblemsFoundError) as found:
        read_ledger(text + "<<<<<<< HEAD\n", LEDGER_FILE)
    assert found.value.problems[0].place.line == len(text.splitlines()) + 1


def test_a_former_address_is_a_small_page_that_leads_on(moved_site: Path) -> None:
    for old, new in (
        ("co-quan/ban-tuyen-giao/", "co-quan/ban-tuyen-giao-tinh-uy/"),
        ("van-ban/31-kl/", "van-ban/31-kl-tw/"),
        ("nhiem-vu/ii-7/", "nhiem-vu/ii-1/"),
    ):
        file = moved_site / old / "index.html"
        page = html.parse(str(file)).getroot()
        assert file.stat().st_size < 3000
        assert page.get("lang") == "vi"
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert page.xpath("//p/a/@href") == [f"../../{new}"]
        assert old not in (moved_site / "sitemap.xml").read_text("utf-8")
        assert old not in (moved_site / "search" / "search_index.json").read_text("utf-8")


def test_every_old_address_of_the_ledger_answers(moved_site: Path) -> None:
    ledger = ledger_beside(moved_site.parent / "data" / "assignments.yaml", "a.yaml")
    for page in ledger.pages:
        assert (moved_site / page / "index.html").is_file(), page
    for page, anchors in ledger.anchors().items():
        assert anchors <= ids(moved_site, page), page


def test_an_old_anchor_stands_by_the_words_that_it_led_to(moved_site: Path) -> None:
    plan = html.parse(str(moved_site / "ke-hoach" / "index.html"))
    for old, words in (
        ("ii-7-ban-tuyen-giao-lead", "Ban Tuyên giáo Tỉnh ủy chủ trì"),
        ("ii-1-ban-tuyen-giao-lead", "Ban Tuyên giáo Tỉnh ủy chủ trì"),
        ("ii-7", "Mục II.1"),
        ("iii-1-so-cu-implement", "Mục III.1"),
    ):
        (place,) = plan.xpath(f"//*[@id='{old}']/..")
        assert place.text_content().strip() == words


def test_an_old_link_leads_on_with_its_anchor(
    moved_site: Path, served: Callable[[Path], str], page: Page
) -> None:
    home = served(moved_site)
    page.goto(f"{home}co-quan/ban-tuyen-giao/#truc-tiep")
    page.wait_for_url(f"{home}co-quan/ban-tuyen-giao-tinh-uy/#truc-tiep")
    page.goto(f"{home}nhiem-vu/ii-7/")
    page.wait_for_url(f"{home}nhiem-vu/ii-1/")


def test_without_javascript_an_old_link_leads_on_with_its_anchor(
    moved_site: Path, served: Callable[[Path], str], browser: Browser
) -> None:
    home = served(moved_site)
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{home}co-quan/ban-tuyen-giao/#xua")
    (link,) = [a for a in page.locator("a").all() if a.is_visible()]
    link.click()
    assert page.url == f"{home}co-quan/ban-tuyen-giao-tinh-uy/#xua"
    assert page.locator("#xua").count() == 1
    page.goto(f"{home}co-quan/ban-tuyen-giao/")
    (link,) = [a for a in page.locator("a").all() if a.is_visible()]
    link.click()
    assert page.url == f"{home}co-quan/ban-tuyen-giao-tinh-uy/"


def test_words_that_an_old_anchor_leads_to_stand_out(
    moved_site: Path, served: Callable[[Path], str], page: Page
) -> None:
    home = served(moved_site)
    page.goto(f"{home}ke-hoach/#ii-7-ban-tuyen-giao-lead")
    quote = page.locator(".quote:has(> :target)")
    assert quote.inner_text() == "Ban Tuyên giáo Tỉnh ủy chủ trì"
    colour = "element => getComputedStyle(element).backgroundColor"
    assert quote.evaluate(colour) != "rgba(0, 0, 0, 0)"


def test_the_published_file_keeps_its_addresses() -> None:
    checked(PUBLISHED, "data/assignments.yaml")


def test_another_plan_in_place_of_the_first_begins_a_ledger_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project(tmp_path / "project", OTHER_PLAN.read_text("utf-8"))
    ledger = folder / LEDGER_FILE
    ledger.write_text(KNOWN_LEDGER.read_text("utf-8"), "utf-8")
    result = build(folder)
    assert result.returncode == 0, result.stderr
    assert not list(folder.glob("site/co-quan/ban-tuyen-giao*"))
    monkeypatch.chdir(folder)
    assert main(["ledger", "--update"]) == 0
    assert "ban-tuyen-giao" not in ledger.read_text("utf-8")
    assert "/co-quan/to-ngu-van/\n" in ledger.read_text("utf-8")


def test_a_corrected_subject_keeps_the_ledger() -> None:
    plan = checked(DATA, "a").plan
    ledger = Ledger(frozenset(["co-quan/x/"]), plan.about.replace("31-KL/TW", "31-NQ/TW"))
    assert ledger.of(plan) == ledger


def test_a_line_taken_out_of_the_ledger_is_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(tmp_path / "project", DATA.read_text("utf-8"))
    ledger = folder / LEDGER_FILE
    ledger.write_text(KNOWN_LEDGER.read_text("utf-8"), "utf-8")
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    for words in (["init", "-b", "main"], ["add", "data"], ["commit", "-m", "one"]):
        subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)
    monkeypatch.chdir(folder)
    assert main(["ledger", "--since", "HEAD"]) == 0
    text = ledger.read_text("utf-8")
    ledger.write_text(text.replace("/nhiem-vu/ii-4/\n", ""), "utf-8")
    assert main(["ledger", "--since", "HEAD"]) == 1
    assert "mất địa chỉ `/nhiem-vu/ii-4/`" in capsys.readouterr().out


def test_two_branches_that_add_addresses_merge_without_a_conflict(tmp_path: Path) -> None:
    def git(*words: str) -> None:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True)

    file = tmp_path / LEDGER_FILE
    file.parent.mkdir()
    plan = checked(OTHER_PLAN, "a.yaml").plan
    published = {"", "co-quan/to-toan/", "van-ban/"}

    def commit(*new: str) -> None:
        file.write_text(written_ledger(published | {*new}, plan), "utf-8")
        git("add", ".")
        git("commit", "-m", "x")

    (tmp_path / ".gitattributes").write_text((ROOT / ".gitattributes").read_text("utf-8"), "utf-8")
    git("init", "-b", "main")
    commit()
    git("switch", "-c", "other")
    commit("co-quan/to-van/", "nhiem-vu/i-1/")
    git("switch", "main")
    commit("co-quan/to-ve/", "nhiem-vu/i-1/")
    git("merge", "other")
    merged = read_ledger(file.read_text("utf-8"), "a.txt")
    assert merged.addresses == {*published, "co-quan/to-van/", "co-quan/to-ve/", "nhiem-vu/i-1/"}
    assert merged.of(plan) == merged
