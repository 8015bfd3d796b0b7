"""The matrix of a long plan is several PDF files, none of which grows with the plan."""

from __future__ import annotations

import pytest

from plan.exports.common import Source
from plan.exports.pdf.matrix import matrix_files, matrix_pdf
from tests.support.files.office import source_of
from tests.support.files.pdf_files import dense, of_pdfium, source
from tests.support.plans.synthetic import synthetic_plan
from tests.support.sites.projects import TESTS

FIRST, SECOND, THIRD, FOURTH = (
    "tai-ve/ma-tran.pdf",
    "tai-ve/ma-tran/trang-2.pdf",
    "tai-ve/ma-tran/trang-3.pdf",
    "tai-ve/ma-tran/trang-4.pdf",
)
TASKS, BLOCKS = 40, 2
"""Five tables of eight tasks each; two of them in a file."""


@pytest.fixture(scope="module")
def long() -> Source:
    return source(synthetic_plan(TASKS))


def words(pdf: bytes) -> str:
    """Return all words of a file."""
    return dense(" ".join(of_pdfium(pdf)))


def test_each_file_has_its_own_tasks_and_says_which(long: Source) -> None:
    exports = {export.address: export for export in matrix_pdf(long, BLOCKS)}
    assert list(exports) == [FIRST, SECOND, THIRD]
    shown = [words(export.content()) for export in exports.values()]
    for block_files, text in zip(matrix_files(long, BLOCKS), shown, strict=True):
        assert dense(f"Tệp này là phần {block_files.number} của bảng") in text
        for block in block_files.blocks:
            assert dense(f"Nhiệm vụ {block.label}") in text
    assert [text.count("Cơquan") for text in shown] >= [2, 2, 1]
    assert exports[SECOND].title == "Bảng phân công, nhiệm vụ II.7 – IV.2"


def test_a_short_matrix_is_one_file_and_says_nothing_of_parts(long: Source) -> None:
    (whole,) = matrix_pdf(long)
    assert (whole.address, whole.title) == (FIRST, "Bảng phân công")
    assert "Tệpnàylàphần" not in words(whole.content())


def test_a_table_that_a_page_has_room_for_is_not_torn_apart() -> None:
    made = source_of((TESTS / "plans" / "real" / "hanoi-308-kh-ubnd.yaml").read_bytes())
    (whole,) = matrix_pdf(made)
    pages = [dense(page) for page in of_pdfium(whole.content())]
    (blocks,) = matrix_files(made)
    heads = [dense(f"Nhiệm vụ {block.label}") for block in blocks.blocks]
    assert len(pages) > 1
    assert [page for page in pages if not any(head in page for head in heads)] == []


def test_a_duty_changes_what_one_file_says(long: Source) -> None:
    text = synthetic_plan(TASKS)
    at = text.rindex("role: implement")
    edited = source(f"{text[:at]}role: lead{text[at + len('role: implement') :]}")
    before, after = ([file.says(of) for file in matrix_files(of, BLOCKS)] for of in (long, edited))
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, True, False]


def test_a_file_that_was_published_of_a_longer_plan_leads_to_the_last(long: Source) -> None:
    published = frozenset({SECOND, THIRD, FOURTH, "tai-ve/ma-tran/trang-12.pdf"})
    shorter = Source(
        register=long.register,
        published=long.published,
        states=long.states,
        ever_published=published,
    )
    *_, last = matrix_pdf(shorter, BLOCKS)
    assert last.former == (FOURTH, "tai-ve/ma-tran/trang-12.pdf")
    (whole,) = matrix_pdf(shorter)
    assert whole.former == (SECOND, THIRD, FOURTH, "tai-ve/ma-tran/trang-12.pdf")
