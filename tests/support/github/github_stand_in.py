#!/usr/bin/env python3
"""A stand-in for `gh`: answers `gh api` from the file WORLD, and notes in CALLED what it is sent.

Run as a program. `World` writes such a file, and makes a program of this one.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

REPOSITORY = "who/what"


def number(name: str) -> str:
    """Return a commit's number for `name`."""
    return hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest()


@dataclass
class World:
    """What GitHub knows of one repository."""

    answers: dict[str, Any] = field(default_factory=dict)
    """By the path that is asked, without its parameters."""

    def commit(self, name: str, files: dict[str, bytes | tuple[str, bytes]]) -> str:
        """Add a commit with these files, each its content or its mode and content."""
        self._tree(number(name), files)
        return number(name)

    def _tree(self, tree: str, files: dict[str, bytes | tuple[str, bytes]]) -> None:
        entries: list[dict[str, object]] = []
        folders: dict[str, dict[str, bytes | tuple[str, bytes]]] = {}
        for path, held in files.items():
            folder, slash, rest = path.partition("/")
            mode, content = held if isinstance(held, tuple) else ("100644", held)
            if slash:
                folders.setdefault(folder, {})[rest] = held
                continue
            blob = number(f"{tree}{path}")
            size = len(content)
            entries.append({"path": path, "mode": mode, "size": size, "sha": blob})
            encoded = base64.encodebytes(content).decode()
            self.answers[f"git/blobs/{blob}"] = {"content": encoded, "encoding": "base64"}
        for folder, held_below in folders.items():
            below = number(f"{tree}{folder}")
            entries.append({"path": folder, "mode": "040000", "type": "tree", "sha": below})
            self._tree(below, held_below)
        self.answers[f"git/trees/{tree}"] = {"sha": tree, "tree": entries}

    def pull_request(
        self, key: int, head: str, base: str, *, state: str = "open", branch: str = "main"
    ) -> None:
        """Add a pull request from the commit `head` to `branch`, grown from the commit `base`."""
        record = {
            "number": key,
            "state": state,
            "head": {"sha": head, "ref": "x", "repo": None},  # as where the fork was deleted
            "base": {"sha": base, "ref": branch},
            "changed_files": 1,
        }
        if state == "open":
            self.answers.setdefault("pulls", []).append(record)
        self.answers[f"pulls/{key}"] = record
        self.answers[f"compare/{branch}...{head}"] = {"merge_base_commit": {"sha": base}}
        self.files(key, "data/assignments.yaml")

    def files(self, key: int, *names: str) -> None:
        """Say which files the pull request touches."""
        self.answers[f"pulls/{key}/files"] = [{"filename": name} for name in names]
        self.answers[f"pulls/{key}"]["changed_files"] = len(names)
        self.answers.setdefault(f"issues/{key}/comments", [])

    def comment(self, key: int, own_id: int, author: str, body: str) -> None:
        """Add a comment to the pull request."""
        record = {"id": own_id, "user": {"login": author}, "body": body}
        self.answers[f"issues/{key}/comments"].append(record)

    def installed(self, folder: Path) -> dict[str, str]:
        """Write this world and the program into `folder`; return what the environment needs."""
        program = folder / "bin" / "gh"
        program.parent.mkdir(exist_ok=True)
        source = Path(__file__).read_text("utf-8").partition("\n")[2]
        program.write_text(f"#!{sys.executable}\n{source}", "utf-8")
        program.chmod(0o755)
        (folder / "world.json").write_text(json.dumps(self.answers), "utf-8")
        (folder / "called.jsonl").write_text("", "utf-8")
        return {
            "PATH": f"{program.parent}:{os.environ['PATH']}",
            "WORLD": str(folder / "world.json"),
            "CALLED": str(folder / "called.jsonl"),
            "REPOSITORY": REPOSITORY,
        }


def answer(
    words: Sequence[str], answers: Mapping[str, Any], sent: str | None
) -> tuple[int, str, str, dict[str, Any] | None]:
    """Return how `gh` with `words` ends, what it prints, and what it told GitHub, if anything.

    `answers` are a world's; `sent` is what `gh` is given to read.
    """
    address = next(word for word in words if word.startswith(f"repos/{REPOSITORY}/"))
    asked = urlsplit(address.removeprefix(f"repos/{REPOSITORY}/"))
    if "--method" in words:
        method = words[words.index("--method") + 1]
        return 0, "{}", "", {"method": method, "path": asked.path, **json.loads(sent or "")}
    found = answers.get(unquote(asked.path))
    if found is None:
        return 1, "", "gh: Not Found (HTTP 404)", None
    parameters = parse_qs(asked.query)
    if isinstance(found, list):
        page, size = (int(parameters.get(key, ["1"])[0]) for key in ("page", "per_page"))
        found = found[(page - 1) * size : page * size]
    return 0, json.dumps(found), "", None


def _main(words: list[str]) -> int:
    world = json.loads(Path(os.environ["WORLD"]).read_text("utf-8"))
    sent = sys.stdin.read() if "--method" in words else None
    status, said, trouble, call = answer(words, world, sent)
    if call:
        with Path(os.environ["CALLED"]).open("a", encoding="utf-8") as called:
            called.write(json.dumps(call) + "\n")
    print(said)
    print(trouble, file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
