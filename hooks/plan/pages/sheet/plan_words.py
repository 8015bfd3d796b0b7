"""The plan's words on a sheet and on a task's page: what the duties rest on stands out in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...derive.holdings import Holding
from ...derive.register import Register
from ...language.words import Span
from ...model.tree.entries import Paragraph, Task
from .runs import Run, Words


def assigned_words(register: Register, paragraph: Paragraph, held: Sequence[Holding]) -> Words:
    """Return a paragraph without its marker; what the duties `held` rest on stands out."""
    return tuple(_assigned(paragraph.text, _standing_out(register, paragraph, held)))


def all_paragraphs(register: Register, task: Task, held: Sequence[Holding]) -> Iterator[Paragraph]:
    """Yield the task's words, then those beside it on which a duty rests."""
    own = [*task.paragraphs]
    yield from own
    shown = {each.text.place for each in (*own, *task.leading)}
    beside = [spot.paragraph for holding in held for spot in register.spots(holding)]
    for paragraph in sorted(beside, key=lambda each: each.text.line):
        if paragraph.text.place not in shown:
            shown.add(paragraph.text.place)
            yield paragraph


def column_labels(task: Task, paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """Yield of each paragraph the label of its column; none but for the first words of a cell.

    That label is no word of the cell: it stands beside it.
    """
    before: int | None = None
    for paragraph in paragraphs:
        column = paragraph.column if paragraph.slug == task.slug else None
        is_first = column is not None and column != before and column < len(task.columns)
        yield str(task.columns[column].label or "") if is_first and column is not None else ""
        before = column


def paragraph_words(register: Register, paragraph: Paragraph, held: Sequence[Holding]) -> Words:
    """Return a paragraph, in which what the duties rest on stands out."""
    lead = (Run(text=f"{paragraph.marker} "),) if paragraph.marker else ()
    standing_out = [*_standing_out(register, paragraph, held)]
    if not standing_out:
        return (Run(text=paragraph.words),)
    return (*lead, *_assigned(paragraph.text, standing_out))


def _standing_out(
    register: Register, paragraph: Paragraph, held: Sequence[Holding]
) -> Iterator[tuple[Span, Run]]:
    """Yield where the words stand that the duties rest on, and how they are shown."""
    anchors = {each.anchor for each in held}
    rest_on_words = {id(each.assignment) for each in held if each.duty.quote}
    for quoted in register.quoted_at[paragraph.text.place]:
        span, holding = quoted.spot.span, quoted.holding
        if holding and holding.anchor in anchors:
            page = register.reading.page_of(holding.anchor)
            yield span, Run(text="", address=page, anchor=holding.anchor, stands_out="quote")
        elif quoted.quote.is_action and id(quoted.assignment) in rest_on_words:
            yield span, Run(text="", stands_out="action")


def _assigned(text: str, standing_out: Iterable[tuple[Span, Run]]) -> Iterator[Run]:
    """Yield `text` in runs; of words that meet, the first ones say where all of them lead."""
    joined: list[tuple[Span, Run]] = []
    for (start, end), run in sorted(standing_out, key=lambda each: each[0]):
        if joined and start <= joined[-1][0][1]:
            (first, last), earlier = joined.pop()
            joined.append(((first, max(last, end)), earlier))
        else:
            joined.append(((start, end), run))
    position = 0
    for (start, end), run in joined:
        if position < start:
            yield Run(text=text[position:start])
        yield run._replace(text=text[start:end])
        position = end
    if position < len(text):
        yield Run(text=text[position:])
