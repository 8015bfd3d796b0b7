"""The benchmark behind `make bench N=1000`: our build of a synthetic plan, beside plain Material.

It measures and prints. Nothing is asserted: it fails only where a build fails.
"""

from __future__ import annotations

import argparse
import gzip
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import ParamSpec

import yaml

from bench_search import Searched, questions, searched
from plan.addresses import body_address, document_address, task_address
from plan.checks import DATA_FILE, checked
from plan.citations import document_name, document_slug
from plan.duties import HeldDuty
from plan.findings import all_found, title
from plan.findings.common import Found
from plan.matrix import Block, blocks
from plan.model import Body, Document
from plan.outline import Task
from plan.register import Register, register
from plan.vietnamese import around, excerpt
from synthetic import synthetic_plan

Parameters = ParamSpec("Parameters")

REPOSITORY = Path(__file__).parent.parent
FEW = 10
"""Tasks of the small plan whose page is compared with that of the large one."""

MANY = 10_000
"""Tasks of the file that is only checked; it has 2,000 bodies."""

SAMPLE = "nhiem-vu/i-1"
"""A task that says the same in both: a body, a group of eight and a document are in it."""

BUILD = (sys.executable, "-m", "mkdocs", "build", "-q")
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
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        try:
            bench(Path(folder), given.count, triple=given.triple, plain=not given.no_plain)
        except subprocess.CalledProcessError as failed:
            print(failed, file=sys.stderr)
            return 1
    return 0


def bench(folder: Path, count: int, *, triple: bool, plain: bool) -> None:
    """Build in `folder`, and print what it cost."""
    few, ours = our_build(folder, FEW), our_build(folder, count)
    builds, ratios = [ours], []
    if triple:
        builds.append(our_build(folder, 3 * count))
        ratios.append(("time(3N) / time(N)", ratio(builds[-1].cost, ours.cost)))
    if plain:
        builds.append(plain_build(folder, ours.project))
        ratios.append(("ours / plain", ratio(ours.cost, builds[-1].cost)))
    show(
        ("build", "pages", "seconds", "CPU s", "peak MiB"),
        *((built.name, str(built.pages), *built.cost.cells) for built in builds),
    )
    if ratios:
        show(*ratios)
    show(
        (f"page {SAMPLE}", "bytes", "gzip"),
        *((built.name, *built.sample_sizes) for built in (few, ours)),
    )
    if plain:
        bench_search(ours, builds[-1])
    bench_check(folder)


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


def plain_build(folder: Path, ours: Path) -> Build:
    """Build plain Material's site of the plan that lies in `ours`."""
    project = Path(tempfile.mkdtemp(dir=folder))
    apart(write_plain_project, project, ours / DATA_FILE)
    return Build("plain Material", project, cost(BUILD, project))


def write_our_project(project: Path, count: int) -> None:
    """Copy the repository's site, with a synthetic plan in place of its own."""
    for name in ("hooks", "docs"):
        shutil.copytree(REPOSITORY / name, project / name)
    shutil.copy2(REPOSITORY / "mkdocs.yml", project)
    data_file = project / DATA_FILE
    data_file.parent.mkdir()
    write_plan(data_file, count)


# The same plan by hand: Markdown pages, each in the navigation


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """A page as someone would write it who has Material and nothing else."""

    path: str
    text: str

    @property
    def folder(self) -> str:
        """The part of the site that it is in."""
        return self.path.split("/")[0]


