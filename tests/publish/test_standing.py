"""Where nothing has changed a build leaves the site as it stands; where anything has, it builds."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import which

import pytest

from plan.tools.store import SITES
from tests.support.sites.projects import (
    OTHER_PLAN,
    build,
    build_alone,
    built_project,
    clean_project,
)
from tests.support.sites.sites import contents

Change = Callable[[Path], Mapping[str, str] | None]

UNCHANGED = "Không có gì thay đổi"


def replaced(path: str, old: str, new: str) -> Change:
    """Return what puts `new` in the place of `old` in the file at `path` of a project."""

    def change(folder: Path) -> None:
        text = (folder / path).read_text("utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new), "utf-8")

    return change


def deleted(path: str) -> Change:
    """Return what deletes a file of a project."""
    return lambda folder: (folder / path).unlink()


def written(path: str, content: str) -> Change:
    """Return what writes a file into a project."""

    def change(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, "utf-8")

    return change


def with_variables(**variables: str) -> Change:
    """Return what changes nothing but the environment of the next build."""
    return lambda folder: variables


INPUTS: Mapping[str, Change] = {
    "the data": replaced("data/assignments.yaml", "Sắp lại kệ sách;", "Xếp lại kệ sách;"),
    "the ledger": written("data/addresses.txt", "/nhiem-vu/\n"),
    "a page by hand": replaced("docs/huong-dan.md", "title: ", "title: Sách, "),
    "the theme": replaced("hooks/plan/publish/theme/404.html", "Rất tiếc", "Tiếc"),
    "the settings": replaced("mkdocs.yml", "navigation.top", "header.autohide"),
    "the environment": with_variables(SITE_URL="https://example.net/x/"),
    "how it is asked for": with_variables(OFFLINE="false"),
}

OUTPUTS: Mapping[str, Change] = {
    "a page changed": replaced("site/index.html", "</html>", "</html> "),
    "a page gone": deleted("site/nhiem-vu/index.html"),
    "a file more": written("site/nhiem-vu/x/index.html", "x"),
    "a file to take away": written("site/tai-ve/phan-cong.csv", ""),
    "what is known of it": lambda folder: _spoil(folder / SITES),
}


def _spoil(kept: Path) -> None:
    for file in kept.iterdir():
        content = bytearray(file.read_bytes())
        content[-3] ^= 1
        file.write_bytes(content)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A copy of a project of the invented plan that was built once, with all that it kept."""
    return built_project(tmp_path / "project")


def finished(result: subprocess.CompletedProcess[str]) -> str:
    """Return what a build said that ended well."""
    assert result.returncode == 0, result.stderr
    return result.stderr


def test_where_nothing_has_changed_no_file_is_written(built: Path) -> None:
    files = [file for file in (built / "site").rglob("*") if file.is_file()]
    before = {file: file.stat().st_mtime_ns for file in files}
    assert UNCHANGED in finished(build(built))
    assert {file: file.stat().st_mtime_ns for file in files} == before


@pytest.mark.parametrize("names", [tuple(INPUTS)[at : at + 4] for at in range(0, len(INPUTS), 4)])
def test_whatever_has_changed_is_in_the_site(
    built: Path, tmp_path: Path, names: tuple[str, ...]
) -> None:
    """A build after each change, and beside them a build from nothing of all of them."""
    alone = clean_project(tmp_path / "alone", OTHER_PLAN.read_text("utf-8"))
    variables: dict[str, str] = {}
    for name in names:
        INPUTS[name](alone)
        variables |= INPUTS[name](built) or {}
        assert UNCHANGED not in finished(build(built, **variables)), name
    finished(build(alone, **variables))
    assert contents(built / "site") == contents(alone / "site")


def test_a_page_that_a_link_leads_to_is_read_again_when_it_changes(built: Path) -> None:
    (built / "docs" / "huong-dan.md").rename(built / "elsewhere.md")
    (built / "docs" / "huong-dan.md").symlink_to(built / "elsewhere.md")
    finished(build(built))
    replaced("elsewhere.md", "title: ", "title: Sách, ")(built)
    assert UNCHANGED not in finished(build(built))


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_site_that_is_not_as_it_was_left_is_built_anew(built: Path, name: str) -> None:
    before = contents(built / "site")
    OUTPUTS[name](built)
    assert UNCHANGED not in finished(build(built))
    assert contents(built / "site") == before


