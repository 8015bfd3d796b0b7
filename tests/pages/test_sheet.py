"""What a body's sheet says first, and how its page shows long words."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from plan.check.gate import checked, checked_content
from plan.check.ledger import Ledger
from plan.derive.register import Register, register
from plan.pages import site
from plan.pages.sheet.answers import Answer, AnswerLine, TaskAnswers, task_answers
from plan.pages.sheet.duty_sheet import duty_sheet
from plan.pages.sheet.fold import Passage, folded
from plan.pages.sheet.parts import DutySheet
from plan.pages.sheet.runs import Run, Words, text_of
from tests.support.sites.projects import DATA, OTHER_PLAN, SUCCESSORS
from tests.support.sites.rendering import renderer_of


def known(name: Any) -> Register:
    """Return what follows from the plan in the file `name`."""
    return register(checked(name, "a"))


def with_deadlines(*deadlines: str | None) -> tuple[Register, DutySheet]:
    """Return the sheet of the one body, whose tasks are due as `deadlines` say."""
    items = [
        {
            "number": str(number),
            "assignment": {
                "text": f"Ban Đọc đọc sách {number} trước {due}.",
                "duties": [
                    {"body": "ban-doc", "role": "own", "quote": f"Ban Đọc đọc sách {number}"}
                ],
                "waived": [] if due else [f"trước {due}"],
                **({"deadline": {"date": due, "quote": f"trước {due}"}} if due else {}),
            },
        }
        for number, due in enumerate(deadlines, 1)
    ]
    data: dict[str, Any] = {
        "plan": {
            **yaml.safe_load(OTHER_PLAN.read_text("utf-8"))["plan"],
            "issuer": "ban-doc",
            "date": None,
            "subject": "đọc sách",
            "preamble": "Ban Đọc giao việc:",
        },
        "roles": [{"id": "own", "label": "Chủ trì"}],
        "bodies": [{"id": "ban-doc", "name": "Ban Đọc"}],
        "sections": [{"number": "I", "heading": "VIỆC", "items": items}],
    }
    data["plan"].pop("implements", None)
    content = yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode()
    checked_plan = register(checked_content(content, "a"))
    return checked_plan, duty_sheet(checked_plan, checked_plan.bodies["ban-doc"])


def test_the_first_line_counts_the_tasks_by_the_way_they_come() -> None:
    real = known(DATA)
    body = real.bodies["ban-can-su-dang-uy-ban-nhan-dan-tinh"]
    assert duty_sheet(real, body).summary.startswith(
        "5 nhiệm vụ: 4 giao trực tiếp, 1 giao qua nhóm."
    )


@pytest.mark.parametrize(
    ("deadlines", "said"),
    [
        ((None, None), ""),
        (("15-9-2030",), "Thời hạn: 15-9-2030 (nhiệm vụ I.1)."),
        (("15-9-2030", None, "15-9-2030"), "Thời hạn: 15-9-2030 (nhiệm vụ I.1, I.3)."),
        (("quý IV năm 2030", "15-9-2030"), "Thời hạn sớm nhất: 15-9-2030 (nhiệm vụ I.2)."),
        (("2030 - 2031", "15-9-2030"), "Thời hạn sớm nhất: 15-9-2030 (nhiệm vụ I.2)."),
        (("năm 2030 và các năm sau", "15-9-2030"), "2 nhiệm vụ có thời hạn."),
        (("Thường xuyên, hằng năm", "15-9-2030"), "Thời hạn: 15-9-2030 (nhiệm vụ I.2)."),
        (("khi mùa mưa tới", "15-9-2030"), "2 nhiệm vụ có thời hạn."),
        (("khi mùa mưa tới",), "Thời hạn: khi mùa mưa tới (nhiệm vụ I.1)."),
    ],
)
def test_the_deadline_that_comes_first_is_said_and_none_is_guessed(
    deadlines: tuple[str | None, ...], said: str
) -> None:
    summary = with_deadlines(*deadlines)[1].summary
    assert summary.endswith(said)
    assert ("hạn" in summary) == bool(said)


@pytest.mark.parametrize(
    ("words", "open_day"),
    [
        ("15-9-2030", ""),
        ("quý IV năm 2030", ""),
        ("2030 - 2031", ""),
        ("ngày 20 hằng tháng", ""),
        ("ngày 15 tháng 9", "Chương trình không nêu năm."),
        ("khi mùa mưa tới", "Chương trình không nêu ngày."),
    ],
)
def test_where_words_name_no_day_and_no_period_page_and_sheet_say_so(
    words: str, open_day: str
) -> None:
    plan, sheet = with_deadlines(words)
    (role,) = next(iter(sheet.parts[0].tasks)).roles
    assert role.when == f"Thời hạn: {words}. {open_day}".strip()
    (when,) = task_answers(plan, plan.tasks[0]).when
    assert [text_of(note) for note in when.lines[0].notes] == ([open_day] if open_day else [])


@pytest.mark.parametrize(
    ("bodies", "order"), [(2, ["Chủ trì", "Thời hạn"]), (30, ["Thời hạn", "Chủ trì"])]
)
def test_by_when_stands_behind_who_but_before_a_long_list_of_bodies(
    bodies: int, order: list[str]
) -> None:
    line = AnswerLine(words=())
    who = Answer(label="Chủ trì", is_role=True, lines=(line,) * bodies)
    when = Answer(label="Thời hạn", lines=(line,))
    answers = TaskAnswers(who=(who,), when=(when,), groups=())
    assert [answer.label for answer in answers.rows] == order


@pytest.mark.parametrize("count", [7, 8])
def test_of_many_tasks_a_list_says_first_which_they_are_and_by_when(count: int) -> None:
    known_plan, sheet = with_deadlines("tháng 3/2030", *[None] * (count - 1))
    made = site(known_plan.assignments, Ledger())
    (page,) = (each for each in made.pages if each.subject is sheet.body)
    shown = html.fromstring(renderer_of(made).html(page))
    lists = [each for each in shown.iter("details") if "overview" in each.get("class", "")]
    lines = [line for each in lists for line in each.iter("li")]
    told = [(line[0].get("href", ""), "".join(map(str, line[1].itertext()))) for line in lines]
    first = ("../../nhiem-vu/i-1/", "Chủ trì · Thời hạn: tháng 3/2030")
    others = [(f"../../nhiem-vu/i-{at}/", "Chủ trì") for at in range(2, count + 1)]
    assert told == ([first, *others] if count == 8 else [])


def test_a_successor_s_page_opens_with_what_it_holds_today() -> None:
    rearranged = known(SUCCESSORS)
    newcomers = [rearranged.bodies[each] for each in rearranged.newcomers]
    assert newcomers
    for body in newcomers:
        first, *_ = duty_sheet(rearranged, body).parts
        if rearranged.holdings.get(body.id):
            assert first.tasks, body.name
            assert next(iter(first.tasks)).reasons, body.name


def test_a_body_that_nothing_is_given_to_directly_reads_that_after_its_tasks() -> None:
    for plan in (DATA, OTHER_PLAN, SUCCESSORS):
        made = known(plan)
        for body in made.bodies.values():
            parts = duty_sheet(made, body).parts
            assert all(part.tasks for part in parts[:-1])
            assert parts[-1].tasks or parts[-1].heading.id == "truc-tiep"


def plain(text: str) -> Words:
    """Return `text` as words in which none stands out."""
    return (Run(text=text),)


OWN: Words = (Run(text="Ban Đọc "), Run(text="chủ trì", stands_out="quote"))


def whole(passages: list[Passage]) -> list[str]:
    """Return the paragraphs of `passages`, what is folded away in its place."""
    return [
        text
        for each in passages
        for text in (
            text_of((*each.words, *each.rest)),
            *map(text_of, (more.words for more in each.more)),
        )
    ]


PARAGRAPHS = st.lists(
    st.one_of(
        st.just(OWN),
        st.text("ab .;”", min_size=1, max_size=90).map(plain),
        st.just(plain("dài " * 99)),
    ),
    max_size=8,
)


@given(PARAGRAPHS, st.integers(0, 500))
def test_no_word_is_lost_or_moved_by_folding(paragraphs: list[Words], letters: int) -> None:
    found = list(folded(paragraphs, letters))
    assert whole(found) == [text_of(each) for each in paragraphs]
    assert [each.words for each in found if each.own] == [
        each for each in paragraphs if each is OWN
    ]


def test_long_words_end_at_a_sentence_and_few_more_are_not_worth_a_tap() -> None:
    long = "Một câu dài vừa đủ để đọc trên điện thoại. " * 20
    (found,) = folded([plain(long)], 400)
    assert text_of(found.words).endswith("điện thoại. ")
    assert 200 < len(text_of(found.words)) <= 400
    assert not any(each.is_folded for each in folded([plain(long[:500])], 400))


def test_paragraphs_behind_the_first_letters_fold_together() -> None:
    found = list(folded([plain("a" * 300), plain("b " * 100), plain("c " * 100)], 320))
    assert [each.is_folded for each in found] == [False, True]
    assert len(found[1].more) == 1


def test_what_stands_before_own_words_counts_for_what_stands_behind_them() -> None:
    found = list(folded([plain("a" * 300), OWN, plain("b " * 200)], 320))
    assert [each.is_folded for each in found] == [False, False, True]


def test_roles_by_one_time_are_said_together() -> None:
    known_plan = known(DATA)
    sheet = duty_sheet(known_plan, known_plan.bodies["ban-can-su-dang-uy-ban-nhan-dan-tinh"])
    roles = {task.label: task.roles for part in sheet.parts for task in part.tasks}
    assert [role.label for role in roles["III.2"]] == ["Theo dõi, đôn đốc", "Tham mưu"]
    successors = known(SUCCESSORS)
    sheet = duty_sheet(successors, successors.bodies["trung-tam-ben-song-cho-noi"])
    roles = {task.label: task.roles for part in sheet.parts for task in part.tasks}
    assert [role.label for role in roles["I.1"]] == ["Chủ trì; Phối hợp"]
