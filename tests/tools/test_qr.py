"""A QR code is the one that another encoder makes, masked in the way that is read best."""

from __future__ import annotations

import re

import pytest
import segno
from segno.encoder import evaluate_mask

from plan.tools.qr import qr_code

ADDRESSES = [
    "https://vi.example.org/",
    *(f"https://vi.example.org/ke-hoach/nhiem-vu/phu-luc-ii-{row}/" for row in range(20)),
    *(f"http://localhost:8000/{'co-quan/' * length}" for length in range(1, 30, 4)),
]
QUIET = 4


def modules(path: str) -> set[tuple[int, int]]:
    """Return the dark modules that `path` draws, as column and row."""
    dark: set[tuple[int, int]] = set()
    x, y = 0.0, 0.0
    for step, first, second in re.findall(r"([mh])(-?[\d.]+) ?(-?[\d.]+)?", path):
        if step == "m":
            x, y = x + float(first), y + float(second)
            continue
        dark.update((round(x) + place - QUIET, int(y) - QUIET) for place in range(int(first)))
        x += float(first)
    return dark


def symbols(address: str) -> list[segno.QRCode]:
    """Return the code of `address` in each of the masks that there are."""
    return [segno.make(address, error="m", micro=False, mask=mask) for mask in range(8)]


def dark_modules(symbol: segno.QRCode) -> set[tuple[int, int]]:
    """Return the dark modules of `symbol`, as column and row."""
    return {(x, y) for y, row in enumerate(symbol.matrix) for x, dark in enumerate(row) if dark}


def points(symbol: segno.QRCode) -> int:
    """Return how hard `symbol` is to read, as its own library tells."""
    size = len(symbol.matrix)
    return int(evaluate_mask(symbol.matrix, size, size))  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("address", ADDRESSES)
def test_it_is_masked_in_the_way_that_is_read_best(address: str) -> None:
    best = min(symbols(address), key=points)
    assert modules(qr_code(address).path) == dark_modules(best)
