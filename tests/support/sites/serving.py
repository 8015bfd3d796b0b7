"""`mkdocs serve` on a plan that somebody edits."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

from tests.support.sites.projects import ENVIRONMENT, OTHER_PLAN

SERVE = (sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a")


PATIENCE = 60.0
"""Seconds to wait for what must come; a machine may be slow."""


BROKEN_FILES = ("mkdocs.yml", "docs/huong-dan.md", "hooks/plan/publish/theme/main.html")
"""Files of the project, beside the data, that tests break and mend."""


class Server:
    """`mkdocs serve`, as `make serve` runs it, on a plan that may be edited."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.data = folder / "data" / "assignments.yaml"
        self.sentence = "Giữ yên lặng."
        """What the plan says in one place at present."""
        self.address = f"http://127.0.0.1:{port}/"
        self._log = folder / "log.txt"
        self._heard = 0
        self._sound = {name: (folder / name).read_bytes() for name in BROKEN_FILES}
        with self._log.open("w") as log:
            self.process = subprocess.Popen(
                [*SERVE, f"127.0.0.1:{port}"],
                cwd=folder,
                env={**ENVIRONMENT, "SITE_URL": self.address},
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def edit(self, before: str, after: str) -> None:
        """Save the file with `after` in place of `before`."""
        text = self.data.read_text("utf-8")
        assert before in text
        self.data.write_text(text.replace(before, after), "utf-8")

    def change(self, sentence: str) -> None:
        """Save the file with `sentence` in place of the present one."""
        self.edit(self.sentence, sentence)
        self.sentence = sentence

    def put(self, name: str, content: bytes) -> Callable[[], None]:
        """Write `content` into the project's file `name`; return what puts the old one back."""
        file = self.folder / name
        file.write_bytes(content)
        return lambda: void(file.write_bytes(self._sound[name]))

    def said(self) -> str:
        """Return what the terminal shows since the test began."""
        return self._log.read_text("utf-8")[self._heard :]

    def shows(self, words: str) -> bool:
        """Return whether the full text, as served now, has `words`."""
        try:
            with urlopen(self.address + "ke-hoach/", timeout=5) as answer:
                return words in answer.read().decode()
        except OSError:
            return False

    def goes_on(self) -> bool:
        """Return whether another test may begin here: the files are whole, and shown."""
        self._heard = len(self._log.read_text("utf-8"))
        found = {name: (self.folder / name).read_bytes() for name in BROKEN_FILES}
        told = self.data.is_file() and self.data.read_text("utf-8")
        text = OTHER_PLAN.read_text("utf-8").replace("Giữ yên lặng.", self.sentence)
        return (found, told) == (self._sound, text) and self.shows(self.sentence)

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait(timeout=20)


def void(_: object) -> None:
    """Take what was returned, and return nothing."""


def until(condition: Callable[[], bool]) -> None:
    """Wait for `condition`, and fail if it does not come."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.2)


def started(folder: Path) -> Server:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Server(folder, port)
    try:
        until(lambda: server.shows(server.sentence))
    except BaseException:
        server.stop()
        raise
    return server
