"""Open data: the plan, its tasks, bodies, duties and documents as JSON, and the shape of each file.

`v1` in an address is a promise. As long as the files lie there:

- no address goes, neither a file's nor a body's at its former ids;
- no key of a record goes or is renamed, changes its type or its meaning, and none becomes null
  that was said never to be.

New keys, new files and new words of a closed list (a further kind of event) may come: a law that
asks for one must not cost every reader a new address. A record holds no key that its schema does
not name, so the published schema changes in the same build as the files, at the same address.
Who reads takes the keys by name and lets the others be; who validates fetches the schema that
`$schema` names together with the file, and keeps no copy. Anything else is `v2`, beside `v1`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from ...derive.register import Register
from ...model.addresses import (
    API_V1,
    BODIES,
    DOCUMENTS,
    MATRIX,
    OPEN_DATA,
    PLAN,
    TASKS,
    body_address,
)
from ...model.records import Body
from ...pages.kinds.open_data import LICENCE
from ...pages.offers import JSON
from ..common import NOTE, Export, Format, Source, body_exports
from . import duties, parts, words
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
from .links import Links, body_file
from .parts import Part
from .records import Term
from .schemas import schema
from .writing import Listed, json_file, listed_text

Own = Mapping[str, Any]
"""What a file holds beside what every file says of itself."""


class _Data:
    """The data of one source. Each duty is written once, for all files that hold it."""

    def __init__(self, source: Source) -> None:
        self.source, self.register = source, source.register
        self.links = Links(source.published, source.register)
        self._duties: dict[str, tuple[bytes, ...]] = {}

    def duties(self, bodies: Iterable[Body]) -> Listed:
        """Return the duties of `bodies`, body by body."""
        return Listed(duty for body in bodies for duty in self._duties_of(body))

    def _duties_of(self, body: Body) -> tuple[bytes, ...]:
        if body.id not in self._duties:
            held = duties.duties(body, self.register, self.links)
            self._duties[body.id] = tuple(map(listed_text, held))
        return self._duties[body.id]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One file of the whole plan."""

    name: str
    title: str
    about: str
    shape: type[File]
    own: Callable[[_Data], Own]

    @property
    def address(self) -> str:
        """Where it lies."""
        return f"{API_V1}{self.name}.json"


def _document(register: Register, links: Links) -> Own:
    return {
        "plan": words.plan_record(register, links),
        "roles": tuple(duties.roles(register, links)),
        "text": Listed.of(words.whole_text(register, links)),
        "sections": Listed.of(words.sections(register, links)),
        "annexes": Listed.of(words.annexes(register, links)),
        "recipients": words.recipients(register, links),
        "publisher": words.publisher(register),
        "terms": tuple(map(Term.of, register.assignments.terms)),
        "events": tuple(duties.events(register, links)),
        "changes": tuple(words.changes(register, links)),
    }


FILES: tuple[DataFile, ...] = (
    DataFile(
        name="plan",
        title="Dữ liệu toàn văn",
        about=PLAN,
        shape=PlanFile,
        own=lambda data: _document(data.register, data.links),
    ),
    DataFile(
        name="tasks",
        title="Dữ liệu nhiệm vụ",
        about=TASKS,
        shape=TasksFile,
        own=lambda data: {"tasks": Listed.of(duties.tasks(data.register, data.links))},
    ),
    DataFile(
        name="bodies",
        title="Dữ liệu cơ quan",
        about=BODIES,
        shape=BodiesFile,
        own=lambda data: {"bodies": Listed.of(duties.bodies(data.register, data.links))},
    ),
    DataFile(
        name="duties",
        title="Dữ liệu phân công",
        about=MATRIX,
        shape=DutiesFile,
        own=lambda data: {"duties": data.duties(data.register.bodies.values())},
    ),
    DataFile(
        name="documents",
        title="Dữ liệu văn bản được dẫn",
        about=DOCUMENTS,
        shape=DocumentsFile,
        own=lambda data: {"documents": Listed.of(words.documents(data.register, data.links))},
    ),
)

BODY = "body"
"""The name of the schema that the files of single bodies share."""

DUTIES, DUTIES_INDEX = "duties", "duties-index"
"""The names of the schemas that the parts of the duties share, and their index has."""

SHAPES: Mapping[str, type[File]] = {each.name: each.shape for each in FILES} | {
    BODY: BodyFile,
    DUTIES_INDEX: DutiesIndexFile,
}
"""The shape of each kind of file, by the name of its schema."""


def schema_address(name: str) -> str:
    """Return where the schema `name` lies."""
    return f"{API_V1}schemas/{name}.json"


def _exports(source: Source) -> Iterator[Export]:
    data = _Data(source)
    for each in FILES:
        yield Export(
            address=each.address,
            title=each.title,
            about=each.about,
            content=partial(_whole, data, each),
        )
    bodies, form = source.register.bodies.values(), body_file("{}")
    yield from body_exports(source, bodies, form, "Dữ liệu", partial(_of_body, data))
    yield from _in_parts(data)


def _in_parts(data: _Data) -> Iterator[Export]:
    """Yield the index of the duties, and the files that it leads to beside that of all."""
    every = tuple(parts.parts(data.register))
    yield Export(
        address=parts.INDEX,
        title="Mục lục dữ liệu phân công",
        about=MATRIX,
        content=partial(_index, data, every),
    )
    held = {each.address: each.bodies for each in every if each.address != parts.WHOLE}
    gone = parts.gone(data.source.ever_published, held)
    empty: dict[str, tuple[Body, ...]] = dict.fromkeys(gone, ())
    for address, bodies in {**held, **empty}.items():
        yield Export(
            address=address,
            title="Một phần của dữ liệu phân công",
            about=None,
            content=partial(_part, data, bodies),
        )


def _index(data: _Data, every: Iterable[Part]) -> bytes:
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


def _part(data: _Data, bodies: Iterable[Body]) -> bytes:
    return json_file(DutiesFile, {**_head(data, DUTIES, MATRIX), "duties": data.duties(bodies)})


def _whole(data: _Data, file: DataFile) -> bytes:
    return json_file(file.shape, {**_head(data, file.name, file.about), **file.own(data)})


def _of_body(data: _Data, source: Source, body: Body) -> bytes:
    register, links = data.register, data.links
    own = {
        "body": duties.body(body, register, links),
        "duties": data.duties([body]),
        "receptions": tuple(duties.receptions(body, register, links)),
        "successions": tuple(duties.holders(body, register, links)),
    }
    return json_file(BodyFile, {**_head(data, BODY, body_address(body)), **own})


def _head(data: _Data, schema_name: str, about: str) -> Own:
    """Return what the file says of itself."""
    published = data.source.published
    return {
        "schema_": data.links.page(schema_address(schema_name)),
        "version": published.edition.mark,
        "date": data.source.day,
        "note": NOTE,
        "licence": LICENCE,
        "source": data.register.assignments.plan.source,
        "title": published.name,
        "page": data.links.page(about),
    }


def _schemas(source: Source) -> Iterator[Export]:
    for name, shape in SHAPES.items():
        address = schema_address(name)
        url = source.published.url(address)
        yield Export(
            address=address,
            title=f"Lược đồ {name}",
            about=OPEN_DATA,
            content=partial(schema, shape, url),
            says=partial(str, url),  # the rest is said by the code
        )


FORMAT = Format(label="JSON", media_type=JSON, exports=_exports)
SCHEMA_FORMAT = Format(
    label="JSON Schema",
    media_type="application/schema+json",
    exports=_schemas,
    made_with=("pydantic", "pydantic-core"),
)
