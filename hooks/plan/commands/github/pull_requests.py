"""What GitHub knows of a pull request, asked through its program `gh`: facts and text, no code."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count, islice
from typing import Any
from urllib.parse import quote

_PAGE = 100
"""Records of a list that GitHub gives at once, at most."""
MOST_FILES = 3_000
"""Files of a pull request that GitHub lists at all."""
_PLAIN_FILE = "100644"
"""How git writes that an entry is a file: no program, no link, no other repository."""


class NotAnsweredError(Exception):
    """GitHub did not answer, or not with what was asked; the message is gh's own."""


class NoPlainFileError(Exception):
    """A revision has no file there that can be read; the message says it in Vietnamese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PullRequest:
    """An open pull request."""

    number: int
    head: str
    """The number of its newest commit."""
    base: str
    """The branch that it is to be merged into."""
    changed_files: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """A repository on GitHub, which `gh` asks with the rights of the token in its environment."""

    name: str
    """Owner and name, with a slash between."""

    def ask(self, path: str) -> Any:
        """Return what GitHub answers at `path` of the repository.

        Raises `NotAnsweredError`.
        """
        return _answer("api", f"repos/{self.name}/{path}")

    def tell(self, method: str, path: str, record: Mapping[str, object]) -> None:
        """Send `record` to `path` of the repository; raises `NotAnsweredError`."""
        sent = json.dumps(record)
        _answer("api", "--method", method, f"repos/{self.name}/{path}", "--input", "-", sent=sent)

    def every(self, path: str) -> Iterator[Any]:
        """Yield each record of the list at `path`, page after page."""
        mark = "&" if "?" in path else "?"
        for page in count(1):
            records = self.ask(f"{path}{mark}per_page={_PAGE}&page={page}")
            yield from records
            if len(records) < _PAGE:
                return

    def pull_request(self, number: int) -> PullRequest | None:
        """Return the pull request of that number, or `None` where it is no longer open."""
        record = self.ask(f"pulls/{number}")
        if record["state"] != "open":
            return None
        return PullRequest(
            number=number,
            head=record["head"]["sha"],
            base=record["base"]["ref"],
            changed_files=record["changed_files"],
        )

    def open_pull_requests(self, head: str) -> list[PullRequest]:
        """Return the open pull requests that end in the commit `head`.

        By the commit, whatever its branch is called, and whether or not that still exists.
        """
        numbers = [
            record["number"]
            for record in self.every("pulls?state=open")
            if record["head"]["sha"] == head
        ]
        requests = (self.pull_request(number) for number in numbers)
        return [request for request in requests if request is not None and request.head == head]

    def beginning(self, request: PullRequest) -> str:
        """Return the commit that `request` grew from: the last that it shares with its base."""
        base = quote(request.base, safe="")
        compared = self.ask(f"compare/{base}...{request.head}?per_page=1")
        return str(compared["merge_base_commit"]["sha"])

    def changed_files(self, request: PullRequest) -> list[str]:
        """Return the first `MOST_FILES` that `request` touches, by their names before and after."""
        names: set[str] = set()
        for record in islice(self.every(f"pulls/{request.number}/files"), MOST_FILES):
            names.update(record[key] for key in ("filename", "previous_filename") if key in record)
        return sorted(names)

    def file(self, commit: str, path: str, largest: int) -> bytes:
        """Return the content of the file at `path` in `commit`, read as data alone.

        Raises `NoPlainFileError` where there is none, or a link or a folder in its place, or
        more than `largest` bytes.
        """
        *folders, name = path.split("/")
        tree = commit
        for folder in folders:
            tree = self._entry(tree, folder, path, "040000")["sha"]
        entry = self._entry(tree, name, path, _PLAIN_FILE)
        if entry["size"] > largest:
            raise NoPlainFileError(f"tệp `{path}` lớn hơn {largest // 1_000_000} MB")
        return base64.b64decode(self.ask(f"git/blobs/{entry['sha']}")["content"])

    def _entry(self, tree: str, name: str, path: str, mode: str) -> Mapping[str, Any]:
        entries: list[Mapping[str, Any]] = self.ask(f"git/trees/{tree}")["tree"]
        entry = next((entry for entry in entries if entry["path"] == name), None)
        if entry is None:
            raise NoPlainFileError(f"không có tệp `{path}`")
        if entry["mode"] != mode:
            raise NoPlainFileError(f"`{path}` không phải là một tệp thường, hoặc nằm sau liên kết")
        return entry


def _answer(*words: str, sent: str = "") -> Any:
    try:
        answer = subprocess.run(
            ["gh", *words], input=sent, capture_output=True, encoding="utf-8", check=False
        )
    except OSError as error:
        raise NotAnsweredError(f"gh: {error.strerror}") from None
    if answer.returncode:
        raise NotAnsweredError(f"gh {' '.join(words)}: {answer.stderr.strip()}")
    try:
        return json.loads(answer.stdout)
    except ValueError:
        raise NotAnsweredError(f"gh {' '.join(words)}: {answer.stdout[:200]}") from None
