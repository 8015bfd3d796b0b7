"""The list of all files to take away."""

from __future__ import annotations

from collections.abc import Iterator

from ...derive.register import Register, sorted_bodies
from ...model.addresses import DOWNLOADS
from ..page import Heading, SitePage, description, plan_card

_WEIGHT = 0.5
"""Its words are the names of other pages: those come first."""


def download_list(register: Register) -> Iterator[SitePage]:
    """Yield the page that offers every file."""
    plan = register.assignments.plan
    yield SitePage(
        address=DOWNLOADS,
        label="Tải về",
        title="Tải về",
        description=description(
            f"{plan.short_title} để in, sửa và tính toán: toàn văn và phiếu nhiệm vụ của từng cơ "
            "quan ở dạng PDF, Word; bảng Excel, CSV; lịch; dữ liệu mở; tin cập nhật."
        ),
        template="downloads.html",
        card=plan_card(register, "Tải về"),
        line=plan.short_title.line,
        weight=_WEIGHT,
        headings=(
            Heading(id="van-ban-va-bang", text="Toàn văn và bảng"),
            Heading(id="tung-co-quan", text="Từng cơ quan"),
        ),
        findable=(
            "Tải PDF, tải Word, tải Excel, CSV, lịch (ICS), dữ liệu mở; tải tệp PDF, tệp Word, "
            "tệp Excel; tải, in phiếu nhiệm vụ, in toàn văn, in ra giấy.",
        ),
        values={"bodies": sorted_bodies(register.bodies.values())},
    )
