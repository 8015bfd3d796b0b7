"""Files to take away: a table of formats, one module each.

A format yields the files of a site; which page offers a file, the file says itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from ..tools.progress import Progress
from ..tools.store import Store, key, package_mark, versions
from . import calendars, feeds, open_data, organizations, pdf, word
from .common import Download, Export, Format, Source
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


def downloads(
    source: Source,
    store: Store,
    progress: Progress,
    formats: Sequence[Format] = FORMATS,
) -> tuple[Download, ...]:
    """Return every file to take away from the site, in the order of `formats`.

    What is costly is taken from `store` where nothing that it is made of has changed.
    """
    wanted = [(format_, export) for format_ in formats for export in format_.exports(source)]
    with ThreadPoolExecutor() as pool:  # typst works without Python's lock
        ready = pool.map(partial(_download, source, store), wanted)
        files = tuple(progress.counted("Tệp tải về", ready, len(wanted)))
    store.drop_oldest()
    return files


def _download(source: Source, store: Store, wanted: tuple[Format, Export]) -> Download:
    format_, export = wanted
    content = _content(source, store, format_, export)
    return Download(format=format_, export=export, content=content)


def _content(source: Source, store: Store, format_: Format, export: Export) -> bytes:
    if not format_.made_with:
        return export.content()
    name = key(
        versions(format_.made_with),
        package_mark(),
        source.published.edition.hash,
        source.published.root,
        export.address,
        export.state,
    )
    return store.content(name, export.content)


def addresses(source: Source) -> Iterator[str]:
    """Yield the address of every file, former addresses too, without making any."""
    for format_ in FORMATS:
        for export in format_.exports(source):
            yield from (export.address, *export.former)


def contents(files: Iterable[Download]) -> dict[str, bytes]:
    """Return the content of each file by its address, former addresses too."""
    return {
        address: each.content
        for each in files
        for address in (each.export.address, *each.export.former)
    }
