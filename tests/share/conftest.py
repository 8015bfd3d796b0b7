"""What tests of shared links look at."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(params=["site", "other_site", "rearranged_site"])
def built(request: pytest.FixtureRequest) -> Path:
    """Each of the built sites."""
    folder: Path = request.getfixturevalue(request.param)
    return folder
