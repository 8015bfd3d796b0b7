"""All duties in files that don't grow with the plan, with an index that leads to them."""

from __future__ import annotations

import json

import pytest

from plan.exports import open_data
from plan.exports.common import Source
from plan.exports.open_data import contents, parts
from plan.model.addresses import API_V1
from tests.support.files.open_data_files import Tree, source_of
from tests.support.plans.synthetic import synthetic_plan
from tests.support.sites.sites import HOME

FEW = 40


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> Source:
    """A plan that has more duties than one part may have."""
    monkeypatch.setattr(parts, "MOST", FEW)
    monkeypatch.setattr(contents, "HELD", FEW)
    return source_of(synthetic_plan(60).encode())


def files(source: Source) -> dict[str, Tree]:
    """Return what the files of the duties hold, by address."""
    exports = (e for e in open_data.FORMAT.exports(source) if f"{API_V1}duties" in e.address)
    return {export.address: json.loads(export.content()) for export in exports}


def test_the_parts_together_are_all_duties_in_their_order(long: Source) -> None:
    held = files(long)
    listed = held[parts.INDEX]["parts"]
    assert len(listed) > 2
    of_parts = [held[part["data"].removeprefix(HOME)]["duties"] for part in listed]
    assert [duty for of_part in of_parts for duty in of_part] == held[parts.WHOLE]["duties"]
    assert [len(of_part) for of_part in of_parts] == [part["count"] for part in listed]
    assert {held[part["data"].removeprefix(HOME)]["$schema"] for part in listed} == {
        held[parts.WHOLE]["$schema"]
    }


def test_duties_read_the_same_whether_they_are_held_or_written_for_each_file_anew(
    long: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    anew = files(long)
    monkeypatch.setattr(contents, "HELD", 10 * FEW)
    assert files(source_of(synthetic_plan(60).encode())) == anew


def test_a_body_s_duties_lie_in_the_one_part_that_names_it(long: Source) -> None:
    held = files(long)
    for part in held[parts.INDEX]["parts"]:
        duties = held[part["data"].removeprefix(HOME)]["duties"]
        assert list(dict.fromkeys(duty["body"]["id"] for duty in duties)) == part["bodies"]
        assert len(duties) <= FEW or len(part["bodies"]) == 1


def test_a_short_plan_s_index_leads_to_the_one_file() -> None:
    held = files(source_of(synthetic_plan(10).encode()))
    assert set(held) == {parts.WHOLE, parts.INDEX}
    (part,) = held[parts.INDEX]["parts"]
    assert part["data"] == HOME + parts.WHOLE
    assert part["count"] == len(held[parts.WHOLE]["duties"])


def test_a_part_that_a_longer_plan_had_stays_without_duties() -> None:
    source = source_of(synthetic_plan(10).encode())
    gone = f"{API_V1}duties/7.json"
    later = Source(
        register=source.register,
        published=source.published,
        states=source.states,
        ever_published=frozenset({gone, parts.WHOLE, parts.INDEX}),
    )
    assert files(later)[gone]["duties"] == []
