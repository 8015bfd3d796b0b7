"""Rules of numbers: what stands before sections and entries, and what addresses that makes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.slugs import LONGEST
from ...language.vietnamese import excerpt, slug
from ...load.problems import Problem
from ...model.records import Assignments, Item, Section
from ...model.text import Text
from ...model.tree import quoting
from ...model.tree.markers import printed_marker
from ...model.tree.outline import entries, outline
from .shared.problems import problem_at

_PART = "[0-9A-Za-zĂÂĐÊÔƠƯăâđêôơư]"
"""What numbers consist of: digits, numerals and letters of the alphabet, which a tone is none of.
Of any other sign or script an address could hold nothing."""
_NUMBER = re.compile(rf"{_PART}{{1,20}}(\.{_PART}{{1,4}}){{0,4}}")

_FOREIGN = re.compile(rf"(?!{_PART})(?:[^\W_]|[\u0300-\u036f\u20e3\ufe0f])")
"""A letter, digit or mark of another kind: `二`, `²`, `á`, a Cyrillic `а`."""
_LETTERS = re.compile(r"(?:[^\W_]|[.\u0300-\u036f\u20e3\ufe0f])+")

_MIXED_NUMERAL = re.compile(r"(?=.*[IVX])(?=.*[l1|])[IVXl1|]+")
"""A Roman numeral of which small l, or a digit, stands for I: `lI`, `V1`."""

_AGAIN = re.compile(r"-lan-\d+$")
"""The end of the address of what bears a number for the second time."""


def numbers_are_unique(assignments: Assignments) -> Iterator[Problem]:
    """No two sections or entries have one address by their numbers.

    A source can bear a number twice by mistake: where the marker says that it is printed so, the
    second gets another address.
    """
    for record, address, number in _numbered(assignments):
        if number and not record.marker and _AGAIN.search(address) and _NUMBER.fullmatch(number):
            yield from problem_at(
                number,
                f"số `{number}` đã dùng ở trên",
                "mỗi số chỉ dùng một lần: đổi hoặc xóa; bản nguồn in trùng số như vậy thì thêm "
                f"`marker: {printed_marker(None, number)}`",
            )


def _numbered(assignments: Assignments) -> Iterator[tuple[Section | Item, str, Text | None]]:
    """Yield every section and entry with its address and its number."""
    tree = outline(assignments)
    for block in tree.all_blocks:
        yield block.part.section, block.part.slug, block.part.section.number
        yield from ((entry.item, entry.slug, entry.item.number) for entry in block.all_entries)


def numbers_are_short(assignments: Assignments) -> Iterator[Problem]:
    """The number of a section, item or point is a numeral, a letter or `1.2`, and no more."""
    for _, _, number in _numbered(assignments):
        if number is None:
            continue
        if _MIXED_NUMERAL.fullmatch(number):
            numeral = re.sub("[l1|]", "I", number)
            yield from problem_at(
                number,
                f"số “{number}” có chữ số hoặc chữ thường ở chỗ của chữ I",
                f"viết `{numeral}`",
            )
            continue
        if _NUMBER.fullmatch(number):
            continue
        foreign = _FOREIGN.search(number)
        if foreign and _LETTERS.fullmatch(number):
            yield from problem_at(
                number,
                f"số mục có ký tự “{foreign.group()}” (U+{ord(foreign.group()):04X}) "
                "không dùng được",
                "gõ lại bằng chữ số 0-9 hoặc chữ cái tiếng Việt không dấu thanh, như `2`, `II`, "
                "`đ`",
            )
        else:
            yield from problem_at(
                number,
                f"“{excerpt(number, 40)}” không có dạng của một số mục",
                "chỉ viết chữ số hoặc chữ cái, như `1`, `II`, `a`; không có dấu chấm, dấu ngoặc",
            )


def markers_hold_the_number(assignments: Assignments) -> Iterator[Problem]:
    """What is printed before an entry that has a number, holds that number."""
    for record, _, number in _numbered(assignments):
        if not (number and record.marker and _NUMBER.fullmatch(number)):
            continue
        if number not in record.marker:
            yield from problem_at(
                record.marker,
                f"“{excerpt(record.marker, 40)}” không có số `{number}` của mục này",
                "chép đúng chữ và số như in trước lời văn, hoặc sửa `number` theo đó",
            )


def sections_with_a_number_have_a_heading(assignments: Assignments) -> Iterator[Problem]:
    """A section under a numeral has a heading, and one with a heading has a numeral or marker."""
    for block in outline(assignments).all_blocks:
        section = block.part.section
        if section.number and section.heading is None:
            yield from problem_at(
                section.number,
                f"phần {section.number} không có tên",
                "thêm `heading`; phần chỉ là một đoạn thì ghi thành một mục, trong một phần không "
                "có số",
            )


def addresses_of_items_are_short(assignments: Assignments) -> Iterator[Problem]:
    """What leads to an entry or an annex is together no longer than an address holds."""
    for annex in assignments.annexes:
        if annex.label and len(slug(annex.label)) > LONGEST:
            yield from problem_at(
                annex.label,
                f"tên phụ lục này dài, làm địa chỉ dài hơn {LONGEST} ký tự",
                "ở `label` chỉ chép chữ đứng đầu, như `PHỤ LỤC I`; các dòng tên ghi ở `heading`",
            )
    for entry in entries(assignments):
        above = quoting.above(entry)[-1]
        number = entry.item.number
        if number and not _NUMBER.fullmatch(number):
            continue  # that is told of it
        if len(entry.slug) > LONGEST >= len(above):
            yield from problem_at(
                entry.at,
                f"địa chỉ của mục này dài hơn {LONGEST} ký tự, vì có quá nhiều cấp",
                "viết số ngắn lại, hoặc bớt cấp",
            )
