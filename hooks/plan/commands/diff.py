"""`plan diff OLD NEW`: what a change of the file means to those whom it concerns."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING

from ..check.gate import checked_content
from ..load.data_file import DATA_FILE
from ..load.revisions import NoSuchVersionError, version
from ..model.records import Assignments
from ..templates.texts import markdown, text
from .common import Command, Surroundings, add_format, print_answer

if TYPE_CHECKING:  # other commands answer at once, and need nothing of what compares two sites
    from ..compare import Changes
    from ..compare.proposals import Proposal


@dataclass(frozen=True, slots=True)
class _Answer:
    """What differs, and the entry by which readers could be told."""

    changes: Changes
    proposal: Proposal | None
    today: date

    @property
    def entry(self) -> str:
        """The lines to add to the file."""
        return text("proposal.yaml", proposal=self.proposal, today=self.today).rstrip()


def _text(answer: _Answer) -> str:
    from ..compare.texts import changes_text

    sentences = changes_text(answer.changes).strip()
    return sentences + text("proposal.txt", entry=answer.entry) if answer.proposal else sentences


def _markdown(answer: _Answer) -> str:
    from ..compare.texts import changes_markdown

    sentences = changes_markdown(answer.changes).strip()
    return sentences + markdown("proposal.md", entry=answer.entry) if answer.proposal else sentences


def _json(answer: _Answer) -> str:
    record = {
        "changed": bool(answer.changes),
        "against_signed_copy": answer.changes.reworded,
        **asdict(answer.changes),
        "proposal": answer.proposal and asdict(answer.proposal),
    }
    return json.dumps(record, ensure_ascii=False, indent=2)


_FORMS: Mapping[str, Callable[[_Answer], str]] = {
    "text": _text,
    "markdown": _markdown,
    "json": _json,
}


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("old", metavar="CŨ", help="tệp, hoặc bản trong git, như `main`")
    parser.add_argument(
        "new",
        metavar="MỚI",
        nargs="?",
        default=DATA_FILE,
        help=f"như vậy; không ghi thì {DATA_FILE}",
    )
    add_format(parser, *_FORMS)


def _run(given: Namespace, surroundings: Surroundings) -> int:
    from ..compare import changes, compared
    from ..compare.proposals import proposal

    try:
        files = compared(_assignments(given.old), _assignments(given.new))
    except NoSuchVersionError as error:
        print(error, file=sys.stderr)
        return 1
    differences = changes(files)
    answer = _Answer(differences, proposal(files, differences), surroundings.today)
    print_answer(_FORMS[given.format](answer).strip(), given.format)
    return 0


def _assignments(name: str) -> Assignments:
    title, content = version(name)
    return checked_content(content, title)


COMMAND = Command(
    name="diff",
    help="nói thay đổi giữa hai bản của tệp nghĩa là gì, cơ quan nào thêm bớt việc gì",
    arguments=_arguments,
    run=_run,
)
