"""What editors do goes on: example → generated → check → build → export, as often as they like."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from plan.check.gate import checked
from plan.check.ledger import LEDGER_FILE, ledger_beside
from plan.cli import main
from plan.derive.vacated import folder_of, unrecorded
from plan.exports import addresses
from plan.exports.common import source_of
from plan.load.data_file import DATA_FILE
from plan.pages import Site, site
from tests.support.plans.guide.filled import filled
from tests.support.plans.guide.guide_examples import EVENT, EXAMPLES, done, problems, told
from tests.support.sites.projects import DATA, OTHER_PLAN, ROOT, SUCCESSORS, build, project

ISSUED = "co-quan/ngay/ban-hanh/"


def folder_with(folder: Path, text: str) -> Path:
    """Return `folder`, made into what the commands of an editor need, with `text` as the data."""
    for name in ("data", "docs", ".github/ISSUE_TEMPLATE"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / DATA_FILE).write_text(text, "utf-8")
    return folder


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the data, the ledger and the forms, in which commands run."""
    folder = folder_with(tmp_path / "desk", DATA.read_text("utf-8"))
    monkeypatch.chdir(folder)
    return folder


def generated() -> None:
    """Do what `make generated` does."""
    for command in ("forms", "ledger", "schema"):
        assert main([command, "--update"]) == 0, command


def kept(capsys: pytest.CaptureFixture[str]) -> None:
    """Assert that what was generated is content with itself, and stays as it is."""
    for command in ("check", "forms", "ledger", "schema"):
        assert main([command]) == 0, capsys.readouterr().out
    before = contents()
    generated()
    assert contents() == before


def contents() -> dict[Path, bytes]:
    """Return what each file of this folder holds."""
    return {file: file.read_bytes() for file in Path().rglob("*") if file.is_file()}


def saved(text: str) -> None:
    """Save `text` as the data."""
    Path(DATA_FILE).write_text(text, "utf-8")


def present() -> Site:
    """Return the site of the data with its ledger."""
    ledger = ledger_beside(Path(DATA_FILE), DATA_FILE)
    return site(checked(Path(DATA_FILE), DATA_FILE), ledger)


def leads() -> dict[str, str]:
    """Return, by address, where the addresses that are no page's lead."""
    return {each.address: each.page.address for each in present().moved}


