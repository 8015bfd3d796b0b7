"""What people type finds the right page: without accents, with slips, a number in any spelling."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from conftest import TESTS
from plan.register import Register
from plan.vietnamese import ascii_form

QUERIES: list[dict[str, Any]] = json.loads((TESTS / "queries.json").read_text("utf-8"))
ASK = """async questions => {
  const index = await (await fetch('search/search_index.json')).json();
  const worker = new Worker('assets/javascripts/workers/find.js');
  const answer = message => new Promise(done => {
    worker.onmessage = event => done(event.data);
    worker.postMessage(message);
  });
  await answer({ type: 0, data: index });
  const found = [];
  for (const question of questions)
    found.push((await answer({ type: 2, data: question })).data.items);
  return found;
}"""
Ask = Callable[[list[str]], list[list[list[dict[str, Any]]]]]


@pytest.fixture(scope="module")
def ask(browser: Browser, home: str) -> Ask:
    """Puts questions to the search of the real plan's site, and returns its pages for each."""
    page = browser.new_page()
    page.goto(home)

    def answers(questions: list[str]) -> list[list[list[dict[str, Any]]]]:
        found: list[list[list[dict[str, Any]]]] = page.evaluate(ASK, questions)
        return found

    return answers


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
    ("typed", "marked"),
    [
        ("tuyen giao", ["Tuyên", "giáo"]),
        ("bôxit", ["bô", "xít"]),
        ("KL31", ["Kết", "luận", "31"]),
        ("huyện uỷ", ["huyện", "ủy"]),
        ("mặt trân tổ quôc", ["Mặt", "trận", "Tổ", "quốc"]),
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
    assert {"tuyên", "truyền"} <= {word for word, there in best["terms"].items() if there}


def test_a_phrase_in_quotes_stands_together(ask: Ask) -> None:
    for items in ask(['"bảo vệ môi trường"'])[0]:
        for item in items:
            if item["score"]:
                text = re.sub(r"<[^>]*>", "", item["title"] + item["text"])
                assert "bảo vệ môi trường" in text


def test_what_is_typed_is_never_markup(ask: Ask) -> None:
    (pages,) = ask(["<img src=x onerror=alert(1)> tuyên"])
    assert "<img" not in json.dumps([items[0]["title"] for items in pages])


def test_the_box_on_the_page_shows_the_answers(page: Page, home: str) -> None:
    page.goto(f"{home}?q=ban tuyen giao")
    first = page.locator(".md-search-result__item a").first
    first.wait_for()
    href = first.get_attribute("href") or ""
    assert href.startswith(f"{home}co-quan/ban-tuyen-giao-tinh-uy/?h=")
    assert first.locator("h1").inner_text() == "Ban Tuyên giáo Tỉnh ủy"
    assert first.locator("mark").all_inner_texts()[:3] == ["Ban", "Tuyên", "giáo"]
    first.click()
    page.wait_for_url("**/co-quan/ban-tuyen-giao-tinh-uy/?h=*")


def test_the_words_found_are_marked_on_the_page_too(page: Page, home: str) -> None:
    page.goto(f"{home}?q=xuyen tac")
    page.locator(".md-search-result__item a").first.click()
    page.wait_for_url("**/nhiem-vu/ii-3/?h=*")
    marks = page.locator("article mark, .md-content mark")
    marks.first.wait_for()
    assert "xuyên tạc" in " ".join(marks.all_inner_texts()).lower()
