"""The page of what the plan itself leaves open."""

from __future__ import annotations

from collections.abc import Iterator

from ...derive.findings import all_found, title
from ...derive.register import Register
from ...model.addresses import ABOUT, FINDINGS
from ..page import Heading, SitePage, description, line, plan_card

_WEIGHT = 0.5
"""Its words are about the plan: where the plan itself has them, that comes first."""


def finding_list(register: Register) -> Iterator[SitePage]:
    """Yield the list of all findings, by kind."""
    plan = register.assignments.plan
    kinds = all_found(register)
    present = [kind for kind in kinds if kind.findings]
    absent = [kind for kind in kinds if not kind.findings]
    count = sum(len(kind.findings) for kind in present)
    yield SitePage(
        address=FINDINGS,
        label="Điều để ngỏ",
        title=title(register),
        description=description(
            f"{count} chỗ mà lời văn của {plan.short_title} để ngỏ, kèm nguyên văn: cơ quan, "
            "thời gian, thời hạn, thành viên của nhóm, nơi nhận, văn bản được dẫn."
        ),
        template="findings.html",
        card=plan_card(register, title(register)),
        line=line(plan.short_title),
        parent=ABOUT,
        weight=_WEIGHT,
        headings=tuple(Heading(id=kind.id, text=kind.heading) for kind in present),
        findable=tuple(f"{kind.heading}. {kind.sentence}" for kind in present),
        anchors=tuple(kind.id for kind in absent),
        values={"present": present, "absent": absent},
    )
