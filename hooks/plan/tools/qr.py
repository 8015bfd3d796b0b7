"""The QR code of an address, as a path that a template draws."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache, partial

import segno

_QUIET = 4
"""Light modules around the symbol, without which readers may not find it (ISO/IEC 18004)."""

_MASKS = range(8)
_DIGITS = bytes.maketrans(b"\0\1", b"01")
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
    """Return the code of `address`, which is still read with a seventh of it soiled.

    Of the eight ways to mask it, it is masked in the one that is read best.
    """
    code = segno.make(address, error="m", micro=False, mask=_MASKS[0])
    symbol, size = _bits(code.matrix), len(code.matrix)
    masked = (symbol ^ change for change in _changes(int(code.version), code.error))
    best = min(masked, key=partial(penalty, size=size))
    return QrCode(size=size + 2 * _QUIET, path=_path(best, size))


def penalty(symbol: int, size: int) -> int:
    """Return how hard `symbol` is to read, in the points of ISO/IEC 18004:2015, 7.8.3.1.

    All modules are asked at once: segno asks one by one, which takes ten times as long.
    """
    below = size + _QUIET
    alike_beside = ~(symbol ^ symbol >> 1) & _modules(size - 1, size, below)
    alike_below = ~(symbol ^ symbol >> below) & _modules(size, size - 1, below)
    squares = alike_beside & alike_beside >> below & alike_below
    unbalanced = abs(20 * symbol.bit_count() - 10 * size**2) // size**2
    return (
        _long_runs(alike_beside, 1)
        + _long_runs(alike_below, below)
        + 3 * squares.bit_count()
        + 40 * (_like_corners(symbol, 1) + _like_corners(symbol, below))
        + 10 * unbalanced
    )


def _long_runs(alike: int, step: int) -> int:
    """Return the points of runs of five and more modules that are each `alike` the one before."""
    fives = alike & alike >> step & alike >> 2 * step & alike >> 3 * step
    return fives.bit_count() + 2 * (fives & ~(fives >> step)).bit_count()


def _like_corners(symbol: int, step: int) -> int:
    """Return how often something looks like a symbol's corner: 1011101 beside four that are 0."""
    at = [symbol >> place * step for place in range(11)]
    corners = at[0] & ~at[1] & at[2] & at[3] & at[4] & ~at[5] & at[6]
    dark_before = at[7] | at[8] | at[9] | at[10]
    dark_behind = symbol << step | symbol << 2 * step | symbol << 3 * step | symbol << 4 * step
    corners &= ~(dark_before & dark_behind)
    overlapping = corners >> 4 * step | corners >> 6 * step
    return (corners & ~overlapping).bit_count()


def _bits(matrix: Iterable[bytearray]) -> int:
    """Return the modules of `matrix` as bits, 1 where they are dark, the top left one first.

    Behind each row lie as many light ones as the quiet zone is wide: so none touches the next.
    """
    return int(b"".join(row + bytes(_QUIET) for row in matrix).translate(_DIGITS), 2)


@cache
def _modules(columns: int, rows: int, below: int) -> int:
    """Return the bits of the last `columns` and `rows`, where each row lies `below` bits on."""
    row = ((1 << columns) - 1) << _QUIET
    return sum(row << place * below for place in range(rows))


@cache
def _changes(version: int, error: str) -> tuple[int, ...]:
    """Return the bits in which each mask differs from the first: no matter what is encoded."""
    symbols = [
        _bits(segno.make("", error, version, mask=mask, micro=False, boost_error=False).matrix)
        for mask in _MASKS
    ]
    return tuple(symbol ^ symbols[0] for symbol in symbols)


def _path(symbol: int, size: int) -> str:
    """Return the lines of the dark modules, row by row, from inside the quiet zone on."""
    below = size + _QUIET
    modules = f"{symbol:0{size * below}b}"
    rows = (modules[row * below : (row + 1) * below].rstrip("0") for row in range(size))
    lines = (f"{_RUN.sub(_step, row)}m-{len(row)} 1" for row in rows)
    return f"m{_QUIET} {_QUIET}.5{''.join(lines)}"


def _step(run: re.Match[str]) -> str:
    length = run.end() - run.start()
    return f"h{length}" if run[0][0] == "1" else f"m{length} 0"
