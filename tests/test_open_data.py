"""Open data: every file holds what the plan says, keeps to its published schema, and lives on."""

from __future__ import annotations

import copy
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from lxml import html

from conftest import DATA, OTHER_PLAN, ROOT, SUCCESSORS, TESTS
from hostile import written
from plan.checks import checked_content
from plan.duties import HeldDuty
from plan.edition import edition
from plan.exports import contents, open_data
from plan.exports.common import NOTE, Download, Source
from plan.ledger import ledger_beside
from plan.register import Register, register
from test_faithful import differences, source_words
from test_links import HOME, Built
from test_site import pages

Tree = Any

PROMISED = TESTS / "expected" / "open-data-v1.txt"


def source_of(content: bytes) -> Source:
    """Return the source of files that a data file of `content` gives."""
    known = register(checked_content(content, "plan.yaml"))
    return Source(register=known, root=HOME, edition=edition(content, None))


@dataclass(frozen=True)
class Told:
    """What the files of one plan say."""

    source: Source

    @property
    def register(self) -> Register:
        """What the files should say."""
        return self.source.register

    @cached_property
    def contents(self) -> dict[str, bytes]:
        """Each file by its address."""
        return contents(
            Download(format=format_, export=export, content=export.content())
            for format_ in (open_data.FORMAT, open_data.SCHEMA_FORMAT)
            for export in format_.exports(self.source)
        )

    @cached_property
    def files(self) -> dict[str, Tree]:
        """What each file holds that is no schema."""
        return {a: json.loads(c) for a, c in self.contents.items() if "/schemas/" not in a}

    @cached_property
    def schemas(self) -> dict[str, Tree]:
        """Each schema, by its whole address."""
        found = {a: json.loads(c) for a, c in self.contents.items() if "/schemas/" in a}
        return {HOME + address: schema for address, schema in found.items()}

    def validator(self, file: Tree) -> Draft202012Validator:
        """Return what holds `file` against the schema that it names."""
        schema = self.schemas[file["$schema"]]
        return Draft202012Validator(schema, format_checker=FormatChecker())


@pytest.fixture(scope="module", params=["real", "library", "successors", "hostile"])
def told(request: pytest.FixtureRequest, hostile_plan: dict[str, Any]) -> Told:
    """The files of each plan."""
    texts = {
        "real": DATA.read_bytes,
        "library": OTHER_PLAN.read_bytes,
        "successors": SUCCESSORS.read_bytes,
        "hostile": lambda: written(hostile_plan).encode(),
    }
    return Told(source_of(texts[request.param]()))


@pytest.fixture(scope="module")
def real() -> Told:
    """The files of the real plan."""
    return Told(source_of(DATA.read_bytes()))


@pytest.fixture(scope="module")
def successors() -> Told:
    """The files of the plan whose bodies were rearranged."""
    return Told(source_of(SUCCESSORS.read_bytes()))


def records(tree: Tree) -> Iterator[dict[str, Tree]]:
    """Yield every record in `tree`."""
    if isinstance(tree, dict):
        yield tree
        tree = list(tree.values())
    for each in tree if isinstance(tree, list) else ():
        yield from records(each)


# The shape of the files.


def test_every_file_keeps_to_the_schema_that_it_names(told: Told) -> None:
    assert len(told.files) >= 5 + len(told.register.bodies)
    for address, file in told.files.items():
        assert [e.message for e in told.validator(file).iter_errors(file)] == [], address


def test_a_schema_is_of_2020_12_and_lies_where_it_says(told: Told) -> None:
    for address, schema in told.schemas.items():
        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert schema["$id"] == address


def test_a_schema_lets_no_key_be_missing_unknown_or_of_another_kind(successors: Told) -> None:
    for address in ("api/v1/plan.json", "api/v1/duties.json", "api/v1/tasks.json"):
        file = copy.deepcopy(successors.files[address])
        valid = successors.validator(file).is_valid
        for record in list(records(file)):
            record["other"] = None
            assert not valid(file), (address, record)
            del record["other"]
            for key, value in list(record.items()):
                del record[key]
                assert not valid(file), (address, key)
                record[key] = 7
                assert not valid(file), (address, key)
                record[key] = value
        assert valid(file)


