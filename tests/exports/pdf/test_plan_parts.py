"""The full text of a very long plan is several PDF files, cut between two paragraphs."""

from __future__ import annotations

import pytest

from plan.exports.document.leaves import document
from plan.exports.document.parts import parts
from plan.exports.pdf.plan import plan_pdf
from tests.support.files.pdf_files import catalogue, dense, of_pdfium, source
from tests.support.plans.synthetic import synthetic_plan
from tests.support.sites.projects import ENCLOSED_PLAN, OTHER_PLAN

TEXTS = {
    "synthetic": synthetic_plan(10),
    "enclosed": ENCLOSED_PLAN.read_text("utf-8"),
    "library": OTHER_PLAN.read_text("utf-8"),
}


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("most", [1, 200, 500])
def test_the_parts_together_are_the_whole(name: str, most: int) -> None:
    whole = document(source(TEXTS[name]).register)
    cut = list(parts(whole, most))
    assert len(cut) > 1
    assert [e for part in cut for leaf in part.leaves for e in leaf.body] == [
        each for leaf in whole.leaves for each in leaf.body
    ]
    for words in ("head", "heading", "subject", "label"):
        present = [getattr(leaf, words) for part in cut for leaf in part.leaves]
        assert [each for each in present if each] == [
            getattr(leaf, words) for leaf in whole.leaves if getattr(leaf, words)
        ]
    ends = [leaf.end for part in cut for leaf in part.leaves if not leaf.end.is_empty]
    assert ends == [leaf.end for leaf in whole.leaves if not leaf.end.is_empty]


def test_a_plan_that_fits_is_not_cut() -> None:
    for text in TEXTS.values():
        whole = document(source(text).register)
        assert list(parts(whole)) == [whole]


def test_each_file_conforms_and_says_which_part_it_is() -> None:
    long = source(TEXTS["enclosed"])
    exports = list(plan_pdf(long, 500))
    assert [export.address for export in exports[:2]] == [
        "tai-ve/ke-hoach.pdf",
        "tai-ve/ke-hoach/trang-2.pdf",
    ]
    assert [export.title for export in exports[:2]] == ["Toàn văn, phần 1", "Toàn văn, phần 2"]
    for number, export in enumerate(exports, 1):
        pdf = export.content()
        assert catalogue(pdf)["/MarkInfo"]["/Marked"]
        assert dense(f"Tệp này là phần {number} của toàn văn") in dense(" ".join(of_pdfium(pdf)))
    (whole,) = plan_pdf(long)
    assert whole.title == "Toàn văn"
    assert "Tệpnàylàphần" not in dense(" ".join(of_pdfium(whole.content())))
