"""Which wordings are one name, and which are names of others."""

from __future__ import annotations

import pytest

from plan.importing.naming.wordings import same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Các Sở, ngành", "các sở, ngành"),
        ("Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Công an tỉnh", "Công an"),
        ("UBND các xã, phường", "UBND xã, phường"),
        ("các cơ quan có liên quan", "Các cơ quan liên quan"),
        ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
        ("BHXH tỉnh", "Bảo hiểm xã hội tỉnh"),
        ("UBMTTQVN TP", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố"),
    ],
)
def test_wordings_of_one_name_are_one(one: str, other: str) -> None:
    assert same_name(one) == same_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sở Y tế", "Bộ Y tế"), ("Các sở, ngành", "Các sở, ban, ngành"), ("HĐND tỉnh", "UBND tỉnh")],
)
def test_other_names_stay_others(one: str, other: str) -> None:
    assert same_name(one) != same_name(other)
