"""Whatever reads an answer, in whatever encoding, gets all of it, or one line that says why not."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from plan.cli import NOBODY_READS, main
from plan.tools.streams import make_printable
from tests.support.sites.commands import ENVIRONMENT, PLAN, run
from tests.support.sites.projects import DATA, OTHER_PLAN, ROOT, TESTS

BROKEN = TESTS / "broken" / "unknown-role.yaml"
ENCODINGS = ("cp1252:strict", "cp1258", "ascii", "utf-16")
ANSWERS: tuple[tuple[int, list[str]], ...] = (
    (0, ["check", str(OTHER_PLAN)]),
    (0, ["check", str(OTHER_PLAN), "--format", "json"]),
    (1, ["check", str(BROKEN)]),
    (1, ["check", str(BROKEN), "--format", "json"]),
    (1, ["check", str(BROKEN), "--format", "github"]),
    (1, ["check", "tệp không có.yaml"]),
    (0, ["report", str(OTHER_PLAN), "--format", "json"]),
    (0, ["report", str(OTHER_PLAN), "--format", "markdown"]),
    (0, ["diff", str(OTHER_PLAN), str(DATA)]),
    (0, ["diff", str(OTHER_PLAN), str(DATA), "--format", "json"]),
    (1, ["diff", "không có"]),
    (0, ["forms"]),
    (0, ["schema"]),
    (0, ["--help"]),
    (0, ["check", "--help"]),
    (2, ["không có"]),
    (2, []),
)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_answer_can_be_printed_in_every_encoding(
    monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    monkeypatch.chdir(ROOT)
    name, _, errors = encoding.partition(":")
    for status, arguments in ANSWERS:
        out, err = (
            io.TextIOWrapper(io.BytesIO(), encoding=name, errors=errors or "strict")
            for _ in range(2)
        )
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        assert _ended(arguments, {"PYTHONIOENCODING": encoding}) == status, arguments
        printed = [_printed(stream, name) for stream in (out, err)]
        assert any(printed), arguments
        assert "json" not in arguments or json.loads(printed[0]) == _json_answer(tuple(arguments))


def _ended(arguments: list[str], environment: Mapping[str, str]) -> int:
    try:
        return main(arguments, environment)
    except SystemExit as usage:
        return int(str(usage.code))


@cache
def _json_answer(arguments: tuple[str, ...]) -> Any:
    """Return what the command says as JSON where every letter can be printed."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with redirect_stdout(out):
        _ended(list(arguments), {})
    return json.loads(_printed(out, "utf-8"))


def _printed(stream: io.TextIOWrapper, encoding: str) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode(encoding)


def test_files_and_pipes_are_utf_8_unless_another_encoding_is_asked_for() -> None:
    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    pipe, asked = (io.TextIOWrapper(io.BytesIO(), encoding="cp1252") for _ in range(2))
    terminal = Terminal(io.BytesIO(), encoding="cp1252")
    make_printable((pipe, terminal, None), {})
    make_printable((asked,), {"PYTHONIOENCODING": "cp1252"})
    for stream in (pipe, asked, terminal):
        stream.write("Tổ Toán \udcff")
    assert _printed(pipe, "utf-8") == "Tổ Toán ?"
    assert _printed(asked, "cp1252") == _printed(terminal, "cp1252") == "T? Toán ?"


def test_an_encoding_of_the_environment_and_a_locale_without_letters_change_nothing() -> None:
    report = run("report", PYTHONIOENCODING="cp1252")
    assert (report.returncode, report.stderr) == (0, b"")
    assert "Những nội dung".encode("cp1252", "replace") in report.stdout
    bare = run("report", LC_ALL="POSIX", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert "Những nội dung" in bare.stdout.decode()


@pytest.mark.parametrize("shell", ["<&-", "2>&-", "<&- 2>&-"])
def test_closed_streams_change_nothing(shell: str) -> None:
    result = run("check", shell=shell)
    assert (result.returncode, result.stderr) == (0, b"")
    assert b"data/assignments.yaml: " in result.stdout


def test_a_closed_output_leaves_the_status() -> None:
    for status, file in ((0, DATA), (1, BROKEN)):
        result = run("check", str(file), shell=">&-")
        assert (result.returncode, result.stderr) == (status, b"")


def test_an_answer_that_finds_no_room_is_json_answer() -> None:
    for arguments in (["check"], ["report"], ["--help"]):
        result = run(*arguments, shell=">/dev/full")
        assert result.returncode == 1
        assert result.stderr.decode() == (
            "không ghi ra được câu trả lời: đĩa đã hết chỗ · dọn bớt rồi chạy lại\n"
        )


@pytest.mark.parametrize("arguments", [["report"], ["check"], ["--help"]])
def test_who_has_read_enough_hears_nothing_more(arguments: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    with open(write, "wb") as pipe:
        result = subprocess.run(
            [*PLAN, *arguments],
            cwd=ROOT,
            env=ENVIRONMENT,
            stdout=pipe,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (result.returncode, result.stderr) == (NOBODY_READS, b"")


def test_the_browser_s_path_is_printed_in_every_encoding(tmp_path: Path) -> None:
    named = tmp_path / "Nguyễn"
    named.mkdir()
    shutil.copy("/bin/true", named / "chromium")
    result = subprocess.run(
        [sys.executable, "-m", "tests.support.browser.chromium"],
        cwd=ROOT,
        env={**ENVIRONMENT, "CHROMIUM": str(named / "chromium"), "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, b"")
