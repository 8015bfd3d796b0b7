"""The bodies as of a day: one page for the day of issue, one for each day of an event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ....derive.register import Register
from ....derive.successions import DatedEvent
from ....model.addresses import BODIES, ISSUED, day_address
from ...page import SitePage, description, plan_card
from .body_lists import listed_bodies


def day_pages(register: Register) -> Iterator[SitePage]:
    """Yield the list of bodies as of each day of an event, and as of the day of issue."""
    dated = {each.day: each for each in register.standing.events}
    if not dated:
        return
    first = next(iter(dated.values()))
    yield _day_page(register, None, first)
    for on, each in dated.items():
        yield _day_page(register, on, each)


def _day_page(register: Register, on: date | None, dated: DatedEvent) -> SitePage:
    assignments = register.assignments
    title = f"Cơ quan từ ngày {dated.event.date}" if on else "Cơ quan khi ban hành"
    listed = listed_bodies(register, register.standing_on(on))
    return SitePage(
        address=day_address(on) if on else ISSUED,
        label=title,
        title=title,
        description=description(
            f"{title}: cơ quan nào giữ nhiệm vụ của {assignments.plan.short_title}, "
            "theo các quyết định sắp xếp đã ghi đến ngày ấy."
        ),
        template="day.html",
        card=plan_card(register, title),
        line=dated.event.date.line,
        parent=BODIES,
        headings=listed.headings,
        values={"listed": listed, "on": dated.event.date if on else None},
    )
