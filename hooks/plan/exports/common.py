"""What the formats share: what files are made of, and what a file to take away is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from threading import RLock
from typing import Any, TypeVar

from ..derive.register import Register
from ..model.addresses import body_address
from ..model.records import Body
from ..pages import Site
from ..pages.published import Published
from ..pages.sheet.states import SheetStates
from ..tools.store import key

Made = TypeVar("Made")

NOTE = "Bản để đọc, không thay bản đã ký"
"""What every file for people says of itself; on paper also at the top of its first page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What files are made of: one published site. Equal sources give equal bytes."""

    register: Register
    published: Published
    """Files tell the data's own day, not that of git's last change.

    Only calendars tell its history, for programs that must know which of two is the newer.
    """
    states: SheetStates
    """What the files of a body say of their state; others say that of what they hold."""
    ever_published: frozenset[str] = frozenset()
    """The addresses of files that were ever published; they work for ever."""
    _made: dict[Any, Any] = field(default_factory=dict, init=False, compare=False, repr=False)
    _making: RLock = field(default_factory=RLock, init=False, compare=False, repr=False)

    def once(self, make: Callable[[Source], Made]) -> Made:
        """Return what `make` makes of this source, which several files are made of, made once."""
        with self._making:
            if make not in self._made:
                self._made[make] = make(self)
            made: Made = self._made[make]
        return made

    @property
    def day(self) -> date | None:
        """The day of the last change that the data itself tells, if it tells any."""
        return self.published.day


def source_of(site: Site) -> Source:
    """Return what the files of `site` are made of."""
    return Source(
        register=site.register,
        published=site.published,
        states=site.states,
        ever_published=site.ever_published,
    )


def sheet_says(source: Source, body: Body) -> str:
    """Return what stands for all that a file of the sheet of `body` says."""
    return key(source.states.says(body), source.published.root)


SHEETS = ("exports/common.py", "pages/sheet", "pages/published.py")
"""What of our own puts the words of sheets together, for `Format.made_by`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One file to take away, which is made when its content is asked for."""

    address: str
    """Relative to the site: `tai-ve/ke-hoach.pdf`."""
    title: str
    """What it is, as a list of files names it: `Toàn văn`, `Phiếu nhiệm vụ`."""
    about: str | None
    """The address of the page that offers it; `None` where none does any more."""
    content: Callable[[], bytes]
    says: Callable[[], str] | None = None
    """All that a costly file says, by which it is kept: where this is the same, its bytes are."""
    former: tuple[str, ...] = ()
    """Addresses that the file had before; it is published there too."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where it is published."""
        return (self.address, *self.former)


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One kind of file."""

    label: str
    """What people call it: `PDF`, `Word`."""
    media_type: str
    exports: Callable[[Source], Iterable[Export]]
    made_with: tuple[str, ...] = ()
    """The packages that make it. Files of a format with any are costly, and so they are kept."""
    made_by: tuple[str, ...] = ()
    """What of our own makes it of what it says, as `store.code_mark` names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """One file of a site."""

    format: Format
    export: Export
    key: str
    """Stands for all that it is made of."""
    content: bytes | None
    """`None` where it stands already at each of its addresses."""
    size: int
    """In bytes."""


def while_it_says(source: Source, export: Export, *, says_anything: bool) -> Iterator[Export]:
    """Yield `export`, which has nothing left to say unless it `says_anything`.

    Then it stays where it was ever published, offered by no page.
    """
    if says_anything:
        yield export
    elif source.ever_published.intersection(export.addresses):
        yield replace(export, about=None)


def body_exports(
    source: Source,
    bodies: Iterable[Body],
    form: str,
    title: str,
    content: Callable[[Source, Body], bytes],
    says: Callable[[Source, Body], str] | None = None,
) -> Iterator[Export]:
    """Yield a file for each of `bodies`, at its address and its former ones.

    In `form`, `{}` stands for the id: `tai-ve/co-quan/{}.pdf`.
    """
    for body in bodies:
        yield Export(
            address=form.format(body.id),
            title=title,
            about=body_address(body),
            content=partial(content, source, body),
            says=says and partial(says, source, body),
            former=tuple(form.format(name) for name in body.formerly),
        )