def test_what_a_build_warned_of_it_warns_of_again(built: Path) -> None:
    written("docs/gioi-thieu-them.md", "---\ntitle: X\ndescription: X\n---\n[x](khong-co.md)\n")(
        built
    )
    first, second = build(built), build(built)
    assert (first.returncode, second.returncode) == (1, 1)
    assert "khong-co.md" in second.stderr


REFUSED: Mapping[str, Change] = {
    "by the check": replaced("data/assignments.yaml", "Sắp lại kệ sách;", "Sắp lại\u200bkệ sách;"),
    "for a warning": written("docs/gioi-thieu-them.md", "---\ntitle: X\n---\n[x](khong-co.md)\n"),
    "by a template": replaced("hooks/plan/publish/theme/404.html", "{% endblock %}", ""),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_build_that_fails_leaves_the_site_as_it_was(built: Path, name: str) -> None:
    before = contents(built / "site")
    REFUSED[name](built)
    assert build(built).returncode == 1
    assert contents(built / "site") == before


def test_nothing_of_another_site_is_left_and_no_link_is_followed(built: Path) -> None:
    before = contents(built / "site")
    elsewhere = built / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "index.html").write_text("x")
    shutil.rmtree(built / "site" / "nhiem-vu")
    (built / "site" / "nhiem-vu").symlink_to(elsewhere)
    (built / "site" / "co-quan" / "index.html").unlink()
    (built / "site" / "co-quan" / "index.html").mkdir()
    written("site/old/x/index.html", "x")(built)
    (built / "site" / "empty").mkdir()
    finished(build(built))
    assert contents(built / "site") == before
    assert not (built / "site" / "old").exists()
    assert not (built / "site" / "empty").exists()
    assert [file.name for file in elsewhere.iterdir()] == ["index.html"]


def test_of_two_builds_at_once_one_makes_the_site_and_the_other_finds_it_made(built: Path) -> None:
    before = contents(built / "site")
    shutil.rmtree(built / "site")
    with ThreadPoolExecutor() as both:
        first, second = map(finished, both.map(build_alone, [built, built]))
    assert (UNCHANGED in first) + (UNCHANGED in second) == 1
    assert contents(built / "site") == before


def test_what_is_hidden_at_the_top_stays(built: Path) -> None:
    written("site/.git/config", "x")(built)
    (built / "site" / ".git" / "refs" / "tags").mkdir(parents=True)
    replaced("data/assignments.yaml", "Sắp lại kệ sách;", "Xếp lại kệ sách;")(built)
    finished(build(built))
    assert (built / "site" / ".git" / "config").read_text() == "x"
    assert (built / "site" / ".git" / "refs" / "tags").is_dir()  # git needs it, though empty


def test_what_a_build_said_it_says_again(built: Path) -> None:
    replaced("data/assignments.yaml", "Sắp lại kệ sách;", "Sắp lại kệ 🐉 sách;")(built)
    first, second = finished(build(built)), finished(build(built))
    assert "🐉" in first or "1F409" in first
    assert UNCHANGED in second
    assert [line for line in first.splitlines() if "assignments.yaml" in line] == [
        line for line in second.splitlines() if "assignments.yaml" in line
    ]


def test_where_nothing_can_be_kept_every_build_is_whole(built: Path) -> None:
    before = contents(built / "site")
    _spoil(built / SITES)
    (built / SITES).rename(built / "away")
    (built / SITES).write_text("")
    for _ in range(2):
        assert UNCHANGED not in finished(build(built))
        assert contents(built / "site") == before


def test_no_build_asks_git_twice(built: Path, tmp_path: Path) -> None:
    asked, program = tmp_path / "asked", tmp_path / "programs" / "git"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\necho "$@" >> {asked}\nexec {which("git")} "$@"\n', "utf-8")
    program.chmod(0o755)
    INPUTS["the data"](built)
    finished(build(built, PATH=f"{program.parent}{os.pathsep}{os.environ['PATH']}"))
    questions = asked.read_text("utf-8").splitlines()
    assert sorted(questions) == sorted({*questions})


def test_a_folder_with_files_that_are_no_site_is_left_alone(tmp_path: Path) -> None:
    folder = clean_project(tmp_path / "project", OTHER_PLAN.read_text("utf-8"))
    (folder / "site").mkdir()
    (folder / "site" / "thu.docx").write_bytes(b"kept")
    result = build(folder)
    assert result.returncode == 1
    assert "ở đây đã có tệp không phải của một trang" in result.stdout
    assert contents(folder / "site") == {"thu.docx": b"kept"}
