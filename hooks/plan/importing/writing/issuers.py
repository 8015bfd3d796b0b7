"""Who issued a document: the body that its letterhead names last, in the words of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...language.vietnamese import ascii_form, capitalized
from ..forms import AUTHORITY, DECISION, STAMPED
from ..naming import words
from ..naming.proper import HEAD
from ..outline.drafts import DocumentDraft, EntryDraft

UNKNOWN = "Cơ quan ban hành"
"""What stands for the issuer of a document that names none."""
_COMMITTEE = re.compile(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|ĐẢNG) (?:ỦY|UỶ)(?= |$)|ĐẢNG BỘ .*")
_OF_A_COMMITTEE = re.compile(r"VĂN PHÒNG|(?:ỦY|UỶ) BAN KIỂM TRA|BAN (?!CHỈ ĐẠO)")
"""A body whose name ends with that of the committee above it."""
_OF_ONE_ABOVE = re.compile(
    r"(?P<own>VĂN PHÒNG|BAN (?:THƯỜNG TRỰC|THƯỜNG VỤ|CHẤP HÀNH)|THƯỜNG TRỰC)"
    r"(?P<area> (?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU)(?: .+)?)?"
)
"""A body that is one only with the name of the body above it: “VĂN PHÒNG” of “UBND TỈNH A”."""
_GOES_ON = re.compile(r"(?:[,–-]|\b(?:VÀ|CỦA|CÁC|VỀ))$")
"""Behind the end of a line: the name goes on in the next."""
_NO_NAME = re.compile(r"\d[/-]|[/-]\d|XÃ HỘI CHỦ NGHĨA|CỘNG SẢN VIỆT NAM|ĐỘC LẬP")
_PLACE = re.compile(
    r"(?:^| )(?P<kind>(?:tỉnh|thành|huyện|quận) (?:ủy|uỷ)|tỉnh|thành phố|xã|phường|huyện|quận"
    r"|đặc khu) (?P<name>.+)$",
    re.IGNORECASE,
)
_WRITTEN_EVERYWHERE = (
    *("Ban Chấp hành", "Ban Thường vụ", "Ban Thường trực"),
    *("Đoàn TNCS Hồ Chí Minh", "Mặt trận Tổ quốc Việt Nam", "Hồ Chí Minh", "Việt Nam"),
)
"""Names in the letters in which all offices write them."""
_VOWELS = frozenset("aeiouy")
_LONGEST_PHRASE = 8
"""Words of a name that are looked for together in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """The name of who issued a document; `is_guessed` where no words say its capitals."""

    name: str
    is_guessed: bool = False


def issuer_of(document: DocumentDraft) -> Issuer:
    """Return who issued `document`, with the capitals that its words give the name."""
    capitals = next(filter(_can_be_a_name, _names_in_capitals(document)), "")
    if not capitals:
        return Issuer(name=UNKNOWN)
    text = "\n".join((*_all_words(document), *_WRITTEN_EVERYWHERE))
    for name in _shorter(capitals):
        if written := _as_written(text, name):
            return Issuer(name=written)
    return _in_sentence_case(text, capitals)


def _can_be_a_name(line: str) -> bool:
    """Return whether `line` can name a body: no number of a document, no part of a motto."""
    return bool(line) and not _NO_NAME.search(line)


def _names_in_capitals(document: DocumentDraft) -> Iterator[str]:
    head, end = document.main.head, document.main.end
    own = [line for line in head.heading[1:] if line.startswith("CỦA ")]
    yield from (line.removeprefix("CỦA ") for line in own)
    yield _last_of_letterhead(
        [line for line in head.letterhead if line.isupper() and not STAMPED.fullmatch(line)]
    )
    for signature in end.signatures:
        if signature.authority:
            yield AUTHORITY.sub("", " ".join(dict.fromkeys(signature.authority))).strip()
        elif signature.position:
            yield signature.position[0]
    own_name = re.search(
        r"của ([^\W\d_a-z][^,.;]{3,60}?)(?= thực hiện| về|$)", " ".join(head.heading)
    )
    if own_name:
        yield own_name.group(1)
    yield from (
        line
        for line in head.preamble
        if line.isupper() and _begins_name(line) and not DECISION.match(line)
    )


