"""What the commands share: how a command is described, and what surrounds it when it runs."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a command is given beside its arguments, so that none reads the machine itself."""

    environment: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One word after `plan`."""

    name: str
    help: str
    """What it does, in Vietnamese, for `plan --help`."""
    arguments: Callable[[ArgumentParser], None]
    """Adds the command's arguments to its parser."""
    run: Callable[[Namespace, Surroundings], int]
    """Does it, prints the answer, and returns 0, or 1 where something is wrong."""


def add_format(parser: ArgumentParser, *formats: str) -> None:
    """Add the choice of the answer's form; the first of `formats` is the usual one."""
    parser.add_argument(
        "--format", choices=formats, default=formats[0], help="dạng của câu trả lời"
    )


def add_to_summary(surroundings: Surroundings, markdown: str) -> None:
    """Add `markdown` to the summary of GitHub's run, where there is one."""
    if file := surroundings.environment.get("GITHUB_STEP_SUMMARY"):
        with Path(file).open("a", encoding="utf-8") as summary:
            summary.write(markdown)
