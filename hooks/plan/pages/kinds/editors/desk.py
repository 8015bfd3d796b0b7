"""The reader's desk: a draft's words beside what was understood of them."""

from __future__ import annotations

from collections.abc import Iterator

from ....derive.register import Register
from ....model.addresses import ABOUT, DESK
from ...draft import Draft
from ...page import Heading, SitePage, description, plan_card
from ...readings import readings

_TITLE = "Xem lại bản nháp"


def desk(register: Register, draft: Draft) -> Iterator[SitePage]:
    """Yield the page on which a draft is read over; only a draft has it."""
    plan = register.assignments.plan
    count = len(draft.left)
    yield SitePage(
        address=DESK,
        label=_TITLE,
        title=_TITLE,
        description=description(
            f"Bản nháp của {plan.short_title}: còn {count} chỗ máy chưa chắc, kèm lời văn bản."
        ),
        template="desk.html",
        card=plan_card(register, _TITLE),
        line=plan.short_title.line,
        parent=ABOUT,
        headings=(
            Heading(id="chua-xem-lai", text="Chưa xem lại"),
            Heading(id="tung-doan", text="Từng đoạn"),
        ),
        values={"readings": readings(register), "draft": draft},
    )
