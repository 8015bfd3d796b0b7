"""What tests of what a PDF says share."""

from __future__ import annotations

import pytest

from plan.importing.readers.pdf import flow
from plan.importing.readers.pdf.extract import pages_of


@pytest.fixture
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages of a PDF are read by this process: to begin another takes longer than to read."""
    monkeypatch.setattr(flow, "printed_pages", pages_of)
