"""A pull request has one comment that says what it changes, made by main's own code alone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from plan.check.ledger import LEDGER_FILE
from plan.commands.github import comment
from plan.commands.github.comment import MARK, MOST, Run, run_in
from plan.commands.github.pull_requests import Repository
from tests.support.github.answered import (
    FILE,
    HEAD,
    NEW,
    OLD,
    READER,
    Answered,
    Ending,
    as_the_workflow,
)
from tests.support.github.github_reader import shown
from tests.support.github.github_stand_in import World, answer, number
from tests.support.sites.forked import forked
from tests.support.sites.projects import DATA, KNOWN_LEDGER


@pytest.fixture
def answered_alone(tmp_path: Path) -> Answered:
    """A world in which nothing is yet, and a folder in which main's code runs."""
    return Answered(folder=tmp_path, run=as_the_workflow)


@pytest.fixture
def answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Answered:
    """The same, but here and now: `gh` is a function, the reader a fork."""

    def run(world: World, folder: Path, environment: Mapping[str, str]) -> Ending:
        calls: list[dict[str, str]] = []

        def started(command: Sequence[str], **how: Any) -> subprocess.CompletedProcess[str]:
            if command[0] == "gh":
                status, said, trouble, call = answer(command[1:], world.answers, how["input"])
                calls.extend([call] if call else [])
                return subprocess.CompletedProcess(command, status, said, trouble)
            assert tuple(command[:6]) == (sys.executable, *READER)
            assert how["env"] == {}, "the reader of what a stranger wrote must have no token"
            return forked("plan", *command[6:], folder=how["cwd"], environment={})

        monkeypatch.chdir(folder)
        monkeypatch.setattr(subprocess, "run", started)
        status = comment.main(environment)
        monkeypatch.undo()
        return status, capsys.readouterr().err, calls

    return Answered(folder=tmp_path, run=run)


def test_the_comment_says_what_the_change_means(answered_alone: Answered) -> None:
    answered_alone.request()
    body = answered_alone.body()
    assert body.startswith(f"{MARK}\n")
    assert "**xếp**" in body
    assert f"`{HEAD[:7]}`" in body
    assert "(https://github.com/who/what/actions/runs/1)" in body
    assert "ngoài `data/`" not in body


def test_what_the_pull_request_s_run_left_is_not_looked_at(answered: Answered) -> None:
    answered.request()
    forged = answered.folder / "build" / "changes" / "changes.md"
    forged.parent.mkdir(parents=True)
    forged.write_text("Không đổi @org/team ![x](https://evil.example/t.png)\n<!--", "utf-8")
    body = answered.body()
    assert "evil" not in body
    assert "Không đổi" not in body
    assert "**xếp**" in body


def test_words_of_the_data_do_nothing_in_the_comment(answered: Answered) -> None:
    harmful = "@org/team GH-3 a/b#2 https://evil.example <!-- &#64;org"
    new = OLD.decode().replace("Sắp lại kệ sách;", f"'Sắp lại kệ sách {harmful};'")
    answered.request(new=new.encode())
    answered.world.files(7, FILE, "a\n# b <!-- @org/team.md")
    page = shown(answered.body())
    assert page.alive == []
    assert harmful in page.text
    assert "a # b <!-- @org/team.md" in page.text
    assert "img" not in page.elements


def test_what_is_still_to_be_read_over_is_listed_before_what_changes(answered: Answered) -> None:
    record = "{body: ban-bao-tuong, role: help,"
    doubtful = NEW.decode().replace(record, f"{record} review: chủ ngữ ở câu trước,", 1)
    answered.request(new=doubtful.encode())
    text = shown(answered.body()).text
    assert "còn 1 chỗ chưa xem lại" in text
    assert text.index("chủ ngữ ở câu trước") < text.index("Thay đổi này nghĩa là gì")


