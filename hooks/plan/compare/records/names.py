"""Which record of the old file is which of the new, where its id or number changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from ...model.addressed import Addressed, addressed
from ...model.addresses import BODIES, DOCUMENTS, TASKS
from ...model.documents import documents_of, identity
from ...model.records import Assignments, Document, Role
from ...model.tree.outline import tasks
from .matching import alike
from .renumbering import renumbered

DutyKey = tuple[str, str, str]
"""The slug of a task, the id of the body that it names, the id of the role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The new slugs of what had other slugs in the old file, by the old ones."""

    bodies: Mapping[str, str] = field(default_factory=dict)
    tasks: Mapping[str, str] = field(default_factory=dict)
    """Those of items, tasks or not, and of sections."""
    documents: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    duties: Mapping[DutyKey, str] = field(default_factory=dict)
    """The new roles of duties that were given in another role, all in the new file's ids."""

    def body(self, old: str) -> str:
        """Return the new id of the body that was `old`."""
        return self.bodies.get(old, old)

    def task(self, old: str) -> str:
        """Return the new slug of the item that was `old`."""
        return self.tasks.get(old, old)

    def document(self, old: str) -> str:
        """Return the new slug of the document that was `old`."""
        return self.documents.get(old, old)

    def role(self, old: str) -> str:
        """Return the new id of the role that was `old`."""
        return self.roles.get(old, old)

    def duty(self, task: str, body: str, role: str) -> DutyKey:
        """Return the new slug, body and role of the duty that was that of the old ones."""
        key = (self.task(task), self.body(body), self.role(role))
        return (*key[:2], self.duties.get(key, key[2]))


def names(old: Assignments, new: Assignments) -> Names:
    """Return which of the old file's records are which of the new file's.

    The new file's `formerly` says so; items are known by their words, too, documents and roles
    by what else is said of them.
    """
    before, after = list(addressed(old)), list(addressed(new))
    without_duties = Names(
        bodies=_renamed(BODIES, before, after),
        tasks=renumbered(old, new, _renamed(TASKS, before, after)),
        documents=_documents(old, new, _renamed(DOCUMENTS, before, after)),
        roles=_roles(old.roles, new.roles),
    )
    other_roles = _other_roles(_duty_keys(old, without_duties), _duty_keys(new, NO_NAMES))
    return replace(without_duties, duties=other_roles)


NO_NAMES = Names()
"""For the new file itself: everything is called what it is called."""


def _renamed(
    folder: str, before: Iterable[Addressed], after: Iterable[Addressed]
) -> dict[str, str]:
    old = {record.slug for record in before if record.folder == folder}
    return {
        str(slug): record.slug
        for record in after
        if record.folder == folder and record.slug not in old
        for slug in record.formerly
        if slug in old
    }


def _documents(old: Assignments, new: Assignments, renamed: Mapping[str, str]) -> dict[str, str]:
    """Return the new slugs of documents: by what `formerly` says, by identity, else by likeness.

    The slug of a document that stays can change, too, where another comes that is called so.
    """
    before, after = _by_slug(old), _by_slug(new)
    same = {identity(document): slug for slug, document in after.items()}
    staying = {
        slug: same[identity(document)]
        for slug, document in before.items()
        if identity(document) in same
    }
    paired = {**renamed, **staying}
    gone = [slug for slug in before if slug not in after and slug not in paired]
    come = [slug for slug in after if slug not in before and slug not in paired.values()]
    alike_pairs = alike([before[slug] for slug in gone], [after[slug] for slug in come])
    return {**paired, **{gone[left]: come[right] for left, right in alike_pairs.items()}}


def _by_slug(assignments: Assignments) -> dict[str, Document]:
    listed = documents_of(assignments)
    return {
        listed_document.slug: document
        for document, listed_document in zip(assignments.documents, listed, strict=True)
    }


def _roles(before: Iterable[Role], after: Iterable[Role]) -> dict[str, str]:
    """Return the new ids of roles that have another id and the same label."""
    old, new = {str(role.id) for role in before}, {str(role.id) for role in after}
    by_label = {str(role.label): str(role.id) for role in after if role.id not in old}
    return {
        str(role.id): by_label[role.label]
        for role in before
        if role.id not in new and role.label in by_label
    }


def _duty_keys(assignments: Assignments, same: Names) -> Iterator[DutyKey]:
    for task in tasks(assignments):
        for duty in task.duties:
            yield same.duty(task.slug, duty.body, duty.role)


def _other_roles(before: Iterable[DutyKey], after: Iterable[DutyKey]) -> dict[DutyKey, str]:
    """Return the new roles of what bodies do in tasks that name them as before, in another role.

    Where a body has several roles in a task, those that differ are taken in their order.
    """
    old, new = Counter(before), Counter(after)
    gained: dict[tuple[str, str], list[str]] = {}
    for task, body, role in new:
        if (task, body, role) not in old:
            gained.setdefault((task, body), []).append(role)
    changed_roles: dict[DutyKey, str] = {}
    for key in old:
        if key not in new and (roles := gained.get(key[:2])):
            changed_roles[key] = roles.pop(0)
    return changed_roles
