"""What tests of the copy for when there is no network share."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.sites.hosting import Server


@pytest.fixture
def server(tmp_path: Path, site: Path) -> Iterator[Server]:
    """A host of a copy of the real plan's site."""
    shutil.copytree(site, tmp_path / "host")
    served = Server(folder=tmp_path / "host")
    served.start()
    yield served
    served.stop()
