"""Files are made in turns: each once, and together what shares the words that it is kept by."""

from __future__ import annotations

from itertools import chain

import pytest

from plan.exports import addresses, in_turns
from plan.exports.common import Source
from plan.model.addresses import body_address
from tests.support.files.office import PLANS, source_of


@pytest.fixture(scope="module")
def source() -> Source:
    return source_of(PLANS["real"])


def test_every_file_has_its_turn_once(source: Source) -> None:
    files = [export for _, export in chain.from_iterable(in_turns(source))]
    given = [address for each in files for address in each.addresses]
    assert sorted(given) == sorted(addresses(source))


def test_the_sheet_of_a_body_is_put_together_for_all_its_files_at_once(source: Source) -> None:
    turns = in_turns(source)
    for body in source.register.bodies.values():
        about = body_address(body)
        labels = [
            {format_.label for format_, each in turn if each.about == about and each.says}
            for turn in turns
        ]
        assert [{"PDF", "Word"} <= of_turn for of_turn in labels if of_turn] == [True]


def test_what_each_change_makes_anew_comes_first_and_the_sheets_of_bodies_last(
    source: Source,
) -> None:
    """The two processes that share the turns begin at either end: one loads what makes JSON."""
    about_bodies = {body_address(body) for body in source.register.bodies.values()}
    places = [
        (export.says is not None, export.says is not None and export.about in about_bodies)
        for _, export in chain.from_iterable(in_turns(source))
    ]
    assert places == sorted(places)
    assert {*places} == {(False, False), (True, False), (True, True)}
