"""What the styles of a Word file say of its paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from .package import child, is_on, tag, value

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def default_style(styles: Element | None) -> str | None:
    """Return the style of paragraphs that name none."""
    for name, style in _by_name(styles).items():
        if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true"):
            return name
    return None


def bordered_styles(styles: Element | None) -> frozenset[str]:
    """Return the styles of tables that draw lines."""
    return frozenset(
        name
        for name, style in _by_name(styles).items()
        if value(style, "type") == "table" and draws(child(style, "tblPr", "tblBorders"))
    )


def styles_in_capitals(styles: Element | None) -> frozenset[str]:
    """Return the styles that print capitals, or are based on one that does."""
    by_name = _by_name(styles)
    return frozenset(name for name in by_name if _is_in_capitals(name, by_name))


def draws(borders: Element | None) -> bool:
    """Return whether `borders` has a side with a line."""
    sides = [side for side in (borders if borders is not None else ()) if tag(side) in _SIDES]
    return any(value(side) not in (None, "none", "nil") for side in sides)


def _by_name(styles: Element | None) -> Mapping[str, Element]:
    return {
        name: style
        for style in (styles if styles is not None else ())
        if tag(style) == "style" and (name := value(style, "styleId"))
    }


def _is_in_capitals(name: str, by_name: Mapping[str, Element]) -> bool:
    switches = (child(style, "rPr", "caps") for style in _with_bases(name, by_name))
    return is_on(next((switch for switch in switches if switch is not None), None))


def _with_bases(name: str, by_name: Mapping[str, Element]) -> Iterator[Element]:
    seen: set[str] = set()
    while name in by_name and name not in seen:
        seen.add(name)
        yield by_name[name]
        name = value(child(by_name[name], "basedOn")) or ""
