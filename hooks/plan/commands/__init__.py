"""What the `plan` command can do: a table of commands, one module each."""

from __future__ import annotations

from . import check, forms
from .common import Command

COMMANDS: tuple[Command, ...] = (check.COMMAND, forms.COMMAND)
