"""Whatever bytes are in the file: an answer with a line, soon, in little memory, no traceback."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from plan.check.gate import checked_content
from plan.check.reports import github_report, json_report, markdown_report, text_report
from plan.load.data_file import LARGEST
from plan.load.problems import MOST, ProblemsFoundError
from tests.support.sites.forked import forked
from tests.support.sites.projects import DATA, OTHER_PLAN, SOUND

REAL = DATA.read_text("utf-8")
SECONDS, MEMORY = 5.0, 200_000_000
"""What a check may take of a processor and of memory once Python has begun; that takes 0.4 s."""
DEADLINE = 2_000
"""Milliseconds for a small file on a busy machine."""
EXAMPLES = settings(
    max_examples=150,
    deadline=DEADLINE,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

PIECES = st.sampled_from(
    [
        *"\n\t -:#'\"[]{}>|&*!%@`?,.“”‘’\u200b\u00a0\ufeff\0\r",
        *("\n  - ", "\n    ", ": ", "---\n", "<<: ", "*a", "&a ", "!!str ", "<<<<<<< ", "null"),
        *("plan:", "bodies:", "id: ", "name: ", "quote: ", "duties:", "events:", "formerly: "),
        *("e\u0301", "ban-doc", "Ban Đọc", "\U0001f600"),
    ]
)


def answered(content: bytes) -> None:
    """Assert that `content` is found sound, or that each problem has a place in it and a mend."""
    found = _found(content)
    if found is None:
        return
    lines = content.decode("utf-8", "replace").count("\n") + 1
    assert found.problems
    for problem in found.problems:
        assert 1 <= problem.place.line <= lines + 1
        assert problem.place.column >= 1
        assert problem.what.strip()
        assert problem.how.strip()
    for report in (text_report, github_report, markdown_report, json_report):
        assert report(found)


def _found(content: bytes) -> ProblemsFoundError | None:
    try:
        checked_content(content, "a.yaml")
    except ProblemsFoundError as found:
        return found
    return None


@EXAMPLES
@given(st.binary(max_size=300))
def test_any_bytes_are_answered(content: bytes) -> None:
    answered(content)


@EXAMPLES
@given(st.text(max_size=300))
def test_any_text_is_answered(content: str) -> None:
    answered(content.encode("utf-8", "surrogatepass"))


@EXAMPLES
@example("\r\r-")
@example("\u2028plan")
@example("plan:\n{")
@given(st.lists(PIECES, max_size=60).map("".join))
def test_anything_that_looks_like_yaml_is_answered(content: str) -> None:
    answered(content.encode())


@EXAMPLES
@given(st.data())
def test_a_sound_file_with_anything_typed_into_it_is_answered(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([REAL, SOUND, OTHER_PLAN.read_text("utf-8")]))
    start = data.draw(st.integers(0, len(text)))
    end = start + data.draw(st.integers(0, 40))
    answered((text[:start] + data.draw(PIECES) + text[end:]).encode())


@EXAMPLES
@given(st.data())
def test_a_sound_file_with_its_lines_in_disorder_is_answered(data: st.DataObject) -> None:
    lines = data.draw(st.sampled_from([REAL, SOUND])).splitlines()
    one, other = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    lines[one], lines[other] = lines[other], lines[one]
    del lines[data.draw(st.integers(0, len(lines) - 1))]
    answered("\n".join(lines).encode())


NASTY: Mapping[str, Callable[[], bytes]] = {
    "fifty-megabytes": lambda: b"a: b\n" * 10_000_000,
    "just-too-large": lambda: b"x" * (LARGEST + 1),
    "zeroes": lambda: b"\0" * 5_000_000,
    "no-utf-8": lambda: b"\xff" * 5_000_000,
    "deep-brackets": lambda: b"[" * 500_000,
    "deep-braces": lambda: b"{a: " * 200_000,
    "deep-dashes": lambda: b"- " * 200_000,
    "deep-indents": lambda: b"".join(b" " * i + b"a:\n" for i in range(1500)),
    "invisible": lambda: "\u200b".encode() * 300_000,
    "tabs": lambda: b"\t\n" * 300_000,
    "not-nfc": lambda: "e\u0301\n".encode() * 100_000,
    "one-long-line": lambda: b"a" * 3_000_000,
    "one-long-value": lambda: b"plan: " + b"chu " * 500_000,
    "one-long-key": lambda: b"plam" * 500_000 + b": 1\n",
    "bracket-above-a-long-list": lambda: SOUND.replace(
        "bodies:\n", "bodies: [\n" + "".join(f"  - {{id: x{i}, name: y}}\n" for i in range(20_000))
    ).encode(),
    "unknown-keys": lambda: b"".join(b"key%d: 1\n" % i for i in range(30_000)),
    "the-same-key": lambda: b"plan: 1\n" * 50_000,
    "many-anchors": lambda: b"".join(b"- &a%d x\n" % i for i in range(30_000)),
    "laughing": lambda: (
        b"a: &a [x, x]\n"
        + b"".join(b"%c: &%c [*%c, *%c, *%c]\n" % (i + 1, i + 1, i, i, i) for i in range(97, 121))
    ),
    "merge-marks": lambda: b"<<<<<<< HEAD\n=======\n>>>>>>> x\n" * 50_000,
    "many-documents": lambda: b"---\na: 1\n" * 50_000,
    "many-bodies": lambda: SOUND.replace(
        "bodies:\n", "bodies:\n" + "".join(f"  - {{id: x{i}, name: y}}\n" for i in range(5_000))
    ).encode(),
    "many-duties": lambda: SOUND.replace(
        "          duties:\n",
        "          duties:\n"
        + "            - {body: ban-dox, role: leed, quote: Bàn Đọc}\n" * 3_000,
    ).encode(),
    "many-events": lambda: (
        SOUND
        + "\nevents:\n"
        + "  - {date: 01-01-2031, kind: end, from: [to-toan], to: , decision: x, source: y}\n"
        * 3_000
    ).encode(),
    "long-quote": lambda: (
        SOUND.replace("hằng tuần.", "hằng tuần " + "rất " * 100_000 + ".")
        .replace("quote: hằng tuần", "quote: hằng tuần " + "rât " * 100_000)
        .encode()
    ),
}
"""By name, made where they are read: together they take a hundred megabytes."""


@pytest.mark.parametrize("name", NASTY)
def test_a_nasty_file_is_answered_soon_and_in_little_memory(name: str, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(NASTY[name]())
    result = forked("plan", "check", file.name, folder=tmp_path, seconds=SECONDS, memory=MEMORY)
    assert result.returncode == 1, result.stderr[-500:]
    assert "Traceback" not in result.stderr
    assert ":" in result.stdout
    assert "cần sửa" in result.stdout


@pytest.mark.parametrize("name", ["invisible", "unknown-keys", "many-anchors", "many-duties"])
def test_no_more_problems_are_looked_for_than_anyone_would_read(name: str) -> None:
    found = _found(NASTY[name]())
    assert found
    assert MOST <= len(found.problems) <= MOST + 1


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_file_that_notepad_saved_as_unicode_is_told_how_to_save_it(encoding: str) -> None:
    found = _found(f"\ufeff{SOUND}".encode(encoding))
    assert found
    (problem,) = found.problems
    assert "UTF-16" in problem.what
    assert "Encoding" in problem.how