def test_a_later_run_renews_the_comment_of_the_workflow_s_own_account(answered: Answered) -> None:
    answered.request()
    for own_id in range(1, 151):
        answered.world.comment(7, own_id, "someone", f"{MARK}\nforged")
    answered.world.comment(7, 555, "github-actions[bot]", f"{MARK}\nbefore")
    (call,) = answered.sent()
    assert (call["method"], call["path"]) == ("PATCH", "issues/comments/555")


def test_files_outside_the_data_are_told_since_meaning_may_differ(answered: Answered) -> None:
    answered.request(new=OLD)
    others = [f"hooks/plan/f{n:02}.py" for n in range(30)]
    answered.world.files(7, FILE, "data/addresses.txt", *others)
    page = shown(answered.body())
    assert "Có 30 tệp ngoài data/ cũng đổi" in page.text
    assert "hooks/plan/f00.py" in page.text
    assert "và 10 tệp khác" in page.text
    assert "data/addresses.txt" not in page.text
    assert page.text.index("ngoài data/") < page.text.index("Không đổi")


def test_a_file_moved_out_of_the_data_or_into_it_is_told(answered: Answered) -> None:
    answered.request(new=OLD)
    record = {"filename": "data/plan.py", "previous_filename": "hooks/plan/days.py"}
    answered.world.answers["pulls/7/files"] = [record]
    assert "hooks/plan/days.py" in answered.body()


def test_more_files_than_github_lists_are_told_as_so_many_or_more(answered: Answered) -> None:
    answered.request(new=OLD)
    answered.world.files(7, *(f"data/{n}" for n in range(3001)))
    assert "**Có 0 trở lên tệp ngoài" in answered.body()


def test_a_broken_file_is_answered_with_its_lines(answered: Answered) -> None:
    answered.request(new=OLD.replace(b"role: own", b"role: owner"))
    page = shown(answered.body())
    assert "Tệp data/assignments.yaml chưa đăng được" in page.text
    assert "có phải ý đồng chí là `own`?" in page.text


def test_a_lost_address_is_told_from_the_ledger_that_the_change_began_with(
    answered: Answered,
) -> None:
    ledger = KNOWN_LEDGER.read_bytes()
    old = DATA.read_text("utf-8")
    gone = "van-phong-trung-uong-dang"
    new = old.replace(gone, f"{gone}-moi").replace(
        "name: Văn phòng Trung ương đảng\n", "name: Văn phòng Trung ương đảng (mới)\n"
    )
    base = answered.world.commit("base", {FILE: old.encode(), LEDGER_FILE: ledger})
    answered.world.commit("head", {FILE: new.encode(), LEDGER_FILE: b""})
    answered.world.pull_request(7, HEAD, base)
    assert f"/co-quan/{gone}/` đã đăng nay không còn" in shown(answered.body()).text


def test_where_the_base_is_broken_the_reader_is_told_so(answered: Answered) -> None:
    answered.request(old=OLD.replace(b"role: own", b"role: owner"))
    assert "không so được với bản trước" in answered.body()


def test_where_the_base_has_no_file_the_reader_is_told_so(answered: Answered) -> None:
    answered.request()
    base = answered.world.commit("other", {"README.md": b""})
    answered.world.answers[f"compare/main...{HEAD}"] = {"merge_base_commit": {"sha": base}}
    assert "Không có bản trước để so" in answered.body()


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ({FILE: ("120000", b"/etc/passwd")}, "không phải là một tệp thường"),
        ({FILE: ("160000", b"")}, "không phải là một tệp thường"),
        ({FILE: ("100755", NEW)}, "không phải là một tệp thường"),
        ({f"{FILE}/x": NEW}, "không phải là một tệp thường"),
        ({"data": ("120000", b"/etc")}, "không phải là một tệp thường"),
        ({"data": ("160000", b"")}, "không phải là một tệp thường"),
        ({"README.md": b""}, "Không có tệp"),
        ({FILE: b"#" * 20_000_001}, "lớn hơn 20 MB"),
    ],
    ids=["link", "module", "program", "folder", "folder-link", "folder-module", "none", "huge"],
)
def test_only_a_plain_file_is_read(
    answered: Answered, head: dict[str, bytes | tuple[str, bytes]], reason: str
) -> None:
    answered.request()
    answered.world.commit("head", head)
    body = answered.body()
    assert "Bản đề nghị chưa đọc được" in body
    assert reason in shown(body).text


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"\0" * 100, b"a: &a [*a]", b"- " * 50_000])
def test_no_content_leaves_the_comment_of_an_older_commit(
    answered: Answered, content: bytes
) -> None:
    answered.request(new=content)
    page = shown(answered.body())
    assert "chưa đăng được" in page.text or "chưa đọc được" in page.text
    assert HEAD[:7] in page.text


