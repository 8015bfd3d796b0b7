"""The QR code of an address, as a path that a template draws."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import lru_cache, partial

import segno
from segno.utils import matrix_to_lines  # type: ignore[attr-defined]  # its stubs lack it

from .store import Store, key, versions

_QUIET = 4
"""Light modules around the symbol, without which readers may not find it (ISO/IEC 18004)."""


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
    code = segno.make(address, error="m", micro=False)
    lines = matrix_to_lines(code.matrix, _QUIET, _QUIET + 0.5)
    steps = []
    x, y = 0.0, 0.0
    for (left, height), (right, _) in lines:
        steps.append(f"m{left - x:g} {height - y:g}h{right - left:g}")
        x, y = right, height
    return QrCode(size=int(code.symbol_size(border=_QUIET)[0]), path="".join(steps))


def kept_qr_code(store: Store) -> Callable[[str], QrCode]:
    """Return what gives the same codes, each made once for all builds that share `store`."""
    tools = versions(("segno",))

    def code(address: str) -> QrCode:
        kept = store.content(key("qr", tools, address), partial(_written, address))
        return QrCode(**json.loads(kept))

    return code


def _written(address: str) -> bytes:
    return json.dumps(asdict(qr_code(address))).encode()
