"""The document as understood → what stands in the data file, its keys in the file's order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...language.vietnamese import slug
from ...model.documents import number_key
from ...model.tree.markers import marker as usual_marker
from ...model.tree.markers import numbered
from ..duties import DutiesDraft
from ..outline.drafts import (
    DocumentDraft,
    EndDraft,
    EntryDraft,
    HeadDraft,
    PartDraft,
    RecipientLineDraft,
    RecipientsDraft,
    SectionDraft,
    SignatureDraft,
)
from ..stream import Note
from .cited import CitedDocument, cited_documents
from .issuing import Issue, carried_out_by, issue_of
from .passages import passages
from .roles import roles_of
from .yaml_text import Data, InLine


def data_of(document: DocumentDraft, source: str) -> Mapping[str, Data]:
    """Return the data file of `document`; `source` says where its words are from."""
    issue = issue_of(document)
    numbers = _Numbers()
    cited = cited_documents(passages(document), issue.number)
    data: dict[str, Data] = {
        "plan": _plan(document.main, issue, source, cited),
        "roles": roles_of(DutiesDraft()),
        "documents": [_cited(document) for document in cited],
        "bodies": [InLine(data={"id": slug(issue.issuer.name), "name": issue.issuer.name})],
        "groups": [],
        "sections": numbers.sections(document.main.sections, ""),
    }
    if document.main.end.recipients:
        data["recipients"] = _recipients(document.main.end.recipients)
    if document.enclosed:
        data["annexes"] = [
            _annex(part, numbers, f"{place}" if part.head.label else "")
            for place, part in enumerate(document.enclosed)
        ]
    return data


def _plan(
    part: PartDraft, issue: Issue, source: str, cited: Sequence[CitedDocument]
) -> Mapping[str, Data]:
    head = part.head
    plan: dict[str, Data] = {
        "short_title": issue.short_title,
        "kind": issue.kind,
        "issuer": slug(issue.issuer.name),
    }
    if carried_out := _carried_out(head, cited):
        plan["implements"] = carried_out.number
    if issue.layout:
        plan["layout"] = issue.layout
    plan["letterhead"] = _lines(head.letterhead)
    if head.motto:
        plan["motto"] = _lines(head.motto)
    plan |= {"number": issue.number, "place": issue.place, "date": issue.date}
    if head.number_line:
        plan["number_line"] = head.number_line
    if head.issued_line:
        plan["issued_line"] = head.issued_line
    plan |= {"heading": list(head.heading) or None, "subject": _lines(head.subject)}
    if head.preamble:
        plan["preamble"] = _lines(head.preamble)
    plan |= dict(_end(part.end))
    plan["source"] = source
    return plan


def _carried_out(head: HeadDraft, cited: Sequence[CitedDocument]) -> CitedDocument | None:
    """Return the one of the documents `cited` that the subject says it carries out."""
    named = carried_out_by(" ".join(head.subject))
    of_number = [
        document
        for document in cited
        if named and number_key(document.number) == number_key(named.number)
    ]
    return of_number[0] if len(of_number) == 1 else None


def _end(end: EndDraft) -> Iterator[tuple[str, Data]]:
    if end.closing:
        yield "closing", _lines(end.closing)
    if end.signatures:
        signers = [_signature(signature) for signature in end.signatures]
        yield "signature", signers[0] if len(signers) == 1 else signers
    if end.is_signature_first:
        yield "ends_with", "recipients"


def _annex(part: PartDraft, numbers: _Numbers, address: str) -> Mapping[str, Data]:
    head = part.head
    annex: dict[str, Data] = {}
    if head.label:
        annex["label"] = head.label
    for key, lines in (("letterhead", head.letterhead), ("motto", head.motto)):
        if lines:
            annex[key] = _lines(lines)
    if head.number_line:
        annex["number_line"] = head.number_line
    if head.issued_line:
        annex["issued_line"] = head.issued_line
    for key, lines in (
        ("heading", head.heading),
        ("subject", head.subject),
        ("preamble", head.preamble),
    ):
        if lines:
            annex[key] = _lines(lines)
    annex["sections"] = numbers.sections(part.sections, address)
    annex |= dict(_end(part.end))
    annex.pop("ends_with", None)  # which only the plan itself can say
    if part.end.recipients:
        annex["recipients"] = _recipients(part.end.recipients)
    return annex


class _Numbers:
    """The addresses that numbers have made so far: what is printed twice is said to be so."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()
        """How often each address was made."""
        self._unnumbered = 0

    def sections(self, sections: Iterable[SectionDraft], above: str) -> list[Data]:
        """Return `sections` of the part whose address is `above`."""
        return [self._section(section, above) for section in sections]

    def _section(self, section: SectionDraft, above: str) -> Mapping[str, Data]:
        data: dict[str, Data] = {}
        own = above
        if section.number:
            own, is_again = self._address(above, section.number, section.marker)
            data["number"] = section.number
            if is_again or section.marker != usual_marker(section.number):
                data["marker"] = section.marker
        elif section.marker:
            data["marker"] = section.marker
        if section.heading:
            data["heading"] = f"{section.marker if section.is_joined else ''}{section.heading}"
        data["items"] = [self._entry(item, own) for item in section.items]
        if section.notes:
            data["footnotes"] = _notes(section.notes)
        return data

    def _entry(self, entry: EntryDraft, above: str) -> Data:
        own, data = self._marked(entry, above)
        data |= dict(_words(entry))
        if entry.doubt:
            data["review"] = entry.doubt
        if entry.points:
            data["points"] = [self._entry(point, own) for point in entry.points]
        if entry.notes:
            data["footnotes"] = _notes(entry.notes)
        return data

    def _marked(self, entry: EntryDraft, above: str) -> tuple[str, dict[str, Data]]:
        """Return the address of `entry`, and the keys that say what is printed before it."""
        if entry.columns:  # its rows are told by their numbers below what the table stands in
            return above, {}
        if not entry.number:
            self._unnumbered += 1
            is_marked = entry.marker and not entry.is_marker_alone
            return f"{above}-p{self._unnumbered}", {"marker": entry.marker} if is_marked else {}
        printed = " ".join(entry.printed_number)
        own, is_again = self._address(above, entry.number, printed)
        is_unusual = bool(entry.marker) and entry.marker != usual_marker(entry.number)
        is_told = is_again or is_unusual or entry.is_marker_alone
        marker: dict[str, Data] = {"marker": printed} if is_told else {}
        return own, {"number": entry.number, **marker}

    def _address(self, above: str, number: str, printed: str) -> tuple[str, bool]:
        """Return the address of `number` below `above`, and whether it is taken already."""
        address = f"{above}-{numbered(number, printed).slug}"
        self._times[address] += 1
        times = self._times[address]
        return (f"{address}~{times}", True) if times > 1 else (address, False)


