"""What is wrong with the file as text, whatever YAML makes of it: characters nobody sees or meant.

They come from Word, from other keyboards, from old encodings and from merges left half done.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from ...model.text import Place
from ..places import Places
from ..problems import MOST, Problem
from .faults import Fault, faults, is_ordinary

FORBIDDEN = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\t\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4"
    r"\u17b5\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ue000-\uf8ff"
    r"\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
)
"""Those that editors' programs know by the schema, as they stand in a pattern's brackets.

Such a pattern cannot name what `unseen` knows by its category, nor what lies beyond U+FFFF.
"""

_INSIDE = r"(?:(?! *(?:<<<<<<<|>>>>>>>)).*\n)*?"
_CONFLICT = re.compile(
    rf"^ *<<<<<<<(?: .*)?\n{_INSIDE} *=======\r?\n{_INSIDE} *>>>>>>>.*$"
    r"|^ *(?P<mark><<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)(?: .*)?\r?$",
    re.MULTILINE,
)

_ODD_LETTERS = re.compile(r"^ *odd_letters:( *\[[^]\n]*\]|(?:\n *- .*)+)", re.MULTILINE)
"""Where the file says which letters stand so in the source: it is asked before YAML reads it."""


def odd_letters(text: str) -> frozenset[str]:
    """Return the Latin letters that the file `text` says to be so in the source."""
    declared = _ODD_LETTERS.search(text) if "odd_letters" in text else None
    letters = declared.group(1) if declared else ""
    return frozenset(
        letter for letter in letters if unicodedata.name(letter, "").startswith("LATIN")
    )


def character_problems(text: str, odd: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """Yield what is wrong with the characters of `text`, and the marks of a merge left in it.

    `odd` are letters that no Vietnamese has, and that the source has.
    """
    places = Places(text)
    wrong = faults(text, places, odd)
    yield from (problem for problem, _ in _with_problems(wrong, places) if problem)
    yield from _rest(text, places)


def has_character_problems(text: str, odd: frozenset[str]) -> bool:
    """Return whether `character_problems` has any of `text`, at once of one that is ordinary."""
    return not is_ordinary(text) and any(character_problems(text, odd))


def as_meant(text: str) -> tuple[str, list[Problem]]:
    """Return `text` as it was meant, as far as that is known, and what is wrong with it.

    Read so, a wrong letter is told once, and not again by each rule that it would lead astray.
    """
    places = Places(text)
    problems: list[Problem] = []
    pieces: list[str] = []
    position = 0
    for problem, fault in _with_problems(faults(text, places, odd_letters(text)), places):
        problems += [problem] if problem else []
        pieces += [text[position : fault.start], fault.meant]
        position = fault.end
        if len(problems) == MOST:
            break
    problems += islice(_rest(text, places), MOST - len(problems))
    return unicodedata.normalize("NFC", "".join((*pieces, text[position:]))), problems


def _with_problems(
    wrong: Iterator[Fault], places: Places
) -> Iterator[tuple[Problem | None, Fault]]:
    for fault in wrong:
        problem = None
        if fault.message:
            what, how = fault.message
            problem = Problem(place=places.at(fault.at), what=what, how=how)
        yield problem, fault


def _rest(text: str, places: Places) -> Iterator[Problem]:
    yield from _merge_marks(text, places)
    if not unicodedata.is_normalized("NFC", text):
        yield from _not_nfc(text)


def _not_nfc(text: str) -> Iterator[Problem]:
    """Yield where letters are not composed; of lines in a row, the first."""
    runs: list[list[tuple[int, str]]] = []
    goes_on = False
    for number, line in enumerate(text.split("\n"), 1):
        if line.isascii():
            continue
        if unicodedata.is_normalized("NFC", line):
            goes_on = False
            continue
        if not goes_on:
            runs.append([])
        runs[-1].append((number, line))
        goes_on = True
    for run in runs:
        (first, line), (last, _) = run[0], run[-1]
        rows = f", từ đây đến dòng {last}" if last > first else ""
        yield Problem(
            place=Place(first, _first_not_composed(line) + 1),
            what=f"chữ có dấu gõ theo kiểu Unicode tổ hợp (không phải NFC){rows}",
            how="chuyển mã các dòng ấy sang Unicode dựng sẵn (như bằng UniKey)"
            if rows
            else "gõ lại chữ này bằng bảng mã Unicode dựng sẵn",
        )


def _first_not_composed(line: str) -> int:
    composed = unicodedata.normalize("NFC", line)
    return next(at for at, letter in enumerate(line) if composed[at : at + 1] != letter)


def _merge_marks(text: str, places: Places) -> Iterator[Problem]:
    for match in _CONFLICT.finditer(text):
        last = places.line_of(match.end())
        if mark := match.group("mark"):
            what = f"còn dấu `{mark}` của hai bản sửa chưa gộp xong"
        else:
            what = f"từ đây đến dòng {last} là hai bản sửa chưa gộp xong"
        yield Problem(
            place=places.at(match.start()),
            what=what,
            how="cùng một chỗ thì giữ một trong hai bản, xóa bản kia; mỗi bản thêm một phần "
            "riêng thì giữ cả hai; rồi xóa các dòng `<<<<<<<`, `=======`, `>>>>>>>`",
        )
