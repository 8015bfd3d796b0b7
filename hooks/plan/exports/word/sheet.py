"""A duty sheet as a Word document: all that a body's page shows, with the words in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...derive.duties import HeldDuty
from ...language.words import span
from ...model.addresses import body_address, task_address
from ...model.outline import marker
from ...model.records import Body, Item
from ..common import Source
from ..reasons import (
    BY_NAME,
    WAYS,
    Holding,
    handed_over,
    holdings,
    how_many,
    how_whole,
    none_by_name,
    now_held,
    reason,
    through_groups,
    why,
)
from .paper import Paper, Run, one_at_a_time


@one_at_a_time
def sheet_content(source: Source, body: Body) -> bytes:
    """Return the duty sheet of `body` as a Word file."""
    title = f"Phiếu nhiệm vụ: {body.name}"
    paper = Paper(title=title, version=source.version, day=source.day)
    paper.begin_headings_at_the_margin()
    _Sheet(source, body, paper).write()
    return paper.content()


class _Sheet:
    """Writes about one body, part after part as its page does."""

    def __init__(self, source: Source, body: Body, paper: Paper) -> None:
        self._root, self._register = source.root, source.register
        self._body, self._paper = body, paper

    def write(self) -> None:
        self._write_head()
        self._write_successions()
        self._write_duties()
        self._write_receptions()
        self._write_members()
        self._write_groups()

    def _write_head(self) -> None:
        self._paper.add("Kind", "Phiếu nhiệm vụ")
        self._paper.add("Title", self._body.name)
        self._paper.add("Subtitle", f"Theo {self._register.plan_cited}")
        self._paper.add("Note", how_many(self._register, self._body))
        self._add_address("Trang của cơ quan", body_address(self._body))

    def _write_successions(self) -> None:
        if successions := self._register.standing.successions.get(self._body.id, ()):
            self._paper.add("Heading1", "Ai đảm nhận thay")
            self._paper.add("Note", now_held(successions))
            steps = dict.fromkeys(
                handed_over(step) for each in successions for step in each.handovers
            )
            self._add_reasons(list(steps))

    def _write_duties(self) -> None:
        held = holdings(self._register, self._body)
        for way, heading in WAYS.items():
            of_way = [each for each in held if each.way == way]
            if of_way or way == BY_NAME:
                self._paper.add("Heading1", heading)
            if way == BY_NAME and not of_way:
                self._paper.add("Note", none_by_name(self._register.assignments.plan))
            for role in self._register.roles.values():
                of_role = [each for each in of_way if each.duty.role.id == role.id]
                if of_role:
                    self._paper.add("Heading2", role.label)
                for each in of_role:
                    self._write_duty(each)

    def _write_duty(self, holding: Holding) -> None:
        duty = holding.duty
        self._paper.add("Heading3", f"Nhiệm vụ {duty.task.label}")
        for above in duty.task.path[:-1]:
            self._add_words(above)
        self._write_words(duty)
        reasons = why(self._register, holding)
        if duty.duty.basis:
            reasons.append(f"Căn cứ: {duty.duty.basis}.")
        self._add_reasons(reasons)
        self._paper.add(
            "When",
            [
                Run("Thời gian: "),
                Run(holding.cadence, "Strong" if duty.cadence else "Unknown"),
                Run(". Thời hạn: "),
                Run(holding.deadline, "Strong" if duty.deadline else "Unknown"),
                Run("."),
            ],
        )
        self._add_address("Trang của nhiệm vụ", task_address(duty.task))

    def _write_words(self, duty: HeldDuty) -> None:
        """Write the task's words as the plan has them, with those of the duty standing out."""
        item = duty.task.item
        if item.text:
            self._add_words(item)
            self._add_points(item)
            self._paper.add("PlanQuote", _quoted(duty))
        else:
            lead = Run(f"{marker(item.number)} ")
            self._paper.add("PlanQuote", [lead, *_quoted(duty)])
            self._add_points(item)

    def _add_points(self, item: Item) -> None:
        for point in item.points:
            self._add_words(point)
            self._add_points(point)

    def _add_words(self, item: Item) -> None:
        words = item.text or (item.assignment.text if item.assignment else "")
        self._paper.add("PlanWords", f"{marker(item.number)} {words}")

    def _write_receptions(self) -> None:
        receptions = self._register.receptions.get(self._body.id, ())
        if receptions:
            self._paper.add("Heading1", "Nhận văn bản")
        for each in receptions:
            self._paper.add("PlanQuote", f"“{each.line.text}”")
            if each.recipient.purpose:
                self._paper.add("When", f"Để: {each.recipient.purpose}.")
            self._add_reasons(list(through_groups(self._register, each.chain)))

    def _write_members(self) -> None:
        if not self._register.is_group(self._body):
            return
        members = self._register.members.get(self._body.id, ())
        self._paper.add("Heading1", "Thành viên của nhóm")
        for step in members:
            self._add_named(step.member, reason(step.membership))
        self._paper.add("Note", how_whole(members))

    def _write_groups(self) -> None:
        if self._body.member_of:
            self._paper.add("Heading1", "Thuộc nhóm")
        for membership in self._body.member_of:
            self._add_named(self._register.bodies[membership.group], reason(membership))

    def _add_named(self, body: Body, why: str) -> None:
        address = self._root + body_address(body)
        self._paper.add("Basis", [Run(body.name, "Hyperlink", address), Run(f". {why}.")])

    def _add_reasons(self, reasons: Sequence[str]) -> None:
        for each in reasons:
            self._paper.add("Basis", each)

    def _add_address(self, label: str, address: str) -> None:
        whole = self._root + address
        self._paper.add("Address", [Run(f"{label}: "), Run(whole, "Hyperlink", whole)])


def _quoted(duty: HeldDuty) -> Iterator[Run]:
    """Yield the words of the assignment; what this duty rests on is strong."""
    text = duty.task.assignment.text
    found = span(text, duty.duty.quote) if duty.duty.quote else None
    start, end = found or (0, 0)
    yield from (Run(text[:start]), Run(text[start:end], "Strong"), Run(text[end:]))