def _words(entry: EntryDraft) -> Iterator[tuple[str, Data]]:
    if entry.is_marker_alone and not entry.number:  # two of them would be one line written twice
        yield "text", entry.marker
    elif entry.lines and not entry.is_marker_alone:
        yield "text", f"{entry.marker if entry.is_joined else ''}{' '.join(entry.lines)}"
    if entry.columns:
        yield (
            "columns",
            [
                InLine(data={"label": label or None, "holds": holds})
                for label, holds in entry.columns
            ],
        )
    if entry.cells:
        yield "cells", [None if cell is None else _cell(cell) for cell in entry.cells]


def _cell(lines: Sequence[str]) -> Data:
    return lines[0] if len(lines) == 1 else (list(lines) or "")


def _notes(notes: Iterable[Note]) -> list[Data]:
    return [
        {"marker": note.marker, "text": note.text, **({"quote": note.quote} if note.quote else {})}
        for note in notes
    ]


def _lines(lines: Sequence[str]) -> Data:
    if not lines:
        return None
    return lines[0] if len(lines) == 1 else list(lines)


def _signature(signature: SignatureDraft) -> Data:
    data: dict[str, Data] = {}
    if signature.authority:
        data["authority"] = _lines(signature.authority)
    if signature.position:
        data["position"] = _lines(signature.position)
    if signature.name:
        data["name"] = signature.name
    return data


def _recipients(recipients: RecipientsDraft) -> Mapping[str, Data]:
    data: dict[str, Data] = {}
    if recipients.heading:
        data["heading"] = recipients.heading
    data["lines"] = [_recipient_line(line) for line in recipients.lines]
    return data


def _recipient_line(line: RecipientLineDraft) -> Mapping[str, Data]:
    data: dict[str, Data] = {}
    is_all_text = line.is_joined or not line.text
    marker, text = ("", f"{line.marker}{line.text}") if is_all_text else (line.marker, line.text)
    if marker != "-":
        data["marker"] = marker or None
    data["text"] = text
    if line.lines:
        data["lines"] = [_recipient_line(inner) for inner in line.lines]
    return data


def _cited(document: CitedDocument) -> Mapping[str, Data]:
    return {
        "number": document.number,
        "kind": document.kind,
        "issuer": document.issuer,
        "date": document.date,
        "subject": document.subject,
        "quote": document.quote,
    }
