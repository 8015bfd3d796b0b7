"""The box of the home page opens the search, whoever types and however."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

HOME_BOX = "Tìm cơ quan, nhiệm vụ, văn bản"


def test_typing_in_the_box_of_the_home_page_opens_the_search_with_what_is_typed(
    page: Page, home: str
) -> None:
    page.goto(home)
    page.get_by_label(HOME_BOX).press_sequentially("phản biện xã hội")
    first = page.locator(".md-search-result__item a", has_text="phản biện xã hội").first
    first.wait_for()
    assert "ii-4" in str(first.get_attribute("href"))
    assert page.locator(".md-search__input").input_value() == "phản biện xã hội"


def test_a_tap_on_the_box_or_its_button_opens_the_search(page: Page, home: str) -> None:
    field = page.locator(".md-search__input:focus")
    for tapped in (page.get_by_label(HOME_BOX), page.get_by_role("button", name="Tìm", exact=True)):
        page.goto(home)
        tapped.click()
        field.wait_for()


def test_letters_that_a_keyboard_is_composing_stay_in_the_box_until_they_are_whole(
    page: Page, home: str
) -> None:
    page.goto(home)
    box = page.get_by_label(HOME_BOX)
    box.focus()
    keyboard = page.context.new_cdp_session(page)
    for letters in ("d", "dd", "đ"):
        typed = {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)}
        keyboard.send("Input.imeSetComposition", typed)
    assert box.input_value() == "đ"
    keyboard.send("Input.insertText", {"text": "đ"})
    page.locator(".md-search__input:focus").wait_for()
    assert page.locator(".md-search__input").input_value() == "đ"


def test_a_phone_shows_the_plan_its_issuer_the_box_and_the_first_bodies_at_once(
    browser: Browser, home: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 700})
    page = context.new_page()
    page.goto(home)
    seen = (
        page.locator("h1"),
        page.get_by_text("Ban Thường vụ Tỉnh ủy ban hành, giao 6 nhiệm vụ cho 5 cơ quan"),
        page.get_by_label(HOME_BOX),
        page.get_by_text("hiện nay ai đảm nhận thì trang chưa ghi nhận"),
        page.get_by_role("link", name="Ban cán sự đảng Ủy ban nhân dân tỉnh"),
        page.get_by_role("link", name="Ban Thường vụ Tỉnh đoàn"),
    )
    for each in seen:
        box = each.first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 700, each
    context.close()
