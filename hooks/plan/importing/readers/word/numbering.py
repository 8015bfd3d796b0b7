"""The numbers and bullets that Word makes by itself, as it prints them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from ...markers import roman_numeral
from ...symbols import seen_symbol
from .package import child, is_on, tag, value

_COUNTED = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_DEEPEST = 9


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": roman_numeral,
    "lowerRoman": lambda number: roman_numeral(number).lower(),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "vietnameseCounting": lambda number: (
        _COUNTED[number] if 0 <= number < len(_COUNTED) else str(number)
    ),
    "numberInDash": lambda number: f"- {number} -",
    "none": lambda _: "",
}
"""How a number is printed; in a format that is not here, in digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list numbers."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    is_legal: bool = False
    """Whether all numbers in it are digits, whatever the levels above have."""
    restart: int | None = None
    """The level, counted from 1, behind which it begins anew; 0 never; `None` behind any above."""
    style: str | None = None


@dataclass(slots=True)
class Numbering:
    """The lists of a file, and how far each has counted."""

    lists: Mapping[str, str]
    """Number of a list → its definition."""
    levels: Mapping[str, tuple[Level, ...]]
    """Number of a list → its levels, its own changes included."""
    overrides: Mapping[str, Mapping[int, int]]
    """Number of a list → levels that it begins anew, and with what."""
    styles: Mapping[str, Element]
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def marker(self, properties: Element | None, default_style: str | None) -> str:
        """Return what Word prints before the paragraph with `properties`, and count it."""
        number, level = self._place(properties, default_style)
        levels = self.levels.get(number or "")
        if not number or levels is None or level >= len(levels):
            return ""
        counts = self._count(number, level, levels)
        own = levels[level]
        if own.form == "bullet":
            return seen_symbol(own.text).strip()
        return re.sub(
            r"%([1-9])", lambda level: _printed(int(level[1]) - 1, own, levels, counts), own.text
        ).strip()

    def _place(self, properties: Element | None, default: str | None) -> tuple[str | None, int]:
        """Return the list and the level of a paragraph: its own, or else those of its style."""
        own = child(properties, "numPr")
        number, level = value(child(own, "numId")), value(child(own, "ilvl"))
        style = value(child(properties, "pStyle")) or default
        for name in self._chain(style):
            if number is not None and level is not None:
                break
            of_style = child(self.styles[name], "pPr", "numPr")
            if number is None and (inherited := value(child(of_style, "numId"))) is not None:
                number = inherited
                level = (
                    level or value(child(of_style, "ilvl")) or self._level_of_style(inherited, name)
                )
        return (None if number == "0" else number), int(level) if level and level.isdigit() else 0

    def _chain(self, style: str | None) -> Iterator[str]:
        """Yield `style` and the styles that it is based on."""
        seen: set[str] = set()
        while style and style in self.styles and style not in seen:
            seen.add(style)
            yield style
            style = value(child(self.styles[style], "basedOn"))

    def _level_of_style(self, number: str, style: str) -> str | None:
        levels = self.levels.get(number, ())
        return next((str(at) for at, level in enumerate(levels) if level.style == style), None)

    def _count(self, number: str, level: int, levels: tuple[Level, ...]) -> list[int | None]:
        counts = self._counts.setdefault(self.lists[number], [None] * _DEEPEST)
        for at, start in self.overrides.get(number, {}).items():
            if (number, at) not in self._begun and at <= level:
                self._begun.add((number, at))
                counts[at] = start - 1 if at == level else counts[at]
                if at == level:
                    break
        before = counts[level]
        counts[level] = levels[level].start if before is None else before + 1
        for below in range(level + 1, len(levels)):
            if _begins_anew(levels[below], level):
                counts[below] = None
        return counts


def _begins_anew(below: Level, level: int) -> bool:
    return below.restart is None or (below.restart > 0 and level < below.restart)


def _printed(at: int, own: Level, levels: tuple[Level, ...], counts: list[int | None]) -> str:
    if at >= len(levels):
        return ""
    count = counts[at]
    number = levels[at].start if count is None else count
    form = "decimal" if own.is_legal else levels[at].form
    return _FORMATS.get(form, str)(number)


def numbering_of(root: Element | None, styles: Element | None) -> Numbering:
    """Return the lists that the parts `numbering` and `styles` of a file define."""
    by_name = {
        name: style
        for style in (styles if styles is not None else ())
        if tag(style) == "style" and (name := value(style, "styleId"))
    }
    definitions = {
        name: abstract
        for abstract in (root if root is not None else ())
        if tag(abstract) == "abstractNum" and (name := value(abstract, "abstractNumId"))
    }
    numbers = [num for num in (root if root is not None else ()) if tag(num) == "num"]
    lists = {
        number: definition
        for num in numbers
        if (number := value(num, "numId")) and (definition := value(child(num, "abstractNumId")))
    }
    linked = {number: _linked(name, definitions, by_name, lists) for number, name in lists.items()}
    return Numbering(
        lists=linked,
        levels={
            number: _levels(definitions.get(linked[number]), num)
            for num in numbers
            if (number := value(num, "numId")) in linked
        },
        overrides={
            number: dict(_overrides(num)) for num in numbers if (number := value(num, "numId"))
        },
        styles=by_name,
    )


def _linked(
    name: str,
    definitions: Mapping[str, Element],
    styles: Mapping[str, Element],
    lists: Mapping[str, str],
) -> str:
    """Return the definition that `name` is, or that of the style to which it refers."""
    style = value(child(definitions.get(name), "numStyleLink"))
    number = value(child(styles.get(style or ""), "pPr", "numPr", "numId"))
    target = lists.get(number or "")
    return target if target and target in definitions else name


def _levels(definition: Element | None, number: Element) -> tuple[Level, ...]:
    levels: dict[int, Level] = {}
    for level in definition if definition is not None else ():
        if tag(level) == "lvl":
            levels[_at(level)] = _level(level)
    for override in number:
        changed = child(override, "lvl")
        if tag(override) == "lvlOverride" and changed is not None:
            levels[_at(override)] = _level(changed)
    return tuple(levels.get(at, Level()) for at in range(max(levels, default=-1) + 1))


def _at(element: Element) -> int:
    return min(int(value(element, "ilvl") or 0), _DEEPEST - 1)


def _level(element: Element) -> Level:
    form = child(element, "numFmt")
    if form is None:  # newer formats stand beside one that older programs know
        form = child(element, "mc:AlternateContent", "mc:Fallback", "numFmt")
    restart = value(child(element, "lvlRestart"))
    level = Level(
        start=int(value(child(element, "start")) or 0),
        form=value(form) or "decimal",
        text=value(child(element, "lvlText")) or "",
        is_legal=is_on(child(element, "isLgl")),
        restart=int(restart) if restart else None,
        style=value(child(element, "pStyle")),
    )
    return replace(level, text="•") if child(element, "lvlPicBulletId") is not None else level


def _overrides(number: Element) -> Iterator[tuple[int, int]]:
    for override in number:
        start = value(child(override, "startOverride"))
        if tag(override) == "lvlOverride" and start is not None:
            yield _at(override), int(start)
