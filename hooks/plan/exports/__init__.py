"""Files to take away: a table of formats, one module each.

A format yields the files of a site; which page offers a file, the file says itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from ..model.addresses import body_address
from ..pages.offers import Offers
from ..tools.ahead import made_ahead
from ..tools.memory import ALL, all_stays_to_the_end, give_back
from ..tools.progress import Progress
from ..tools.store import Store
from . import calendars, feeds, open_data, organizations, pdf, word
from .common import Download, Export, Format, Source
from .kept import Kept
from .offers import offers, sized
from .tables import csv_files, excel

FORMATS: tuple[Format, ...] = (
    pdf.FORMAT,
    word.FORMAT,
    excel.FORMAT,
    csv_files.FORMAT,
    calendars.FORMAT,
    feeds.FORMAT,
    open_data.FORMAT,
    organizations.FORMAT,
    open_data.SCHEMA_FORMAT,
)


Wanted = tuple[Format, Export]
"""A file to take away that may be made."""

_LARGE = 200_000
"""Bytes of a file that takes much memory to make."""

_WAITING = 8
"""Files that may be made while one before them is: each takes memory."""


def nowhere(address: str, key: str) -> int | None:
    """Return that no file stands at `address`, of what `key` stands for: all are to be made."""
    return None


def downloads(
    source: Source,
    store: Store,
    progress: Progress,
    formats: Sequence[Format] = FORMATS,
    standing: Callable[[str, str], int | None] = nowhere,
) -> Iterator[Download]:
    """Yield every file to take away from the site, in the order of `formats`, as it is made.

    What is costly is taken from `store` where what it says has not changed. `standing` returns how
    large the file at an address is, if it stands and was made of what a key stands for: then it is
    not made, nor read.
    """
    kept, wanted = Kept(source, store, formats), list(_wanted(source, formats))
    yield from progress.counted("Tệp tải về", made(wanted, kept, standing), len(wanted))
    kept.remember()


def made(
    wanted: Iterable[Wanted], kept: Kept, standing: Callable[[str, str], int | None]
) -> Iterator[Download]:
    """Return the files that are `wanted`, in their order, as each is made, or found in `kept`."""

    def download(each: Wanted) -> Download:
        format_, export = each
        key = kept.key(format_, export)
        sizes = {standing(address, key) for address in export.addresses} if key else {None}
        size, content = sizes.pop(), None
        if size is None or sizes:
            content = kept.content(format_, export)
            size = len(content)
            if size > _LARGE and export.says:
                give_back(ALL)
            elif size > _LARGE:  # made of letters alone: nothing of it holds another
                give_back()
        else:
            kept.use(export, key)
        return Download(format=format_, export=export, key=key, content=content, size=size)

    all_stays_to_the_end()
    return made_ahead(download, wanted, waiting=_WAITING)  # typst works without Python's lock


def written(files: Iterable[Download], write: Callable[[str, bytes], object]) -> Offers:
    """Hand each of `files` to `write` as soon as it is made; return what pages offer of them.

    It is written at its address and at its former ones.
    """

    def handed() -> Iterator[Download]:
        for file in files:
            if file.content is not None:
                for address in file.export.addresses:
                    write(address, file.content)
            yield file

    return offered(handed())


def offered(files: Iterable[Download]) -> Offers:
    """Return what pages offer of `files`."""
    return offers(sized(each.format, each.export, each.size) for each in files)


def unsized(source: Source) -> Offers:
    """Return what pages offer where it is not known, or not said, how large files are."""
    return offers(sized(format_, export, None) for format_, export in source.once(_every))


def unmade(source: Source, store: Store) -> dict[str, tuple[str, Callable[[], bytes]]]:
    """Return the files that are made when they are asked for.

    By its address, each has its media type and what makes it.
    """
    kept = Kept(source, store, FORMATS)
    makers: dict[str, tuple[str, Callable[[], bytes]]] = {}
    for format_, export in source.once(_every):
        make = partial(kept.content, format_, export)
        for address in export.addresses:
            makers[address] = format_.media_type, make
    return makers


def by_page(source: Source) -> list[list[Wanted]]:
    """Return the files by the page that offers them, so that what they say is put together once.

    What the pages of bodies do not offer comes first: those of the whole plan take longest.
    """
    pages: dict[str, list[Wanted]] = {}
    for format_, export in source.once(_every):
        pages.setdefault(export.about or export.address, []).append((format_, export))
    of_bodies = {body_address(body) for body in source.register.bodies.values()}
    return [pages[page] for page in sorted(pages, key=of_bodies.__contains__)]


def _every(source: Source) -> tuple[Wanted, ...]:
    return tuple(_wanted(source, FORMATS))


def _wanted(source: Source, formats: Iterable[Format]) -> Iterator[Wanted]:
    return ((format_, export) for format_ in formats for export in format_.exports(source))


def addresses(source: Source) -> Iterator[str]:
    """Yield the address of every file, former addresses too, without making any."""
    for _, export in source.once(_every):
        yield from export.addresses
