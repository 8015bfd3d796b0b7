"""Problems → what an editor, GitHub or a program reads: one function a format."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from ..language.characters.unseen import unseen
from ..load.problems import MOST, Problem, ProblemsFoundError
from ..model.text import Place
from ..templates.escaping import Marked
from ..templates.texts import markdown

SHOWN = 200
"""Problems that a terminal is shown; the rest is counted."""

GITHUB_SHOWS = 10
"""Errors, and as many warnings, that GitHub shows of one step; others it drops without a word."""

_WIDEST = 100
"""Characters of a line that a report shows around the place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A line of the file as a report shows it, with a caret below the place."""

    number: int
    text: str
    before_caret: str
    """White space as wide as what stands before the caret."""


def shown(error: ProblemsFoundError, problem: Problem) -> Shown:
    """Return the line of `problem`, cut to what fits, with what nobody sees made visible."""
    line, column = problem.place
    text = error.lines[line - 1].rstrip("\r") if line <= len(error.lines) else ""
    start = max(0, column - _WIDEST * 2 // 3) if len(text) > _WIDEST else 0
    cut = text[start : start + _WIDEST]
    left, right = "…" if start else "", "…" if start + _WIDEST < len(text) else ""
    visible = "".join(map(_visible, cut))
    before = left + visible[: column - 1 - start]
    return Shown(number=line, text=f"{left}{visible}{right}", before_caret=" " * _width(before))


def _visible(character: str) -> str:
    if character == "\t":
        return "→"
    return "▯" if unseen(character) else character


def text_report(error: ProblemsFoundError) -> str:
    """Return the problems for a terminal: each with its line, and a caret below the place."""
    parts = [_with_place(error, problem) for problem in error.problems[:SHOWN]]
    return "\n".join([*parts, _count(error)])


def github_report(error: ProblemsFoundError) -> str:
    """Return the first problems as GitHub's `::error` lines, which it shows beside the file."""
    parts = [_annotation(error.file, problem) for problem in error.problems[:GITHUB_SHOWS]]
    return "\n".join([*parts, _count(error)])


def markdown_report(error: ProblemsFoundError) -> str:
    """Return the problems as Markdown, all of them, for the summary of a run."""
    shown_problems = [(problem, Marked(_lines(error, problem))) for problem in error.problems]
    return markdown(
        "problems.md", file=error.file, problems=shown_problems, count=Marked(_count(error))
    )


def json_report(error: ProblemsFoundError) -> str:
    """Return all problems as JSON, for programs."""
    problems = [
        {
            "line": problem.place.line,
            "column": problem.place.column,
            "what": problem.what,
            "how": problem.how,
            "text": shown(error, problem).text,
        }
        for problem in error.problems
    ]
    report = {"file": error.file, "sound": False, "problems": problems}
    return json.dumps(report, ensure_ascii=False, indent=2)


def _with_place(error: ProblemsFoundError, problem: Problem) -> str:
    line, column = problem.place
    first = f"{error.file}:{line}:{column}: {problem.what} · {problem.how}"
    return f"{first}\n{_lines(error, problem)}"


def _lines(error: ProblemsFoundError, problem: Problem) -> str:
    line = shown(error, problem)
    number = f"{line.number:>6}"
    return f"{number} | {line.text}".rstrip() + f"\n{' ' * len(number)} | {line.before_caret}^"


def _count(error: ProblemsFoundError) -> str:
    count = len(error.problems)
    least = "ít nhất " if count >= MOST else ""
    return f"{error.file}: có {least}{count} chỗ cần sửa."


def _width(text: str) -> int:
    return sum(_widths(text))


def _widths(text: str) -> Iterator[int]:
    for character in text:
        if unicodedata.combining(character):
            yield 0
        else:
            yield 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _annotation(file: str, problem: Problem) -> str:
    message = f"{problem.what} · {problem.how}"
    return github_line("error", file, problem.place, problem.what, message)


def doubt_line(file: str, doubt: Problem, *, github: bool = False) -> str:
    """Return the line on what may be a slip: for GitHub, a warning that stands beside the file."""
    words = f"lưu ý: {doubt.what} · {doubt.how}"
    if github:
        return github_line("warning", file, doubt.place, doubt.what, words)
    return f"{file}:{doubt.place.line}:{doubt.place.column}: {words}"


def github_line(kind: str, file: str, place: Place, title: str, words: str) -> str:
    """Return the command by which GitHub shows `words` beside `place` of `file`.

    `kind` is `error` or `warning`.
    """
    line, column = place
    where = f"file={_property(file)},line={line},col={column},title={_property(title)}"
    return f"::{kind} {where}::{_data(words)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
