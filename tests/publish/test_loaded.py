"""A build loads no library that it has no use for: that would take longer than most of its work."""

from __future__ import annotations

import subprocess
import sys

LOADED = "import sys; import plan.publish.events; print(*sys.modules)"

NEEDED_FOR = {
    "mkdocs.livereload": "serving",
    "watchdog": "serving",
    "icalendar": "days",
    "docx": "Word files, which another process may make",
    "pydantic": "open data, which another process may make",
    "xlsxwriter": "Excel files, which another process may make",
    "PIL": "pictures that are drawn",
    "pypdfium2": "pictures that are drawn",
}


def test_what_few_builds_need_no_other_build_loads() -> None:
    asked = [sys.executable, "-c", LOADED]
    loaded = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
    assert "plan.publish.build" in loaded
    assert {name: why for name, why in NEEDED_FOR.items() if name in loaded} == {}
