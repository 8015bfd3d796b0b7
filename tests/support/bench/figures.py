"""What `make bench` prints: each figure beside that of the last run and what it may be at most."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

KEPT = 10
"""How many runs are kept."""

_NAME, _NUMBER = 62, 9
"""Letters of the first column, and of each of the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number that was measured."""

    name: str
    value: float
    most: float | None = None
    """What it is meant to be at most, if that was agreed."""

    def row(self, before: float | None) -> str:
        """Return its line of the table, `before` being what the last run measured."""
        numbers = (_written(number) for number in (self.value, before, self.most))
        above = "above" if self.most is not None and self.value > self.most else ""
        columns = " ".join(f"{number:>{_NUMBER}}" for number in numbers)
        return f"{self.name:<{_NAME}} {columns}  {above}".rstrip()


def _written(number: float | None) -> str:
    return "" if number is None else f"{number:,.2f}"


def show(figures: Iterable[Figure], runs: Path) -> None:
    """Print `figures` as they are measured; keep them in `runs`, beside those of the last runs."""
    runs.mkdir(parents=True, exist_ok=True)
    earlier = sorted(runs.glob("*.json"))
    before = _newest_values(earlier)
    number = int(earlier[-1].stem) + 1 if earlier else 1
    heads = " ".join(f"{head:>{_NUMBER}}" for head in ("now", "before", "at most"))
    print(f"{'':<{_NAME}} {heads}")
    values: dict[str, float] = {}
    for figure in figures:
        print(figure.row(before.get(figure.name)), flush=True)
        values[figure.name] = figure.value
        # A run that is broken off has measured what it has.
        (runs / f"{number:06}.json").write_text(json.dumps(values, indent=1), encoding="utf-8")
    for oldest in earlier[: 1 - KEPT]:
        oldest.unlink()


def _newest_values(runs: Iterable[Path]) -> dict[str, float]:
    """Return each figure as it was measured last: a run may be of a part."""
    values: dict[str, float] = {}
    for run in runs:
        values.update(json.loads(run.read_text("utf-8")))
    return values
