"""A synthetic plan of any size, in invented words: the same count gives the same text anywhere."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from plan.language.slugs import address_slug

Record = dict[str, Any]
"""One record of the file; its keys are those of the class of that name in `plan.model`."""

TASKS_PER_BODY = 5
TASKS_PER_DOCUMENT = 20
TASKS_PER_SECTION = 10
MEMBERS_PER_GROUP = 8
FEWEST_BODIES = 10
"""In a plan of few tasks: enough that its first tasks name the same bodies as in a large one."""

_ONSETS = ("b", "ch", "d", "g", "kh", "l", "m", "nh", "ph", "r", "s", "th", "tr", "v", "x")
_RIMES = ("ạp", "ẽm", "ịp", "oóc", "uạp", "ướp", "uệt", "iếp", "oẹt", "ỗm", "ẫm", "ũm")
_SYLLABLES = tuple(onset + rime for rime in _RIMES for onset in _ONSETS)
"""No one begins another, tone marks or not, so that no name stands inside another."""

_SPREAD = 2_654_437
"""Shares no factor with the number of names, so that a multiple of it stirs them all."""

_KIND = "Tờ trình"
_CADENCES = ("thường xuyên", "hằng quý", "hằng tháng")
_NUMERALS = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
_VALUES = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)


def synthetic_plan(count: int, bodies: int | None = None) -> str:
    """Return the YAML text of a plan of `count` tasks, which passes every rule.

    It has a body for every five of them, or as many as `bodies` says.
    """
    text: str = yaml.dump(
        _assignments(count, bodies or max(count // TASKS_PER_BODY, FEWEST_BODIES)),
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        sort_keys=False,
        width=1_000_000,
    )
    return text


def _assignments(count: int, body_count: int) -> Record:
    bodies = [f"Viện {_name(index)}" for index in range(body_count)]
    groups = [f"Các hội {_name(index)}" for index in range(-(-len(bodies) // MEMBERS_PER_GROUP))]
    documents = [_document(index) for index in range(-(-count // TASKS_PER_DOCUMENT))]
    items = [
        _item(index, parties, documents[index // TASKS_PER_DOCUMENT])
        for index, parties in enumerate(itertools.islice(_parties(bodies, groups), count))
    ]
    return {
        "plan": _plan(issuer=bodies[0]),
        "roles": [
            {"id": "lead", "label": "Chủ trì"},
            {"id": "coordinate", "label": "Phối hợp"},
            {"id": "implement", "label": "Thực hiện"},
        ],
        "documents": documents,
        "bodies": [
            _member(body, groups[index // MEMBERS_PER_GROUP]) for index, body in enumerate(bodies)
        ],
        "groups": [{"id": address_slug(group), "name": group} for group in groups],
        "sections": list(_sections(items)),
        "recipients": _recipients(issuer=bodies[0], groups=groups),
    }


def _plan(issuer: str) -> Record:
    return {
        "short_title": "Kế hoạch để đo",
        "kind": "Kế hoạch",
        "issuer": address_slug(issuer),
        "letterhead": None,
        "number": None,
        "place": None,
        "date": None,
        "heading": ["KẾ HOẠCH", issuer.upper()],
        "subject": invented_words("subject", clauses=3),
        "preamble": f"{invented_words('preamble', clauses=4).capitalize()}:",
        "signature": {"authority": "T/M VIỆN", "position": "VIỆN TRƯỞNG", "name": _name(0)},
        "source": "Chữ đặt ra để đo, không nói điều gì.",
    }


def _document(index: int) -> Record:
    said = {
        "number": f"{index + 1}-TTr/VX",
        "kind": _KIND,
        "issuer": f"Hội đồng {_name(index)}",
        "date": f"{index % 28 + 1:02}-{index % 12 + 1}-2031",
        "subject": f"về {invented_words(f'document {index}')}",
    }
    quote = "{kind} số {number}, ngày {date} của {issuer} “{subject}”".format_map(said)
    return {**said, "quote": quote}


def _member(body: str, group: str) -> Record:
    basis = f"Theo danh sách của {group}"
    return {
        "id": address_slug(body),
        "name": body,
        "member_of": [{"group": address_slug(group), "basis": basis}],
    }


def _sections(items: Sequence[Record]) -> Iterator[Record]:
    for number, start in enumerate(range(0, len(items), TASKS_PER_SECTION), 1):
        yield {
            "number": _roman(number),
            "heading": invented_words(f"section {number}").upper(),
            "items": list(items[start : start + TASKS_PER_SECTION]),
        }


def _parties(bodies: Sequence[str], groups: Sequence[str]) -> Iterator[list[str]]:
    """Yield the names in each task's assignment, two to four; all take their turns."""
    next_bodies, next_groups = itertools.cycle(bodies), itertools.cycle(groups)
    for index in itertools.count():
        named = list(itertools.islice(next_bodies, 2 + index % 3))
        yield [*named[:-1], next(next_groups)] if index % 5 == 0 else named


def _item(index: int, parties: Sequence[str], document: Record) -> Record:
    text = f"{invented_words(f'task {index}', clauses=5).capitalize()}."
    if index % TASKS_PER_DOCUMENT == 0:
        text += f" Làm theo {document['quote']}."
    elif index % 5 == 2:
        text += f" Làm theo {_KIND} số {document['number']}."
    return {
        "number": str(index % TASKS_PER_SECTION + 1),
        "text": text,
        "assignment": _assignment(index, parties),
    }


def _assignment(index: int, parties: Sequence[str]) -> Record:
    first, second, *others = parties
    action = f"làm {invented_words(f'action {index}')}"
    cadence = _CADENCES[index % len(_CADENCES)]
    if index % 2:
        roles = ["implement"] * len(parties)
        quotes = list(parties)
    else:
        roles = ["lead"] + ["coordinate"] * (len(parties) - 1)
        quotes = [f"{first} chủ trì", f"phối hợp với {second}", *others]
    return {
        "text": f"{', '.join(quotes)} {action} {cadence}.",
        "action": action,
        "duties": [
            {"body": address_slug(body), "role": role, "quote": quote}
            for body, role, quote in zip(parties, roles, quotes, strict=True)
        ],
        "cadence": {"label": cadence, "quote": cadence},
    }


def _recipients(issuer: str, groups: Sequence[str]) -> Record:
    lines = [
        {"text": f"{group},", "recipients": [{"body": address_slug(group), "quote": group}]}
        for group in groups
    ]
    kept = {"body": address_slug(issuer), "quote": issuer, "purpose": "Lưu"}
    return {
        "heading": "Nơi nhận:",
        "lines": [*lines, {"text": f"Lưu {issuer}.", "recipients": [kept]}],
    }


def _name(index: int) -> str:
    """Return three invented words that no other index gives."""
    size = len(_SYLLABLES)
    stirred = (index + 1) * _SPREAD % size**3
    return " ".join(_SYLLABLES[stirred // size**place % size].capitalize() for place in range(3))


def invented_words(seed: str, clauses: int = 1) -> str:
    """Return clauses of twelve invented words each, always the same for one `seed`."""
    chosen = random.Random(seed)
    return ", ".join(" ".join(chosen.choices(_SYLLABLES, k=12)) for _ in range(clauses))


def _roman(number: int) -> str:
    """Return `number` as a Roman numeral, or in figures where it is too large for one."""
    if number >= 4000:
        return str(number)
    written = ""
    for numeral, value in zip(_NUMERALS, _VALUES, strict=True):
        times, number = divmod(number, value)
        written += numeral * times
    return written
