"""Calendars: what the plan dates, on the words that date it, and nothing that it leaves open."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path

import pytest

from plan.check.ledger import LEDGER_FILE
from plan.exports import calendars
from plan.exports.common import NOTE, Source
from plan.model.records import Body
from tests.support.files.calendars import changed, events, files, read
from tests.support.files.made_files import MadeFiles
from tests.support.files.office import PLANS, ROOT, source_of
from tests.support.sites.projects import DATA, SUCCESSORS, build, project


@pytest.fixture(scope="module")
def dated() -> Source:
    """The invented plan with deadlines, and periods that return."""
    return source_of(PLANS["dated"])


def test_the_real_plan_dates_nothing_and_so_it_has_no_calendar() -> None:
    assert files(source_of(DATA)) == {}
    assert files(source_of(SUCCESSORS)) == {}


def test_a_plan_that_dates_nothing_does_not_wait_for_what_writes_calendars() -> None:
    asked = "import sys, plan.exports; print('icalendar' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(DATA.parents[1] / "hooks")}
    command = [sys.executable, "-c", asked]
    loaded = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "False"


def test_no_page_leads_to_a_calendar_that_is_not_there(site: Path) -> None:
    assert list(site.rglob("*.ics")) == []
    assert not [page for page in site.rglob("*.html") if ".ics" in page.read_text("utf-8")]


def test_a_calendar_that_was_published_stays_though_nothing_is_dated_any_more(
    tmp_path: Path,
) -> None:
    address = "tai-ve/co-quan/ban-tuyen-giao-tinh-uy.ics"
    folder = project(tmp_path / "project", DATA.read_text("utf-8"))
    ledger = (DATA.parent / "addresses.txt").read_text("utf-8")
    (folder / LEDGER_FILE).write_text(f"{ledger}/{address}\n", "utf-8")
    assert build(folder).returncode == 0
    assert [each.name for each in folder.glob("site/**/*.ics")] == ["ban-tuyen-giao-tinh-uy.ics"]
    calendar = read((folder / "site" / address).read_bytes())
    assert "vevent" not in calendar.contents
    assert "Nay không còn thời hạn" in calendar.contents["x-wr-caldesc"][0].value
    assert not [page for page in folder.glob("site/**/*.html") if ".ics" in page.read_text("utf-8")]


def test_calendars_that_were_never_published_do_not_come_by_it(dated: Source) -> None:
    none = next(name for name in dated.register.bodies if name not in files(dated))
    kept = replace(dated, ever_published=frozenset({f"tai-ve/co-quan/{none}.ics"}))
    assert set(files(kept)) == {*files(dated), none}
    assert "vevent" not in files(kept)[none].contents


def test_a_body_with_a_deadline_offers_its_calendar(tmp_path: Path) -> None:
    folder = project(tmp_path / "project", PLANS["dated"].decode())
    assert build(folder).returncode == 0
    page = (folder / "site/co-quan/to-ngu-van/index.html").read_text("utf-8")
    assert 'href="../../tai-ve/co-quan/to-ngu-van.ics" type="text/calendar"' in page
    assert (folder / "site/tai-ve/co-quan/to-ngu-van.ics").is_file()
    assert (folder / "site/tai-ve/co-quan/doi-tntp.ics").is_file()


def test_a_body_holds_its_deadlines_direct_and_through_groups(dated: Source) -> None:
    found = {body: set(events(dated, body)) for body in files(dated)}
    assert found == {
        "to-ngu-van": {"B.1.a", "C.1"},
        "to-toan": {"C.1"},
        "to-toan-tin": {"C.1"},
        "cau-lac-bo-sach-ban": {"B.1.d"},
        "doi-thieu-nhi": {"B.1.a"},
        "cac-to-chuyen-mon": {"C.1"},
    }


def test_an_event_is_all_day_on_the_day_or_the_last_day_of_the_period(dated: Source) -> None:
    found = events(dated, "to-ngu-van")
    assert found["C.1"].dtstart.value == date(2031, 5, 30)
    assert found["B.1.a"].dtstart.value == date(2030, 9, 30)
    assert all(type(each.dtstart.value) is date for each in found.values())
    assert {each.transp.value for each in found.values()} == {"TRANSPARENT"}


def test_an_event_says_role_words_reason_and_where_to_read_on(dated: Source) -> None:
    event = events(dated, "to-ngu-van")["C.1"]
    assert event.summary.value.startswith("C.1 – Báo cáo: Ban Báo tường viết tin; các tổ")
    told = event.description.value.split("\n")
    assert told == [
        "Vai trò: Báo cáo",
        "Thời hạn: 30-5-2031 (“trước ngày 30-5-2031”)",
        "“các tổ chuyên môn báo cáo”",
        "Vì thuộc nhóm Các tổ chuyên môn, bản nguồn viết: “các tổ chuyên môn (gồm cả Tổ Ngữ văn)”.",
        f"{ROOT}nhiem-vu/c-1/",
        f"{NOTE}.",
    ]
    assert event.url.value == f"{ROOT}nhiem-vu/c-1/"


def test_where_the_plan_names_no_day_the_event_says_so(dated: Source) -> None:
    said = "Văn bản không ghi ngày nào; lịch đặt vào ngày cuối của kỳ."
    found = events(dated, "to-ngu-van")
    assert said in found["B.1.a"].description.value
    assert said not in found["C.1"].description.value
    assert said in events(dated, "cau-lac-bo-sach-ban")["B.1.d"].description.value


def test_a_body_that_stands_in_for_another_says_by_which_decision(dated: Source) -> None:
    told = events(dated, "to-toan-tin")["C.1"].description.value
    assert "Tổ Toán Tin thay Tổ Toán từ ngày 01-7-2031" in told
    assert "Quyết định số 2/QĐ-HM" in told


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("hằng tuần", ["2030-03-17", "2030-03-24", "2030-03-31"]),
        ("hằng tháng", ["2030-04-30", "2030-05-31", "2030-06-30", "2030-07-31"]),
        ("hằng quý", ["2030-06-30", "2030-09-30", "2030-12-31", "2031-03-31"]),
        ("hằng 6 tháng", ["2030-12-31", "2031-06-30", "2031-12-31"]),
        ("hằng năm", ["2031-12-31", "2032-12-31"]),
    ],
)
def test_a_period_returns_on_its_last_day(words: str, days: list[str]) -> None:
    event = events(changed("dated", ("hằng tháng", words)), "cau-lac-bo-sach-ban")["B.1.d"]
    found = islice(event.getrruleset(), len(days))
    assert [str(each.date()) for each in found] == days
    assert f"Thời gian: {words} (“{words}”)" in event.description.value


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("trước ngày 20 hằng tháng", ["2030-03-20", "2030-04-20", "2030-05-20"]),
        ("ngày 31 hằng tháng", ["2030-03-31", "2030-04-30", "2030-05-31"]),
        ("trước ngày 15/2 hằng năm", ["2031-02-15", "2032-02-15"]),
    ],
)
def test_a_named_day_returns_and_no_other(words: str, days: list[str]) -> None:
    event = events(changed("dated", ("hằng tháng", words)), "cau-lac-bo-sach-ban")["B.1.d"]
    assert [str(each.date()) for each in islice(event.getrruleset(), len(days))] == days
    assert "Văn bản không ghi ngày nào" not in event.description.value


def test_a_deadline_can_return_on_its_day() -> None:
    weekly = changed("dated", ("30-5-2031", "ngày 20 hằng tháng"))
    event = events(weekly, "to-ngu-van")["C.1"]
    assert str(event.dtstart.value) == "2030-03-20"
    assert len(list(islice(event.getrruleset(), 3))) == 3


@pytest.mark.parametrize("words", ["2030 - 2031", "đến năm 2031", "trước tháng 6/2031", "30-5"])
def test_a_deadline_from_which_no_day_follows_is_in_no_calendar(words: str) -> None:
    assert "C.1" not in events(changed("dated", ("30-5-2031", words)), "to-ngu-van")


def test_a_period_begins_after_the_plan_s_date_else_after_the_last_change_else_never() -> None:
    known = ("  date: 07-3-2030\n", "  date:\n")
    news = ("groups:\n", "changes: [{date: 15-5-2030, words: Đăng.}]\ngroups:\n")
    assert "cau-lac-bo-sach-ban" not in files(changed("dated", known))
    event = events(changed("dated", known, news), "cau-lac-bo-sach-ban")["B.1.d"]
    assert event.dtstart.value == date(2030, 6, 30)
    event = events(changed("dated", news), "cau-lac-bo-sach-ban")["B.1.d"]
    assert event.dtstart.value == date(2030, 4, 30)


@pytest.mark.parametrize("words", ["thường xuyên", "theo quy định", "mỗi sáng", "định kỳ"])
def test_what_names_no_period_is_in_no_calendar(words: str) -> None:
    assert "cau-lac-bo-sach-ban" not in files(changed("dated", ("hằng tháng", words)))


def uids(source: Source) -> list[str]:
    return [each.uid.value for file in files(source).values() for each in file.contents["vevent"]]


def test_no_two_events_have_the_same_name(dated: Source) -> None:
    found = uids(dated)
    assert len(found) == len(set(found)) > 6
    assert all(each.endswith("@example.org/ke-hoach") for each in found)


ONE_DAY = """        assignment:
          text: Ban Báo tường viết tin; các tổ chuyên môn báo cáo trước ngày 30-5-2031.
          duties:
            - {body: ban-bao-tuong, role: help, quote: Ban Báo tường viết tin}
            - body: cac-to-chuyen-mon
              role: report
              quote: các tổ chuyên môn báo cáo
              deadline: {date: 30-5-2031, quote: trước ngày 30-5-2031}
            - {body: to-toan, role: report, basis: Tổ Toán giữ sổ theo mục B.2}