def test_a_day_that_is_none_is_refused(real: Told) -> None:
    file = copy.deepcopy(real.files["api/v1/documents.json"])
    file["documents"][0]["day"] = "07-3-2022"
    assert not real.validator(file).is_valid(file)


def test_every_key_of_a_schema_is_explained_in_vietnamese(real: Told) -> None:
    for address, schema in real.schemas.items():
        for name, record in {"": schema, **schema.get("$defs", {})}.items():
            assert "description" not in record, (address, name)
            assert record["title"], (address, name)
            for key, said in record["properties"].items():
                assert re.search(r"[.]$", said["description"]), (address, name, key)
                assert "title" not in said, (address, name, key)


def test_every_file_says_what_it_is_and_of_which_data(told: Told) -> None:
    plan = told.register.assignments.plan
    for file in told.files.values():
        assert file["version"] == told.source.edition.mark
        assert file["note"] == NOTE
        assert file["source"] == plan.source
        assert file["title"] == plan.short_title
        assert "MIT" in file["licence"]
        day = told.source.day
        assert file["date"] == (day and day.isoformat())
    about = told.files["api/v1/bodies/" + next(iter(told.register.bodies)) + ".json"]["page"]
    assert about.startswith(HOME + "co-quan/")


def test_the_data_s_own_day_is_the_files(real: Told, successors: Told) -> None:
    assert {file["date"] for file in real.files.values()} == {"2026-11-23"}
    assert {file["date"] for file in successors.files.values()} == {None}


# What the files say.


def test_the_text_is_the_source_word_for_word(real: Told) -> None:
    text = real.files["api/v1/plan.json"]["text"]
    words = " ".join(f"{each['marker'] or ''} {each['words']}" for each in text).split()
    assert differences(source_words(), words) == []


@pytest.mark.parametrize("name", ["site", "other_site", "rearranged_site", "hostile_site"])
def test_the_text_is_what_the_plan_s_page_shows(request: pytest.FixtureRequest, name: str) -> None:
    folder: Path = request.getfixturevalue(name)
    page = html.parse(str(folder / "ke-hoach" / "index.html"))
    official = page.xpath("//*[@data-verbatim][not(self::dd)]")
    shown = "".join(element.text_content() for element in official).split()
    text = json.loads((folder / "api" / "v1" / "plan.json").read_text("utf-8"))["text"]
    words = " ".join(f"{each['marker'] or ''} {each['words']}" for each in text).split()
    assert differences(shown, words) == []


def test_the_outline_holds_every_item_once_with_its_words(told: Told) -> None:
    file = told.files["api/v1/plan.json"]

    def inside(items: Tree) -> Iterator[Tree]:
        for item in items:
            yield item
            yield from inside(item["points"])

    items = [item for section in file["sections"] for item in inside(section["items"])]
    words = [item[key] for item in items for key in ("text", "assignment") if item[key]]
    passages = [p for p in told.register.passages if p.label.startswith("mục ")]
    assert sorted(words) == sorted(passage.text for passage in passages)
    assert [item["label"] for item in items if item["task"]] == [
        task.label for task in told.register.tasks
    ]
    assert len({item["id"] for item in items}) == len(items)


def test_facts_that_the_source_lacks_are_null(real: Told) -> None:
    plan = real.files["api/v1/plan.json"]["plan"]
    assert [plan[key] for key in ("letterhead", "number", "place", "date", "day")] == [None] * 5
    assert plan["signature"]["name"] == "A Pốt"


def test_recipients_are_there_line_by_line(told: Told) -> None:
    given = told.register.assignments.recipients
    file = told.files["api/v1/plan.json"]["recipients"]
    assert bool(file) == bool(given)
    if given:
        assert [line["text"] for line in file["lines"]] == [line.text for line in given.lines]
        named = [
            (r["body"]["id"], r["purpose"]) for line in file["lines"] for r in line["recipients"]
        ]
        assert named == [(r.body, r.purpose) for line in given.lines for r in line.recipients]


