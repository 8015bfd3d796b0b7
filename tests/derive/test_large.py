"""A file ten times as long takes ten times the work, or is refused with the line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from cProfile import Profile
from dataclasses import replace
from typing import Any

import pytest
import yaml

from plan.check.gate import checked_content
from plan.check.ledger import Ledger
from plan.check.rules.groups import DEEPEST, MOST_SHARES
from plan.compare import changes, compared
from plan.derive.grouped import Grouped
from plan.derive.holdings import Holding
from plan.derive.reach import reached
from plan.derive.register import register
from plan.language.word_index import WordIndex
from plan.load.problems import MOST, ProblemsFoundError, nearest
from plan.load.reader import LONGEST
from plan.pages import site
from tests.support.plans.large import Plan, plan_of

SMALL, LARGE = 40, 400
STRAIGHT = 1.5
"""How much more than ten times the work ten times the file may take; by squares it is ten."""


def _bodies(count: int) -> Plan:
    return plan_of(count)


def _unknown_bodies(count: int) -> Plan:
    plan = plan_of(count)
    for line in plan["recipients"]["lines"][: count // 10]:
        line["recipients"][0]["body"] += "x"
    return plan


def _wrong_ids(count: int) -> Plan:
    plan = plan_of(count)
    for body in plan["bodies"][count // 2 :]:
        body["name"] += " khác"
    return plan


def _members(count: int) -> Plan:
    plan = plan_of(count, groups=1)
    for index, body in enumerate(plan["bodies"]):
        body["member_of"] = [{"group": "nhom-0", "quote": f"Vien {index},"}]
    return plan


def _groups(count: int) -> Plan:
    plan = plan_of(count, groups=count)
    for index, body in enumerate(plan["bodies"]):
        body["member_of"] = [{"group": f"nhom-{index}", "basis": "Theo sơ đồ"}]
    return plan


def _documents(count: int) -> Plan:
    plan = plan_of(1)
    unknown = dict.fromkeys(("number", "issuer", "date", "subject"))
    plan["documents"] = [
        {**unknown, "kind": "Nội quy", "quote": f"Nội quy phòng {index}"} for index in range(count)
    ]
    plan["sections"][0]["items"] += [
        {"number": str(index + 2), "text": f"Theo Nội quy phòng {index}."} for index in range(count)
    ]
    return plan


def _tasks(count: int) -> Plan:
    plan = plan_of(1)
    sentence = plan["sections"][0]["items"][0]["assignment"]
    plan["sections"][0]["items"] += [
        {"number": str(index + 2), "text": f"Việc {index}.", "assignment": sentence}
        for index in range(count)
    ]
    return plan


def _events(count: int) -> Plan:
    plan = plan_of(count)
    plan["events"] = [
        {
            "date": "01-7-2031",
            "kind": "end",
            "from": [f"vien-{index}"],
            "to": None,
            "decision": f"Quyết định {index}",
            "source": "Công báo",
        }
        for index in range(count)
    ]
    return plan


def _changes(count: int) -> Plan:
    plan = _tasks(count)
    plan["changes"] = [
        {"date": "01-7-2031", "words": "Sửa chữ.", "touches": [f"/nhiem-vu/i-{index + 2}/"]}
        for index in range(count)
    ]
    return plan


PLANS: Mapping[str, Callable[[int], Plan]] = {
    "bodies": _bodies,
    "unknown bodies": _unknown_bodies,
    "wrong ids": _wrong_ids,
    "members": _members,
    "groups": _groups,
    "documents": _documents,
    "tasks": _tasks,
    "events": _events,
}


def written(plan: Plan) -> bytes:
    """Return `plan` as a file, with nothing in it that refers to another place of it."""

    class Plain(yaml.CSafeDumper):
        def ignore_aliases(self, data: Any) -> bool:
            return True

    text: str = yaml.dump(plan, Dumper=Plain, allow_unicode=True, sort_keys=False, width=1_000_000)
    return text.encode()


def problems(content: bytes) -> list[str]:
    """Return what `plan check` says is wrong, with the lines."""
    try:
        checked_content(content, "x")
    except ProblemsFoundError as found:
        return [f"{problem.place.line}: {problem.what}" for problem in found.problems]
    return []


def work(of: Callable[[], object]) -> int:
    """Return how many calls `of` makes, of Python's functions and of C's."""
    with Profile() as profile:
        of()
    return sum(called.callcount for called in profile.getstats())


@pytest.mark.parametrize("kind", PLANS)
def test_checking_ten_times_the_file_is_ten_times_the_work(kind: str) -> None:
    small, large = (written(PLANS[kind](count)) for count in (SMALL, LARGE))
    problems(small)  # what is kept from one file to the next is there
    assert work(lambda: problems(large)) <= 10 * STRAIGHT * work(lambda: problems(small))


@pytest.mark.parametrize("kind", ["bodies", "members", "groups", "documents", "tasks", "events"])
def test_so_is_what_follows_from_it(kind: str) -> None:
    small, large = (checked_content(written(PLANS[kind](count)), "x") for count in (SMALL, LARGE))
    assert work(lambda: register(large)) <= 10 * STRAIGHT * work(lambda: register(small))


def test_whom_changes_reach_is_known_when_each_duty_was_looked_at_once() -> None:
    plan = register(checked_content(written(_changes(SMALL)), "x"))
    looks: list[str] = []

    class Watched(list[Holding]):
        def __iter__(self) -> Iterator[Holding]:
            looks.append(self[0].holder.id)
            return super().__iter__()

    holdings = Grouped[str, Holding]({n: Watched(held) for n, held in plan.holdings.items()})
    watched = replace(plan, standing=replace(plan.standing, holdings=holdings))
    assert len(reached(watched)["vien-0"]) == SMALL
    assert sorted(looks) == sorted(holdings)


def test_a_near_name_is_looked_for_among_few() -> None:
    few, many = (frozenset(f"vien-{index}" for index in range(count)) for count in (200, 20_000))
    assert nearest("vien-199x", few) == "có phải ý đồng chí là `vien-199`? "
    assert nearest("vien-1999x", many) == "có phải ý đồng chí là `vien-1999`? "
    assert nearest("vein-19999", many) == "có phải ý đồng chí là `vien-19999`? "
    assert work(lambda: nearest("vien-7777x", many)) < 2 * work(lambda: nearest("vien-77x", few))


def test_words_are_found_by_the_index_where_they_stand_and_nowhere_else() -> None:
    text = "Theo Nội quy phòng 12.\n(các tổ), bô-xít; 31-KL/TW\nphòng 1 và phòng 123"
    index = WordIndex(text)
    for start in range(len(text)):
        for end in range(start + 1, min(start + 12, len(text)) + 1):
            words = text[start:end]
            assert (words in index) == ("\n" not in words), words
    assert not any(words in index for words in ("phòng 13", "Nội phòng", "quy phòng 1 ", "z", "~"))


def test_a_deep_chain_of_groups_is_refused_at_its_line() -> None:
    count = 3000
    plan = plan_of(1, groups=count)
    for index, group in enumerate(plan["groups"][:-1]):
        group["member_of"] = [{"group": f"nhom-{index + 1}", "basis": "Theo sơ đồ"}]
    (problem,) = problems(written(plan))
    assert f"`nhom-{count - 2 - DEEPEST}` lên có hơn {DEEPEST} nhóm lồng nhau" in problem


def test_more_shares_through_groups_than_a_site_can_show_are_refused_at_the_line() -> None:
    half = int(MOST_SHARES**0.5) + 1
    plan = plan_of(half, groups=1)
    for body in plan["bodies"]:
        body["member_of"] = [{"group": "nhom-0", "basis": "Theo sơ đồ"}]
    sentence = {
        "text": "Nhóm 0 làm.",
        "duties": [{"body": "nhom-0", "role": "lead", "quote": "Nhóm 0 làm"}],
    }
    items = plan["sections"][0]["items"]
    items += [{"number": str(number), "assignment": sentence} for number in range(2, half)]
    assert problems(written(plan)) == []
    items += [{"number": str(number), "assignment": sentence} for number in range(half, half + 2)]
    content = written(plan)
    (problem,) = problems(content)
    line = int(problem.partition(":")[0])
    assert "việc giao qua nhóm đã quá 300.000 lượt cơ quan" in problem
    assert "nhom-0" in content.decode().split("\n")[line - 1]


def test_a_text_longer_than_any_paragraph_is_refused_at_its_line() -> None:
    plan = plan_of(1)
    plan["plan"]["preamble"] = "chữ " * (LONGEST // 4 - 1) + "dài."
    assert problems(written(plan)) == []
    plan["plan"]["preamble"] += " Nữa."
    (problem,) = problems(written(plan))
    assert "nội dung của `preamble` dài quá 20.000 chữ cái" in problem


def test_of_very_many_problems_the_first_are_told() -> None:
    found = problems(written(_wrong_ids(3 * MOST)))
    assert len(found) == MOST


def test_comparing_ten_times_the_file_is_ten_times_the_work() -> None:
    def comparison(count: int) -> Callable[[], object]:
        plan = _tasks(count)
        old = checked_content(written(plan), "old")
        plan["sections"][0]["items"].insert(1, {"number": "1a", "text": "Việc mới."})
        for number, item in enumerate(plan["sections"][0]["items"], 1):
            item["number"] = str(number)
        new = checked_content(written(plan), "new")
        return lambda: changes(compared(old, new))

    small, large = comparison(SMALL), comparison(LARGE)
    small()
    assert work(large) <= 10 * STRAIGHT * work(small)


def test_what_a_failing_test_shows_of_a_site_does_not_grow_with_the_plan() -> None:
    def shown(count: int) -> list[int]:
        made = site(checked_content(written(_tasks(count)), "x"), Ledger())
        return [len(repr(part)) for part in (made, made.register, made.register.tree)]

    small, large = shown(SMALL), shown(LARGE)
    assert all(more <= STRAIGHT * less for less, more in zip(small, large, strict=True))
