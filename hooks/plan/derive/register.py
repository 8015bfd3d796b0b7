"""Everything that follows from a checked file, looked up by id: the register of the plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ..language.dictionary import dictionary_key
from ..model.citations import Citation, citations, plan_citation
from ..model.documents import ListedDocument, listed_documents
from ..model.entries import Task
from ..model.outline import tasks
from ..model.passages import Passage, passages
from ..model.records import Assignments, Body, Recipient, RecipientLine, Role
from ..model.text import Place
from .groups import Step, chains_below, members
from .holdings import Holding, direct_holdings, holdings_through_groups
from .news import News, news
from .standing import Standing, standing
from .successions import dated_events

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reception:
    """That a body receives the plan: named in a line of the recipients, or through a group."""

    line: RecipientLine
    recipient: Recipient
    named: Body
    chain: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The plan and what follows from it. Mappings are by id; a missing id means none."""

    assignments: Assignments
    tasks: tuple[Task, ...]
    bodies: dict[str, Body]
    """Bodies and groups, in the order of the file."""
    groups: frozenset[str]
    """The ids among `bodies` that are groups."""
    roles: dict[str, Role]
    members: dict[str, list[Step]]
    """By group: its direct members."""
    given: dict[str, list[Holding]]
    """By body or group: the duties that the plan's own words give it, itself or its group."""
    by_task: dict[str, list[Holding]]
    """By slug of the task: the duties of those that the plan's words name, in their order."""
    covers_others: tuple[Holding, ...]
    """Those of them whose words cover other tasks too, in the plan's order."""
    receptions: dict[str, list[Reception]]
    passages: tuple[Passage, ...]
    documents: tuple[ListedDocument, ...]
    """The documents that are cited, in the order of the file."""
    citations: dict[str, list[Citation]]
    """By slug of the document: the places that cite it, in the plan's order."""
    cited_at: dict[Place | None, list[Citation]]
    """By place of a passage's text in the file: the documents it cites."""

    newcomers: frozenset[str]
    """The ids of bodies that the plan does not know: they come by an event."""
    standing: Standing
    """How things stand after all events of the file."""
    news: tuple[News, ...]
    """The changes of the file, in the order of their days."""

    def standing_on(self, day: date | None) -> Standing:
        """Return how things stood at the end of `day`; on the day of issue, if `None`."""
        events = [each for each in self.standing.events if day and each.day <= day]
        return standing(events, self.bodies, self.given)

    @property
    def holdings(self) -> Mapping[str, Sequence[Holding]]:
        """By body or group: every duty that it holds after all events of the file."""
        return self.standing.holdings

    def covering(self, task: Task) -> list[Holding]:
        """Return the duties of other tasks whose words cover `task` too, in the plan's order."""
        return [
            each
            for each in self.covers_others
            if each.task.slug != task.slug and _covers(each, task)
        ]

    def documents_in(self, task: Task) -> list[ListedDocument]:
        """Return the documents that the task's words cite, each once."""
        cited = (
            each for part in task.paragraphs for each in self.cited_at.get(part.text.place, ())
        )
        return list({each.document.slug: each.document for each in cited}.values())

    @property
    def plan_cited(self) -> str:
        """How the plan is cited."""
        plan = self.assignments.plan
        return plan_citation(plan, self.bodies[plan.issuer])

    def is_group(self, body: Body) -> bool:
        """Return whether `body` is a group of bodies."""
        return body.id in self.groups


def register(assignments: Assignments) -> Register:
    """Return what follows from `assignments`, which must have passed every check."""
    bodies = {str(body.id): body for body in assignments.all_bodies}
    roles = {str(role.id): role for role in assignments.roles}
    all_tasks = tuple(tasks(assignments))
    below = members(bodies.values())
    direct = list(direct_holdings(all_tasks, bodies, roles))
    through = [each for named in direct for each in holdings_through_groups(named, below)]
    all_passages = tuple(passages(assignments))
    listed = listed_documents(assignments.documents)
    cited = list(citations(listed, all_passages))
    given = _grouped((str(each.holder.id), each) for each in (*direct, *through))
    receptions = _grouped(_receptions(assignments, bodies, below))
    known = {*given, *receptions, str(assignments.plan.issuer), *below}
    to = {str(name) for event in assignments.events for name in event.to or ()}
    return Register(
        assignments=assignments,
        tasks=all_tasks,
        bodies=bodies,
        groups=frozenset(str(group.id) for group in assignments.groups),
        roles=roles,
        members=below,
        given=given,
        by_task=_grouped((each.task.slug, each) for each in direct),
        covers_others=tuple(each for each in direct if each.duty.covers),
        receptions=receptions,
        newcomers=frozenset(to - known),
        passages=all_passages,
        documents=listed,
        citations=_grouped((each.document.slug, each) for each in cited),
        cited_at=_grouped((each.passage.text.place, each) for each in cited),
        standing=standing(dated_events(assignments.events), bodies, given),
        news=tuple(news(assignments)),
    )


def _covers(holding: Holding, task: Task) -> bool:
    scope = holding.duty.covers
    return scope is not None and scope.section in (None, task.section.number)


def sorted_bodies(bodies: Iterable[Body]) -> list[Body]:
    """Return `bodies` as a Vietnamese dictionary would list them."""
    return sorted(bodies, key=lambda body: dictionary_key(body.name))


def _receptions(
    assignments: Assignments, bodies: Mapping[str, Body], below: Mapping[str, Sequence[Step]]
) -> Iterator[tuple[str, Reception]]:
    lines = assignments.recipients.lines if assignments.recipients else ()
    for line in lines:
        for recipient in line.recipients:
            named = bodies[recipient.body]
            yield str(named.id), Reception(line=line, recipient=recipient, named=named)
            for chain in chains_below(named, below):
                holder = chain[0].member
                yield (
                    str(holder.id),
                    Reception(line=line, recipient=recipient, named=named, chain=chain),
                )


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    found: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return dict(found)
