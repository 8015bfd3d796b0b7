"""Letters that a program wrote by their numbers, and that nobody turned back: &#273;, %C4%91."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

from ..words import Span

_ENTITY = r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,30});"
_ESCAPE = re.compile(
    rf"{_ENTITY}|(?:%[0-9A-F]{{2}}){{2}}|(?:=[0-9A-F]{{2}}){{2}}|\\u[0-9a-fA-F]{{4}}"
)
_SIGN = re.compile(r"[&%=\\]")
"""What each of them begins with: it is looked for first, which is much faster."""
_BEGUN = re.compile(r"[^\s\"]{0,60}\Z")
_REST = re.compile(r"[^\s\"]*")


def escapes(text: str) -> Iterator[tuple[Span, str]]:
    """Yield the words of `text` that have letters by their numbers, and what they are.

    Addresses on the web are left alone, and what YAML reads itself in straight quotes.
    """
    end = 0
    while escape := _first(text, end):
        start = max(end, escape.start() - _LONGEST)
        begun = _BEGUN.search(text, start, escape.start())
        start, end = begun.start() if begun else escape.start(), escape.end()
        rest = _REST.match(text, end)
        end = rest.end() if rest else end
        word = text[start:end]
        meant = _read(word)
        if "://" in word or (escape.group()[0] == "\\" and _is_in_quotes(text, start)):
            continue
        if meant != word and meant.isprintable():
            yield (start, end), meant


def _first(text: str, start: int) -> re.Match[str] | None:
    signs = (sign.start() for sign in _SIGN.finditer(text, start))
    return next(filter(None, (_ESCAPE.match(text, sign) for sign in signs)), None)


_LONGEST = 60
"""Characters of a word before the first that stands by its number."""


def _is_in_quotes(text: str, offset: int) -> bool:
    """Return whether a straight quotation mark stands before `offset`, on its line."""
    near = max(0, offset - _FAR)
    return text.rfind('"', near, offset) > text.rfind("\n", near, offset)


_FAR = 2000
"""Characters before an escape in which the value that it stands in begins."""


def _read(word: str) -> str:
    word = re.sub(_ENTITY, _letter, word)
    for reading in _READINGS:
        word = reading(word)
    return word.replace("\u00a0", " ").strip()


def _letter(entity: re.Match[str]) -> str:
    """Return the letter that a web page's entity stands for; a plain sign's stays as it is."""
    letter = html.unescape(entity.group())
    return entity.group() if letter.isascii() else letter


def _by_bytes(pattern: str, sign: str) -> Callable[[str], str]:
    """Return the reading of bytes by their numbers, where they are letters beyond ASCII."""
    run = re.compile(rf"(?:{pattern}[0-9A-F]{{2}}){{2,}}")

    def letters(match: re.Match[str]) -> str:
        try:
            return bytes.fromhex(match.group().replace(sign, "")).decode()
        except UnicodeDecodeError:
            return match.group()

    return lambda word: run.sub(letters, word)


def _by_numbers(word: str) -> str:
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match.group(1), 16)), word)


_READINGS = (_by_bytes("%", "%"), _by_bytes("=", "="), _by_numbers)
