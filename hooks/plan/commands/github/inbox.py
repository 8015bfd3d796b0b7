"""Drafts of the documents in data/inbox/, each with a preview: what a pull request is answered."""

from __future__ import annotations

import os
import shutil
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

from ...check.reviews import UnreviewedError
from ...importing.corrections import TABLE
from ...importing.readers.kinds import READERS
from ...load.data_file import DATA_FILE
from ...load.problems import ProblemsFoundError
from ..common import Command, Surroundings
from ..export import COMMAND as EXPORT
from ..importing import COMMAND as IMPORT

INBOX = "data/inbox"
_GUIDE = "README.md"
_PREVIEW = "xem-truoc"


def waiting(inbox: Path) -> tuple[Path, ...]:
    """Return the files in `inbox` that can be imported, in the order of their names."""
    readable = {*READERS, TABLE}
    files = inbox.iterdir() if inbox.is_dir() else ()
    return tuple(
        sorted(
            file
            for file in files
            if file.is_file() and file.name != _GUIDE and file.suffix.lower() in readable
        )
    )


def drafted(file: Path, folder: Path, surroundings: Surroundings) -> tuple[bool, str]:
    """Write the draft of `file` and a preview into `folder`; return whether, and what it says."""
    folder.mkdir(parents=True)
    output = folder / Path(DATA_FILE).name
    former = Path(DATA_FILE) if Path(DATA_FILE).exists() else None
    if file.suffix.lower() == TABLE and former:
        shutil.copyfile(former, output)
    output_text = StringIO()
    with redirect_stdout(output_text), redirect_stderr(output_text):
        draft = Namespace(file=file, output=output, bodies=former)
        preview = Namespace(
            folder=str(folder / _PREVIEW),
            file=str(output),
            draft=True,
            address=None,
            repository=None,
        )
        steps = ((IMPORT, draft), (EXPORT, preview))
        succeeded = all(_succeeds(command, given, surroundings) for command, given in steps)
    return succeeded, output_text.getvalue()


def _succeeds(command: Command, given: Namespace, surroundings: Surroundings) -> bool:
    try:
        return command.run(given, surroundings) == 0
    except (ProblemsFoundError, UnreviewedError) as error:
        print(error)
        return False


def main(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> int:
    """Draft all files of the inbox into the folder that `arguments` name; 1 if one could not be."""
    (folder,) = map(Path, arguments)
    surroundings = Surroundings(environment=environment, today=datetime.now(UTC).date())
    files = waiting(Path(INBOX))
    if not files:
        print(f"{INBOX}: chưa có văn bản nào")
    failed = False
    for number, file in enumerate(files, start=1):
        succeeded, output_text = drafted(file, folder / f"{number}", surroundings)
        (folder / f"{number}" / "ket-qua.txt").write_text(f"{file.name}\n\n{output_text}", "utf-8")
        result = "có bản nháp" if succeeded else "chưa nhập được"
        print(f"{number}. {file.name}: {result}\n{output_text}")
        failed = failed or not succeeded
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
