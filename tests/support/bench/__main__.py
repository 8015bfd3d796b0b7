"""`make bench`: measures and prints. Nothing is asserted: it fails only where a build fails."""

from __future__ import annotations

import argparse
import gzip
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from plan.load.data_file import DATA_FILE
from tests.support.bench.costs import cost
from tests.support.bench.figures import Figure, show
from tests.support.bench.hugo import hugo_project
from tests.support.bench.projects import (
    REPOSITORY,
    Project,
    real_project,
    synthetic_project,
    with_another_line,
    with_another_role,
    with_another_word,
)
from tests.support.bench.search import searched

SCRATCH = REPOSITORY / ".bench"
CHECK = (Path(sys.executable).with_name("plan"), "check", DATA_FILE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark, or the parts of it that are named; return 1 if a build failed."""
    parser = argparse.ArgumentParser(description="Measure builds, beside those of Hugo.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    asked = parser.parse_args(arguments).parts or list(PARTS)
    if unknown := set(asked).difference(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    SCRATCH.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=SCRATCH) as folder:
        try:
            measured = (PARTS[part](Path(folder)) for part in asked)
            show(chain.from_iterable(measured), SCRATCH / "runs")
        except subprocess.CalledProcessError as failed:
            print(failed, file=sys.stderr)
            return 1
    return 0


def real(folder: Path) -> Iterator[Figure]:
    """Yield what our own plan costs."""
    project, name = real_project(folder), "the real plan"
    yield from project.build().figures(f"{name}, first", seconds=2.0)
    yield from project.again().figures(f"{name}, nothing changed", seconds=0.7)
    yield from project.after(with_another_word).figures(f"{name}, one word", seconds=0.9)


def annex(folder: Path) -> Iterator[Figure]:
    """Yield what a plan as long as the annex of a real one costs."""
    project, name = synthetic_project(folder, 140, bodies=62), "140 tasks, 62 bodies"
    yield from project.build().figures(f"{name}, first", seconds=4.0)
    yield from project.again().figures(f"{name}, nothing changed", seconds=0.9)
    yield from project.after(with_another_role).figures(f"{name}, one duty", seconds=1.2)


def thousand(folder: Path) -> Iterator[Figure]:
    """Yield what 1,000 tasks cost."""
    project = synthetic_project(folder, 1_000)
    yield from project.build().figures("N=1,000, first", busy=20.0, peak=400.0)
    yield Figure(name="N=1,000, largest page: KB gzip", value=largest_page(project), most=60.0)
    yield from beside_hugo(folder, project, "N=1,000", again=1.5, edited=2.5)


def ten_thousand(folder: Path) -> Iterator[Figure]:
    """Yield what 10,000 tasks cost."""
    project = synthetic_project(folder, 10_000)
    yield from project.build().figures("N=10,000, first", busy=200.0, peak=1_000.0)
    yield from searched(project.site).figures("N=10,000, search", fetched=150.0, ready=1.0)
    yield from beside_hugo(folder, project, "N=10,000", again=1.0, edited=1.5, peak=600.0)


def beside_hugo(
    folder: Path,
    project: Project,
    name: str,
    *,
    again: float,
    edited: float,
    peak: float | None = None,
) -> Iterator[Figure]:
    """Yield what a build costs after the first, and how many times what Hugo's whole one does."""
    hugo = hugo_project(folder, project.data_file).again()
    yield from hugo.figures(f"{name}, Hugo")
    for change, build, most in (
        ("nothing changed", project.again, again),
        ("one duty", partial(project.after, with_another_role), edited),
        ("a line more", partial(project.after, with_another_line), edited),
    ):
        ours = build()
        yield from ours.figures(f"{name}, {change}", peak=peak)
        times = ours.seconds / hugo.seconds
        yield Figure(name=f"{name}, {change}: times Hugo's", value=times, most=most)


def check(folder: Path) -> Iterator[Figure]:
    """Yield what `plan check` costs: for ten times as much, ten times as much."""
    few, many = 1_000, 10_000
    costs = []
    for count in (few, many):
        project = synthetic_project(folder, count, bodies=count)
        costs.append(cost(CHECK, project.folder))
        yield from costs[-1].figures(f"plan check, {count:,} tasks and bodies")
    times = costs[1].busy / costs[0].busy
    yield Figure(name=f"plan check, times as long for {many // few} times as many", value=times)


def largest_page(project: Project) -> float:
    """Return how many kilobytes the largest page has, gzipped."""
    pages = project.site.rglob("*.html")
    return max(len(gzip.compress(page.read_bytes(), mtime=0)) for page in pages) / 1000


PARTS: Mapping[str, Callable[[Path], Iterator[Figure]]] = {
    "real": real,
    "annex": annex,
    "1000": thousand,
    "10000": ten_thousand,
    "check": check,
}


if __name__ == "__main__":
    sys.exit(main())
