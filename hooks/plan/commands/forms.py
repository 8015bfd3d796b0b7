"""`plan forms`: whether GitHub's issue forms offer what the data holds."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ..check.gate import checked
from ..derive.register import register
from ..load.data_file import DATA_FILE
from .common import Command, Surroundings, add_update, updated
from .github.issue_forms import FOLDER, forms


def _run(given: Namespace, _: Surroundings) -> int:
    texts = forms(register(checked(Path(DATA_FILE), DATA_FILE)))
    return updated({Path(FOLDER, name): text for name, text in texts.items()}, given.update)


COMMAND = Command(
    name="forms",
    help="xem các mẫu phiếu đề nghị trên GitHub có còn khớp với tệp dữ liệu",
    arguments=add_update,
    run=_run,
)
