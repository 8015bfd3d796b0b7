"""A calendar for each body that has a duty by a day or in a period that returns, by icalendar.

What the plan does not date, no calendar holds: `thường xuyên` and `theo quy định` give nothing, and
a body with nothing in it has no file. Only where one was published before, it stays at its address,
offered by no page, and says that nothing is dated any more: who fetches it drops what it had.

A program that has an event takes another day for it only from a newer version (RFC 5545, 3.8.7):
each change of the data that git or the file's own `changes` know gives a greater SEQUENCE.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit

from ..derive.holdings import Holding
from ..language.days import day_meant
from ..language.periods import due, period
from ..language.rhythms import Cadence, cadence
from ..language.vietnamese import behind, ended, excerpt
from ..model.addresses import EACH_BODY, body_address, download_address, task_address
from ..model.records import Body
from ..model.text import Text
from ..pages.sheet.reasons import quoted, why
from ..pages.sheet.runs import text_of
from .common import NOTE, Export, Format, Source, body_exports, while_it_says
from .zips import NO_DAY

Properties = dict[str, object]

_PRODID = "-//plan//plan.exports.calendars//VI"
_SUMMARY = 100
"""Letters of a task's words that a list of events shows."""

_DAYS_OF_EACH_MONTH = 28

_FORM = download_address(EACH_BODY, "ics")
_NONE = "Nay không còn thời hạn, định kỳ nào."
_AT_THE_END = "Văn bản không ghi ngày nào; lịch đặt vào ngày cuối của kỳ."


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A duty on a day, which may return."""

    holding: Holding
    on: date
    """The day, or the last day of the (first) period."""
    returns: Cadence | None
    words: Text
    """The plan's words that say so."""
    stated: str
    """What they say, as the data has it: `tháng 6-2030`, `hằng quý`."""

    @property
    def is_day(self) -> bool:
        """Whether the plan itself names the day."""
        if self.returns:
            return self.returns.day is not None
        reach = period(self.stated)
        return reach is not None and reach.named is not None


def dated(source: Source, body: Body) -> Iterator[Dated]:
    """Yield the duties of `body` that have a deadline, a period, or both, of which both are read.

    A period that returns begins with the first whole one since the plan's date, or, where that is
    unknown, since the last change of the data; where neither is known, with none.
    """
    since = day_meant(source.register.assignments.plan.date) or source.day
    for holding in source.register.holdings[body.id]:
        deadline = holding.deadline
        if deadline and (on := due(deadline.date)):
            words, stated = deadline.quote, deadline.date
            yield Dated(holding=holding, on=on, returns=None, words=words, stated=stated)
        if since and (returning := _returning(holding, since)):
            yield returning


def _returning(holding: Holding, since: date) -> Dated | None:
    """Return on which days the duty returns: by its deadline, or else by its rhythm."""
    deadline, often = holding.deadline, holding.cadence
    stated = [(deadline.date, deadline.quote)] if deadline else []
    stated += [(often.label, often.quote)] if often else []
    for label, words in stated:
        returns = cadence(label)
        first = returns.first_end(since) if returns else None
        if first:
            return Dated(holding=holding, on=first, returns=returns, words=words, stated=label)
    return None


def _content(source: Source, body: Body) -> bytes:
    # Loaded only here: it takes longer than anything else of a format, and few plans have a day.
    from .calendar_text import calendar_text

    head, *events = _components(source, body)
    return calendar_text(head, events)


def _says(source: Source, body: Body) -> str:
    return repr(list(_components(source, body)))


def _components(source: Source, body: Body) -> Iterator[Properties]:
    """Yield the properties of the calendar, then those of each event in it."""
    events = tuple(dated(source, body))
    version = source.states.of(body).version
    about = f"{NOTE}. {version}. {source.published.url(body_address(body))}"
    yield {
        "prodid": _PRODID,
        "version": "2.0",
        "x-wr-calname": f"{body.name} – {source.published.name}",
        "x-wr-caldesc": about if events else f"{_NONE} {about}",
    }
    uids = Counter[str]()
    for event in events:
        uid = _uid(source, body, event)
        uids[uid] += 1
        yield _event(source, event, uid if uids[uid] == 1 else f"{uids[uid]}.{uid}")


