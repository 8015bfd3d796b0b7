"""The benchmark behind `make bench N=1000`: our build of a synthetic plan, beside plain Material.

It measures and prints. Nothing is asserted: it fails only where a build fails.
"""

from __future__ import annotations

import argparse
import gzip
import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ParamSpec

from plan.load.data_file import DATA_FILE
from plan.tools.store import EXPORTS
from tests.support.bench_plain import REPOSITORY, write_plain_project
from tests.support.bench_search import Searched, questions, searched
from tests.support.bench_tables import recorded, show
from tests.support.synthetic import synthetic_plan

Parameters = ParamSpec("Parameters")

FEW = 10
"""Tasks of the small plan whose page is compared with that of the large one."""

ANNEX = 140
"""Tasks of a plan as long as the annex of a real one."""

MANY = 10_000
"""Tasks of the file that is only checked; it has 2,000 bodies."""

SAMPLE = "nhiem-vu/i-1"
"""A task that says the same in both: a body, a group of eight and a document are in it."""

BUILD = (sys.executable, "-m", "mkdocs", "build", "-q")
EXPORT = (str(Path(sys.executable).with_name("plan")), "export")
CHECK = (str(Path(sys.executable).with_name("plan")), "check", DATA_FILE)
READ_ONLY = "import sys, yaml; yaml.load(open(sys.argv[1], 'rb'), yaml.CSafeLoader)"
READ = (sys.executable, "-c", READ_ONLY, DATA_FILE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; return 1 if a build failed."""
    parser = argparse.ArgumentParser(description="Measure builds of a plan of COUNT tasks.")
    parser.add_argument("count", type=int, metavar="COUNT")
    parser.add_argument("--triple", action="store_true", help="build a plan of 3 COUNT tasks too")
    parser.add_argument("--no-plain", action="store_true", help="leave plain Material out")
    given = parser.parse_args(arguments)
    scratch = REPOSITORY / ".bench"
    scratch.mkdir(exist_ok=True)
    with recorded(scratch / "runs"), tempfile.TemporaryDirectory(dir=scratch) as folder:
        try:
            bench(Path(folder), given.count, triple=given.triple, plain=not given.no_plain)
        except subprocess.CalledProcessError as failed:
            print(failed, file=sys.stderr)
            return 1
    return 0


def bench(folder: Path, count: int, *, triple: bool, plain: bool) -> None:
    """Build in `folder`, and print what it cost."""
    few, ours = our_build(folder, FEW), our_build(folder, count)
    again, edited = rebuilds(ours)
    builds, ratios = [ours, again, edited], []
    if triple:
        builds.append(our_build(folder, 3 * count))
        ratios.append(("time(3N) / time(N)", ratio(builds[-1].cost, ours.cost)))
    if plain:
        builds.append(plain_build(folder, ours.project))
        ratios.append(("ours / plain", ratio(ours.cost, builds[-1].cost)))
        ratios.append(("ours again / plain", ratio(again.cost, builds[-1].cost)))
        ratios.append(("ours after an edit / plain", ratio(edited.cost, builds[-1].cost)))
    show(
        ("build", "pages", "seconds", "CPU s", "peak MiB"),
        *((built.name, str(built.pages), *built.cost.cells) for built in builds),
    )
    if ratios:
        show(*ratios)
    for other in (annex_build(folder), real_build(folder)):
        show(
            ("build", "pages", "seconds", "CPU s", "peak MiB"),
            *((each.name, str(each.pages), *each.cost.cells) for each in (other, *rebuilds(other))),
        )
    show(("largest pages", "bytes", "gzip"), *largest_pages(ours))
    show(
        (f"page {SAMPLE}", "bytes", "gzip"),
        *((built.name, *built.sample_sizes) for built in (few, ours)),
    )
    bench_files(ours)
    if plain:
        bench_search(ours, builds[-1])
    bench_check(folder)


def bench_files(ours: Build) -> None:
    """Print what the files to take away cost where none is kept, and where all are."""
    shutil.rmtree(ours.project / EXPORTS, ignore_errors=True)
    first, again = (cost((*EXPORT, f"out-{run}"), ours.project) for run in ("first", "again"))
    bodies = sum(1 for _ in ours.project.glob("out-first/co-quan/*/index.html"))
    show(
        (f"plan export, {bodies} bodies and groups", "seconds", "CPU s", "peak MiB"),
        ("all files made", *first.cells),
        ("all files kept", *again.cells),
    )
    show(("made - kept, seconds a body", f"{(first.seconds - again.seconds) / bodies:.3f}"))


def bench_search(ours: Build, plain: Build) -> None:
    """Print what the search of our site costs, beside that of plain Material."""
    asked = questions(ours.project / "site")
    found, stock = (searched(built.project / "site", asked) for built in (ours, plain))
    show(
        ("search", "index gzip", "ready ms", "keystroke ms"),
        (ours.name, *cells(found)),
        (plain.name, *cells(stock)),
        (
            "ours / plain",
            f"{found.size / stock.size:.2f}",
            f"{found.ready / stock.ready:.2f}",
            f"{found.keystroke / stock.keystroke:.2f}",
        ),
    )


def cells(search: Searched) -> tuple[str, str, str]:
    """Return the cost of a search as it stands in a table."""
    return f"{search.size:,}", f"{search.ready:.0f}", f"{search.keystroke:.1f}"


def bench_check(folder: Path) -> None:
    """Print what `plan check` costs on a very large file, beside PyYAML's C loader."""
    project = Path(tempfile.mkdtemp(dir=folder))
    data_file = project / DATA_FILE
    data_file.parent.mkdir()
    apart(write_plan, data_file, MANY)
    check, read = (fastest(command, project) for command in (CHECK, READ))
    show(
        (f"{MANY:,} tasks, {data_file.stat().st_size:,} bytes", "seconds", "CPU s", "peak MiB"),
        ("plan check", *check.cells),
        ("yaml.CSafeLoader", *read.cells),
    )
    show(("plan check / yaml.CSafeLoader", ratio(check, read)))


def write_plan(data_file: Path, count: int) -> None:
    """Write a synthetic plan of `count` tasks."""
    data_file.write_text(synthetic_plan(count), encoding="utf-8")


# Processes and what they cost


@dataclass(frozen=True, slots=True)
class Cost:
    """What one whole process took."""

    seconds: float
    busy: float
    """Seconds of processor time, which other processes disturb less."""
    peak: int
    """Bytes of memory at most."""

    @property
    def cells(self) -> tuple[str, str, str]:
        """The cost as it stands in a table."""
        return f"{self.seconds:.2f}", f"{self.busy:.2f}", f"{self.peak / 2**20:.0f}"


def cost(command: Sequence[str], folder: Path) -> Cost:
    """Run `command` in `folder` to its end; raise `CalledProcessError` if it fails."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"}
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(
        seconds=seconds,
        busy=usage.ru_utime + usage.ru_stime,
        peak=usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024),
    )


def fastest(command: Sequence[str], folder: Path) -> Cost:
    """Return the cost of the fastest of three runs, the one that was disturbed least."""
    return min((cost(command, folder) for _ in range(3)), key=lambda each: each.seconds)


def apart(
    work: Callable[Parameters, None], *given: Parameters.args, **named: Parameters.kwargs
) -> None:
    """Call `work` in a process of its own, so that this one stays small.

    What a process had at its peak, Linux counts for each child that it starts afterwards.
    """
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        process.submit(work, *given, **named).result()


# Builds


@dataclass(frozen=True, slots=True)
class Build:
    """A site that was built in the folder of its project."""

    name: str
    project: Path
    cost: Cost

    @property
    def pages(self) -> int:
        """How many pages the site has."""
        return sum(1 for _ in self.project.glob("site/**/index.html"))

    @property
    def sample_sizes(self) -> tuple[str, str]:
        """How many bytes one task page has, as it is and gzipped."""
        page = (self.project / "site" / SAMPLE / "index.html").read_bytes()
        return f"{len(page):,}", f"{len(gzip.compress(page, mtime=0)):,}"


def our_build(folder: Path, count: int) -> Build:
    """Build our site of a synthetic plan of `count` tasks."""
    project = Path(tempfile.mkdtemp(dir=folder))
    apart(write_our_project, project, count)
    return Build(f"ours, N = {count}", project, cost(BUILD, project))


def annex_build(folder: Path) -> Build:
    """Build our site of a synthetic plan as large as a real annex."""
    return our_build(folder, ANNEX)


def real_build(folder: Path) -> Build:
    """Build our site of the repository's own plan."""
    project = Path(tempfile.mkdtemp(dir=folder))
    copy_our_project(project)
    shutil.copy2(REPOSITORY / DATA_FILE, project / DATA_FILE)
    return Build("ours, the real plan", project, cost(BUILD, project))


def rebuilds(built: Build) -> tuple[Build, Build]:
    """Return the builds behind `built`: of the same data, and of data with one duty changed."""
    again = replace(built, name=f"{built.name}, again", cost=cost(BUILD, built.project))
    data_file = built.project / DATA_FILE
    saved = data_file.read_bytes()
    data_file.write_text(with_another_role(saved.decode()), encoding="utf-8")
    edited = replace(built, name=f"{built.name}, a duty", cost=cost(BUILD, built.project))
    data_file.write_bytes(saved)
    return again, edited


def with_another_role(text: str) -> str:
    """Return the data file `text` with another role in its last duty."""
    *_, last = re.finditer(r"role: ([\w-]+)", text)
    other = min({*re.findall(r"role: ([\w-]+)", text)} - {last[1]})
    return f"{text[: last.start(1)]}{other}{text[last.end(1) :]}"


def largest_pages(built: Build) -> Iterator[tuple[str, str, str]]:
    """Yield the three largest pages of a site, and how large they are, as they are and gzipped."""
    site = built.project / "site"
    pages = sorted(site.rglob("*.html"), key=lambda page: page.stat().st_size, reverse=True)
    for page in pages[:3]:
        content = page.read_bytes()
        packed = len(gzip.compress(content, mtime=0))
        yield str(page.parent.relative_to(site)), f"{len(content):,}", f"{packed:,}"


def plain_build(folder: Path, ours: Path) -> Build:
    """Build plain Material's site of the plan that lies in `ours`."""
    project = Path(tempfile.mkdtemp(dir=folder))
    apart(write_plain_project, project, ours / DATA_FILE)
    return Build("plain Material", project, cost(BUILD, project))


def write_our_project(project: Path, count: int) -> None:
    """Copy the repository's site, with a synthetic plan in place of its own."""
    copy_our_project(project)
    write_plan(project / DATA_FILE, count)


def copy_our_project(project: Path) -> None:
    """Copy the repository's site without its data."""
    for name in ("hooks", "docs"):
        shutil.copytree(REPOSITORY / name, project / name)
    shutil.copy2(REPOSITORY / "mkdocs.yml", project)
    (project / DATA_FILE).parent.mkdir()


def ratio(first: Cost, second: Cost) -> str:
    """Return how many times as long the first took as the second."""
    return f"{first.seconds / second.seconds:.2f}"


if __name__ == "__main__":
    sys.exit(main())
