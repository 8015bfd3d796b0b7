"""The outline → who is assigned what, entry by entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...load.reader import LONGEST
from ...model.tree.entries import Entry, Part
from ...model.tree.outline import Outline
from ..grammar.clauses import Part as Given
from ..grammar.clauses import Subject
from ..grammar.paragraphs import Saying, sayings
from ..grammar.roles import INDIRECT
from ..grammar.times import heading_time
from ..grammar.verbs import begins_with_bounds, main_verb
from ..naming.reader import Reader
from . import contexts
from .drafts import (
    AssignmentDraft,
    DutyDraft,
    Placed,
    TimeDraft,
    duty_of,
    one_a_kind,
)
from .label_duties import LabelDuties
from .label_lines import Value, behind, is_labelling, runs
from .leads import ABOVE, Lead, by_heading, in_role, lead_of, said_at
from .quotes import Quotes
from .tables import Unsure, is_legend, rows_assign


class Recognition:
    """One walk over the entries of a document."""

    def __init__(self, tree: Outline, reader: Reader, unsure: Unsure) -> None:
        """Recognise with the names that `reader` knows, but for what `unsure` lines say."""
        self._tree = tree
        self._reader = reader
        self._unsure = unsure
        self._quotes = Quotes(tree)
        self._labels = LabelDuties(reader, self._quotes)

    def assignments(self) -> Iterator[Placed]:
        """Yield every assignment, in the order of the document."""
        for block in self._tree.all_blocks:
            subject = self._of_part(block.part)
            yield from self._below(block.entries, None, subject)

    def _of_part(self, part: Part) -> Subject | None:
        heading = str(part.section.heading or "")
        if not part.slug:
            return None
        if contexts.names_all(heading):
            return None
        return contexts.named_subject(heading, part.slug, self._reader)

    def _below(
        self, children: Sequence[Entry], parent: Entry | None, subject: Subject | None
    ) -> Iterator[Placed]:
        values: dict[str, tuple[Value, ...]] = {}
        for run in runs(children, self._reader):
            yield from self._labels.of_run(run, parent)
            values |= {task.slug: run.values for task in run.tasks or children}
        is_of_bodies = contexts.are_of_bodies(children, self._reader)
        lead: Lead | None = None
        lead_times: tuple[TimeDraft, ...] = ()
        due: tuple[TimeDraft, ...] = ()
        before: Entry | None = None
        for child in children:
            said_alone = self._said_alone(child)
            due = said_alone or (due if child.item.marker or child.item.number else ())
            above = lead.subject if lead and lead.leads(child) else subject
            is_led = above is not subject
            own = lead_of(child, self._reader, above)
            is_listed = own and lead and lead.entry is before  # names in a row lead in nothing
            lead = None if is_listed else own or (lead if is_led else None)
            before = child
            for slug, draft in self._child(child, above, is_of_bodies=is_of_bodies):
                is_own = slug == child.slug and not draft.times
                times = self._labels.times_of(child, values.get(slug, ())) if is_own else ()
                times = draft.times or times or (lead_times if is_own and is_led else ()) or due
                yield slug, replace(draft, times=times)
                if lead and lead.is_task and lead.entry is child:
                    lead_times = tuple(said_at(child, time) for time in draft.times)
            due = () if child.points and said_alone else due

    def _said_alone(self, entry: Entry) -> tuple[TimeDraft, ...]:
        """Return when what stands below or behind `entry` is due, by its words as a heading."""
        text = contexts.words_of(entry)
        if not text or entry.item.columns:
            return ()
        time = heading_time(text, is_topic=contexts.is_topic(entry))
        quoted = self._quotes.time(entry, entry, text, time)
        return (said_at(entry, quoted),) if quoted else ()

    def _child(
        self, child: Entry, subject: Subject | None, *, is_of_bodies: bool
    ) -> Iterator[Placed]:
        if child.item.columns:
            texts = (
                contexts.words_of(entry) for entry in self._tree.entries if entry.part is child.part
            )
            yield from rows_assign(child, self._reader, self._quotes, self._unsure, texts, subject)
        elif is_legend(contexts.words_of(child)):
            return
        elif is_labelling(child, self._reader):
            yield from self._behind_labels(child)
        else:
            yield from self._entry(child, subject, is_of_bodies=is_of_bodies)

    def _behind_labels(self, line: Entry) -> Iterator[Placed]:
        """Yield what a label line assigns besides: by other sentences, and by those below it."""
        drafts, _ = self._read(line, contexts.sentences_of(contexts.words_of(line)), None)
        yield from ((line.slug, draft) for draft in drafts)
        yield from self._below(tuple(behind(line, self._reader)), line, None)

    def _entry(
        self, entry: Entry, above: Subject | None, *, is_of_bodies: bool
    ) -> Iterator[Placed]:
        text = contexts.words_of(entry)
        named = contexts.heading_subject(entry, self._reader, is_of_bodies=is_of_bodies)
        if named and entry.points:
            yield from self._below(entry.points, entry, named)
            return
        role = contexts.heading_role(text, self._reader)
        if above and role:
            yield from self._partners(entry, text, above)
            yield from self._below(entry.points, entry, replace(above, role=role))
            return
        yield from self._task(entry, text, above if above and _goes_on(text, above) else None)

    def _task(self, entry: Entry, text: str, above: Subject | None) -> Iterator[Placed]:
        """Yield what the words of `entry` assign, and by these, or by `above`, those below it."""
        labels = contexts.own_labels(text)
        spoken = text[: labels[0].begin].rstrip(" (") if labels else text
        drafts, subject = self._read(entry, spoken, above)
        if labels:
            values = tuple((entry, label) for label in labels)
            yield from self._labels.labelled(entry, values)
            drafts = self._due(entry, drafts, values)
        is_led = above and above.at and not above.is_far
        if is_led and contexts.is_topic(entry) and not _has_own(drafts):
            yield from ((entry.slug, draft) for draft in drafts if _has_role(draft))
            yield from self._below(entry.points, entry, above)
            return
        yield from ((entry.slug, draft) for draft in drafts)
        carried = replace(above, is_far=True) if above and above.at and not above.doubt else None
        if subject and not subject.at:
            doubt = subject.doubt if subject.doubt == INDIRECT else ABOVE
            carried = replace(subject, at=entry.slug, doubt=doubt)
        yield from self._below(entry.points, entry, carried)

    def _due(
        self, entry: Entry, drafts: list[AssignmentDraft], values: tuple[Value, ...]
    ) -> list[AssignmentDraft]:
        """Return `drafts`, those without a time with that which `values` behind them say."""
        times = self._labels.times_of(entry, values)
        return [replace(draft, times=draft.times or times) for draft in drafts]

    def _partners(self, entry: Entry, text: str, above: Subject) -> Iterator[Placed]:
        """Yield what a heading that says a role gives others; its body has it in what is below."""
        for draft in self._read(entry, text, above)[0]:
            duties = tuple(duty for duty in draft.duties if not duty.quote.at)
            if duties:
                yield entry.slug, replace(draft, duties=duties)

    def _read(
        self, entry: Entry, text: str, above: Subject | None
    ) -> tuple[list[AssignmentDraft], Subject | None]:
        """Return what the words of `entry` assign, and of whom they speak first."""
        if not text or len(text) > LONGEST:  # what no file can hold assigns nothing
            return [], None
        spoken = in_role(sayings(text, self._reader, above), above)
        whole = contexts.words_of(entry)
        drafts: list[AssignmentDraft] = []
        for saying in spoken:
            draft = self._assignment(entry, whole, saying)
            is_of_before = not any(part.is_of_subject for part in saying.parts)
            if is_of_before and drafts and not drafts[-1].times:  # as when to report on it
                drafts[-1] = replace(drafts[-1], times=self._times(entry, whole, saying))
                draft = draft and replace(draft, times=())
            if draft:
                drafts.append(draft)
        is_heading = bool(above and above.at and above.doubt != ABOVE)
        if (
            above
            and is_heading
            and not any(p.at or p.is_of_subject for s in spoken for p in s.parts)
        ):
            parts = tuple(by_heading(above))
            plain = self._assignment(entry, whole, Saying(parts=parts, times=(), subject=above))
            drafts.extend(filter(None, (plain,)))
        own = next((s.subject for s in spoken if s.subject and not s.subject.at), None)
        if spoken and any(part.takes_over for part in spoken[-1].parts):
            own = spoken[-1].subject
        return drafts, own

    def _assignment(self, entry: Entry, text: str, saying: Saying) -> AssignmentDraft | None:
        duties = tuple(filter(None, (self._duty(entry, text, part) for part in saying.parts)))
        if not duties:
            return None
        action = self._quotes.words(entry.slug, text, saying.action) if saying.action else ""
        return AssignmentDraft(duties=duties, times=self._times(entry, text, saying), action=action)

    def _times(self, entry: Entry, text: str, saying: Saying) -> tuple[TimeDraft, ...]:
        times = (self._quotes.time(entry, entry, text, time) for time in saying.times)
        return tuple(one_a_kind(filter(None, times)))

    def _duty(self, entry: Entry, text: str, part: Given) -> DutyDraft | None:
        if part.at:
            quote = self._quotes.name(part.at, part.name, at=part.at, doubt=part.doubt)
        else:
            span = part.span
            if part.name.text not in text[slice(*span)] and self._is_below_a_name(entry):
                span = (part.name.start, part.name.end)  # where a reader would take it for theirs
            quote = self._quotes.quote(entry.slug, text, span, doubt=part.doubt)
        return duty_of(part.name, part.role, quote)

    def _is_below_a_name(self, entry: Entry) -> bool:
        return any(
            contexts.named_subject(contexts.words_of(ancestor), ancestor.slug, self._reader)
            for ancestor in entry.above
        )


def _goes_on(text: str, above: Subject) -> bool:
    """Return whether `text` can speak of those of `above`; where they are far, only by a verb."""
    if above.doubt == ABOVE and begins_with_bounds(text):
        return False
    is_loose = above.doubt == ABOVE or above.is_far
    return not is_loose or bool(main_verb(text, (0, len(text))))


def _has_role(draft: AssignmentDraft) -> bool:
    return any(duty.role != "implement" for duty in draft.duties)


def _has_own(drafts: list[AssignmentDraft]) -> bool:
    return any(not duty.quote.at for draft in drafts for duty in draft.duties)
