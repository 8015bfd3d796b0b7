"""A build loads no library that it has no use for: that would take longer than most of its work."""

from __future__ import annotations

import subprocess
import sys

import pytest

LOADED = "import sys; import plan.publish.events; print({name!r} in sys.modules)"


@pytest.mark.parametrize(
    ("name", "needed_for"),
    [
        ("mkdocs.livereload", "serving"),
        ("watchdog", "serving"),
        ("icalendar", "days"),
        ("docx", "Word files, which another process may make"),
        ("pydantic", "open data, which another process may make"),
        ("xlsxwriter", "Excel files, which another process may make"),
        ("PIL", "pictures that are drawn"),
        ("pypdfium2", "pictures that are drawn"),
    ],
)
def test_what_few_builds_need_no_other_build_loads(name: str, needed_for: str) -> None:
    asked = [sys.executable, "-c", LOADED.format(name=name)]
    loaded = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    assert loaded == "False", f"{name} is for {needed_for}"
