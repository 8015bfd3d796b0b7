"""Files that are no pages: written as they are made, or made when they are asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ..exports import FORMATS, Wanted, addresses, in_turns, made, unmade, unsized
from ..exports.common import Source, source_of
from ..exports.kept import Kept
from ..exports.offers import size_in_words
from ..pages.offers import Offers
from ..pages.sheet.states import SheetStates
from ..share.pictures import Artist, SharePicture
from ..tools.ahead import Underway
from ..tools.forks import Both
from ..tools.progress import Progress
from ..tools.store import EXPORTS, PICTURES, Store
from .build import Build, TakenAway, at_the_end
from .served import Unmade
from .site_folder import SiteFolder

_COUNTED = "Tạo tệp tải về"
"""What is counted while files to take away are made."""


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


def add_downloads(files: Files, build: Build, source: Source, config: MkDocsConfig) -> Offers:
    """Add every file to take away, and return what pages offer of them, without sizes.

    While somebody works on the site, none is made before it is asked for.
    """
    if build.served:
        for address, (media_type, make) in unmade(source, build.store(EXPORTS)).items():
            _add_unmade(files, build, config, address, Unmade(media_type=media_type, make=make))
    else:
        for address in addresses(source):
            _add_linkable(files, config, address)
    return unsized(source)


def begin_downloads(build: Build, source: Source) -> None:
    """Begin to make the files to take away, beside this process.

    No page is described yet, so that the other process is small.
    """
    kept = Kept(source, Store(folder=build.beside / EXPORTS), FORMATS)
    make = partial(taken_away, build.site.states, build.earlier.folder, kept)
    turns = in_turns(source)
    counted = partial(Progress(sys.stderr).counted, _COUNTED, total=len(turns))
    build.taken_away = Both(lambda turns: make(counted(turns)), make, turns)
    at_the_end(build.taken_away.stop)


def taken_away(
    states: SheetStates, next_site: SiteFolder, kept: Kept, turns: Iterable[list[Wanted]]
) -> TakenAway:
    """Put the files of `turns` into the folder of the `next_site`; return what there is.

    What is costly stays where `kept` is for other builds.
    """
    folder, store = next_site.apart(), kept.store
    standing, wanted = partial(_size_of, folder), chain.from_iterable(turns)
    sizes: dict[str, str] = {}
    for each in made(wanted, kept, standing):
        sizes[each.export.address] = size_in_words(each.size)
        if each.content is not None:
            for address in each.export.addresses:
                folder.put(address, each.content, each.key)
    return TakenAway(
        sizes=sizes,
        files=folder.files,
        keys=folder.keys,
        kept=kept.keys,
        stated=states.found,
        used=store.used,
        failures=store.failures,
    )


def take_in(build: Build) -> None:
    """Wait until the files to take away are made, and let the rest of the `build` know of them."""
    if build.taken_away is None:
        return
    folder, store, sizes = build.earlier.folder, build.store(EXPORTS), dict[str, str]()
    kept = Kept(source_of(build.site), store, FORMATS)
    for half in build.taken_away.results:
        sizes.update(half.sizes)
        folder.files.update(half.files)
        folder.keys.update(half.keys)
        kept.keys.update(half.kept)
        store.used.update(half.used)
        store.failures.extend(half.failures)
        build.site.states.found.update(half.stated)
    kept.remember()
    build.offers = build.offers.sized(sizes)
    build.renderer.offer(build.offers)
    build.taken_away = None


def add_pictures(
    files: Files, build: Build, config: MkDocsConfig, pictures: Mapping[str, SharePicture]
) -> None:
    """Add `pictures`, by the address of their page; they are drawn while pages are written."""
    artist = Artist(published=build.site.published, store=build.store(PICTURES))
    if not build.served:
        build.pictures = Underway(_put(build.earlier.folder, artist, pictures.values()))
        at_the_end(build.pictures.stop)
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
