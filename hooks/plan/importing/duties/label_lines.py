"""Label lines among the entries: what they say, and of which entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model.tree.entries import Entry
from ..grammar.labels import Label, heading_holds
from ..grammar.verbs import says_behind_a_colon, says_of
from ..naming.reader import Reader
from .contexts import is_label_line, own_labels, words_of

_LONGEST = 100
"""Letters of a time or a product that stands below its label."""

Value = tuple[Entry, Label]
"""A label with what it says, behind the entry in whose words that stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Label lines in a row, and the entries before them of which they speak."""

    lines: tuple[Entry, ...]
    values: tuple[Value, ...]
    tasks: tuple[Entry, ...]
    """Empty where they speak of the entry above."""


def runs(children: Sequence[Entry], reader: Reader) -> tuple[Run, ...]:
    """Return the runs of label lines among `children`.

    One run behind all others speaks of what they stand below, as one does that has none before it.
    """
    label_runs = tuple(_runs(children, reader))
    is_last = bool(label_runs) and children[-1] is label_runs[0].lines[-1]
    if len(label_runs) == 1 and is_last and children[0].above:
        return (Run(lines=label_runs[0].lines, values=label_runs[0].values, tasks=()),)
    return label_runs


def _runs(children: Sequence[Entry], reader: Reader) -> Iterator[Run]:
    before: list[Entry] = []
    lines: list[Entry] = []
    for child in (*children, None):
        if child and is_labelling(child, reader):
            lines.append(child)
            continue
        if lines:
            values = tuple(value for line in lines for value in values_of(line, reader))
            yield Run(lines=tuple(lines), values=values, tasks=tuple(before))
            before, lines = [], []
        if child:
            before.append(child)


def is_labelling(entry: Entry, reader: Reader) -> bool:
    """Return whether `entry` is nothing but labels, or a label that heads what it says."""
    return is_label_line(words_of(entry)) or bool(_headed(entry, reader))


def values_of(line: Entry, reader: Reader) -> Iterator[Value]:
    """Yield what `line` says, and those below it that it heads."""
    yield from ((line, label) for label in own_labels(words_of(line)))
    for point in _headed(line, reader):
        if is_labelling(point, reader):
            yield from values_of(point, reader)
        else:
            text = words_of(point)
            holds = heading_holds(words_of(line))
            yield point, Label(text=text, holds=holds, begin=0, start=0, end=len(text))


def behind(line: Entry, reader: Reader) -> Iterator[Entry]:
    """Yield the entries below `line` that are no part of what it says."""
    headed = _headed(line, reader)
    yield from (point for point in line.points if point not in headed)
    for point in headed:
        yield from behind(point, reader)


def _headed(line: Entry, reader: Reader) -> tuple[Entry, ...]:
    """Return the entries below `line` that say what it is the label of, if it only heads them."""
    text = words_of(line)
    holds = heading_holds(text)
    if not holds and not (is_label_line(text) and text.rstrip().endswith(":")):
        return ()
    labels = tuple(point for point in line.points if is_labelling(point, reader))
    if len(labels) == len(line.points):
        return labels
    fits = _is_of_names if not {*holds} & {"deadline", "product"} else _is_short
    headed = tuple(
        point for point in line.points if holds and (point in labels or fits(point, reader))
    )
    return headed if 2 * len(headed) > len(line.points) else ()


def _is_of_names(point: Entry, reader: Reader) -> bool:
    """Return whether `point` names bodies, and tells them nothing."""
    text = words_of(point)
    names, end = reader.row(text)
    says = says_of(text, end, len(text)) or says_behind_a_colon(text, end, len(text))
    return bool(names) and not point.points and not says


def _is_short(point: Entry, reader: Reader) -> bool:
    """Return whether `point` can be a time or a thing: it is short, and names nobody."""
    text = words_of(point)
    return not point.points and len(text) < _LONGEST and not reader.row(text)[0]
