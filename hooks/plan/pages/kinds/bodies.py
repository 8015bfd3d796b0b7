"""The list of bodies and groups, and a page for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ...derive.holdings import Holding, Way, by_role
from ...derive.register import Register
from ...derive.task_counts import count_in_words, task_count
from ...language.vietnamese import excerpt
from ...model.addresses import BODIES, body_address
from ...model.records import Body
from ..page import Card, CardLine, SitePage, description, line, plan_card
from ..sheet.duty_sheet import duty_sheet
from .days import listed_bodies

_CARD_LABELS: Mapping[Way, str] = {
    "direct": "Nhiệm vụ",
    "through": "Qua nhóm",
    "inherited": "Thay cơ quan trước",
}
"""By the way in which duties come to a body, what a card calls them."""


def body_list(register: Register) -> Iterator[SitePage]:
    """Yield the list of bodies and groups."""
    assignments = register.assignments
    listed = listed_bodies(register, register.standing)
    count = len(register.bodies) - len(register.newcomers)
    yield SitePage(
        address=BODIES,
        label="Cơ quan",
        title="Cơ quan và nhóm cơ quan",
        description=description(
            f"{count} cơ quan và nhóm cơ quan mà {assignments.plan.short_title} "
            "nêu tên; chọn một cơ quan để xem nhiệm vụ."
        ),
        template="bodies.html",
        card=plan_card(register, "Cơ quan và nhóm cơ quan"),
        line=line(assignments.bodies[0].id),
        headings=listed.headings,
        answers=("bodies",),
        values={"listed": listed},
    )


def body_pages(register: Register) -> Iterator[SitePage]:
    """Yield a page for each body and group."""
    plan = register.assignments.plan
    for body in register.bodies.values():
        held = register.holdings.get(body.id, ())
        sheet = duty_sheet(register, body)
        count = count_in_words(task_count(register.standing, body))
        yield SitePage(
            address=body_address(body),
            label=body.name,
            title=body.name,
            description=description(
                f"{body.name} trong {plan.short_title}: {count}{_of_tasks(held)}."
            ),
            template="body.html",
            card=_card(register, body),
            line=line(body.id),
            subject=body,
            parent=BODIES,
            headings=sheet.headings,
            kind=_kind(register, body),
            roles=tuple({str(duty.role.label): None for duty in held}),
            answers=("issuer",) if body.id == plan.issuer else (),
            findable=(
                *body.aliases,
                *(
                    f"{duty.role.label}: {duty.task.label} {excerpt(duty.task.words, 120)}"
                    for duty in held
                ),
            ),
            values={"sheet": sheet},
        )


def _kind(register: Register, body: Body) -> str:
    return "Nhóm cơ quan" if register.is_group(body) else "Cơ quan"


def _card(register: Register, body: Body) -> Card:
    held = register.holdings.get(body.id, ())
    lines = (
        CardLine(label=label, words=_roles_and_tasks(register, of_way))
        for way, label in _CARD_LABELS.items()
        if (of_way := [each for each in held if each.way == way])
    )
    return Card(
        kind=_kind(register, body),
        title=body.name,
        lines=tuple(lines) or (CardLine(words="Không được giao nhiệm vụ nào"),),
    )


def _roles_and_tasks(register: Register, duties: Iterable[Holding]) -> str:
    """Return each role and the numbers of its tasks: `Chủ trì II.1 · Thực hiện II.3, III.1`."""
    return " · ".join(
        f"{role} {', '.join(duty.task.label for duty in held)}"
        for role, held in _by_role(register, duties)
    )


def _of_tasks(duties: Iterable[Holding]) -> str:
    """Return each task once, with all its roles: ` – II.1 (Chủ trì, Phối hợp), II.3 (…)`."""
    roles: dict[str, dict[str, None]] = {}
    for duty in duties:
        roles.setdefault(duty.task.label, {})[duty.role.label] = None
    parts = [f"{task} ({', '.join(labels)})" for task, labels in roles.items()]
    return f" – {', '.join(parts)}" if parts else ""


def _by_role(register: Register, duties: Iterable[Holding]) -> list[tuple[str, list[Holding]]]:
    order = list(register.roles)
    found = sorted(by_role(duties), key=lambda each: order.index(each[0].id))
    return [(role.label, held) for role, held in found]
