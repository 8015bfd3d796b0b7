"""The page /du-lieu/: every example on it is run, by the program that it is for."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from lxml import html
from lxml.html import HtmlElement
from openpyxl import load_workbook
from playwright.sync_api import Page

from plan.exports.open_data.contents import SHAPES
from plan.exports.open_data.schemas import schema
from tests.support.browser.visits import violations
from tests.support.sites.sites import HOME

API = "api/v1/"
KINDS = {"plan", "tasks", "bodies", "bodies/*", "duties", "documents", "bodies.jsonld"}


@dataclass(frozen=True, slots=True)
class Shown:
    """The page of one site, and where the site is served for the examples to be run."""

    folder: Path
    home: str
    page: HtmlElement

    def examples(self, kind: str) -> list[str]:
        """Return the examples of `kind`, as a reader copies them, for the site served here."""
        found = self.page.xpath(f"//article//pre[@class='{kind}']")
        assert found
        return [element.text_content().replace(HOME, self.home) for element in found]

    def sheets(self) -> list[tuple[str, str]]:
        """Return each address that is given for Excel, and the list to choose, if one is named."""
        rows = self.page.xpath("//article//ul[@class='excel']/li")
        codes = [[code.text_content() for code in row.xpath("code")] for row in rows]
        return [(address.removeprefix(HOME), "".join(then)) for address, *then in codes]


@pytest.fixture(params=["site", "other_site", "rearranged_site"])
def shown(request: pytest.FixtureRequest, served: Callable[[Path], str]) -> Shown:
    """The page of each site."""
    folder: Path = request.getfixturevalue(request.param)
    page = html.parse(str(folder / "du-lieu" / "index.html")).getroot()
    return Shown(folder=folder, home=served(folder), page=page)


def kind(address: str) -> str:
    """Return which of the files lies at `address`."""
    name = address.rpartition(API)[2].removesuffix(".json")
    return re.sub(r"^bodies/.*", "bodies/*", name)


def run(command: list[str], folder: Path) -> str:
    """Return what `command` writes, run in `folder` as a reader would run it."""
    paths = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": paths, "PYTHONIOENCODING": "utf-8"}
    result = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_curl_saves_every_file_as_it_is_published(shown: Shown, tmp_path: Path) -> None:
    saves, version = shown.examples("curl")
    asked = re.findall(re.escape(shown.home) + r"\S+", saves)
    assert {kind(address) for address in asked} == KINDS
    for number, line in enumerate(saves.splitlines()):
        folder = tmp_path / str(number)
        folder.mkdir()
        run(["bash", "-c", line], folder)
        (saved,) = folder.iterdir()
        address = line.split()[-1].removeprefix(shown.home)
        assert saved.name == address.rpartition("/")[2]
        assert saved.read_bytes() == (shown.folder / address).read_bytes()
    told = json.loads((shown.folder / API / "plan.json").read_text("utf-8"))
    assert run(["bash", "-c", version], tmp_path).strip() == told["version"]


def test_python_reads_every_file_with_nothing_installed(shown: Shown, tmp_path: Path) -> None:
    said: dict[str, str] = {}
    for example in shown.examples("python"):
        (address,) = re.findall(r'urlopen\("(.+)"\)', example)
        said[kind(address)] = run([sys.executable, "-I", "-S", "-c", example], tmp_path)
    assert said.keys() == KINDS
    files = {
        name: json.loads((shown.folder / API / f"{name}.json").read_text("utf-8"))
        for name in ("plan", "tasks", "bodies", "duties", "documents")
    }
    text = " ".join(each["words"] for each in files["plan"]["text"]).split()
    assert set(text) <= set(said["plan"].split())
    for name, key in (("tasks", "words"), ("bodies", "name"), ("documents", "name")):
        assert [each[key] for each in files[name][name] if each[key] not in said[name]] == []
    assert all(body["page"] in said["bodies.jsonld"] for body in files["bodies"]["bodies"])
    counted = dict(line.split(maxsplit=1)[::-1] for line in said["duties"].splitlines())
    totals = {body["name"]: body["task_count"]["total"] for body in files["bodies"]["bodies"]}
    assert {name: int(count) for name, count in counted.items()} == {
        name: total for name, total in totals.items() if total
    }
    assert said["bodies/*"].strip()


def read_as_a_sheet(content: bytes, address: str, name: str) -> list[Any]:
    """Return the rows that a spreadsheet program shows of a file, the first its head."""
    if address.endswith(".csv"):
        assert content.startswith(b"\xef\xbb\xbf"), "Excel takes a CSV without a mark for no UTF-8"
        return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    if address.endswith(".xlsx"):
        book = load_workbook(io.BytesIO(content), read_only=True)
        return [row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]
    records = json.loads(content)[name]
    columns = list(records[0]) if records else []
    assert all(list(record) == columns for record in records), "a table has the same columns"
    return [columns, *(list(record.values()) for record in records)]


def test_a_spreadsheet_reads_every_address_that_is_given_for_it(shown: Shown) -> None:
    found = shown.sheets()
    assert {kind(address) for address, _ in found} >= KINDS - {"bodies.jsonld"}
    for address, name in found:
        with urlopen(shown.home + address) as answer:
            rows = read_as_a_sheet(answer.read(), address, name)
        assert rows, address
        assert len(rows[0]) > 1 or name == "documents", address


def test_every_table_that_is_offered_is_given_for_excel(shown: Shown) -> None:
    tables = {
        file.relative_to(shown.folder).as_posix()
        for pattern in ("*.csv", "*.xlsx")
        for file in (shown.folder / "tai-ve").glob(pattern)
    }
    assert {address for address, name in shown.sheets() if not name} == tables


def test_every_field_that_the_page_names_is_in_the_schema_beside_it(shown: Shown) -> None:
    seen = 0
    for row in shown.page.xpath("//article/ul[@class='rows data-files']/li"):
        names = {code.text_content() for code in row.xpath("code")}
        for link in row.xpath("a[contains(@href, '/schemas/')]/@href"):
            told = json.loads((shown.folder / link.removeprefix("../")).read_text("utf-8"))
            records = (told, *told["$defs"].values())
            assert names <= {key for record in records for key in record["properties"]}, link
            seen += 1
    assert seen == 7


def test_the_page_says_what_the_files_say_of_licences_and_versions(shown: Shown) -> None:
    words = " ".join(shown.page.xpath("//article")[0].text_content().split())
    told = json.loads((shown.folder / API / "plan.json").read_text("utf-8"))
    assert told["licence"] in words
    assert f"mã {told['version']}" in words
    assert json.loads(schema(SHAPES["plan"], "x"))["properties"].keys() == told.keys()


def test_downloads_and_the_introduction_lead_to_the_page(site: Path) -> None:
    for address in ("tai-ve", "gioi-thieu"):
        page = html.parse(str(site / address / "index.html"))
        assert page.xpath("//article//a[@href='../du-lieu/']"), address


def test_downloads_list_no_schemas(site: Path) -> None:
    page = html.parse(str(site / "tai-ve" / "index.html"))
    assert page.xpath("//article//a[contains(@href, 'api/v1/plan.json')]")
    assert page.xpath("//article//a[contains(@href, 'schemas')]") == []


def test_a_preview_says_that_it_has_no_files_and_shows_no_address(preview: Path) -> None:
    article = html.parse(str(preview / "du-lieu" / "index.html")).xpath("//article")[0]
    words = article.text_content()
    assert "Bản xem trước không kèm tệp" in words
    assert "http" not in words
    assert "None" not in words
    assert article.xpath(".//a[contains(@href, 'api')] | .//pre") == []
    assert [h.get("id") for h in article.xpath(".//h2")] == [
        "cac-tep", "excel", "curl", "python", "on-dinh", "quyen",
    ]  # fmt: skip


SCROLLS = "e => e.scrollWidth > e.clientWidth && getComputedStyle(e).overflowX === 'auto'"


def test_on_a_phone_long_lines_scroll_by_themselves(page: Page, home: str) -> None:
    page.goto(home + "du-lieu/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("pre.curl").first.evaluate(SCROLLS)
    assert page.locator("pre").evaluate_all("all => all.every(e => e.tabIndex === 0)")


def test_axe_finds_nothing_on_the_page_of_a_preview(page: Page, preview: Path) -> None:
    page.goto((preview / "du-lieu" / "index.html").as_uri())
    assert violations(page) == []
