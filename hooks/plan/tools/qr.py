"""The QR code of an address, as a path that a template draws."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import zxingcpp

_QUIET = 4
"""Light modules around the symbol, without which readers may not find it (ISO/IEC 18004)."""

_DARK = 0
_RUN = re.compile("0+|1+")


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
    modules = memoryview(image)  # type: ignore[arg-type]  # a buffer, which its stubs do not say
    rows: list[list[int]] = modules.tolist()  # type: ignore[assignment]  # it has two dimensions
    lines = "".join(map(_line, rows))
    return QrCode(size=len(rows) + 2 * _QUIET, path=f"m{_QUIET} {_QUIET}.5{lines}")


def _line(row: Sequence[int]) -> str:
    """Return the dark modules of `row` as steps, from its left end to that of the next row."""
    modules = "".join("1" if module == _DARK else "0" for module in row).rstrip("0")
    return f"{_RUN.sub(_step, modules)}m-{len(modules)} 1"


def _step(run: re.Match[str]) -> str:
    length = len(run[0])
    return f"h{length}" if run[0][0] == "1" else f"m{length} 0"
