"""`plan import`: a document as an office keeps it → the draft of a data file."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ..importing import READERS, CannotImportError, draft
from ..importing.readers import LARGEST
from ..load.data_file import content_of
from ..tools.whole_files import write_whole
from .common import Command, Surroundings


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="TỆP", type=Path, help=f"văn bản cần nhập: {', '.join(sorted(READERS))}"
    )
    parser.add_argument(
        "-o", "--output", metavar="BẢN_NHÁP", type=Path, help="tệp ghi bản nháp; không có thì in ra"
    )


def _run(given: Namespace, _: Surroundings) -> int:
    source: Path = given.file
    try:
        text = draft(source.name, content_of(source, LARGEST))
    except CannotImportError as error:
        print(f"{source}: {error}", file=sys.stderr)
        return 1
    if given.output is None:
        print(text, end="")
        return 0
    write_whole(given.output, text.encode())
    print(f"{given.output}: đã ghi bản nháp · xem lại bằng `plan check {given.output}`")
    return 0


COMMAND = Command(
    name="import",
    help="lập bản nháp của tệp dữ liệu từ một văn bản Word hoặc văn bản chữ",
    arguments=_arguments,
    run=_run,
)
