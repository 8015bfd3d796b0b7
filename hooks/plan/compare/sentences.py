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
    sentence: Callable[[Told], Iterator[Span]],
    *,
    compares: bool = False,
) -> Iterator[Section]:
    if some:
        lines = [tuple(sentence(change)) for change in some]
        yield Section(title=title, lines=lines, compares=compares)


def _words(change: WordChange) -> Iterator[Span]:
    yield _name(change.where)
    yield _own(": ")
    if change.was:
        yield _own("trước là ")
        yield _other(change.was)
    elif change.runs:
        yield from _runs(change.runs)
    else:
        yield _own("lời văn như cũ, đứng ở chỗ khác trong văn bản")


def _duty(change: DutyChange) -> Iterator[Span]:
    before, after = change.before, change.after
    tasks = f"({', '.join(change.tasks)})"
    count = f"{len(change.tasks)} nhiệm vụ"
    yield _name(change.body)
    yield _own(": ")
    if before and after and before.role != after.role:
        yield _own("đổi từ ")
        yield _role(before)
        yield _own(" sang ")
        yield _role(after)
        yield _own(f" ở {count} {tasks}")
        yield from _through(after)
    elif before and after:
        yield _own(f"{count} ")
        yield _role(after)
        yield _own(f" {tasks} đổi từ ")
        yield from _way(before)
        yield _own(" sang ")
        yield from _way(after)
    elif held := after or before:
        yield _own(f"{'thêm' if after else 'bớt'} {count} ")
        yield _role(held)
        yield _own(f" {tasks}")
        yield from _through(held)


def _review(change: ReviewChange) -> Iterator[Span]:
    yield _name(change.where)
    yield _own(", ")
    yield _other(change.what)
    if change.words:
        yield _own(": “")
        yield Span("words", excerpt(change.words, _REPEATED))
        yield _own("”")
    yield _own(" (")
    yield Span("words", change.reason)
    yield _own(")")


def _way(held: HowHeld) -> Iterator[Span]:
    if held.group:
        yield _own("giao qua nhóm ")
        yield _other(held.group)
    else:
        yield _own("giao trực tiếp")
    yield from _through(replace(held, group=None))


def _through(held: HowHeld) -> Iterator[Span]:
    """Yield through which group a duty is held, and in whose place, if so."""
    for words, name in ((", qua nhóm ", held.group), (", thay ", held.instead_of)):
        if name:
            yield _own(words)
            yield _other(name)


def _reception(change: ReceptionChange) -> Iterator[Span]:
    yield _name(change.body)
    yield _own(f": {'thêm vào' if change.gained else 'không còn ở'} nơi nhận")
    if change.group:
        yield _own(", qua nhóm ")
        yield _other(change.group)


def _body(change: BodyChange) -> Iterator[Span]:
    before = {"new": "thêm ", "gone": "bớt ", "renamed": "đổi tên "}
    behind = {
        "now_a_group": " nay ghi là nhóm cơ quan",
        "no_group": " nay ghi là một cơ quan, không phải nhóm",
    }
    if words := before.get(change.kind):
        yield _own(words)
    if change.was:
        yield _other(change.was)
        yield _own(" thành ")
    yield _name(change.body)
    if words := behind.get(change.kind):
        yield _own(words)


def _membership(change: MembershipChange) -> Iterator[Span]:
    yield _name(change.body)
    if change.left and change.joined:
        yield _own(": chuyển từ nhóm ")
        yield _other(change.left)
        yield from _why("căn cứ trước đây", change.why_left)
        yield _own(" sang nhóm ")
        yield _other(change.joined)
        yield from _why("căn cứ", change.why_joined)
    elif change.joined:
        yield _own(": vào nhóm ")
        yield _other(change.joined)
        yield from _why("căn cứ", change.why_joined)
    elif change.left:
        yield _own(": không còn thuộc nhóm ")
        yield _other(change.left)
        yield from _why("căn cứ trước đây", change.why_left)


def _why(lead: str, reasons: Iterable[str]) -> Iterator[Span]:
    if words := "; ".join(reasons):
        yield _own(f" ({lead}: ")
        yield _text(words)
        yield _own(")")


def _quote(change: QuoteChange) -> Iterator[Span]:
    yield _name(change.body)
    yield _own(f", {change.task} (")
    yield _text(change.role)
    yield _own("): ")
    if change.moved:
        first, second = change.moved
        yield _own("câu trích “")
        yield _text(change.quote)
        yield _own(f"” như cũ, dời từ chữ thứ {first} sang chữ thứ {second} của câu giao việc")
    else:
        yield from _runs(change.runs)


def _address(change: AddressChange) -> Iterator[Span]:
    if change.kind == "new":
        yield _own("thêm ")
    elif change.kind in ("gone", "reused"):
        yield Span("name", "mất" if change.kind == "gone" else "đổi việc")
        yield _own(" ")
    yield _text(change.address)
    if change.kind == "retired":
        yield _own(" không còn; liên kết cũ mở chỗ gần nhất")
    elif change.kind == "reused":
        yield _own(": liên kết cũ nay mở nhiệm vụ khác")
    if change.to:
        moved = change.kind == "moved"
        yield _own(" chuyển đến " if moved else "; nhiệm vụ trước ở đó nay ở ")
        yield _text(change.to)


def _detail(change: DetailChange) -> Iterator[Span]:
    gone, new = "; ".join(change.gone), "; ".join(change.new)
    if change.what is None:
        yield _own("thêm " if change.kind == "new" else "bớt ")
        yield _name(change.where)
        yield _own(": ")
        yield Span(change.kind, new or gone)
        return
    yield _name(change.where)
    yield _own(f", {lower_first(change.what)}: ")
    if gone and new:
        yield _own("từ ")
    elif gone:
        yield _own("bớt ")
    else:
        yield _own("thêm ")
    if gone:
        yield Span("gone", gone)
    if gone and new:
        yield _own(" thành ")
    if new:
        yield Span("new", new)


def _runs(runs: Iterable[Run]) -> Iterator[Span]:
    for index, run in enumerate(runs):
        if index:
            yield _own(" ")
        yield Span("words" if run.kind == "same" else run.kind, run.text)


def _role(held: HowHeld) -> Span:
    return _other(lower_first(held.role))


def _own(text: str) -> Span:
    return Span("own", text)


def _text(text: str) -> Span:
    return Span("words", text)


def _name(text: str) -> Span:
    return Span("name", text)


def _other(text: str) -> Span:
    return Span("other", text)
