"""The pages about the plan as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...derive.register import Register
from ...language.days import on_day
from ...language.vietnamese import capitalized, slug
from ...model.addresses import ABOUT, HOME
from ...model.records import Body, Plan
from ...model.tree.passages import unknown_of_issue
from ..page import Heading, SitePage, description, plan_card
from .records.body_lists import listed_bodies

_WEIGHT = 0.5
"""Of words about the plan: the plan itself and the home page come first."""
FEW_TASKS = 30
"""Tasks that the home page lists; of more, it leads to their list."""
FEW_BODIES = 100
"""Bodies and groups with tasks that it lists, so that a reader finds the own in one tap."""
FEW_OTHERS = 20
"""Those without tasks that it lists: nearly nobody looks for them."""
LETTERS_OF_EXAMPLE = 20
"""Letters that the search box of a phone shows behind “ví dụ: ”."""


def home(register: Register) -> Iterator[SitePage]:
    """Yield the home page."""
    plan = register.assignments.plan
    issuer = register.bodies[plan.issuer]
    listed = listed_bodies(register, register.standing)
    few_bodies = len(listed.bodies) + len(listed.groups) <= FEW_BODIES
    yield SitePage(
        address=HOME,
        label="Trang chủ",
        title="Cơ quan nào làm việc gì",
        description=description(
            f"{plan.kind} của {issuer.name} {plan.about}: toàn văn, "
            f"{len(register.tasks)} nhiệm vụ và việc của từng cơ quan."
        ),
        template="home.html",
        card=plan_card(register, plan.short_title),
        line=plan.short_title.line,
        headings=(
            Heading(id="co-quan", text="Cơ quan nào làm việc gì?"),
            *(listed.headings[1:] if few_bodies else ()),
            Heading(id="nhiem-vu", text="Các nhiệm vụ"),
            Heading(id="nguon", text="Về trang này"),
        ),
        findable=(plan.short_title, plan.about, plan.source),
        answers=("matrix",),
        values={
            "issuer": issuer,
            "subject": _subject_untold(plan),
            "issued": _issued(register),
            "example": _example(listed.bodies),
            "listed": listed,
            "few_bodies": few_bodies,
            "few_others": len(listed.without) <= FEW_OTHERS,
            "few_tasks": len(register.tasks) <= FEW_TASKS,
        },
    )


def _example(bodies: Iterable[Body]) -> str:
    """Return a name that can be typed, which a narrow box shows whole; else nothing."""
    names = (str(body.name) for body in sorted(bodies, key=_as_example))
    return next((name for name in names if len(name) <= LETTERS_OF_EXAMPLE), "")


def _as_example(body: Body) -> tuple[bool, int]:
    """Return how well a name shows what can be typed: the shortest of several words does best."""
    return " " not in body.name, len(body.name)


def _subject_untold(plan: Plan) -> str:
    """Return what the plan is about where its title has no more than its number; else nothing."""
    is_number = slug(plan.short_title) == slug(f"{plan.kind} số {plan.number}")
    return capitalized(plan.about) if plan.number and is_number else ""


def _issued(register: Register) -> str:
    """Return who issued the plan, and how many bodies it gives how many tasks."""
    plan = register.assignments.plan
    number_and_day = (
        f"số {plan.number}" if plan.number else "",
        on_day(plan.date) if plan.date else "",
    )
    as_dated = ", ".join(filter(None, number_and_day))
    issued = f"{register.bodies[plan.issuer].name} ban hành{f' ({as_dated})' if as_dated else ''}"
    named = {holding.named.id for duties in register.by_task.values() for holding in duties}
    counts = (
        (len(named - register.groups), "cơ quan"),
        (len(named & register.groups), "nhóm cơ quan"),
    )
    given = " và ".join(f"{count} {name}" for count, name in counts if count)
    return f"{issued}, giao {len(register.tasks)} nhiệm vụ cho {given}." if given else f"{issued}."


def about(register: Register) -> Iterator[SitePage]:
    """Yield the page that says where the plan came from and what is unknown."""
    plan, groups = register.assignments.plan, register.assignments.groups
    yield SitePage(
        address=ABOUT,
        label="Giới thiệu",
        title="Giới thiệu trang",
        description=description(
            f"Trang đăng {plan.short_title} lấy nguồn từ đâu, điều gì chưa rõ, "
            "và vì sao đây không phải bản gốc đã ký."
        ),
        template="about.html",
        card=plan_card(register, "Giới thiệu trang"),
        line=plan.source.line,
        headings=(
            Heading(id="noi-dang", text="Nơi đăng"),
            Heading(id="khong-phai-ban-goc", text="Không phải bản gốc đã ký"),
            Heading(id="nguon", text="Nguồn"),
            Heading(id="chua-ro", text="Điều chưa rõ"),
            Heading(id="cach-lam", text="Cách rút ra nhiệm vụ"),
        ),
        answers=("issue",),
        findable=(
            plan.source,
            "Không phải bản gốc đã ký. Điều chưa rõ.",
            "Nơi đăng, liên hệ, báo sai sót. Đọc khi không có mạng.",
        ),
        weight=_WEIGHT,
        values={
            "unknown": unknown_of_issue(plan),
            "issuer": register.bodies[plan.issuer],
            "empty_groups": [group for group in groups if group.id not in register.members],
        },
    )
