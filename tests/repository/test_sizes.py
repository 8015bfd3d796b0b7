"""No file of the code has grown beyond what one reads at a sitting, and each is found by name."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.support.sites.projects import ROOT

LINES = 300
MODULES = 12
"""How many modules a folder of the code may hold, besides the one that opens it."""


def modules(folder: str) -> list[Path]:
    """Return every module below `folder`."""
    return sorted((ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("folder", ["hooks", "tests"])
def test_no_module_is_longer_than_three_hundred_lines(folder: str) -> None:
    long = {
        str(module.relative_to(ROOT)): length
        for module in modules(folder)
        if (length := len(module.read_text("utf-8").splitlines())) > LINES
    }
    assert long == {}, "split them by what they promise or return"


def test_no_folder_of_the_code_holds_more_than_twelve_modules() -> None:
    folders = Counter(module.parent for module in modules("hooks") if module.stem != "__init__")
    assert {folder: count for folder, count in folders.items() if count > MODULES} == {}


def test_each_module_of_tests_has_a_name_of_its_own() -> None:
    """Pytest could not tell two apart."""
    names = Counter(module.name for module in modules("tests") if module.name.startswith("test_"))
    assert [name for name, count in names.items() if count > 1] == []