def _last_of_letterhead(lines: Sequence[str]) -> str:
    """Return the body that the last of `lines` name, with that above it where it needs that."""
    *_, above, own = ("", "", *_bodies(lines))
    committee = _COMMITTEE.match(above)
    if committee and _OF_A_COMMITTEE.match(own):
        return f"{own} {committee.group()}"
    of_above = _OF_ONE_ABOVE.fullmatch(own)
    return f"{of_above['own']} {above}{of_above['area'] or ''}" if of_above and above else own


def _bodies(lines: Sequence[str]) -> list[str]:
    """Return the names of the bodies that `lines` name, each below the one that it belongs to."""
    names: list[str] = []
    for line in lines:
        if names and not (_is_whole(names[-1]) and _begins_name(line)):
            names[-1] = f"{names[-1]} {line}"
        else:
            names.append(line)
    return names


def _is_whole(name: str) -> bool:
    """Return whether `name` is more than the kind of a body, and ends."""
    is_kind = HEAD.fullmatch(name) or HEAD.fullmatch(name.capitalize())
    return bool(_COMMITTEE.match(name)) or not (is_kind or _GOES_ON.search(name))


def _begins_name(line: str) -> bool:
    plain = line.capitalize()
    is_head = HEAD.match(line) or HEAD.match(plain) or _COMMITTEE.match(line)
    return bool(is_head) and not words.NO_HEADS.match(plain)


def _shorter(name: str) -> Iterator[str]:
    """Yield `name`, and what is left of it behind the bodies above its own, in one line with it."""
    yield name
    for blank in re.finditer(" ", name):
        above, own = name[: blank.start()], name[blank.end() :]
        are_names = _is_whole(above) and _is_whole(own) and _begins_name(own)
        if are_names and not _OF_ONE_ABOVE.fullmatch(above):
            yield own


def _as_written(text: str, name: str) -> str:
    """Return `name` as it stands in `text`, in other letters than capitals; empty if nowhere."""
    found = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    written = (match.group() for match in found)
    return next((words for words in written if not words.isupper() and words[0].isupper()), "")


def _in_sentence_case(text: str, name: str) -> Issuer:
    """Return a name in capitals as it stands in a sentence, with those of the place it names.

    Its parts have the capitals that `text` gives them; of others these are guessed.
    """
    place = _PLACE.search(name)
    own = name[: place.start()] if place else name
    parts = list(_parts(text, own.split()))
    kind = HEAD.match(own.capitalize())
    if kind and not parts[0][1]:
        parts = [(kind.group(), True), *_parts(text, own[kind.end() :].split())]
    if place:
        of_place = place["kind"].lower()
        of_place = of_place.capitalize() if _COMMITTEE.match(place["kind"]) else of_place
        parts.append((f"{of_place} {place['name'].lower().title()}", True))
    plain = " ".join(part for part, _ in parts)
    return Issuer(name=capitalized(plain), is_guessed=not all(is_known for _, is_known in parts))


def _parts(text: str, own: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a name, and of each whether something says its capitals."""
    start = 0
    while start < len(own):
        ends = range(min(len(own), start + _LONGEST_PHRASE), start + 1, -1)
        phrases = (_as_written(text, " ".join(own[start:end])) for end in ends)
        phrase = next(filter(None, phrases), "")
        yield (phrase, True) if phrase else _word(own[start])
        start += phrase.count(" ") + 1


def _word(word: str) -> tuple[str, bool]:
    """Return `word` in small letters, unless it is short for others: “UBND”, “THCS”."""
    is_short = bool(HEAD.fullmatch(word)) or not _VOWELS & {*ascii_form(word)}
    return (word, True) if is_short else (word.lower(), word in ("VÀ", "CÁC", "CỦA"))


def _all_words(document: DocumentDraft) -> Iterator[str]:
    for part in (document.main, *document.enclosed):
        yield from (*part.head.subject, *part.head.preamble, *part.end.closing)
        for section in part.sections:
            yield section.heading
            for entry in section.items:
                yield from _of_entry(entry)


def _of_entry(entry: EntryDraft) -> Iterator[str]:
    yield from entry.lines
    for point in entry.points:
        yield from _of_entry(point)
