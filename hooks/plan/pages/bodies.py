"""The list of bodies and groups, and a page for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..derive.duties import HeldDuty
from ..derive.register import Register
from ..derive.task_counts import count_in_words, counted_once, task_count
from ..language.vietnamese import excerpt
from ..model.addresses import body_address
from ..model.records import Body
from .days import body_list_headings, listed_bodies
from .page import Card, CardLine, Heading, SitePage, description, line, plan_card


def body_list(register: Register) -> Iterator[SitePage]:
    """Yield the list of bodies and groups."""
    assignments = register.assignments
    listed = listed_bodies(register, register.standing)
    count = len(register.bodies) - len(register.newcomers)
    yield SitePage(
        address="co-quan/",
        label="Cơ quan",
        title="Cơ quan và nhóm cơ quan",
        description=description(
            f"{count} cơ quan và nhóm cơ quan mà {assignments.plan.short_title} "
            "nêu tên; chọn một cơ quan để xem nhiệm vụ."
        ),
        template="bodies.html",
        card=plan_card(register, "Cơ quan và nhóm cơ quan"),
        line=line(assignments.bodies[0].id),
        headings=body_list_headings(listed),
        values=listed,
    )


def body_pages(register: Register) -> Iterator[SitePage]:
    """Yield a page for each body and group."""
    plan = register.assignments.plan
    for body in register.bodies.values():
        direct = register.direct.get(body.id, [])
        through = register.through.get(body.id, [])
        inherited = register.standing.inherited.get(body.id, [])
        held = [*direct, *through, *(each.duty for each in inherited)]
        count = task_count(register, register.standing, body)
        yield SitePage(
            address=body_address(body),
            label=body.name,
            title=body.name,
            description=description(
                f"{body.name} trong {plan.short_title}: {count_in_words(count)}{_of_tasks(held)}."
            ),
            template="body.html",
            card=_card(register, body),
            line=line(body.id),
            subject=body,
            parent="co-quan/",
            headings=_body_headings(register, body),
            findable=(
                *body.aliases,
                *(
                    f"{duty.role.label}: {duty.task.label} {excerpt(duty.task.words, 120)}"
                    for duty in held
                ),
            ),
            values={
                "body": body,
                "by_role": _by_role(register, direct),
                "through": through,
                "receptions": register.receptions.get(body.id, []),
                "members": register.members.get(body.id, []),
                "inherited": inherited,
                "successions": register.standing.successions.get(body.id, ()),
                "summary": count_in_words(count),
                "counted_once": counted_once(count),
                "is_issuer": body.id == plan.issuer,
            },
        )


def _card(register: Register, body: Body) -> Card:
    inherited = register.standing.inherited.get(body.id, [])
    kinds = (
        ("Nhiệm vụ", register.direct.get(body.id, [])),
        ("Qua nhóm", register.through.get(body.id, [])),
        ("Thay cơ quan trước", [each.duty for each in inherited]),
    )
    lines = (
        CardLine(label=label, words=_roles_and_tasks(register, held))
        for label, held in kinds
        if held
    )
    return Card(
        kind="Nhóm cơ quan" if register.is_group(body) else "Cơ quan",
        title=body.name,
        lines=tuple(lines) or (CardLine(words="Không được giao nhiệm vụ nào"),),
    )


def _roles_and_tasks(register: Register, duties: Iterable[HeldDuty]) -> str:
    """Return each role and the numbers of its tasks: `Chủ trì II.1 · Thực hiện II.3, III.1`."""
    return " · ".join(
        f"{role} {', '.join(duty.task.label for duty in held)}"
        for role, held in _by_role(register, duties)
    )


def _body_headings(register: Register, body: Body) -> tuple[Heading, ...]:
    rows = (
        (
            body.id in register.standing.successions,
            Heading(id="hien-nay", text="Ai đảm nhận thay"),
        ),
        (True, Heading(id="truc-tiep", text="Nhiệm vụ được giao đích danh")),
        (
            bool(register.through.get(body.id)),
            Heading(id="qua-nhom", text="Nhiệm vụ có qua nhóm"),
        ),
        (
            bool(register.standing.inherited.get(body.id)),
            Heading(id="thay-co-quan-truoc", text="Nhiệm vụ thay cơ quan trước"),
        ),
        (
            bool(register.receptions.get(body.id)),
            Heading(id="noi-nhan", text="Nhận văn bản"),
        ),
        (body.id in register.groups, Heading(id="thanh-vien", text="Thành viên của nhóm")),
        (bool(body.member_of), Heading(id="thuoc-nhom", text="Thuộc nhóm")),
    )
    return tuple(heading for shown, heading in rows if shown)


def _of_tasks(duties: Iterable[HeldDuty]) -> str:
    """Return each task once, with all its roles: ` – II.1 (Chủ trì, Phối hợp), II.3 (…)`."""
    roles: dict[str, dict[str, None]] = {}
    for duty in duties:
        roles.setdefault(duty.task.label, {})[duty.role.label] = None
    parts = [f"{task} ({', '.join(labels)})" for task, labels in roles.items()]
    return f" – {', '.join(parts)}" if parts else ""


def _by_role(register: Register, duties: Iterable[HeldDuty]) -> list[tuple[str, list[HeldDuty]]]:
    found: dict[str, list[HeldDuty]] = {}
    for duty in duties:
        found.setdefault(duty.role.id, []).append(duty)
    return [(role.label, found[role.id]) for role in register.roles.values() if role.id in found]
