"""What the `plan` command can do: a table of commands, one module each."""

from __future__ import annotations

from . import check, diff, export, forms, importing, ledger, report, schema
from .common import Command

COMMANDS: tuple[Command, ...] = (
    check.COMMAND,
    diff.COMMAND,
    export.COMMAND,
    forms.COMMAND,
    importing.COMMAND,
    ledger.COMMAND,
    report.COMMAND,
    schema.COMMAND,
)