def test_a_reader_that_is_kept_too_busy_is_stopped_and_the_comment_says_so(
    answered: Answered, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered.request()
    for name, value in answered.world.installed(answered.folder).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(comment, "_SECONDS", 0.001)
    repository = Repository(name="who/what")
    run = Run(repository=repository, head=HEAD, address="https://github.com/a", failed=False)
    (request,) = repository.open_pull_requests(HEAD)
    assert "máy đọc tệp quá lâu" in shown(comment.comment(run, request)).text.lower()


def test_every_open_pull_request_with_that_commit_is_answered(answered: Answered) -> None:
    answered.request()
    answered.world.pull_request(9, HEAD, number("base"), branch="sửa #1 & khác/nhánh?x=%2F")
    answered.world.pull_request(8, HEAD, number("base"), state="closed")
    for key in range(100, 250):
        answered.world.pull_request(key, number(f"other {key}"), number("base"))
    paths = [call["path"] for call in answered.sent()]
    assert paths == ["issues/7/comments", "issues/9/comments"]


def test_nothing_is_posted_where_no_open_pull_request_ends_in_the_commit(
    answered: Answered,
) -> None:
    answered.world.commit("head", {FILE: NEW})
    answered.world.answers["pulls"] = []
    assert answered.sent() == []
    assert answered.status == 0


def test_nothing_is_posted_where_a_newer_commit_came_meanwhile(answered: Answered) -> None:
    answered.request()
    newer = {**answered.world.answers["pulls/7"], "head": {"sha": number("newer")}}
    answered.world.answers["pulls/7"] = newer
    assert answered.sent() == []
    assert answered.status == 0


def test_a_check_that_failed_is_told(answered: Answered) -> None:
    answered.request()
    assert "Phần kiểm tra báo lỗi" not in answered.body()
    assert "Phần kiểm tra báo lỗi" in answered.body(CONCLUSION="failure")


def test_a_comment_is_cut_to_what_github_holds_and_says_so(answered: Answered) -> None:
    item = '          - {number: %s, text: "Ghi sổ%s."}\n'
    items = "".join(item % (number, " và ghi lại @org" * 1_000) for number in "bcdeghik")
    long = OLD.decode().replace("          - {number: b, text: Ghi sổ.}\n", items)
    assert long.encode() != OLD
    answered.request(new=long.encode())
    body = answered.body()
    assert len(body) <= MOST
    assert "đã cắt" in body
    assert shown(body).alive == []


def test_github_s_silence_is_told_and_nothing_is_posted(answered_alone: Answered) -> None:
    assert answered_alone.sent() == []
    assert answered_alone.status == 1
    assert "Not Found" in answered_alone.said
    assert "Traceback" not in answered_alone.said


@pytest.mark.parametrize(
    "wrong",
    [{"HEAD_SHA": "main"}, {"REPOSITORY": "a/b/../c"}, {"RUN_URL": "https://a.example/)\n<!--"}],
)
def test_what_the_workflow_names_must_look_like_it(wrong: dict[str, str]) -> None:
    right = {"HEAD_SHA": HEAD, "REPOSITORY": "a/b", "RUN_URL": "https://github.com/a"}
    assert run_in(right).head == HEAD
    with pytest.raises(ValueError, match=next(iter(wrong))):
        run_in({**right, **wrong})
