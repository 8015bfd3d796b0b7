"""The list of bodies and groups, and a page for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from ....derive.grouped import grouped
from ....derive.holdings import Holding
from ....derive.register import Register
from ....derive.task_counts import count_in_words, task_count
from ....language.vietnamese import clause, excerpt, from_to
from ....model.addresses import BODIES, body_address
from ....model.records import Body
from ...long_lists import Contents, Piece, Shown, in_parts, page_lines
from ...page import Card, CardLine, Heading, SitePage, description, plan_card
from ...sheet.duty_sheet import duty_sheet
from .body_lists import ENDED, GROUPS, TASKED, WITHOUT, BodyList, listed_bodies

_CARD = 210
"""Bytes of a body in the list."""

_CARD_TASKS = 4
"""Tasks that a body's share picture tells; of more, it tells one less and how many are left."""

_CARD_LENGTH = 90
"""Characters of a task's words in it."""


def body_list(register: Register) -> Iterator[SitePage]:
    """Yield the list of bodies and groups."""
    listed = listed_bodies(register, register.standing)
    pieces = [Piece(of=row, weight=_CARD) for row in _kinds(listed)]
    yield from in_parts(_whole_list(register, listed), pieces, _shown, partial(_contents, listed))


def _whole_list(register: Register, listed: BodyList) -> SitePage:
    assignments = register.assignments
    count = len(register.bodies) - len(register.newcomers)
    return SitePage(
        address=BODIES,
        label="Cơ quan",
        title="Cơ quan và nhóm cơ quan",
        description=description(
            f"{count} cơ quan và nhóm cơ quan mà {assignments.plan.short_title} "
            "nêu tên; chọn một cơ quan để xem nhiệm vụ."
        ),
        template="bodies.html",
        card=plan_card(register, "Cơ quan và nhóm cơ quan"),
        line=assignments.bodies[0].id.line,
        headings=listed.headings,
        answers=("bodies",),
        values={"listed": listed, "kinds": ()},
    )


def _kinds(listed: BodyList) -> Iterator[tuple[Heading, Body]]:
    """Yield each body of the list under the heading that it stands below."""
    kinds = (
        (TASKED, listed.bodies),
        (GROUPS, listed.groups),
        (WITHOUT, listed.without),
    )
    for heading, bodies in kinds:
        yield from ((heading, body) for body in bodies)


def _shown(some: Sequence[tuple[Heading, Body]]) -> Shown:
    """Return what a part with `some` of the bodies shows."""
    kinds = [
        (heading, [body for _, body in of_kind])
        for heading, of_kind in groupby(some, key=lambda each: each[0])
    ]
    return Shown(
        name=from_to(some[0][1].name, some[-1][1].name),
        values={"kinds": kinds},
        headings=tuple(heading for heading, _ in kinds),
    )


def _contents(listed: BodyList, parts: Sequence[tuple[str, Shown]]) -> Contents:
    """Return a line for each part; bodies that are no more stand beside them."""
    headings = (ENDED,) if listed.ended else ()
    return Contents(lines=tuple(page_lines(parts)), values={}, headings=headings)


def body_pages(register: Register) -> Iterator[SitePage]:
    """Yield a page for each body and group."""
    plan = register.assignments.plan
    for body in register.bodies.values():
        held = register.holdings[body.id]
        sheet = duty_sheet(register, body, tasks=False)
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
            line=body.id.line,
            subject=body,
            by_itself=True,
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
            also=partial(_sheet, register, body),
        )


def _sheet(register: Register, body: Body) -> Mapping[str, object]:
    return {"sheet": duty_sheet(register, body)}


def _kind(register: Register, body: Body) -> str:
    return "Nhóm cơ quan" if register.is_group(body) else "Cơ quan"


def _card(register: Register, body: Body) -> Card:
    """Return what the body's picture says: its tasks in words, each behind the body's roles."""
    by_task = grouped((holding.task.slug, holding) for holding in register.holdings[body.id])
    count = count_in_words(task_count(register.standing, body))
    lines = [_card_line(held) for held in by_task.values()]
    if len(lines) > _CARD_TASKS:
        shown = _CARD_TASKS - 1
        lines = [*lines[:shown], CardLine(words=f"… và {len(lines) - shown} nhiệm vụ khác")]
    return Card(
        kind=f"{_kind(register, body)} · {count}",
        title=body.name,
        lines=tuple(lines),
    )


def _card_line(held: Sequence[Holding]) -> CardLine:
    roles = dict.fromkeys(str(holding.role.label) for holding in held)
    task = held[0].task
    words = task.item.text or held[0].assignment.action or held[0].duty.quote or task.words
    return CardLine(label=", ".join(roles), words=clause(words, _CARD_LENGTH))


def _of_tasks(duties: Iterable[Holding]) -> str:
    """Return each task once, with all its roles: ` – II.1 (Chủ trì, Phối hợp), II.3 (…)`."""
    roles: dict[str, dict[str, None]] = {}
    for duty in duties:
        roles.setdefault(duty.task.label, {})[duty.role.label] = None
    parts = [f"{task} ({', '.join(labels)})" for task, labels in roles.items()]
    return f" – {', '.join(parts)}" if parts else ""
