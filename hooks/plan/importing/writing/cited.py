"""The documents that a document cites: number, kind, issuer and day of each, as its words say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...language.mentions import IssueDate, Mention, mentions
from ..forms import KIND
from .subjects import subject_behind

_KIND_BEFORE = re.compile(rf"(?P<kind>{KIND.pattern})(?: số)?:? ?$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_ANY_KIND = re.compile(rf"\b{KIND.pattern}", re.IGNORECASE)
_REACH = 160
"""Letters before a number in which its kind is looked for."""
_DATE = re.compile(
    r"(?:ngày )?(?P<date>\d{1,2}(?:\s*[-/.]\s*\d{1,2}\s*[-/.]\s*"
    r"|\s+tháng\s+\d{1,2},?\s+năm\s+)\d{4}"
    r"|tháng \d{1,2}(?:[-/.]|\s+năm\s+)\d{4}|\d{4})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedDocument:
    """A document as one passage cites it."""

    number: str
    kind: str
    issuer: str | None
    date: str | None
    subject: str | None
    """What it is about, in the words behind its number, where these say so and end plainly."""
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Citation:
    cited: CitedDocument
    day: IssueDate | None

    @property
    def fullness(self) -> int:
        """How much its words say."""
        return (
            (self.day is not None) * 4
            + (self.cited.subject is not None) * 2
            + (self.cited.issuer is not None)
            + (self.cited.kind in self.cited.quote)
        )


def cited_documents(passages: Iterable[str], own: str | None) -> tuple[CitedDocument, ...]:
    """Return the documents that `passages` name by number, each once, as it is cited most fully.

    `own` is the document's own number, which is none of them. Where words give a number two
    dates, they are two documents.
    """
    by_number: dict[str, list[_Citation]] = {}
    for passage in passages:
        for mention in mentions(passage):
            if mention.number != own:
                by_number.setdefault(mention.number.casefold(), []).append(
                    _citation(passage, mention)
                )
    return tuple(
        citation.cited for citations in by_number.values() for citation in _apart(citations)
    )


def _citation(passage: str, mention: Mention) -> _Citation:
    start, end = mention.span
    kind, begin = _kind(passage, start)
    stop = max(end, passage.find(mention.cited, start) + len(mention.cited))
    cited = passage[begin:stop]
    date = _DATE.search(cited[end - begin :]) if mention.date else None
    subject, stop = subject_behind(passage, stop) or (None, stop)
    return _Citation(
        cited=CitedDocument(
            number=mention.number,
            kind=kind,
            issuer=mention.issuer,
            date=date.group("date") if date else None,
            subject=subject,
            quote=passage[begin:stop],
        ),
        day=mention.date if date else None,
    )


def _kind(passage: str, number: int) -> tuple[str, int]:
    """Return what the document whose number stands at `number` is, and where that is said.

    Of several in a row, or of a law with its name, the kind stands further before.
    """
    near = max(0, number - _REACH)
    if right_before := _KIND_BEFORE.search(passage, near, number):
        return right_before.group("kind"), right_before.start("kind")
    sentence = max(passage.rfind(end, near, number) for end in (". ", "; ", ": ")) + 1
    reach = max(sentence, near)
    before = list(_ANY_KIND.finditer(passage, reach, number))
    if before:
        return before[-1].group(), before[-1].start()
    words = [*_LETTERS.finditer(passage, near, number)]
    named = next((word for word in reversed(words) if word.group().lower() != "số"), None)
    # Words that say no kind have none; the key wants one that stands in the quote.
    return (named.group(), named.start()) if named else (_of(passage, number), number)


def _of(passage: str, number: int) -> str:
    return passage[number:].split(" ")[0].rstrip(".,;:)")


def _apart(mentioned: Iterable[_Citation]) -> Iterator[_Citation]:
    """Yield one for each document among mentions of the same number."""
    kept: list[_Citation] = []
    for citation in sorted(mentioned, key=lambda citation: -citation.fullness):
        if not any(_agree(citation, other) for other in kept):
            kept.append(citation)
    yield from kept


def _agree(one: _Citation, other: _Citation) -> bool:
    dates = one.day is None or other.day is None or one.day.agrees(other.day)
    issuers = (one.cited.issuer or "").casefold(), (other.cited.issuer or "").casefold()
    return dates and (
        not all(issuers) or issuers[0].startswith(issuers[1]) or issuers[1].startswith(issuers[0])
    )
