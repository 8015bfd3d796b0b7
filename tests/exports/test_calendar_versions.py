"""What follows a calendar learns of each change: a newer version of the same event."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from plan.exports import calendars, downloads, written
from plan.exports.common import Source
from plan.exports.common import source_of as site_source
from plan.pages.site_of_file import published_site
from plan.tools.progress import SILENT
from plan.tools.store import Store
from tests.support.files.calendars import changed, events
from tests.support.files.made_files import MadeFiles
from tests.support.files.office import PLANS, ROOT, source_of


@pytest.fixture(scope="module")
def dated() -> Source:
    """The invented plan with deadlines, and periods that return."""
    return source_of(PLANS["dated"])


MOVED = (
    ("trước ngày 30-5-2031", "trước ngày 15-6-2031"),
    ("{date: 30-5-2031, quote", "{date: 15-6-2031, quote"),
)
"""An editor moves a deadline, and tells readers nothing of it."""


def revision(source: Source, task: str = "C.1") -> tuple[str, datetime, datetime | None, int, date]:
    """Return what a program that follows a calendar compares, and the day."""
    event = events(source, "to-ngu-van")[task]
    return (
        event.uid.value,
        event.dtstamp.value,
        event.last_modified.value if "last-modified" in event.contents else None,
        int(event.sequence.value),
        event.dtstart.value,
    )


def test_a_deadline_that_moves_and_is_told_is_a_newer_version_of_the_event(dated: Source) -> None:
    told = ("groups:\n", "changes: [{date: 15-5-2030, words: Dời hạn.}]\ngroups:\n")
    again = ("groups:\n", f"{told[1].splitlines()[0][:-1]}, {{date: 15-5-2030, words: Sửa.}}]\n")
    versions = [
        revision(dated),
        revision(changed("dated", *MOVED, told)),
        revision(changed("dated", (again[0], f"{again[1]}groups:\n"))),
    ]
    uids, stamps, modified, sequences, days = zip(*versions, strict=True)
    assert len(set(uids)) == 1
    assert days == (date(2031, 5, 30), date(2031, 6, 15), date(2031, 5, 30))
    assert modified == (None, *stamps[1:]), "when the first was changed, nobody has told"
    assert stamps[0] < stamps[1] == stamps[2], "of two changes on one day no one knows the hour"
    assert sequences[0] < sequences[1] < sequences[2]


def committed(folder: Path, text: str, moment: str) -> Source:
    """Return the site of the plan `text` once it is committed at `moment`."""
    file = folder / "assignments.yaml"
    file.write_text(text, "utf-8")
    git(folder, "add", ".", moment=moment)
    git(folder, "commit", "-q", "-m", "a", moment=moment)
    return made_of(file)


def git(folder: Path, *words: str, moment: str) -> None:
    command = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@b", *words]
    dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    subprocess.run(command, check=True, capture_output=True, env=os.environ | dates)


def made_of(file: Path) -> Source:
    """Return what files are made of by whoever publishes `file`."""
    return site_source(published_site(file, "assignments.yaml", print, ROOT))


def test_a_deadline_that_moves_untold_is_newer_by_git(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", moment="2030-07-01T12:00:00Z")
    text = PLANS["dated"].decode()
    moved = text
    for old, new in MOVED:
        moved = moved.replace(old, new)
    first = revision(committed(tmp_path, text, "2030-07-01T12:00:00Z"))
    second = revision(committed(tmp_path, moved, "2030-07-01T12:00:01Z"))
    back = revision(committed(tmp_path, text, "2030-07-02T09:00:00+07:00"))
    assert first[1] == datetime(2030, 7, 1, 12, tzinfo=UTC)
    for earlier, later in ((first, second), (second, back)):
        assert earlier[0] == later[0]
        assert earlier[1] < later[1]
        assert earlier[3] < later[3]
        assert earlier[4] != later[4]


def test_a_clock_that_goes_back_by_less_than_a_minute_still_gives_a_newer_version(
    tmp_path: Path,
) -> None:
    git(tmp_path, "init", "-q", moment="2030-07-01T12:00:00Z")
    text = PLANS["dated"].decode()
    first = revision(committed(tmp_path, text, "2030-07-01T12:00:30Z"))
    second = revision(committed(tmp_path, f"{text}# \n", "2030-07-01T12:00:10Z"))
    assert first[3] < second[3]
    assert first[1] <= second[1]


def test_a_history_that_begins_anew_goes_on_from_where_it_was(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    text = PLANS["dated"].decode()
    for folder in (old, new):
        folder.mkdir()
        git(folder, "init", "-q", moment="2030-07-01T12:00:00Z")
    for second in range(10, 20):
        last = committed(old, f"{text}# {second}\n", f"2030-07-01T12:00:{second}Z")
    moved = committed(new, text, "2030-07-02T12:00:00Z")
    assert revision(last)[3] < revision(moved)[3]


def test_the_same_history_gives_the_same_bytes_and_another_is_not_taken_from_what_is_kept(
    tmp_path: Path,
) -> None:
    git(tmp_path, "init", "-q", moment="2030-07-01T12:00:00Z")
    text = PLANS["dated"].decode()
    first = committed(tmp_path, text, "2030-07-01T12:00:00Z")
    file = tmp_path / "assignments.yaml"
    assert MadeFiles(calendars.FORMAT, first) == MadeFiles(calendars.FORMAT, made_of(file))
    committed(tmp_path, f"{text}# \n", "2030-07-02T12:00:00Z")
    back = committed(tmp_path, text, "2030-07-03T12:00:00Z")
    assert back.published.edition.hash == first.published.edition.hash
    store = Store(folder=tmp_path / "kept")
    for source in (first, back):
        found = dict[str, bytes]()
        written(downloads(source, store, SILENT, [calendars.FORMAT]), found.__setitem__)
        assert found.items() >= MadeFiles(calendars.FORMAT, source).items()
