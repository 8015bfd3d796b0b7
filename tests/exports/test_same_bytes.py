"""Equal data gives equal files, whenever and wherever they are made."""

from __future__ import annotations

import os
import subprocess
import sys

from plan.exports import FORMATS
from tests.support.files.office import PLANS
from tests.support.sites.projects import ROOT


def test_two_processes_make_the_same_bytes() -> None:
    """At other hours and places, with other orders of sets; files of every format."""
    first, second = (
        subprocess.run(
            [sys.executable, "-W", "error", "-m", "tests.support.files.office"],
            cwd=ROOT,
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "TZ": zone,
                "LC_ALL": "C.UTF-8",
            },
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "Pacific/Kiritimati"), ("2", "Pacific/Midway"))
    )
    assert first == second
    assert first.count("\n") > len(PLANS) * len(FORMATS)
    assert "real tai-ve/ke-hoach.pdf" in first
