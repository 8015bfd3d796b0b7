"""The examples of the editors' guide, carried out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from plan.check.gate import checked_content
from plan.check.ledger import ledger_beside
from plan.derive.register import register
from plan.load.problems import ProblemsFoundError
from plan.pages.examples import Example, examples
from tests.support.projects import DATA, ROOT

LEDGER = ledger_beside(DATA, "data/assignments.yaml")


def problems(text: str) -> list[str]:
    """Return what is wrong with `text`, the published addresses included."""
    try:
        checked_content(text.encode(), "data/assignments.yaml", LEDGER)
    except ProblemsFoundError as found:
        places = (f"{found.file}:{each.place.line}:{each.place.column}" for each in found.problems)
        return [
            f"{place}: {each.what} · {each.how}"
            for place, each in zip(places, found.problems, strict=True)
        ]
    return []


def told(file: Path) -> dict[str, Example]:
    """Return the guide's examples of the plan in `file`, by anchor."""
    text = file.read_text("utf-8")
    known = register(checked_content(text.encode(), file.name))
    return {each.id: each for each in examples(known, text.splitlines())}


def replaced(text: str, example: Example) -> str:
    """Return the present `text` with the other side of `example` in its place."""
    lines = text.splitlines()
    here, other = (example.new, example.gone) if example.undone else (example.gone, example.new)
    start = example.line - 1
    assert tuple(lines[start : start + len(here)]) == here
    return "\n".join([*lines[:start], *other, *lines[start + len(here) :]]) + "\n"


CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def hunks(heading: str) -> Iterator[tuple[str, str]]:
    """Yield what each ```diff block under `heading` of CONTRIBUTING takes out, and puts in."""
    section = CONTRIBUTING.split(f"\n### {heading}\n", 1)[1].split("\n#", 1)[0]
    for block in re.findall(r"```diff\n(.*?)```", section, re.DOTALL):
        rows = block.splitlines()
        old, new = (
            "".join(f"{row[1:]}\n" for row in rows if not row.startswith(sign)) for sign in "+-"
        )
        yield old, new


def done(heading: str) -> str:
    """Return the real file with every change under `heading` made, placeholders left."""
    text = DATA.read_text("utf-8")
    for old, new in hunks(heading):
        assert text.count(old) == 1, (heading, old)
        text = text.replace(old, new)
    return text
