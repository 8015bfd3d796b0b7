"""Everything that follows from a checked file, looked up by id: the register of the plan."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..language.dictionary import dictionary_key
from ..model.citations import Citation, citations, plan_citation
from ..model.details import details
from ..model.documents import ListedDocument, documents_of
from ..model.records import Assignment, Assignments, Body, Recipient, RecipientLine, Role
from ..model.text import Place
from ..model.tree import quoting
from ..model.tree.entries import Task
from ..model.tree.outline import Outline, outline
from ..model.tree.passages import Passage, all_passages, recipient_lines
from ..model.tree.quoting import Quote
from .grouped import Grouped, grouped
from .groups import Step, chains_below, members
from .holdings import Holding, direct_holdings, holdings_through_groups
from .news import News, news
from .reading import Reading, reading
from .standing import Standing, standing
from .successions import dated_events


@dataclass(frozen=True, slots=True, kw_only=True)
class Reception:
    """How a body receives the plan: a line of the recipients names it, or a group that it is in."""

    line: RecipientLine
    recipient: Recipient
    named: Body
    chain: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedWords:
    """Words that a duty rests on, or that say what all who are named with it do."""

    quote: Quote
    spot: quoting.Spot
    holding: Holding | None
    """The duty, as the body holds it that the words name; `None` for what all do."""
    assignment: Assignment


# A failing test shows what it was given; written out, a plan of 140 rows takes all memory.
@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Register:
    """The plan and what follows from it. Mappings are by id."""

    assignments: Assignments
    tree: Outline
    tasks: tuple[Task, ...]
    bodies: dict[str, Body]
    """Bodies and groups, in the order of the file."""
    groups: frozenset[str]
    """The ids among `bodies` that are groups."""
    roles: dict[str, Role]
    members: Grouped[str, Step]
    """By group: its direct members."""
    given: Grouped[str, Holding]
    """By body or group: the duties that the plan's own words give it, itself or its group."""
    by_task: Grouped[str, Holding]
    """By slug of the task: the duties of those that the plan's words name, in their order."""
    covers_others: tuple[Holding, ...]
    """Those of them whose words cover other tasks too, in the plan's order."""
    receptions: Grouped[str, Reception]
    passages: tuple[Passage, ...]
    reading: Reading
    """On which pages the full text is read."""
    documents: tuple[ListedDocument, ...]
    """The documents that are cited, in the order of the file."""
    citations: Grouped[str, Citation]
    """By slug of the document: the places that cite it, in the plan's order."""
    cited_at: Grouped[Place | None, Citation]
    """By place of a passage's text in the file: the documents it cites."""
    quoted_at: Grouped[Place | None, QuotedWords]
    """By place of a passage's text in the file: what rests on its words, in their order."""

    newcomers: frozenset[str]
    """The ids of bodies that the plan does not know: they come by an event."""
    standing: Standing
    """How things stand after all events of the file."""
    news: tuple[News, ...]
    """The changes of the file, in the order of their days."""

    def place(self, anchor: str) -> str:
        """Return the address of a place in the plan in full."""
        return f"{self.reading.page_of(anchor)}#{anchor}"

    def standing_on(self, day: date | None) -> Standing:
        """Return how things stood at the end of `day`; on the day of issue, if `None`."""
        events = [dated for dated in self.standing.events if day and dated.day <= day]
        return standing(events, self.bodies, self.given)

    @property
    def holdings(self) -> Grouped[str, Holding]:
        """By body or group: every duty that it holds after all events of the file."""
        return self.standing.holdings

    @property
    def leading_role(self) -> str:
        """The id of the role that the file lists first, which answers best who does a task."""
        return next(iter(self.roles), "")

    def covering(self, task: Task) -> list[Holding]:
        """Return the duties of other tasks whose words cover `task` too, in the plan's order."""
        return [
            holding
            for holding in self.covers_others
            if holding.task.slug != task.slug and _covers(holding, task)
        ]

    def documents_in(self, task: Task) -> list[ListedDocument]:
        """Return the documents that the task's words cite, each once."""
        cited = (
            citation for part in task.paragraphs for citation in self.cited_at[part.text.place]
        )
        return list({citation.document.slug: citation.document for citation in cited}.values())

    def spot(self, holding: Holding) -> quoting.Spot | None:
        """Return where the words stand that give the duty; `None` where it rests on none."""
        quote = quoting.duty_quote(holding.duty)
        if quote is None:
            return None
        return quoting.spot(self.tree, holding.task, holding.assignment, quote)

    def spots(self, holding: Holding) -> Iterator[quoting.Spot]:
        """Yield where all the words stand that the duty, its times and its product rest on."""
        duty = quoting.duty_quote(holding.duty)
        others = itertools.starmap(quoting.detail_quote, details(holding))
        for quote in itertools.chain((duty,) if duty else (), others):
            if spot := quoting.spot(self.tree, holding.task, holding.assignment, quote):
                yield spot

    @property
    def plan_cited(self) -> str:
        """How the plan is cited."""
        plan = self.assignments.plan
        return plan_citation(plan, self.bodies[plan.issuer])

    @property
    def recipients_name(self) -> str:
        """What the plan calls its recipients: `Nơi nhận`."""
        recipients = self.assignments.recipients
        named = recipients.heading if recipients else None
        return named.rstrip(": ") if named else "Nơi nhận"

    def is_group(self, body: Body) -> bool:
        """Return whether `body` is a group of bodies."""
        return body.id in self.groups


