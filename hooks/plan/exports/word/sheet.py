"""A duty sheet as a Word document."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.addresses import body_address
from ...model.records import Body
from ...pages.published import Published
from ...pages.sheet import runs
from ...pages.sheet.parts import SHEET, SheetList, SheetPart, SheetTask
from ..common import Source
from .paper import Paper, Run, Styled, one_at_a_time


@one_at_a_time
def sheet_content(source: Source, body: Body) -> bytes:
    """Return the duty sheet of `body` as a Word file."""
    paper = Paper(title=source.states.sheet(body).title, state=source.states.of(body))
    paper.begin_headings_at_the_margin()
    for paragraph in _paragraphs(source, body):
        paper.add(*paragraph)
    return paper.content()


def _paragraphs(source: Source, body: Body) -> Iterator[Styled]:
    sheet, published = source.states.sheet(body), source.published
    yield Styled("Kind", SHEET)
    yield Styled("Title", str(body.name))
    yield Styled("Subtitle", sheet.cited)
    yield Styled("Note", sheet.summary)
    yield _address(published, "Trang của cơ quan", body_address(body))
    if sheet.now:
        yield from _list(published, sheet.now)
    for part in sheet.parts:
        yield from _part(published, part)
    for each in sheet.lists:
        yield from _list(published, each)


def _part(published: Published, part: SheetPart) -> Iterator[Styled]:
    yield Styled("Heading1", part.heading.text)
    if part.none:
        yield Styled("Note", part.none)
    for task in part.tasks:
        yield from _task(published, task)


def _task(published: Published, task: SheetTask) -> Iterator[Styled]:
    yield Styled("Heading2", task.name)
    for role in task.roles:
        yield Styled("When", (Run(role.label, "Strong"), Run(f". {role.when}")))
    for above in task.above:
        yield Styled("PlanWords", _words(published, above))
    for label, paragraph in task.labelled:
        own = any(run.stands_out for run in paragraph)
        beside = (Run(label, "ColumnLabel"),) if label else ()
        yield Styled("PlanQuote" if own else "PlanWords", (*beside, *_words(published, paragraph)))
    for other in task.others:
        yield Styled("Basis", _words(published, other))
    for reason in task.reasons:
        yield Styled("Basis", _words(published, reason))
    yield _address(published, "Trang của nhiệm vụ", task.address)


def _list(published: Published, of: SheetList) -> Iterator[Styled]:
    yield Styled("Heading1", of.heading.text)
    if of.opening:
        yield Styled("Note", _words(published, of.opening))
    for line in of.lines:
        reasons = (run for why in line.why for run in (Run(" "), *_words(published, why)))
        yield Styled("Basis", (*_words(published, line.words), *reasons))
    if of.note:
        yield Styled("Note", of.note)


def _words(published: Published, words: runs.Words) -> tuple[Run, ...]:
    """Return `words` as Word has them: what stands out is strong, other names are links."""
    return tuple(_run(published, run) for run in words)


def _run(published: Published, run: runs.Run) -> Run:
    if run.stands_out:
        return Run(run.text, "Strong")
    if run.address:
        place = f"#{run.anchor}" if run.anchor else ""
        return Run(run.text, "Hyperlink", published.url(run.address + place))
    return Run(run.text)


def _address(published: Published, label: str, address: str) -> Styled:
    whole = published.url(address)
    return Styled("Address", (Run(f"{label}: "), Run(whole, "Hyperlink", whole)))
