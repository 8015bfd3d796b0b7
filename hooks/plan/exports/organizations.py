"""The bodies as linked data, in the terms of W3C's Organization Ontology (ORG).

A group is an organisation whose members are organisations. What ORG has no term for stays in the
other files; what the plan does not say is left out, as linked data says what is not known.
All terms are explained inside the file, so that it is read without a network.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from ..derive.groups import Step
from ..derive.successions import DatedEvent
from ..model.addresses import API_V1, BODIES, PLAN, body_address, day_address
from ..model.records import Body
from ..pages.published import LICENCE
from .common import NOTE, Export, Format, Source

Data = dict[str, Any]

ADDRESS = f"{API_V1}bodies.jsonld"

_CONTEXT: Data = {
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "name": {"@id": "skos:prefLabel", "@language": "vi"},
    "aliases": {"@id": "skos:altLabel", "@language": "vi"},
    "member_of": {"@id": "org:memberOf", "@type": "@id"},
    "members": {"@id": "org:hasMember", "@type": "@id"},
    "member": {"@id": "org:member", "@type": "@id"},
    "group": {"@id": "org:organization", "@type": "@id"},
    "from": {"@id": "org:originalOrganization", "@type": "@id"},
    "to": {"@id": "org:resultingOrganization", "@type": "@id"},
    "date": {"@id": "dct:date", "@type": "xsd:date"},
    "source": {"@id": "dct:source"},
    "citation": {"@id": "dct:bibliographicCitation", "@language": "vi"},
    "basis": {"@id": "skos:note", "@language": "vi"},
    "note": {"@id": "rdfs:comment", "@language": "vi"},
    "label": {"@id": "rdfs:label", "@language": "vi"},
    "rights": {"@id": "dct:rights"},
    "title": {"@id": "dct:title", "@language": "vi"},
    "version": {"@id": "owl:versionInfo"},
    "page": {"@id": "foaf:page", "@type": "@id"},
}


def _exports(source: Source) -> Iterator[Export]:
    yield Export(
        address=ADDRESS,
        title="Dữ liệu cơ quan",
        about=BODIES,
        content=partial(_content, source),
    )


def _content(source: Source) -> bytes:
    document = {"@context": _CONTEXT, "@graph": [_file(source), *_graph(source)]}
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def _file(source: Source) -> Data:
    """Return what the file says of itself."""
    record: Data = {
        "id": source.published.url(ADDRESS),
        "type": "foaf:Document",
        "title": source.published.name,
        "version": source.published.edition.mark,
        "note": NOTE,
        "rights": {"type": "dct:RightsStatement", "label": LICENCE},
        "page": source.published.url(BODIES),
    }
    return record | ({"date": source.day.isoformat()} if source.day else {})


def _graph(source: Source) -> Iterator[Data]:
    register = source.register
    for body in register.bodies.values():
        yield _organization(source, body)
    for steps in register.members.values():
        yield from (_membership(source, step) for step in steps)
    for dated in register.standing.events:
        yield _change(source, dated)


def _organization(source: Source, body: Body) -> Data:
    members = source.register.members[body.id]
    record = {
        "aliases": list(body.aliases),
        "member_of": [_id(source, source.register.bodies[each.group]) for each in body.member_of],
        "members": [_id(source, step.member) for step in members],
    }
    return {
        "id": _id(source, body),
        "type": "org:Organization",
        "name": body.name,
        **{term: values for term, values in record.items() if values},
    }


def _membership(source: Source, step: Step) -> Data:
    """Return why a body belongs to a group: the plan's own words name the plan as source."""
    given = step.membership
    record = {
        "type": "org:Membership",
        "member": _id(source, step.member),
        "group": _id(source, step.group),
        "basis": [why for why in (given.quote, given.basis) if why],
    }
    return record | ({"source": {"id": source.published.url(PLAN)}} if given.quote else {})


def _change(source: Source, dated: DatedEvent) -> Data:
    event, bodies = dated.event, source.register.bodies
    record: Data = {
        "type": "org:ChangeEvent",
        "date": dated.day.isoformat(),
        "from": [_id(source, bodies[each]) for each in event.from_],
        "source": {
            "type": "dct:BibliographicResource",
            "citation": event.decision,
            "note": event.source,
        },
        "page": source.published.url(day_address(dated.day)),
    }
    return record | ({"to": [_id(source, bodies[each]) for each in event.to]} if event.to else {})


def _id(source: Source, body: Body) -> str:
    """Return the name by which the heads of pages name the body too."""
    return source.published.url(body_address(body))


FORMAT = Format(label="JSON-LD", media_type="application/ld+json", exports=_exports)
