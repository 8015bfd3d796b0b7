"""Pages → HTML, from autoescaping templates that refuse a name they were not given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape

from ..derive.register import Register
from ..derive.successions import happened
from ..derive.task_counts import count_in_words, task_count
from ..language.days import on_day
from ..language.vietnamese import around, behind, capitalized, ended, lower_first
from ..language.words import pieces
from ..load.edition import NO_EDITION
from ..model import addresses
from ..model.addresses import body_address, document_address, task_address
from ..model.citations import item_citation, page_citation
from ..model.records import Body, Plan
from ..model.tree import tables
from ..model.tree.passages import head_columns
from ..pages import Site
from ..pages.moved import Moved
from ..pages.offers import Offers
from ..pages.page import SitePage
from ..pages.published import State, state, updated_on
from ..pages.reporting import Reporting
from ..pages.sheet.duty_lines import duty_lines
from ..pages.sheet.reasons import entry_doubts, now_held, quoted
from ..templates.compiled import CompiledTemplates
from ..templates.environment import environment
from ..tools.qr import qr_code
from .content_policy import content_policy
from .marking import marked_pieces, recipient_pieces

NO_OFFERS = Offers({})

_FILTERS: Mapping[str, Callable[..., Any]] = {
    "marked": marked_pieces,
    "received": recipient_pieces,
    "head_columns": head_columns,
    "notes_below": tables.notes_below,
    "notes_below_rows": tables.notes_below_rows,
    "table_rows": tables.rows,
    "table_width": tables.width,
    "capitalized": capitalized,
    "around": around,
    "behind": behind,
    "ended": ended,
    "on_day": on_day,
    "lower_first": lower_first,
    "task_address": task_address,
    "body_address": body_address,
    "document_address": document_address,
    "happened": happened,
    "words_that_give_it": quoted,
    "now_held": now_held,
    "entry_doubts": entry_doubts,
    "count_in_words": count_in_words,
    "item_citation": item_citation,
    "page_citation": page_citation,
    "content_policy": content_policy,
    "qr_code": qr_code,
}
"""What templates call by these names, whatever the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """The main pages, address and name."""

    tabs: tuple[tuple[str, str], ...]
    """Those that each page leads to from its head."""
    all: tuple[tuple[str, str], ...]
    """Those that each page leads to from its foot."""


_TEXTS = 32_768
"""Texts that are held as they are shown: all those of a plan with some thousand tasks. All of a
longer one take much memory, and few of them are shown again much later."""


