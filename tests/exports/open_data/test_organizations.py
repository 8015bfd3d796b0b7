"""JSON-LD of the bodies: a reader of linked data finds in ORG's terms what the model says."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, ORG, RDF, SKOS

from plan.exports import organizations
from plan.exports.common import NOTE
from tests.support.files.open_data_files import Told, real, successors, told
from tests.support.sites.sites import HOME, Built

__all__ = ["real", "successors", "told"]  # a fixture is found where it is imported

pytestmark = pytest.mark.filterwarnings(
    "ignore:ConjunctiveGraph is deprecated:DeprecationWarning"  # rdflib warns of itself
)

ORGANISATIONS = "SELECT ?b ?name WHERE { ?b a org:Organization ; skos:prefLabel ?name }"
WHY = """
SELECT ?why WHERE {
  ?m a org:Membership ; org:member ?member ; org:organization ?group ; skos:note ?why .
  ?member org:memberOf ?group . ?group org:hasMember ?member .
}"""
CHANGES = """
SELECT ?day ?decision WHERE {
  ?e a org:ChangeEvent ; org:originalOrganization ?before ; org:resultingOrganization ?after ;
     dct:date ?day ; dct:source / dct:bibliographicCitation ?decision .
}"""
DOMAINS = {
    ORG.memberOf: (ORG.Organization, ORG.Organization),
    ORG.hasMember: (ORG.Organization, ORG.Organization),
    ORG.member: (ORG.Membership, ORG.Organization),
    ORG.organization: (ORG.Membership, ORG.Organization),
    ORG.originalOrganization: (ORG.ChangeEvent, ORG.Organization),
    ORG.resultingOrganization: (ORG.ChangeEvent, ORG.Organization),
}
"""What ORG says that a property leads from and to; here every agent is an organisation."""


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may be fetched to understand the file."""

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("asked the network")

    monkeypatch.setattr(socket.socket, "connect", refused)


def graph(told: Told) -> Graph:
    """Return what a reader of linked data understands of the file."""
    (export,) = organizations.FORMAT.exports(told.source)
    return Graph().parse(data=export.content(), format="json-ld")


def body(name: str) -> URIRef:
    """Return what names the body `name`."""
    return URIRef(f"{HOME}co-quan/{name}/")


def asked(found: Graph, question: str, **values: Any) -> set[tuple[str, ...]]:
    """Return the answers of `found` to a SPARQL question."""
    names = {"org": ORG, "skos": SKOS, "dct": DCTERMS}
    answers: Iterable[Any] = found.query(question, initNs=names, initBindings=values)
    return {tuple(map(str, row)) for row in answers}


def test_every_body_and_group_is_an_organisation_with_its_name(told: Told) -> None:
    expected = {(str(body(name)), str(each.name)) for name, each in told.register.bodies.items()}
    assert asked(graph(told), ORGANISATIONS) == expected


def test_names_are_said_to_be_vietnamese_and_aliases_are_others(real: Told) -> None:
    found, name = graph(real), body("ban-tuyen-giao-tinh-uy")
    assert list(found.objects(name, SKOS.prefLabel)) == [Literal("Ban Tuyên giáo Tỉnh ủy", "vi")]
    assert set(found.objects(name, SKOS.altLabel)) == {Literal("BTG", "vi"), Literal("BTGTU", "vi")}


def test_each_membership_says_why(told: Told) -> None:
    found = graph(told)
    memberships = [step for steps in told.register.members.values() for step in steps]
    for step in memberships:
        values = {"member": body(step.member.id), "group": body(step.group.id)}
        given = (step.membership.quote, step.membership.basis)
        assert asked(found, WHY, **values) == {(str(why),) for why in given if why}
    assert len(list(found.subjects(RDF.type, ORG.Membership))) == len(memberships)


def test_a_membership_that_the_plan_s_words_give_names_the_plan(told: Told) -> None:
    found = graph(told)
    for membership in found.subjects(RDF.type, ORG.Membership):
        (note, *_) = found.objects(membership, SKOS.note)
        quoted = any(
            str(note) == step.membership.quote
            for steps in told.register.members.values()
            for step in steps
        )
        sources = list(found.objects(membership, DCTERMS.source))
        assert sources == ([URIRef(f"{HOME}ke-hoach/")] if quoted else [])


def test_each_decision_leads_from_bodies_to_bodies(told: Told) -> None:
    found = graph(told)
    events = told.register.standing.events
    for dated in events:
        for before in dated.event.from_:
            for after in dated.event.to or ():
                answers = asked(found, CHANGES, before=body(before), after=body(after))
                assert (dated.day.isoformat(), str(dated.event.decision)) in answers
    assert len(list(found.subjects(RDF.type, ORG.ChangeEvent))) == len(events)


def test_where_nobody_knows_who_follows_nobody_is_named(successors: Told) -> None:
    found = graph(successors)
    (event,) = found.subjects(ORG.originalOrganization, body("to-am-nhac"))
    assert list(found.objects(event, ORG.resultingOrganization)) == []


def test_every_property_leads_from_and_to_what_org_says(told: Told) -> None:
    found = graph(told)
    for subject, named, value in found:
        assert isinstance(named, URIRef)
        if named.startswith(str(ORG)):
            source, target = DOMAINS[named]
            assert (subject, RDF.type, source) in found
            assert (value, RDF.type, target) in found


def test_the_file_says_of_which_data_it_is(real: Told) -> None:
    found, file = graph(real), URIRef(HOME + organizations.ADDRESS)
    values = {str(value) for value in found.objects(file)}
    assert {real.source.published.edition.mark, "2026-11-23", NOTE} <= values


def test_every_name_in_the_published_file_leads_somewhere(rearranged_site: Path) -> None:
    built = Built(rearranged_site, published=True)
    text = (rearranged_site / organizations.ADDRESS).read_text("utf-8")
    found = Graph().parse(data=text, format="json-ld")
    links = {str(each) for triple in found for each in triple if str(each).startswith(HOME)}
    assert len(links) > 10
    assert [link for link in links if not built.leads("index.html", link)] == []
    assert set(json.loads(text)["@context"]) >= {"org", "name", "member_of"}
