"""Who issued a document, what it is called, its number, place and day: as its head says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...language.document_numbers import plain_number
from ...language.mentions import Mention, mentions
from ...language.vietnamese import excerpt
from ..forms import HEADING, ISSUED_LINE, KIND, NUMBER
from ..outline.drafts import DocumentDraft, HeadDraft
from .issuers import UNKNOWN, Issuer, issuer_of

_PARTY = "36-HD/VPTW"
_STATE = "30/2020/NĐ-CP"
_CARRIES_OUT = re.compile(
    rf"(?:(?:về )?việc )?(?:triển khai )?thực hiện {KIND.pattern}(?: số:?)? ", re.IGNORECASE
)
"""What stands before the number of a document that the subject carries out."""
_LONGEST_TITLE = 80
_GUESSED = (
    "tên cơ quan ban hành chỉ viết bằng chữ in hoa: sửa chữ hoa, chữ thường trong “{name}” cho đúng"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What the data file says of the document as a whole."""

    short_title: str
    kind: str
    issuer: Issuer
    layout: str | None
    number: str | None
    place: str | None
    date: str | None

    @property
    def doubt(self) -> str:
        """What its editor is to say of it; empty where the document says all."""
        if self.issuer.name == UNKNOWN:
            return "văn bản không nêu ai ban hành: viết đúng tên cơ quan, hoặc xem lại bản đã ký"
        return _GUESSED.format(name=self.issuer.name) if self.issuer.is_guessed else ""


def issue_of(document: DocumentDraft) -> Issue:
    """Return what the head of `document` says of its issue; what it lacks is `None`."""
    head = document.main.head
    kind = _kind(head)
    number = _number(head)
    issued = ISSUED_LINE.match(head.issued_line)
    return Issue(
        short_title=_short_title(kind, number, head),
        kind=kind,
        issuer=issuer_of(document),
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
