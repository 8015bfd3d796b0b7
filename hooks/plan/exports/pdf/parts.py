"""What is too long for one PDF is several: where they lie, what each says of the others."""

from __future__ import annotations

import re

from ...model.addresses import download_address, numbered_part
from ..common import Source
from .typesetting import words


def part_address(page: str, number: int) -> str:
    """Return where the part with `number`, from 1, of the file of `page` lies."""
    return download_address(page if number == 1 else numbered_part(page, number), "pdf")


def led_to_others(number: int, whole: str, page: str) -> tuple[str, ...]:
    """Return the words by which the part with `number` of the `whole` leads to the others."""
    return words(f"Tệp này là phần {number} của {whole}. Các phần khác có ở trang {page}.")


def addresses_gone(source: Source, page: str, present: int) -> tuple[str, ...]:
    """Return where parts of the file of `page` lay behind the `present` ones, in their order."""
    numbered = re.compile(re.escape(part_address(page, 2)).replace("2", r"(\d+)"))
    numbers = (numbered.fullmatch(each) for each in source.ever_published)
    gone = sorted(int(number[1]) for number in numbers if number and int(number[1]) > present)
    return tuple(part_address(page, number) for number in gone)
