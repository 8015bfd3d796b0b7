"""A reader reports a mistake in two taps without an account, wherever the file says to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from lxml import html
from lxml.html import HtmlElement

from plan.check.gate import checked_content
from plan.check.ledger import Ledger
from plan.pages import Site
from plan.pages import site as site_of
from plan.pages.page import SitePage
from plan.render.html import Renderer
from tests.support.plans.full_plan import full_plan, written
from tests.support.plans.hostile import hostile
from tests.support.sites.projects import DATA, OTHER_PLAN, SUCCESSORS
from tests.support.sites.rendering import renderer_of

ROOT = "https://example.org/mot-duong-dan-dai/ke-hoach/"
REPOSITORY = "https://example.org/kho/"
MOST = 1800
MAIL, CALL = "  email: van-thu@example.org\n", "  telephone: (024) 3999 0000\n"
NAME = "  name: Phòng Thử & Thí\n"


def made(*lines: str, plan: Path = DATA, root: str = ROOT, repository: str = REPOSITORY) -> Site:
    """Return the site of `plan` with `lines` about who publishes it."""
    publisher = f"\npublisher:\n{''.join(lines)}" if lines else ""
    content = plan.read_text("utf-8") + publisher
    return site_of(
        checked_content(content.encode(), "a"), Ledger(), root=root, repository=repository
    )


def shown(site: Site, address: str, *, scripted: bool = True) -> HtmlElement:
    """Return the page at `address`, with its foot."""
    (page,) = [page for page in site.pages if page.address == address]
    return with_foot(renderer_of(site, scripted=scripted), page)


def with_foot(renderer: Renderer, page: SitePage) -> HtmlElement:
    """Return `page` as `renderer` shows it, with its foot."""
    return html.fromstring(f"<main>{renderer.html(page)}{renderer.foot(page)}</main>")


def mails(page: HtmlElement) -> list[str]:
    """Return the links of `page` that open a mail."""
    return [str(each) for each in page.xpath("//a[starts-with(@href, 'mailto:')]/@href")]


def told(link: str) -> str:
    """Return what stands in the mail that `link` opens."""
    (body,) = re.findall(r"[?&]body=([^&]*)", link)
    return unquote(body)


def all_pages(site: Site) -> Iterator[tuple[str, HtmlElement]]:
    """Yield every page of `site`."""
    renderer = renderer_of(site)
    for page in site.pages:
        yield page.address, with_foot(renderer, page)


@pytest.mark.parametrize("plan", [DATA, OTHER_PLAN, SUCCESSORS])
def test_each_page_opens_a_mail_that_programs_take_and_that_says_which_page(plan: Path) -> None:
    site = made(NAME, MAIL, plan=plan)
    for address, page in all_pages(site):
        assert mails(page), address
        for link in mails(page):
            assert len(link) <= MOST, address
            assert link.startswith("mailto:van-thu@example.org?subject=B%C3%A1o%20sai%20s%C3%B3t")
            assert f"Trang: {ROOT}{address}\r\n" in told(link)


def test_a_mail_holds_the_number_and_the_words_of_its_task() -> None:
    site = made(MAIL)
    (top, *_) = mails(shown(site, "nhiem-vu/ii-2/"))
    assert "Chỗ chưa đúng: Nhiệm vụ II.2\r\n" in told(top)
    assert "“2. Triển khai thực hiện có hiệu quả Kết luận số 31-KL/TW" in told(top)
    assert "…”" in told(top)
    assert len(top) > MOST - 100  # as many words as there is room for
    of_page, *of_cards = mails(shown(site, "co-quan/ban-tuyen-giao-tinh-uy/"))[:-1]
    assert "Chỗ chưa đúng: Ban Tuyên giáo Tỉnh ủy\r\n" in told(of_page)
    assert [re.findall(r"Nhiệm vụ (\S+)\r\n", told(each)) for each in of_cards] == [
        ["II.1"],
        ["II.3"],
        ["III.1"],
    ]
    assert "“Ban Tuyên giáo Tỉnh ủy chủ trì" in told(of_cards[0])


def test_words_that_do_harm_in_an_address_do_none() -> None:
    data = full_plan(OTHER_PLAN.read_text("utf-8"))
    hostile(data)
    content = written(data).encode()
    site = site_of(checked_content(content, "a"), Ledger(), root=ROOT, repository=REPOSITORY)
    for address, page in all_pages(site):
        for link in mails(page):
            assert re.fullmatch(r"mailto:[a-z@.-]+\?subject=[^?&\s\"'<>]*&body=[^?&\s\"'<>]*", link)
            assert len(link) <= MOST, address


def test_the_foot_says_whom_to_call_and_leads_to_the_public_form() -> None:
    site = made(NAME, MAIL, CALL)
    for _, page in all_pages(site):
        (foot,) = page.xpath("//*[@id='bao-sai-sot']")
        assert "Phòng Thử & Thí" in foot.text_content()
        assert (
            foot.xpath(".//a[@href='tel:02439990000']")[0].text_content() == "Gọi (024) 3999 0000"
        )
        (form,) = foot.xpath(".//a[contains(@href, '/issues/new')]/@href")
        assert form.startswith(REPOSITORY)
    asked = parse_qs(
        urlsplit(
            shown(site, "nhiem-vu/ii-2/").xpath("//a[contains(@href, 'issues/new')]/@href")[0]
        ).query
    )
    assert asked["template"] == ["bao-sai-sot.yml"]
    assert asked["page"] == [f"{ROOT}nhiem-vu/ii-2/"]
    assert asked["shown"][0].startswith("2. Triển khai thực hiện")


def test_without_a_mail_address_a_tap_leads_to_the_ways_that_there_are() -> None:
    for lines, repository, ways in (
        ((CALL,), "", ["tel:02439990000"]),
        ((), REPOSITORY, [f"{REPOSITORY}issues/new"]),
        ((CALL,), REPOSITORY, ["tel:02439990000", f"{REPOSITORY}issues/new"]),
    ):
        page = shown(made(*lines, repository=repository), "co-quan/ban-tuyen-giao-tinh-uy/")
        assert mails(page) == []
        reports = page.xpath("//div[@class='actions']/a[.='Báo sai sót']/@href")
        assert len(reports) == 4
        assert set(reports) == {"#bao-sai-sot"}
        found = page.xpath("//*[@id='bao-sai-sot']//p[@class='ways']/a/@href")
        assert [each.partition("?")[0] for each in found] == ways


def test_where_there_is_no_way_the_page_says_so_and_offers_none() -> None:
    for address, page in all_pages(made(repository="")):
        assert "Trang chưa ghi nơi nhận báo sai sót." in page.text_content(), address
        assert page.xpath("//div[@class='actions']/a[.='Báo sai sót']") == []


def test_a_preview_that_has_no_address_still_says_which_page_is_meant() -> None:
    (link, *_) = mails(shown(made(MAIL, root=""), "nhiem-vu/ii-1/"))
    assert told(link).startswith("Trang: Nhiệm vụ II.1\r\n")


def test_about_names_the_publisher_as_far_as_the_file_does() -> None:
    about = shown(made(NAME, MAIL, CALL), "gioi-thieu/")
    facts = [each.text_content() for each in about.xpath("//dl[@class='facts']/*")]
    assert facts == [
        "Phụ trách trang",
        "Phòng Thử & Thí",
        "Điện thoại",
        "(024) 3999 0000",
        "Thư điện tử",
        "van-thu@example.org",
    ]
    assert "Trang chưa ghi ai phụ trách" in shown(made(), "gioi-thieu/").text_content()
    alone = shown(made(CALL), "gioi-thieu/").text_content()
    assert "Thư điện tử" not in alone
