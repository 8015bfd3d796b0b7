"""What browsers fetch on every first visit, without what they have no use for.

Our scripts and styles come without comments and indentation, the theme's styles without rules for
classes that no page and no script of the site names, or for colours that it does not have. What is
not written as themes write it stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...tools.whole_files import write_whole

_OURS = "assets/plan"
_THEIRS = "assets/stylesheets"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)

_RULE = re.compile(
    r"""(?<=[{}])([^{}@]+)\{(?:[^{}"']|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')*\}""", re.DOTALL
)
_COMMA = re.compile(r",(?![^()]*\))")
_ASKED = re.compile(r":(?:not|is|where|has|any|-webkit-any|-moz-any)\([^()]*\)")
"""Conditions of a selector that a page may meet without the classes that stand in them."""

_CLASS = re.compile(r"\.([\w-]+)(?![\w\\-])")
_COLOUR = re.compile(r"\[data-md-color-(primary|accent)=([\w-]+)\]")
_CLASSES_OF_PAGE = re.compile(r"class=(?:\"([^\"]*)\"|([^\s\">]+))")
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """What a site has of all that the theme has styles for."""

    classes: frozenset[str]
    colours: frozenset[tuple[str, str]]
    """Each is the name of a part of the palette and a colour: `("accent", "teal")`."""


def lighten(folder: Path, palette: Iterable[Mapping[str, Any]]) -> None:
    """Write what lies in the built site `folder` once more, lighter; `palette` is the theme's."""
    for script in (folder / _OURS).glob("*.js"):
        _rewrite(script, light_script(script.read_text("utf-8")))
    for styles in (folder / _OURS).glob("*.css"):
        _rewrite(styles, light_styles(styles.read_text("utf-8")))
    parts = ("primary", "accent")
    used = Used(
        classes=frozenset(_classes(folder)),
        colours=frozenset((part, each[part]) for each in palette for part in parts if part in each),
    )
    for styles in (folder / _THEIRS).glob("*.css"):
        _rewrite(styles, needed_styles(styles.read_text("utf-8"), used))


def light_script(script: str) -> str:
    """Return `script` without the lines that are comments."""
    return _joined(line for line in script.split("\n") if not line.lstrip().startswith("//"))


def light_styles(styles: str) -> str:
    """Return `styles` without comments and indentation."""
    return _joined(line.strip() for line in _COMMENT.sub("", styles).split("\n"))


def needed_styles(styles: str, used: Used) -> str:
    """Return the theme's `styles` without rules and selectors that meet nothing that is `used`."""

    def needed(rule: re.Match[str]) -> str:
        met = [each for each in _COMMA.split(rule[1]) if _meets(each, used)]
        return ",".join(met) + rule[0].removeprefix(rule[1]) if met else ""

    return _RULE.sub(needed, styles)


def _meets(selector: str, used: Used) -> bool:
    certain = _ASKED.sub("", selector)
    return used.classes.issuperset(_CLASS.findall(certain)) and used.colours.issuperset(
        _COLOUR.findall(certain)
    )


def _classes(folder: Path) -> Iterator[str]:
    """Yield each class of a page, and each word of a script, which may give it to an element."""
    for page in folder.rglob("*.html"):
        for in_quotes, bare in {*_CLASSES_OF_PAGE.findall(page.read_text("utf-8"))}:
            yield from (in_quotes or bare).split()
    for script in folder.glob("assets/**/*.js"):
        yield from _WORD.findall(script.read_text("utf-8"))


def _joined(lines: Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in lines if line)


def _rewrite(file: Path, text: str) -> None:
    write_whole(file, text.encode())
