"""A version of the data file: a file, or what git keeps of it under a revision's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from .data_file import DATA_FILE
from .edition import History, plain_content
from .git import NO_PAST, GitUnavailableError, NoRepositoryError, NoSuchRevisionError, Repository

_COMMITTED = re.compile(r"committer .*> (\d+) ([+-])(\d\d)(\d\d)")


class NoSuchVersionError(Exception):
    """There is no such version, or git could not be asked; the message says which."""


def version(name: str) -> tuple[str, bytes]:
    """Return what messages call the version `name` of the data file, and its content.

    `name` is a file's name, or else a git revision: `main`, `HEAD^1`, a commit's number.
    Raises `NoSuchVersionError` where it is neither, or git can't be asked, and `OSError` where
    the file can't be opened.
    """
    if Path(name).is_file():
        return name, Path(name).read_bytes()
    try:
        content = Repository(Path()).content(name, DATA_FILE)
    except NoSuchRevisionError as error:
        raise NoSuchVersionError(
            f"không có tệp nào, cũng không có bản nào trong git, tên là `{name}`{error}"
        ) from None
    except GitUnavailableError as error:
        raise NoSuchVersionError(f"không có tệp nào tên là `{name}`; {error}") from None
    if content is None:
        raise NoSuchVersionError(f"bản `{name}` trong git không có tệp {DATA_FILE}")
    return f"{name}:{DATA_FILE}", content


def content_at(revision: str, file: str) -> str | None:
    """Return the text of `file` at `revision`, `None` where that has no such file.

    Raises `NoSuchVersionError` where there is no such revision, or git can't be asked.
    """
    try:
        content = Repository(Path()).content(revision, file)
    except NoSuchRevisionError as error:
        raise NoSuchVersionError(f"không có bản nào trong git tên là `{revision}`{error}") from None
    except GitUnavailableError as error:
        raise NoSuchVersionError(str(error)) from None
    return None if content is None else content.decode("utf-8-sig", "replace")


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What git knows of the past of a file as it stands now."""

    changed: date | None
    """The day on which it was last changed; `None` where there is no such day."""
    history: History | None
    """The commits that changed it; `None` where there is no such day, and where there is none."""


def past(file: Path) -> Past:
    """Return the past of `file`.

    Raises `GitUnavailableError` where git could not be asked, or can't know, as in a clone that
    lacks the past.
    """
    changed = last_changed(file)
    return Past(changed=changed, history=history(file) if changed else None)


def last_changed(file: Path) -> date | None:
    """Return the day on which `file` was last changed, by git.

    `None` where there is no such day: outside a repository, and with changes that are not
    committed. Raises `GitUnavailableError` where git could not be asked, or can't know, as in a
    clone that lacks the past.
    """
    repository = Repository(file.parent)
    try:
        committed = repository.content("HEAD", file.name)
    except (NoRepositoryError, NoSuchRevisionError):
        return None
    if committed is None or plain_content(committed) != plain_content(file.read_bytes()):
        return None
    if repository.is_shallow():
        raise GitUnavailableError(NO_PAST)
    commit = repository.last_commit(file.name)
    return _committed_on(repository.commit_lines(commit)) if commit else None


def history(file: Path) -> History | None:
    """Return the commits that changed `file`; `None` where there is none.

    Raises `GitUnavailableError` where git could not be asked.
    """
    seconds = Repository(file.parent).commit_times(file.name)
    if not seconds:
        return None
    return History(moment=datetime.fromtimestamp(max(seconds), UTC), count=len(seconds))


def _committed_on(lines: list[str]) -> date | None:
    """Return the day of the commit whose `lines` git holds, where it was made."""
    stamp = next((match for line in lines if (match := _COMMITTED.fullmatch(line))), None)
    if stamp is None:
        return None
    seconds, sign, hours, minutes = stamp.groups()
    east = timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == "-" else 1)
    try:
        return datetime.fromtimestamp(int(seconds), UTC).astimezone(timezone(east)).date()
    except (OverflowError, ValueError):
        return None
