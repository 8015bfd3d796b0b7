"""Which record of the old file is which of the new, where its id or number changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..addresses import BODIES, DOCUMENTS, TASKS, Addressed, addressed
from ..documents import identity, listed_documents
from ..model import Assignments


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The new slugs of what had other slugs in the old file, by the old ones."""

    bodies: Mapping[str, str]
    tasks: Mapping[str, str]
    documents: Mapping[str, str]

    def body(self, old: str) -> str:
        """Return the new id of the body that was `old`."""
        return self.bodies.get(old, old)

    def task(self, old: str) -> str:
        """Return the new slug of the item that was `old`."""
        return self.tasks.get(old, old)

    def document(self, old: str) -> str:
        """Return the new slug of the document that was `old`."""
        return self.documents.get(old, old)


def names(old: Assignments, new: Assignments) -> Names:
    """Return what the new file's `formerly` says of the old file's records."""
    before, after = list(addressed(old)), list(addressed(new))
    return Names(
        bodies=_renamed(BODIES, before, after),
        tasks=_renamed(TASKS, before, after),
        documents={**_still_there(old, new), **_renamed(DOCUMENTS, before, after)},
    )


def _still_there(old: Assignments, new: Assignments) -> dict[str, str]:
    """Return the new slugs of documents whose own changed, for others came that are called so."""
    after = {identity(each): each.slug for each in listed_documents(new.documents)}
    return {
        each.slug: after[identity(each)]
        for each in listed_documents(old.documents)
        if identity(each) in after
    }


NO_NAMES = Names(bodies={}, tasks={}, documents={})
"""For the new file itself: everything is called what it is called."""


def _renamed(
    folder: str, before: Iterable[Addressed], after: Iterable[Addressed]
) -> dict[str, str]:
    old = {each.slug for each in before if each.folder == folder}
    return {
        str(slug): each.slug
        for each in after
        if each.folder == folder and each.slug not in old
        for slug in each.formerly
        if slug in old
    }
