"""The document as understood → what stands in the data file, its keys in the file's order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...language.vietnamese import slug
from ..markers import usual_marker
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
from .issuing import Issue, issue_of
from .yaml_text import Data, InLine, Remarked

_ROLES = {
    "lead": "Chủ trì",
    "coordinate": "Phối hợp",
    "implement": "Thực hiện",
    "direct": "Chỉ đạo",
    "monitor": "Theo dõi",
    "advise": "Tham mưu",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Keys:
    """Collects keys whose values the document has."""


def data_of(document: DocumentDraft, source: str) -> Mapping[str, Data]:
    """Return the data file of `document`; `source` says where its words are from."""
    issue = issue_of(document)
    own = issue.number
    data: dict[str, Data] = {
        "plan": _plan(document.main, issue, source),
        "roles": [InLine(data={"id": role, "label": label}) for role, label in _ROLES.items()],
        "documents": [_cited(each) for each in cited_documents(passages(document), own)],
        "bodies": [InLine(data={"id": slug(issue.issuer), "name": issue.issuer})],
        "groups": [],
        "sections": [_section(each) for each in document.main.sections],
    }
    if document.main.end.recipients:
        data["recipients"] = _recipients(document.main.end.recipients)
    if document.enclosed:
        data["annexes"] = [_annex(each) for each in document.enclosed]
    return data


def _plan(part: PartDraft, issue: Issue, source: str) -> Mapping[str, Data]:
    head = part.head
    plan: dict[str, Data] = {
        "short_title": issue.short_title,
        "kind": issue.kind,
        "issuer": slug(issue.issuer),
    }
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
    plan |= {"heading": list(head.heading or ("",)), "subject": _lines(head.subject)}
    if head.preamble:
        plan["preamble"] = _lines(head.preamble)
    plan |= dict(_end(part.end))
    plan["source"] = source
    return plan


def _end(end: EndDraft) -> Iterator[tuple[str, Data]]:
    if end.closing:
        yield "closing", _lines(end.closing)
    if end.signatures:
        signers = [_signature(each) for each in end.signatures]
        yield "signature", signers[0] if len(signers) == 1 else signers
    if end.is_signature_first:
        yield "end_order", "signature"


def _annex(part: PartDraft) -> Mapping[str, Data]:
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
    annex["sections"] = [_section(each) for each in part.sections]
    annex |= dict(_end(part.end))
    if part.end.recipients:
        annex["recipients"] = _recipients(part.end.recipients)
    return annex


def _section(section: SectionDraft) -> Mapping[str, Data]:
    data: dict[str, Data] = {}
    if section.number:
        data["number"] = section.number
        if section.marker != f"{section.number}.":
            data["marker"] = section.marker
    if section.heading:
        data["heading"] = section.heading
    data["items"] = [_entry(each) for each in section.items]
    if section.notes:
        data["footnotes"] = _notes(section.notes)
    return data


def _entry(entry: EntryDraft) -> Data:
    data: dict[str, Data] = {}
    if entry.number:
        data["number"] = entry.number
    if entry.marker and (not entry.number or entry.marker != usual_marker(entry.number)):
        data["marker"] = entry.marker
    if entry.lines:
        data["text"] = _lines(entry.lines)
    if entry.columns:
        data["columns"] = [
            InLine(data={"label": label, "holds": holds}) for label, holds in entry.columns
        ]
    if entry.cells:
        data["cells"] = [None if cell is None else _cell(cell) for cell in entry.cells]
    if entry.points:
        data["points"] = [_entry(each) for each in entry.points]
    if entry.notes:
        data["footnotes"] = _notes(entry.notes)
    return Remarked(remark=f"Xem lại: {entry.doubt}", data=data) if entry.doubt else data


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
    data["lines"] = [_recipient_line(each) for each in recipients.lines]
    return data


def _recipient_line(line: RecipientLineDraft) -> Mapping[str, Data]:
    data: dict[str, Data] = {}
    if line.marker != "-":
        data["marker"] = line.marker or None
    data["text"] = line.text
    if line.lines:
        data["lines"] = [_recipient_line(each) for each in line.lines]
    return data


def _cited(document: CitedDocument) -> Mapping[str, Data]:
    return {
        "number": document.number,
        "kind": document.kind,
        "issuer": document.issuer,
        "date": document.date,
        "subject": None,
        "quote": document.quote,
    }


def passages(document: DocumentDraft) -> Iterator[str]:
    """Yield every passage of `document` in which another can be cited."""
    for part in (document.main, *document.enclosed):
        yield from _of_head(part.head)
        for section in part.sections:
            yield section.heading
            yield from (note.text for note in section.notes)
            for entry in section.items:
                yield from _of_entry(entry)
        yield from part.end.closing


def _of_head(head: HeadDraft) -> Iterator[str]:
    yield from (*head.heading, *head.subject, *head.preamble)
    yield from (note.text for note in head.notes)


def _of_entry(entry: EntryDraft) -> Iterator[str]:
    yield from entry.lines
    yield from (label for label, _ in entry.columns)
    yield from (line for cell in entry.cells for line in cell or ())
    yield from (note.text for note in entry.notes)
    for point in entry.points:
        yield from _of_entry(point)
