"""What is two stays two, at addresses of its own that any machine can hold: documents, bodies."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from lxml import html

from plan.language.mentions import IssueDate, issue_date, mentions
from plan.model.citations import cited_numbers
from plan.model.documents import ListedDocument, listed_documents, same_documents
from plan.model.records import Document
from plan.model.text import Text
from plan.model.tree.passages import Passage
from tests.support.plans.listed import JUNE, OCTOBER, document


def named(words: str, *documents: Document) -> list[str | None]:
    """Return the dates of the documents that `words` name, "?" where they name one not listed."""
    passage = Passage(anchor="x", label="x", text=Text(words))
    found: list[str | None] = []
    for cited in cited_numbers(listed_documents(documents), [passage]):
        date = str(cited.document.date or "") if cited.document else None
        found.append("?" if cited.is_unlisted else date)
    return found


@pytest.mark.parametrize(
    ("words", "date", "issuer"),
    [
        ("số 18-NQ/TW, ngày 25-10-2017", (2017, 10, 25), None),
        ("số 18-NQ/TW ngày 25/10/2017 của Bộ Chính trị", (2017, 10, 25), "Bộ Chính trị"),
        ("số 18-NQ/TW ngày 25 tháng 10 năm 2017", (2017, 10, 25), None),
        ("số 18-NQ/TW (25.10.2017)", (2017, 10, 25), None),
        ("số 18-NQ/TW ban hành ngày 25 - 10 - 2017", (2017, 10, 25), None),
        ("ngày 25-10-2017, số 18-NQ/TW", (2017, 10, 25), None),
        ("số 18-NQ/TW của Bộ Chính trị, ngày 25-10-2017", (2017, 10, 25), "Bộ Chính trị"),
        ("số 18-NQ/TW năm 2017 về đất đai", (2017, None, None), None),
        ("số 18-NQ/TW tháng 10 năm 2017", (2017, 10, None), None),
        ("số 18-NQ/TW trước ngày 30-6-2030", None, None),
        ("số 18-NQ/TW của Bộ Chính trị, xong trước ngày 30-6-2030", None, "Bộ Chính trị"),
        ("số 18-NQ/TW của Bộ Chính trị và hoàn thành ngày 30-6-2030", None, "Bộ Chính trị và"),
        ("số 18-NQ/TW của cấp trên", None, None),
    ],
)
def test_words_state_the_date_and_the_issuer_beside_a_number(
    words: str, date: tuple[int, int | None, int | None] | None, issuer: str | None
) -> None:
    (mention,) = mentions(words)
    assert mention.date == (IssueDate(*date) if date else None)
    assert (mention.issuer or "").startswith(issuer or "")
    assert bool(mention.issuer) == bool(issuer)


@pytest.mark.parametrize("kind", ["Nghị định", "Pháp lệnh", "Tờ trình", "Quy chế", "Công điện"])
def test_the_name_of_an_issuer_ends_before_a_document_of_any_kind(kind: str) -> None:
    first, _ = mentions(f"Quyết định số 12/QĐ-TTg của Thủ tướng Chính phủ và {kind} số 5/2020/QH14")
    assert first.issuer == "Thủ tướng Chính phủ"


def test_one_day_written_in_three_ways_is_one_day() -> None:
    ways = ("25-10-2017", "25/10/2017", "25 tháng 10 năm 2017", "ngày 25 tháng 10, năm 2017")
    assert {issue_date(each) for each in ways} == {IssueDate(2017, 10, 25)}
    assert issue_date("ngày mồng hai") is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("số 18-NQ/TW, ngày 25-10-2017 và số 18-NQ/TW, ngày 16-6-2022", [OCTOBER, JUNE]),
        ("số 18-NQ/TW ngày 16 tháng 6 năm 2022", [JUNE]),
        ("số 18-NQ/TW năm 2022", [JUNE]),
        ("số 18-NQ/TW", [None]),
        ("số 18-NQ/TW, ngày 01-01-2007", ["?"]),
        ("số 18-nQ/tW, ngày 16-6-2022", [JUNE]),
    ],
)
def test_a_number_of_two_documents_means_the_one_of_that_day(
    words: str, expected: list[str | None]
) -> None:
    assert named(words, document(OCTOBER), document(JUNE)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("số 18-NQ/TW", OCTOBER),
        ("số 18-NQ/TW của Bộ Chính trị phù hợp với tỉnh", OCTOBER),
        ("số 18-NQ/TW của BCT", OCTOBER),
        ("số 18-NQ/TW, ngày 25/10/2017 của Trung ương", OCTOBER),
        ("số 18-NQ/TW của Ban Bí thư", "?"),
        ("số 18-NQ/TW, ngày 25-10-2017 của Ban Bí thư", "?"),
        ("số 18-NQ/TW, ngày 16-6-2022", "?"),
        ("số 18-NQ/TW của Đảng", None),
    ],
)
def test_another_date_or_issuer_is_another_document(words: str, expected: str | None) -> None:
    assert named(words, document(OCTOBER, "Bộ Chính trị")) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nghị quyết số 18-NQ/TW", OCTOBER),
        ("các nghị quyết số 18-NQ/TW", OCTOBER),
        ("Kế hoạch thực hiện Nghị quyết số 18-NQ/TW", OCTOBER),
        ("Quyết định, Nghị quyết số 18-NQ/TW", OCTOBER),
        ("văn bản số 18-NQ/TW", OCTOBER),
        ("Chỉ thị số 18-NQ/TW", None),
        ("Chỉ thị số 18-NQ/TW, ngày 25-10-2017", None),
        ("Chỉ thị số 18-NQ/TW, ngày 16-6-2022", "?"),
    ],
)
def test_words_that_call_it_another_kind_are_in_doubt(words: str, expected: str | None) -> None:
    assert named(words, document(OCTOBER)) == [expected]


@pytest.mark.parametrize("number", ["27/NQ-TW", "27/NQ"])
def test_a_number_with_a_blank_in_it_is_listed_in_either_reading(number: str) -> None:
    listed = document("09/11/2022", number=number)
    assert named("Nghị quyết số 27/NQ- TW ngày 09/11/2022", listed) == ["09/11/2022"]
    assert named("Nghị quyết số 27/NQ– TW ngày 09/11/2022", listed) == ["09/11/2022"]
    assert named("Nghị quyết số 28/NQ- TW ngày 09/11/2022", listed) == ["?"]


def test_a_document_whose_kind_is_its_number_is_called_by_it_once() -> None:
    (listed,) = listed_documents([replace(document(), kind=Text("18-NQ/TW"))])
    assert listed.name == "Văn bản số 18-NQ/TW"


def test_words_with_a_date_mean_no_document_of_which_none_is_known() -> None:
    assert named("số 18-NQ/TW, ngày 16-6-2022", document()) == ["?"]
    assert named("số 18-NQ/TW", document()) == [""]


def test_the_quote_of_a_document_always_means_that_document() -> None:
    listed = replace(
        document("2-2-2021", number="5/QĐ-A"),
        quote=Text("Quyết định số 5/QĐ-A phê duyệt ngày 01-01-2020 (ký 2-2-2021)"),
    )
    assert named(f"Theo {listed.quote}.", listed) == ["2-2-2021"]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (document(OCTOBER), document(JUNE), False),
        (document(OCTOBER), document("25/10/2017"), True),
        (document(OCTOBER), document(), True),
        (document(None, "Bộ Chính trị"), document(None, "Ban Bí thư"), False),
        (document(OCTOBER, "Bộ Chính trị"), document(JUNE, "Bộ Chính trị"), False),
        (document(OCTOBER, "Bộ Chính trị"), document(None, "Bộ Chính trị"), True),
        (document(OCTOBER), document(None, "Bộ Chính trị"), True),
        (document(number="32/CT-TTg"), document(number="32/CT-TTG"), True),
        (document(number="18/NQ-TW"), document(), False),
    ],
)
def test_two_documents_are_one_unless_number_date_or_issuer_differ(
    first: Document, second: Document, same: bool
) -> None:
    for pair in permutations((first, second)):
        assert bool(list(same_documents(pair))) == same


def test_the_words_lead_to_the_document_of_their_date(built: Path) -> None:
    plan = html.parse(str(built / "ke-hoach" / "index.html")).getroot()
    links = plan.xpath("//*[@data-verbatim]//a[contains(@href, 'van-ban/')]")
    called = [(link.text_content(), str(link.get("href")).split("/")[-2]) for link in links]
    by_number = [slug for words, slug in called if words == "Nghị quyết số 18-NQ/VU"]
    subject, *preamble = by_number
    assert subject == "18-nq-vu-2032-06-16"
    assert preamble == ["18-nq-vu-2027-10-25", "18-nq-vu-2032-06-16"], "the bare one has no link"


def test_open_data_and_pages_tell_documents_apart(built: Path) -> None:
    data = json.loads((built / "api/v1/documents.json").read_text("utf-8"))["documents"]
    assert len({each["id"] for each in data}) == len({each["name"] for each in data}) == 7
    for each in data:
        page = built / "van-ban" / each["id"] / "index.html"
        heading = html.parse(str(page)).getroot().find(".//h1").text_content()
        assert heading == each["name"]
    assert [len(each["citations"]) for each in data][:2] == [1, 2]


def test_listed_documents_are_documents() -> None:
    (listed,) = listed_documents([document(OCTOBER)])
    assert isinstance(listed, ListedDocument)
    assert listed.name == "Nghị quyết số 18-NQ/TW"
