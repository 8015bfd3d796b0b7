"""What tests of documents that share a number look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.plans.listed import PLAN
from tests.support.sites.projects import built_site


@pytest.fixture(scope="module")
def built() -> Path:
    """The site of a plan full of things that are called alike, or too long, or by odd names."""
    return built_site("identity", PLAN.read_text("utf-8"))
