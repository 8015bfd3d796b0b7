"""The bodies and groups that a document names: one record each, whatever the wording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ...language.slugs import address_slug
from ...language.vietnamese import ascii_form, capitalized
from ...model.records import Assignments
from ..naming.wordings import same_name


@dataclass(slots=True, kw_only=True)
class BodyDraft:
    """A body or group, with the wordings that name it."""

    id: str
    name: str
    is_group: bool
    aliases: list[str] = field(default_factory=list)


class Bodies:
    """All that are named so far; those of another file keep the ids and names they have there."""

    def __init__(self, others: Assignments | None = None) -> None:
        """Know the bodies of `others`, a file that is published already."""
        self._by_name: dict[str, BodyDraft] = {}
        self._ids: set[str] = set()
        self._used: list[BodyDraft] = []
        groups = {str(group.id) for group in others.groups} if others else set()
        for body in others.all_bodies if others else ():
            draft = BodyDraft(
                id=str(body.id),
                name=str(body.name),
                is_group=str(body.id) in groups,
                aliases=[str(alias) for alias in body.aliases],
            )
            self._ids.add(draft.id)
            for wording in (draft.name, *draft.aliases):
                self._by_name.setdefault(same_name(wording), draft)

    def id_of(self, name: str, *, is_group: bool) -> str:
        """Return the id of the body that `name` names; a new one if none is known by it."""
        key = same_name(name)
        body = self._by_name.get(key)
        if not body:
            body = BodyDraft(id=self._free(name), name=capitalized(name), is_group=is_group)
            self._ids.add(body.id)
            self._by_name[key] = body
        elif _is_other_wording(name, body):
            body.aliases.append(capitalized(name))
        if body not in self._used:
            self._used.append(body)
        return body.id

    def call(self, name: str, short: str) -> None:
        """Know `short` as another name of the body that `name` names."""
        body = self._by_name.get(same_name(name)) or self._by_name.get(same_name(short))
        if body:
            self._by_name.setdefault(same_name(name), body)
            self._by_name.setdefault(same_name(short), body)
            return
        body = BodyDraft(id=self._free(name), name=capitalized(name), is_group=False)
        body.aliases.append(short)
        self._ids.add(body.id)
        self._by_name |= {same_name(name): body, same_name(short): body}

    def _free(self, name: str) -> str:
        own = address_slug(name) or "co-quan"
        ids = (own if number == 1 else f"{own}-{number}" for number in range(1, 10_000))
        return next(id_ for id_ in ids if id_ not in self._ids)

    def bodies(self) -> Iterator[BodyDraft]:
        """Yield those that are no groups, in the order in which they are named."""
        return (body for body in self._used if not body.is_group)

    def groups(self) -> Iterator[BodyDraft]:
        """Yield the groups, in the order in which they are named."""
        return (body for body in self._used if body.is_group)


def _is_other_wording(name: str, body: BodyDraft) -> bool:
    wordings: Iterable[str] = (body.name, *body.aliases)
    return ascii_form(name) not in {ascii_form(wording) for wording in wordings}
