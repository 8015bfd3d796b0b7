"""`plan import`: a document as an office keeps it → the draft of a data file."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from itertools import chain, count
from pathlib import Path

from ..check.gate import checked, checked_content
from ..load.data_file import DATA_FILE, content_of
from ..load.reader import load
from ..model.records import Assignments
from ..tools.whole_files import write_whole
from .common import Command, Surroundings


def _arguments(parser: ArgumentParser) -> None:
    # Other commands answer at once, and need none of the libraries that read documents.
    from ..importing.corrections import TABLE
    from ..importing.readers.kinds import READERS

    parser.add_argument(
        "file",
        metavar="TỆP",
        type=Path,
        help=f"văn bản cần nhập: {', '.join(sorted(READERS))}; hoặc bảng phân công đã sửa: {TABLE}",
    )
    parser.add_argument(
        "-o", "--output", metavar="BẢN_NHÁP", type=Path, help="tệp ghi bản nháp; không có thì in ra"
    )
    parser.add_argument(
        "--bodies",
        metavar="TỆP_KHÁC",
        type=Path,
        help="tệp dữ liệu đã có: cơ quan trùng tên thì giữ mã, tên, tên tắt như ở đó",
    )


def _run(given: Namespace, _: Surroundings) -> int:
    from ..importing.corrections import TABLE
    from ..importing.drafts import draft
    from ..importing.readers.kinds import LARGEST
    from ..importing.refusals import CannotImportError

    source: Path = given.file
    if source.suffix.lower() == TABLE:
        return _corrected(source, given.output)
    if given.output and _is_one_file(given.output, source):
        print(
            f"{given.output}: là chính văn bản cần nhập · ghi bản nháp vào tệp khác, "
            "như `-o ban-nhap.yaml`",
            file=sys.stderr,
        )
        return 1
    try:
        others = _others(given.bodies)
        text = draft(source.name, content_of(source, LARGEST), others)
    except CannotImportError as error:
        print(f"{source}: {error}", file=sys.stderr)
        return 1
    if given.output is None:
        print(text, end="")
        return 0
    before = _kept(given.output, text.encode())
    write_whole(given.output, text.encode())
    print(f"{given.output}: đã ghi bản nháp · xem lại bằng `plan check {given.output}`")
    if before:
        print(f"{before}: giữ tệp trước đó ở {given.output}")
    return 0


def _kept(file: Path, content: bytes) -> Path | None:
    """Keep what `file` holds beside it if `content` is another: it may be a draft that was edited.

    Return where it is kept, at a name that nothing has yet; `None` where there is nothing to keep.
    """
    if not file.is_file() or (held := file.read_bytes()) in (b"", content):
        return None
    names = (f"{file.stem}.truoc{number}{file.suffix}" for number in chain(("",), count(2)))
    free = next(each for each in map(file.with_name, names) if not os.path.lexists(each))
    write_whole(free, held)
    return free


def _is_one_file(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _corrected(table: Path, file: Path | None) -> int:
    """Write the corrections in `table` into `file`, which keeps all its other lines."""
    from ..importing.corrections import corrected
    from ..importing.readers.kinds import LARGEST
    from ..importing.refusals import CannotImportError

    if file is None or not file.exists():
        print(f"{table}: ghi tệp dữ liệu cần sửa sau -o, ví dụ `-o {DATA_FILE}`", file=sys.stderr)
        return 1
    before = checked(file, str(file))
    try:
        after = corrected(content_of(table, LARGEST), content_of(file), before)
    except CannotImportError as error:
        for line in str(error).splitlines():
            print(f"{table}: {line}", file=sys.stderr)
        return 1
    checked_content(after.text.encode(), str(file))
    write_whole(file, after.text.encode())
    counts = f"sửa {after.corrected}, thêm {after.added}, bỏ {after.removed} phần việc"
    print(f"{file}: {counts} · xem lại bằng `plan diff HEAD {file}`")
    return 0


def _others(file: Path | None) -> Assignments | None:
    """Return the file whose bodies are known already, if one is named.

    Raises `CannotImportError` where it cannot be read.
    """
    from ..importing.refusals import CannotImportError

    if file is None:
        return None
    assignments, problems = load(content_of(file))
    if assignments is None or problems:
        raise CannotImportError(
            f"không lấy được cơ quan từ `{file}`: tệp ấy còn chỗ sai · xem bằng `plan check {file}`"
        )
    return assignments


COMMAND = Command(
    name="import",
    help="lập bản nháp của tệp dữ liệu từ một văn bản, hoặc đưa bảng phân công đã sửa vào tệp",
    arguments=_arguments,
    run=_run,
)