def assert_all_answered() -> None:
    """Assert that every address of the ledger is a page, leads on to one, or is a file."""
    made, ledger = present(), ledger_beside(Path(DATA_FILE), DATA_FILE)
    pages = {page.address: page.answered_anchors for page in made.pages}
    moved = {each.address: each for each in made.moved}
    assert not set(pages) & set(moved)
    for page in ledger.pages:
        assert page in pages or page in moved or page.startswith("huong-dan/"), page
    assert ledger.files <= set(addresses(source_of(made)))
    for page, anchors in ledger.anchors().items():
        if page in moved:
            assert anchors == set(moved[page].anchors)


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.usefixtures("desk")
def test_after_each_example_of_the_guide_the_file_stays_content(
    example: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = filled(done(example))
    saved(text)
    if problems(text):  # an example of what the check refuses
        assert main(["check"]) == 1
        return
    generated()
    kept(capsys)
    assert_all_answered()


@pytest.mark.usefixtures("desk")
def test_after_the_name_that_the_site_s_guide_corrects_the_file_stays_content(
    capsys: pytest.CaptureFixture[str],
) -> None:
    example = told(DATA)["sua-ten-co-quan"]
    old, new = (lines[0].split()[-1] for lines in (example.gone, example.new))
    saved(filled(done("sửa tên một cơ quan")))
    generated()
    kept(capsys)
    assert leads() == {f"co-quan/{old}/": f"co-quan/{new}/"}
    assert_all_answered()


@pytest.mark.parametrize("plan", [OTHER_PLAN, SUCCESSORS], ids=lambda file: file.stem)
@pytest.mark.usefixtures("desk")
def test_another_plan_in_place_of_the_first_stays_content(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved(plan.read_text("utf-8"))
    generated()
    kept(capsys)
    assert_all_answered()


@pytest.mark.usefixtures("desk")
def test_the_lists_of_days_may_go_with_the_event_that_made_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    real = DATA.read_text("utf-8")
    saved(filled(done(EVENT)))
    generated()
    day = "co-quan/ngay/2030-07-01/"
    assert {ISSUED, day} <= set(ledger_beside(Path(DATA_FILE), DATA_FILE).pages)

    mended = real.replace(
        "  - id: ban-thuong-vu-tinh-uy\n",
        "  - id: ban-thuong-vu-tinh-uy\n    formerly: [ban-thuong-vu-tinh-uy-ten-moi]\n",
    )
    saved(mended)
    assert main(["check"]) == 0, capsys.readouterr().out
    generated()
    kept(capsys)
    assert leads()[ISSUED] == leads()[day] == "co-quan/"
    assert_all_answered()


@pytest.mark.parametrize(
    ("date", "leads_to"),
    [("15-9-2031", ISSUED), ("15-6-2029", "co-quan/ngay/2029-06-15/")],
)
@pytest.mark.usefixtures("desk")
def test_the_day_of_an_event_that_went_leads_to_the_bodies_that_were_there_on_it(
    date: str, leads_to: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = filled(done(EVENT))
    saved(text)
    generated()
    saved(text.replace("01-7-2030", date))
    assert main(["check"]) == 0, capsys.readouterr().out
    assert leads() == {"co-quan/ngay/2030-07-01/": leads_to}
    generated()
    kept(capsys)
    assert_all_answered()


@pytest.mark.parametrize("date", ["02-7-2030", "01-8-2030", "01-7-2031", "07-01-2030"])
@pytest.mark.usefixtures("desk")
def test_a_corrected_day_says_where_it_moved(date: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = filled(done(EVENT))
    saved(text)
    generated()
    saved(text.replace("01-7-2030", date))
    assert main(["check"]) == 1
    assert "thêm `formerly: [2030-07-01]`" in capsys.readouterr().out
    line = f"  - date: {date}\n    formerly: [2030-07-01]\n"
    saved(text.replace("  - date: 01-7-2030\n", line))
    assert main(["check"]) == 0, capsys.readouterr().out
    generated()
    kept(capsys)
    day, month, year = date.split("-")
    moved = f"co-quan/ngay/{year}-{int(month):02}-{int(day):02}/"
    assert leads() == {"co-quan/ngay/2030-07-01/": moved}
    assert_all_answered()


@pytest.mark.usefixtures("desk")
def test_no_address_that_is_a_page_can_be_said_to_have_moved(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = filled(done(EVENT))
    saved(text)
    generated()
    for former in ("ban-hanh", "2030-07-01"):
        line = f"  - date: 01-7-2030\n    formerly: [{former}]\n"
        saved(text.replace("  - date: 01-7-2030\n", line))
        assert main(["check"]) == 1
        assert former in capsys.readouterr().out


@pytest.mark.usefixtures("desk")
def test_a_kind_of_record_that_is_no_more_leads_to_its_list(
    capsys: pytest.CaptureFixture[str],
) -> None:
    document = (
        "documents:\n  - {kind: Quyết định, number: 3/QĐ-BS, date: , issuer: , subject: , "
        "quote: Quyết định số 3/QĐ-BS}\n"
    )
    subject = "  subject: giữ chợ nổi sạch và vui"
    cited = SUCCESSORS.read_text("utf-8").replace(subject, f"{subject} theo Quyết định số 3/QĐ-BS")
    saved(cited.replace("\nsections:", f"\n{document}\nsections:", 1))
    assert main(["check"]) == 0, capsys.readouterr().out
    generated()
    saved(SUCCESSORS.read_text("utf-8"))
    assert main(["check"]) == 0, capsys.readouterr().out
    generated()
    kept(capsys)
    assert leads() == {"van-ban/3-qd-bs/": "van-ban/"}
    assert_all_answered()


@pytest.mark.usefixtures("desk")
def test_feeds_and_calendars_stay_though_nothing_is_left_to_tell(
    capsys: pytest.CaptureFixture[str],
) -> None:
    saved(OTHER_PLAN.read_text("utf-8"))
    generated()
    files = set(ledger_beside(Path(DATA_FILE), DATA_FILE).files)
    assert any(file.endswith(".ics") for file in files)
    assert "cap-nhat/atom.xml" in files
    saved(OTHER_PLAN.read_text("utf-8").partition("\nchanges:")[0] + "\n")
    generated()
    kept(capsys)
    assert_all_answered()


@pytest.mark.parametrize("plan", [DATA, OTHER_PLAN, SUCCESSORS], ids=lambda file: file.stem)
def test_every_page_among_those_of_records_is_known_to_the_check(plan: Path) -> None:
    assignments = checked(plan, plan.name)
    made = site(assignments, ledger_beside(plan, plan.name))
    records = {page.address for page in made.pages if page.subject}
    others = {page.address for page in made.pages if folder_of(page.address)} - records
    days = {each for each in others if re.search(r"/\d{4}-\d\d-\d\d/$", each)}
    assert others - days == set(unrecorded(assignments))


def published(folder: Path) -> Iterator[str]:
    """Yield the pages of the ledger in `folder`."""
    yield from ledger_beside(folder / DATA_FILE, DATA_FILE).pages


@pytest.mark.parametrize("plan", ["rename", "successors"])
def test_what_was_rearranged_is_built_and_exported_twice(
    plan: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = filled(done(EVENT)) if plan == "rename" else SUCCESSORS.read_text("utf-8")
    folder = project(tmp_path / "project", text)
    shutil.copy(ROOT / LEDGER_FILE, folder / LEDGER_FILE)
    monkeypatch.chdir(folder)
    for time in ("first", "second"):
        generated()
        assert main(["check"]) == 0
        result = build(folder)
        assert result.returncode == 0, result.stderr
        assert main(["export", time]) == 0
        for address in published(folder):
            for made in ("site", time):
                assert (folder / made / address / "index.html").is_file(), (made, address)
        page = html.parse(str(folder / "site" / ISSUED / "index.html"))
        assert "Cơ quan khi ban hành" in page.xpath("string(//h1)")