def held(duty: HeldDuty, holder: str, how: str, decisions: tuple[str, ...] = ()) -> Tree:
    """Return what tells `duty` from any other, as `holder` has it."""
    return (
        holder, how, duty.task.label, duty.role.label, duty.named.name,
        duty.duty.quote, duty.duty.basis,
        duty.cadence and duty.cadence.label, duty.deadline and duty.deadline.date,
        tuple((step.member.id, step.group.id, step.membership.quote, step.membership.basis)
              for step in duty.chain),
        decisions,
    )  # fmt: skip


def held_in_file(duty: Tree) -> Tree:
    """Return the same of a record."""
    return (
        duty["body"]["id"], duty["held"], duty["task"]["label"], duty["role"]["label"],
        duty["named"]["name"], duty["quote"], duty["basis"],
        duty["cadence"] and duty["cadence"]["label"], duty["deadline"] and duty["deadline"]["date"],
        tuple((step["member"]["id"], step["group"]["id"], step["quote"], step["basis"])
              for step in duty["chain"]),
        tuple(step["event"]["decision"] for step in duty["succession"]),
    )  # fmt: skip


def expected_duties(register: Register, body: str) -> list[Tree]:
    """Return what the model says that `body` holds."""
    inherited = register.standing.inherited.get(body, [])
    return [
        *(held(duty, body, "direct") for duty in register.direct.get(body, [])),
        *(held(duty, body, "through") for duty in register.through.get(body, [])),
        *(
            held(
                each.duty,
                body,
                "inherited",
                tuple(step.dated.event.decision for step in each.succession.handovers),
            )
            for each in inherited
        ),
    ]


def test_the_duties_are_the_model_s_with_all_that_they_rest_on(told: Told) -> None:
    expected = [d for body in told.register.bodies for d in expected_duties(told.register, body)]
    duties = told.files["api/v1/duties.json"]["duties"]
    assert [held_in_file(duty) for duty in duties] == expected
    assert all(duty["quote"] or duty["basis"] for duty in duties)
    for body in told.register.bodies:
        file = told.files[f"api/v1/bodies/{body}.json"]
        assert file["duties"] == [duty for duty in duties if duty["body"]["id"] == body]


def test_the_real_plan_s_duties_are_as_its_words_say(real: Told) -> None:
    file = real.files["api/v1/bodies/ban-tuyen-giao-tinh-uy.json"]
    told = [(d["task"]["label"], d["role"]["label"], d["held"]) for d in file["duties"]]
    assert told == [
        ("II.1", "Chủ trì", "direct"),
        ("II.3", "Thực hiện", "direct"),
        ("III.1", "Thực hiện", "through"),
    ]
    lead, _, through = file["duties"]
    assert lead["quote"] == "Ban Tuyên giáo Tỉnh ủy chủ trì"
    assert lead["action"] == "hướng dẫn triển khai thực hiện"
    assert lead["cadence"]["label"] == "theo quy định"
    assert lead["deadline"] is None
    (step,) = through["chain"]
    assert step["group"]["name"] == "Các cơ quan tham mưu, giúp việc Tỉnh ủy"
    assert "04-QĐi/TW" in step["basis"]


def test_a_successor_s_duty_names_every_decision_on_the_way(successors: Told) -> None:
    file = successors.files["api/v1/bodies/trung-tam-ben-song-cho-noi.json"]
    duty = next(d for d in file["duties"] if d["task"]["label"] == "I.1")
    assert duty["held"] == "inherited"
    assert [step["before"]["id"] for step in duty["succession"]] == [
        "doi-ghe-xuong",
        "trung-tam-ben-song",
    ]
    assert [step["event"]["day"] for step in duty["succession"]] == ["2031-07-01", "2032-09-01"]
    ended = successors.files["api/v1/bodies/to-am-nhac.json"]
    assert ended["body"]["ended"]["kind"] == "end"
    assert [each["holder"] for each in ended["successions"]] == [None]


