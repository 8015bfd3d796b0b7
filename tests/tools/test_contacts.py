"""Mail addresses and telephone numbers as offices write them, and links that use them."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from plan.tools.contacts import dialled, is_mail_address, mail_link


@pytest.mark.parametrize(
    "text",
    ["van-thu@example.org", "ban.bien.tap+trang@so.tinh.example.vn", "a@xn--vn-lia.example"],
)
def test_what_mail_programs_take_is_a_mail_address(text: str) -> None:
    assert is_mail_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "van-thu",
        "van-thu@example",
        "văn-thư@example.org",
        "van thu@example.org",
        "van-thu@example.org, b@example.org",
        "van..thu@example.org",
        ".van@example.org",
        "van@-example.org",
        "van@example.org.",
        "van@10.0.0.1",
        "van@example.org\n",
        "mailto:van@example.org",
        "<van@example.org>",
        f"{'a' * 65}@example.org",
        f"a@{'a.' * 127}org",
    ],
)
def test_what_a_mail_program_would_refuse_is_none(text: str) -> None:
    assert not is_mail_address(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("024 3999 0000", "02439990000"),
        ("(024) 3999.0000", "02439990000"),
        ("0261-3544-567", "02613544567"),
        ("+84 24 3999 0000", "+842439990000"),
        ("(+84) 24 3999 0000", "+842439990000"),
        ("1022", "1022"),
    ],
)
def test_a_number_is_dialled_however_it_is_set_apart(text: str, number: str) -> None:
    assert dialled(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "1" * 16,
        "024 3999 0000, 0912 345 678",
        "024 3999 0000 / 0001",
        "gọi 1022",
        "024 3999 0000 (máy lẻ 12)",
        "024  3999",
        "٠٢٤٣٩٩٩",
        "024 3999 0000\n",
    ],
)
def test_what_is_not_one_number_cannot_be_called(text: str) -> None:
    assert dialled(text) is None


def test_a_mail_says_what_it_was_given_and_nothing_in_it_is_a_field_of_the_link() -> None:
    link = mail_link("a+b@example.org", "Báo & hỏi?", "Một\n50% #1 &cc=x")
    head, _, fields = link.partition("?")
    assert head == "mailto:a%2Bb@example.org"
    assert link.isascii()
    assert [unquote(each) for each in fields.split("&")] == [
        "subject=Báo & hỏi?",
        "body=Một\r\n50% #1 &cc=x",
    ]
