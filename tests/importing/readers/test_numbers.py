"""Numbers that Word makes are printed as Word prints them; LibreOffice is asked what that is."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from plan.importing.readers.kinds import blocks_of
from tests.support.files.numbered_files import NUMBERED_FILES
from tests.support.sites.projects import TESTS

OTHERWISE_IN_LIBREOFFICE = {
    "deleted": "its export has what a tracked change took out",
    "legal": "it prints Roman numerals where Word prints all levels in digits",
    "never-anew": "it begins each level anew",
}
"""Files of which LibreOffice prints something else than Word, and why."""
PRINTED = TESTS / "expected" / "numbers"


def lines(content: bytes) -> list[str]:
    return [block.words for block in blocks_of("a.docx", content)]


@pytest.mark.parametrize("name", NUMBERED_FILES)
def test_golden_numbers_are_those_that_are_printed(name: str) -> None:
    expected = PRINTED / f"{name}.txt"
    if os.environ.get("ACCEPT"):
        expected.write_text("\n".join(lines(NUMBERED_FILES[name])) + "\n", encoding="utf-8")
    assert lines(NUMBERED_FILES[name]) == expected.read_text(encoding="utf-8").splitlines()


def test_each_recorded_answer_is_asked_for() -> None:
    assert {file.stem for file in PRINTED.iterdir()} == set(NUMBERED_FILES)


@pytest.mark.office
@pytest.mark.parametrize("name", sorted(NUMBERED_FILES.keys() - OTHERWISE_IN_LIBREOFFICE.keys()))
def test_libreoffice_prints_the_same_numbers(name: str, tmp_path: Path) -> None:
    file = tmp_path / f"{name}.docx"
    file.write_bytes(NUMBERED_FILES[name])
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = ["soffice", home, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(file)], check=True, capture_output=True
    )
    printed = file.with_suffix(".txt").read_text(encoding="utf-8-sig").splitlines()
    expected = (PRINTED / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    # It has bullets of its own.
    plain = [line.replace("◦", "-").replace("•", "-").split() for line in printed]
    assert [" ".join(words) for words in plain if words] == expected
