"""What is typed on phones finds its page: keys that were not turned, marks lost, slips, numbers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from plan.check.gate import checked
from plan.language.vietnamese import ascii_form
from tests.support.browser.searching import Ask, search_of_plan
from tests.support.browser.typing import SLIPS, WAYS
from tests.support.sites.projects import DATA, ENCLOSED_PLAN, TESTS

REAL = TESTS / "plans" / "real"
PLANS = (DATA, *sorted(REAL.glob("*.yaml")), TESTS / "plans" / "library.yaml", ENCLOSED_PLAN)
LONG = 3
"""Words of a name in which a slip leaves enough to tell it by."""


@pytest.fixture(scope="module")
def searches(browser: Browser) -> Mapping[Path, Ask]:
    """What puts questions to the searches of six plans."""
    return {plan: search_of_plan(browser, plan) for plan in PLANS}


def names_of(plan: Path) -> dict[str, str]:
    """Return the names of all bodies of a plan, each with its address."""
    bodies = checked(plan, plan.name).all_bodies
    return {str(body.name): f"co-quan/{body.id}/" for body in bodies}


def not_first(ask: Ask, typed: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return what of `typed` does not lead to its address first, with where it leads."""
    answers = [pages[0][0] for pages in ask([*typed])]
    return [
        (question, best["location"])
        for (question, address), best in zip(typed.items(), answers, strict=True)
        if best["location"] != address
    ]


@pytest.mark.parametrize("way", WAYS)
def test_a_name_is_found_however_its_marks_are_typed(
    searches: Mapping[Path, Ask], way: str
) -> None:
    wrong = []
    for plan, ask in searches.items():
        typed = {WAYS[way](name): address for name, address in names_of(plan).items()}
        wrong += not_first(ask, typed)
    assert wrong == []


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("is_bare", [False, True])
def test_a_name_with_a_slip_in_one_word_is_found(
    searches: Mapping[Path, Ask], slip: str, is_bare: bool
) -> None:
    wrong, count = [], 0
    for plan, ask in searches.items():
        names = {name: at for name, at in names_of(plan).items() if len(name.split()) >= LONG}
        bare = ascii_form if is_bare else str
        typed = {SLIPS[slip](bare(name)): at for name, at in names.items()}
        wrong += not_first(ask, typed)
        count += len(typed)
    assert len(wrong) <= 0.05 * count, wrong


def test_what_readers_type_leads_to_its_page_in_real_plans(searches: Mapping[Path, Ask]) -> None:
    queries = json.loads((TESTS / "queries" / "real" / "typed.json").read_text("utf-8"))
    places: list[tuple[str, bool, bool]] = []
    for plan, ask in searches.items():
        own = [query for query in queries if query["plan"] == plan.stem]
        for query, pages in zip(own, ask([query["q"] for query in own]), strict=True):
            at = [{item["location"] for item in items} for items in pages[:3]]
            right = [bool(found & set(query["expect"])) for found in at]
            places.append((query["q"], right[0], any(right)))
    assert len(places) == len(queries)
    assert len([q for q, first, _ in places if not first]) <= 0.04 * len(places), places
    assert [q for q, _, among_three in places if not among_three] == []
