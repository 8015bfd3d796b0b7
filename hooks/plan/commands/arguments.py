"""The command line in Vietnamese: argparse speaks English, and offers no other language."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, HelpFormatter
from collections.abc import Mapping
from typing import Any, NoReturn

_HEADINGS: Mapping[str, str] = {
    "positional arguments": "tham số",
    "options": "tùy chọn",
}
_ERRORS: tuple[tuple[str, str], ...] = (
    (r"^the following arguments are required: (.*)$", r"còn thiếu \1"),
    (r"^argument (.*?): invalid choice: (.*) \(choose from (.*)\)$", r"\1 không có \2; chỉ có \3"),
    (r"^argument (.*?): expected one argument$", r"sau \1 còn thiếu một giá trị"),
    (r"^argument (.*?): ignored explicit argument (.*)$", r"\1 không nhận giá trị \2"),
    (r"^ambiguous option: (.*) could match (.*)$", r"\1 có thể là \2; hãy viết đủ"),
    (r"^unrecognized arguments: (.*)$", r"không hiểu \1"),
)
"""What argparse says, and what we say; what is not here stays as argparse says it."""


class _Help(HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "cách dùng: " if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section(_HEADINGS.get(heading or "", heading))


class Parser(ArgumentParser):
    """A parser, and with it those of its commands, that explains itself in Vietnamese."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False, formatter_class=_Help)
        self.add_argument("-h", "--help", action="help", help="hiện cách dùng này rồi thôi")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and how the command is used; exit with 2."""
        for english, vietnamese in _ERRORS:
            message = re.sub(english, vietnamese, message)
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {message} · xem `{self.prog} --help`\n")
