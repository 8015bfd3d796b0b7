"""What the plan itself does not state: a table of finders, one sentence each.

A finder takes the register and yields findings: facts, each with its place and the plan's
words that it concerns. Nothing here judges the plan, and nothing fills in what it does not state.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..register import Register
from . import bodies, documents, issue, tasks
from .common import FindingsOfKind, Kind, findings_of

FINDINGS: tuple[Kind, ...] = (
    Kind(
        id="the-thuc",
        heading="Phần thể thức mà bản dùng để đăng không có",
        sentence="Văn bản đã ký có thể có những phần này.",
        find=issue.facts_that_the_source_lacks,
    ),
    Kind(
        id="khong-giao-viec",
        heading="Mục không có câu giao việc",
        sentence="Mục đứng trong phần có giao nhiệm vụ, mà chính mục ấy, mục chứa nó và các điểm "
        "của nó đều không có câu giao việc.",
        find=tasks.items_without_assignment,
    ),
    Kind(
        id=tasks.NO_LEAD,
        heading="Nhiệm vụ giao thẳng cho cơ quan thực hiện",
        sentence="Câu giao việc gọi thẳng tên cơ quan làm, không cử cơ quan {roles[lead]}. "
        "{given[lead]}",
        find=tasks.without_lead,
        applies=tasks.has_lead,
    ),
    Kind(
        id="nhieu-chu-tri",
        heading="Nhiệm vụ nêu nhiều cơ quan {roles[lead]}",
        sentence="Câu giao việc nêu từ hai cơ quan {roles[lead]} trở lên, hoặc nêu một nhóm.",
        find=tasks.with_several_leads,
        applies=tasks.has_lead,
    ),
    Kind(
        id=tasks.NO_MONITOR,
        heading="Nhiệm vụ không nêu cơ quan {roles[monitor]}",
        sentence="Câu giao việc không nêu cơ quan nào giữ vai trò {roles[monitor]}; không câu nào "
        "giao chung vai trò ấy. {given[monitor]}",
        find=tasks.without_monitor,
        applies=tasks.has_monitor,
    ),
    Kind(
        id=tasks.NO_CADENCE,
        heading="Nhiệm vụ không nêu thời gian",
        sentence="Câu giao việc, hoặc một phần của câu, không nói làm vào lúc nào hay bao lâu "
        "một lần.",
        find=tasks.without_cadence,
    ),
    Kind(
        id=tasks.NO_DEADLINE,
        heading="Nhiệm vụ không nêu thời hạn",
        sentence="Câu giao việc, hoặc một phần của câu, không nói làm xong trước ngày nào.",
        find=tasks.without_deadline,
    ),
    Kind(
        id="nhom-khong-ro",
        heading="Nhóm mà lời văn không kể rõ thành viên",
        sentence="Lời văn nêu tên chung, không kể đủ các cơ quan.",
        find=bodies.groups_not_listed,
    ),
    Kind(
        id="ngoai-noi-nhan",
        heading="Cơ quan có nhiệm vụ, không có tên ở “{recipients}”",
        sentence="Nhóm có cơ quan ấy cũng không có tên ở đó.",
        find=bodies.duties_without_reception,
        applies=bodies.has_recipients,
    ),
    Kind(
        id="noi-nhan-khong-nhiem-vu",
        heading="Cơ quan có tên ở “{recipients}”, không được giao nhiệm vụ",
        sentence="Có thể nhận để báo cáo, để biết hoặc để lưu.",
        find=bodies.receptions_without_duty,
        applies=bodies.has_recipients,
    ),
    Kind(
        id="van-ban-khong-so",
        heading="Văn bản được dẫn không kèm số",
        sentence="{kind} dẫn văn bản ấy bằng tên gọi.",
        find=documents.without_number,
    ),
    Kind(
        id="van-ban-khong-ngay",
        heading="Văn bản được dẫn không kèm ngày",
        sentence="{kind} dẫn văn bản ấy bằng tên hoặc số.",
        find=documents.without_date,
    ),
)


def title(register: Register) -> str:
    """Return the name of the whole list."""
    return f"Những nội dung {register.assignments.plan.kind} không nêu"


def all_findings(register: Register) -> tuple[FindingsOfKind, ...]:
    """Return every kind that can be asked of the plan, in the order of the table, and its findings.

    A kind without findings is there too; one that the plan has no words for is not.
    """
    names = {
        "kind": register.assignments.plan.kind,
        "recipients": register.recipients_name,
        "roles": tasks.role_names(register),
        "given": tasks.where_roles_are_given(register),
    }
    return tuple(findings_of(kind, register, names) for kind in FINDINGS if kind.applies(register))


def present_and_absent(
    kinds: Sequence[FindingsOfKind],
) -> tuple[Sequence[FindingsOfKind], Sequence[FindingsOfKind]]:
    """Return those of `kinds` that have findings, and those that have none."""
    return [kind for kind in kinds if kind.findings], [kind for kind in kinds if not kind.findings]
