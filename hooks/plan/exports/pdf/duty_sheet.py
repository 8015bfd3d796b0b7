"""The duty sheet of a body as PDF: what it must do, on whose words, with a code for each task."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from ...model.addresses import EACH_BODY, body_address, download_address
from ...model.records import Body
from ...pages.sheet.parts import SHEET, SheetList, SheetPart, SheetTask
from ...pages.sheet.runs import Words, text_of
from ...tools.qr import qr_code
from ..common import Export, Source, body_exports, sheet_says
from .typesetting import Values, identity, typeset, words


def duty_sheets_pdf(source: Source) -> Iterator[Export]:
    """Return the duty sheet of each body and group."""
    bodies = source.register.bodies.values()
    form = download_address(EACH_BODY, "pdf")
    return body_exports(source, bodies, form, SHEET, _pdf, sheet_says)


def _pdf(source: Source, body: Body) -> bytes:
    return typeset("duty_sheet.typ", _values(source, body))


def _values(source: Source, body: Body) -> Values:
    sheet, state = source.states.sheet(body), source.states.of(body)
    return {
        **identity(source, sheet.title, body_address(body), state),
        "name": words(body.name),
        "cited": words(sheet.cited),
        "summary": words(sheet.summary),
        "now": [_list(sheet.now)] if sheet.now else [],
        "parts": [_part(source, part) for part in sheet.parts],
        "lists": [_list(each) for each in sheet.lists],
    }


def _part(source: Source, part: SheetPart) -> Values:
    return {
        "heading": part.heading.text,
        "none": part.none,
        "tasks": [_task(source, task) for task in part.tasks],
    }


def _task(source: Source, task: SheetTask) -> Values:
    address = source.published.url(task.address)
    return {
        "name": task.name,
        "number": task.label,
        "address": address,
        "code": asdict(qr_code(address)) if source.published.opens_on_phones else None,
        "roles": [{"label": role.label, "when": words(role.when)} for role in task.roles],
        "above": [_runs(paragraph) for paragraph in task.above],
        "paragraphs": [
            {"label": words(label), "runs": _runs(paragraph)} for label, paragraph in task.labelled
        ],
        "others": [words(text_of(each)) for each in task.others],
        "reasons": [words(text_of(each)) for each in task.reasons],
        "letters": [
            len(text_of(each))
            for each in (*task.above, *task.paragraphs, *task.others, *task.reasons)
        ],
    }


def _runs(paragraph: Words) -> list[Values]:
    return [{"words": words(run.text), "stands_out": bool(run.stands_out)} for run in paragraph]


def _list(of: SheetList) -> Values:
    return {
        "heading": of.heading.text,
        "opening": words(text_of(of.opening)),
        "lines": [
            {
                "words": words(text_of(line.words)),
                "why": words(" ".join(text_of(each) for each in line.why)),
            }
            for line in of.lines
        ],
        "note": of.note,
    }
