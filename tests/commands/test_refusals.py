"""Whatever the machine refuses, each command ends in one Vietnamese line, never in a traceback."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from plan.cli import INTERRUPTED, main
from plan.commands import COMMANDS
from plan.commands.arguments import Parser
from plan.load.data_file import DATA_FILE
from plan.publish.events import on_build_error
from plan.tools.failures import failure_report
from tests.support.sites.commands import ENVIRONMENT, PLAN
from tests.support.sites.projects import DATA, OTHER_PLAN

ARGUMENTS: Mapping[str, list[str]] = {
    "check": [],
    "diff": [DATA_FILE, str(OTHER_PLAN)],
    "export": ["out"],
    "forms": ["--update"],
    "import": ["van-ban.txt"],
    "ledger": ["--update"],
    "report": [],
    "schema": ["--update"],
}
READING = sorted(ARGUMENTS.keys() - {"import", "schema"})
"""The commands that read the data file."""


def test_each_command_is_tried_here() -> None:
    assert set(ARGUMENTS) == {command.name for command in COMMANDS}


def _gone(_: Path) -> None:
    pass


def _no_folder(file: Path) -> None:
    file.parent.rmdir()


def _a_folder(file: Path) -> None:
    file.mkdir()


def _a_pipe(file: Path) -> None:
    os.mkfifo(file)


def _a_link_to_itself(file: Path) -> None:
    file.symlink_to(file.name)


def _below_a_file(file: Path) -> None:
    file.parent.rmdir()
    file.parent.write_text("")


def _nothing(file: Path) -> None:
    file.write_bytes(b"")


def _no_text(file: Path) -> None:
    file.write_bytes(bytes(range(256)) * 10)


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (_gone, "không có tệp hay thư mục này"),
        (_no_folder, "không có tệp hay thư mục này"),
        (_a_folder, "đây là thư mục, không phải tệp"),
        (_a_pipe, "tệp"),
        (_a_link_to_itself, "liên kết dẫn vòng quanh"),
        (_below_a_file, "đường dẫn đi qua một tệp không phải thư mục"),
        (_nothing, "tệp"),
        (_no_text, "tệp không phải là tệp chữ"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_data_file_that_cannot_be_read_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    damage: Callable[[Path], None],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()
    damage(Path(DATA_FILE))
    if command == "diff" and not Path(DATA_FILE).is_file():
        told = "không có tệp nào tên là"
    assert main([command, *ARGUMENTS[command]], {}) == 1
    printed = "".join(capsys.readouterr())
    assert told in printed
    assert DATA_FILE in printed
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.EACCES, "không mở được tệp: không được phép đọc hoặc ghi"),
        (errno.ENAMETOOLONG, "không mở được tệp: tên quá dài"),
        (errno.ENOSPC, "không ghi được tệp: đĩa đã hết chỗ"),
        (errno.EIO, "không mở được tệp: ổ đĩa báo lỗi"),
        (errno.EXDEV, "không mở được tệp: hệ điều hành báo: "),
    ],
)
def test_a_refusal_names_the_file_and_the_reason(code: int, told: str) -> None:
    error = OSError(code, os.strerror(code), "data/a.yaml")
    assert failure_report(error).startswith(f"data/a.yaml: {told}")
    copied = OSError(code, os.strerror(code), "from", None, "to")
    assert failure_report(copied).startswith(f"to: {told}")
    assert "None" not in failure_report(OSError(code, os.strerror(code)))


def test_a_build_that_finds_no_room_says_that_it_was_writing_the_site() -> None:
    with pytest.raises(Abort, match=r"^không ghi ra được trang: đĩa đã hết chỗ"):
        on_build_error(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))


def test_who_interrupts_sees_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: Path) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr("plan.check.gate.content_of", interrupted)
    assert main(["check", str(DATA)], {}) == INTERRUPTED


def test_who_interrupts_while_the_command_loads_sees_no_traceback() -> None:
    interrupted = (
        "import sys\n"
        "class Interrupted:\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == 'plan.commands':\n"
        "            raise KeyboardInterrupt\n"
        "from plan.cli import main\n"
        "sys.meta_path.insert(0, Interrupted())\n"
        "sys.exit(main(['check']))"
    )
    result = subprocess.run(
        [sys.executable, "-c", interrupted], env=ENVIRONMENT, capture_output=True, check=False
    )
    assert (result.returncode, result.stdout + result.stderr) == (INTERRUPTED, b"")


def test_a_name_that_is_no_text_is_told() -> None:
    result = subprocess.run(
        [*PLAN, "check", b"\xff\xfe.yaml"],
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
    )
    assert result.returncode == 1
    assert result.stderr.decode().startswith("??.yaml: không mở được tệp: không có tệp")


def test_a_machine_without_home_or_room_for_temporary_files_exports(tmp_path: Path) -> None:
    environment = {key: value for key, value in ENVIRONMENT.items() if key != "HOME"}
    result = subprocess.run(
        [*PLAN, "export", "out", str(OTHER_PLAN)],
        cwd=tmp_path,
        env={**environment, "TMPDIR": str(tmp_path / "none")},
        capture_output=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff# Trang", "tệp không lưu ở bảng mã UTF-8"),
        (b"# Trang", "trang này thiếu `title`"),
    ],
)
def test_a_handwritten_page_that_cannot_be_read_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    content: bytes,
    told: str,
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_bytes(content)
    monkeypatch.chdir(tmp_path)
    assert main(["export", "out", str(OTHER_PLAN)], {}) == 1
    assert f"docs/a.md:1:1: {told}" in capsys.readouterr().out
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "plan: còn thiếu LỆNH"),
        (["chek"], "plan: LỆNH không có 'chek'; chỉ có 'check', "),
        (["diff"], "plan diff: còn thiếu CŨ"),
        (["check", "--format", "x"], "plan check: --format không có 'x'; chỉ có "),
        (["check", "--format"], "plan check: sau --format còn thiếu một giá trị"),
        (["ledger", "--update=3"], "plan ledger: --update không nhận giá trị '3'"),
        (["check", "a", "b"], "plan: không hiểu b"),
    ],
)
def test_wrong_arguments_are_told_in_vietnamese(
    capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments, {})
    assert ended.value.code == 2
    usage, said = capsys.readouterr().err.strip().split("\n")
    assert usage.startswith("cách dùng: plan")
    assert said.startswith(told)
    assert "--help`" in said


def test_a_draft_is_never_written_over_its_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "van-ban.txt"
    document.write_text("KẾ HOẠCH\n", "utf-8")
    assert main(["import", str(document), "-o", str(document)]) == 1
    assert "là chính văn bản cần nhập" in capsys.readouterr().err
    assert document.read_text("utf-8") == "KẾ HOẠCH\n"


def test_help_is_all_vietnamese() -> None:
    parser = Parser(prog="plan")
    parser.add_argument("file", help="tệp")
    printed = parser.format_help()
    assert "cách dùng: plan [-h] file" in printed
    for english in ("usage", "positional", "options", "show this"):
        assert english not in printed


@pytest.mark.parametrize("name", sorted(ARGUMENTS))
def test_help_explains_each_argument(name: str) -> None:
    parser = Parser(prog="plan")
    next(command for command in COMMANDS if command.name == name).arguments(parser)
    lines = [*parser.format_help().splitlines(), ""]
    for line, below in pairwise(lines):
        if re.match(r"  \S", line):  # an argument, and its help behind it or below
            assert re.search(r"\S {2,}\S", line) or below.startswith(" " * 9), line


def test_a_draft_that_was_edited_is_kept_when_the_document_is_imported_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document, draft = tmp_path / "van-ban.txt", tmp_path / "nhap.yaml"
    document.write_text("KẾ HOẠCH\nvề cây xanh\nSở Xây dựng chủ trì trồng cây.", "utf-8")
    again = ["import", str(document), "-o", str(draft)]
    assert main(again) == main(again) == 0
    assert {*tmp_path.iterdir()} == {document, draft}  # it would be the same: nothing to keep
    made = draft.read_bytes()
    for edited in (b"first", b"second"):
        draft.write_bytes(edited)
        assert main(again) == 0
        assert draft.read_bytes() == made
    assert (tmp_path / "nhap.truoc.yaml").read_bytes() == b"first"
    assert (tmp_path / "nhap.truoc2.yaml").read_bytes() == b"second"
    assert "nhap.truoc2.yaml: giữ tệp trước đó" in capsys.readouterr().out
