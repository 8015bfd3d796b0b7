"""Rules of written Vietnamese: plain ASCII forms, syllables, excerpts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_TELEX = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}

TONES = ("\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""Combining tone marks: huyền, hỏi, ngã, sắc, nặng."""

_SPELT = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

_SMALL = {
    unicodedata.normalize("NFC", letter + tone)
    for letter in _SPELT
    for tone in ("", *(TONES if letter in "aăâeêioôơuưy" else ()))
}

LETTERS = frozenset(_SMALL | {letter.upper() for letter in _SMALL})
"""The letters of written Vietnamese with all their tones, and f, j, w, z."""

_ONSET = "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
_RIMES = (
    "a(?:ch|ng|nh|[ciomnptuy])?|ă(?:ng|[cmnpt])|â(?:ng|[cmnptuy])|e(?:ng|nh|[cmnopt])?|"
    "ê(?:ch|ng|nh|[mnptu])?|i(?:ch|nh|[ampntu])?|iê(?:ng|[cmnptu])|yê(?:ng|[mntu])|"
    "o(?:ng|[cimnpt])?|oo(?:ng|c)|oa(?:ch|ng|nh|[cimnopty])?|oă(?:ng|[cmnt])|oe(?:[not])?|"
    "ô(?:ng|[cimnpt])?|ơ(?:[imnpt])?|u(?:ng|[acimnpt])?|uâ(?:ng|[nty])|uê(?:ch|nh)?|uơ|"
    "uô(?:ng|[cimnt])|uy(?:ch|nh|[aptu])?|uyê(?:n|t)|ư(?:ng|[aciptum])?|ươ(?:ng|[cimnptu])|y"
)
_SYLLABLE = re.compile(f"{_ONSET}(?:{_RIMES})")
_STOPPED = re.compile("(?:ch|[cpt])$")
_STOPPED_TONES = ("\u0301", "\u0323")
"""The tones that a syllable can have whose end stops the breath: sắc, nặng."""

_SHORT = 70
"""Characters of places that are read in one go."""


def ascii_form(text: str) -> str:
    """Return `text` in lower case without tone marks and accents, đ as d."""
    return without_accents(text.lower())


def without_accents(text: str) -> str:
    """Return `text` without tone marks and accents, đ as d, Đ as D."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """Return the form of `text` that stands in an address: a-z, 0-9 and single hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", ascii_form(text)).strip("-")


@lru_cache(maxsize=4096)
def marker_slug(marker: str) -> str:
    """Return the address form of a numeral or point letter, so that đ) never meets d).

    Letters with a mark stand as they are typed in Telex: đ is dd, ô is oo, ư is uw.
    """
    return slug("".join(_TELEX.get(letter, letter) for letter in marker.lower()))


@lru_cache(maxsize=4096)
def is_syllable(text: str) -> bool:
    """Return whether `text` can be a syllable of written Vietnamese."""
    marks = unicodedata.normalize("NFD", text.lower())
    tones = [mark for mark in marks if mark in TONES]
    letters = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in TONES))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(letters):
        return False
    return not _STOPPED.search(letters) or (bool(tones) and tones[0] in _STOPPED_TONES)


def lower_first(words: str) -> str:
    """Return `words` as they stand inside a sentence."""
    return words[:1].lower() + words[1:]


def capitalized(words: str) -> str:
    """Return `words` as they begin a sentence."""
    return words[:1].upper() + words[1:]


def behind(label: str, words: str) -> str:
    """Return `words` behind `label`, such as `Thời hạn:` or `theo`, which they may begin with too.

    An editor types a fact with its label or without, as the document has it: it is said once.
    """
    name = label.removesuffix(":")
    if not words.lower().startswith(name.lower()) or words[len(name) : len(name) + 1].isalnum():
        return f"{label} {words}"
    rest = words[len(name) :].lstrip()
    if rest.startswith(":") or name == label:
        return f"{label} {rest.lstrip(' :')}"
    return f"{name} {rest}"


def from_to(first: str, last: str) -> str:
    """Return what lies from `first` to `last`: `I.1 – II.3`."""
    return first if first == last else f"{first} – {last}"


def named_or_counted(noun: str, labels: Iterable[str]) -> str:
    """Return the places by name, each once, or only their number where that is too long to read."""
    places = list(dict.fromkeys(labels))
    between = "; " if any("," in place for place in places) else ", "
    named = between.join(places)
    if len(places) > 1 and len(named) > _SHORT:
        return f"{len(places)} {noun}"
    return f"{noun} {named}"


def ended(text: str) -> str:
    """Return `text` as a sentence of its own: with a full stop, unless an editor typed its end."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def excerpt(text: str, length: int) -> str:
    """Return `text`, or its first whole words and "…", in at most `length` characters."""
    if len(text) <= length:
        return text
    words = text[: length - 1].rsplit(" ", 1)[0]
    return words.rstrip(" ,;:.(–-“") + "…"


def clause(text: str, length: int) -> str:
    """Return `text`, or as `excerpt` does its first words: those up to a sign, where one is near.

    A word of Vietnamese has several syllables, and no space says where it ends; a sign does.
    """
    if len(text) <= length:
        return text
    ends = [sign.start() for sign in re.finditer(r"[,;:.](?= )", text[:length])]
    if ends and ends[-1] >= length // 2:
        return f"{text[: ends[-1]]}…"
    return excerpt(text, length)


def around(text: str, span: tuple[int, int], reach: int = 70) -> str:
    """Return the whole words of `text` around `span`, with "…" where something is left out."""
    start, end = max(span[0] - reach, 0), min(span[1] + reach, len(text))
    start = text.find(" ", start) + 1 if start else 0
    end = text.rfind(" ", 0, end) if end < len(text) else end
    return f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"
