"""Real plans, encoded whole: every word of the document on the page, every duty on its words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import pytest
from lxml.html import fromstring

from plan.check.gate import checked
from plan.check.ledger import Ledger
from plan.derive.register import Register, register
from plan.language.vietnamese import capitalized
from plan.pages import site
from plan.render.html import Renderer
from tests.support.plans.drafts import compared, page_words
from tests.support.sites.html_pages import text_of
from tests.support.sites.projects import TESTS

PLANS = sorted((TESTS / "plans" / "real").glob("*.yaml"))
"""Beside each lies `NAME.duties.tsv`: role, body and words of each duty, annotated by hand."""

of_each = pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)


def known(file: Path) -> Register:
    return register(checked(file, file.name))


@of_each
def test_every_word_of_the_document_stands_on_the_page_in_its_order(file: Path) -> None:
    source = TESTS / "importing" / "documents" / f"{file.stem}.txt"
    words = source.read_text("utf-8").partition("\n")[2]
    found = compared(words, page_words(known(file).assignments))
    assert (found.lost, found.added) == ((), ())
    assert found.in_order >= 0.995


@of_each
def test_the_file_holds_every_duty_of_the_annotation_on_its_words(file: Path) -> None:
    rows = file.with_suffix(".duties.tsv").read_text("utf-8").splitlines()
    duties = [duty for held in known(file).by_task.values() for duty in held]
    for row in rows:
        role, body, quote = row.split("\t")
        assert any(
            duty.role.id == role
            and str(duty.named.name).lower() == body.lower()
            and " ".join(quote.split()) in str(duty.duty.quote)
            for duty in duties
        ), row


@of_each
def test_every_duty_s_words_are_marked_where_they_stand(file: Path) -> None:
    plan = known(file)
    marked = {each.holding.anchor for at in plan.quoted_at.values() for each in at if each.holding}
    held = {duty.anchor for duties in plan.by_task.values() for duty in duties}
    assert held == marked


@of_each
def test_the_home_page_says_what_the_plan_is_about(file: Path) -> None:
    made = site(checked(file, file.name), Ledger())
    home = next(page for page in made.pages if not page.address)
    head = Renderer(made).html(home).partition("<h2")[0]
    about = made.register.assignments.plan.about
    assert capitalized(about) in " ".join("".join(map(str, fromstring(head).itertext())).split())


@of_each
def test_no_page_names_a_body_twice_in_one_role_of_a_task(file: Path) -> None:
    made = site(checked(file, file.name), Ledger())
    renderer = Renderer(made)
    said = [row for page in made.pages for row in _rows(renderer.html(page), page.description)]
    assert len(said) > 20
    assert [row for row in said if len(row) != len(set(row))] == []


def _rows(html: str, description: str) -> Iterator[list[str]]:
    """Yield each row of bodies that a page has: below a role, in a cell or list, in a sentence."""
    page = fromstring(html)
    lists = [*page.iter("td"), *(each for each in page.iter("ul") if each.get("class") == "duties")]
    yield from ([text_of(each) for each in cell] for cell in lists)
    for term in page.iter("dt"):
        behind = takewhile(lambda each: each.tag == "dd", term.itersiblings())
        yield [text_of(each) for each in behind]
    for words in (description, *map(text_of, page.iter("p"))):
        _, colon, names = words.partition(": ")
        if colon and "; " in names:
            yield [name.strip(" .").lower() for name in names.split("; ")]
