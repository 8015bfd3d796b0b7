"""What people type finds the right page: without accents, with slips, a number in any spelling."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

import pytest
from playwright.sync_api import Browser

from plan.check.gate import checked
from plan.derive.register import Register
from plan.language.vietnamese import ascii_form
from plan.publish.finished.search import FINDING, finding_script
from tests.support.browser.searching import Ask, page_with_index, search_of_plan, search_of_site
from tests.support.browser.typing import WAYS
from tests.support.sites.projects import DATA, ROOT, TESTS

QUERIES: list[dict[str, Any]] = json.loads((TESTS / "queries.json").read_text("utf-8"))
KINDS = ("question", "abbreviation", "place", "date", "document")
"""The kinds of queries of five plans in `queries/`, beside those that ask for what is absent."""
PARTLY = (ascii_form, *(WAYS[way] for way in ("no tones", "no hats", "telex, tones behind a word")))
"""How questions are typed of which marks are lost, or keys were not turned."""


@pytest.fixture(scope="module")
def ask(browser: Browser, home: str) -> Ask:
    """Puts questions to the search of the real plan's site, and returns its pages for each."""
    return search_of_site(browser, home)


@pytest.fixture(scope="module")
def by_plan(browser: Browser, home: str) -> dict[str, Ask]:
    """What puts questions to the searches of five plans."""
    plans = ("library", "successors", "bacninh", "nghean")
    searches = {name: search_of_plan(browser, TESTS / "plans" / f"{name}.yaml") for name in plans}
    return {"assignments": search_of_site(browser, home), **searches}


Answered = list[tuple[dict[str, Any], list[list[dict[str, Any]]]]]


def queries_of(kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        (TESTS / "queries" / f"{kind}.json").read_text("utf-8")
    )
    return found


def answered(queries: list[dict[str, Any]], by_plan: dict[str, Ask]) -> Answered:
    """Return `queries` of several plans, each with its answers."""
    found: Answered = []
    for plan, ask in by_plan.items():
        own = [query for query in queries if query["plan"] == plan]
        found.extend(zip(own, ask([query["q"] for query in own]), strict=True))
    return found


def places(pages: list[list[dict[str, Any]]], first: int) -> set[str]:
    """Return the pages, and the best place on each, among the `first` answers."""
    found = set()
    for items in pages[:first]:
        found |= {items[0]["location"], items[0]["location"].partition("#")[0]}
    return found


def test_the_right_page_comes_first(ask: Ask) -> None:
    answers = ask([query["q"] for query in QUERIES])
    right = [
        (query["q"], bool(places(pages, 1) & set(query["expect"])), bool(pages))
        for query, pages in zip(QUERIES, answers, strict=True)
    ]
    wrong = [question for question, first, _ in right if not first]
    assert len(wrong) <= 0.03 * len(QUERIES), wrong
    assert [question for question, _, some in right if not some] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_query_of_each_kind_leads_to_its_page_in_any_plan(
    kind: str, by_plan: dict[str, Ask]
) -> None:
    found = answered(queries_of(kind), by_plan)
    for first, least in ((1, 0.92), (3, 0.97)):
        wrong = [q["q"] for q, pages in found if not places(pages, first) & set(q["expect"])]
        assert len(wrong) <= (1 - least) * len(found), wrong


@pytest.mark.parametrize("kind", ["question", "place"])
def test_a_question_is_understood_however_its_marks_are_typed(
    kind: str, by_plan: dict[str, Ask]
) -> None:
    queries = [
        {**query, "q": PARTLY[at % len(PARTLY)](query["q"])}
        for at, query in enumerate(queries_of(kind))
    ]
    found = answered(queries, by_plan)
    wrong = [q["q"] for q, pages in found if not places(pages, 1) & set(q["expect"])]
    assert len(wrong) <= 0.06 * len(found), wrong


def test_what_a_plan_does_not_mention_is_said_to_be_absent(by_plan: dict[str, Ask]) -> None:
    found = answered(queries_of("absent"), by_plan)
    assert len(found) > 150
    assert [query["q"] for query, pages in found if pages[0][0]["score"] != -1] == []


