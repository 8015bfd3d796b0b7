"""Files to take away: a table of formats, one module each.

A format yields the files of a site; which page offers a file, the file says itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from ..model.addresses import body_address
from ..pages.offers import Offers
from ..tools.ahead import made_ahead
from ..tools.memory import ALL, YOUNG, all_stays_to_the_end, give_back
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

_MANY = 10_000_000
"""Bytes of files that took much memory to make. To give it back takes as long as to make some."""

_WAITING = 8
"""Files that may be made while one before them is: each takes memory."""


def downloads(
    source: Source, store: Store, progress: Progress, formats: Sequence[Format] = FORMATS
) -> Iterator[Download]:
    """Yield every file to take away from the site, in the order of `formats`, as it is made.

    What is costly is taken from `store` where what it says has not changed.
    """
    kept, wanted = Kept(source, store, formats), list(_wanted(source, formats))
    yield from progress.counted("Tệp tải về", made(wanted, kept, lambda *_: None), len(wanted))
    kept.remember()


def made(
    wanted: Iterable[Wanted], kept: Kept, standing: Callable[[str, str], int | None]
) -> Iterator[Download]:
    """Return the files that are `wanted`, in their order, as each is made, or found in `kept`.

    `standing` returns how large the file at an address is, if it stands and was made of what a key
    stands for: then it is not made, nor read.
    """
    lately = 0

    def download(each: Wanted) -> Download:
        nonlocal lately
        format_, export = each
        key = kept.key(format_, export)
        sizes = {standing(address, key) for address in export.addresses} if key else {None}
        size, content = sizes.pop(), None
        if size is None or sizes:
            content = kept.content(format_, export)
            size = len(content)
            lately += size
            if lately > _MANY:
                lately = 0
                # JSON and CSV are made of letters alone: nothing of them holds another.
                give_back(ALL if export.says else YOUNG)
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

    return offers(sized(each.format, each.export, each.size) for each in handed())


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


def in_turns(source: Source) -> list[list[Wanted]]:
    """Return the files as they are made: what says the same together, so that it is said once.

    First comes what each change of the data makes anew, then by its page what stays while it says
    the same: that of the whole plan, which takes longest, before that of bodies.
    """
    anew: list[list[Wanted]] = []
    kept: dict[str, list[Wanted]] = {}
    for format_, export in source.once(_every):
        if export.says is None:
            anew.append([(format_, export)])
        else:
            page = export.about or export.address
            kept.setdefault(page, []).append((format_, export))
    of_bodies = {body_address(body) for body in source.register.bodies.values()}
    return [*anew, *(kept[page] for page in sorted(kept, key=of_bodies.__contains__))]


def _every(source: Source) -> tuple[Wanted, ...]:
    return tuple(_wanted(source, FORMATS))


def _wanted(source: Source, formats: Iterable[Format]) -> Iterator[Wanted]:
    return ((format_, export) for format_ in formats for export in format_.exports(source))


def addresses(source: Source) -> Iterator[str]:
    """Yield the address of every file, former addresses too, without making any."""
    for _, export in source.once(_every):
        yield from export.addresses