def write_plain_project(project: Path, data_file: Path) -> None:
    """Write a project of plain Material that says what ours says, on as many pages."""
    known = register(checked(data_file, DATA_FILE))
    shutil.copytree(REPOSITORY / "docs", project / "docs")
    pages = list(markdown_pages(known))
    for each in pages:
        file = project / "docs" / each.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(each.text, encoding="utf-8")
    settings = {
        "site_name": str(known.assignments.plan.short_title),
        "theme": {"name": "material", "language": "vi", "font": False},
        "plugins": ["search"],
        "nav": [*navigation(pages), "huong-dan.md"],
    }
    (project / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")


def navigation(pages: Iterable[MarkdownPage]) -> Iterator[str | dict[str, list[str]]]:
    """Yield each page alone, or under the name of its folder with the others there."""
    for folder, together in groupby(pages, key=lambda each: each.folder):
        paths = [each.path for each in together]
        yield {folder: paths} if len(paths) > 1 else paths[0]


def markdown_pages(known: Register) -> Iterator[MarkdownPage]:
    """Yield a page wherever our site has one, in about the same words."""
    assignments, plan = known.assignments, known.assignments.plan
    yield page("", plan.short_title, plan.subject, plan.source)
    yield page("ke-hoach/", "Toàn văn", *(passage.text for passage in known.passages))
    yield page("nhiem-vu/", "Các nhiệm vụ", *(task_row(known, task) for task in known.tasks))
    yield from (task_page(known, task) for task in known.tasks)
    yield page("co-quan/", "Cơ quan", *(body_row(known, body) for body in known.bodies.values()))
    yield from (body_page(known, body) for body in known.bodies.values())
    yield page("ma-tran/", "Ma trận", *(table(block) for block in blocks(known)))
    yield page("van-ban/", "Văn bản được dẫn", *(map(document_row, assignments.documents)))
    yield from (document_page(known, document) for document in assignments.documents)
    yield page("gioi-thieu/", "Giới thiệu trang", plan.source)
    yield page("kiem-tra/", title(known), *map(finding_rows, all_found(known)))


def finding_rows(kind: Found) -> str:
    """Return what was found of one kind, under its heading."""
    rows = (
        f"{link(finding.subject, finding.page or '')}: {finding.sentence} “{finding.quote}”"
        for finding in kind.findings
    )
    return f"## {kind.heading}\n\n{kind.sentence}\n\n{bullets(rows)}"


def page(address: str, title: str, *blocks: str) -> MarkdownPage:
    """Return the page at `address`; links in `blocks` are written from the site's root."""
    text = "\n\n".join((f"# {title}", *blocks, ""))
    return MarkdownPage(
        f"{address}index.md", text.replace("](/", f"]({'../' * address.count('/')}")
    )


def link(text: str, address: str) -> str:
    """Return a link from anywhere to the page at `address`."""
    return f"[{text}](/{address}index.md)"


def bullets(lines: Iterable[str]) -> str:
    """Return a list."""
    return "\n".join(f"- {line}" for line in lines)


def task_link(task: Task) -> str:
    """Return a link to the task's page, in its own words."""
    return link(f"{task.label} {excerpt(task.words, 120)}", task_address(task))


def body_link(body: Body) -> str:
    """Return a link to the body's page."""
    return link(body.name, body_address(body))


def part(duty: HeldDuty) -> str:
    """Return what the duty rests on, and how often it is due."""
    quote = f"“{duty.duty.quote} … {duty.task.assignment.action}”."
    return f"{quote} Thời gian: {duty.cadence.label}." if duty.cadence else quote


def task_row(known: Register, task: Task) -> str:
    """Return the task's place in the list of tasks."""
    duties = known.by_task[task.slug]
    parts = ", ".join(f"{duty.role.label} {body_link(duty.named)}" for duty in duties)
    return f"{task_link(task)}: {parts}."


def task_page(known: Register, task: Task) -> MarkdownPage:
    """Return the task's page."""
    return page(
        task_address(task),
        f"Nhiệm vụ {task.label}",
        f"{task.section.number}. {task.section.heading}",
        "## Lời văn",
        task.words,
        task.assignment.text,
        "## Ai làm gì",
        bullets(
            f"{duty.role.label} {body_link(duty.named)}: {part(duty)}"
            for duty in known.by_task[task.slug]
        ),
    )


def body_row(known: Register, body: Body) -> str:
    """Return the body's place in the list of bodies."""
    direct, through = known.direct.get(body.id, ()), known.through.get(body.id, ())
    return f"{body_link(body)}: {len(direct)} nhiệm vụ đích danh, {len(through)} qua nhóm."


def body_page(known: Register, body: Body) -> MarkdownPage:
    """Return the body's page."""
    return page(
        body_address(body),
        body.name,
        "## Nhiệm vụ được giao đích danh",
        bullets(
            f"{duty.role.label} {task_link(duty.task)}: {part(duty)}"
            for duty in known.direct.get(body.id, ())
        ),
        "## Nhiệm vụ có qua nhóm",
        bullets(
            f"{duty.role.label} {task_link(duty.task)}: {body_link(duty.named)}, {part(duty)}"
            for duty in known.through.get(body.id, ())
        ),
        "## Thành viên",
        bullets(body_link(step.member) for step in known.members.get(body.id, ())),
    )


def document_row(document: Document) -> str:
    """Return the document's place in the list of documents."""
    return f"{link(document_name(document), document_address(document))}: {document.subject}"


def document_page(known: Register, document: Document) -> MarkdownPage:
    """Return the document's page."""
    cited = known.citations[document_slug(document)]
    return page(
        document_address(document),
        document_name(document),
        document.quote,
        "## Những chỗ dẫn văn bản này",
        bullets(f"{each.passage.label}: {around(each.passage.text, each.span)}" for each in cited),
    )


def table(block: Block) -> str:
    """Return a table of bodies by tasks."""
    tasks = (link(task.label, task_address(task)) for task in block.tasks)
    rows = (
        (body_link(row.body), *(" ".join(duty.role.label for duty in cell) for cell in row.cells))
        for row in block.rows
    )
    lines = [("Cơ quan", *tasks), ("---",) * (len(block.tasks) + 1), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


# Tables on the terminal


def ratio(first: Cost, second: Cost) -> str:
    """Return how many times as long the first took as the second."""
    return f"{first.seconds / second.seconds:.2f}"


def show(*rows: Sequence[str]) -> None:
    """Print a table: its first column to the left, the others to the right."""
    first, *others = (max(map(len, column)) for column in zip(*rows, strict=True))
    for name, *cells in rows:
        numbers = (f"{cell:>{width}}" for cell, width in zip(cells, others, strict=True))
        print(f"{name:<{first}}", *numbers, sep="   ")
    print(flush=True)


if __name__ == "__main__":
    sys.exit(main())
