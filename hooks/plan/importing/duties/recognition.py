"""The outline → who is assigned what, entry by entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ...model.tree.entries import Entry, Part
from ...model.tree.outline import Outline
from ..grammar.clauses import Part as Given
from ..grammar.clauses import Subject, main_verb
from ..grammar.labels import Label
from ..grammar.paragraphs import Saying, sayings
from ..grammar.subjects import NO_VERB
from ..grammar.times import Time, labelled
from ..naming.names import Name
from ..naming.reader import Reader
from ..naming.values import whole
from . import contexts
from .drafts import AssignmentDraft, DutyDraft, QuoteDraft, TimeDraft
from .label_lines import Run, Value, behind, is_labelling, runs
from .quotes import Quotes
from .tables import rows_assign

_ABOVE = "chủ ngữ ở mục trên"

_SEVERAL = "dòng giao việc đứng sau nhiều đoạn"

Placed = tuple[str, AssignmentDraft]
"""An assignment, behind the address of its task."""


class Recognition:
    """One walk over the entries of a document."""

    def __init__(self, tree: Outline, reader: Reader) -> None:
        """Recognise with the names that `reader` knows."""
        self._tree = tree
        self._reader = reader
        self._quotes = Quotes(tree)

    def assignments(self) -> Iterator[Placed]:
        """Yield every assignment, in the order of the document."""
        for block in self._tree.all_blocks:
            subject = self._of_part(block.part)
            yield from self._below(block.entries, None, subject)

    def _of_part(self, part: Part) -> Subject | None:
        heading = str(part.section.heading or "")
        if not part.slug or heading.isupper():
            return None
        return contexts.named_subject(heading, part.slug, self._reader)

    def _below(
        self, children: Sequence[Entry], parent: Entry | None, subject: Subject | None
    ) -> Iterator[Placed]:
        values: dict[str, tuple[Value, ...]] = {}
        for run in runs(children, self._reader):
            yield from self._of_run(run, parent)
            values |= {task.slug: run.values for task in run.tasks or children}
        for child in children:
            for slug, draft in self._child(child, subject):
                is_own = slug == child.slug and not draft.times
                times = self._times_of(child, values.get(slug, ())) if is_own else ()
                yield slug, replace(draft, times=draft.times or times)

    def _child(self, child: Entry, subject: Subject | None) -> Iterator[Placed]:
        if child.item.columns:
            yield from rows_assign(child, self._reader, self._quotes)
        elif is_labelling(child, self._reader):
            yield from self._behind_labels(child)
        else:
            yield from self._entry(child, subject)

    def _times_of(self, task: Entry, values: Iterable[Value]) -> tuple[TimeDraft, ...]:
        """Return when `task` is due by the label lines that speak of it."""
        times = (
            self._time(line, task, text, labelled(text, label.start, label.end))
            for line, label in values
            if (text := contexts.words_of(line)) and "deadline" in label.holds
        )
        return tuple(_one_a_kind(filter(None, times)))

    def _behind_labels(self, line: Entry) -> Iterator[Placed]:
        """Yield what a label line assigns besides: by other sentences, and by those below it."""
        drafts, _ = self._read(line, contexts.sentences_of(contexts.words_of(line)), None)
        yield from ((line.slug, draft) for draft in drafts)
        yield from self._below(tuple(behind(line, self._reader)), line, None)

    def _entry(self, entry: Entry, above: Subject | None) -> Iterator[Placed]:
        text = contexts.words_of(entry)
        named = contexts.heading_subject(entry, self._reader)
        if named and entry.points:
            yield from self._below(entry.points, entry, named)
            return
        if above and entry.points and contexts.is_role_heading(text, self._reader):
            yield from self._sentences(entry, text, above)
            yield from self._below(entry.points, entry, above)
            return
        if above and above.doubt == _ABOVE and not main_verb(text, (0, len(text))):
            above = None
        labels = contexts.own_labels(text)
        spoken = text[: labels[0].begin].rstrip(" (") if labels else text
        drafts, subject = self._read(entry, spoken, above)
        if labels:
            yield from self._labelled(entry, ((entry, label) for label in labels))
        if above and above.at and contexts.is_topic(entry) and not _has_own(drafts):
            yield from self._below(entry.points, entry, above)
            return
        yield from ((entry.slug, draft) for draft in drafts)
        carried = None
        if subject and not subject.at:
            carried = replace(subject, at=entry.slug, doubt=_ABOVE)
        yield from self._below(entry.points, entry, carried)

    def _sentences(self, entry: Entry, text: str, above: Subject | None) -> Iterator[Placed]:
        yield from ((entry.slug, draft) for draft in self._read(entry, text, above)[0])

    def _read(
        self, entry: Entry, text: str, above: Subject | None
    ) -> tuple[list[AssignmentDraft], Subject | None]:
        """Return what the words of `entry` assign, and of whom they speak first."""
        if not text:
            return [], None
        spoken = sayings(text, self._reader, above)
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
        is_heading = bool(above and above.at and above.doubt != _ABOVE)
        if (
            above
            and is_heading
            and not any(p.at or p.is_of_subject for s in spoken for p in s.parts)
        ):
            parts = tuple(_by_heading(above))
            plain = self._assignment(entry, whole, Saying(parts=parts, times=(), subject=above))
            drafts.extend(filter(None, (plain,)))
        own = next((s.subject for s in spoken if s.subject and not s.subject.at), None)
        return drafts, own

    def _assignment(self, entry: Entry, text: str, saying: Saying) -> AssignmentDraft | None:
        duties = tuple(filter(None, (self._duty(entry, text, part) for part in saying.parts)))
        if not duties:
            return None
        action = self._quotes.words(entry.slug, text, saying.action) if saying.action else ""
        return AssignmentDraft(duties=duties, times=self._times(entry, text, saying), action=action)

    def _times(self, entry: Entry, text: str, saying: Saying) -> tuple[TimeDraft, ...]:
        times = (self._time(entry, entry, text, time) for time in saying.times)
        return tuple(_one_a_kind(filter(None, times)))

    def _duty(self, entry: Entry, text: str, part: Given) -> DutyDraft | None:
        if part.at:
            quote = self._name_at(part.at, part.name, part.doubt)
        else:
            span = part.span
            if part.name.text not in text[slice(*span)] and self._is_below_a_name(entry):
                span = (part.name.start, part.name.end)  # where a reader would take it for theirs
            quote = self._quotes.quote(entry.slug, text, span, doubt=part.doubt)
        return _duty(part.name, part.role, quote)

    def _is_below_a_name(self, entry: Entry) -> bool:
        return any(
            contexts.named_subject(contexts.words_of(ancestor), ancestor.slug, self._reader)
            for ancestor in entry.above
        )

    def _name_at(self, at: str, name: Name, doubt: str) -> QuoteDraft | None:
        for paragraph in self._tree.own_paragraphs(at):
            text = str(paragraph.text)
            if text[name.start : name.end] == name.text:
                return self._quotes.quote(at, text, (name.start, name.end), at=at, doubt=doubt)
        return None

    def _of_run(self, run: Run, parent: Entry | None) -> Iterator[Placed]:
        if not run.tasks and not parent:
            return
        if not run.tasks and parent:
            yield from self._labelled(parent, run.values)
        for task in run.tasks:
            doubt = "" if task is run.tasks[0] else _SEVERAL
            yield from self._labelled(task, run.values, doubt)

    def _labelled(self, task: Entry, values: Iterable[Value], doubt: str = "") -> Iterator[Placed]:
        """Yield what label lines say of `task`; each where it stands."""
        duties: list[DutyDraft] = []
        times: list[TimeDraft] = []
        product: QuoteDraft | None = None
        for line, label in values:
            text = contexts.words_of(line)
            at = "" if line is task else line.slug
            if label.is_of_roles:
                duties.extend(self._of_label(line, text, label, at, doubt))
            elif "deadline" in label.holds:
                time = labelled(text, label.start, label.end)
                times.extend(filter(None, (self._time(line, task, text, time),)))
            elif "product" in label.holds:
                span = (label.start, label.end)
                product = product or self._quotes.quote(line.slug, text, span, at=at)
        if duties:
            yield (
                task.slug,
                AssignmentDraft(
                    duties=tuple(_once(duties)), times=tuple(_one_a_kind(times)), product=product
                ),
            )

    def _of_label(
        self, line: Entry, text: str, label: Label, at: str, doubt: str
    ) -> Iterator[DutyDraft]:
        value = text[: label.end]
        names = whole(self._reader, value, label.start)
        if label.holds == ("implement",) and (parts := self._said_by(value, label)):
            for part in parts:
                quote = self._quotes.quote(line.slug, text, part.span, at=at, doubt=doubt)
                yield from filter(None, (_duty(part.name, part.role, quote),))
            return
        if label.is_weak and not self._reader.row(value, label.start)[0]:
            return
        for name in names:
            begin = label.begin if name is names[0] else name.start
            for role in label.holds:
                quote = self._quotes.quote(
                    line.slug, text, (begin, name.end), at=at, doubt=doubt or name.doubt
                )
                yield from filter(None, (_duty(name, role, quote),))

    def _said_by(self, value: str, label: Label) -> list[Given]:
        """Return what a sentence behind a label gives: “Phân công: Sở A chủ trì, …”."""
        spoken = sayings(" " * label.start + value[label.start :], self._reader, None)
        return [part for saying in spoken for part in saying.parts if not part.doubt]

    def _time(self, line: Entry, task: Entry, text: str, time: Time | None) -> TimeDraft | None:
        if not time:
            return None
        at = "" if line is task else line.slug
        quote = self._quotes.quote(line.slug, text, (time.start, time.end), at=at, doubt=time.doubt)
        return TimeDraft(kind=time.kind, words=time.words, quote=quote) if quote else None


def _by_heading(above: Subject) -> Iterator[Given]:
    """Yield the part of each body of the heading, where the words below say no other."""
    for name in above.names:
        yield Given(
            name=name,
            role="implement",
            span=(name.start, name.end),
            at=above.at,
            doubt=above.doubt or NO_VERB,
            is_of_subject=True,
        )


def _has_own(drafts: list[AssignmentDraft]) -> bool:
    return any(not duty.quote.at for draft in drafts for duty in draft.duties)


def _duty(name: Name, role: str, quote: QuoteDraft | None) -> DutyDraft | None:
    if not quote:
        return None
    return DutyDraft(name=name.text, is_group=name.is_group, role=role, quote=quote)


def _once(duties: Iterable[DutyDraft]) -> Iterator[DutyDraft]:
    given: set[tuple[str, str]] = set()
    for duty in duties:
        if (duty.name, duty.role) not in given:
            given.add((duty.name, duty.role))
            yield duty


def _one_a_kind(times: Iterable[TimeDraft]) -> Iterator[TimeDraft]:
    kinds: set[str] = set()
    for time in times:
        if time.kind not in kinds:
            kinds.add(time.kind)
            yield time
