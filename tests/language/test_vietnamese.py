"""Rules of written Vietnamese that addresses, lists and lines of text rest on."""

from __future__ import annotations

import pytest

from plan.language.unbroken import unbroken_on_screen
from plan.language.vietnamese import around, behind, excerpt, marker_slug, slug


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Ban Tuyên giáo Tỉnh ủy", "ban-tuyen-giao-tinh-uy"),
        ("Đảng đoàn Mặt trận Tổ quốc", "dang-doan-mat-tran-to-quoc"),
        ("31-KL/TW", "31-kl-tw"),
        ("Câu lạc bộ “Sách & Bạn”", "cau-lac-bo-sach-ban"),
        ("  Ủy ban   nhân dân  ", "uy-ban-nhan-dan"),
    ],
)
def test_a_slug_is_plain_ascii(text: str, address: str) -> None:
    assert slug(text) == address


@pytest.mark.parametrize(
    ("label", "words", "said"),
    [
        ("Căn cứ:", "Quy định số 4", "Căn cứ: Quy định số 4"),
        ("Căn cứ:", "căn cứ Quy định số 4", "Căn cứ Quy định số 4"),
        ("Căn cứ:", "Căn cứ : Quy định số 4", "Căn cứ: Quy định số 4"),
        ("theo", "Theo Quyết định số 4", "theo Quyết định số 4"),
        ("theo", "Quyết định số 4", "theo Quyết định số 4"),
        ("Để:", "để biết", "Để biết"),
        ("Để:", "đểnh đoảng", "Để: đểnh đoảng"),
    ],
)
def test_a_label_is_said_once(label: str, words: str, said: str) -> None:
    assert behind(label, words) == said


def test_point_d_with_stroke_never_meets_point_d() -> None:
    assert [marker_slug(marker) for marker in ("II", "1", "1.2", "d", "đ", "Đ")] == [
        "ii",
        "1",
        "1-2",
        "d",
        "dd",
        "dd",
    ]


def test_letters_with_a_mark_never_meet_those_without() -> None:
    letters = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y".split()
    assert len({marker_slug(letter) for letter in letters}) == len(letters)


def test_numbers_dates_and_compounds_stay_whole() -> None:
    text = "số 31-KL/TW, ngày 07-3-2022 về bô-xít - alumin (chính trị-xã hội) và T/M"
    assert [text[a:b] for a, b in unbroken_on_screen(text)] == [
        "31-KL/TW",
        "07-3-2022",
        "bô-xít",
        "trị-xã",
        "T/M",
    ]


def test_an_excerpt_ends_with_a_whole_word() -> None:
    assert excerpt("một hai ba", 20) == "một hai ba"
    assert excerpt("một hai, ba bốn năm", 12) == "một hai…"
    assert len(excerpt("một hai ba bốn năm", 10)) <= 10


def test_around_a_span_stand_whole_words() -> None:
    text = "không một hai ba bốn năm sáu bảy tám chín mười"
    start = text.index("năm")
    assert around(text, (start, start + 3), 8) == "… ba bốn năm sáu …"
