"""Which commit of main was last tested and published, as GitHub knows it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from .pull_requests import NotAnsweredError, Repository

_RUNS = "actions/workflows/deploy.yml/runs?branch=main&event=push&status=success&per_page=20"


def tested(repository: Repository) -> str:
    """Return the commit whose run ended well last; empty where there is none.

    Only a push to the repository itself counts: a fork's run may bear any name. Raises
    `NotAnsweredError`.
    """
    runs = repository.ask(_RUNS)["workflow_runs"]
    own = (
        run for run in runs if (run["head_repository"] or {}).get("full_name") == repository.name
    )
    return next((str(run["head_sha"]) for run in own), "")


def main(environment: Mapping[str, str] = os.environ) -> int:
    """Print `revision=` and that commit; where GitHub can't say, then none: all is tested."""
    try:
        commit = tested(Repository(name=environment.get("REPOSITORY", "")))
    except NotAnsweredError as error:
        print(error, file=sys.stderr)
        commit = ""
    print(f"revision={commit}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
