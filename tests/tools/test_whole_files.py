"""Committed files are replaced whole or not at all, whatever becomes of the disk."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plan.check.ledger import LEDGER_FILE
from plan.cli import main
from plan.tools.whole_files import NotWrittenError, write_whole
from tests.support.sites.forked import forked
from tests.support.sites.projects import OTHER_PLAN, ROOT, project

LIMITED = (
    "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300));"
    "from plan.cli import main; sys.exit(main(sys.argv[1:]))"
)
"""`plan` on a disk that has room for some lines, but not for a ledger, forms or a schema."""


@pytest.mark.parametrize("command", ["ledger", "forms", "schema"])
def test_with_too_little_room_what_was_committed_stays(tmp_path: Path, command: str) -> None:
    folder = project(tmp_path / "project", OTHER_PLAN.read_text("utf-8"))
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    assert forked("plan", command, "--update", folder=folder).returncode == 0
    made = [file for file in folder.rglob("*") if file.suffix in (".txt", ".yml", ".json")]
    old = {file: b"old" for file in made if file.parent.name in ("data", "ISSUE_TEMPLATE")}
    assert old
    for file, content in old.items():
        file.write_bytes(content if command != "ledger" else b"/ke-hoach/\n")
    before = {file: file.read_bytes() for file in old}
    result = subprocess.run(
        [sys.executable, "-c", LIMITED, command, "--update"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "không ghi được tệp: tệp lớn hơn mức máy này cho ghi" in result.stderr
    assert "Traceback" not in result.stderr
    assert {file: file.read_bytes() for file in old} == before
    assert not list(folder.rglob(".*.new"))


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_write_that_is_refused_changes_nothing_and_names_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")

    def refused(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, call, refused)
    with pytest.raises(NotWrittenError) as told:
        write_whole(file, b"new")
    monkeypatch.undo()
    assert (told.value.filename, told.value.errno) == (str(file), errno.ENOSPC)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_an_interrupted_write_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a.txt", b"new")
    assert not list(tmp_path.iterdir())


def test_a_file_keeps_its_rights_and_a_link_stays_one(tmp_path: Path) -> None:
    file, link, other = tmp_path / "a.txt", tmp_path / "link.txt", tmp_path / "other.txt"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to("a.txt")
    write_whole(link, b"new")
    assert link.is_symlink()
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o640)
    write_whole(other, b"new")
    (tmp_path / "plain").write_bytes(b"")
    assert other.stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_what_is_protected_from_writing_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # as for anyone but root
    with pytest.raises(NotWrittenError):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"


def test_names_as_long_as_a_disk_takes_are_written(tmp_path: Path) -> None:
    file = tmp_path / ("a" * 255)
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    with pytest.raises(NotWrittenError) as told:
        write_whole(tmp_path / ("a" * 256), b"new")
    assert told.value.errno == errno.ENAMETOOLONG
    with pytest.raises(NotWrittenError):
        write_whole(tmp_path, b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["a" * 255]


@pytest.mark.parametrize("was_there", [True, False])
def test_an_export_that_cannot_be_finished_leaves_the_folder_as_it_was(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    was_there: bool,
) -> None:
    replace, begun = os.replace, []

    def full(source: Path, target: Path) -> None:
        begun.append(target)
        if "out" in target.parts and len(begun) > 60:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        replace(source, target)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "replace", full)
    if was_there:
        Path("out").mkdir()
    assert main(["export", "out", str(OTHER_PLAN)], {}) == 1
    assert "không ghi được tệp: đĩa đã hết chỗ" in capsys.readouterr().err
    assert Path("out").exists() == was_there
    assert not was_there or not list(Path("out").iterdir())


def test_a_ledger_that_lacks_lines_is_renewed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project(tmp_path / "project", OTHER_PLAN.read_text("utf-8"))
    monkeypatch.chdir(folder)
    assert main(["ledger", "--update"]) == 0
    whole = Path(LEDGER_FILE).read_bytes()
    Path(LEDGER_FILE).write_bytes(b"/ke-hoach/\n")
    assert main(["ledger", "--update"]) == 0
    assert Path(LEDGER_FILE).read_bytes() == whole


def test_a_device_or_a_pipe_is_written_into_and_never_replaced(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(link, b"new", b"er")
    assert os.read(reader, 10) == b"newer"
    os.close(reader)
    assert (pipe.is_fifo(), pipe.stat().st_size) == (True, 0)
    assert sorted(tmp_path.iterdir()) == [link, pipe]
