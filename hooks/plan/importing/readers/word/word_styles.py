"""What the styles of a Word file say of its paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from .package import child, is_on, tag, value

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def default_style(styles: Element | None) -> str | None:
    """Return the style of paragraphs that name none."""
    for name, each in _by_name(styles).items():
        if value(each, "type") == "paragraph" and value(each, "default") in ("1", "true"):
            return name
    return None


def bordered_styles(styles: Element | None) -> frozenset[str]:
    """Return the styles of tables that draw lines."""
    return frozenset(
        name
        for name, each in _by_name(styles).items()
        if value(each, "type") == "table" and draws(child(each, "tblPr", "tblBorders"))
    )


def styles_in_capitals(styles: Element | None) -> frozenset[str]:
    """Return the styles that print capitals, or are based on one that does."""
    by_name = _by_name(styles)
    return frozenset(name for name in by_name if _is_in_capitals(name, by_name))


def draws(borders: Element | None) -> bool:
    """Return whether `borders` has a side with a line."""
    sides = [each for each in (borders if borders is not None else ()) if tag(each) in _SIDES]
    return any(value(each) not in (None, "none", "nil") for each in sides)


def _by_name(styles: Element | None) -> Mapping[str, Element]:
    return {
        name: each
        for each in (styles if styles is not None else ())
        if tag(each) == "style" and (name := value(each, "styleId"))
    }


def _is_in_capitals(name: str, by_name: Mapping[str, Element]) -> bool:
    switches = (child(each, "rPr", "caps") for each in _with_bases(name, by_name))
    return is_on(next((switch for switch in switches if switch is not None), None))


def _with_bases(name: str, by_name: Mapping[str, Element]) -> Iterator[Element]:
    seen: set[str] = set()
    while name in by_name and name not in seen:
        seen.add(name)
        yield by_name[name]
        name = value(child(by_name[name], "basedOn")) or ""
