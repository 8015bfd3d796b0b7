"""`mkdocs serve`: pages may reload, and the last good site stays on show.

Only that command loads this: what serves and watches would take each build longer.
"""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from click import get_current_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS

from ..tools.failures import failure_report, reason
from .served import unmade, with_brackets

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Keep the last good site on show while something is wrong."""
    server.builder = partial(build_or_last_good, builder)
    server.url = with_brackets(server.url, config.dev_addr.host)
    server.set_app(made_when_asked(server.serve_request, server.mount_path))
    watched = (config.docs_dir, config.config_file_path)
    for path in watched:
        server.unwatch(path)
    server.observer = patient_observer()  # type: ignore[assignment]  # its sibling's type
    for path in watched:
        server.watch(path)
    # MkDocs would show the traceback of a port that is taken.
    server.server_bind = partial(with_address, server.server_bind, *config.dev_addr)  # type: ignore[method-assign]
    return server


def build_or_last_good(builder: Callable[[], None]) -> None:
    """Run `builder`; where it fails, say why: the site that stands stays on show.

    No failure ends the work of an editor, who will save a mended file: not that of a page or a
    template either, after which MkDocs would show nothing any more.
    """
    try:
        builder()
    except (Exception, SystemExit) as error:
        print(_failure(error), _LAST_GOOD, sep="\n", file=sys.stderr, flush=True)


_LOOKS = 0.1
"""Seconds from one look at the files to the next."""

_LAST_GOOD = "Trang vẫn hiện như lần dựng được gần nhất; sửa xong, lưu lại là trang được dựng lại."


def _failure(error: BaseException) -> str:
    if isinstance(error, OSError):
        return failure_report(error, "trang")
    if isinstance(error, SystemExit):  # MkDocs' own, and ours: whole sentences
        return str(error)
    *_, at = traceback.extract_tb(error.__traceback__)
    return f"{at.filename}:{at.lineno}: {type(error).__name__}: {error}"


def made_when_asked(app: WSGIApplication, mount: str) -> WSGIApplication:
    """Return `app`, whose site lies at `mount`, with the files that no build has made yet."""
    command = get_current_context()

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        file = unmade(command).get(environ["PATH_INFO"].removeprefix(mount))
        if file is None:
            return app(environ, start)
        content = file.make()
        start("200 OK", [("Content-Type", file.media_type), ("Content-Length", str(len(content)))])
        return [content]

    return answer


def patient_observer() -> PollingObserverVFS:
    """Return what watches files often, and waits for a folder that is gone for a while.

    MkDocs' own watches such a folder no more, and no change in it shows from then on.
    """
    return PollingObserverVFS(_stat, os.scandir, polling_interval=_LOOKS)


def _stat(path: str) -> os.stat_result:
    try:
        return os.stat(path)
    except (FileNotFoundError, NotADirectoryError) as gone:
        # At "there is none" the watcher ends; at any other refusal it asks again.
        raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), path) from gone


def with_address(bind: Callable[[], None], host: str, port: int) -> None:
    """Run `bind`, which takes an address for the server; say in one line why it could not."""
    try:
        bind()
    except OSError as error:
        place = f"[{host}]" if ":" in host else host
        other = f"chọn cổng khác: make serve AT={place}:{port + 1}"
        raise Abort(f"{place}:{port}: {reason(error)} · {other}") from None
