"""Paragraphs that an export broke or ran together, as they stand in the document.

A page's end breaks a sentence, sometimes before a dash between two words; its number falls between.
A crawl runs headings on behind sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..forms import AUTHORITY, NUMBER_LINE, POSITION
from ..markers import readings
from ..plain_words import CAPITALS, SMALL
from ..stream import Block, Paragraph

_ENDED = re.compile(r"[.;:!?…]['”\"’)\]]*$|/\.?$")
_GOES_ON = re.compile(rf"[{SMALL}(]")
_DASH = re.compile(r"[-–] ?(?P<rest>.+)", re.DOTALL)
_PAGE_NUMBER = re.compile(
    r"(?:[-–] ?)?(?P<n>\d{1,3})(?: ?[-–])?|(?:Trang|trang) (?P<m>\d{1,3})(?:/\d{1,3})?"
)
_BETWEEN_PAGES = 1000
"""Letters that stand at least between two page numbers."""

_HEADING_BEHIND = re.compile(
    rf"(?<=[.;:”)]) (?=(?:[IVX]{{1,5}}|[A-H])\. [{CAPITALS}][{CAPITALS},\-– 0-9()]{{7,}}$)"
)
"""Where a heading in capitals begins behind the end of a sentence, and ends the line."""
_GROUND_BEHIND = re.compile(r"(?<=[;.]) (?=(?:Căn cứ|Theo đề nghị|Xét đề nghị) )")
_GROUND_FIRST = re.compile(r" (?=Căn cứ (?:Luật|Hiến pháp|Nghị|Quyết|Kế|Chương|Thông|Chỉ|Kết) ?)")
_RECIPIENTS_BEHIND = re.compile(r"(?<=[.;/]) (?=Nơi nhận: ?[-–])")
_SIGNED_BEHIND = re.compile(
    rf"(Nơi nhận:.*?Lưu.*?) ((?:{AUTHORITY.pattern}|{POSITION.pattern}).*)", re.DOTALL
)
_DECISION = re.compile(r" (?=QUYẾT (?:ĐỊNH|NGHỊ):)|(?<=QUYẾT ĐỊNH:|QUYẾT NGHỊ:) (?=\S)")
_ARTICLE = re.compile(rf"(?<=[.:;]) (?=Điều \d{{1,3}}\. [{CAPITALS}])")


def whole_paragraphs(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield `blocks` with broken paragraphs joined, and those that were run together apart."""
    kept = list(_without_page_numbers(list(blocks)))
    joined: list[Block] = []
    for place, block in enumerate(kept):
        before = joined[-1] if joined else None
        if (
            isinstance(block, Paragraph)
            and isinstance(before, Paragraph)
            and _is_broken(before.text, block.text, kept, place)
        ):
            joined[-1] = replace(before, text=f"{before.text} {block.text}")
        else:
            joined.append(block)
    for block in joined:
        yield from _apart(block) if isinstance(block, Paragraph) else (block,)


def _is_broken(before: str, text: str, blocks: Sequence[Block], place: int) -> bool:
    """Return whether `text` goes on with the sentence that `before` left open."""
    is_number_and_mark = NUMBER_LINE.match(before) and text.startswith("(")
    if _ENDED.search(before) or before.isupper() or is_number_and_mark:
        return False
    if dash := _DASH.match(text):
        rest = dash.group("rest")
        return bool(_GOES_ON.match(rest)) or _cuts_a_sentence(before, blocks, place)
    return bool(_GOES_ON.match(text)) and not _is_marked(text)


def _is_marked(text: str) -> bool:
    return bool(readings(text))


def _cuts_a_sentence(before: str, blocks: Sequence[Block], place: int) -> bool:
    """Return whether the dash at `place` is one between two words of an entry like its siblings.

    So it is where it stands alone, and the entries beside are whole sentences without dashes.
    """
    own = readings(before)
    following = _text(blocks, place + 1)
    if not own or own[0].form.is_sign or _is_dash(following) or " " not in before:
        return False
    series = own[0].series
    return _siblings_are_sentences(series, blocks, place) and (
        not following or _is_next(following, own[0].value, series) or not _is_marked(following)
    )


