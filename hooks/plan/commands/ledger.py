"""`plan ledger`: whether every address of the site is in the ledger; `--update` adds the new."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ..check.gate import checked
from ..check.ledger import LEDGER_FILE, ledger_beside, read_ledger, written_ledger
from ..check.reviews import refuse_draft
from ..load.data_file import DATA_FILE
from ..load.revisions import NoSuchVersionError, content_at
from .common import Command, Surroundings, add_update, updated


def _arguments(parser: ArgumentParser) -> None:
    add_update(parser)
    parser.add_argument(
        "--since", metavar="BẢN", help="xem sổ có giữ mọi địa chỉ của bản này trong git"
    )


def _kept(revision: str) -> int:
    """Say which addresses the ledger had at `revision` and has no more; 1 if there is any."""
    try:
        text = content_at(revision, LEDGER_FILE)
    except NoSuchVersionError as error:
        print(f"{LEDGER_FILE}: chưa xem được sổ có giữ mọi địa chỉ; {error}", file=sys.stderr)
        return 1
    if text is None:
        print(f"{LEDGER_FILE}: bản `{revision}` chưa có sổ này, nên không có địa chỉ nào để giữ.")
        return 0
    at_revision = read_ledger(text, f"{revision}:{LEDGER_FILE}")
    before = at_revision.of(checked(Path(DATA_FILE), DATA_FILE).plan)
    if before != at_revision:
        print(f"{LEDGER_FILE}: nay là văn bản khác, nên sổ bắt đầu lại.")
        return 0
    now = ledger_beside(Path(DATA_FILE), DATA_FILE)
    lost = sorted(before.addresses - now.addresses)
    for address in lost:
        print(
            f"{LEDGER_FILE}: mất địa chỉ `/{address}` · đặt lại dòng ấy; sổ này không bao giờ bớt"
        )
    if not lost:
        print(f"{LEDGER_FILE}: giữ đủ {len(before.addresses)} địa chỉ của bản `{revision}`.")
    return 1 if lost else 0


def _run(given: Namespace, _: Surroundings) -> int:
    if given.since is not None:
        return _kept(given.since)
    # As `plan export`: other commands need nothing of what makes pages and files.
    from ..exports import addresses
    from ..exports.common import source_of
    from ..pages import site
    from ..publish.docs_pages import DOCS, handwritten_addresses

    assignments = checked(Path(DATA_FILE), DATA_FILE)
    refuse_draft(assignments, DATA_FILE)  # an address in the ledger is kept for ever
    ledger = ledger_beside(Path(DATA_FILE), DATA_FILE)
    current = site(assignments, ledger)
    files = addresses(source_of(current))  # the same wherever the site is published
    present = {*current.addresses, *handwritten_addresses(Path(DOCS)), *files}
    published = ledger.of(assignments.plan).addresses
    text = written_ledger(published | present, assignments.plan)
    return updated({Path(LEDGER_FILE): text}, given.update)


COMMAND = Command(
    name="ledger",
    help="xem sổ địa chỉ có đủ mọi địa chỉ của trang",
    arguments=_arguments,
    run=_run,
)
