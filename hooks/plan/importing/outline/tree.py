"""Paragraphs and tables → the tree of entries, by their markers and where those stood before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..forms import CLOSING
from ..markers import Marker, readings, sign
from ..plain_words import one_line
from ..stream import Block, Note, Paragraph, Table
from .drafts import EntryDraft, SectionDraft
from .tables import table_entry

_ASIDE = "đoạn này nằm trong một khung chữ, có thể thuộc chỗ khác"
_SECTIONS = 34
"""Forms of a smaller rank number the sections of a document."""
_SIGNS = 70
_PLAIN = 100
_LONGEST = 15_000
"""Letters of the longest paragraph; the data file refuses texts of more than 20,000."""


@dataclass(slots=True, kw_only=True)
class _Open:
    """An entry to which others can still be added."""

    entry: EntryDraft
    rank: int
    series: str = ""
    value: tuple[int, ...] = ()
    below: list[_Open] = field(default_factory=list)

    @property
    def leads_on(self) -> bool:
        """Whether its words announce what comes below it."""
        return bool(self.entry.lines) and self.entry.lines[-1].endswith(":")


class _Tree:
    """The entries so far; `path` leads from the root to the one added last."""

    def __init__(self) -> None:
        self.root = _Open(entry=EntryDraft(), rank=0)
        self.path: list[_Open] = [self.root]

    def add(self, entry: _Open, depth: int) -> None:
        """Add `entry` below the entry at `depth` of the path."""
        del self.path[depth + 1 :]
        self.path[depth].below.append(entry)
        self.path.append(entry)


def sections_of(blocks: Iterable[Block]) -> tuple[SectionDraft, ...]:
    """Return `blocks` as sections of entries, each at its depth."""
    tree = _Tree()
    for block in blocks:
        if isinstance(block, Table):
            tree.add(_Open(entry=table_entry(block), rank=_PLAIN), _depth_of_plain(tree))
        else:
            for paragraph in _split(block):
                _add_paragraph(tree, paragraph)
    _raise_closing(tree.root)
    return tuple(_sections(tree.root.below))


def _split(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield the paragraphs that breaks by hand make of one: where a marker or a sentence begins."""
    first, *others = paragraph.text.split("\n")
    held, notes = [first], paragraph.notes
    marker = paragraph.marker
    for line in others:
        if readings(line) or held[-1].endswith((".", ";", ":")):
            yield replace(paragraph, text=" ".join(held), marker=marker, notes=notes)
            held, marker, notes = [line], "", ()
        else:
            held.append(line)
    yield from _bounded(replace(paragraph, text=" ".join(held), marker=marker, notes=notes))


