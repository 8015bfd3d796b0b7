"""What single letters and signs look like, or are kept beside: the plain one that was meant."""

from __future__ import annotations

import re
import unicodedata

from ..vietnamese import LETTERS

LOOK_ALIKES = {
    ord(other): plain
    for plain, others in {
        # Latin letters of other languages and of phonetics; Greek, Cyrillic, Armenian, Cherokee,
        # Coptic, Lisu.
        "Đ": "ÐƉƊ",
        "đ": "ðɖɗƌ",
        "Ă": "Ǎ",
        "ă": "ǎ",
        "A": "ΑАᎪⲀꓮ",
        "B": "ΒВᏴⲂꓐ",
        "C": "ϹСᏟⲤꓚ",
        "D": "Ꭰꓓ",
        "E": "ΕЕᎬꓰ",
        "F": "Ƒꓝ",
        "G": "ԌᏀꓖ",
        "H": "ΗНᎻⲎꓧ",
        "I": "ΙІӀƖⲒꓲ",
        "J": "ЈᎫꓙ",
        "K": "ΚКᏦⲔꓗ",
        "L": "ԼᏞꓡ",
        "M": "ΜМᎷⲘꓟ",
        "N": "ΝⲚꓠ",
        "O": "ΟОՕⲞꓳ",
        "P": "ΡРᏢⲢꓑ",
        "Q": "Ԛ",
        "R": "ᎡᏒꓣ",
        "S": "ЅՏᏚꓢ",
        "T": "ΤТᎢⲦꓔ",
        "U": "Սꓴ",
        "V": "ѴᏙꓦ",
        "W": "ԜᎳᏔꓪ",
        "X": "ΧХⲬꓫ",
        "Y": "ΥҮУᎩⲨꓬ",
        "Z": "ΖᏃⲌꓜ",
        "a": "ɑαа",
        "b": "ƅв",
        "c": "ϲсⲥ",
        "d": "ԁ",
        "e": "ɛεе",
        "f": "ƒ",
        "g": "ɡց",
        "h": "һհ",
        "i": "ıɩɪιі",
        "j": "ȷϳјյ",
        "k": "κк",
        "l": "ӏǀ",
        "m": "м",
        "n": "ηпո",
        "o": "ɔοσоօⲟ",
        "p": "ρрⲣ",
        "q": "ԛզ",
        "r": "г",
        "s": "ѕ",
        "t": "τт",
        "u": "υиսʋꭎꭒ",
        "v": "νѵ",
        "w": "ωԝա",
        "x": "χхⲭ",
        "y": "γуүⲩ",
        "-": "ー一ㅡ",
    }.items()
    for other in others
}
"""The Latin letters, and the hyphen, that letters of other scripts or languages look like."""

CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")

_FRAMED = re.compile(
    r"(?:CIRCLED|SQUARED|PARENTHESIZED) LATIN (CAPITAL|SMALL) LETTER ([A-Z])$"
    r"|REGIONAL INDICATOR SYMBOL LETTER (?P<flag>[A-Z])$"
)
"""How Unicode names a letter in a frame, black or white, or of a flag."""

_COMPATIBLE = re.compile("<(wide|narrow|font|compat)>")
"""Letters that Unicode keeps beside the plain ones: full-width, mathematical, ligatures."""

_SYMBOLS = frozenset("µℓ")
"""Compatible letters that are signs of their own: micro, litre."""


def meant_letter(letter: str) -> str | None:
    """Return the plain letter, or letters, that `letter` looks like; `None` where it is none."""
    if letter == "₫":
        return "đ"
    decomposition = unicodedata.decomposition(letter)
    if letter not in _SYMBOLS and _COMPATIBLE.match(decomposition):
        plain = unicodedata.normalize("NFKC", letter)
        if all(part.isascii() or part in LETTERS for part in plain):
            return plain
    if unicodedata.category(letter) == "Nd":
        return str(unicodedata.digit(letter))
    whole = letter if ord(letter) in LOOK_ALIKES else unicodedata.normalize("NFD", letter)
    base, marks = whole[0], whole[1:]
    plain = base.translate(LOOK_ALIKES)
    if plain == base:
        plain = named_letter(base) or base
    if plain == base and marks and base.lower() in CONSONANTS:
        return base  # Vietnamese has no marks on those
    return unicodedata.normalize("NFC", plain + marks) if plain != base else None


def plain_sign(sign: str) -> str | None:
    """Return the plain sign of a full-width or small one; `None` of any other character."""
    wide = _WIDE.match(unicodedata.decomposition(sign))
    return unicodedata.normalize("NFKC", sign) if wide and not sign.isalnum() else None


_WIDE = re.compile("<(wide|narrow|small)>")


def is_compatible(letter: str) -> bool:
    """Return whether Unicode keeps `letter` beside a plain one."""
    return bool(_COMPATIBLE.match(unicodedata.decomposition(letter)))


def named_letter(letter: str) -> str | None:
    """Return the Latin letter that Unicode's name of `letter` says: small capitals, in a frame."""
    name = unicodedata.name(letter, "")
    if small := re.fullmatch(r"LATIN LETTER SMALL CAPITAL ([A-Z])", name):
        return small.group(1)
    framed = _FRAMED.search(name)
    if framed is None:
        return None
    if framed.group("flag"):
        return framed.group("flag")
    return framed.group(2).lower() if framed.group(1) == "SMALL" else framed.group(2)
