"""What browsers fetch on every first visit, without what they have no use for.

Our scripts and styles come without comments and indentation, the theme's styles without rules for
classes that no page and no script of the site names, or for colours that it does not have. What is
not written as themes write it stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from ...tools.store import key
from ..site_folder import SiteFolder
from .search import FINDING

_OURS = "assets/plan/"
_WORKERS = (FINDING, "assets/javascripts/workers/search.js")
_THEIRS = "assets/stylesheets/"
_GRAMMARS = "assets/javascripts/lunr/"
"""What the theme's search knows of languages: it runs in a worker, which has no elements."""

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


def lighten(
    folder: SiteFolder, classes: Iterable[str], palette: Iterable[Mapping[str, Any]]
) -> None:
    """Write what lies in the site `folder` once more, lighter; `palette` is the theme's.

    Elements of pages have `classes`, each a text with blanks between two. What the last build has
    written of the same stays as it stands.
    """
    parts = ("primary", "accent")
    colours = frozenset((part, each[part]) for each in palette for part in parts if part in each)
    in_pages = frozenset(chain.from_iterable(map(str.split, classes)))
    scripts = [path for path in folder.files if _may_name_classes(path)]

    @cache
    def used() -> Used:
        return Used(classes=in_pages.union(*_words(folder, scripts)), colours=colours)

    digests = (folder.files[path].digest for path in scripts)
    site = key(*sorted(in_pages), repr(sorted(colours)), *digests)
    for path in _styles_of(_THEIRS, folder):
        _rewrite(folder, path, lambda styles: needed_styles(styles, used()), site)
    # Only now, as scripts are read above with all that they say.
    for path in _styles_of(_OURS, folder):
        _rewrite(folder, path, light_styles)
    for path in (each for each in scripts if each.startswith(_OURS) or each in _WORKERS):
        _rewrite(folder, path, light_script)


def _styles_of(place: str, folder: SiteFolder) -> list[str]:
    return [path for path in folder.files if path.startswith(place) and path.endswith(".css")]


def classes_of_pages(
    folder: SiteFolder, read_before: Mapping[str, Iterable[str]]
) -> dict[str, list[str]]:
    """Return the digests of the pages in `folder`, by their classes with blanks between.

    In `read_before` are such of an earlier site: a page of the same digest is not read again.
    """
    known = {digest: classes for classes, digests in read_before.items() for digest in digests}
    pages: dict[str, list[str]] = {}
    for path, content in folder.files.items():
        if path.endswith(".html"):
            classes = known.get(content.digest)
            if classes is None:
                classes = " ".join(sorted({*_classes(folder.content(path).decode())}))
            pages.setdefault(classes, []).append(content.digest)
    return pages


def light_script(script: str) -> str:
    """Return `script` without comments, on lines of their own or behind what is run, and tight.

    No template of our scripts goes on over the end of a line.
    """
    lines = (line for line in script.split("\n") if not line.lstrip().startswith("//"))
    return _joined(map(_tight, map(_run, lines)))


def _run(line: str) -> str:
    """Return what is run of a line: a comment behind it is none where a quote is still open."""
    run, _, _ = line.partition(" // ")
    is_whole = not any(run.count(quote) % 2 for quote in "\"'`")
    return run.rstrip() if is_whole else line


def _tight(line: str) -> str:
    """Return a line without blanks around its signs, unless it may have words or a pattern."""
    return line if _MAY_QUOTE.search(line) else _SIGNS.sub(r"\1", line.strip())


_MAY_QUOTE = re.compile("[\"'`/]")
_SIGNS = re.compile(r" ?([=<>?:;,{}()\[\]|&]+) ?")


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


def _classes(page: str) -> Iterator[str]:
    """Yield each class of an element of `page`."""
    for in_quotes, bare in {*_CLASSES_OF_PAGE.findall(page)}:
        yield from (in_quotes or bare).split()


def _may_name_classes(path: str) -> bool:
    """Return whether a word of the file at `path` may be given to an element as its class."""
    is_script = path.startswith("assets/") and path.endswith(".js")
    return is_script and not path.startswith(_GRAMMARS)


def _words(folder: SiteFolder, scripts: Iterable[str]) -> Iterator[list[str]]:
    """Yield the words of each of `scripts`."""
    return (_WORD.findall(folder.content(path).decode()) for path in scripts)


def _joined(lines: Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in lines if line)


def _rewrite(folder: SiteFolder, path: str, lighter: Callable[[str], str], *asked: str) -> None:
    """Put what is `lighter` into the place of what lies at `path`; `asked` is what sets it too."""
    made_of = key("lighter", folder.files[path].digest, *asked)
    if not folder.keeps(path, made_of):
        folder.put(path, lighter(folder.content(path).decode()).encode(), made_of)
