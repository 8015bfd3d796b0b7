"""What a draft makes of the plan's own words: sentences that only assign, roles, the subject."""

from __future__ import annotations

import pytest

from plan.model.records import Assignments
from plan.model.tree.outline import tasks
from tests.support.plans.drafts import plan_of

ITEM = "KẾ HOẠCH\nvề việc thử\nI. VIỆC\n1. Lập kho hồ sơ.\n"


def plan_in(text: str) -> Assignments:
    return plan_of("plan.txt", text.encode())


@pytest.mark.parametrize(
    ("sentence", "duties", "cadence", "waived"),
    [
        (
            "* Sở Nội vụ chủ trì, phối hợp với Sở Y tế triển khai thực hiện.",
            ["lead", "coordinate"],
            None,
            [],
        ),
        (
            "- Sở Nội vụ, Sở Y tế và Công an tỉnh triển khai thực hiện thường xuyên.",
            ["implement", "implement", "implement"],
            "thường xuyên",
            ["và"],
        ),
    ],
)
def test_a_sentence_without_a_work_of_its_own_assigns_what_stands_above_it(
    sentence: str, duties: list[str], cadence: str | None, waived: list[str]
) -> None:
    (task,) = tasks(plan_in(f"{ITEM}{sentence}"))
    assignment = task.item.assignment
    assert assignment is not None
    assert (task.slug, f"{assignment.marker} {assignment.text}") == ("i-1", sentence)
    assert [str(duty.role) for duty in assignment.duties] == duties
    assert (assignment.cadence and str(assignment.cadence.label)) == cadence
    assert list(assignment.waived) == waived


@pytest.mark.parametrize(
    "below",
    [
        "- Sở Nội vụ chủ trì lập danh mục hồ sơ.",
        "- Sở Nội vụ chủ trì, phối hợp với Sở Y tế triển khai thực hiện Kế hoạch này.",
        "- Sở Nội vụ triển khai thực hiện.\n- Sở Y tế triển khai thực hiện.",
        "Riêng năm nay Sở Nội vụ triển khai thực hiện.",
    ],
)
def test_a_sentence_that_says_what_to_do_stays_an_entry(below: str) -> None:
    plan = plan_in(f"{ITEM}{below}")
    assert all(task.item.assignment is None for task in tasks(plan))
    assert list(plan.sections[0].items[0].points)


@pytest.mark.parametrize(
    ("sentences", "labels"),
    [
        ("1. Sở Y tế lãnh đạo Chi cục Dân số lập kho.", {"direct": "Lãnh đạo"}),
        ("1. Sở Y tế chỉ đạo Chi cục Dân số lập kho.", {"direct": "Chỉ đạo"}),
        (
            "1. Sở Y tế theo dõi, đôn đốc việc thực hiện Kế hoạch.",
            {"monitor": "Theo dõi, đôn đốc"},
        ),
        ("1. Sở Y tế chủ trì lập kho.", {"monitor": "Theo dõi", "direct": "Chỉ đạo"}),
    ],
)
def test_a_role_is_called_as_the_plan_calls_it_throughout(
    sentences: str, labels: dict[str, str]
) -> None:
    plan = plan_in(f"KẾ HOẠCH\nvề việc thử\nI. VIỆC\n{sentences}")
    called = {str(role.id): str(role.label) for role in plan.roles}
    assert {role: called[role] for role in labels} == labels


@pytest.mark.parametrize(
    ("subject", "title", "carried_out"),
    [
        ("thực hiện Chỉ thị số 5-CT/TU về hồ sơ", "thực hiện Chỉ thị số 5-CT/TU", "5-CT/TU"),
        ("về việc triển khai thực hiện Chỉ thị số 5-CT/TU", None, "5-CT/TU"),
        ("về hồ sơ theo Chỉ thị số 5-CT/TU", "về hồ sơ theo Chỉ thị số 5-CT/TU", None),
    ],
)
def test_the_document_that_the_subject_carries_out_is_named(
    subject: str, title: str | None, carried_out: str | None
) -> None:
    plan = plan_in(f"KẾ HOẠCH\n{subject}\nI. VIỆC\n1. Sở Y tế chủ trì lập kho.").plan
    assert plan.short_title == f"Kế hoạch {title or subject}"
    assert (plan.implements and str(plan.implements)) == carried_out


@pytest.mark.parametrize(
    ("line", "filed"),
    [("Lưu Văn phòng Tỉnh ủy.", "Văn phòng Tỉnh ủy"), ("Lưu: VT, NC.", None), ("Lưu.", None)],
)
def test_who_files_a_copy_is_a_receiver_where_the_line_names_it(
    line: str, filed: str | None
) -> None:
    recipients = plan_in(f"{ITEM}Nơi nhận:\n- Sở Y tế;\n- {line}").recipients
    assert recipients is not None
    named = recipients.lines[-1].recipients
    assert [(str(each.quote), str(each.purpose)) for each in named] == (
        [(filed, "Lưu")] if filed else []
    )
