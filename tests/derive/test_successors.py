"""What became of a body is told by dated decisions, and nothing is guessed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from lxml import html

from plan.check.gate import checked
from plan.derive.register import Register, register
from tests.support.sites.projects import SUCCESSORS


@pytest.fixture(scope="module")
def after() -> Register:
    """What follows from the invented plan whose bodies were rearranged."""
    return register(checked(SUCCESSORS, SUCCESSORS.name))


@pytest.fixture
def built(rearranged_site: Path) -> Path:
    """Its site."""
    return rearranged_site


def words(built: Path, address: str, part: str = "//article") -> str:
    """Return the words of a part of the page at `address`."""
    found = html.parse(str(built / address / "index.html")).xpath(part)
    return " ".join(" ".join(each.text_content() for each in found).split())


def section(built: Path, address: str, heading: str) -> str:
    """Return the words under one heading of a page."""
    text = words(built, address)
    page = html.parse(str(built / address / "index.html"))
    titles = [heading.text_content() for heading in page.xpath("//article//h2")]
    start = text.index(heading) + len(heading)
    ends = [text.find(title, start) for title in titles]
    return text[start : min((end for end in ends if end >= 0), default=len(text))]


def test_a_merged_body_s_duties_pass_on_through_each_decision(after: Register) -> None:
    found = [
        (
            str(each.succession.origin.id),
            each.task.label,
            each.role.label,
            [str(step.dated.event.decision)[:18] for step in each.succession.handovers],
            bool(each.chain),
        )
        for each in after.holdings["trung-tam-ben-song-cho-noi"]
        if each.succession
    ]
    by = ["Quyết định số 3/QĐ", "Quyết định số 8/QĐ"]
    assert found == [
        ("doi-ghe-xuong", "I.1", "Chủ trì", by, False),
        ("doi-ghe-xuong", "I.3", "Chủ trì", by, True),
        ("doi-ve-sinh", "I.1", "Phối hợp", by, False),
        ("doi-ve-sinh", "I.3", "Chủ trì", by, True),
    ]
    assert "trung-tam-ben-song" not in after.holdings


def test_a_split_hands_on_to_each_and_says_that_the_part_is_not_known(
    after: Register, built: Path
) -> None:
    for name in ("to-den-duong", "to-den-hoa-dang"):
        assert [each.task.label for each in after.holdings[name]] == ["I.2"]
        text = section(built, f"co-quan/{name}/", "Nhiệm vụ thay cơ quan trước")
        assert "chia tách theo Quyết định số 4/QĐ-BS, ngày 15-6-2031" in text
        assert "dữ liệu không ghi riêng nhiệm vụ nào thuộc cơ quan nào" in text
        assert "Tổ Đèn lồng chủ trì treo đèn" in text


def test_an_end_with_no_successor_is_said_to_be_unknown(built: Path) -> None:
    text = section(built, "co-quan/to-am-nhac/", "Ai đảm nhận thay")
    assert "Chưa rõ cơ quan nào đảm nhận nhiệm vụ." in text
    assert "kết thúc hoạt động theo Quyết định số 1/QĐ-BS, ngày 02-01-2032" in text
    assert "Bảng tin chợ, số 1 năm 2032" in text


def test_the_body_that_was_says_who_holds_its_duty_now(built: Path) -> None:
    text = section(built, "co-quan/doi-ve-sinh/", "Ai đảm nhận thay")
    assert text.startswith(
        " Kế hoạch giữ tên đã ban hành. Từ ngày 01-9-2032, nhiệm vụ do Trung tâm Bến"
    )
    steps = html.parse(str(built / "co-quan/doi-ve-sinh/index.html")).xpath(
        "//*[@id='hien-nay']/following-sibling::ul[1]/li"
    )
    assert [step.text_content().strip().partition(" từ ngày ")[0] for step in steps] == [
        "Trung tâm Bến sông thay Đội Vệ sinh",
        "Trung tâm Bến sông - Chợ nổi thay Trung tâm Bến sông",
    ]


def test_the_plan_s_words_keep_the_names_as_issued(built: Path) -> None:
    official = words(built, "ke-hoach/", "//*[@data-verbatim]")
    assert "Đội Ghe xuồng chủ trì, Đội Vệ sinh phối hợp vớt rác mỗi sáng." in official
    assert "Trung tâm" not in official


def test_the_task_names_the_body_as_issued_and_who_holds_it_now(built: Path) -> None:
    text = section(built, "nhiem-vu/i-1/", "Ai làm, khi nào")
    assert "Đội Vệ sinh" in text
    assert "nhiệm vụ do Trung tâm Bến sông - Chợ nổi đảm nhận" in text


@pytest.mark.parametrize(
    ("address", "there", "ended"),
    [
        (
            "co-quan/ngay/ban-hanh/",
            {"Đội Ghe xuồng", "Đội Vệ sinh", "Tổ Đèn lồng", "Tổ Âm nhạc", "Tổ Kiểm cân"},
            set(),
        ),
        (
            "co-quan/ngay/2031-07-01/",
            {"Trung tâm Bến sông", "Tổ Đèn đường", "Tổ Đèn hoa đăng", "Tổ Âm nhạc", "Tổ Kiểm cân"},
            {"Đội Ghe xuồng", "Đội Vệ sinh", "Tổ Đèn lồng"},
        ),
        (
            "co-quan/ngay/2032-01-05/",
            {"Trung tâm Bến sông", "Tổ Đèn đường", "Tổ Đèn hoa đăng", "Tổ Kiểm cân"},
            {"Đội Ghe xuồng", "Đội Vệ sinh", "Tổ Đèn lồng", "Tổ Âm nhạc"},
        ),
        (
            "co-quan/",
            {"Trung tâm Bến sông - Chợ nổi", "Tổ Đèn đường", "Tổ Đèn hoa đăng", "Tổ Kiểm cân"},
            {"Đội Ghe xuồng", "Đội Vệ sinh", "Tổ Đèn lồng", "Tổ Âm nhạc", "Trung tâm Bến sông"},
        ),
    ],
)
def test_the_bodies_can_be_read_as_of_each_day(
    built: Path, address: str, there: set[str], ended: set[str]
) -> None:
    page = html.parse(str(built / address / "index.html"))
    names = {each.text_content() for each in page.xpath("//*[@class='card-name']")}
    assert names == there | {"Ban Quản lý chợ", "Các đội"}
    gone = page.xpath("//*[@id='khong-con']/following-sibling::ul/li/a[1]")
    assert {each.text_content() for each in gone} == ended


def test_each_day_leads_to_the_others(built: Path) -> None:
    page = html.parse(str(built / "co-quan" / "index.html"))
    assert [a.text_content() for a in page.xpath("//nav[@class='days']//a")] == [
        "khi ban hành", "01-7-2031", "05/01/2032", "01-9-2032",
    ]  # fmt: skip


def test_on_a_day_only_what_was_decided_by_then_counts(after: Register) -> None:
    on = after.standing_on(date(2032, 1, 5))
    assert [each.task.label for each in on.holdings["trung-tam-ben-song"]] == [
        "I.1", "I.3", "I.1", "I.3",
    ]  # fmt: skip
    assert after.standing_on(date(2031, 6, 30)).successions == {}


def test_a_plan_without_events_has_no_such_page(site: Path) -> None:
    assert not (site / "co-quan" / "ngay").exists()
    assert "Đọc theo ngày" not in words(site, "co-quan/")


def test_a_body_may_go_on_beside_what_was_split_off_from_it(tmp_path: Path) -> None:
    text = SUCCESSORS.read_text("utf-8").replace(
        "to: [to-den-duong, to-den-hoa-dang]", "to: [to-den-long, to-den-duong]"
    ).replace("  - {id: to-den-hoa-dang, name: Tổ Đèn hoa đăng}\n", "")  # fmt: skip
    file = tmp_path / "a.yaml"
    file.write_text(text, "utf-8")
    known = register(checked(file, file.name))
    holders = [s.holder.id for s in known.standing.successions["to-den-long"] if s.holder]
    assert holders == ["to-den-long", "to-den-duong"]
    assert "to-den-long" not in known.standing.ended
    assert all(each.way == "direct" for each in known.holdings["to-den-long"])


def test_a_body_that_takes_its_old_name_again_is_there_again(tmp_path: Path) -> None:
    text = SUCCESSORS.read_text("utf-8").replace(
        "groups:\n", "  - {id: to-can-hang, name: Tổ Cân hàng}\ngroups:\n", 1
    )
    text, mark, changes = text.partition("\nchanges:")
    for day, old, new in (
        ("02-02-2033", "kiem-can", "can-hang"),
        ("03-3-2033", "can-hang", "kiem-can"),
    ):
        text += (
            f"  - {{date: {day}, kind: rename, from: [to-{old}], to: [to-{new}], "
            "decision: Quyết định, source: Bảng tin}\n"
        )
    file = tmp_path / "a.yaml"
    file.write_text(text + mark + changes, "utf-8")
    known = register(checked(file, file.name))
    assert "to-kiem-can" not in known.standing.ended
    assert "to-can-hang" in known.standing.ended
    (succession,) = known.standing.successions["to-kiem-can"]
    assert [str(step.after.id) for step in succession.handovers if step.after] == [
        "to-can-hang", "to-kiem-can",
    ]  # fmt: skip


def test_an_event_has_taken_place_at_the_end_of_its_day_and_not_the_day_before() -> None:
    known = register(checked(SUCCESSORS, SUCCESSORS.name))
    assert known.standing.events
    for dated in known.standing.events:
        assert dated in known.standing_on(dated.day).events
        assert dated not in known.standing_on(dated.day - timedelta(days=1)).events
    assert known.standing_on(None).events == ()
