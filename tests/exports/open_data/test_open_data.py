"""Open data: every file holds what the plan says, and all that each duty rests on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from plan.derive.holdings import Holding
from tests.support.files.office import PLANS
from tests.support.files.open_data_files import Told, Tree, real, source_of, successors, told
from tests.support.plans.plan_words import differences, source_words
from tests.support.sites.projects import SUCCESSORS

__all__ = ["real", "successors", "told"]  # a fixture is found where it is imported


def test_the_text_is_the_source_word_for_word(real: Told) -> None:
    text = real.files["api/v1/plan.json"]["text"]
    words = " ".join(f"{each['marker'] or ''} {each['words']}" for each in text).split()
    assert differences(source_words(), words) == []


@pytest.mark.parametrize("name", ["site", "other_site", "rearranged_site", "hostile_site"])
def test_the_text_is_what_the_plan_s_page_shows(request: pytest.FixtureRequest, name: str) -> None:
    folder: Path = request.getfixturevalue(name)
    page = html.parse(str(folder / "ke-hoach" / "index.html"))
    official = page.xpath("//*[@data-verbatim][not(self::dd)]")
    shown = "".join(element.text_content() for element in official).split()
    text = json.loads((folder / "api" / "v1" / "plan.json").read_text("utf-8"))["text"]
    words = " ".join(f"{each['marker'] or ''} {each['words']}" for each in text).split()
    assert differences(shown, words) == []


def test_the_outline_holds_every_item_once_with_its_words(told: Told) -> None:
    file = told.files["api/v1/plan.json"]

    def inside(items: Tree) -> Iterator[Tree]:
        for item in items:
            yield item
            yield from inside(item["points"])

    items = [item for section in file["sections"] for item in inside(section["items"])]
    words = [item[key] for item in items for key in ("text", "assignment") if item[key]]
    ids = {item["id"] for item in items}
    passages = [p for p in told.register.passages if p.anchor in ids]
    assert sorted(words) == sorted(passage.text for passage in passages)
    assert [item["label"] for item in items if item["task"]] == [
        task.label for task in told.register.tasks if not task.part.annex
    ]
    assert len(ids) == len(items)


def test_facts_that_the_source_lacks_are_null(real: Told) -> None:
    plan = real.files["api/v1/plan.json"]["plan"]
    assert [plan[key] for key in ("letterhead", "number", "place", "date", "day")] == [None] * 5
    assert plan["signature"]["name"] == "A Pốt"


def test_changes_are_there_with_what_they_touch(told: Told) -> None:
    file = told.files["api/v1/plan.json"]["changes"]
    given = told.register.news
    assert [(each["words"], each["day"]) for each in file] == [
        (news.change.words, news.day.isoformat()) for news in given
    ]
    for each, news in zip(file, given, strict=True):
        for page, touched in zip(each["touches"], news.touches, strict=True):
            assert page.endswith(f"/{touched.address}")


def test_recipients_are_there_line_by_line(told: Told) -> None:
    given = told.register.assignments.recipients
    file = told.files["api/v1/plan.json"]["recipients"]
    assert bool(file) == bool(given)
    if given:
        assert [line["text"] for line in file["lines"]] == [line.text for line in given.lines]
        named = [
            (r["body"]["id"], r["purpose"]) for line in file["lines"] for r in line["recipients"]
        ]
        assert named == [(r.body, r.purpose) for line in given.lines for r in line.recipients]


def held(holding: Holding) -> Tree:
    """Return what tells `holding` from any other."""
    return (
        holding.holder.id, holding.way, holding.task.label, holding.role.label, holding.named.name,
        holding.duty.quote, holding.duty.basis,
        holding.cadence and holding.cadence.label, holding.deadline and holding.deadline.date,
        tuple((step.member.id, step.group.id, step.membership.quote, step.membership.basis)
              for step in holding.chain),
        tuple(step.dated.event.decision for step in holding.succession.handovers)
        if holding.succession else (),
    )  # fmt: skip


def held_in_file(duty: Tree) -> Tree:
    """Return the same of a record."""
    return (
        duty["body"]["id"], duty["held"], duty["task"]["label"], duty["role"]["label"],
        duty["named"]["name"], duty["quote"], duty["basis"],
        duty["cadence"] and duty["cadence"]["label"], duty["deadline"] and duty["deadline"]["date"],
        tuple((step["member"]["id"], step["group"]["id"], step["quote"], step["basis"])
              for step in duty["chain"]),
        tuple(step["event"]["decision"] for step in duty["succession"]),
    )  # fmt: skip


def test_the_duties_are_the_model_s_with_all_that_they_rest_on(told: Told) -> None:
    held_by = told.register.holdings
    expected = [held(each) for body in told.register.bodies for each in held_by.get(body, ())]
    duties = told.files["api/v1/duties.json"]["duties"]
    assert [held_in_file(duty) for duty in duties] == expected
    assert all(duty["quote"] or duty["basis"] for duty in duties)
    for body in told.register.bodies:
        file = told.files[f"api/v1/bodies/{body}.json"]
        assert file["duties"] == [duty for duty in duties if duty["body"]["id"] == body]


def test_the_real_plan_s_duties_are_as_its_words_say(real: Told) -> None:
    file = real.files["api/v1/bodies/ban-tuyen-giao-tinh-uy.json"]
    told = [(d["task"]["label"], d["role"]["label"], d["held"]) for d in file["duties"]]
    assert told == [
        ("II.1", "Chủ trì", "direct"),
        ("II.3", "Thực hiện", "direct"),
        ("III.1", "Thực hiện", "through"),
    ]
    lead, _, through = file["duties"]
    assert lead["quote"] == "Ban Tuyên giáo Tỉnh ủy chủ trì"
    assert lead["action"] == "hướng dẫn triển khai thực hiện"
    assert lead["cadence"]["label"] == "theo quy định"
    assert lead["deadline"] is None
    (step,) = through["chain"]
    assert step["group"]["name"] == "Các cơ quan tham mưu, giúp việc Tỉnh ủy"
    assert "04-QĐi/TW" in step["basis"]


def test_a_successor_s_duty_names_every_decision_on_the_way(successors: Told) -> None:
    file = successors.files["api/v1/bodies/trung-tam-ben-song-cho-noi.json"]
    duty = next(d for d in file["duties"] if d["task"]["label"] == "I.1")
    assert duty["held"] == "inherited"
    assert [step["before"]["id"] for step in duty["succession"]] == [
        "doi-ghe-xuong",
        "trung-tam-ben-song",
    ]
    assert [step["event"]["day"] for step in duty["succession"]] == ["2031-07-01", "2032-09-01"]
    ended = successors.files["api/v1/bodies/to-am-nhac.json"]
    assert ended["body"]["ended"]["kind"] == "end"
    assert [each["holder"] for each in ended["successions"]] == [None]


def test_a_chain_says_that_a_group_on_it_is_no_more() -> None:
    text = SUCCESSORS.read_text("utf-8").replace(
        "\nchanges:",
        """
  - date: 01-10-2032
    kind: end
    from: [cac-doi]
    to:
    decision: Quyết định số 9/QĐ-BS
    source: Bảng tin chợ, số 9 năm 2032

