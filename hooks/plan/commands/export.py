"""`plan export DIR`: the whole site and all files to take away, without MkDocs."""

from __future__ import annotations

import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ..check.reports import doubt_line
from ..check.unshown import unshown_letters
from ..tools.progress import Progress
from ..tools.store import EXPORTS, TEMPLATES, Store, not_kept
from ..tools.web_address import NoWebAddressError, repository_address, site_root
from ..tools.whole_files import write_whole
from .common import Command, Surroundings, add_file

if TYPE_CHECKING:
    from ..pages import Site

_ADDRESS = "http://127.0.0.1:8000/"
"""Where a site is read that is published nowhere yet; the same as in mkdocs.yml."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="THƯ-MỤC", help="thư mục mới, hoặc còn trống")
    add_file(parser)
    parser.add_argument(
        "--draft",
        action="store_true",
        help="ghi cả khi còn chỗ chưa xem lại: bản nháp để xem, không có tệp tải về",
    )
    parser.add_argument(
        "--address", metavar="ĐỊA-CHỈ", help=f"nơi sẽ đăng; không ghi thì SITE_URL, hoặc {_ADDRESS}"
    )
    parser.add_argument(
        "--repository",
        metavar="ĐỊA-CHỈ",
        help="kho dữ liệu, có phiếu báo sai sót; không ghi thì REPO_URL, hoặc không có",
    )


def _run(given: Namespace, surroundings: Surroundings) -> int:
    # Other commands answer at once, and need none of the libraries that make pages and files.
    from ..pages.site_of_file import published_site

    folder = Path(given.folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print(f"{given.folder}: đã có tệp ở đây · chọn thư mục khác, hoặc xóa thư mục này trước")
        return 1
    try:
        root, repository = _addresses(given, surroundings.environment)
    except NoWebAddressError as error:
        print(error, file=sys.stderr)
        return 1
    say = partial(print, file=sys.stderr)
    site = published_site(Path(given.file), given.file, say, root, repository, draft=given.draft)
    for letter in unshown_letters(site.register.assignments):
        say(doubt_line(given.file, letter))
    for trouble in _write(site, folder):
        say(trouble)
    count = sum(file.is_file() for file in folder.rglob("*"))
    print(f"{given.folder}: {count} tệp; mở {folder / 'index.html'}.")
    return 0


def _addresses(given: Namespace, environment: Mapping[str, str]) -> tuple[str, str]:
    """Return where the site will be read, and where its data lies; raises `NoWebAddressError`."""
    address = given.address or environment.get("SITE_URL") or _ADDRESS
    repository = given.repository or environment.get("REPO_URL") or ""
    return site_root(address), repository and repository_address(repository)


def _write(site: Site, folder: Path) -> Iterable[str]:
    """Write the whole `site` into `folder`; return what cannot be kept for the next time."""
    from ..exports import downloads, written
    from ..exports.common import source_of
    from ..publish.docs_pages import DOCS
    from ..publish.standalone import standalone
    from ..templates.compiled import CompiledTemplates

    store, progress = Store(folder=Path(EXPORTS)), Progress(sys.stderr)
    templates = Store(folder=Path(TEMPLATES), failures=store.failures)
    with _whole(folder) as write:
        files = () if site.draft else downloads(source_of(site), store, progress)
        offered = written(files, write)
        for name, content in standalone(site, offered, Path(DOCS), CompiledTemplates(templates)):
            write(name, content)
    for kept in (store, templates):
        kept.drop_unused()
    return not_kept(store.failures)


@contextmanager
def _whole(folder: Path) -> Iterator[Callable[[str, bytes], None]]:
    """Yield what writes a file into `folder`, which is left as it was if anything fails.

    That is: not there, or empty.
    """
    was_there = folder.exists()
    try:
        yield lambda name, content: write_whole(folder / name, content, durable=False)
    except BaseException:
        for begun in folder.iterdir() if was_there else [folder]:
            shutil.rmtree(begun) if begun.is_dir() else begun.unlink(missing_ok=True)
        raise


COMMAND = Command(
    name="export",
    help="ghi cả trang và mọi tệp tải về vào một thư mục, không cần MkDocs",
    arguments=_arguments,
    run=_run,
)
