"""GitHub's issue forms, with the plan's own tasks, bodies and roles to choose from.

Whoever proposes a correction fills in a form and never meets YAML. GitHub's rules for forms:
https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ...derive.register import Register, sorted_bodies
from ...language.vietnamese import excerpt
from ...model.addresses import REPORT_FORM
from ...model.text import Text
from ...model.tree.entries import Task
from ...templates.texts import text

FOLDER = ".github/ISSUE_TEMPLATE"
"""Where GitHub looks for forms."""

UNLISTED_BODY = "Cơ quan chưa có trong danh sách"

NOT_CHOSEN = "(chưa chọn)"
"""The first choice of a list that must be answered: GitHub selects the first for whoever skips it,
and lets no choice be empty."""

_FORMS = REPORT_FORM, "de-nghi-sua-phan-cong.yml"
_TITLE_LENGTH = 80
"""Characters of the plan's name: GitHub silently drops a form whose description passes 200."""
_WORDS_LENGTH = 60
"""Characters of a task's words in a choice, so that a phone shows most of them."""
_RESERVED = "None", "n/a"
"""Choices that GitHub refuses, the second where one is selected from the start."""


def forms(register: Register) -> dict[str, str]:
    """Return the content of each form by its file name in `FOLDER`."""
    assignments = register.assignments
    bodies = {body.id: body.name for body in sorted_bodies(register.bodies.values())}
    roles = {role.id: role.label for role in register.roles.values()}
    values = {
        "title": excerpt(_one_line(assignments.plan.short_title), _TITLE_LENGTH),
        "not_chosen": NOT_CHOSEN,
        "tasks": _tasks(register.tasks),
        "recipients": assignments.recipients,
        "documents": assignments.documents,
        "bodies": _told_apart(bodies, UNLISTED_BODY),
        "roles": _told_apart(roles),
    }
    return {name: text(f"issue_forms/{name}", **values) for name in _FORMS}


def _tasks(tasks: Iterable[Task]) -> list[str]:
    return [f"{task.label} {excerpt(_one_line(task.words), _WORDS_LENGTH)}" for task in tasks]


def _told_apart(names: Mapping[Text, Text], *others: str) -> list[str]:
    """Return `names`, given by id, and `others`; a name that is taken has its id beside it.

    GitHub refuses a form with two choices alike, and keeps some words for itself.
    """
    lines = {key: _one_line(name) for key, name in names.items()}
    reserved = (*others, *_RESERVED, NOT_CHOSEN)
    taken = Counter(line.casefold() for line in (*lines.values(), *reserved))
    alone = {key: taken[line.casefold()] == 1 for key, line in lines.items()}
    return [*(line if alone[key] else f"{line} ({key})" for key, line in lines.items()), *others]


def _one_line(words: str) -> str:
    return " ".join(words.split())