def test_a_body_s_file_says_what_its_page_shows_of_groups_and_receptions(told: Told) -> None:
    known = told.register
    for body in known.bodies.values():
        file = told.files[f"api/v1/bodies/{body.id}.json"]
        assert [r["text"] for r in file["receptions"]] == [
            reception.line.text for reception in known.receptions.get(body.id, [])
        ]
        assert [step["group"]["id"] for step in file["body"]["member_of"]] == [
            membership.group for membership in body.member_of
        ]
        assert [step["member"]["id"] for step in file["body"]["members"]] == [
            step.member.id for step in known.members.get(body.id, [])
        ]
        assert file["body"]["group"] == known.is_group(body)
        assert file["body"] in told.files["api/v1/bodies.json"]["bodies"]


def test_tasks_are_the_model_s_with_their_points_and_documents(told: Told) -> None:
    for task, file in zip(
        told.register.tasks, told.files["api/v1/tasks.json"]["tasks"], strict=True
    ):
        assert file["words"] == task.words
        assert file["assignment"] == task.assignment.text
        assert len(file["above"]) == len(task.path) - 1
        assert [point["number"] for point in file["points"]] == [p.number for p in task.item.points]
        assert [d["quote"] for d in file["duties"]] == [d.quote for d in task.assignment.duties]
        assert file["former"] == list(task.item.formerly)


def test_a_document_is_cited_where_the_words_name_it(told: Told) -> None:
    cited = told.files["api/v1/documents.json"]["documents"]
    assert [d["number"] for d in cited] == [d.number for d in told.register.assignments.documents]
    words = " ".join(passage.text for passage in told.register.passages)
    for document in cited:
        assert document["citations"]
        assert all(each["quote"] in words for each in document["citations"])


# Where the files lie.


@pytest.mark.parametrize("name", ["site", "other_site", "rearranged_site", "hostile_site"])
def test_every_address_in_a_file_leads_somewhere(request: pytest.FixtureRequest, name: str) -> None:
    built = Built(request.getfixturevalue(name), published=True)
    lost, seen = [], 0
    for file in sorted((built.folder / "api").rglob("*.json")):
        for record in records(json.loads(file.read_text("utf-8"))):
            for key in {"page", "data", "task", "$schema", "$id"} & record.keys():
                link = record[key]
                if isinstance(link, str) and "json-schema.org" not in link:
                    seen += 1
                    if not link.startswith(HOME) or not built.leads("index.html", link):
                        lost.append((file.name, key, link))
    assert lost == []
    assert seen > 100


def test_a_moved_body_s_file_is_at_its_former_address_too(moved_site: Path) -> None:
    folder = moved_site / "api" / "v1" / "bodies"
    former = (folder / "ban-tuyen-giao.json").read_bytes()
    assert former == (folder / "ban-tuyen-giao-tinh-uy.json").read_bytes()
    assert json.loads(former)["body"]["former"] == ["ban-tuyen-giao"]


def test_every_body_s_page_that_was_ever_published_has_its_file(site: Path) -> None:
    published = [
        page.removeprefix("co-quan/").removesuffix("/")
        for page in ledger_beside(DATA, "data").pages
        if page.startswith("co-quan/") and page.count("/") == 2
    ]
    assert len(published) >= 15
    for name in published:
        assert (site / "api" / "v1" / "bodies" / f"{name}.json").is_file(), name


PAGES = {
    "": "plan.json",
    "ke-hoach/": "plan.json",
    "nhiem-vu/": "tasks.json",
    "nhiem-vu/ii-1/": "tasks.json",
    "co-quan/": "bodies.json",
    "co-quan/ban-tuyen-giao-tinh-uy/": "bodies/ban-tuyen-giao-tinh-uy.json",
    "co-quan/cac-dang-doan/": "bodies/cac-dang-doan.json",
    "ma-tran/": "duties.json",
    "van-ban/": "documents.json",
    "van-ban/31-kl-tw/": "documents.json",
    "gioi-thieu/": "plan.json",
    "kiem-tra/": "plan.json",
    "tai-ve/": "plan.json",
    "du-lieu/": "plan.json",
    "huong-dan/": "plan.json",
    "huong-dan/bien-tap/": "plan.json",
}
ALTERNATE = "//head/link[@rel='alternate'][@type='application/json']/@href"


