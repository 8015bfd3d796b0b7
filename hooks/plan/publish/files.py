"""Files that are no pages: written as they are made, or made when they are asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ..exports import downloads, offered, unmade
from ..exports.common import Download, source_of
from ..pages.offers import Offers
from ..share.pictures import Artist, SharePicture
from ..tools.ahead import Underway
from ..tools.progress import Progress
from ..tools.store import EXPORTS, PICTURES
from .build import Build
from .served import Unmade
from .site_folder import SiteFolder


class _NotCopied(File):
    """A file that links may lead to, and that MkDocs is not to write: it is there, or never is."""

    def copy_file(self, dirty: bool = False) -> None:
        """Write nothing."""


def add_files(files: Files, contents: Mapping[str, bytes], config: MkDocsConfig) -> None:
    """Add to `files` those with `contents`, by address, that are no pages."""
    for address, content in contents.items():
        files.append(File.generated(config, address, content=content))


def put_files(files: Files, folder: SiteFolder, config: MkDocsConfig) -> None:
    """Put each of `files` that is no page into `folder`, where what stands already stays.

    MkDocs would write all of them at each build.
    """
    for file in [*files]:
        is_to_write = file.inclusion.is_included() and not isinstance(file, _NotCopied)
        if is_to_write and not file.is_documentation_page():
            folder.put(file.dest_uri, file.content_bytes)
            files.remove(file)
            _add_linkable(files, config, file.src_uri)


def add_downloads(files: Files, build: Build, config: MkDocsConfig) -> Offers:
    """Add every file to take away, and return what pages offer of them.

    While somebody works on the site, none is made before it is asked for.
    """
    source, store = source_of(build.site), build.store(EXPORTS)
    if not build.served:
        folder, progress = build.earlier.folder, Progress(sys.stderr)
        taken_away = downloads(source, store, progress, standing=partial(_size_of, folder))
        return offered(_taken_in(taken_away, folder, files, config))
    offers, makers = unmade(source, store)
    for address, (media_type, make) in makers.items():
        _add_unmade(files, build, config, address, Unmade(media_type=media_type, make=make))
    return offers


def add_pictures(
    files: Files, build: Build, config: MkDocsConfig, pictures: Mapping[str, SharePicture]
) -> None:
    """Add `pictures`, by the address of their page; they are drawn while pages are written."""
    artist = Artist(published=build.site.published, store=build.store(PICTURES))
    if not build.served:
        build.pictures = Underway(_put(build.earlier.folder, artist, pictures.values()))
        for picture in pictures.values():
            _add_linkable(files, config, picture.address)
        return
    for picture in pictures.values():
        unmade = Unmade(media_type="image/png", make=_drawn(artist, picture))
        _add_unmade(files, build, config, picture.address, unmade)


def _put(folder: SiteFolder, artist: Artist, pictures: Collection[SharePicture]) -> Iterator[None]:
    """Put `pictures` into `folder`, one by one; what stands there already is not read again."""
    named = {picture.address: picture.name for picture in pictures}
    artist.store.used.update(named.values())
    missing = [each for each in pictures if not folder.keeps(each.address, each.name)]
    for address, png in artist.drawn(missing, Progress(sys.stderr)):
        folder.put(address, png, named[address])
        yield


def _drawn(artist: Artist, picture: SharePicture) -> Callable[[], bytes]:
    return lambda: dict(artist.drawn([picture]))[picture.address]


def _add_unmade(
    files: Files, build: Build, config: MkDocsConfig, address: str, unmade: Unmade
) -> None:
    build.unmade[address] = unmade
    _add_linkable(files, config, address)


def _add_linkable(files: Files, config: MkDocsConfig, address: str) -> None:
    """Add to `files` one that links may lead to, and that others than MkDocs make."""
    files.append(_NotCopied.generated(config, address, content=b""))


def _size_of(folder: SiteFolder, address: str, key: str) -> int | None:
    """Return how large the file at `address` is, if it stays: it was made of what `key` says."""
    return folder.files[address].size if folder.keeps(address, key) else None


def _taken_in(
    taken_away: Iterable[Download], folder: SiteFolder, files: Files, config: MkDocsConfig
) -> Iterator[Download]:
    """Yield each file once it is in `folder`, and among `files`."""
    for each in taken_away:
        for address in each.export.addresses:
            if each.content is not None:
                folder.put(address, each.content, each.key)
            _add_linkable(files, config, address)
        yield each
