"""Addresses as QR codes, to be drawn by a template."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

import segno

_QUIET = 4
"""Modules left white on each side, as ISO/IEC 18004 asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QRCode:
    """A square of modules, its quiet zone included."""

    size: int
    """Modules on a side."""
    path: str
    """The dark modules as an SVG path: lines one module thick."""


def qr_code(address: str) -> QRCode:
    """Return `address` as a code that is still read with a seventh of it spoilt (level M)."""
    rows = segno.make_qr(address, error="m").matrix
    return QRCode(
        size=len(rows) + 2 * _QUIET,
        path="".join(_line(row, _QUIET + y) for y, row in enumerate(rows)),
    )


def _line(row: bytes | bytearray, y: int) -> str:
    """Return the dark runs of one row, each drawn from where the last one ended."""
    drawn, at = "", _QUIET
    for dark, run in groupby(row):
        length = len(list(run))
        if dark:
            move = f"m{at} 0" if drawn else f"M{at} {y}.5"
            drawn += f"{move}h{length}"
            at = 0
        else:
            at += length
    return drawn
