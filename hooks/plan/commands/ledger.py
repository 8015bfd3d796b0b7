"""`plan ledger`: whether every address of the site is in the ledger; `--update` adds the new."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from ..checks import DATA_FILE, checked
from ..handwritten import DOCS, handwritten_addresses
from ..ledger import LEDGER_FILE, ledger_beside, read_ledger, written_ledger
from ..revisions import content_at
from ..site import Site, site
from .common import Command, Surroundings, add_update, updated


def _arguments(parser: ArgumentParser) -> None:
    add_update(parser)
    parser.add_argument(
        "--since", metavar="BẢN", help="xem sổ có giữ mọi địa chỉ của bản này trong git"
    )


def _kept(revision: str) -> int:
    """Say which addresses the ledger had at `revision` and has no more; 1 if there is any."""
    before = read_ledger(content_at(revision, LEDGER_FILE), f"{revision}:{LEDGER_FILE}")
    now = ledger_beside(Path(DATA_FILE), DATA_FILE)
    lost = sorted(before.addresses - now.addresses)
    for address in lost:
        print(
            f"{LEDGER_FILE}: mất địa chỉ `/{address}` · đặt lại dòng ấy; sổ này không bao giờ bớt"
        )
    return 1 if lost else 0


def _run(given: Namespace, _: Surroundings) -> int:
    if given.since:
        return _kept(given.since)
    assignments = checked(Path(DATA_FILE), DATA_FILE)
    ledger = ledger_beside(Path(DATA_FILE), DATA_FILE)
    made = site(assignments, ledger)
    present = {*made.addresses, *handwritten_addresses(Path(DOCS)), *_files(made)}
    published = ledger.of(assignments.plan).addresses
    text = written_ledger(published | present, assignments.plan)
    return updated({Path(LEDGER_FILE): text}, given.update)


def _files(made: Site) -> Iterator[str]:
    """Yield the addresses of the site's files, which are the same wherever it is published."""
    # As `plan export`: other commands need none of the libraries that make files.
    from ..exports import addresses
    from ..exports.common import source_of

    return addresses(source_of(made, ""))


COMMAND = Command(
    name="ledger",
    help="xem sổ địa chỉ có đủ mọi địa chỉ của trang",
    arguments=_arguments,
    run=_run,
)
