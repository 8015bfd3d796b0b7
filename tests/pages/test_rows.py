"""The page of a task that is a row of a table says of each cell which column it is of."""

from __future__ import annotations

import re

from plan.check.gate import checked
from plan.check.ledger import Ledger
from plan.pages import site
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
