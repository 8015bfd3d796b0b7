"""What can stand before a paragraph: numerals, letters and signs, each form with an example."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ..language.vietnamese import ascii_form
from .plain_words import CAPITALS

_ROMAN: Mapping[str, int] = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ORDINALS = ("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")
_LETTERS = "abcdđefghijklmnopqrstuvwxyz"
"""The letters of points in their order; offices skip f, j, w, z, and Word skips đ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form of marker."""

    name: str
    example: str
    rank: int
    """The smaller, the higher it usually stands in a document."""
    pattern: str
    """Its group `n` is the number."""
    value: Callable[[str], tuple[int, ...]]
    """The places that the number has among its siblings, one for each part of it."""
    is_sign: bool = False
    """Whether all siblings have the same one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A marker before a paragraph, read in one of its possible forms."""

    form: Form
    printed: str
    number: str
    """What stands in an address and in a citation; empty for a sign."""
    value: tuple[int, ...]
    rest: str
    """The words behind it."""
    is_joined: bool = False
    """Whether it is typed against them, without a blank."""

    @property
    def series(self) -> str:
        """What is the same for all siblings: the form, how many parts, and the sign behind."""
        if self.form.is_sign:
            return (
                f"{self.form.name} {self.printed}" if self.form.name == "bullet" else self.form.name
            )
        sign = self.printed[-1]
        return f"{self.form.name} {len(self.value)} {'' if sign.isalnum() or sign == '.' else sign}"


def roman_value(numeral: str) -> int:
    """Return the number that the Roman `numeral` is."""
    values = [_ROMAN[sign] for sign in numeral.upper()]
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))


def _roman(number: str) -> tuple[int, ...]:
    return (roman_value(number),)


def _letter(number: str) -> tuple[int, ...]:
    low = number.lower()
    return (_LETTERS.index(low) + 1 if low in _LETTERS else 99,)


def _capital(number: str) -> tuple[int, ...]:
    return (ord(number) - ord("A") + 1,)


def _digits(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("."))


def _parts(number: str) -> tuple[int, ...]:
    """Return the places that a numeral or letter and the digits behind it say."""
    first, *digits = re.findall(r"[^\W\d_]+|\d+", number)
    places = _letter(first) if first.islower() else _any(first)
    return (*places, *map(int, digits))


def _any(number: str) -> tuple[int, ...]:
    """Return the place that a word (“thứ nhất”), a Roman numeral, a letter or digits say."""
    word = ascii_form(number).split()[-1]
    if word in _ORDINALS:
        return (_ORDINALS.index(word) + 1,)
    if number.isdigit():
        return _digits(number)
    return _roman(number) if re.fullmatch("[IVXLC]+", number) else _capital(number[0])


def _none(_: str) -> tuple[int, ...]:
    return ()


_ORDINAL = r"(?i:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))"
_END = r"(?=[ .:\n]|$)[.:]?"
_NAMED = r"(?:Nhóm )?(?:Nhiệm vụ|nhiệm vụ|Giải pháp|giải pháp|Nội dung|Hoạt động|Bước)"
"""Nouns with which a document counts what it plans."""
_BULLETS = "•●∙⋅·○◦▪■□❑❖◆◇►▶▸➢➤➔→⇒⇨✓✔☑★☆‣⁃§"
"""Signs before a paragraph; Word writes some of them with letters of its fonts: o, v."""

FORMS: tuple[Form, ...] = (
    Form(
        name="part",
        example="PHẦN THỨ NHẤT",
        rank=10,
        pattern=rf"(?:PHẦN|Phần) (?P<n>{_ORDINAL}|[IVXLC]+|[A-H]|\d{{1,2}}){_END}",
        value=_any,
    ),
    Form(
        name="chapter",
        example="Chương I",
        rank=20,
        pattern=rf"(?:CHƯƠNG|Chương) (?P<n>[IVXLC]+|\d{{1,2}}){_END}",
        value=_any,
    ),
    Form(
        name="mục",
        example="Mục 1.",
        rank=25,
        pattern=r"(?:MỤC|Mục) (?P<n>[IVXLC]+|\d{1,2})(?:[.:]|$)",
        value=_any,
    ),
    Form(
        name="tiểu mục",
        example="Tiểu mục 1.",
        rank=27,
        pattern=r"(?:TIỂU MỤC|Tiểu mục) (?P<n>[IVXLC]+|\d{1,2})(?:[.:]|$)",
        value=_any,
    ),
    Form(name="capital", example="A.", rank=30, pattern=r"(?P<n>[A-ZĐ])[./-] ", value=_capital),
    Form(
        name="roman",
        example="II.",
        rank=32,
        pattern=r"(?P<n>[IVX]{1,6}|[IVXLC]{2,7})(?:[.)](?!\d)|/(?=[ A-Z])| ?[-–:](?= )) ?",
        value=_roman,
    ),
    Form(
        name="article",
        example="Điều 1.",
        rank=35,
        pattern=r"(?:Điều|ĐIỀU) (?P<n>\d{1,3}[a-zđ]?)(?:[.:]|$)",
        value=lambda number: _digits(re.sub(r"\D", "", number)),
    ),
    Form(
        name="named",
        example="Nhiệm vụ 1.",
        rank=37,
        pattern=rf"(?:{_NAMED.upper()}|{_NAMED}) (?:số )?(?P<n>\d{{1,2}}|[IVX]{{1,4}})"
        r"(?:[.:](?!\d)|$)",
        value=_any,
    ),
    Form(
        name="digits",
        example="1.",
        rank=40,
        pattern=r"(?P<n>\d{1,3})(?:\.(?!\d)|[/-](?= )) ?",
        value=_digits,
    ),
    Form(
        name="compound",
        example="1.1.",
        rank=45,
        pattern=r"(?P<n>\d{1,2}(?:\.\d{1,2}){1,4})(?:[.)](?!\d)|-(?= )| (?=[^\W\d_])) ?",
        value=_digits,
    ),
    Form(
        name="roman compound",
        example="I.1.",
        rank=38,
        pattern=r"(?P<n>(?:[IVX]{1,5}|[A-H])(?:\.\d{1,2}){1,3})"
        r"(?:[.)](?!\d)|-(?= )| (?=[^\W\d_])) ?",
        value=_parts,
    ),
    Form(
        name="letter compound",
        example="a.1)",
        rank=60,
        pattern=r"(?P<n>[a-zđ]\.?\d{1,2}(?:\.\d{1,2})?)(?:\)|\.(?=\s)|-(?= )) ?",
        value=_parts,
    ),
    Form(name="digits)", example="1)", rank=50, pattern=r"(?P<n>\d{1,3})\) ?", value=_digits),
    Form(name="(digits)", example="(1)", rank=52, pattern=r"\((?P<n>\d{1,3})\) ?", value=_digits),
    Form(
        name="letter",
        example="a)",
        rank=55,
        pattern=r"(?P<n>[a-zđ])(?:\)|[./-](?= )) ?",
        value=_letter,
    ),
    Form(name="(letter)", example="(a)", rank=57, pattern=r"\((?P<n>[a-zđ])\) ?", value=_letter),
    Form(
        name="(roman)",
        example="(ii)",
        rank=59,
        pattern=r"\((?P<n>[ivx]{1,5})\) ?",
        value=_roman,
    ),
    Form(
        name="dash", example="-", rank=70, pattern=r"(?P<n>[-–—‒―−]) ?", value=_none, is_sign=True
    ),
    Form(name="plus", example="+", rank=72, pattern=r"(?P<n>\+) ?", value=_none, is_sign=True),
    Form(
        name="bullet",
        example="•",
        rank=74,
        pattern=rf"(?P<n>[{_BULLETS}](?: |(?=\w))|[ov] (?=[{CAPITALS}]))",
        value=_none,
        is_sign=True,
    ),
    Form(name="star", example="*", rank=70, pattern=r"(?P<n>\*) ?", value=_none, is_sign=True),
)
"""Every form that a marker can have."""

_PATTERNS = tuple((form, re.compile(form.pattern)) for form in FORMS)


def sign(printed: str, rest: str) -> Marker:
    """Return the marker `printed` that a program made and no form has, as a bullet."""
    bullet = next(form for form in FORMS if form.name == "bullet")
    return Marker(form=bullet, printed=printed, number="", value=(), rest=rest)


def readings(text: str) -> tuple[Marker, ...]:
    """Return what the beginning of `text` can be as a marker; the likelier ones first."""
    return tuple(_readings(text))


def _readings(text: str) -> Iterator[Marker]:
    for form, pattern in _PATTERNS:
        printed = pattern.match(text)
        if printed and (value := _value(form, printed.group("n"))) is not None:
            behind = text[printed.end() :]
            yield Marker(
                form=form,
                printed=printed.group().strip(),
                number="" if form.is_sign else _address_number(printed.group("n")),
                value=value,
                rest=behind.strip(),
                is_joined=behind[:1].isalpha() and not printed.group().endswith(" "),
            )


def _value(form: Form, number: str) -> tuple[int, ...] | None:
    try:
        return form.value(number)
    except (KeyError, ValueError):
        return None


def _address_number(number: str) -> str:
    return "" if " " in number else number  # “thứ nhất” is a word, and stands in no address


def roman_numeral(value: int) -> str:
    """Return `value` as a Roman numeral."""
    signs = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"))
    numeral, left = "", value
    for worth, sign in (*signs, (4, "IV"), (1, "I")):
        numeral += sign * (left // worth)
        left %= worth
    return numeral
