"""What a build keeps for the next: never published damaged, and never needed."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plan.cli import main
from plan.tools.store import EXPORTS, PICTURES, Store, not_kept
from tests.support.sites.projects import OTHER_PLAN, ROOT, build, built_project
from tests.support.sites.sites import contents

CONTENT = b"as it was made " * 100
OTHER = b"of another key"
FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def kept(folder: Path) -> Store:
    """Return a store in `folder` that holds two entries."""
    store = Store(folder=folder)
    store.keep("a", CONTENT)
    store.keep("b", OTHER)
    return store


def _a_folder(file: Path) -> None:
    file.unlink()
    (file / "deep").mkdir(parents=True)


def _a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def _a_link(file: Path) -> None:
    file.unlink()
    outside = file.parent.parent / "outside"
    outside.write_bytes(b"mine")
    file.symlink_to(outside)


def _a_link_to_itself(file: Path) -> None:
    file.unlink()
    file.symlink_to(file)


def _one_bit(file: Path) -> None:
    held = bytearray(file.read_bytes())
    held[len(held) // 2] ^= 1
    file.write_bytes(held)


DAMAGES: tuple[Callable[[Path], object], ...] = (
    lambda file: file.write_bytes(b"HACKED"),
    lambda file: file.write_bytes(b""),
    lambda file: file.write_bytes(file.read_bytes()[:-1]),
    lambda file: file.write_bytes(file.read_bytes()[:5]),
    lambda file: file.write_bytes(CONTENT),  # as earlier versions kept it
    lambda file: shutil.copy(file.with_name("b"), file),
    _one_bit,
    _a_folder,
    _a_pipe,
    _a_link,
    _a_link_to_itself,
)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_entry_is_made_anew_and_kept_whole(
    tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    store = kept(tmp_path / "kept")
    damage(tmp_path / "kept" / "a")
    assert store.held("a") is None
    assert store.content("a", lambda: CONTENT) == CONTENT
    assert store.held("a") == CONTENT
    assert store.failures == []
    assert sorted(file.name for file in (tmp_path / "kept").iterdir()) == ["a", "b"]
    outside = tmp_path / "outside"
    assert not outside.exists() or outside.read_bytes() == b"mine"


def test_an_entry_that_may_not_be_read_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = kept(tmp_path)

    def refused(_: Path) -> bytes:
        raise PermissionError(errno.EACCES, "")

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert store.content("a", lambda: CONTENT) == CONTENT
    monkeypatch.undo()
    assert store.held("a") == CONTENT


@pytest.mark.parametrize("call", ["replace", "mkdir"])
def test_where_nothing_can_be_kept_all_is_made_and_that_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    tries = []

    def refused(*_: object) -> None:
        tries.append(call)
        raise FULL

    monkeypatch.setattr(os, call, refused)
    store = Store(folder=tmp_path / "kept")
    beside = Store(folder=tmp_path / "beside", failures=store.failures)
    for each in (store, beside, store):
        assert each.content("a", lambda: CONTENT) == CONTENT
    monkeypatch.undo()
    assert len(tries) == 1
    (line,) = not_kept(store.failures)
    assert line.startswith(f"{tmp_path / 'kept'}: đĩa đã hết chỗ")
    assert not list(tmp_path.glob("**/.*"))


def test_what_a_crash_left_is_dropped_and_what_another_build_is_writing_is_not(
    tmp_path: Path,
) -> None:
    store = kept(tmp_path)
    now = (tmp_path / "b").stat().st_mtime
    for name, age in ((".crashed.new", 4000), (".begun.new", 10)):
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (now - age, now - age))
    store.drop_unused()
    assert sorted(file.name for file in tmp_path.iterdir()) == [".begun.new", "a", "b"]


def test_two_builds_that_drop_at_once_do_not_meet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, unlink, iterdir = kept(tmp_path), Path.unlink, Path.iterdir

    def gone_before(file: Path) -> None:
        unlink(file)
        unlink(file)

    def one_more(folder: Path) -> Iterator[Path]:
        yield from (*iterdir(folder), folder / "gone since")

    monkeypatch.setattr(Path, "unlink", gone_before)
    monkeypatch.setattr(Path, "iterdir", one_more)
    store.used.clear()
    store.drop_unused(spare=0)
    monkeypatch.undo()
    assert not list(tmp_path.iterdir())
    Store(folder=tmp_path / "not there").drop_unused()


def test_a_build_publishes_nothing_damaged_and_needs_no_folder_to_keep_in(tmp_path: Path) -> None:
    folder = built_project(tmp_path / "project")
    right = contents(folder / "site")
    for number, file in enumerate((*(folder / EXPORTS).iterdir(), *(folder / PICTURES).iterdir())):
        DAMAGES[number % len(DAMAGES)](file) if number % len(DAMAGES) != 5 else file.unlink()
    again = build(folder)
    assert (again.returncode, "không" in again.stderr) == (0, False)
    assert contents(folder / "site") == right

    shutil.rmtree(folder / ".cache")
    (folder / ".cache").write_text("a file")
    without = build(folder)
    assert without.returncode == 0
    assert without.stderr.count("trang vẫn đủ, nhưng lần sau phải tạo lại") == 1
    assert contents(folder / "site") == right


def test_an_export_needs_no_folder_to_keep_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    (tmp_path / ".cache").write_text("a file")
    monkeypatch.chdir(tmp_path)
    assert main(["export", "out", str(OTHER_PLAN)], {}) == 0
    assert capsys.readouterr().err.count("trang vẫn đủ, nhưng lần sau phải tạo lại") == 1
    assert (tmp_path / "out" / "index.html").is_file()
