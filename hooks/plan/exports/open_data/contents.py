"""What the files of open data hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ...model.addresses import MATRIX, body_address
from ...model.records import Body
from ...pages.published import LICENCE
from ..common import NOTE, Source
from . import duties, words
from .addresses import BODY, DUTIES, DUTIES_INDEX, schema_address
from .files import (
    BodiesFile,
    BodyFile,
    DocumentsFile,
    DutiesFile,
    DutiesIndexFile,
    DutiesPart,
    File,
    PlanFile,
    TasksFile,
)
from .links import Links
from .parts import Part
from .records import Publisher, Term
from .writing import Listed, json_file, listed_text

Own = Mapping[str, Any]
"""What a file holds beside what every file says of itself."""


HELD = 6_000
"""Duties that are held as they are written, some 9 MB."""


class Data:
    """The data of one source. Each duty is written once, for all files that hold it.

    The duties of a long plan take much memory together: they are written for each file anew.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.links = Links(source.published, source.register)
        self._duties: dict[str, tuple[bytes, ...]] = {}
        self._holds = sum(map(len, source.register.holdings.values())) <= HELD

    def duties(self, bodies: Iterable[Body]) -> Listed:
        """Return the duties of `bodies`, body by body."""
        return Listed(duty for body in bodies for duty in self._duties_of(body))

    def _duties_of(self, body: Body) -> Iterable[bytes]:
        if not self._holds:
            return map(listed_text, duties.duties(body, self.links))
        if body.id not in self._duties:
            self._duties[body.id] = tuple(map(listed_text, duties.duties(body, self.links)))
        return self._duties[body.id]


def _document(links: Links) -> Own:
    assignments = links.register.assignments
    return {
        "plan": words.plan_record(links),
        "roles": tuple(duties.roles(links)),
        "text": Listed.of(words.whole_text(links)),
        "sections": Listed.of(words.sections(links)),
        "annexes": Listed.of(words.annexes(links)),
        "recipients": words.recipients(links),
        "publisher": Publisher.of_any(assignments.publisher),
        "terms": tuple(map(Term.of, assignments.terms)),
        "events": tuple(duties.events(links)),
        "changes": tuple(words.changes(links)),
    }


_OF_PLAN: Mapping[str, tuple[type[File], Callable[[Data], Own]]] = {
    "plan": (PlanFile, lambda data: _document(data.links)),
    "tasks": (
        TasksFile,
        lambda data: {"tasks": Listed.of(duties.tasks(data.links))},
    ),
    "bodies": (
        BodiesFile,
        lambda data: {"bodies": Listed.of(duties.bodies(data.links))},
    ),
    DUTIES: (DutiesFile, lambda data: {"duties": data.duties(data.links.register.bodies.values())}),
    "documents": (
        DocumentsFile,
        lambda data: {"documents": Listed.of(words.documents(data.links))},
    ),
}
"""The files of the whole plan by their names: the shape of each, and what it holds."""

SHAPES: Mapping[str, type[File]] = {name: shape for name, (shape, _) in _OF_PLAN.items()} | {
    BODY: BodyFile,
    DUTIES_INDEX: DutiesIndexFile,
}
"""The shape of each kind of file, by the name of its schema."""


def whole(source: Source, name: str, about: str) -> bytes:
    """Return the file `name` of the whole plan, which the page `about` shows to people."""
    data = source.once(Data)
    shape, own = _OF_PLAN[name]
    return json_file(shape, {**_head(data, name, about), **own(data)})


def of_body(source: Source, body: Body) -> bytes:
    """Return the file of `body`."""
    data = source.once(Data)
    links = data.links
    own = {
        "body": duties.body(body, links),
        "duties": data.duties([body]),
        "receptions": tuple(duties.receptions(body, links)),
        "successions": tuple(duties.holders(body, links)),
    }
    return json_file(BodyFile, {**_head(data, BODY, body_address(body)), **own})


def index(source: Source, every: Iterable[Part]) -> bytes:
    """Return the index of the parts of the duties, which are `every` one of them."""
    data = source.once(Data)
    held = (
        DutiesPart(
            data=data.links.page(part.address),
            count=part.count,
            bodies=tuple(body.id for body in part.bodies),
        )
        for part in every
    )
    head = _head(data, DUTIES_INDEX, MATRIX)
    return json_file(DutiesIndexFile, {**head, "parts": Listed.of(held)})


def part(source: Source, bodies: Iterable[Body]) -> bytes:
    """Return a part of the duties: those of `bodies`."""
    data = source.once(Data)
    return json_file(DutiesFile, {**_head(data, DUTIES, MATRIX), "duties": data.duties(bodies)})


def _head(data: Data, schema_name: str, about: str) -> Own:
    """Return what the file says of itself."""
    published = data.source.published
    return {
        "schema_": data.links.page(schema_address(schema_name)),
        "version": published.edition.mark,
        "date": data.source.day,
        "note": NOTE,
        "licence": LICENCE,
        "source": data.links.register.assignments.plan.source,
        "title": published.name,
        "page": data.links.page(about),
    }