def _bounded(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield `paragraph`, or what it makes at ends of sentences where it is longer than a text."""
    text, marker, notes = paragraph.text, paragraph.marker, paragraph.notes
    while len(text) > _LONGEST:
        end = text.rfind(". ", 0, _LONGEST) + 1 or text.rfind(" ", 0, _LONGEST)
        yield replace(paragraph, text=text[:end], marker=marker, notes=notes)
        text, marker, notes = text[end:].strip(), "", ()
    yield replace(paragraph, text=text, marker=marker, notes=notes)


def starts_body(block: Block) -> bool:
    """Return whether `block` can be the first entry of a document: a numeral, or 1."""
    return isinstance(block, Table) or any(
        not marker.form.is_sign and marker.form.rank <= 55 and _can_start(marker)
        for marker in marked(block)
    )


def _can_start(marker: Marker) -> bool:
    first = marker.form.rank < 40 or set(marker.value) == {1}
    return first and (bool(marker.rest) or marker.form.rank in (10, 20, 35))


def marked(paragraph: Paragraph) -> tuple[Marker, ...]:
    """Return what the marker of `paragraph` can be, whether typed or made by the program."""
    if not paragraph.marker:
        return readings(paragraph.text)
    whole = readings(f"{paragraph.marker} {paragraph.text}")
    made = [each for each in whole if each.printed == paragraph.marker]
    return tuple(made) or (sign(paragraph.marker, paragraph.text),)


def _add_paragraph(tree: _Tree, paragraph: Paragraph) -> None:
    doubt = _ASIDE if paragraph.is_aside else ""
    if _is_text_of_bare_marker(tree, paragraph):
        last = tree.path[-1]
        lines = _lines(paragraph.text)
        last.entry = replace(last.entry, lines=lines, notes=last.entry.notes + paragraph.notes)
        return
    choices = [(*_place(tree, marker), marker) for marker in marked(paragraph)]
    choices = [each for each in choices if each[0] < _NEVER]
    if choices:
        _, depth, marker = min(choices, key=lambda each: each[0])
        tree.add(_open(marker, paragraph.notes, doubt), depth)
    else:
        entry = EntryDraft(lines=_lines(paragraph.words), notes=paragraph.notes, doubt=doubt)
        tree.add(_Open(entry=entry, rank=_PLAIN), _depth_of_plain(tree))


def _open(marker: Marker, notes: tuple[Note, ...], doubt: str) -> _Open:
    entry = EntryDraft(
        number=marker.number,
        marker=marker.printed,
        lines=_lines(marker.rest),
        notes=notes,
        doubt=doubt,
    )
    rank = _SIGNS if marker.form.is_sign else marker.form.rank
    return _Open(entry=entry, rank=rank, series=marker.series, value=marker.value)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (one_line(text),)))


def _is_text_of_bare_marker(tree: _Tree, paragraph: Paragraph) -> bool:
    """Return whether `paragraph` is the words of a marker that stands on a line of its own."""
    last = tree.path[-1]
    bare = last.entry.marker and not last.entry.lines
    return bool(bare) and not marked(paragraph)


_NEVER = 9
_CONTINUES, _STARTS, _SKIPS, _AGAIN, _LATE = range(5)
"""How well a marker fits where it is put, the best first."""


def _place(tree: _Tree, marker: Marker) -> tuple[int, int]:
    """Return how well `marker` fits, and at which depth of the path its parent is."""
    if marker.form.is_sign:
        return _STARTS, _depth_of_sign(tree, marker)
    same = [depth for depth, each in enumerate(tree.path) if each.series == marker.series and depth]
    for depth in reversed(same):
        if _is_next(tree.path[depth].value, marker):
            return _CONTINUES, depth - 1
    if len(marker.value) > 1:
        return _place_of_compound(tree, marker, same)
    if same and marker.value != (1,):
        return (_SKIPS if tree.path[same[-1]].value < marker.value else _AGAIN), same[-1] - 1
    if same:
        return _AGAIN, _depth_of_restart(tree, same[-1])
    return (_STARTS if marker.value == (1,) else _LATE), _depth_of_new(tree, marker)


def _is_next(before: tuple[int, ...], marker: Marker) -> bool:
    """Return whether `marker` follows on `before`; letters can skip those that offices lack."""
    gap = 2 if marker.form.name.strip("()") == "letter" else 1
    return before[:-1] == marker.value[:-1] and 1 <= marker.value[-1] - before[-1] <= gap


def _place_of_compound(tree: _Tree, marker: Marker, same: Sequence[int]) -> tuple[int, int]:
    """Return the place of `1.2`: beside `1.1`, or below the entry that is 1."""
    for depth in range(len(tree.path) - 1, 0, -1):
        value = tree.path[depth].value
        is_above = value and value[-1:] == marker.value[-2:-1]
        if is_above and tree.path[depth].series != marker.series:
            return (_STARTS if marker.value[-1] == 1 else _SKIPS), depth
    if same:
        return _AGAIN, same[-1] - 1
    if marker.printed[-1].isdigit():  # a number that begins a sentence, as in “1.5 triệu”
        return _NEVER, 0
    return _LATE, _depth_of_new(tree, marker)


def _depth_of_restart(tree: _Tree, same: int) -> int:
    """Return where a list that begins again goes: below a deeper number, else beside its like."""
    deepest = _depth_of_number(tree)
    return deepest if deepest > same else same - 1


def _depth_of_new(tree: _Tree, marker: Marker) -> int:
    """Return the depth of the parent of a marker whose like is not open."""
    last = tree.path[-1]
    if last.leads_on and len(tree.path) > 1 and last.rank < _PLAIN:
        return len(tree.path) - 1
    depth = _depth_of_number(tree)
    while depth and tree.path[depth].rank > marker.form.rank:
        if tree.path[depth].leads_on and marker.value == (1,):
            break
        if marker.form.name == "capital" and marker.value == (1,):
            break
        depth -= 1
    return depth


def _depth_of_number(tree: _Tree) -> int:
    """Return the depth of the last entry that has a number, or of the root."""
    depth = len(tree.path) - 1
    while depth and tree.path[depth].rank >= _SIGNS:
        depth -= 1
    return depth


def _depth_of_sign(tree: _Tree, marker: Marker) -> int:
    for depth, each in enumerate(tree.path):
        if each.series == marker.series:
            return depth - 1
    number = _depth_of_number(tree)
    if marker.form.name == "star" and not tree.path[-1].leads_on:
        return number
    depth = len(tree.path) - 1
    while depth and tree.path[depth].rank == _PLAIN:
        depth -= 1
    return max(depth, number)


def _depth_of_plain(tree: _Tree) -> int:
    last = tree.path[-1]
    if last.rank == _SIGNS and last.leads_on:
        return len(tree.path) - 1
    return _depth_of_number(tree)


def _raise_closing(root: _Open) -> None:
    """Move paragraphs that close the document from below the last item to its side."""
    has_sections = bool(root.below) and root.below[-1].rank < _SECTIONS
    parent = root.below[-1] if has_sections else root
    last = parent.below[-1] if parent.below else None
    if last is None:
        return
    holder = last
    while holder.below and holder.below[-1].rank < _PLAIN:
        holder = holder.below[-1]
    first = len(holder.below)
    while (
        first
        and holder.below[first - 1].rank == _PLAIN
        and not holder.below[first - 1].entry.columns
    ):
        first -= 1
    tail = holder.below[first:]
    closing = next(
        (at for at, each in enumerate(tail) if CLOSING.match(" ".join(each.entry.lines))), None
    )
    if closing is not None:
        parent.below.extend(tail[closing:])
        del holder.below[first + closing :]


def _sections(top: Sequence[_Open]) -> list[SectionDraft]:
    sections: list[SectionDraft] = []
    loose: list[EntryDraft] = []
    for each in top:
        if each.rank < _SECTIONS and not _is_one_paragraph(each):
            if loose:
                sections.append(SectionDraft(items=tuple(loose)))
                loose = []
            sections.append(
                SectionDraft(
                    number=each.entry.number,
                    marker=each.entry.marker,
                    heading=" ".join(each.entry.lines),
                    items=tuple(_closed(below) for below in each.below),
                    notes=each.entry.notes,
                )
            )
        else:
            loose.append(_closed(each))
    if loose:
        sections.append(SectionDraft(items=tuple(loose)))
    return sections


def _is_one_paragraph(each: _Open) -> bool:
    """Return whether a numeral stands before a paragraph, not before a heading."""
    words = " ".join(each.entry.lines)
    return not words or (not each.below and (words.endswith((".", ";", "./.")) or len(words) > 250))


def _closed(each: _Open) -> EntryDraft:
    return replace(
        each.entry, points=(*each.entry.points, *(_closed(below) for below in each.below))
    )
