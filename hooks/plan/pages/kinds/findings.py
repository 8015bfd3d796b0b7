"""The page of what the plan itself does not state."""

from __future__ import annotations

from collections.abc import Iterator

from ...derive.findings import all_found, title
from ...derive.findings.table import answer_table
from ...derive.register import Register
from ...model.addresses import ABOUT, FINDINGS
from ..page import Heading, SitePage, description, line, plan_card

_WEIGHT = 0.5
"""Its words are about the plan: where the plan itself has them, that comes first."""
_TABLE = Heading(id="tung-nhiem-vu", text="Từng nhiệm vụ")
_OTHERS = Heading(id="noi-dung-khac", text="Nội dung khác")


def finding_list(register: Register) -> Iterator[SitePage]:
    """Yield what is stated of each task in a table, then all other findings by kind."""
    plan = register.assignments.plan
    kinds = all_found(register)
    table = answer_table(register, kinds)
    others = [kind for kind in kinds if kind.id not in table.kinds]
    present = [kind for kind in others if kind.findings]
    absent = [kind for kind in others if not kind.findings]
    listed = [Heading(id=kind.id, text=kind.heading, level=3) for kind in present]
    told = [kind for kind in kinds if kind.findings]
    yield SitePage(
        address=FINDINGS,
        label="Nội dung không nêu",
        title=title(register),
        description=description(
            f"{plan.short_title}: từng nhiệm vụ nêu và không nêu những gì về cơ quan, thời hạn, "
            "nhịp thực hiện; nhóm, nơi nhận và văn bản được dẫn."
        ),
        template="findings.html",
        card=plan_card(register, title(register)),
        line=line(plan.short_title),
        parent=ABOUT,
        weight=_WEIGHT,
        headings=(*([_TABLE] if table.rows else []), *([_OTHERS, *listed] if listed else [])),
        findable=tuple(f"{kind.heading}. {kind.sentence}" for kind in told),
        anchors=(*sorted(table.kinds), *(kind.id for kind in absent)),
        values={"table": table, "present": present, "absent": absent},
    )
