"""Lists stand in the order that readers' phones and offices sort in: ICU's for Vietnamese.

Chromium has ICU; `make accept` records its order of the names below in expected/order.txt.
"""

from __future__ import annotations

import itertools
import os
import random
from collections.abc import Iterable, Iterator

from playwright.sync_api import Page

from conftest import TESTS
from plan.language.dictionary import dictionary_key

EXPECTED = TESTS / "expected" / "order.txt"

_VOWELS = "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ"
_CONSONANTS = "bcdđfghjklmnpqrstvwxz"
_SIGNS = " -–—,;:!?.·'‘’\"“”«»()[]{}§@*/\\&#%‰•′″`´^¯¨¸°©®+±÷×<=>¬|¦~−…‐‑№½²³¤¢$£¥₫€_\u00a0"
_LETTERS = _VOWELS.replace(" ", "") + _CONSONANTS
_ALPHABETS = (
    _LETTERS + _LETTERS.upper() + "0123456789" + _SIGNS + "äöüçñåøÆæßðłⅡÈ",
    _LETTERS,
    _LETTERS + _LETTERS.upper() + " ",
    "aàáâấăbAÀ ",
    "oòôốơ1 -,“O'’",
    "d đĐD1(“",
)
_COMPARE = """pairs => {
    const order = new Intl.Collator("vi")
    return pairs.map(([left, right]) => Math.sign(order.compare(left, right)))
}"""


def _names() -> Iterator[str]:
    """Yield names in which each rule of the order decides: letters, tones, capitals, signs."""
    yield from "an ăn ân ba bà bả bã bá bạ ca da đa e ê o ô ơ u ư ve vè y".split()
    yield from (f"Tổ {each}" for each in "1 9 10 2 A B C D Đ M X a đ".split())
    yield from ("“Sách” và bạn", "Sách và bạn", "'Sách'", "(Sách)", "Đoàn", "Dân", "Duyên")
    yield from ("hòa an", "hoa bình", "hoà", "hoá", "hóa", "Hòa", "Hoà", "HÒA", "hoa-bình")
    yield from ("Xã Tân Hà", "Xã Tân Hạ", "Xã Tân Hả", "Xã Tân Hạ 2", "Xã Tân-Hà", "xã Tân Hà")
    yield from ("Ban A & B", "Ban A, B", "Ban A - B", "Ban A – B", "Ban A/B", "Ban A", "Ban A B")


def test_golden_names_stand_in_the_recorded_order(page: Page) -> None:
    names = list(dict.fromkeys(_names()))
    if os.environ.get("ACCEPT"):
        by_icu = page.evaluate(
            "names => names.sort(new Intl.Collator('vi').compare)", sorted(names)
        )
        EXPECTED.write_text("\n".join([*by_icu, ""]), encoding="utf-8")
    shuffled = random.Random(1).sample(names, len(names))
    expected = EXPECTED.read_text(encoding="utf-8").splitlines()
    assert sorted(shuffled, key=dictionary_key) == expected


def _signs(pairs: Iterable[tuple[str, str]]) -> list[int]:
    keys = ((dictionary_key(left), dictionary_key(right)) for left, right in pairs)
    return [(left > right) - (left < right) for left, right in keys]


def test_any_two_names_stand_as_icu_puts_them(page: Page) -> None:
    chance = random.Random(11)
    names = [
        "".join(chance.choices(chance.choice(_ALPHABETS), k=chance.randint(1, 5)))
        for _ in range(4000)
    ]
    pairs = [(chance.choice(names), chance.choice(names)) for _ in range(60_000)]
    by_icu = page.evaluate(_COMPARE, pairs)
    apart = [
        pair
        for pair, icu, own in zip(pairs, by_icu, _signs(pairs), strict=True)
        if icu and icu != own  # where ICU sees no difference, any lasting order will do
    ]
    assert apart == []


def test_every_letter_and_sign_stands_as_icu_puts_it(page: Page) -> None:
    pairs = list(itertools.combinations(dict.fromkeys(_ALPHABETS[0]), 2))
    by_icu = page.evaluate(_COMPARE, pairs)
    apart = [p for p, icu, own in zip(pairs, by_icu, _signs(pairs), strict=True) if icu != own]
    assert apart == []


def test_only_equal_names_have_equal_keys() -> None:
    assert len({dictionary_key(each) for each in ("a b", "a\u00a0b", "á", "a", "A", "")}) == 6
