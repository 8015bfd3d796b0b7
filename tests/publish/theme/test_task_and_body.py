"""A task's page and a body's cards as a reader in a hurry meets them, in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Browser, Page, expect

from plan.check.gate import checked
from plan.derive.register import Register, register
from tests.support.sites.projects import DATA, OTHER_PLAN, SUCCESSORS
from tests.support.sites.sites import HOME

PHONE, DESK = (390, 844), (1280, 800)
BODY = "co-quan/ban-can-su-dang-uy-ban-nhan-dan-tinh/"
FOLDED = "an toàn xã hội trong vùng dự án."
"""Words of II.2 that stand behind the fold of a card."""

PLANS = {"site": DATA, "other_site": OTHER_PLAN, "rearranged_site": SUCCESSORS}


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A reader's phone."""
    context = browser.new_context(viewport={"width": PHONE[0], "height": PHONE[1]})
    yield context.new_page()
    context.close()


@pytest.fixture
def plain_phone(browser: Browser) -> Iterator[Page]:
    """A phone on which no script runs."""
    context = browser.new_context(
        viewport={"width": PHONE[0], "height": PHONE[1]}, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


def register_of(name: str) -> Register:
    """Return what follows from the plan of the site `name`."""
    return register(checked(PLANS[name], name))


@pytest.mark.parametrize("name", PLANS)
def test_a_task_has_who_and_when_above_the_fold_and_whole_words_for_its_heading(
    phone: Page, name: str, request: pytest.FixtureRequest, served: Callable[[Path], str]
) -> None:
    home = served(request.getfixturevalue(name))
    for task in register_of(name).tasks:
        phone.goto(f"{home}nhiem-vu/{task.slug}/")
        for width, height in (DESK, PHONE):
            phone.set_viewport_size({"width": width, "height": height})
            last = phone.locator(".answers dd").last.bounding_box()
            assert last
            assert last["y"] + last["height"] <= height, task.label
        assert phone.locator(".answers dt").all_inner_texts()[-1] == "Thời hạn"
        number, words = phone.locator("h1").inner_text().split("\n")
        assert number.strip() == f"Nhiệm vụ {task.label}"
        said = words.strip().removesuffix("…")
        assert len(said) >= min(len(task.words), 40)
        assert task.words.startswith(said)
        assert not task.words[len(said) :][:1].isalnum()


def test_each_answer_is_said_once(phone: Page, home: str) -> None:
    phone.goto(f"{home}nhiem-vu/ii-2/")
    words = phone.locator("article").inner_text()
    for once in ("thường xuyên.", "Kế hoạch không nêu thời hạn", FOLDED):
        assert words.count(once) == 1, once


def test_long_words_are_folded_and_open_without_a_script(plain_phone: Page, home: str) -> None:
    plain_phone.goto(home + BODY)
    rest = plain_phone.get_by_text(FOLDED)
    expect(rest).not_to_be_visible()
    plain_phone.locator(".rest > summary").first.click()
    expect(rest).to_be_visible()


def test_what_is_looked_for_in_the_page_unfolds(phone: Page, home: str) -> None:
    """A link to words is found by the browser as its own search finds them."""
    phone.goto(f"{home}{BODY}#:~:text=an%20to%C3%A0n%20x%C3%A3%20h%E1%BB%99i%20trong")
    expect(phone.get_by_text(FOLDED)).to_be_visible()


def test_paper_has_the_words_whole_without_a_script_too(plain_phone: Page, home: str) -> None:
    plain_phone.goto(home + BODY)
    pdf = pdfium.PdfDocument(plain_phone.pdf(prefer_css_page_size=True))
    words = " ".join(" ".join(each.get_textpage().get_text_range() for each in pdf).split())
    assert FOLDED in words
    for button in ("Đọc tiếp", "Báo sai sót", "Xem trong toàn văn"):
        assert button not in words


def test_an_unfolded_paragraph_is_one_paragraph(phone: Page, home: str) -> None:
    phone.goto(home + BODY)
    phone.locator(".rest > summary").first.click()
    last, first = phone.evaluate(
        """() => {
          const rest = document.querySelector(".rest"), before = document.createRange();
          before.selectNodeContents(rest.previousSibling);
          const lines = before.getClientRects();
          const after = rest.querySelector("span").getClientRects();
          return [lines[lines.length - 1].top, after[0].top];
        }"""
    )
    assert abs(last - first) < 2


SHARED = "navigator.share = async data => { window.shared = data }"


def test_a_shared_card_carries_the_words_and_their_source(phone: Page, home: str) -> None:
    phone.add_init_script(SHARED)
    phone.goto(home + BODY)
    phone.locator("summary[aria-label='Chia sẻ nhiệm vụ II.2']").click()
    phone.get_by_role("button", name="Gửi qua ứng dụng…").click()
    data = phone.evaluate("window.shared")
    assert data["url"] == HOME + "nhiem-vu/ii-2/"
    words, source = data["text"].rsplit("\n", 1)
    assert words.startswith("“2. Triển khai thực hiện có hiệu quả Kết luận số 31-KL/TW")
    assert f"{FOLDED}\n* Ban cán sự đảng" in words
    assert words.endswith("thường xuyên.”")
    assert "Đọc tiếp" not in words
    assert source.startswith("mục II.2, Kế hoạch của Ban Thường vụ Tỉnh ủy")
    assert "http" not in source


@pytest.mark.parametrize(
    ("address", "name", "first"),
    [
        ("nhiem-vu/iii-1/", "nhiệm vụ III.1", "“1. Các cơ quan tham mưu"),
        ("ke-hoach/", "mục II.4", "“4. Tăng cường công tác giám sát"),
        ("ke-hoach/", "toàn văn", "Kế hoạch của Ban Thường vụ"),
        (BODY, "trang này", "trang về Ban cán sự đảng"),
    ],
)
def test_what_is_shared_has_the_words_of_its_item_and_no_other(
    phone: Page, home: str, address: str, name: str, first: str
) -> None:
    phone.add_init_script(SHARED)
    phone.goto(home + address)
    row = phone.locator(f".share:has(> summary[aria-label='Chia sẻ {name}'])")
    row.locator("summary").click()
    row.get_by_role("button", name="Gửi qua ứng dụng…").click()
    assert phone.evaluate("window.shared.text").startswith(first)
    copies = row.get_by_role("button", name="Sao chép nguyên văn kèm nguồn")
    assert copies.is_visible() == first.startswith("“")


def test_one_card_is_printed_by_itself(phone: Page, home: str) -> None:
    phone.add_init_script("window.print = () => { window.asked = 1 }")
    phone.goto(home + BODY)
    phone.locator(".duty-card .act[value=print]").nth(1).click()
    assert phone.evaluate("window.asked") == 1
    phone.emulate_media(media="print")
    expect(phone.locator(".duty-card:visible")).to_have_count(1)
    expect(phone.locator(".duty-card:visible h3")).to_have_text("Nhiệm vụ II.2")
    expect(phone.get_by_text(FOLDED)).to_be_visible()
    phone.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(phone.locator(".duty-card:visible")).to_have_count(5)


def test_what_only_a_script_does_is_not_offered_without_one(plain_phone: Page, home: str) -> None:
    plain_phone.goto(home + BODY)
    expect(plain_phone.locator(".act[value=print]:visible")).to_have_count(0)
    expect(plain_phone.get_by_text("Báo sai sót", exact=True).first).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_every_control_of_a_card_is_within_the_thumb_s_reach(
    phone: Page, home: str, width: int
) -> None:
    phone.set_viewport_size({"width": width, "height": 844})
    phone.goto(home + BODY)
    boxes = phone.locator(".actions :is(.act, .share > summary, .files > summary):visible")
    heights = boxes.evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    assert len(heights) == 4 + 5 * 4
    assert min(heights) >= 44


@pytest.mark.parametrize("address", ["", "co-quan/", "tai-ve/", BODY])
def test_what_is_folded_has_no_sign_of_the_theme_s_notes(
    phone: Page, home: str, address: str
) -> None:
    phone.goto(home + address)
    signs = phone.locator("article summary").evaluate_all(
        "all => all.flatMap((each) => ['::before', '::after'].map("
        "(part) => getComputedStyle(each, part).content))"
    )
    assert signs
    assert set(signs) == {"none"}
