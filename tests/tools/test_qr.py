"""A QR code, drawn as its path says, is read by those who read codes, soiled too."""

from __future__ import annotations

import re

import pytest
import zxingcpp
from PIL import Image

from plan.tools.qr import QrCode, qr_code

ADDRESSES = [
    "https://vi.example.org/",
    *(f"https://vi.example.org/ke-hoach/nhiem-vu/phu-luc-ii-{row}/" for row in range(8)),
    *(f"http://localhost:8000/{'co-quan/' * length}" for length in range(1, 30, 4)),
]
SCALE = 4
QUIET = 4


def dark_modules(path: str) -> set[tuple[int, int]]:
    """Return the dark modules that `path` draws, as column and row."""
    dark: set[tuple[int, int]] = set()
    x, y = 0, 0.0
    for step, first, second in re.findall(r"([mh])(-?\d+)(?: (-?[\d.]+))?", path):
        if step == "m":
            x, y = x + int(first), y + float(second)
            continue
        dark.update((x + place, int(y)) for place in range(int(first)))
        x += int(first)
    return dark


def drawn(code: QrCode, soiled: int = 0) -> Image.Image:
    """Return `code` as it is printed, with a light stain of `soiled` modules to a side."""
    picture = Image.new("L", (code.size, code.size), 255)
    for module in dark_modules(code.path):
        picture.putpixel(module, 0)
    middle = code.size // 2
    picture.paste(255, (middle, middle, middle + soiled, middle + soiled))
    return picture.resize((code.size * SCALE, code.size * SCALE), Image.Resampling.NEAREST)


def read(picture: Image.Image) -> list[str]:
    """Return what the codes on `picture` say."""
    return [str(code.text) for code in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("address", ADDRESSES)
def test_it_is_read(address: str) -> None:
    assert read(drawn(qr_code(address))) == [address]


@pytest.mark.parametrize("address", ADDRESSES)
def test_it_is_read_with_a_stain(address: str) -> None:
    code = qr_code(address)
    assert read(drawn(code, soiled=code.size // 5)) == [address]


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_is_drawn_in_the_quiet_zone(address: str) -> None:
    code = qr_code(address)
    inside = range(QUIET, code.size - QUIET)
    assert all(x in inside and y in inside for x, y in dark_modules(code.path))
