"""Lists say whom the words of a task name in as few lines as they can be told."""

from __future__ import annotations

from dataclasses import replace

from plan.check.gate import checked
from plan.derive.holdings import Holding
from plan.derive.register import register
from plan.model.records import Deadline
from plan.model.text import Text
from plan.pages.sheet.duty_lines import duty_lines
from tests.support.sites.projects import DATA

REGISTER = register(checked(DATA, "a"))


def told(held: list[Holding]) -> tuple[list[tuple[str, list[str], tuple[str, ...]]], list[str]]:
    """Return what the lines of `held` say: role, bodies and times of each; the time of all."""
    lines = duty_lines(held)
    of_each = [
        (str(line.role.label), [str(body.name) for body in line.bodies], line.times)
        for line in lines.lines
    ]
    return of_each, list(lines.times)


def test_bodies_of_one_role_share_a_line_and_the_time_of_all_is_said_once() -> None:
    lines, times = told(list(REGISTER.by_task["ii-3"]))
    names = ["Ban cán sự đảng Ủy ban nhân dân tỉnh", "Ban Tuyên giáo Tỉnh ủy"]
    assert lines == [("Thực hiện", names, ())]
    assert times == ["Thời gian: thường xuyên"]


def test_where_bodies_have_other_times_each_has_its_own_line() -> None:
    first, second = REGISTER.by_task["ii-3"]
    deadline = Deadline(date=Text("15-9-2030"), quote=Text("15-9-2030"))
    later = replace(second, duty=replace(second.duty, deadline=deadline))
    lines, times = told([first, later])
    assert [(len(names), of_line) for _, names, of_line in lines] == [
        (1, ("Thời gian: thường xuyên",)),
        (1, ("Thời gian: thường xuyên", "Thời hạn: 15-9-2030")),
    ]
    assert times == []


def test_the_time_of_one_body_stands_behind_its_name() -> None:
    first, _ = REGISTER.by_task["ii-3"]
    lines, times = told([first])
    assert [of_line for _, _, of_line in lines] == [("Thời gian: thường xuyên",)]
    assert times == []


def test_a_body_that_two_sentences_name_in_one_role_stands_once() -> None:
    first, second = REGISTER.by_task["ii-3"]
    lines, _ = told([first, second, first])
    assert [len(names) for _, names, _ in lines] == [2]


def test_who_leads_stands_first_wherever_the_words_name_it() -> None:
    lead, coordinate = REGISTER.by_task["ii-1"]
    told_first = [line.role.id for line in duty_lines([coordinate, lead], "lead").lines]
    assert REGISTER.leading_role == "lead"
    assert told_first == ["lead", "coordinate"]
