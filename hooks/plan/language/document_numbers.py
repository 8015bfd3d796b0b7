"""Numbers of documents as words have them: 31-KL/TW, 66.4/2025/NQ-CP, `31 - KL/TW`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .words import Span

HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2212"
"""Signs that stand for the hyphen of a number: as issued they stay, and it is the same number."""

_BEHIND_THE_WORD = r"(?:(?<=[sS]ố \d)|(?<=[sS]ố: \d))"

# Python finds a sign fast where a pattern begins with it: what stands before comes behind it.
_NUMBER = re.compile(
    rf"\d(?:{_BEHIND_THE_WORD}\d*(?: ?[{HYPHENS}/] ?[^\W\d_]\w*)"
    rf"(?:[{HYPHENS}/]\w+|[{HYPHENS}] [A-ZĐ]{{2}}\w*)*"
    rf"|{_BEHIND_THE_WORD}\d*[ .]?(?=[A-ZĐ]{{2}}\w*/)[^\W\d_]\w*(?:[-/]\w+)+"
    rf"|(?<!\w\d)\d*(?:\.\d+){{0,4}}[a-z]?(?:[{HYPHENS}/]\w+)+)"
)
"""A number; behind the word “số”, one with blanks around its first sign too, without that sign,
or with blanks behind a later hyphen: `31 - KL/TW`, `31KL/TW`, `27/NQ- TW`."""

_WITHOUT_A_HYPHEN = re.compile(r"^(\d+)[ .]?(?=[A-ZĐ]{2}\w*/)")

_HYPHEN_AND_BLANK = re.compile(rf"[{HYPHENS}] ")

_SIGNS = re.compile(rf" ?([{HYPHENS}/]) ?")


def document_numbers(text: str) -> Iterator[tuple[str, Span]]:
    """Yield what looks like a document's number in `text`: 31-KL/TW, 45/2013/QH13; no dates.

    The number is spelt plainly, whatever hyphens and blanks the words have at its place.
    """
    for match in _NUMBER.finditer(text):
        if any(letter.isupper() for letter in match.group()):
            yield plain_number(match.group()), match.span()


def plain_number(number: str) -> str:
    """Return `number` with plain hyphens, one before its letters, and no blanks around them."""
    number = _WITHOUT_A_HYPHEN.sub(r"\1-", number.strip())
    return _SIGNS.sub(lambda sign: "/" if sign.group(1) == "/" else "-", number)


def number_before_a_blank(words: str) -> str:
    """Return the number in `words` up to a hyphen with a blank behind it; empty if there is none.

    `27/NQ- TW` is 27/NQ-TW, typed carelessly, or 27/NQ and the letters of who issued it.
    """
    before, *behind = _HYPHEN_AND_BLANK.split(words, maxsplit=1)
    return plain_number(before) if behind else ""


def misread_digits(text: str) -> Iterator[tuple[Span, str]]:
    """Yield where letters stand for digits of a document's number (3l, O5), and the digits meant.

    The source prints what is read as a digit: nobody can see the difference on paper.
    """
    for sign in _LETTERS_OF_A_NUMBER.finditer(text):
        end = sign.start()
        start = max(0, end - _REACH)
        part = _FIRST_PART.search(text, start, end)
        if part and not _is_plain(part.group()):
            named = _NAMED.search(text, start, part.start())
            if named or any(letter.isdigit() for letter in part.group()):
                yield part.span(), part.group().translate(_DIGITS)


def misread_signs(text: str) -> Iterator[tuple[Span, str]]:
    """Yield where other signs stand for those of a document's number (31⁃KL∕TW), and the meant."""
    for match in _LIKE_SIGNS.finditer(text):
        yield match.span(), "-" if match.group() in _LIKE_HYPHENS else "/"


def _is_plain(digits: str) -> bool:
    return digits.isascii() and digits.isdigit()


_LIKE_HYPHENS = "⁃˗⁻ー─⎯➖_"
_LIKE_SLASHES = "⁄∕⧸╱"
_LIKE_SIGNS = re.compile(
    rf"[{_LIKE_HYPHENS}{_LIKE_SLASHES}]"
    rf"(?:(?<=\d[{_LIKE_HYPHENS}])(?= ?[A-ZĐ]+/[A-ZĐ])"
    rf"|(?<=[A-ZĐ][{_LIKE_SLASHES}])(?=[A-ZĐ]))"
)

_DIGITS = str.maketrans(
    {
        alike: digit
        for digit, others in {
            "0": "OoОоΟοՕ⁰₀",
            "1": "Il|ІӀΙ¹₁①",
            "2": "²₂②",
            "3": "ЗзƷ³₃③",
            "4": "Ч⁴₄④",
            "5": "⁵₅⑤",
            "6": "б⁶₆⑥",
            "7": "⁷₇⑦",
            "8": "⁸₈⑧",
            "9": "⁹₉⑨",
        }.items()
        for alike in others
    }
)
"""What digits are taken for by eyes and by programs that read pictures."""

_LETTERS_OF_A_NUMBER = re.compile(rf"[{HYPHENS}/](?=(?:\d{{4}}/)?[A-ZĐ]\w*[{HYPHENS}/]\w)")
_FIRST_PART = re.compile(rf"(?<![\w/.{HYPHENS}])[\d{''.join(map(chr, _DIGITS))}]{{1,6}}\Z")
_NAMED = re.compile(r"(?:[sS]ố:?|number:|implements:)\s+\Z")
_REACH = 40
"""Characters before the letters of a number in which its digits stand."""
