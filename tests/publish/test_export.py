"""The way out: the whole site without MkDocs and the theme, each page whole by itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Page

from plan.cli import main
from tests.support.browser.visits import violations
from tests.support.sites.projects import (
    DATA,
    ENVIRONMENT,
    OTHER_PLAN,
    ROOT,
    with_compiled_templates,
)
from tests.support.sites.sites import contents
from tests.support.sites.this_run import made_once

ADDRESS, REPOSITORY = "https://example.org/", ENVIRONMENT["REPO_URL"]
GONE = ("mkdocs", "material")
WITHOUT = """
import sys
sys.path[:] = [path for path in sys.path if "-packages" not in path] + sys.argv[1:3]
from importlib.util import find_spec
assert not any(map(find_spec, ["mkdocs", "material"])), "they are still there"
from plan.cli import main
sys.exit(main(sys.argv[3:]))
"""
KINDS = (
    "index.html",
    "ke-hoach/index.html",
    "nhiem-vu/ii-1/index.html",
    "co-quan/ban-tuyen-giao-tinh-uy/index.html",
    "ma-tran/index.html",
    "tai-ve/index.html",
    "cap-nhat/index.html",
    "huong-dan/index.html",
)


def folder_of(data: Path, folder: Path) -> Path:
    """Return `folder` with the data file and the handwritten pages, and nothing else."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    (folder / "data").mkdir()
    shutil.copy(data, folder / "data" / "assignments.yaml")
    return with_compiled_templates(folder)


def packages_without(gone: tuple[str, ...], folder: Path) -> Path:
    """Return `folder` with every installed package but those whose names begin with `gone`."""
    folder.mkdir()
    for each in Path(sysconfig.get_paths()["purelib"]).iterdir():
        if not each.name.lower().startswith(gone):
            (folder / each.name).symlink_to(each)
    return folder


@pytest.fixture(scope="module")
def without_mkdocs(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Exports a data file where neither MkDocs nor Material is installed."""
    packages = packages_without(GONE, tmp_path_factory.mktemp("packages") / "lib")
    hooks = tmp_path_factory.mktemp("hooks") / "hooks"
    shutil.copytree(ROOT / "hooks" / "plan", hooks / "plan")

    def export(data: Path) -> Path:
        folder = folder_of(data, tmp_path_factory.mktemp("export") / "project")
        command = [sys.executable, "-I", "-c", WITHOUT, str(hooks), str(packages)]
        result = subprocess.run(
            [*command, "export", "out", "--address", ADDRESS, "--repository", REPOSITORY],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stdout + result.stderr
        assert result.stderr == ""
        return folder / "out"

    return export


@pytest.fixture(scope="module")
def exported(without_mkdocs: Callable[[Path], Path]) -> Path:
    """The real plan, exported."""

    def make(folder: Path) -> None:
        without_mkdocs(DATA).rename(folder / "out")

    return made_once("exported", make) / "out"


def pages(folder: Path) -> Iterator[tuple[str, Any]]:
    """Yield each page, by its path."""
    for file in sorted(folder.rglob("*.html")):
        yield file.relative_to(folder).as_posix(), html.fromstring(file.read_text("utf-8"))


def article(page: Any) -> list[str]:
    """Return the words that stand on a page, without what only a script or git can add."""
    (found,) = page.xpath("//article")
    for gone in found.xpath(".//form | .//template | .//button | .//p[@class='edit']"):
        gone.getparent().remove(gone)
    words: list[str] = found.text_content().replace("¶", " ").split()
    return words


@pytest.mark.parametrize("data", [DATA, OTHER_PLAN], ids=["real", "other"])
def test_every_page_of_the_site_says_the_same(
    data: Path,
    without_mkdocs: Callable[[Path], Path],
    exported: Path,
    site: Path,
    other_site: Path,
) -> None:
    built = dict(pages(site if data == DATA else other_site))
    found = dict(pages(exported if data == DATA else without_mkdocs(data)))
    assert set(built) - set(found) == {"404.html"}
    assert set(found) <= set(built)
    for path, page in found.items():
        if page.xpath("//article"):
            # The day of the last change is git's, and a copy of the file has none.
            assert article(page) == article(built[path]), path


def test_every_file_to_take_away_is_there_as_on_the_site(exported: Path, site: Path) -> None:
    def taken(folder: Path) -> dict[str, bytes]:
        kinds = (".pdf", ".docx", ".xlsx", ".csv", ".ics", ".json", ".jsonld")
        found = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*")}
        return {
            name: file.read_bytes()
            for name, file in found.items()
            if (file.suffix in kinds and name.startswith(("tai-ve/", "api/")))
            or name.endswith("atom.xml")
        }  # fmt: skip

    assert taken(exported) == taken(site)
    assert len(taken(exported)) > 10


def test_each_page_is_whole_by_itself_and_runs_no_script(exported: Path) -> None:
    for path, page in pages(exported):
        assert page.xpath("//link[@rel='stylesheet'] | //script[@src] | //iframe") == [], path
        assert all(src.startswith("data:") for src in page.xpath("//img/@src")), path
        assert page.xpath("//body//script | //form | //template | //button") == [], path


def test_every_link_leads_to_a_file_and_a_place_on_it(exported: Path) -> None:
    found = dict(pages(exported))
    ids = {path: set(page.xpath("//@id")) for path, page in found.items()}
    for path, page in found.items():
        for href in page.xpath("//a/@href | //link[@rel='alternate']/@href"):
            link = urlsplit(href)
            if link.scheme:
                continue
            target = (exported / path).parent / unquote(link.path) if link.path else exported / path
            name = target.resolve().relative_to(exported.resolve()).as_posix()
            assert target.is_file(), (path, href)
            if link.fragment:
                assert link.fragment in ids[name], (path, href)


def test_two_exports_are_the_same_byte_for_byte(
    exported: Path, without_mkdocs: Callable[[Path], Path]
) -> None:
    assert contents(without_mkdocs(DATA)) == contents(exported)


@pytest.mark.parametrize("path", KINDS)
def test_a_page_opened_from_its_folder_is_readable(page: Page, exported: Path, path: str) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto((exported / path).as_uri())
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        assert violations(page) == [], width
    assert [url for url in asked if not url.startswith("data:")] == [(exported / path).as_uri()]
    assert said == []


def test_a_folder_that_holds_files_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder_of(DATA, tmp_path / "project"))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.txt").write_text("mine")
    assert main(["export", str(tmp_path / "mine")]) == 1
    assert "đã có tệp ở đây" in capsys.readouterr().out
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["a.txt"]


def test_a_broken_file_is_refused_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = folder_of(DATA, tmp_path / "project")
    file = project / "data" / "assignments.yaml"
    file.write_text(file.read_text("utf-8").replace("role: lead", "role: leed", 1), "utf-8")
    monkeypatch.chdir(project)
    assert main(["export", "out"]) == 1
    assert "data/assignments.yaml:" in capsys.readouterr().out
    assert not (project / "out").exists()


def test_the_address_is_the_one_given_or_that_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder_of(OTHER_PLAN, tmp_path / "project"))
    for arguments, environment, expected in (
        (["one", "--address", "https://a.example/b"], {}, "https://a.example/b/"),
        (["two"], {"SITE_URL": "https://c.example/"}, "https://c.example/"),
    ):
        assert main(["export", *arguments], environment) == 0
        home: Any = html.fromstring(Path(arguments[0], "index.html").read_text("utf-8"))
        assert home.xpath("//link[@rel='canonical']/@href") == [expected]
