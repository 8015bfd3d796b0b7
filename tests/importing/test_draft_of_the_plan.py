"""The Word file of the real plan makes the real data file, but for what its words do not say."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from plan.cli import main
from tests.support.sites.projects import DATA, TESTS

FILE = TESTS / "importing" / "documents" / "ke-hoach-31.docx"

UNSAID = {
    "names that people use": r"viết tắt: thêm|^thêm từ ngữ",
    "who belongs to a group, by other regulations": r"vào nhóm|qua nhóm|#(?:qua|thuoc)-nhom",
    "by which guideline it is printed": r"thể thức khi in",
    "where the words come from, and when they were published": r"văn bản, nguồn|cap-nhat|cập nhật",
}
"""What no word of the document says."""

READ_OTHERWISE = {
    "how a row of common nouns is cut into groups": (
        r"các (?:ban cán sự đảng|đảng đoàn|đảng ủy trực thuộc|huyện ủy, thành ủy)|#noi-nhan"
        r"|cac-(?:ban-can-su-dang|dang-doan|dang-uy-truc-thuoc|huyen-uy-thanh-uy)"
        r"|mục III\.1, việc phải làm"
    ),
    "“tăng cường phối hợp với” within a task of others": (
        r"các bộ, ngành Trung ương|cac-bo-nganh-trung-uong"
    ),
    "“theo quy định” as a time": r"theo quy định",
    "which words cover all tasks": r"việc thực hiện Kế hoạch”?",
    "who is led to do it": r"mục II\.2.*Lãnh đạo|giao lại qua cơ quan chỉ đạo",
    "what a document that it names carries out": (
        r"Chương trình số 32-CTr/TU, (?:trích yếu|câu trích): từ"
    ),
}
"""What the import understands less of than a reader; nothing may be added to it."""


def answer(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Return what `plan diff` says of the draft and the real file."""
    draft = tmp_path / "draft.yaml"
    assert main(["import", str(FILE), "-o", str(draft)], {}) == 0
    capsys.readouterr()
    assert main(["diff", str(draft), str(DATA), "--format", form], {}) == 0
    return capsys.readouterr().out


def test_only_what_the_words_do_not_say_is_to_be_added(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = answer("text", tmp_path, capsys)
    lines = [line.strip() for line in text.splitlines() if line.startswith("  ")]
    assert lines
    reasons = re.compile("|".join((*UNSAID.values(), *READ_OTHERWISE.values())), re.IGNORECASE)
    assert [line for line in lines if not reasons.search(line)] == []


def test_no_word_of_the_plan_differs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(answer("json", tmp_path, capsys))["against_signed_copy"] == []
