"""Who issued a document, what it is called, its number, place and day: as its head says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...language.document_numbers import plain_number
from ...language.mentions import Mention, mentions
from ...language.vietnamese import capitalized, excerpt
from ..forms import AUTHORITY, HEADING, ISSUED_LINE, KIND, NUMBER, STAMPED
from ..naming.proper import HEAD
from ..outline.drafts import DocumentDraft, EntryDraft, HeadDraft

_PARTY = "36-HD/VPTW"
_STATE = "30/2020/NĐ-CP"
_BODY = re.compile(
    r" (?=(?:BAN|ĐẢNG ĐOÀN|ĐẢNG ỦY|ĐẢNG UỶ|HỘI ĐỒNG|VĂN PHÒNG|BỘ|SỞ|ỦY BAN|UỶ BAN|TỈNH ỦY"
    r"|THÀNH ỦY|HUYỆN ỦY|CHÍNH PHỦ|THỦ TƯỚNG|HỘI|ĐOÀN|CỤC|TỔNG CỤC|VIỆN|TÒA ÁN)(?: |$))"
)
"""Where the name of a body begins behind that of the body above it."""
_COMMITTEE = re.compile(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|ĐẢNG) (?:ỦY|UỶ)(?= |$)|ĐẢNG BỘ .*")
_OF_A_COMMITTEE = re.compile(r"VĂN PHÒNG|(?:ỦY|UỶ) BAN KIỂM TRA|BAN (?!CHỈ ĐẠO)")
"""A body whose name ends with that of the committee above it."""
_CARRIES_OUT = re.compile(
    rf"(?:(?:về )?việc )?(?:triển khai )?thực hiện {KIND.pattern}(?: số:?)? ", re.IGNORECASE
)
"""What stands before the number of a document that the subject carries out."""
_NO_NAME = re.compile(r"\d[/-]|[/-]\d|XÃ HỘI CHỦ NGHĨA|CỘNG SẢN VIỆT NAM|ĐỘC LẬP")
_UNKNOWN = "Cơ quan ban hành"
"""What stands for the issuer of a document that names none."""
_PLACES = re.compile(r"(?:tỉnh|thành phố|xã|phường|huyện|quận) (?P<name>.+)$", re.IGNORECASE)
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What the data file says of the document as a whole."""

    short_title: str
    kind: str
    issuer: str
    layout: str | None
    number: str | None
    place: str | None
    date: str | None

    @property
    def doubt(self) -> str:
        """What its editor is to say of it; empty where the document says all."""
        if self.issuer != _UNKNOWN:
            return ""
        return "văn bản không nêu ai ban hành: viết đúng tên cơ quan, hoặc xem lại bản đã ký"


def issue_of(document: DocumentDraft) -> Issue:
    """Return what the head of `document` says of its issue; what it lacks is `None`."""
    head = document.main.head
    kind = _kind(head)
    number = _number(head)
    issued = ISSUED_LINE.match(head.issued_line)
    return Issue(
        short_title=_short_title(kind, number, head),
        kind=kind,
        issuer=_issuer(document),
        layout=_layout(head),
        number=number,
        place=issued.group("place").strip() if issued else None,
        date=_day(issued.group("date")) if issued else None,
    )


def _kind(head: HeadDraft) -> str:
    first = head.heading[0] if head.heading else ""
    kind = HEADING.match(first) or KIND.match(first)
    if not kind:
        return "Văn bản"
    name = kind.group()
    return name.capitalize() if name.isupper() else name


def _number(head: HeadDraft) -> str | None:
    number = NUMBER.search(head.number_line)
    return plain_number(number.group()) if number else None


def _day(printed: str) -> str | None:
    """Return the day of issue as `printed`; a month alone, the day left blank, is none."""
    return printed.strip() if printed[:1].isdigit() else None


def _short_title(kind: str, number: str | None, head: HeadDraft) -> str:
    if number:
        return f"{kind} số {number}"
    named = " ".join(head.heading).strip("()")
    subject = " ".join(line for line in head.subject if not line.startswith("("))
    if carried_out := carried_out_by(subject):
        return f"{kind} {subject[: carried_out.span[1]]}"
    return excerpt(f"{kind} {subject}" if subject else named or kind, _LONGEST_TITLE)


def carried_out_by(subject: str) -> Mention | None:
    """Return the document that one of the subject `subject` carries out, if it says so first."""
    first = next(iter(mentions(subject)), None)
    return first if first and _CARRIES_OUT.fullmatch(subject, 0, first.span[0]) else None


def _layout(head: HeadDraft) -> str | None:
    motto = " ".join(head.motto).upper()
    if "ĐẢNG CỘNG SẢN" in motto:
        return _PARTY
    return _STATE if "CỘNG H" in motto else None


def _issuer(document: DocumentDraft) -> str:
    """Return the name of who issued `document`, with the capitals that its words give it."""
    capitals = next(filter(_can_be_a_name, _names_in_capitals(document)), _UNKNOWN)
    if capitals == _UNKNOWN:
        return capitals
    words = "\n".join(_all_words(document))
    for name in _shorter(capitals):
        for match in re.finditer(re.escape(name), words, re.IGNORECASE):
            if not match.group().isupper() and match.group()[0].isupper():
                return match.group()
    return _sentence_case(capitals)


def _can_be_a_name(words: str) -> bool:
    """Return whether `words` can name a body: no number of a document, no part of a motto."""
    return bool(words) and not _NO_NAME.search(words)


def _shorter(name: str) -> Iterator[str]:
    """Yield `name`, and what is left of it behind the bodies above its own."""
    yield name
    yield from (name[body.start() + 1 :] for body in _BODY.finditer(name))


def _names_in_capitals(document: DocumentDraft) -> Iterator[str]:
    head, end = document.main.head, document.main.end
    own = [line for line in head.heading[1:] if line.startswith("CỦA ")]
    yield from (line.removeprefix("CỦA ") for line in own)
    if head.letterhead:
        own = [line for line in head.letterhead if line.isupper() and not STAMPED.fullmatch(line)]
        yield from _names_in_letterhead(own[-2:])
    for signature in end.signatures:
        if signature.authority:
            yield AUTHORITY.sub("", " ".join(signature.authority)).strip()
        elif signature.position:
            yield signature.position[0]
    own_name = re.search(
        r"của ([^\W\d_a-z][^,.;]{3,60}?)(?= thực hiện| về|$)", " ".join(head.heading)
    )
    if own_name:
        yield own_name.group(1)


def _names_in_letterhead(lines: Sequence[str]) -> Iterator[str]:
    """Yield the name of the body that the last two `lines` are, or that the last one is."""
    above, own = lines if len(lines) == 2 else ("", "".join(lines))
    committee = _COMMITTEE.match(above)
    if committee and _OF_A_COMMITTEE.match(own):
        yield f"{own} {committee.group()}"
    elif _COMMITTEE.match(own) and above:
        yield own
    else:
        yield " ".join(lines)


def _sentence_case(name: str) -> str:
    """Return a name in capitals as it stands in a sentence, with those of the place it names."""
    plain = re.sub(r"\w+", _in_a_sentence, name)
    place = _PLACES.search(plain)
    if place:
        plain = plain[: place.start("name")] + place.group("name").title()
    return capitalized(plain)


def _in_a_sentence(word: re.Match[str]) -> str:
    """Return `word` in small letters, unless it is short for a body: “UBND”."""
    short = HEAD.fullmatch(word.group())
    return word.group() if short else word.group().lower()


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