def register(assignments: Assignments) -> Register:
    """Return what follows from `assignments`, which must have passed every check."""
    bodies = {str(body.id): body for body in assignments.all_bodies}
    roles = {str(role.id): role for role in assignments.roles}
    tree = outline(assignments)
    all_tasks = tuple(tree.tasks)
    below = members(bodies.values())
    direct = list(direct_holdings(all_tasks, bodies, roles))
    through = [holding for named in direct for holding in holdings_through_groups(named, below)]
    cited = list(citations(assignments))
    given = grouped((str(holding.holder.id), holding) for holding in (*direct, *through))
    by_task = grouped((holding.task.slug, holding) for holding in direct)
    quoted = tuple(_quoted(assignments, direct))
    receptions = grouped(_receptions(assignments, bodies, below))
    named = {*given, *receptions, str(assignments.plan.issuer), *below}
    to = {str(name) for event in assignments.events for name in event.to or ()}
    return Register(
        assignments=assignments,
        tree=tree,
        tasks=all_tasks,
        bodies=bodies,
        groups=frozenset(str(group.id) for group in assignments.groups),
        roles=roles,
        members=below,
        given=given,
        by_task=by_task,
        covers_others=tuple(holding for holding in direct if holding.duty.covers),
        receptions=receptions,
        newcomers=frozenset(to - named),
        passages=all_passages(assignments),
        reading=reading(tree, by_task, _anchored(quoted)),
        documents=documents_of(assignments),
        citations=grouped((citation.document.slug, citation) for citation in cited),
        cited_at=grouped((citation.passage.text.place, citation) for citation in cited),
        quoted_at=grouped(
            (quoted_words.spot.paragraph.text.place, quoted_words) for quoted_words in quoted
        ),
        standing=standing(dated_events(assignments.events), bodies, given),
        news=tuple(news(assignments)),
    )


def _quoted(assignments: Assignments, direct: Iterable[Holding]) -> Iterator[QuotedWords]:
    """Yield the words of each duty, and after those of a task what all of them are to do."""
    by_duty = {id(each.duty): each for each in direct}
    for quoted in quoting.quoted_assignments(assignments):
        words = [
            QuotedWords(quote=quote, spot=spot, holding=holding, assignment=quoted.assignment)
            for quote, spot in quoted.quotes
            if spot and ((holding := by_duty.get(id(quote.duty))) or quote.is_action)
        ]
        yield from sorted(words, key=lambda each: each.quote.is_action)


def _anchored(quoted: Iterable[QuotedWords]) -> Iterator[tuple[str, Place | None]]:
    """Yield the anchor of each duty's words, with the place of the text that they stand in."""
    for quoted_words in quoted:
        if quoted_words.holding:
            yield quoted_words.holding.anchor, quoted_words.spot.paragraph.text.place


def _covers(holding: Holding, task: Task) -> bool:
    scope = holding.duty.covers
    if scope is None or task.part.annex is not None:
        return False
    return scope.section in (None, task.part.section.number)


def sorted_bodies(bodies: Iterable[Body]) -> list[Body]:
    """Return `bodies` as a Vietnamese dictionary would list them."""
    return sorted(bodies, key=lambda body: dictionary_key(body.name))


def _receptions(
    assignments: Assignments, bodies: Mapping[str, Body], below: Grouped[str, Step]
) -> Iterator[tuple[str, Reception]]:
    for line in recipient_lines(assignments):
        for recipient in line.recipients:
            named = bodies[recipient.body]
            yield str(named.id), Reception(line=line, recipient=recipient, named=named)
            for chain in chains_below(named, below):
                holder = chain[0].member
                yield (
                    str(holder.id),
                    Reception(line=line, recipient=recipient, named=named, chain=chain),
                )