def _siblings_are_sentences(series: str, blocks: Sequence[Block], place: int) -> bool:
    """Return whether the nearest entries of `series` around `place` end as sentences do."""
    before = _nearest(series, blocks, range(place - 2, max(-1, place - 60), -1))
    behind = _nearest(series, blocks, range(place + 1, min(len(blocks), place + 60)))
    return bool(before + behind) and all(_ENDED.search(text) for text in before + behind)


def _nearest(series: str, blocks: Sequence[Block], places: range) -> list[str]:
    for at in places:
        markers = readings(_text(blocks, at))
        if markers and markers[0].series == series:
            return [_text(blocks, at)]
        if markers and markers[0].form.rank < 40:
            break
    return []


def _is_next(text: str, value: tuple[int, ...], series: str) -> bool:
    markers = readings(text)
    return bool(markers) and (markers[0].series != series or markers[0].value > value)


def _is_dash(text: str) -> bool:
    return bool(_DASH.match(text))


def _text(blocks: Sequence[Block], place: int) -> str:
    block = blocks[place] if 0 <= place < len(blocks) else None
    return block.text if isinstance(block, Paragraph) else ""


def _without_page_numbers(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield `blocks` without the numbers that stand between pages, in their order, far apart."""
    numbers: list[tuple[int, int, int]] = []
    letters = 0
    for place, block in enumerate(blocks):
        if (n := _page_number(block)) is not None:
            numbers.append((place, n, letters))
        letters += len(block.words)
    pages = {
        place
        for at, (place, n, where) in enumerate(numbers)
        if _is_of_a_page(numbers, at, n, where)
    }
    yield from (block for place, block in enumerate(blocks) if place not in pages)


def _page_number(block: Block) -> int | None:
    printed = _PAGE_NUMBER.fullmatch(block.text) if isinstance(block, Paragraph) else None
    return int(printed.group("n") or printed.group("m")) if printed else None


def _is_of_a_page(
    numbers: Sequence[tuple[int, int, int]], at: int, number: int, where: int
) -> bool:
    before = numbers[at - 1] if at else None
    behind = numbers[at + 1] if at + 1 < len(numbers) else None
    follows = before is not None and before[1] == number - 1 and where - before[2] > _BETWEEN_PAGES
    leads = behind is not None and behind[1] == number + 1 and behind[2] - where > _BETWEEN_PAGES
    first = before is None and number <= 2 and where > _BETWEEN_PAGES
    is_second_of_two = number == 2 and behind is None
    return (follows and (leads or behind is None)) or (first and (leads or is_second_of_two))


def _apart(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield the paragraphs that were run together into `paragraph`."""
    parts = [paragraph.text]
    for pattern in (_DECISION, _ARTICLE, _HEADING_BEHIND, _RECIPIENTS_BEHIND):
        parts = [piece for part in parts for piece in pattern.split(part)]
    parts = [piece for part in parts for piece in _signed_apart(part)]
    parts = [piece for part in parts for piece in _grounds(part)]
    yield from (replace(paragraph, text=part) for part in parts if part)


def _signed_apart(text: str) -> tuple[str, ...]:
    """Return recipients and the signature behind them, where both stand in `text`."""
    signed = _SIGNED_BEHIND.fullmatch(text)
    return signed.groups() if signed else (text,)


def _grounds(text: str) -> list[str]:
    """Return the grounds of a decision one by one, where several stand in `text`."""
    if text.count("Căn cứ ") < 2:
        return [text]
    parts = _GROUND_BEHIND.split(text)
    first = parts[0] if parts[0].startswith("Căn cứ") else _GROUND_FIRST.split(parts[0], maxsplit=1)
    return [*([first] if isinstance(first, str) else first), *parts[1:]]
