"""The address of a document is its own for ever, and one that every system holds."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.check.gate import checked, checked_content
from plan.check.ledger import Ledger
from plan.compare.records.names import names
from plan.language.slugs import LONGEST, address_slug, is_numbered, is_reserved
from plan.load.problems import ProblemsFoundError
from plan.model.documents import listed_documents
from plan.model.records import Assignments, Document
from tests.support.plans.listed import JUNE, OCTOBER, PLAN, document


def test_addresses_of_documents_do_not_hang_on_their_order() -> None:
    several = (
        document(OCTOBER),
        document(JUNE),
        document(number="18/NQ-TW"),
        document(OCTOBER, "Ban Bí thư"),
        document(number="1-KL/TW"),
    )
    for order in permutations(several):
        by_document = dict(zip(order, listed_documents(order), strict=True))
        slugs = [by_document[each].slug for each in several]
        assert slugs[1] == "18-nq-tw-2022-06-16"
        assert slugs[3:] == ["18-nq-tw-2017-10-25-ban-bi-thu", "1-kl-tw"]
        assert len({*slugs}) == len({each.name for each in by_document.values()}) == 5
        assert slugs == [each.slug for each in listed_documents(several)]


def _slugs(*documents: Document) -> list[str]:
    return [each.slug for each in listed_documents(documents)]


def test_a_published_address_never_comes_to_mean_another_document() -> None:
    assert _slugs(document(OCTOBER)) == ["18-nq-tw"]
    kept = document(OCTOBER, formerly="18-nq-tw")
    assert _slugs(document(JUNE), kept) == ["18-nq-tw-2022-06-16", "18-nq-tw-2017-10-25"]
    assert _slugs(kept) == ["18-nq-tw-2017-10-25"]
    assert _slugs(document(JUNE), document("1-1-2001", number="9-A/B", formerly="18-nq-tw")) == [
        "18-nq-tw-2022-06-16",
        "9-a-b",
    ]


def _plan(text: str, ledger: Ledger | None = None) -> Assignments:
    return checked_content(text.encode(), "plan.yaml", ledger or Ledger())


def test_a_second_document_of_a_published_number_asks_whose_the_address_was() -> None:
    text = PLAN.read_text("utf-8")
    ledger = Ledger(frozenset({"van-ban/18-nq-vu/"}))
    with pytest.raises(ProblemsFoundError) as found:
        _plan(text, ledger)
    assert [problem.how[:30] for problem in found.value.problems] == [
        "thêm `formerly: [18-nq-vu]` và"
    ]
    second = "    date: 16-6-2032\n"
    mended = _plan(text.replace(second, f"{second}    formerly: [18-nq-vu]\n"), ledger)
    assert mended.documents[1].formerly == ("18-nq-vu",)


def test_a_comparison_knows_a_document_whose_address_got_a_date() -> None:
    new = checked(PLAN, "identity.yaml")
    old = replace(new, documents=(new.documents[1],))
    assert names(old, new).document("18-nq-vu") == "18-nq-vu-2032-06-16"


def test_every_file_has_a_name_that_every_system_holds(built: Path) -> None:
    files = [file.relative_to(built) for file in built.rglob("*")]
    for file in files:
        assert len(file.name.encode()) <= LONGEST + 5
        assert not is_reserved(file.name.split(".")[0].lower())
        assert not re.search(r'[<>:"|?*\\\x00-\x1f]|[. ]$', file.name)
    assert max(len(str(file)) for file in files) < 160
    assert len({str(file).lower() for file in files}) == len(files)


def test_points_d_and_d_with_stroke_have_pages_of_their_own(built: Path) -> None:
    assert (built / "nhiem-vu/i-1-d/index.html").is_file()
    assert (built / "nhiem-vu/i-1-dd/index.html").is_file()


@given(st.text(max_size=400))
def test_any_text_makes_a_slug_that_every_system_holds(text: str) -> None:
    slug = address_slug(text)
    assert len(slug) <= LONGEST
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug)
    assert not is_reserved(slug)


def test_long_names_that_end_differently_have_different_slugs() -> None:
    slugs = {address_slug("Tổ " + "rất dài " * 40 + end) for end in ("một", "hai", "ba")}
    assert len(slugs) == 3
    assert address_slug("Aux") == "aux-1"
    assert address_slug("COM3") == "com3-1"
    assert address_slug("Contact") == "contact"


def test_a_number_behind_an_id_begins_with_two() -> None:
    fits = [is_numbered(each, "to-ha") for each in ("to-ha-2", "to-ha-12", "to-ha-1", "to-ha-02")]
    assert fits == [True, True, False, False]
