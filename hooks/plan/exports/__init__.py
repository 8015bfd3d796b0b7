"""Files to take away: a table of formats, one module each.

A format yields the files of a site; which page offers a file, the file says itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from ..pages.offers import Offers
from ..tools.ahead import made_ahead
from ..tools.memory import give_back
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


_LARGE = 200_000
"""Bytes of a file that takes much memory to make."""

_WAITING = 32
"""Files that may be made while one before them is: each takes memory."""


def downloads(
    source: Source,
    store: Store,
    progress: Progress,
    formats: Sequence[Format] = FORMATS,
) -> Iterator[Download]:
    """Yield every file to take away from the site, in the order of `formats`, as it is made.

    What is costly is taken from `store` where what it says has not changed.
    """
    wanted, kept = list(_wanted(source, formats)), Kept(source, store, formats)

    def download(each: tuple[Format, Export]) -> Download:
        content = kept.content(*each)
        if len(content) > _LARGE:
            give_back()
        return Download(format=each[0], export=each[1], content=content)

    made = made_ahead(download, wanted, waiting=_WAITING)  # typst works without Python's lock
    yield from progress.counted("Tệp tải về", made, len(wanted))
    kept.remember()


def written(files: Iterable[Download], write: Callable[[str, bytes], object]) -> Offers:
    """Hand each of `files` to `write` as soon as it is made; return what pages offer of them.

    It is written at its address and at its former ones.
    """

    def one(file: Download) -> tuple[Format, Export, int]:
        for address in (file.export.address, *file.export.former):
            write(address, file.content)
        return file.format, file.export, len(file.content)

    return offers(sized(*one(each)) for each in files)


def unmade(
    source: Source, store: Store, formats: Sequence[Format] = FORMATS
) -> tuple[Offers, dict[str, tuple[str, Callable[[], bytes]]]]:
    """Return what pages offer where files are made when they are asked for, and those files.

    By its address, each has its media type and what makes it. No page says how large it is.
    """
    wanted, kept = list(_wanted(source, formats)), Kept(source, store, formats)
    makers: dict[str, tuple[str, Callable[[], bytes]]] = {}
    for format_, export in wanted:
        make = partial(kept.content, format_, export)
        for address in (export.address, *export.former):
            makers[address] = format_.media_type, make
    return offers(sized(format_, export, None) for format_, export in wanted), makers


def _wanted(source: Source, formats: Iterable[Format]) -> Iterator[tuple[Format, Export]]:
    return ((format_, export) for format_ in formats for export in format_.exports(source))


def addresses(source: Source) -> Iterator[str]:
    """Yield the address of every file, former addresses too, without making any."""
    for _, export in _wanted(source, FORMATS):
        yield from (export.address, *export.former)