@pytest.mark.parametrize(
    ("typed", "location", "kind"),
    [
        ("ban tuyên giáo", "co-quan/ban-tuyen-giao-tinh-uy/", "Cơ quan"),
        ("các đảng đoàn", "co-quan/cac-dang-doan/", "Nhóm cơ quan"),
        ("xuyên tạc", "nhiem-vu/ii-3/", "Nhiệm vụ"),
        ("31-KL/TW", "van-ban/31-kl-tw/", "Văn bản"),
        ("ai ký", "ke-hoach/#ky-ten", "Toàn văn"),
        ("tải về", "tai-ve/", "Trang"),
    ],
)
def test_each_hit_says_its_kind(ask: Ask, typed: str, location: str, kind: str) -> None:
    best = ask([typed])[0][0][0]
    assert (best["location"], best["tags"]) == (location, [kind])


@pytest.mark.parametrize(
    ("typed", "never"),
    [("an ninh", "toàn"), ("đất đai", "đời"), ("thanh niên", "hiện"), ("học phí", "phải")],
)
def test_marks_stand_only_on_what_was_meant(ask: Ask, typed: str, never: str) -> None:
    found = json.dumps(ask([typed])[0], ensure_ascii=False)
    assert f"<mark>{never}</mark>" not in found
    if typed == "an ninh":
        assert not re.search(r"<mark>an</mark> toàn", found)


def test_every_body_is_found_by_its_name_however_it_is_typed(ask: Ask, known: Register) -> None:
    for body in known.bodies.values():
        name = str(body.name)
        typed = [
            name,
            ascii_form(name),
            unicodedata.normalize("NFD", name),
            name.replace("ủy", "uỷ").replace("Ủy", "Uỷ").upper(),
            f'"{name}"',
            *body.aliases,
            *map(ascii_form, body.aliases),
        ]
        for question, pages in zip(typed, ask(typed), strict=True):
            assert pages[0][0]["location"] == f"co-quan/{body.id}/", question


@pytest.mark.parametrize(
    ("plan", "typed", "expected"),
    [
        ("real", "tải file word", "tai-ve/"),
        ("real", "download pdf", "tai-ve/"),
        ("real", "file excel", "tai-ve/"),
        ("real", "in phieu", "tai-ve/"),
        ("real", "in ra giấy", "tai-ve/"),
        ("real", "ma tran", "ma-tran/"),
        ("real", "có gì mới", "cap-nhat/"),
        ("real", "lien he", "gioi-thieu/"),
        ("nghean", "1026/kh-ubnd", "ke-hoach/"),
        ("nghean", "kế hoạch số mấy", "ke-hoach/"),
        ("enclosed-plan", "khi nào có hiệu lực", "ke-hoach/#dieu-2"),
        ("enclosed-plan", "q4/2031", "nhiem-vu/phu-luc-i-2/"),
        ("enclosed-plan", "Q.IV 2031", "nhiem-vu/phu-luc-i-2/"),
    ],
)
def test_what_readers_want_of_the_site_or_the_plan_itself_is_found(
    browser: Browser, plan: str, typed: str, expected: str
) -> None:
    file = DATA if plan == "real" else TESTS / "plans" / f"{plan}.yaml"
    assert expected in places(search_of_plan(browser, file)([typed])[0], 1)


@pytest.mark.parametrize("product", ["sản phẩm mạng nội bộ", "san pham mang noi bo"])
def test_a_task_is_found_by_its_product(browser: Browser, product: str) -> None:
    ask = search_of_plan(browser, TESTS / "plans" / "enclosed-plan.yaml")
    assert "nhiem-vu/phu-luc-i-2/" in places(ask([product])[0], 1)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ma85t tra65n to63 quo61c", "co-quan/dang-doan-mat-tran-to-quoc/"),  # VNI
        ("ATXH", "nhiem-vu/ii-4/"),  # in no table: the first letters of “an toàn xã hội”
        ("kế hoạch", "ke-hoach/"),
        ("nghị quyết địa chất khoáng sản", "van-ban/10-nq-tw/"),  # beside a task that cites it
        ("sơ đồ", "ma-tran/"),
    ],
)
def test_other_ways_to_ask_find_the_page_too(ask: Ask, typed: str, expected: str) -> None:
    assert expected in places(ask([typed])[0], 1)


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("tuyen giao", ["Tuyên giáo"]),
        ("bôxit", ["bô-xít"]),
        ("KL31", ["Kết luận", "31"]),  # “số” stands between
        ("KL31TW", ["31-KL/TW"]),  # no VNI: the number counts
        ("huyện uỷ", ["huyện ủy"]),
        ("mặt trân tổ quôc", ["Mặt trận Tổ quốc"]),
    ],
)
def test_what_was_found_is_marked_in_the_page_s_own_words(
    ask: Ask, typed: str, marked: list[str]
) -> None:
    best = ask([typed])[0][0][0]
    found = re.findall(r"<mark>([^<]*)</mark>", best["title"] + best["text"])
    assert set(marked) <= set(found)
    assert "<mark><mark>" not in best["title"] + best["text"]


