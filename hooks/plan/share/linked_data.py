"""What machines are told of a page: schema.org's terms, and only what the file states."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ..derive.register import Register
from ..language.days import day_meant
from ..model.addresses import PLAN, body_address, document_address
from ..model.documents import ListedDocument
from ..model.records import Body, Plan
from ..model.text import Text
from ..model.tree.entries import Task
from ..pages import Site
from ..pages.page import SitePage
from ..pages.published import Published

Data = dict[str, Any]

_ESCAPES = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
"""Signs that could end a script or begin a tag, as JSON may write them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linker:
    """Describes the pages of one published site."""

    register: Register
    published: Published
    labels: Mapping[str, str]
    """By address: the page's name in menus."""

    def data(self, page: SitePage) -> Data:
        """Return what is told of `page`: what it is about, and the way to it."""
        return {
            "@context": "https://schema.org",
            "@graph": [self._about(page), *self._breadcrumbs(page)],
        }

    def _about(self, page: SitePage) -> Data:
        match page.subject:
            case Plan() if not page.is_part:
                return self._plan(page.subject)
            case Task():
                return self._task(page, page.subject)
            case Body():
                return self._body(page.subject)
            case ListedDocument():
                return self._document(page.subject)
            case _:
                return self._page(page)

    def _page(self, page: SitePage) -> Data:
        plan = self._named_plan()
        if not page.address:
            return {**self._site(), "description": page.description, "about": plan}
        return {
            "@type": "WebPage",
            "@id": self.published.url(page.address),
            "name": page.title,
            "description": page.description,
            "inLanguage": "vi",
            "isPartOf": self._site(),
            "about": plan,
        }

    def _site(self) -> Data:
        return {
            "@type": "WebSite",
            "@id": self.published.root,
            "url": self.published.root,
            "name": self.published.name,
            "inLanguage": "vi",
        }

    def _plan(self, plan: Plan) -> Data:
        cited = self.register.documents
        return _stated(
            {
                **self._named_plan(),
                **_issue(plan.kind, plan.number, plan.date),
                "legislationPassedBy": self._named_body(self.register.bodies[plan.issuer]),
                "citation": [self._named_document(document) for document in cited],
            }
        )

    def _task(self, page: SitePage, task: Task) -> Data:
        return _stated(
            {
                "@type": "Legislation",
                "@id": self.published.url(page.address),
                "name": page.label,
                "text": task.words,
                "inLanguage": "vi",
                "isPartOf": self._named_plan(),
            }
        )

    def _body(self, body: Body) -> Data:
        bodies = self.register.bodies
        groups = (bodies[membership.group] for membership in body.member_of)
        members = (step.member for step in self.register.members[body.id])
        return _stated(
            {
                **self._named_body(body),
                "memberOf": [self._named_body(group) for group in groups],
                "member": [self._named_body(member) for member in members],
            }
        )

    def _document(self, document: ListedDocument) -> Data:
        return _stated(
            {
                **self._named_document(document),
                **_issue(document.kind, document.number, document.date),
                "legislationPassedBy": document.issuer
                and {"@type": "Organization", "name": document.issuer},
                "description": document.subject,
            }
        )

    def _named_plan(self) -> Data:
        plan = self.register.assignments.plan
        name = f"{plan.kind} {plan.about}"
        return {"@type": "Legislation", "@id": self.published.url(PLAN), "name": name}

    def _named_body(self, body: Body) -> Data:
        return {
            "@type": "Organization",
            "@id": self.published.url(body_address(body)),
            "name": body.name,
        }

    def _named_document(self, document: ListedDocument) -> Data:
        return {
            "@type": "Legislation",
            "@id": self.published.url(document_address(document)),
            "name": document.name,
        }

    def _breadcrumbs(self, page: SitePage) -> Iterator[Data]:
        """Yield the way from the home page, which itself has none."""
        if not page.address:
            return
        way = ["", page.parent] if page.parent else [""]
        steps = [*((address, self.labels[address]) for address in way), (page.address, page.label)]
        url = self.published.url
        yield {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "name": name, "item": url(address)}
                for place, (address, name) in enumerate(steps, 1)
            ],
        }


def linker(site: Site) -> Linker:
    """Return what describes the pages of `site`, which is published."""
    labels = {page.address: page.label for page in site.pages}
    return Linker(register=site.register, published=site.published, labels=labels)


def script(data: Data) -> Markup:
    """Return `data` as JSON that may stand in a script element."""
    return Markup(json.dumps(data, ensure_ascii=False).translate(_ESCAPES))


def _issue(kind: Text, number: Text | None, date: Text | None) -> Data:
    """Return what the head of an official document says; a date only if it is a whole one."""
    on = day_meant(date)
    return {
        "legislationType": kind,
        "legislationIdentifier": number,
        "legislationDate": on and on.isoformat(),
        "inLanguage": "vi",
    }


def _stated(data: Data) -> Data:
    """Return `data` without what the file does not say."""
    return {name: value for name, value in data.items() if value}