class Renderer:
    """Turns the pages of one site into HTML.

    `index` ends every link to a page: empty where a server finds the file of an address that ends
    in a slash, the file's name where none does. Where the site has an address, its pages offer
    their links to be shared, and say it on paper. `offers` are the files that pages offer, if any
    were made. Pages that are not `scripted` leave out what only a script can do; those `served`
    while somebody works on them carry no policy. `compiled` are the templates as
    earlier builds have compiled them. `editor` is where the data file is edited, if it is
    anywhere: links lead to its lines.
    """

    def __init__(
        self,
        site: Site,
        index: str = "",
        offers: Offers = NO_OFFERS,
        *,
        scripted: bool = True,
        served: bool = False,
        editor: str = "",
        compiled: CompiledTemplates | None = None,
    ) -> None:
        self._states, self._news = site.states, tuple(reversed(site.register.news))
        self._published = site.published
        self._by_itself = _environment(site.register, index, compiled)
        self._by_itself.globals.update(
            # The state of all data, and its day, are no facts of one page.
            published=replace(site.published, edition=NO_EDITION, day=None),
            reporting=Reporting(published=site.published),
            scripted=scripted,
            served=served,
            draft=site.draft,
            editor=editor,
        )
        self._environment = _with_register(self._by_itself, site.register)
        self._environment.globals.update(published=site.published)
        self.offer(offers)
        self._plain: Callable[[str], Markup] = self._environment.filters["plain"]

    def offer(self, offers: Offers) -> None:
        """Let pages offer the files of `offers` from now on, in place of those before."""
        self._offers = offers
        self._environment.globals.update(offers=offers)

    def html(self, page: SitePage) -> str:
        """Return the content of `page`: all that stands between a site's header and footer."""
        templates, given = self._environment, page.given
        if page.by_itself:
            templates, given = self._by_itself, {**given, "offers": self._offers.around(page)}
        shown = templates.get_template(page.template).render(page=page, root=page.root, **given)
        if page.retired.get(""):
            shown = self._drawn("retired.html", page=page) + shown
        return shown + self._printed(page) if page.subject else shown

    def _printed(self, page: SitePage) -> str:
        """Return what stands at the end of a page of paper only: what it is, and where from."""
        return self._drawn("printed.html", page=page, version=self._state(page).version)

    def _drawn(self, template: str, **values: object) -> str:
        """Return what `template` says, which may look up whatever follows from the plan."""
        return self._environment.get_template(template).render(values)

    def _state(self, page: SitePage) -> State:
        """Return the state of what `page` says: that of a body has the one of its sheet."""
        if isinstance(page.subject, Body):
            return self._states.of(page.subject)
        return state(page.words, self._last_change(page))

    def facts(self, page: SitePage) -> tuple[object, ...]:
        """Return what the content of a page `by_itself` is made of, beside its own facts."""
        stated = isinstance(page.subject, Body) and self._states.says(page.subject)
        given = (page.values, stated) if stated else page.given
        return given, self._last_change(page), self._offers.around(page)

    def _last_change(self, page: SitePage) -> date | None:
        """Return the day of the last change that reaches what `page` says, if the data tell any."""
        if isinstance(page.subject, Body):
            return self._states.day(page.subject)
        whole = isinstance(page.subject, Plan)
        days = (change.day for change in self._news if whole or change.reaches_page(page.address))
        return next(days, None)

    def updated(self, page: SitePage) -> str:
        """Return the day of what `page` says, `Cập nhật ngày 23-11-2026`; empty if none is told.

        The pages of the menu show something of all, so that their day is that of the whole site; a
        change that does not reach a record leaves its page as it is.
        """
        if page.subject:
            return updated_on(self._last_change(page))
        return "" if page.parent else self._published.updated

    def foot(self, page: SitePage, edit: str | None = None, lines: str = "") -> Markup:
        """Return what stands at the end of `page` on screens: how a mistake in it is reported.

        `edit` is where an editor changes what it says, if it is anywhere; `lines` is the address of
        the file that says on which line of that the page's record stands, if `edit` does not.
        """
        return Markup(self._drawn("foot.html", page=page, edit=edit, lines=lines))

    def draft_banner(self, page: SitePage) -> Markup:
        """Return what `page` says of itself where it is a draft's; empty where it is none."""
        return Markup(self._drawn("draft_banner.html", root=page.root).strip())

    def publisher(self) -> Markup:
        """Return who publishes the site, in a line; empty where the file does not say."""
        return Markup(self._drawn("publisher.html").strip())

    def find_form(self, home: str) -> Markup:
        """Return the search box, for a page that the theme fills in; `home` leads to the first."""
        return Markup(self._drawn("find.html", home=home, example=""))

    def moved(self, moved: Moved) -> str:
        """Return the whole page at a former address, which leads on."""
        return self._drawn("moved.html", moved=moved)

    def share_head(self, page: SitePage, **values: object) -> Markup:
        """Return what the head of `page` says to those who share its link."""
        return Markup(self._drawn("share_head.html", page=page, **values))

    def alternates(self, page: SitePage) -> Markup:
        """Return what the head of `page` says of the data and the feeds that it stands for."""
        return Markup(self._drawn("alternates.html", page=page))

    def standalone(self, page: SitePage, content: str, menu: Menu, style: str) -> str:
        """Return `page` as a whole file by itself.

        `content` is what stands on it, ready HTML.
        """
        return self._drawn(
            "standalone.html",
            page=page,
            content=Markup(content),
            menu=menu,
            style=Markup(style),
            edit=None,
            updated=self.updated(page),
        )

    def inline(self, text: str) -> Markup:
        """Return one line of text as HTML, its words kept whole."""
        return self._plain(text)


def _environment(register: Register, index: str, compiled: CompiledTemplates | None) -> Environment:
    """Return the environment of pages by themselves, whose templates see what they are given."""
    templates = environment(autoescape=True, ends_line=False)
    templates.bytecode_cache = compiled
    line = templates.get_template("plain.html")

    @lru_cache(_TEXTS)
    def plain(text: str) -> Markup:
        cut = pieces(text)
        marked = any(piece.mark for piece in cut)
        return Markup(line.render(pieces=cut)) if marked else escape(text)

    templates.globals.update(
        plan=register.assignments.plan,
        addresses=addresses,
        plan_cited=register.plan_cited,
        index=index,
    )
    templates.filters.update(
        _FILTERS, plain=plain, duty_lines=partial(duty_lines, leading=register.leading_role)
    )
    return templates


def _with_register(by_itself: Environment, register: Register) -> Environment:
    """Return the environment of all other templates, which may look up whatever follows."""
    templates = environment(autoescape=True, ends_line=False)
    templates.bytecode_cache = by_itself.bytecode_cache
    templates.globals.update(by_itself.globals, register=register, task_count=task_count)
    templates.filters.update(by_itself.filters, plan_page=register.reading.page_of)
    return templates
