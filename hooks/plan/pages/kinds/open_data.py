"""The page that explains the open data, with an example of each file."""

from __future__ import annotations

from collections.abc import Iterator

from ...derive.register import Register
from ...model.addresses import DOWNLOADS, OPEN_DATA
from ..page import Heading, SitePage, description, plan_card
from ..published import LICENCE

_WEIGHT = 0.5
"""Its words are about files: whoever looks for a body or a task wants other pages first."""


def open_data(register: Register) -> Iterator[SitePage]:
    """Yield the page for those who use the data in programs of their own."""
    plan, bodies = register.assignments.plan, register.assignments.bodies
    yield SitePage(
        address=OPEN_DATA,
        label="Dữ liệu mở",
        title="Dữ liệu mở",
        description=description(
            f"{plan.short_title} ở dạng máy đọc được (JSON): toàn văn, nhiệm vụ, cơ quan, phân "
            "công kèm căn cứ; ví dụ dùng với Excel, curl, Python."
        ),
        template="open_data.html",
        card=plan_card(register, "Dữ liệu mở"),
        line=plan.short_title.line,
        parent=DOWNLOADS,
        weight=_WEIGHT,
        headings=(
            Heading(id="cac-tep", text="Các tệp"),
            Heading(id="excel", text="Mở bằng Excel"),
            Heading(id="curl", text="Tải bằng curl"),
            Heading(id="python", text="Đọc bằng Python"),
            Heading(id="on-dinh", text="Điều được giữ nguyên"),
            Heading(id="quyen", text="Quyền đối với lời văn"),
        ),
        findable=("Dữ liệu mở JSON, JSON-LD, JSON Schema, API. Excel, Power Query, curl, Python.",),
        values={
            "example": next((body for body in bodies if body.id in register.given), bodies[0]),
            "licence": LICENCE,
        },
    )
