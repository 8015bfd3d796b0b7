"""Who is assigned what: recognised in the outline of a document, proposed to its editor."""

from __future__ import annotations

from ...model.records import Assignments
from ...model.tree.outline import outline
from ...model.tree.passages import recipient_lines
from ..naming.reader import Reader
from .bodies import Bodies, BodyDraft
from .drafts import AssignmentDraft, DutiesDraft, RecipientDraft
from .given_names import called_shortly, closed_list
from .recipients import recipients_of
from .recognition import Recognition
from .supposed.names import supposed_names
from .tables import Unsure

__all__ = [
    "AssignmentDraft",
    "Bodies",
    "BodyDraft",
    "DutiesDraft",
    "RecipientDraft",
    "duties_of",
]


def duties_of(assignments: Assignments, unsure: Unsure) -> DutiesDraft:
    """Return what the words of `assignments`, an outline without duties, assign.

    Nothing is read of the lines of tables that are `unsure`.
    """
    tree = outline(assignments)
    called = tuple(called_shortly(assignments))
    names = (*closed_list(assignments, tree), *(short for _, short in called))
    supposed = supposed_names(assignments, tree)
    reader = Reader(
        (*names, *supposed.sure),
        supposed=supposed.doubtful,
        heads=supposed.heads,
        nouns=supposed.nouns,
    )
    by_task: dict[str, list[AssignmentDraft]] = {}
    for slug, draft in Recognition(tree, reader, unsure).assignments():
        by_task.setdefault(slug, []).append(draft)
    lines = {
        str(line.text): recipients_of(str(line.text), reader)
        for line in recipient_lines(assignments)
    }
    return DutiesDraft(
        by_task={slug: tuple(drafts) for slug, drafts in by_task.items()},
        by_line=lines,
        called=called,
    )
