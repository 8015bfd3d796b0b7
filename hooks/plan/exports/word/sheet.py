"""A duty sheet as a Word document."""

from __future__ import annotations

from collections.abc import Iterable

from ...model.addresses import body_address
from ...model.records import Body
from ...pages.published import Published
from ...pages.sheet import runs
from ...pages.sheet.duty_sheet import SheetList, SheetPart, SheetTask, duty_sheet
from ..common import Source
from .paper import Paper, Run, one_at_a_time


@one_at_a_time
def sheet_content(source: Source, body: Body) -> bytes:
    """Return the duty sheet of `body` as a Word file."""
    title = f"Phiếu nhiệm vụ: {body.name}"
    paper = Paper(title=title, version=source.published.version, day=source.day)
    paper.begin_headings_at_the_margin()
    _Printer(source.published, paper).write(source, body)
    return paper.content()


class _Printer:
    """Writes a sheet paragraph by paragraph; addresses are those of the `published` site."""

    def __init__(self, published: Published, paper: Paper) -> None:
        self._published, self._paper = published, paper

    def write(self, source: Source, body: Body) -> None:
        sheet = duty_sheet(source.register, body)
        self._paper.add("Kind", "Phiếu nhiệm vụ")
        self._paper.add("Title", body.name)
        self._paper.add("Subtitle", sheet.cited)
        self._paper.add("Note", sheet.summary)
        self._add_address("Trang của cơ quan", body_address(body))
        if sheet.now:
            self._write_list(sheet.now)
        for part in sheet.parts:
            self._write_part(part)
        for each in sheet.lists:
            self._write_list(each)

    def _write_part(self, part: SheetPart) -> None:
        self._paper.add("Heading1", part.heading.text)
        if part.none:
            self._paper.add("Note", part.none)
        for task in part.tasks:
            self._write_task(task)

    def _write_task(self, task: SheetTask) -> None:
        self._paper.add("Heading2", task.name)
        for role in task.roles:
            self._paper.add("When", [Run(role.label, "Strong"), Run(f". {role.when}")])
        for above in task.above:
            self._paper.add("PlanWords", self._words(above))
        for paragraph in task.paragraphs:
            own = any(run.stands_out for run in paragraph)
            self._paper.add("PlanQuote" if own else "PlanWords", self._words(paragraph))
        for other in task.others:
            self._paper.add("Basis", self._words(other))
        for reason in task.reasons:
            self._paper.add("Basis", self._words(reason))
        self._add_address("Trang của nhiệm vụ", task.address)

    def _write_list(self, of: SheetList) -> None:
        self._paper.add("Heading1", of.heading.text)
        if of.opening:
            self._paper.add("Note", self._words(of.opening))
        for line in of.lines:
            reasons = (run for why in line.why for run in (Run(" "), *self._words(why)))
            self._paper.add("Basis", [*self._words(line.words), *reasons])
        if of.note:
            self._paper.add("Note", of.note)

    def _words(self, words: runs.Words) -> Iterable[Run]:
        """Yield `words` as Word has them: what stands out is strong, other names are links."""
        for run in words:
            if run.stands_out:
                yield Run(run.text, "Strong")
            elif run.address:
                place = f"#{run.anchor}" if run.anchor else ""
                yield Run(run.text, "Hyperlink", self._published.url(run.address + place))
            else:
                yield Run(run.text)

    def _add_address(self, label: str, address: str) -> None:
        whole = self._published.url(address)
        self._paper.add("Address", [Run(f"{label}: "), Run(whole, "Hyperlink", whole)])
