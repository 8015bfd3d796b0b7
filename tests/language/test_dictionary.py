"""Lists stand in the order that readers' phones and offices sort in: ICU's for Vietnamese.

Chromium has ICU; `make accept` records its order of the names below in expected/order.txt.
"""

from __future__ import annotations

import itertools
import os
import random
from collections.abc import Iterator, Sequence

from playwright.sync_api import Page

from plan.language.dictionary import dictionary_key
from tests.support.sites.projects import TESTS

EXPECTED = TESTS / "expected" / "order.txt"

_VOWELS = "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ"
_CONSONANTS = "bcdđfghjklmnpqrstvwxz"
_SIGNS = " -–—,;:!?.·'‘’\"“”«»()[]{}§@*/\\&#%‰•′″`´^¯¨¸°©®+±÷×<=>¬|¦~−…‐‑№½²³¤¢$£¥₫€_\u00a0"
_LETTERS = _VOWELS.replace(" ", "") + _CONSONANTS
_FOREIGN = "ƀɃƁɓČčĔĕĬĭŎŏŬŭñħĦŋŊŧþÞŠžřşżẞʻʼⅰⅱⅹ"
"""Letters of languages beside Vietnamese, those of its own peoples among them."""
_ALPHABETS = (
    _LETTERS + _LETTERS.upper() + "0123456789" + _SIGNS + "äöüçñåøÆæßðłⅡÈ" + _FOREIGN,
    _LETTERS,
    _LETTERS + _LETTERS.upper() + " ",
    "aàáâấăbAÀ ",
    "oòôốơ1 -,“O'’",
    "d đĐD1(“",
)
_COMPARE = """([names, pairs]) => {
    const order = new Intl.Collator("vi")
    return pairs.map(([left, right]) => Math.sign(order.compare(names[left], names[right])))
}"""


Apart = tuple[str, str, int]
"""Two names, and which of them is first for ICU: -1, or 1 for the second."""


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


def _apart(page: Page, names: Sequence[str], pairs: Sequence[tuple[int, int]]) -> list[Apart]:
    """Return the pairs, by their places in `names`, that do not stand as ICU puts them."""
    by_icu = page.evaluate(_COMPARE, [names, pairs])
    keys = [dictionary_key(name) for name in names]
    own = [(keys[left] > keys[right]) - (keys[left] < keys[right]) for left, right in pairs]
    return [
        (names[left], names[right], icu)
        for (left, right), icu, sign in zip(pairs, by_icu, own, strict=True)
        if icu != sign
    ]


def test_any_two_names_stand_as_icu_puts_them(page: Page) -> None:
    chance = random.Random(11)
    names = [
        "".join(chance.choices(chance.choice(_ALPHABETS), k=chance.randint(1, 5)))
        for _ in range(4000)
    ]
    places = range(len(names))
    pairs = [(chance.choice(places), chance.choice(places)) for _ in range(60_000)]
    # Where ICU sees no difference, any lasting order will do.
    assert [each for each in _apart(page, names, pairs) if each[-1]] == []


def test_every_letter_and_sign_stands_as_icu_puts_it(page: Page) -> None:
    letters = list(dict.fromkeys(_ALPHABETS[0]))
    assert _apart(page, letters, list(itertools.combinations(range(len(letters)), 2))) == []


def test_only_equal_names_have_equal_keys() -> None:
    assert len({dictionary_key(each) for each in ("a b", "a\u00a0b", "á", "a", "A", "")}) == 6
