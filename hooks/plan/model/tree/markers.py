"""What stands before an entry of the plan, and what that makes of its label and its address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...language.vietnamese import capitalized, marker_slug, slug

_NUMERAL = re.compile(r"[IVXLCDM]+|\d+|[A-ZĐ]")
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_NAMES = {
    "g": "gạch đầu dòng thứ",
    "p": "đoạn thứ",
    "t": "bảng thứ",
    "r": "dòng thứ",
}
"""What readers call an entry that has no number, by the letter that stands in its address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one level adds to the label and the address of an entry."""

    words: str
    """`II`, `1.1`, `a`, `Điều 3`, `gạch đầu dòng thứ hai`."""
    slug: str
    """`ii`, `1-1`, `a`, `dieu-3`, `g2`."""
    is_number: bool = False
    """Whether it is a number alone, which a point joins to the one before it."""


def marker(number: str) -> str:
    """Return a numeral or letter as it is written before its words: `II.`, `1.`, `1.2.`, `đ)`."""
    return f"{number})" if number.islower() else f"{number}."


def printed_marker(own: str | None, number: str | None, words: str | None = None) -> str:
    """Return what is printed before an entry's `words`, with a blank behind it; empty for nothing.

    A marker that is typed against the words, `1.Mục tiêu`, is the beginning of them.
    """
    printed = own or (marker(number) if number else "")
    goes_on = words[len(printed) :] if words and words.startswith(printed) else ""
    return "" if goes_on[:1].isalpha() else printed


def behind_marker(marker: str, words: str) -> str:
    """Return `words` behind the `marker` that is printed before them, if one is: `1. Mục tiêu`."""
    return f"{marker} {words}" if marker else str(words)


def numbered(number: str, own: str | None) -> Step:
    """Return the step of an entry with a number; its marker, if it has one, can say `Điều 3.`."""
    before = (own or "").partition(number)[0].strip(" (")
    if not any(letter.isalpha() for letter in before):
        return Step(words=number, slug=marker_slug(number), is_number=True)
    words = f"{in_a_sentence(before)} {number}"
    return Step(words=words, slug=f"{slug(before)}-{marker_slug(number)}")


def numbered_row(number: str) -> Step:
    """Return the step of a row that has a number of its own in its table."""
    return Step(words=f"dòng {number}", slug=marker_slug(number))


def unnumbered(kind: str, place: int) -> Step:
    """Return the step of an entry without a number: which of its `kind` it is, from 1.

    A kind is `g`, a dash or another sign; `p`, a paragraph; `t`, a table; `r`, a row.
    """
    ordinal = _ORDINALS[place - 1] if place <= len(_ORDINALS) else str(place)
    return Step(words=f"{_NAMES[kind]} {ordinal}", slug=f"{kind}{place}")


def named(words: str) -> Step:
    """Return the step of what is called by words of its own: `PHỤ LỤC II`."""
    return Step(words=in_a_sentence(words), slug=slug(words))


def in_a_sentence(words: str) -> str:
    """Return words in capitals as a sentence has them: `PHỤ LỤC II` as `Phụ lục II`."""
    if not words.isupper():
        return words
    small = " ".join(
        word if _NUMERAL.fullmatch(word.strip(".:")) else word.lower() for word in words.split(" ")
    )
    return capitalized(small)


def label(steps: Sequence[Step]) -> str:
    """Return what an entry is called by the steps that lead to it: `II.1.a`, `Điều 3`."""
    words, follows_number = "", False
    for step, own in zip(steps, numbers(steps), strict=True):
        between = "." if step.is_number and follows_number else ", "
        words += f"{between if words else ''}{own}"
        follows_number = step.words[-1:].isalnum() and (step.is_number or step.words[:1].isupper())
    return words


def numbers(steps: Sequence[Step]) -> tuple[str, ...]:
    """Return what each step adds to those above: of `4.2` under `4` no more than `2`."""
    added: list[str] = []
    above: tuple[str, ...] = ()  # what a number can repeat: all that lead there, or the last
    for step in steps:
        repeated = next((number for number in above if step.words.startswith(f"{number}.")), "")
        added.append(step.words.removeprefix(f"{repeated}.") if repeated else step.words)
        chain = f"{above[0]}.{added[-1]}" if above else added[-1]
        above = (chain, step.words) if step.is_number else ()
    return tuple(added)


def cited(steps: Sequence[Step], noun: str) -> str:
    """Return what a sentence calls an entry: `mục II.1`, but `Điều 3`."""
    words = label(steps)
    return f"{noun} {words}" if steps and steps[0].is_number else words


def address(steps: Iterable[Step]) -> str:
    """Return the address of an entry by the steps that lead to it."""
    return "-".join(step.slug for step in steps)
