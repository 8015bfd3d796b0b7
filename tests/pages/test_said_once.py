"""What an editor types with its label or its full stop, as documents have it, is said once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plan.check.gate import checked_content
from plan.check.ledger import Ledger
from plan.pages import site
from tests.support.sites.projects import OTHER_PLAN, SUCCESSORS
from tests.support.sites.rendering import renderer_of

AGAIN = re.compile(r"\b(ngày|số|theo|căn cứ|để|nguồn):?\s+\1\b", re.IGNORECASE)
STOPPED = re.compile(r"[^.\s]\.\s?\.(?!\.)")
"""A full stop behind another."""
TAG = re.compile("<[^>]*>")
TYPED = {
    OTHER_PLAN: {
        "date: 0123": "date: Ngày 02 tháng 5 năm 2030",
        "basis: Theo sơ đồ tổ chức (bịa)": "basis: Căn cứ sơ đồ tổ chức.",
        "basis: Tổ Toán giữ sổ": "basis: Căn cứ việc Tổ Toán giữ sổ.",
        "purpose: để biết": "purpose: để biết",
    },
    SUCCESSORS: {
        "decision: Quyết định số 3": "decision: Theo Quyết định số 3.",
        "source: Bảng tin chợ, số 6 năm 2031": "source: 'Nguồn: Bảng tin chợ, số 6.'",
    },
}


@pytest.mark.parametrize("plan", TYPED, ids=lambda plan: plan.stem)
def test_no_page_says_a_label_or_a_full_stop_twice(plan: Path) -> None:
    text = plan.read_text("utf-8")
    for plain, labelled in TYPED[plan].items():
        assert plain in text
        text = text.replace(plain, labelled)
    made = site(checked_content(text.encode(), plan.name), Ledger())
    renderer = renderer_of(made)
    shown = {page.address: renderer.html(page) for page in made.pages}
    assert {at: AGAIN.findall(html) for at, html in shown.items() if AGAIN.search(html)} == {}
    read = {at: TAG.sub("", html) for at, html in shown.items()}
    assert {at: STOPPED.findall(words) for at, words in read.items() if STOPPED.search(words)} == {}


def test_the_source_is_a_sentence_however_it_is_typed() -> None:
    text = OTHER_PLAN.read_text("utf-8")
    typed = re.sub(r"(?m)^  source: .*$", "  source: 'Nguồn: sổ tay, trang 4'", text)
    made = site(checked_content(typed.encode(), "a"), Ledger())
    renderer = renderer_of(made)
    (home,) = (page for page in made.pages if not page.address)
    assert "\nNguồn: sổ tay, trang 4. Đây là" in TAG.sub("", renderer.html(home))
