"""What readers could be told of a change: the entry that an editor adds to the file's `changes`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..derive.register import Register
from ..language.vietnamese import capitalized, excerpt, lower_first
from ..model.addressed import addressed
from ..model.addresses import BODIES, DOCUMENTS, TASKS
from ..model.records import Body, Event, Item
from ..model.tree.entries import Task
from ..model.tree.outline import entries
from . import Changes, Compared
from .duties import DutyChange, ReceptionChange
from .records.memberships import MembershipChange
from .records.names import NO_NAMES, Names

_LONGEST = 400
"""Characters of what is proposed: an editor shortens it, and readers read it."""

_BODIES: Mapping[str, str] = {
    "new": "thêm {0.body}",
    "gone": "bớt {0.body}",
    "renamed": "đổi tên {0.was} thành {0.body}",
    "now_a_group": "ghi {0.body} là nhóm cơ quan",
    "no_group": "ghi {0.body} là một cơ quan, không phải nhóm",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An entry of `changes`, but for its date."""

    words: str
    touches: tuple[str, ...]
    """None: the whole site."""


def proposal(files: Compared, changes: Changes) -> Proposal | None:
    """Return what to tell readers of the `changes`; `None` where the new file tells it.

    What duties a body gains or loses through a group follows from the group, and is not said.
    """
    before, after = files.before.register, files.after.register
    sentence = "; ".join(_clauses(changes))
    if not sentence or len(after.assignments.changes) > len(before.assignments.changes):
        return None
    words = excerpt(f"{capitalized(sentence)}.", _LONGEST)
    whole = _frame(before) != _frame(after)
    touches = () if whole else tuple(_touched(before, after, files.names))
    return Proposal(words=words, touches=touches)


def _clauses(changes: Changes) -> Iterator[str]:
    yield from (_duty(duty) for duty in changes.duties if not _follows(duty))
    yield from (_reception(reception) for reception in changes.receptions if not reception.group)
    yield from (_BODIES[body.kind].format(body) for body in changes.bodies)
    yield from (_membership(membership) for membership in changes.memberships)
    yield from _renumbered(changes)
    reworded = [words.where for words in changes.words if not words.was]
    requoted = [quote.task for quote in changes.quotes]
    # What is said of a duty, body or recipient that came or went, goes without saying.
    others = [detail.where for detail in changes.details if detail.kind == "changed"]
    whole = [detail for detail in changes.details if detail.what is None]
    yield from _at("sửa lời văn ở", reworded)
    yield from _at("sửa câu trích ở", requoted, mentioned=reworded)
    yield from _at("thêm", [detail.where for detail in whole if detail.kind == "new"])
    yield from _at("bớt", [detail.where for detail in whole if detail.kind == "gone"])
    yield from _at("sửa thông tin về", others, mentioned=[*reworded, *requoted])


def _renumbered(changes: Changes) -> Iterator[str]:
    yield from (f"{words.was} nay là {words.where}" for words in changes.words if words.was)


def _follows(change: DutyChange) -> bool:
    """Return whether the change follows from a group or from an event."""
    ways = (change.before, change.after)
    return all(way is None or way.group or way.instead_of for way in ways)


def _duty(change: DutyChange) -> str:
    tasks = ", ".join(change.tasks)
    was, now = (lower_first(way.role) if way else "" for way in (change.before, change.after))
    if change.kind == "gained":
        return f"thêm phân công cho {change.body} ({now} {tasks})"
    if change.kind == "lost":
        return f"bớt phân công của {change.body} ({was} {tasks})"
    if was == now:
        return f"sửa cách giao việc cho {change.body} ({now} {tasks})"
    return f"đổi vai trò của {change.body} từ {was} sang {now} ({tasks})"


def _membership(change: MembershipChange) -> str:
    if change.left and change.joined:
        return f"chuyển {change.body} từ nhóm {change.left} sang nhóm {change.joined}"
    if change.joined:
        return f"ghi {change.body} vào nhóm {change.joined}"
    return f"bỏ {change.body} khỏi nhóm {change.left}"


def _reception(change: ReceptionChange) -> str:
    return f"{'thêm' if change.gained else 'bớt'} nơi nhận {change.body}"


def _at(what: str, places: Iterable[str], mentioned: Collection[str] = ()) -> Iterator[str]:
    """Yield `what` and the places, each once, if there are any that are not `mentioned` yet."""
    if others := [place for place in dict.fromkeys(places) if place not in mentioned]:
        yield f"{what} {', '.join(others)}"


def _frame(register: Register) -> Any:
    """Return what stands on no page of a single record."""
    given = register.assignments
    sections = [(section.number, section.heading, section.text) for section in given.sections]
    others = [entry.item.text for entry in entries(given) if not _in_a_task(entry.path)]
    heading = given.recipients.heading if given.recipients else None
    return given.plan, given.roles, sections, others, heading


def _in_a_task(path: tuple[Item, ...]) -> bool:
    return any(item.assignment or item.assignments for item in path)


def _touched(old: Register, new: Register, names: Names) -> Iterator[str]:
    """Yield the address of each record whose own page shows something else than before."""
    before, after = _shown(old, names), _shown(new, NO_NAMES)
    for address, shown in after.items():
        if before.get(address) != shown:
            yield f"/{address}"


def _shown(register: Register, names: Names) -> dict[str, Any]:
    """Return what is shown of each record, by its address in the new file."""
    renamed = {TASKS: names.task, BODIES: names.body, DOCUMENTS: names.document}
    return {
        f"{record.folder}{renamed[record.folder](record.slug)}/": _state(
            register, names, record.record
        )
        for record in addressed(register.assignments)
        if record.folder in renamed
    }


def _state(register: Register, names: Names, record: object) -> Any:
    match record:
        case Task() as task:
            return task.item
        case Body() as body:
            held = [
                (names.task(holding.task.slug), holding.role.label, holding.duty)
                for holding in register.given[body.id]
                if holding.way == "direct"
            ]
            received = register.receptions[body.id]
            lines = [reception.line for reception in received if not reception.chain]
            events = [event for event in register.assignments.events if _befalls(event, body)]
            return body, held, lines, events
        case _:
            return record


def _befalls(event: Event, body: Body) -> bool:
    return body.id in event.from_ or body.id in (event.to or ())
