"""All duties in files that don't grow with the plan, and the index that leads to them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ...derive.register import Register
from ...model.addresses import API_V1
from ...model.records import Body
from ..runs import runs

WHOLE = f"{API_V1}duties.json"
"""The file of all duties."""

INDEX = f"{API_V1}duties/index.json"

MOST = 1_000
"""Duties of one part, some 1.5 MB; a body that has more is a part by itself."""

_NUMBERED = re.compile(re.escape(f"{API_V1}duties/") + r"\d+\.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The file with the duties of some bodies, which follow each other in the data file."""

    address: str
    bodies: tuple[Body, ...]
    count: int


def parts(register: Register) -> Iterator[Part]:
    """Yield the parts; where one has all duties, it is the file of all."""

    def count(body: Body) -> int:
        return len(register.holdings[body.id])

    cut = list(runs(filter(count, register.bodies.values()), count, MOST))
    for number, bodies in enumerate(cut, 1):
        address = f"{API_V1}duties/{number}.json" if len(cut) > 1 else WHOLE
        yield Part(address=address, bodies=bodies, count=sum(map(count, bodies)))


def gone(ever_published: Collection[str], present: Collection[str]) -> list[str]:
    """Return the addresses of parts that a longer plan had: they stay, without duties."""
    return sorted(
        each for each in ever_published if _NUMBERED.fullmatch(each) and each not in present
    )