def test_every_page_names_its_data(site: Path) -> None:
    for address, name in PAGES.items():
        page = html.parse(str(site / address / "index.html"))
        root = "../" * address.count("/") or "./"
        assert page.xpath(ALTERNATE) == [f"{root}api/v1/{name}"], address


@pytest.mark.parametrize("name", ["site", "other_site", "rearranged_site", "moved_site"])
def test_no_page_is_without_its_data(request: pytest.FixtureRequest, name: str) -> None:
    folder: Path = request.getfixturevalue(name)
    for address, page in pages(folder).items():
        leads_on = page.xpath("//meta[@name='robots']")
        assert len(page.xpath(ALTERNATE)) == (0 if leads_on else 1), address
    assert html.parse(str(folder / "404.html")).xpath(ALTERNATE) == []


def test_a_preview_has_no_data_and_names_none(preview: Path) -> None:
    assert not (preview / "api").exists()
    for file in preview.rglob("*.html"):
        assert html.parse(str(file)).xpath(ALTERNATE) == [], file


def test_readers_browsers_do_not_keep_the_files(site: Path) -> None:
    assert "api/v1" not in (site / "sw.js").read_text("utf-8")


# What stays.


def kind(schema: Tree) -> str:
    """Return what a value may be, in one word: `string|null`, `[NamedBody]`, `date`."""
    if "anyOf" in schema:
        return "|".join(kind(each) for each in schema["anyOf"])
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if schema["type"] == "array":
        return f"[{kind(schema['items'])}]"
    return str(schema.get("format", schema["type"]))


def keys(schemas: dict[str, Tree]) -> set[str]:
    """Return every key of every record, and what its value may be, one a line."""
    return {
        f"{address.rpartition('/')[2]} {name}.{key} {kind(said)}"
        for address, schema in schemas.items()
        for name, record in {"": schema, **schema.get("$defs", {})}.items()
        for key, said in record["properties"].items()
    }


def test_golden_keys_of_v1_are_all_there(real: Told) -> None:
    present = keys(real.schemas)
    if os.environ.get("ACCEPT"):  # it only ever grows
        kept = set(PROMISED.read_text("utf-8").splitlines()) if PROMISED.exists() else set()
        PROMISED.write_text("\n".join(sorted(kept | present)) + "\n", "utf-8")
    promised = set(PROMISED.read_text("utf-8").splitlines())
    assert promised - present == set(), "v1 promises these: another shape is v2"
    assert present - promised == set(), "promise new keys by `make accept`"


def test_golden_addresses_of_v1_are_all_there(real: Told) -> None:
    names = "plan tasks bodies duties documents bodies/ban-tuyen-giao-tinh-uy".split()
    schemas = "plan tasks bodies body duties documents".split()
    addresses = {f"api/v1/{name}.json" for name in names}
    addresses |= {f"api/v1/schemas/{name}.json" for name in schemas}
    assert addresses <= real.contents.keys()


WRITES_ALL = """
import hashlib, sys
from pathlib import Path
from test_open_data import Told, source_of
from plan.exports import organizations
source = source_of(Path(sys.argv[1]).read_bytes())
made = dict(Told(source).contents)
made |= {e.address: e.content() for e in organizations.FORMAT.exports(source)}
print(len(made), hashlib.sha256(repr(made).encode()).hexdigest())
"""


@pytest.mark.parametrize("plan", [DATA, SUCCESSORS])
def test_equal_data_gives_equal_bytes_in_any_process(plan: Path) -> None:
    said = set()
    for seed in ("1", "2"):
        paths = os.pathsep.join([str(ROOT / "hooks"), str(TESTS)])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths, "TZ": f"X{seed}"}
        command = [sys.executable, "-c", WRITES_ALL, str(plan)]
        result = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=True
        )
        said.add(result.stdout)
    assert len(said) == 1


def test_the_commands_do_not_wait_for_what_only_the_files_need() -> None:
    asked = "import sys, plan.cli; print(sorted({'pydantic', 'plan.exports'} & sys.modules.keys()))"
    command = [sys.executable, "-c", asked]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