"""
TWO_DAYS = """        text: >-
          Ban Báo tường viết tin; các tổ chuyên môn báo cáo trước ngày 30-5-2031, các tổ chuyên môn
          báo tin trước ngày 15-6-2031.
        assignments:
          - duties:
              - {body: ban-bao-tuong, role: help, quote: Ban Báo tường viết tin}
              - {body: cac-to-chuyen-mon, role: report, quote: các tổ chuyên môn báo cáo}
            deadline: {date: 30-5-2031, quote: trước ngày 30-5-2031}
          - duties:
              - {body: cac-to-chuyen-mon, role: report, quote: các tổ chuyên môn báo tin}
            deadline: {date: 15-6-2031, quote: trước ngày 15-6-2031}
"""


def test_two_days_of_one_task_are_two_events_though_the_role_is_one() -> None:
    twice = changed("dated", (ONE_DAY, TWO_DAYS))
    of_the_group = files(twice)["cac-to-chuyen-mon"].contents["vevent"]
    assert [each.dtstart.value.day for each in of_the_group] == [30, 15]
    first = "c-1.cac-to-chuyen-mon.report.thoi-han@example.org/ke-hoach"
    assert [each.uid.value for each in of_the_group] == [first, f"2.{first}"]
    assert len(set(uids(twice))) == len(uids(twice))


def test_an_event_keeps_its_name_when_task_and_body_move(dated: Source) -> None:
    assert "b-1-c.cau-lac-bo-sach-ban.own.dinh-ky@example.org/ke-hoach" in uids(dated)
    assert "b-1-a.doi-tntp.help.thoi-han@example.org/ke-hoach" in uids(dated)
    through = "to-toan.qua.cac-to-chuyen-mon.report.thoi-han@example.org/ke-hoach"
    assert f"c-1.{through}" in uids(dated)
    assert f"c-1.to-tt.thay.{through}" in uids(dated)


def test_a_calendar_says_whose_it_is_and_of_which_data(dated: Source) -> None:
    for name, file in files(dated).items():
        body: Body = dated.register.bodies[name]
        assert file.contents["x-wr-calname"][0].value == f"{body.name} – {dated.published.name}"
        told = file.contents["x-wr-caldesc"][0].value
        assert NOTE in told
        assert dated.states.of(body).version in told
        assert file.prodid.value
        assert file.version.value == "2.0"


def test_the_stamp_is_the_day_of_the_data_and_no_clock_s(dated: Source) -> None:
    news = ("groups:\n", "changes: [{date: 15-5-2030, words: Đăng.}]\ngroups:\n")
    for source, day in ((dated, (1980, 1, 1)), (changed("dated", news), (2030, 5, 15))):
        stamps = {each.dtstamp.value for each in events(source, "to-ngu-van").values()}
        assert stamps == {datetime(*day, tzinfo=UTC)}


def test_lines_are_short_and_end_as_the_standard_wants(dated: Source) -> None:
    for content in MadeFiles(calendars.FORMAT, dated).values():
        lines = content.split(b"\r\n")
        assert all(len(line) <= 75 and b"\n" not in line for line in lines)
        assert content.decode("utf-8")


def test_signs_of_the_format_stay_words() -> None:
    words = "Sắp\\n\\, lại; kệ: END:VEVENT, sách;"
    source = changed("dated", ("text: Sắp lại kệ sách;", f"text: '{words}'"))
    event = events(source, "to-ngu-van")["B.1.a"]
    assert event.summary.value.endswith(f": {words}")
