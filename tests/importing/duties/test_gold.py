"""Duties are recognised as readers who knew nothing of the import annotated them by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plan.model.records import Assignments
from tests.support.plans.drafts import plan_in
from tests.support.plans.imported.gold import Score, cited_numbers
from tests.support.sites.projects import TESTS

GOLD = sorted((TESTS / "importing" / "gold").glob("*.json"))
"""Annotated from the document alone; the rules were mended on all of them afterwards."""


def plan_beside(file: Path) -> Assignments:
    source = file.with_suffix(".txt")
    beside = TESTS / "importing" / "documents" / source.name
    return plan_in(source if source.exists() else beside)


def test_duties_agree_with_what_readers_annotated() -> None:
    score = Score()
    for file in GOLD:
        score.add(file, plan_beside(file))
    assert score.agreed >= 0.95 * score.annotated
    assert score.explicit_agreed >= 0.96 * score.explicit
    assert score.body_agreed >= 0.95 * score.annotated
    assert score.agreed >= 0.97 * score.drafted
    assert score.sure_agreed >= 0.98 * score.sure
    assert score.dated_agreed >= 0.96 * score.dated


@pytest.mark.parametrize("file", GOLD, ids=lambda file: file.stem)
def test_no_document_is_read_far_worse_than_others(file: Path) -> None:
    score = Score()
    score.add(file, plan_beside(file))
    assert score.agreed >= 0.87 * score.annotated
    assert score.agreed >= 0.9 * score.drafted


@pytest.mark.parametrize("file", GOLD, ids=lambda file: file.stem)
def test_every_cited_document_is_listed(file: Path) -> None:
    annotated = cited_numbers(json.loads(file.read_text(encoding="utf-8"))["documents"])
    listed = cited_numbers(str(cited.number) for cited in plan_beside(file).documents)
    assert annotated <= listed
