"""The same plan by hand: Markdown pages of plain Material, each in the navigation.

What `bench` measures our site beside: as many pages, in about the same words.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import yaml

from plan.check.gate import checked
from plan.derive.findings import all_found, title
from plan.derive.findings.common import Found
from plan.derive.holdings import Holding, Way
from plan.derive.matrix import Block, blocks
from plan.derive.register import Register, register
from plan.language.vietnamese import around, excerpt
from plan.load.data_file import DATA_FILE
from plan.model.addresses import body_address, document_address, task_address
from plan.model.documents import ListedDocument
from plan.model.records import Body
from plan.model.tree.entries import Task

REPOSITORY = Path(__file__).parents[2]


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
    plan = known.assignments.plan
    yield page("", plan.short_title, plan.about, plan.source)
    yield page("ke-hoach/", "Toàn văn", *(passage.text for passage in known.passages))
    yield page("nhiem-vu/", "Các nhiệm vụ", *(task_row(known, task) for task in known.tasks))
    yield from (task_page(known, task) for task in known.tasks)
    yield page("co-quan/", "Cơ quan", *(body_row(known, body) for body in known.bodies.values()))
    yield from (body_page(known, body) for body in known.bodies.values())
    yield page("ma-tran/", "Ma trận", *(table(block) for block in blocks(known)))
    yield page("van-ban/", "Văn bản được dẫn", *(map(document_row, known.documents)))
    yield from (document_page(known, document) for document in known.documents)
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


def part(duty: Holding) -> str:
    """Return what the duty rests on, and how often it is due."""
    quote = f"“{duty.duty.quote} … {duty.assignment.action}”."
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
        task.part.title,
        "## Lời văn",
        task.words,
        task.assigned,
        "## Ai làm gì",
        bullets(
            f"{duty.role.label} {body_link(duty.named)}: {part(duty)}"
            for duty in known.by_task[task.slug]
        ),
    )


def held(known: Register, body: Body, way: Way) -> list[Holding]:
    """Return the duties that come to the body in one way."""
    return [each for each in known.holdings.get(body.id, ()) if each.way == way]


def body_row(known: Register, body: Body) -> str:
    """Return the body's place in the list of bodies."""
    direct, through = held(known, body, "direct"), held(known, body, "through")
    return f"{body_link(body)}: {len(direct)} nhiệm vụ đích danh, {len(through)} qua nhóm."


def body_page(known: Register, body: Body) -> MarkdownPage:
    """Return the body's page."""
    return page(
        body_address(body),
        body.name,
        "## Nhiệm vụ được giao đích danh",
        bullets(
            f"{duty.role.label} {task_link(duty.task)}: {part(duty)}"
            for duty in held(known, body, "direct")
        ),
        "## Nhiệm vụ có qua nhóm",
        bullets(
            f"{duty.role.label} {task_link(duty.task)}: {body_link(duty.named)}, {part(duty)}"
            for duty in held(known, body, "through")
        ),
        "## Thành viên",
        bullets(body_link(step.member) for step in known.members.get(body.id, ())),
    )


def document_row(document: ListedDocument) -> str:
    """Return the document's place in the list of documents."""
    return f"{link(document.name, document_address(document))}: {document.subject}"


def document_page(known: Register, document: ListedDocument) -> MarkdownPage:
    """Return the document's page."""
    cited = known.citations[document.slug]
    return page(
        document_address(document),
        document.name,
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
