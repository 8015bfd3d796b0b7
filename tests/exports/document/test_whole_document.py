"""The whole document on paper has the same words in the same order as on its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import pytest

from plan.exports.common import Source
from plan.exports.document.heads import BLANK
from plan.importing.drafts import draft
from tests.support.files.office import source_of
from tests.support.files.pdf_files import marked_text
from tests.support.files.whole_document import Leaf, heads, leaves, of_pdf, of_word
from tests.support.sites.projects import DATA, ENCLOSED_PLAN, TESTS


def noted() -> bytes:
    """Return the enclosed plan with notes in a heading and a row, and rows below the group's."""
    text = ENCLOSED_PLAN.read_text("utf-8")
    for old, new in (
        (
            "        heading: NHIỆM VỤ\n",
            "        heading: NHIỆM VỤ\n        footnotes: [{NOTE: 2}]\n",
        ),
        ("              - {text: A. HẠ TẦNG}\n", f"              - text: A. HẠ TẦNG\n{BELOW}"),
        (
            "              - number: 2\n",
            "              - number: 2\n                footnotes: [{NOTE: 3}]\n",
        ),
    ):
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return text.replace("NOTE: ", "text: Theo sổ của kho., marker: ").encode()


BELOW = """                footnotes: [{NOTE: 4}]
                points:
                  - {number: 0, cells: ["0", Dọn kho, "", "", "", ""]}
"""

JOINED = """KẾ HOẠCH
I.MỤC ĐÍCH
1.Mục tiêu chung
-Sở Y tế lập báo cáo
a)Sở Y tế gửi báo cáo.
2. Chi 1.000 đồng.
II. TỔ CHỨC
Sở Y tế thực hiện.
Nơi nhận:
-Sở Y tế;
- Lưu: VT.
"""
"""Markers typed against the words, and others."""

PLANS = {
    "joined": draft("plan.txt", JOINED.encode()).encode(),
    "noted": noted(),
    "real": DATA.read_bytes(),
    "marked": marked_text().encode(),
    **{file.stem: file.read_bytes() for file in sorted((TESTS / "plans").glob("*.yaml"))},
}
LABELS = {"Số", "ngày", "*", BLANK, *"ĐẢNG CỘNG SẢN VIỆT NAM".split()}
"""What paper has above a heading of which the file knows no line as printed."""


def assert_heads(found: Sequence[Sequence[str]], expected: Sequence[Leaf]) -> None:
    """Hold the heads on paper against those of the page: the same words, blanks beside them."""
    for words, leaf in zip(found, expected, strict=True):
        on_paper = Counter(word.strip(",") for word in words)
        on_page = Counter(word.strip(",") for word in leaf.head)
        assert not on_page - on_paper
        assert set(on_paper - on_page) <= LABELS


@pytest.mark.parametrize("words_of", [of_word, of_pdf])
@pytest.mark.parametrize("name", PLANS)
def test_word_and_pdf_have_the_words_of_the_page_in_their_order(
    name: str, words_of: Callable[[Source, Sequence[str]], list[str]]
) -> None:
    source = source_of(PLANS[name])
    expected = list(leaves(source))
    words = words_of(source, [note for each in expected for note in each.notes])
    bodies = [each.without_notes for each in expected]
    assert_heads(heads(words, bodies), expected)


def test_no_blank_comes_between_a_marker_and_words_that_it_is_typed_against() -> None:
    (page,) = leaves(source_of(PLANS["joined"]))
    assert " ".join(page.others.words) == " ".join(JOINED.split())
