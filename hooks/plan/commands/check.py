"""`plan check`: every problem of the file at once."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from ..check.doubts import doubts
from ..check.gate import checked
from ..check.reports import (
    GITHUB_SHOWS,
    doubt_line,
    github_report,
    json_report,
    markdown_report,
    text_report,
)
from ..check.reviews import github_reviews, json_reviews, markdown_reviews, text_reviews
from ..check.unshown import unshown_letters
from ..load.problems import ProblemsFoundError
from ..model.records import Assignments
from ..model.reviews import Understanding, open_reviews
from ..model.tree.outline import tasks
from .common import Command, Surroundings, add_file, add_format, add_to_summary, print_answer

_REPORTS: Mapping[str, Callable[[ProblemsFoundError], str]] = {
    "text": text_report,
    "github": github_report,
    "json": json_report,
    "markdown": markdown_report,
}
_REVIEWS: Mapping[str, Callable[[str, Sequence[Understanding]], str]] = {
    "text": text_reviews,
    "github": github_reviews,
    "markdown": markdown_reviews,
}


def _arguments(parser: ArgumentParser) -> None:
    add_file(parser)
    add_format(parser, *_REPORTS)


def _run(given: Namespace, surroundings: Surroundings) -> int:
    try:
        assignments = checked(Path(given.file), given.file)
    except ProblemsFoundError as error:
        print_answer(_REPORTS[given.format](error), given.format)
        if given.format == "github":
            add_to_summary(surroundings, markdown_report(error))
        return 1
    left = open_reviews(assignments)
    print_answer(_sound(given, assignments, left, surroundings.today), given.format)
    if left and given.format == "github":
        add_to_summary(surroundings, markdown_reviews(given.file, left))
    return 0


def _sound(
    given: Namespace, assignments: Assignments, left: Sequence[Understanding], today: date
) -> str:
    """Return that the file is sound, in its first paragraph; then what is to be read over."""
    slips = sorted((*unshown_letters(assignments), *doubts(assignments, today)))
    # Of those that GitHub would drop, its log has the line.
    beside = GITHUB_SHOWS - len(left) if given.format == "github" else 0
    notes = [
        doubt_line(given.file, doubt, github=number < beside) for number, doubt in enumerate(slips)
    ]
    if given.format == "json":
        report = {"file": given.file, "sound": True, "problems": [], "notes": notes}
        report["reviews"] = json_reviews(left)
        return json.dumps(report, ensure_ascii=False, indent=2)
    bodies = len(assignments.all_bodies)
    count = sum(1 for _ in tasks(assignments))
    sound = f"{given.file}: đúng; {count} nhiệm vụ, {bodies} cơ quan và nhóm cơ quan."
    paragraphs = ("\n".join((sound, *notes)), _REVIEWS[given.format](given.file, left))
    return "\n\n".join(filter(None, paragraphs))


COMMAND = Command(
    name="check",
    help="kiểm tra tệp dữ liệu, nêu mọi chỗ cần sửa",
    arguments=_arguments,
    run=_run,
)
