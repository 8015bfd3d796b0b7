"""What may be a slip, and may be so as issued, is said beside its line and never refused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from plan.check.reports import GITHUB_SHOWS
from plan.cli import main
from tests.support.sites.projects import TESTS

SOUND = TESTS / "broken" / "sound.yaml"
CHANGE = "\nchanges:\n  - {date: 05-9-2030, words: Đăng Chương trình lên mạng.}\n"


def told(folder: Path, text: str, today: date, *options: str) -> int:
    """Check `text` as on the day `today`; what is said is printed."""
    file = folder / "a.yaml"
    file.write_text(text, encoding="utf-8")
    return main(["check", str(file), *options], {}, today)


@pytest.mark.parametrize(
    ("today", "is_said"),
    [(date(2030, 9, 3), True), (date(2030, 9, 4), False), (date(2030, 9, 5), False)],
)
def test_a_change_of_a_day_to_come_is_said_but_not_where_the_clock_may_be_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], today: date, is_said: bool
) -> None:
    assert told(tmp_path, SOUND.read_text("utf-8") + CHANGE, today) == 0
    said = "lưu ý: thay đổi ghi ngày 05-9-2030, mà hôm nay là 03-9-2030"
    assert (said in capsys.readouterr().out) is is_said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Đọc <b>sách</b> mỗi ngày.", "lời này có `<b>` của trang web"),
        ("Đọc sách &amp; báo mỗi ngày.", "lời này có `&amp;` của trang web"),
        ("Đọc sách mỗi ngày. Đọc sách mỗi ngày.", "lời này như chép hai lần"),
        ("Đọc “sách mỗi ngày.", "lời này có dấu “ và dấu ” không đủ đôi"),
        ("Đọc “sách” mỗi ngày.", ""),
        ("Đọc sách mỗi ngày]", "lời này có dấu ] ở cuối mà không có dấu mở"),
        ("Số sách hỏng < 5 % và > 3 %, tăng từng bước, từng bước.", ""),
        ('Đọc [sách] mỗi ngày, màn hình 24"', ""),
    ],
)
def test_words_that_look_pasted_are_said_and_others_are_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str, said: str
) -> None:
    text = SOUND.read_text("utf-8").replace("Đọc sách mỗi ngày.", f"'{words}'")
    assert told(tmp_path, text, date(2030, 1, 1), "--format", "json") == 0
    report = json.loads(capsys.readouterr().out)
    assert report["sound"] is True
    assert len(report["notes"]) == bool(said)
    assert said in "".join(report["notes"])


def test_github_shows_a_doubt_beside_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SOUND.read_text("utf-8").replace("Đọc sách", "Đọc <i>sách</i>", 1)
    line = text[: text.index("<i>")].count("\n") + 1
    assert told(tmp_path, text, date(2030, 1, 1), "--format", "github") == 0
    warning = capsys.readouterr().out
    assert "::warning file=" in warning
    assert f"line={line},col=15," in warning


def test_doubts_that_github_would_drop_stand_in_its_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changes = "".join(f"{CHANGE.splitlines()[-1]}\n" for _ in range(GITHUB_SHOWS + 1))
    text = f"{SOUND.read_text('utf-8')}\nchanges:\n{changes}"
    assert told(tmp_path, text, date(2030, 1, 1), "--format", "github") == 0
    log = capsys.readouterr().out
    assert log.count("::warning file=") == GITHUB_SHOWS
    assert log.count("lưu ý: ") == GITHUB_SHOWS + 1