def test_words_that_are_not_there_are_told_to_be_missing(ask: Ask) -> None:
    best = ask(["tuyên truyền zzzzzz"])[0][0][0]
    assert {word for word, there in best["terms"].items() if not there} == {"zzzzzz"}
    assert "tuyên\u00a0truyền" in {word for word, there in best["terms"].items() if there}


def test_a_phrase_in_quotes_stands_together(ask: Ask) -> None:
    for items in ask(['"bảo vệ môi trường"'])[0]:
        for item in items:
            if item["score"]:
                text = re.sub(r"<[^>]*>", "", item["title"] + item["text"])
                assert "bảo vệ môi trường" in text


def test_a_plan_s_own_words_for_its_terms_are_in_its_data_and_not_in_the_code() -> None:
    terms = checked(DATA, DATA.name).terms
    typed = [each for term in terms for each in (term.name, *term.aliases)]
    files = (ROOT / "hooks").rglob("*.*")
    code = "\n".join(f.read_text("utf-8") for f in files if f.suffix in (".py", ".js", ".html"))
    assert "thành phố" in code
    assert len(typed) > 6
    assert [each for each in typed if re.search(rf"\b{each}\b", code, re.IGNORECASE)] == []


def test_a_term_is_found_by_what_readers_call_it_in_several_words_too(browser: Browser) -> None:
    terms = [["Library rules", "nội quy"], ["librarian", "thủ thư"]]
    script = finding_script(checked(DATA, DATA.name))[FINDING].decode()
    titles = ["Nội quy phòng đọc", "Giờ đọc", "Thủ thư"]
    entries = [{"title": title, "location": title, "text": ""} for title in titles]
    page = page_with_index(browser, f"{script}\nself.TERMS = {json.dumps(terms)};", entries)
    found = page.evaluate(
        "questions => questions.map(typed => answered(index, typed).map(({ doc }) => doc))",
        ["new library rules", "LIBRARY RULES", "librarian", "library", '"library rules"'],
    )
    assert found == [[0], [0], [2], [], []]
    page.close()


@pytest.mark.parametrize("typed", ["constructor", "toString", "__proto__"])
def test_a_word_of_the_browser_s_own_language_is_a_word_like_others(ask: Ask, typed: str) -> None:
    assert [items[0]["location"] for items in ask([typed])[0][-2:]] == ["co-quan/", "nhiem-vu/"]


def test_what_is_typed_is_never_markup(ask: Ask) -> None:
    (pages,) = ask(["<img src=x onerror=alert(1)> tuyên"])
    assert "<img" not in json.dumps([items[0]["title"] for items in pages])


def test_a_search_that_finds_nothing_offers_near_names_and_the_lists(ask: Ask) -> None:
    lists = ["co-quan/", "nhiem-vu/"]
    nothing, near, phrase = ask(["zzzz qqqq", "mattx trraan", '"giáo tuyên"'])
    assert [items[0]["location"] for items in nothing] == lists
    assert near[0][0]["location"] == "co-quan/dang-doan-mat-tran-to-quoc/"
    assert phrase[0][0]["location"] == "co-quan/ban-tuyen-giao-tinh-uy/"
    assert "<mark>" in phrase[0][0]["title"]
    for pages in (nothing, near, phrase):
        assert [items[0]["location"] for items in pages[-2:]] == lists
        assert len(pages) <= 5
        assert {items[0]["score"] for items in pages} == {-1}