changes:""",
    )
    file = Told(source_of(text.encode())).files["api/v1/bodies/doi-ve-sinh.json"]
    (step,) = file["body"]["member_of"]
    assert step["ended"]["decision"] == "Quyết định số 9/QĐ-BS"
    through = next(duty for duty in file["duties"] if duty["held"] == "through")
    assert through["chain"] == [step]


def test_a_body_s_file_says_what_its_page_shows_of_groups_and_receptions(told: Told) -> None:
    known = told.register
    for body in known.bodies.values():
        file = told.files[f"api/v1/bodies/{body.id}.json"]
        assert [r["text"] for r in file["receptions"]] == [
            reception.line.text for reception in known.receptions[body.id]
        ]
        assert [step["group"]["id"] for step in file["body"]["member_of"]] == [
            membership.group for membership in body.member_of
        ]
        assert [step["member"]["id"] for step in file["body"]["members"]] == [
            step.member.id for step in known.members[body.id]
        ]
        assert file["body"]["group"] == known.is_group(body)
        assert file["body"]["issuer"] == (body.id == known.assignments.plan.issuer)
        assert file["body"] in told.files["api/v1/bodies.json"]["bodies"]


def test_tasks_are_the_model_s_with_their_points_and_documents(told: Told) -> None:
    for task, file in zip(
        told.register.tasks, told.files["api/v1/tasks.json"]["tasks"], strict=True
    ):
        assert file["words"] == task.words
        assert file["assignment"] == task.assigned
        assert len(file["above"]) == len([*task.leading])
        assert [point["number"] for point in file["points"]] == [p.number for p in task.item.points]
        assert [d["quote"] for d in file["duties"]] == [d.quote for d in task.duties]
        assert file["former"] == list(task.item.formerly)


def test_a_document_is_cited_where_the_words_name_it(told: Told) -> None:
    cited = told.files["api/v1/documents.json"]["documents"]
    assert [d["number"] for d in cited] == [d.number for d in told.register.assignments.documents]
    for document in cited:
        number, quotes = document["number"], {each["quote"] for each in document["citations"]}
        named = f"{document['kind']} số {number}".lower()
        assert quotes
        expected = {number.lower(), named} if number else {document["quote"].lower()}
        assert {quote.lower() for quote in quotes} <= expected


@pytest.mark.parametrize(
    ("words", "day", "earliest", "latest"),
    [
        ("trước ngày 30 tháng 5 năm 2031", "2031-05-30", None, "2031-05-30"),
        ("quý II/2031", None, "2031-04-01", "2031-06-30"),
        ("2030 - 2031", None, "2030-01-01", "2031-12-31"),
        ("từ 01/7/2031", "2031-07-01", "2031-07-01", None),
        ("trước ngày 30-5", None, None, None),
    ],
)
def test_a_deadline_has_the_days_that_its_words_name(
    words: str, day: str | None, earliest: str | None, latest: str | None
) -> None:
    content = PLANS["dated"].decode().replace("30-5-2031", words)
    duties = Told(source=source_of(content.encode())).files["api/v1/duties.json"]["duties"]
    deadline = next(each["deadline"] for each in duties if each["task"]["label"] == "C.1")
    keys = ("date", "day", "earliest", "latest")
    assert [deadline[key] for key in keys] == [words, day, earliest, latest]


def test_who_publishes_the_site_is_told_where_the_file_says_so(told: Told) -> None:
    given = told.register.assignments.publisher
    publisher = told.files["api/v1/plan.json"]["publisher"]
    assert publisher == (
        given and {"name": given.name, "telephone": given.telephone, "email": given.email}
    )


def test_some_plan_says_who_publishes_its_site_and_another_does_not(
    hostile_plan: dict[str, Tree],
) -> None:
    assert hostile_plan["publisher"]
    assert "publisher:" not in SUCCESSORS.read_text("utf-8")
