"""Examples of what editors do, made of the file's own lines, so that they never grow old."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ....check.reports import text_report
from ....check.rules.shared.listed_names import Listed, unknown
from ....derive.register import Register
from ....language.slugs import address_slug
from ....load.data_file import DATA_FILE
from ....load.problems import ProblemsFoundError
from ....model.placeholders import CORRECTED_NAME
from ....model.records import Body
from ....model.text import Place, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Some lines of the file before and after a change, side by side."""

    id: str
    """An anchor of the guide."""
    line: int
    """The line of the present file at which the lines begin that are in it now."""
    gone: tuple[str, ...]
    new: tuple[str, ...]
    undone: bool
    """Whether the present file has the lines of `new`: the example tells how it came to be so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A line of the file, misspelt, and what the check then says."""

    line: int
    wrong: str
    """The line as it would be."""
    report: str


def examples(register: Register, lines: Sequence[str]) -> Iterator[Example]:
    """Yield an example of each change that `lines`, the lines of the file, can show."""
    for example in _EXAMPLES if lines else ():
        yield from example(register, lines)


def _corrected_word(register: Register, lines: Sequence[str]) -> Iterator[Example]:
    """Yield the first words of the preamble, and before, one of them written twice."""
    preamble = next(iter(register.assignments.plan.preamble), Text(""))
    words = preamble.split(" ")[:3]
    number = _line_with(lines, preamble, " ".join(words))
    if number and len(words) > 1:
        right = lines[number - 1]
        wrong = right.replace(" ".join(words), f"{words[0]} {words[1]} {' '.join(words[1:])}", 1)
        yield Example(id="sua-mot-chu", line=number, gone=(wrong,), new=(right,), undone=True)


def _added_duty(register: Register, lines: Sequence[str]) -> Iterator[Example]:
    """Yield the last duty of the first task that has two."""
    for task in register.tasks:
        duties = [*task.duties]
        record = _record(lines, duties[-1].body, "body") if len(duties) > 1 else None
        if record:
            yield _added("them-phan-cong", record)
            return


def _added_body(register: Register, lines: Sequence[str]) -> Iterator[Example]:
    """Yield the last body."""
    if record := _record(lines, register.assignments.bodies[-1].id, "id"):
        yield _added("them-co-quan", record)


def _renamed_body(register: Register, lines: Sequence[str]) -> Iterator[Example]:
    """Yield the first body whose record is on lines of its own, its name corrected."""
    for body in register.assignments.bodies:
        record = _record(lines, body.id, "id")
        if record and len(record[1]) > 1 and not body.formerly:
            number, written = record
            yield Example(
                id="sua-ten-co-quan",
                line=number,
                gone=tuple(written[:2]),
                new=tuple(_renamed(body, written[:2])),
                undone=False,
            )
            return


def _added_term(register: Register, lines: Sequence[str]) -> Iterator[Example]:
    """Yield the last term with its aliases."""
    for term in register.assignments.terms[-1:]:
        if record := _record(lines, term.name, "name"):
            yield _added("them-cach-goi", record)


_EXAMPLES: tuple[Callable[[Register, Sequence[str]], Iterator[Example]], ...] = (
    _corrected_word,
    _added_duty,
    _added_body,
    _renamed_body,
    _added_term,
)


def _renamed(body: Body, lines: Sequence[str]) -> Iterator[str]:
    name = f"{body.name} {CORRECTED_NAME}"
    for line in lines:
        renamed = line.replace(f"id: {body.id}", f"id: {address_slug(name)}")
        yield renamed.replace(f"name: {body.name}", f"name: {name}")
    indent = " " * (len(lines[1]) - len(lines[1].lstrip()))
    yield f"{indent}formerly: [{body.id}]"


def slip(register: Register, lines: Sequence[str]) -> Slip | None:
    """Return the first duty's role misspelt, and what `plan check` says of it."""
    role = next((duty.duty.role for held in register.by_task.values() for duty in held), None)
    if role is None or role.place is None:
        return None
    number, column = role.place
    right, name = lines[number - 1], f"{role}x"
    wrong = f"{right[: column - 1]}{name}{right[column - 1 + len(role) :]}"
    roles = register.roles.values()
    listed = Listed((each.id for each in roles), {str(each.label): each.id for each in roles})
    problems = unknown("vai trò", "roles", Text(name, Place(number, column)), listed)
    text = "\n".join([*lines[: number - 1], wrong])
    error = ProblemsFoundError(DATA_FILE, problems, text)
    return Slip(line=number, wrong=wrong, report=text_report(error))


def _added(anchor: str, record: tuple[int, list[str]]) -> Example:
    number, lines = record
    return Example(id=anchor, line=number, gone=(), new=tuple(lines), undone=True)


def _record(lines: Sequence[str], value: Text, key: str) -> tuple[int, list[str]] | None:
    """Return the lines of the record in a list whose `key` holds `value`, and where they begin.

    `None` where the record does not begin a line of its own with that key.
    """
    if value.place is None:
        return None
    number = value.place.line
    first = lines[number - 1]
    if not re.match(rf" *- \{{?{key}: ", first):
        return None
    indent = len(first) - len(first.lstrip())
    end = number
    while end < len(lines) and re.match(rf" {{{indent + 1}}}", lines[end]):
        end += 1
    return number, list(lines[number - 1 : end])


def _line_with(lines: Sequence[str], text: Text, words: str) -> int | None:
    """Return the line, from that of `text` on, that has `words`."""
    start = text.place.line if text.place else 1
    nearby = enumerate(lines[start - 1 : start + 1], start)
    return next((number for number, line in nearby if words in line), None)
