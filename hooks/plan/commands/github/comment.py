"""The comment on a pull request: what it changes, said by this code and never by its own.

Run on main's checkout with a token that may comment. Of the pull request nothing is run or
unpacked: its data file is fetched as text, and read by a process that has no token.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ...check.ledger import LEDGER_FILE
from ...load.data_file import DATA_FILE, LARGEST
from ...templates.escaping import Marked, escaped
from ...templates.texts import markdown
from .pull_requests import MOST_FILES, NoPlainFileError, NotAnsweredError, PullRequest, Repository

MARK = "<!-- what the change means -->"
"""How a comment begins, by which a later run finds it."""

MOST = 60_000
"""Characters of a comment; GitHub refuses one of more than 65,536."""

_AUTHOR = "github-actions[bot]"
"""Only a comment of the workflow's own account is renewed: anyone can type the mark."""
_NAMED = 20
"""Files outside data/ that a comment names; the rest is counted."""
_SECONDS = 60
"""How long a hostile file may keep the reader busy."""
_BYTES = 4 << 30
"""How much memory it may make the reader take."""

_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)
_COMMIT = re.compile(r"[0-9a-f]{40}")
_RUN = re.compile(r"https://[\w./:-]+", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The run of the check that is answered."""

    repository: Repository
    head: str
    """The commit that it checked."""
    address: str
    failed: bool


def run_in(environment: Mapping[str, str]) -> Run:
    """Return the run that the workflow names in `environment`; raises `ValueError` for another."""
    for name, rule in (("REPOSITORY", _REPOSITORY), ("HEAD_SHA", _COMMIT), ("RUN_URL", _RUN)):
        if not rule.fullmatch(environment.get(name, "")):
            raise ValueError(f"{name} is {environment.get(name)!r}")
    return Run(
        repository=Repository(name=environment["REPOSITORY"]),
        head=environment["HEAD_SHA"],
        address=environment["RUN_URL"],
        failed=environment.get("CONCLUSION", "") in ("failure", "timed_out", "startup_failure"),
    )


def comment(run: Run, request: PullRequest) -> str:
    """Return the comment on `request`, as Markdown; raises `NotAnsweredError`."""
    names = run.repository.changed_files(request)
    others = [name for name in names if not name.startswith("data/")]
    meaning = _meaning(run.repository, request)
    head = {
        "run": run,
        "mark": Marked(MARK),
        "address": Marked(run.address),
        "revision": Marked(run.head[:7]),
        "named": others[:_NAMED],
        "count": len(others),
        "unlisted": request.changed_files > MOST_FILES,
    }
    whole = markdown("comment.md", **head, meaning=Marked(meaning), cut=False)
    if len(whole) <= MOST:
        return whole
    room = MOST - len(markdown("comment.md", **head, meaning="", cut=True))
    kept = meaning[: max(0, room)]
    return markdown("comment.md", **head, meaning=Marked(kept.rpartition("\n")[0]), cut=True)


def _meaning(repository: Repository, request: PullRequest) -> str:
    try:
        new = repository.file(request.head, DATA_FILE, LARGEST)
    except NoPlainFileError as trouble:
        return _unread("Bản đề nghị chưa đọc được", str(trouble))
    beginning = repository.beginning(request)
    ledger = _content_or_nothing(repository, beginning, LEDGER_FILE)
    with TemporaryDirectory() as path:
        folder = Path(path)
        _lay(folder / "new", new, ledger)
        checked = _plan(folder / "new", "check", "--format", "markdown")
        if checked.returncode:
            return checked.stdout or _unread("Bản đề nghị chưa đọc được", _STOPPED)
        try:
            old = repository.file(beginning, DATA_FILE, LARGEST)
        except NoPlainFileError as trouble:
            return _unread("Không có bản trước để so", str(trouble))
        _lay(folder / "old", old, None)
        compared = _plan(
            folder, "diff", f"old/{DATA_FILE}", f"new/{DATA_FILE}", "--format", "markdown"
        )
        if compared.returncode:
            return _unread("Tệp này đúng, nhưng không so được với bản trước", _OLD)
        # Behind the paragraph that says that the file is sound: what is to be read over.
        _, _, left = checked.stdout.strip().partition("\n\n")
        return "\n\n".join(filter(None, (left, compared.stdout)))


_STOPPED = "máy đọc tệp quá lâu hoặc dừng giữa chừng; người duyệt phải đọc cả tệp"
_OLD = "bản trước có chỗ sai theo quy tắc hiện nay; người duyệt phải đọc các dòng đã đổi"


def _unread(heading: str, reason: str) -> str:
    return f"### {heading}\n\n{escaped(reason[:1].upper())}{escaped(reason[1:])}."


def _content_or_nothing(repository: Repository, commit: str, path: str) -> bytes | None:
    try:
        return repository.file(commit, path, LARGEST)
    except NoPlainFileError:
        return None


def _lay(folder: Path, data: bytes, ledger: bytes | None) -> None:
    """Write the data file, and the ledger where there is one, where commands look for them."""
    (folder / DATA_FILE).parent.mkdir(parents=True)
    (folder / DATA_FILE).write_bytes(data)
    if ledger is not None:
        (folder / LEDGER_FILE).write_bytes(ledger)


def _plan(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Return what `plan` says in `folder`, run without the token and without its modules."""
    command = [sys.executable, "-I", "-X", "utf8", "-m", "plan.cli", *words]
    try:
        answer = subprocess.run(
            command,
            cwd=folder,
            env={},
            preexec_fn=_limited,
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 1, "", "")
    sys.stderr.write(answer.stderr)
    return answer


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))


def post(run: Run) -> Sequence[int]:
    """Post or renew the comment on each open pull request that ends in the run's commit.

    Returns their numbers. Raises `NotAnsweredError`.
    """
    requests = run.repository.open_pull_requests(run.head)
    return [request.number for request in requests if _posted(run, request)]


def _posted(run: Run, request: PullRequest) -> bool:
    repository, body = run.repository, {"body": comment(run, request)}
    now = repository.pull_request(request.number)
    if now is None or now.head != run.head:
        return False  # a newer commit has a run of its own
    comments = repository.every(f"issues/{request.number}/comments")
    own = next((comment["id"] for comment in comments if _is_own(comment)), None)
    if own is None:
        repository.tell("POST", f"issues/{request.number}/comments", body)
    else:
        repository.tell("PATCH", f"issues/comments/{own}", body)
    return True


def _is_own(record: Mapping[str, object]) -> bool:
    user, body = record["user"], record["body"]
    by_us = isinstance(user, Mapping) and user.get("login") == _AUTHOR
    return by_us and isinstance(body, str) and body.startswith(MARK)


def main(environment: Mapping[str, str] = os.environ) -> int:
    """Answer the run that `environment` names; return 0, or 1 where GitHub can't be asked."""
    try:
        numbers = post(run_in(environment))
    except (NotAnsweredError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Posted on: {', '.join(map(str, numbers)) or 'no open pull request ends in it'}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
