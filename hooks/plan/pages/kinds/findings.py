"""The page of what the plan itself does not state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from ...derive.findings import all_findings, present_and_absent, title
from ...derive.findings.common import Finding, FindingsOfKind
from ...derive.findings.table import AnsweredTask, AnswerTable, answer_table
from ...derive.register import Register
from ...language.vietnamese import from_to
from ...model.addresses import ABOUT, FINDINGS
from ..long_lists import Contents, Piece, Shown, in_parts, page_lines
from ..page import Heading, SitePage, description, plan_card

_WEIGHT = 0.5
"""Its words are about the plan: where the plan itself has them, that comes first."""
_ROW, _FOUND = 340, 330
"""Bytes of a task in the table, and of a finding."""
_Stated = AnsweredTask | tuple[FindingsOfKind, Finding]
"""A row of the table, or a finding with its kind."""
_TABLE = Heading(id="tung-nhiem-vu", text="Từng nhiệm vụ")
_OTHERS = Heading(id="noi-dung-khac", text="Nội dung khác")


def finding_list(register: Register) -> Iterator[SitePage]:
    """Yield what is stated of each task in a table, then all other findings by kind."""
    kinds = all_findings(register)
    table = answer_table(register, kinds)
    with_findings, _ = present_and_absent(kinds)
    present, absent = present_and_absent([kind for kind in kinds if kind.id not in table.kinds])
    whole = _whole(register, table, present, absent, with_findings)
    pieces = tuple(_pieces(table, present))
    yield from in_parts(whole, pieces, partial(_shown, table), partial(_contents, absent))


def _pieces(table: AnswerTable, present: Sequence[FindingsOfKind]) -> Iterator[Piece[_Stated]]:
    for row in table.rows:
        yield Piece(of=row, weight=_ROW)
    for kind in present:
        for finding in kind.findings:
            yield Piece(of=(kind, finding), weight=_FOUND)


def _whole(
    register: Register,
    table: AnswerTable,
    present: Sequence[FindingsOfKind],
    absent: Sequence[FindingsOfKind],
    with_findings: Sequence[FindingsOfKind],
) -> SitePage:
    plan = register.assignments.plan
    return SitePage(
        address=FINDINGS,
        label="Nội dung không nêu",
        title=title(register),
        description=description(
            f"{plan.short_title}: từng nhiệm vụ nêu và không nêu những gì về cơ quan, thời hạn, "
            "thời gian; nhóm, nơi nhận và văn bản được dẫn."
        ),
        template="findings.html",
        card=plan_card(register, title(register)),
        line=plan.short_title.line,
        parent=ABOUT,
        weight=_WEIGHT,
        headings=_headings(table, present),
        findable=tuple(f"{kind.heading}. {kind.sentence}" for kind in with_findings),
        anchors=(*_asked(table), *(kind.id for kind in absent)),
        values={"table": table, "present": present, "absent": absent},
    )


def _headings(table: AnswerTable, present: Sequence[FindingsOfKind]) -> tuple[Heading, ...]:
    listed = [Heading(id=kind.id, text=kind.heading, level=3) for kind in present]
    return (*([_TABLE] if table.rows else []), *([_OTHERS, *listed] if listed else []))


def _asked(table: AnswerTable) -> list[str]:
    """Return the anchors of the questions that head the table, where there is one."""
    return sorted(table.kinds) if table.rows else []


def _shown(table: AnswerTable, some: Sequence[_Stated]) -> Shown:
    """Return what a part with `some` rows of `table` and findings shows."""
    rows = tuple(row for row in some if isinstance(row, AnsweredTask))
    others = [row for row in some if not isinstance(row, AnsweredTask)]
    present = [
        replace(of_kind[0][0], findings=tuple(finding for _, finding in of_kind))
        for of_kind in (list(same) for _, same in groupby(others, key=lambda each: each[0].id))
    ]
    here = replace(table, rows=rows)
    first, last = (
        row.task.label if isinstance(row, AnsweredTask) else row[0].heading
        for row in (some[0], some[-1])
    )
    return Shown(
        name=from_to(first, last),
        values={"table": here, "present": present, "absent": ()},
        headings=_headings(here, present),
        anchors=tuple(_asked(here)),
    )


def _contents(absent: Sequence[FindingsOfKind], parts: Sequence[tuple[str, Shown]]) -> Contents:
    """Return a line for each part; what was looked for and not found stands beside them."""
    values = {"table": AnswerTable(questions=(), rows=()), "present": (), "absent": absent}
    anchors = tuple(kind.id for kind in absent)
    return Contents(lines=tuple(page_lines(parts)), values=values, anchors=anchors)
