"""What git answers of a folder, whatever its user has set: "no" is told from "could not ask".

Only git's plumbing is asked, whose answers no setting of a user changes.
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

_KEPT = ("GIT_CONFIG", "GIT_EXEC_PATH", "GIT_CEILING_DIRECTORIES", "GIT_TEST")
"""How the names begin of git's variables that stay. Others turn it to another repository, as a hook
of git's that runs a command does, or change how it reads what it is given."""

NO_PAST = "bản tải về này thiếu phần lịch sử trước · chạy `git fetch --unshallow`"
_COULD_NOT = "chưa hỏi được git"
_UNREADABLE = f"{_COULD_NOT}: câu trả lời không đọc được · chạy `git status` ở đây để xem vì sao"
_ENTRY = re.compile(r"(\d{6}) ([a-z]+) ([0-9a-f]+)\t")
_STAMP = re.compile(r"(\d+) [0-9a-f]+")
_PATIENCE = 60
"""Seconds for an answer, which takes less than one: a disk may be slow, or a lock never go."""
_NO_REPOSITORY = "not a git repository"
_ANOTHER_OWNER = re.compile(r"dubious ownership in repository at '(.+)'")
_FATAL = re.compile(r"^(?:fatal|error): (.+)", re.MULTILINE)
"""Git's own words for why it doesn't answer."""


class GitUnavailableError(Exception):
    """Git could not be asked, or could not answer; the message says why, in Vietnamese."""


class NoRepositoryError(GitUnavailableError):
    """There is nothing to ask: the folder is in no repository."""


class NoSuchRevisionError(Exception):
    """The repository has no revision of the name; the message says why, where that is known."""


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that a folder lies in. Every method may raise `GitUnavailableError`."""

    folder: Path

    def commit(self, revision: str) -> str:
        """Return the number of the commit `revision`: `main`, `HEAD^1`.

        Raises `NoSuchRevisionError` where there is none.
        """
        self._answer("rev-parse", "--git-dir")
        # What begins with a hyphen is an option to git, and no revision's name.
        if not revision.startswith("-"):
            answer = self._asked("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
            if not answer.returncode:
                return answer.stdout.decode("utf-8", "replace").strip()
        raise NoSuchRevisionError(f"; {NO_PAST}" if self.is_shallow() else "")

    def content(self, revision: str, file: str) -> bytes | None:
        """Return what `file`, below the folder, held at `revision`; `None` where it was not there.

        Raises `NoSuchRevisionError` where there is no such revision.
        """
        commit = self.commit(revision)
        answer = self._answer("ls-tree", commit, "--", file).decode("utf-8", "replace")
        if not answer:
            return None
        entry = _ENTRY.match(answer)
        if entry is None:
            raise GitUnavailableError(_UNREADABLE)
        mode, kind, blob = entry.groups()
        if kind != "blob" or mode == "120000":
            raise GitUnavailableError(f"ở bản `{revision}`, `{file}` không phải là một tệp")
        return self._answer("cat-file", "blob", blob)

    def is_shallow(self) -> bool:
        """Return whether the repository lacks the past before some commits."""
        return self._answer("rev-parse", "--is-shallow-repository").strip() == b"true"

    def last_commit(self, file: str) -> str | None:
        """Return the number of the last commit that changed `file`, if there is any."""
        answer = self._answer("rev-list", "-1", "HEAD", "--", file)
        return answer.decode("utf-8", "replace").strip() or None

    def commit_times(self, file: str) -> list[int]:
        """Return when each commit that changed `file` was made, in seconds of Unix's time."""
        answer = self._answer("rev-list", "--timestamp", "HEAD", "--", file)
        lines = answer.decode("utf-8", "replace").splitlines()
        stamps = [_STAMP.fullmatch(line) for line in lines]
        if not all(stamps):
            raise GitUnavailableError(_UNREADABLE)
        return [int(stamp[1]) for stamp in stamps if stamp]

    def commit_lines(self, commit: str) -> list[str]:
        """Return the commit as git holds it: its head, line by line, then its message."""
        return self._answer("cat-file", "commit", commit).decode("utf-8", "replace").splitlines()

    def _answer(self, *question: str) -> bytes:
        asked = self._asked(*question)
        if asked.returncode:
            raise self._failure(asked.stderr.decode("utf-8", "replace"))
        return asked.stdout

    def _asked(self, *question: str) -> subprocess.CompletedProcess[bytes]:
        command = ["git", "--literal-pathspecs", "-C", str(self.folder), *question]
        try:
            return subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                env=_environment(),
                timeout=_PATIENCE,
            )
        except subprocess.TimeoutExpired as error:
            why = f"git chưa trả lời sau {_PATIENCE} giây · chạy `git status` ở đây để xem vì sao"
            raise GitUnavailableError(f"{_COULD_NOT}: {why}") from error
        except OSError as error:
            why = "máy này chưa có git, hoặc không chạy được git · cài git rồi chạy lại"
            raise GitUnavailableError(f"{_COULD_NOT}: {why}") from error

    def _failure(self, words: str) -> GitUnavailableError:
        if _NO_REPOSITORY in words:
            return NoRepositoryError(
                f"{_COULD_NOT}: thư mục này không nằm trong kho git nào · chạy trong bản tải về "
                "bằng `git clone`"
            )
        if refused := _ANOTHER_OWNER.search(words):
            return GitUnavailableError(
                f"{_COULD_NOT}: thư mục của kho thuộc tài khoản khác · thử bằng tài khoản ấy, hoặc "
                f"chạy `git config --global --add safe.directory {refused[1]}`"
            )
        fatal = _FATAL.search(words)
        answer = f"git báo “{fatal[1]}”" if fatal else "git không trả lời"
        return GitUnavailableError(
            f"{_COULD_NOT}: {answer} · chạy `git status` ở đây để xem vì sao"
        )


def _environment() -> dict[str, str]:
    """Return this process's environment, as git needs it to answer plainly and in English."""
    passed = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith(_KEPT)
    }
    return {**passed, "LC_ALL": "C", "LANGUAGE": "", "GIT_TERMINAL_PROMPT": "0"}
