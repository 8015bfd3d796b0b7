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

from pydantic_core import to_json

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

Own = Mapping[str, Any]
"""What a file holds beside what every file says of itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One file of the whole plan."""

    name: str
    title: str
    about: str
    shape: type[File]
    own: Callable[[Register, Links], Own]

    @property
    def address(self) -> str:
        """Where it lies."""
        return f"{API_V1}{self.name}.json"


FILES: tuple[DataFile, ...] = (
    DataFile(
        name="plan",
        title="Dữ liệu toàn văn",
        about=PLAN,
        shape=PlanFile,
        own=lambda register, links: {
            "plan": words.plan_record(register, links),
            "roles": tuple(duties.roles(register)),
            "text": tuple(words.whole_text(register, links)),
            "sections": tuple(words.sections(register, links)),
            "annexes": tuple(words.annexes(register, links)),
            "recipients": words.recipients(register, links),
            "publisher": words.publisher(register),
            "terms": tuple(map(Term.of, register.assignments.terms)),
            "events": tuple(duties.events(register, links)),
            "changes": tuple(words.changes(register, links)),
        },
    ),
    DataFile(
        name="tasks",
        title="Dữ liệu nhiệm vụ",
        about=TASKS,
        shape=TasksFile,
        own=lambda register, links: {"tasks": tuple(duties.tasks(register, links))},
    ),
    DataFile(
        name="bodies",
        title="Dữ liệu cơ quan",
        about=BODIES,
        shape=BodiesFile,
        own=lambda register, links: {"bodies": tuple(duties.bodies(register, links))},
    ),
    DataFile(
        name="duties",
        title="Dữ liệu phân công",
        about=MATRIX,
        shape=DutiesFile,
        own=lambda register, links: {"duties": tuple(duties.all_duties(register, links))},
    ),
    DataFile(
        name="documents",
        title="Dữ liệu văn bản được dẫn",
        about=DOCUMENTS,
        shape=DocumentsFile,
        own=lambda register, links: {"documents": tuple(words.documents(register, links))},
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
    register, links = source.register, Links(source.published, source.register)
    for each in FILES:
        yield Export(
            address=each.address,
            title=each.title,
            about=each.about,
            content=partial(_whole, source, links, each),
        )
    bodies, form = register.bodies.values(), body_file("{}")
    yield from body_exports(source, bodies, form, "Dữ liệu", partial(_of_body, links))
    yield from _in_parts(source, links)


def _in_parts(source: Source, links: Links) -> Iterator[Export]:
    """Yield the index of the duties, and the files that it leads to beside that of all."""
    every = tuple(parts.parts(source.register))
    yield Export(
        address=parts.INDEX,
        title="Mục lục dữ liệu phân công",
        about=MATRIX,
        content=partial(_index, source, links, every),
    )
    held = {each.address: each.bodies for each in every if each.address != parts.WHOLE}
    empty: dict[str, tuple[Body, ...]] = dict.fromkeys(parts.gone(source.ever_published, held), ())
    for address, bodies in {**held, **empty}.items():
        yield Export(
            address=address,
            title="Một phần của dữ liệu phân công",
            about=None,
            content=partial(_part, source, links, bodies),
        )


def _index(source: Source, links: Links, every: Iterable[Part]) -> bytes:
    held = (
        DutiesPart(
            data=links.page(part.address),
            count=part.count,
            bodies=tuple(body.id for body in part.bodies),
        )
        for part in every
    )
    head = _head(source, links, DUTIES_INDEX, MATRIX)
    return _written(DutiesIndexFile(**head, parts=tuple(held)))


def _part(source: Source, links: Links, bodies: Iterable[Body]) -> bytes:
    held = (duty for body in bodies for duty in duties.duties(body, source.register, links))
    return _written(DutiesFile(**_head(source, links, DUTIES, MATRIX), duties=tuple(held)))


def _whole(source: Source, links: Links, file: DataFile) -> bytes:
    head = _head(source, links, file.name, file.about)
    return _written(file.shape(**head, **file.own(source.register, links)))


def _of_body(links: Links, source: Source, body: Body) -> bytes:
    register = source.register
    head = _head(source, links, BODY, body_address(body))
    file = BodyFile(
        **head,
        body=duties.body(body, register, links),
        duties=tuple(duties.duties(body, register, links)),
        receptions=tuple(duties.receptions(body, register, links)),
        successions=tuple(duties.holders(body, register, links)),
    )
    return _written(file)


def _head(source: Source, links: Links, schema_name: str, about: str) -> dict[str, Any]:
    """Return what the file says of itself."""
    return {
        "schema_": links.page(schema_address(schema_name)),
        "version": source.published.edition.mark,
        "date": source.day,
        "note": NOTE,
        "licence": LICENCE,
        "source": source.register.assignments.plan.source,
        "title": source.published.name,
        "page": links.page(about),
    }


def _written(file: File) -> bytes:
    return to_json(file, by_alias=True, indent=1) + b"\n"


def _schemas(source: Source) -> Iterator[Export]:
    for name, shape in SHAPES.items():
        address = schema_address(name)
        yield Export(
            address=address,
            title=f"Lược đồ {name}",
            about=OPEN_DATA,
            content=partial(schema, shape, source.published.url(address)),
        )


FORMAT = Format(label="JSON", media_type=JSON, exports=_exports)
SCHEMA_FORMAT = Format(label="JSON Schema", media_type="application/schema+json", exports=_schemas)
