"""`plan` in a Python of its own, its streams as a shell redirects them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.sites.projects import ROOT

PLAN = (sys.executable, "-m", "plan.cli")
ENVIRONMENT = {
    **{key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"},
    "PYTHONPATH": str(ROOT / "hooks"),
}


def run(
    *arguments: str, cwd: Path = ROOT, shell: str = "", **variables: str
) -> subprocess.CompletedProcess[bytes]:
    """Run `plan` with `arguments`, its streams redirected as `shell` says."""
    environment = {**ENVIRONMENT, **variables}
    return subprocess.run(
        ["sh", "-c", f'exec "$0" "$@" {shell}', *PLAN, *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        check=False,
        timeout=60,
    )
