"""The page of changes: what's new, newest first."""

from __future__ import annotations

from collections.abc import Iterator

from ...derive.register import Register
from ...model.addresses import NEWS
from ..page import Heading, SitePage, description, plan_card

_WEIGHT = 0.5
"""Its words are about other pages: those come first."""


def news_page(register: Register) -> Iterator[SitePage]:
    """Yield the page of all changes."""
    assignments = register.assignments
    latest = tuple(reversed(register.news))
    changed = f" Gần nhất: ngày {latest[0].change.date}." if latest else ""
    yield SitePage(
        address=NEWS,
        label="Cập nhật",
        title="Cập nhật",
        description=description(
            f"Những thay đổi của trang đăng {assignments.plan.short_title}, mới trước cũ sau, "
            f"kèm tin cập nhật cho từng cơ quan.{changed}"
        ),
        template="news.html",
        card=plan_card(register, "Cập nhật"),
        line=(latest[0].change.date if latest else assignments.plan.short_title).line,
        weight=_WEIGHT,
        headings=tuple(Heading(id=news.anchor, text=f"Ngày {news.change.date}") for news in latest),
        findable=("Có gì mới, thay đổi gần đây.", *(news.change.words for news in latest)),
        values={"latest": latest},
    )
