"""The QR code of an address, as a path that a template draws."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from math import isqrt

import zxingcpp

_QUIET = 4
"""Light modules around the symbol, without which readers may not find it (ISO/IEC 18004)."""

_RUN = re.compile("0+|1+")

_MODULES = bytes.maketrans(b"\x00\xff", b"10")
"""A dark module is black, which is 0; in words of 0 and 1 it is a 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QrCode:
    """A QR code, one unit a module."""

    size: int
    """Its width and height, with the quiet zone."""
    path: str
    """Its dark modules: lines, each one unit thick, in SVG's language."""


@lru_cache(maxsize=4096)
def qr_code(address: str) -> QrCode:
    """Return the code of `address`, which is still read with a seventh of it soiled."""
    symbol = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = symbol.to_image(scale=1, add_quiet_zones=False)
    pixels = bytes(memoryview(image))  # type: ignore[arg-type]  # a buffer, which its stubs do not say
    side = isqrt(len(pixels))
    modules = pixels.translate(_MODULES).decode()
    lines = "".join(_line(modules[start : start + side]) for start in range(0, side * side, side))
    return QrCode(size=side + 2 * _QUIET, path=f"m{_QUIET} {_QUIET}.5{lines}")


def _line(row: str) -> str:
    """Return the dark modules of `row` as steps, from its left end to that of the next row."""
    modules = row.rstrip("0")
    return f"{''.join(map(_step, _RUN.findall(modules)))}m-{len(modules)} 1"


@cache
def _step(run: str) -> str:
    return f"h{len(run)}" if run[0] == "1" else f"m{len(run)} 0"
