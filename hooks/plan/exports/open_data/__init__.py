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

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from ...model.addresses import BODIES, DOCUMENTS, MATRIX, OPEN_DATA, PLAN, TASKS
from ...model.records import Body
from ...pages.offers import JSON
from ..common import Export, Format, Source, body_exports
from . import parts
from .addresses import BODY, DUTIES_INDEX, body_file, file_address, schema_address


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One file of the whole plan."""

    name: str
    title: str
    about: str


FILES: tuple[DataFile, ...] = (
    DataFile(name="plan", title="Dữ liệu toàn văn", about=PLAN),
    DataFile(name="tasks", title="Dữ liệu nhiệm vụ", about=TASKS),
    DataFile(name="bodies", title="Dữ liệu cơ quan", about=BODIES),
    DataFile(name="duties", title="Dữ liệu phân công", about=MATRIX),
    DataFile(name="documents", title="Dữ liệu văn bản được dẫn", about=DOCUMENTS),
)

SCHEMAS = (*(each.name for each in FILES), BODY, DUTIES_INDEX)
"""The name of each schema."""


def _exports(source: Source) -> Iterator[Export]:
    for each in FILES:
        yield Export(
            address=file_address(each.name),
            title=each.title,
            about=each.about,
            content=partial(_whole, source, each),
        )
    bodies, form = source.register.bodies.values(), body_file("{}")
    yield from body_exports(source, bodies, form, "Dữ liệu", _of_body)
    yield from _in_parts(source)


def _in_parts(source: Source) -> Iterator[Export]:
    """Yield the index of the duties, and the files that it leads to beside that of all."""
    every = tuple(parts.parts(source.register))
    yield Export(
        address=parts.INDEX,
        title="Mục lục dữ liệu phân công",
        about=MATRIX,
        content=partial(_index, source, every),
    )
    held = {each.address: each.bodies for each in every if each.address != parts.WHOLE}
    gone = parts.gone(source.ever_published, held)
    empty: dict[str, tuple[Body, ...]] = dict.fromkeys(gone, ())
    for address, bodies in {**held, **empty}.items():
        yield Export(
            address=address,
            title="Một phần của dữ liệu phân công",
            about=None,
            content=partial(_part, source, bodies),
        )


def _schemas(source: Source) -> Iterator[Export]:
    for name in SCHEMAS:
        address = schema_address(name)
        url = source.published.url(address)
        yield Export(
            address=address,
            title=f"Lược đồ {name}",
            about=OPEN_DATA,
            content=partial(_schema, name, url),
            says=partial(str, url),  # the rest is said by the code
        )


# What makes the files takes long to load, so only those do who make one.


def _whole(source: Source, file: DataFile) -> bytes:
    from .contents import whole

    return whole(source, file.name, file.about)


def _of_body(source: Source, body: Body) -> bytes:
    from .contents import of_body

    return of_body(source, body)


def _index(source: Source, every: Sequence[parts.Part]) -> bytes:
    from .contents import index

    return index(source, every)


def _part(source: Source, bodies: Sequence[Body]) -> bytes:
    from .contents import part

    return part(source, bodies)


def _schema(name: str, url: str) -> bytes:
    from .contents import SHAPES
    from .schemas import schema

    return schema(SHAPES[name], url)


FORMAT = Format(label="JSON", media_type=JSON, exports=_exports)
SCHEMA_FORMAT = Format(
    label="JSON Schema",
    media_type="application/schema+json",
    exports=_schemas,
    made_with=("pydantic", "pydantic-core"),
)
