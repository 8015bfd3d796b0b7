"""Text → Markdown that GitHub shows as exactly that text, with nothing in it come alive.

Two readers have to be stopped. Markdown's own marks take a backslash. What GitHub looks for
afterwards, in the finished text (mentions, numbers of issues, commits, addresses, `:emoji:`,
formulas), no backslash and no entity stops: there the sign that sets it off stands in an element
of its own, which shows nothing and cuts the text in two. GitHub's guide does so with the dollar:
https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting
"""

from __future__ import annotations

import re

_LINE_END = re.compile(r"\r\n|\r|\n")
_ALIVE = re.compile(
    r"""
    (?P<commit>[0-9a-f]{7,})       # GitHub links what could be the number of a commit
    | (?P<cut>
        [@#$]                      # a mention or an e-mail address; an issue; a formula
        | :(?=\S)                  # https://, :emoji:
        | (?<=www)\.
        | (?<=[a-z])-(?=\d)        # GH-3, CVE-2030-1, and what a repository links by itself
        | (?<=ghsa)-
      )
    | (?P<mark>[\\`*_{}\[\]()<>+!|~&])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LIST_MARK = re.compile(r"^(\s*(?:\d+(?=\.(?:\s|$)))?)([-=.])")
_SHORT = 6
"""Digits of a number that GitHub takes for no commit: it wants seven."""


class Marked(str):
    """Text that is Markdown already."""

    __slots__ = ()


def escaped(value: object) -> str:
    """Return `value` as Markdown, in one line, that shows its text; `Marked` text as it is."""
    if isinstance(value, Marked):
        return value
    return "<br>".join(_line(line) for line in _LINE_END.split(str(value)))


def fenced(text: str) -> Marked:
    """Return `text` as a block of code inside a list, in a fence that nothing in it can end."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    lines = [f"{fence}text", *_LINE_END.split(text), fence]
    return Marked("\n".join(f"  {line}" for line in lines))


def _line(line: str) -> str:
    return _LIST_MARK.sub(r"\1\\\2", _ALIVE.sub(_stopped, line))


def _stopped(match: re.Match[str]) -> str:
    sign = match.group()
    if match.lastgroup == "commit":
        step = _SHORT + 1
        pieces = [sign[start : start + step] for start in range(0, len(sign), step)]
        return "".join(_cut_at_the_end(piece) for piece in pieces)
    return f"<span>\\{sign}</span>" if match.lastgroup == "cut" else f"\\{sign}"


def _cut_at_the_end(piece: str) -> str:
    return f"{piece[:_SHORT]}<span>{piece[_SHORT:]}</span>" if len(piece) > _SHORT else piece
