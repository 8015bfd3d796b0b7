"""Sections without a number, and names that no folder can have: each place has one address."""

from __future__ import annotations

from collections import Counter

import pytest
from lxml import html

from plan.check.gate import checked_content
from plan.check.ledger import LEDGER_FILE, Ledger, read_ledger, written_ledger
from plan.language.slugs import is_reserved
from plan.pages import Site
from plan.pages import site as site_of
from tests.support.sites.projects import OTHER_PLAN
from tests.support.sites.rendering import renderer_of

_TASK = """
          - assignment:
              text: Tổ Ngữ văn lo việc này.
              duties: [{body: to-ngu-van, role: own, quote: Tổ Ngữ văn lo việc này}]
"""
_SECTIONS = f"""
  - heading: TỔ CHỨC THỰC HIỆN
    items:{_TASK}
  - heading: PHẦN CUỐI
    items:{_TASK}
"""
_ANNEX = f"""
annexes:
  - label: CON
    heading: DANH MỤC
    sections:
      - heading: Phần đầu
        items:{_TASK}
      - heading: Phần sau
        items:{_TASK}
"""


@pytest.fixture(scope="module")
def unnumbered() -> Site:
    """An invented plan some of whose sections have a heading and no number."""
    text = OTHER_PLAN.read_text("utf-8")
    assert text.count("\nrecipients:\n") == 1
    text = text.replace("\nrecipients:\n", f"{_SECTIONS}\nrecipients:\n") + _ANNEX
    return site_of(checked_content(text.encode(), "a"), Ledger())


def test_what_the_ledger_says_of_them_it_reads_again(unnumbered: Site) -> None:
    addresses = set(unnumbered.addresses)
    text = written_ledger(addresses, unnumbered.register.assignments.plan)
    assert read_ledger(text, LEDGER_FILE).addresses == addresses


def test_no_two_places_of_a_page_have_one_anchor(unnumbered: Site) -> None:
    renderer = renderer_of(unnumbered)
    for page in unnumbered.pages:
        shown = html.fromstring(f"<div>{renderer.html(page)}</div>")
        ids = [element.get("id") for element in shown.iter() if "id" in element.attrib]
        assert [each for each, times in Counter(ids).items() if times > 1 or not each] == []
        assert set(page.all_anchors) <= set(ids)


def test_no_folder_is_named_as_windows_names_a_device(unnumbered: Site) -> None:
    places = {part for each in unnumbered.addresses for part in each.replace("#", "/").split("/")}
    assert "con-1" in places
    assert not list(filter(is_reserved, places))
