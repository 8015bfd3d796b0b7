"""What a change means, in sentences: section by section, for whatever form they are shown in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ..language.vietnamese import excerpt, lower_first
from . import Changes
from .addresses import AddressChange
from .duties import DutyChange, HowHeld, ReceptionChange
from .quotes import QuoteChange
from .records.bodies import BodyChange
from .records.details import DetailChange
from .records.memberships import MembershipChange
from .reviews import ReviewChange
from .wording import Run, WordChange

_PLACES = 10
"""Reworded places that are named; the others are counted."""

_REPEATED = 120
"""Characters of words that were read over, as a line repeats them."""

Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Span:
    """Some words of a sentence, and how they stand out."""

    kind: str
    """`own` words of ours; of the file: `name` of what is told of, `other` name, `words` as they
    stand, or what is `gone` or `new`."""
    text: str


Sentence = Sequence[Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Sentences of one kind, each a line."""

    title: str
    lines: Sequence[Sentence]
    compares: bool
    """Whether they show words that went beside words that came."""


def sections(changes: Changes) -> Iterator[Section]:
    """Yield what differs, the plan's own words first; no section is empty."""
    yield from _section("Lời văn bản", changes.words, _words, compares=True)
    yield from _section("Nhiệm vụ, theo từng cơ quan", changes.duties, _duty)
    yield from _section("Nơi nhận", changes.receptions, _reception)
    yield from _section("Cơ quan", changes.bodies, _body)
    yield from _section("Nhóm cơ quan", changes.memberships, _membership)
    yield from _section("Câu trích làm căn cứ", changes.quotes, _quote)
    yield from _section("Địa chỉ trên trang", changes.addresses, _address)
    yield from _section("Chi tiết khác", changes.details, _detail)
    confirmed = [review for review in changes.reviews if review.is_confirmed]
    doubtful = [review for review in changes.reviews if not review.is_confirmed]
    yield from _section("Đã xem lại, giữ nguyên", confirmed, _review)
    yield from _section("Mới cần xem lại", doubtful, _review)


def signed_copy(changes: Changes) -> str:
    """Return why the change is held against the signed copy first; empty where it need not be."""
    if not changes.reworded:
        return ""
    shown, more = changes.reworded[:_PLACES], len(changes.reworded) - _PLACES
    others = f" và {more} chỗ khác" if more > 0 else ""
    return (
        f"Thay đổi này động đến lời của chính văn bản ({', '.join(shown)}{others}). "
        "Chỉ nhận khi từng chữ, từng dấu đúng như bản đã ký."
    )


def _section(
    title: str,
    some: Sequence[Told],
    sentence: Callable[[Told], Iterator[Span | str]],
    *,
    compares: bool = False,
) -> Iterator[Section]:
    if some:
        lines = [tuple(map(_span, sentence(change))) for change in some]
        yield Section(title=title, lines=lines, compares=compares)


def _span(part: Span | str) -> Span:
    """Return a part of a sentence as its span: what is a mere text are words of ours."""
    return Span("own", part) if isinstance(part, str) else part


def _words(change: WordChange) -> Iterator[Span | str]:
    yield from (_name(change.where), ": ")
    if change.was:
        yield from ("trước là ", _other(change.was))
    elif change.runs:
        yield from _runs(change.runs)
    else:
        yield "lời văn như cũ, đứng ở chỗ khác trong văn bản"


def _duty(change: DutyChange) -> Iterator[Span | str]:
    before, after = change.before, change.after
    tasks = f"({', '.join(change.tasks)})"
    count = f"{len(change.tasks)} nhiệm vụ"
    yield from (_name(change.body), ": ")
    if before and after and before.role != after.role:
        yield from ("đổi từ ", _role(before), " sang ", _role(after), f" ở {count} {tasks}")
        yield from _through(after)
    elif before and after:
        yield from (f"{count} ", _role(after), f" {tasks} đổi từ ")
        yield from (*_way(before), " sang ", *_way(after))
    elif held := after or before:
        yield from (f"{'thêm' if after else 'bớt'} {count} ", _role(held), f" {tasks}")
        yield from _through(held)


