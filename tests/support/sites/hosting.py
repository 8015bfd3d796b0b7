"""A host for tests that change what is published, lose the host, and read what it was asked for."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from socket import SHUT_RDWR, socket
from threading import Thread
from typing import Any

from plan.publish.finished.offline import MOST, WORKER, worker
from plan.publish.site_folder import contents_below
from tests.support.sites.hosts import Host


class LosableServer(ThreadingHTTPServer):
    """Lets readers keep their connections, and knows them."""

    def __init__(self, *settings: Any) -> None:
        super().__init__(*settings)
        self._open: set[socket] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread of its own until the reader leaves."""
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """End a connection."""
        self._open.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        """End all connections, whatever is on its way there."""
        for connection in tuple(self._open):
            with suppress(OSError):  # the reader has just left
                connection.shutdown(SHUT_RDWR)


@dataclass(kw_only=True)
class Server:
    """A host that can be lost, and comes back at the same address."""

    folder: Path
    port: int = 0
    lifetime: str = "max-age=600"
    """How long browsers may keep what it gives; by default as GitHub Pages allows."""
    asked: list[tuple[str, float]] = field(default_factory=list)
    """The path of each request, and when it came."""

    def start(self) -> None:
        """Answer from now on."""
        server = self

        class NotingHost(Host):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:  # noqa: N802 (the base class's name)
                server.asked.append((self.path, time.time()))
                super().do_GET()

            def end_headers(self) -> None:
                self.send_header("Cache-Control", server.lifetime)
                super().end_headers()

        handler = partial(NotingHost, directory=str(self.folder))
        self.running = LosableServer(("127.0.0.1", self.port), handler)
        self.port = self.running.server_port
        Thread(target=self.running.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """Answer no more: whoever asks is refused, over a connection that stayed open too."""
        self.running.shutdown()
        self.running.server_close()
        self.running.hang_up()

    @property
    def home(self) -> str:
        """The address of what it serves."""
        return f"http://127.0.0.1:{self.port}/"

    @property
    def paths(self) -> set[str]:
        """What it was asked for."""
        return {path for path, _ in self.asked}


def write(file: Path, text: str) -> None:
    """Publish `text` in `file`; a server tells versions apart by the second."""
    changed = file.stat().st_mtime + 1
    file.write_text(text, "utf-8")
    os.utime(file, (changed, changed))


def publish(folder: Path, most: int = MOST) -> None:
    """Write the worker of the site in `folder` anew, as a build does."""
    write(folder / WORKER, worker(contents_below(folder), most))


def edit(file: Path, before: str, after: str) -> None:
    """Put `after` for `before` in a published file."""
    text = file.read_text("utf-8")
    assert before in text
    write(file, text.replace(before, after))
