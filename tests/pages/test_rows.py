"""The page of a task that is a row of a table says of each cell which column it is of."""

from __future__ import annotations

import re

from plan.check.gate import checked
from plan.check.ledger import Ledger
from plan.pages import site
from plan.pages.sheet.fold import folded
from plan.pages.sheet.runs import Run
from tests.support.sites.projects import ENCLOSED_PLAN
from tests.support.sites.rendering import renderer_of


def test_each_cell_says_its_column_beside_its_words_and_not_among_them() -> None:
    made = site(checked(ENCLOSED_PLAN, "a"), Ledger())
    (page,) = (page for page in made.pages if page.address == "nhiem-vu/phu-luc-i-2/")
    shown = renderer_of(made).html(page)
    labels = re.findall(r'<p data-label="([^"]+)">', shown)
    columns = [str(column.label) for column in page.values["task"].columns]
    assert [label for label in columns if label in labels] == labels
    assert len(labels) > 3
    quoted = shown[shown.index("<blockquote") : shown.index("</blockquote>")]
    words = re.sub(r"<[^>]*>", "", quoted)
    assert not [label for label in labels if label in words]


def test_the_card_of_a_body_says_it_too_of_words_that_are_folded_away_as_well() -> None:
    made = site(checked(ENCLOSED_PLAN, "a"), Ledger())
    (page,) = (page for page in made.pages if page.address == "nhiem-vu/phu-luc-i-2/")
    duties = made.register.by_task[page.values["task"].slug]
    columns = {str(column.label) for column in page.values["task"].columns}
    shown = renderer_of(made)
    for body in {duty.named.id for duty in duties}:
        (card_page,) = (page for page in made.pages if page.address == f"co-quan/{body}/")
        html = shown.html(card_page)
        assert len(columns & set(re.findall(r'data-label="([^"]+)"', html))) > 3


def test_the_fold_of_a_card_keeps_the_columns_of_what_it_folds_away() -> None:
    words = [(Run(text="a " * 400),), (Run(text="b " * 400),)]
    (passage,) = folded(words, 100, ["Nhiệm vụ", "Sản phẩm"])
    assert [passage.column, *(more.column for more in passage.more)] == ["Nhiệm vụ", "Sản phẩm"]
