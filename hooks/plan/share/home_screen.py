"""The site's sign in a browser's tab and on a phone's home screen, and what its manifest says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

import typst

from ..pages import Site
from ..templates.environment import TEMPLATES
from ..tools.store import Store, code_mark, key, versions
from .png import INKS, PAPER

MANIFEST = "manifest.webmanifest"
"""What phones read of the site, from the head of a page."""

ICONS = "assets/plan/icon-"
"""How the addresses of all icons of home screens begin."""

_DRAWING = TEMPLATES / "icons.typ"
_SIGN = TEMPLATES / "icon.svg"
_PIXELS_AN_INCH = 72.0
"""Makes typst's point one pixel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Icon:
    """One icon: the site's sign on a square."""

    address: str
    side: int
    """In pixels."""
    ground: str | None = None
    """Its colour; none where the sign stands by itself."""
    share: float = 1.0
    """How much of the side the sign takes; of a maskable one, phones may show four fifths."""
    purpose: str = "any"


_OF_MANIFEST = (
    Icon(address=f"{ICONS}192.png", side=192),
    Icon(address=f"{ICONS}512.png", side=512),
    Icon(
        address=f"{ICONS}maskable.png",
        side=512,
        ground=PAPER,
        share=0.7,
        purpose="maskable",
    ),
)
TOUCH_ICON = Icon(address=f"{ICONS}180.png", side=180, ground=PAPER, share=0.8)
"""The one that iPhones read, from the head of a page."""


def tab_icon() -> Mapping[str, bytes]:
    """Return, by the address that mkdocs.yml names, the sign that browsers show in a page's tab."""
    return {"assets/plan/icon.svg": _SIGN.read_bytes()}


def home_screen(site: Site, store: Store) -> Mapping[str, bytes]:
    """Return, by address, every file by which phones put `site` on their home screens.

    The icons, which are alike for all data, are drawn where the `store` does not hold them.
    """
    return {MANIFEST: _manifest(site).encode(), **_icons((*_OF_MANIFEST, TOUCH_ICON), store)}


def _manifest(site: Site) -> str:
    """Return what the phone reads; its addresses are relative to it, wherever the site lies."""
    manifest = {
        "name": site.published.name,
        "short_name": site.register.assignments.plan.kind,
        "lang": "vi",
        "start_url": ".",
        "scope": ".",
        "display": "minimal-ui",  # not without the browser's way back and its sharing
        "theme_color": INKS["red"],  # of the site's header, in light and dark
        "background_color": PAPER,
        "icons": [
            {
                "src": icon.address,
                "sizes": f"{icon.side}x{icon.side}",
                "type": "image/png",
                "purpose": icon.purpose,
            }
            for icon in _OF_MANIFEST
        ],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1)


def _icons(icons: tuple[Icon, ...], store: Store) -> dict[str, bytes]:
    """Return the PNG of each of `icons`, by its address."""
    drawing, sign = _DRAWING.read_text("utf-8"), _SIGN.read_text("utf-8")
    drawn_with = versions(("typst",)), code_mark("share/home_screen.py"), drawing, sign
    keys = {icon.address: key(*drawn_with, repr(icon)) for icon in icons}
    held = {address: png for address, name in keys.items() if (png := store.held(name)) is not None}
    if len(held) == len(icons):
        return held
    drawn = _drawn(icons, drawing, sign)
    for address, png in drawn.items():
        store.keep(keys[address], png)
    return drawn


def _drawn(icons: tuple[Icon, ...], drawing: str, sign: str) -> dict[str, bytes]:
    drawn = typst.Compiler(ignore_system_fonts=True).compile(
        input=drawing.encode(),
        format="png",
        ppi=_PIXELS_AN_INCH,
        sys_inputs={"sign": sign, "icons": json.dumps([asdict(icon) for icon in icons])},
    )
    pngs = [drawn] if isinstance(drawn, bytes) else drawn or []
    return {icon.address: png for icon, png in zip(icons, pngs, strict=True)}