def _event(source: Source, dated: Dated, uid: str) -> Properties:
    task, role = dated.holding.task, dated.holding.role
    revised = _revised(source)
    return {
        "uid": uid,
        "dtstamp": revised or _LONG_AGO,  # which each event must have
        **({"last-modified": revised} if revised else {}),
        "sequence": _sequence(source),
        "dtstart": dated.on,
        **({"rrule": _rule(dated.returns)} if dated.returns else {}),
        "summary": f"{task.label} – {role.label}: {excerpt(task.words, _SUMMARY)}",
        "description": "\n".join(_description(source, dated)),
        "url": source.published.url(task_address(task)),
        "transp": "TRANSPARENT",
    }


def _revised(source: Source) -> datetime | None:
    """Return when the data was last changed, as git knows it or the file tells; else `None`."""
    history = source.published.edition.history
    if history:
        return history.moment
    return _midnight(source.day) if source.day else None


def _sequence(source: Source) -> int:
    """Return a number that grows with each change of the data, also with two in one minute.

    It begins with the minutes to the last change, so that it grows on where the history begins
    anew or is not known: in another repository, in a copy without one.
    """
    history = source.published.edition.history
    minutes = ((_revised(source) or _LONG_AGO) - _LONG_AGO).total_seconds() // 60
    return int(minutes) + (history.count if history else 0) + len(source.register.news)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


_LONG_AGO = _midnight(NO_DAY)


def _uid(source: Source, body: Body, dated: Dated) -> str:
    """Return what names the event for ever: by ids and addresses as they first were.

    Sentences of one task that give a body one role, each by a day of its own, have one name.
    """
    held = dated.holding
    parts = [_first(held.task.slug, held.task.item.formerly), _first(body.id, body.formerly)]
    if held.succession:
        origin = held.succession.origin
        parts += ["thay", _first(origin.id, origin.formerly)]
    if held.chain:
        parts += ["qua", _first(held.named.id, held.named.formerly)]
    parts += [held.role.id, "dinh-ky" if dated.returns else "thoi-han"]
    root = urlsplit(source.published.root)
    return f"{'.'.join(parts)}@{root.hostname}{root.path}".rstrip("/")


def _first(now: str, formerly: tuple[Text, ...]) -> str:
    return str(formerly[0]) if formerly else now


def _rule(returns: Cadence) -> dict[str, object]:
    if returns.months is None:
        return {"freq": "weekly", "byday": "su"}
    monthly: dict[str, object] = {"freq": "monthly", "interval": returns.months}
    if returns.day and returns.day > _DAYS_OF_EACH_MONTH:  # in a shorter month, its last day
        days = range(_DAYS_OF_EACH_MONTH, returns.day + 1)
        return {**monthly, "bymonthday": list(days), "bysetpos": -1}
    return {**monthly, "bymonthday": returns.day or -1}


def _description(source: Source, dated: Dated) -> Iterator[str]:
    holding = dated.holding
    yield f"Vai trò: {holding.role.label}"
    yield f"{'Thời gian' if dated.returns else 'Thời hạn'}: {dated.stated} (“{dated.words}”)"
    if not dated.is_day:
        yield _AT_THE_END
    if words := quoted(holding):
        yield f"“{words}”"
    if holding.duty.basis:
        yield ended(behind("Căn cứ:", holding.duty.basis))
    yield from map(text_of, why(source.register, holding))
    yield source.published.url(task_address(holding.task))
    yield f"{NOTE}."


def _exports(source: Source) -> Iterator[Export]:
    bodies = source.register.bodies.values()
    exports = body_exports(source, bodies, _FORM, "Thời hạn, định kỳ", _content, _says)
    for body, export in zip(bodies, exports, strict=True):
        is_dated = any(dated(source, body))
        yield from while_it_says(source, export, says_anything=is_dated)


FORMAT = Format(
    label="Lịch",
    media_type="text/calendar",
    exports=_exports,
    made_with=("icalendar",),
    made_by=("exports/calendars.py", "exports/calendar_text.py"),
)
