"""Each form of marker is read as what it is, and words that only look like one are words."""

from __future__ import annotations

import pytest

from plan.importing.markers import FORMS, Form, readings, roman_numeral, roman_value


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_each_form_is_read_from_its_example(form: Form) -> None:
    found = readings(f"{form.example} Công an tỉnh")
    assert form in [marker.form for marker in found]
    marker = next(marker for marker in found if marker.form is form)
    assert (marker.printed, marker.rest) == (form.example, "Công an tỉnh")


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("I. MỤC ĐÍCH", "roman", "I"),
        ("I- MỤC ĐÍCH", "roman", "I"),
        ("II/ NỘI DUNG", "roman", "II"),
        ("PHẦN I: NỘI DUNG", "part", "I"),
        ("PHẦN THỨ HAI", "part", ""),
        ("Chương II", "chapter", "II"),
        ("Mục 1.", "mục", "1"),
        ("Nhiệm vụ 1: Rà soát", "named", "1"),
        ("NHÓM NHIỆM VỤ II. RÀ SOÁT", "named", "II"),
        ("A. QUAN ĐIỂM", "capital", "A"),
        ("A- QUAN ĐIỂM", "capital", "A"),
        ("Điều 12. Hiệu lực", "article", "12"),
        ("1. 100% các xã", "digits", "1"),
        ("1- Sở Tư pháp", "digits", "1"),
        ("1.1 Rà soát", "compound", "1.1"),
        ("1.1.1. Rà soát", "compound", "1.1.1"),
        ("2.1- Rà soát", "compound", "2.1"),
        ("1) Rà soát", "digits)", "1"),
        ("(1) Rà soát", "(digits)", "1"),
        ("a) Rà soát", "letter", "a"),
        ("đ) Rà soát", "letter", "đ"),
        ("a. Rà soát", "letter", "a"),
        ("- Rà soát", "dash", ""),
        ("– Rà soát", "dash", ""),
        ("-Văn phòng", "dash", ""),
        ("+ Rà soát", "plus", ""),
        ("• Rà soát", "bullet", ""),
        ("o Rà soát", "bullet", ""),
        ("✔ Rà soát", "bullet", ""),
        ("− Rà soát", "dash", ""),
        ("I.1. Rà soát", "roman compound", "I.1"),
        ("a.1) Rà soát", "letter compound", "a.1"),
        ("b2) Rà soát", "letter compound", "b2"),
        ("* Rà soát", "star", ""),
    ],
)
def test_what_offices_type(text: str, name: str, number: str) -> None:
    assert (name, number) in [(marker.form.name, marker.number) for marker in readings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "1.700 ha",
        "100% các xã",
        "12/2025",
        "01/7/2025 có hiệu lực",
        "31-KL/TW",
        "V/v triển khai",
        "Điều này",
        "Mục tiêu chung",
        "Phần lớn các xã",
        "Chương trình hành động",
        "5G phủ sóng",
        "3.500.000 đồng",
    ],
)
def test_words_that_are_no_marker(text: str) -> None:
    assert not readings(text)


def test_roman_numerals_are_read_as_they_are_written() -> None:
    assert all(roman_value(roman_numeral(number)) == number for number in range(1, 100))
