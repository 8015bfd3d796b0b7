"""The plan in full as a Word document, laid out as an official document of its time."""

from __future__ import annotations

from collections.abc import Mapping

from ..common import Source
from ..document.heads import DECREE
from ..document.leaves import Kind, Leaf, Line, document, document_state
from ..document.tables import Table
from .frame import write_end, write_head
from .paper import Paper, Run, one_at_a_time
from .tables import runs, write_table

_LOOKS: Mapping[str | None, str] = {DECREE: "nghi-dinh-30-2020-nd-cp.xml"}
"""What looks otherwise by a guideline than in styles.xml, which is after that of the Party."""

_STYLES: Mapping[Kind, str] = {
    "text": "Normal",
    "heading": "Heading1",
    "chapter": "Chapter",
    "title": "ItemTitle",
    "article": "Normal",
    "assignment": "Assignment",
    "grounds": "Grounds",
    "formula": "Formula",
}

_DEEPER, _DEEPEST = 5, 4
"""Millimetres by which what stands below an entry is indented, down to this depth."""


@one_at_a_time
def plan_content(source: Source) -> bytes:
    """Return the plan in full as a Word file."""
    whole = document(source.register)
    paper = Paper(
        title=source.register.assignments.plan.short_title,
        state=document_state(whole, source.day),
        look=_LOOKS.get(whole.layout),
    )
    main, *enclosed = whole.leaves
    _write(paper, main, whole.layout, "Title")
    for leaf in enclosed:
        paper.begin_section(is_wide=leaf.is_wide)
        _write(paper, leaf, whole.layout, "LeafTitle")
    return paper.content()


def plan_says(source: Source) -> str:
    """Return all that the Word file of the plan says."""
    whole = document(source.register)
    state = document_state(whole, source.day)
    return repr((source.register.assignments.plan.short_title, state, whole))


def _write(paper: Paper, leaf: Leaf, layout: str | None, title: str) -> None:
    if leaf.label:
        paper.add(title, leaf.label)
    if leaf.head:
        write_head(paper, leaf.head, layout)
    _write_title(paper, leaf, title)
    for each in leaf.body:
        if isinstance(each, Line):
            _write_line(paper, each)
        else:
            _write_table(paper, each, turns=each.is_wide and not leaf.is_wide)
    if leaf.end.is_empty:
        return
    if leaf.body and isinstance(leaf.body[-1], Line):
        paper.keep_with_next()  # a signature never stands alone
    write_end(paper, leaf.end)


def _write_title(paper: Paper, leaf: Leaf, title: str) -> None:
    for line in leaf.heading:
        paper.add(title, line)
    for line in leaf.subject:
        paper.add("SubjectRemark" if line.startswith("(") else "Subtitle", line)
    if leaf.heading or leaf.subject:
        paper.add("Rule", "")


def _write_line(paper: Paper, line: Line) -> None:
    left = _DEEPER * min(line.depth, _DEEPEST)
    marker = "ArticleMarker" if line.kind == "article" else None
    written = list(runs(line.words, marker))
    if line.kind == "chapter":
        written[1] = Run("\n")
    paper.add(_STYLES[line.kind], written, left=left)


def _write_table(paper: Paper, table: Table, *, turns: bool) -> None:
    """Write a table, on pages of its own where it turns the paper."""
    if turns:
        paper.begin_section(is_wide=True)
    write_table(paper, table)
    paper.end_columns()
    if turns:
        paper.begin_section(is_wide=False)