def _review(change: ReviewChange) -> Iterator[Span | str]:
    yield from (_name(change.where), ", ", _other(change.what))
    if change.words:
        yield from (": “", _text(excerpt(change.words, _REPEATED)), "”")
    yield from (" (", _text(change.reason), ")")


def _way(held: HowHeld) -> Iterator[Span | str]:
    if held.group:
        yield from ("giao qua nhóm ", _other(held.group))
    else:
        yield "giao trực tiếp"
    yield from _through(replace(held, group=None))


def _through(held: HowHeld) -> Iterator[Span | str]:
    """Yield through which group a duty is held, and in whose place, if so."""
    for words, name in ((", qua nhóm ", held.group), (", thay ", held.instead_of)):
        if name:
            yield from (words, _other(name))


def _reception(change: ReceptionChange) -> Iterator[Span | str]:
    yield from (_name(change.body), f": {'thêm vào' if change.gained else 'không còn ở'} nơi nhận")
    if change.group:
        yield from (", qua nhóm ", _other(change.group))


def _body(change: BodyChange) -> Iterator[Span | str]:
    before = {"new": "thêm ", "gone": "bớt ", "renamed": "đổi tên "}
    behind = {
        "now_a_group": " nay ghi là nhóm cơ quan",
        "no_group": " nay ghi là một cơ quan, không phải nhóm",
    }
    if words := before.get(change.kind):
        yield words
    if change.was:
        yield from (_other(change.was), " thành ")
    yield _name(change.body)
    if words := behind.get(change.kind):
        yield words


def _membership(change: MembershipChange) -> Iterator[Span | str]:
    yield _name(change.body)
    if change.left:
        verb = ": chuyển từ nhóm " if change.joined else ": không còn thuộc nhóm "
        yield from (verb, _other(change.left), *_why("căn cứ trước đây", change.why_left))
    if change.joined:
        verb = " sang nhóm " if change.left else ": vào nhóm "
        yield from (verb, _other(change.joined), *_why("căn cứ", change.why_joined))


def _why(lead: str, reasons: Iterable[str]) -> Iterator[Span | str]:
    if words := "; ".join(reasons):
        yield from (f" ({lead}: ", _text(words), ")")


def _quote(change: QuoteChange) -> Iterator[Span | str]:
    yield from (_name(change.body), f", {change.task} (", _text(change.role), "): ")
    if change.moved:
        first, second = change.moved
        yield from ("câu trích “", _text(change.quote))
        yield f"” như cũ, dời từ chữ thứ {first} sang chữ thứ {second} của câu giao việc"
    else:
        yield from _runs(change.runs)


def _address(change: AddressChange) -> Iterator[Span | str]:
    if change.kind == "new":
        yield "thêm "
    elif change.kind in ("gone", "reused"):
        yield from (_name("mất" if change.kind == "gone" else "đổi việc"), " ")
    yield _text(change.address)
    if change.kind == "retired":
        yield " không còn; liên kết cũ mở chỗ gần nhất"
    elif change.kind == "reused":
        yield ": liên kết cũ nay mở nhiệm vụ khác"
    if change.to:
        moved = change.kind == "moved"
        yield " chuyển đến " if moved else "; nhiệm vụ trước ở đó nay ở "
        yield _text(change.to)


def _detail(change: DetailChange) -> Iterator[Span | str]:
    gone, new = Span("gone", "; ".join(change.gone)), Span("new", "; ".join(change.new))
    if change.what is None:
        yield from ("thêm " if change.kind == "new" else "bớt ", _name(change.where), ": ")
        yield Span(change.kind, new.text or gone.text)
        return
    yield from (_name(change.where), f", {lower_first(change.what)}: ")
    if gone.text and new.text:
        yield from ("từ ", gone, " thành ", new)
    elif gone.text:
        yield from ("bớt ", gone)
    else:
        yield from ("thêm ", new)


def _runs(runs: Iterable[Run]) -> Iterator[Span | str]:
    for index, run in enumerate(runs):
        if index:
            yield " "
        yield Span("words" if run.kind == "same" else run.kind, run.text)


def _role(held: HowHeld) -> Span:
    return _other(lower_first(held.role))


def _text(text: str) -> Span:
    return Span("words", text)


def _name(text: str) -> Span:
    return Span("name", text)


def _other(text: str) -> Span:
    return Span("other", text)
