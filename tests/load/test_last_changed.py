"""The day on which the data last changed, as git has it, or none."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from plan.load.data_file import DATA_FILE
from plan.load.revisions import last_changed
from plan.pages.site_of_file import published_site
from tests.support.sites.repositories import OTHER_OWNER, git_in


def test_the_day_is_that_of_the_last_commit_of_the_file_where_it_was_made(clone: Path) -> None:
    assert last_changed(clone / DATA_FILE) == date(2030, 7, 1)  # 23:30 there, the next day never


def test_line_ends_of_a_checkout_are_no_change(clone: Path) -> None:
    data = clone / DATA_FILE
    data.write_bytes(b"\xef\xbb\xbf" + data.read_bytes().replace(b"\n", b"\r\n"))
    assert last_changed(data) == date(2030, 7, 1)


def test_the_site_is_made_without_its_day_and_says_why_once(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    made = published_site(clone / DATA_FILE, DATA_FILE, said.append)
    assert made.published.edition
    assert (made.published.edition.changed, said) == (date(2030, 7, 1), [])
    monkeypatch.setenv(OTHER_OWNER, "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    made = published_site(clone / DATA_FILE, DATA_FILE, said.append)
    assert made.published.edition
    assert made.published.edition.changed is None
    (line,) = said
    assert "không ghi được ngày cập nhật" in line
    assert "thuộc tài khoản khác" in line


def test_what_was_never_committed_has_no_day_and_nothing_is_said(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = clone / DATA_FILE
    data.write_text(data.read_text("utf-8") + "\n", "utf-8")
    said: list[str] = []
    published_site(data, DATA_FILE, said.append)
    shutil.rmtree(clone / ".git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(clone.parent))
    published_site(data, DATA_FILE, said.append)
    assert said == []
    git_in(clone)("init", "-q")
    published_site(data, DATA_FILE, said.append)
    assert said == []
