"""`plan report`: what the plan itself does not state."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ..check.gate import checked
from ..derive.findings import all_findings, present_and_absent, title
from ..derive.findings.common import FindingsOfKind
from ..derive.register import Register, register
from ..templates import texts
from .common import Command, Surroundings, add_file, add_format, print_answer


def _arguments(parser: ArgumentParser) -> None:
    add_file(parser)
    add_format(parser, *_FORMATS)


def _run(given: Namespace, _: Surroundings) -> int:
    report = _FORMATS[given.format](given.file, register(checked(Path(given.file), given.file)))
    print_answer(report.removesuffix("\n"), given.format)
    return 0


def _text(file: str, register: Register) -> str:
    return texts.text("report.txt", **_values(file, register))


def _markdown(file: str, register: Register) -> str:
    return texts.markdown("report.md", **_values(file, register))


def _values(file: str, register: Register) -> dict[str, object]:
    present, absent = present_and_absent(all_findings(register))
    return {"file": file, "title": title(register), "present": present, "absent": absent}


def _json(file: str, register: Register) -> str:
    kinds = [_record(register, kind) for kind in all_findings(register)]
    answer = {"file": file, "title": title(register), "kinds": kinds}
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"


def _record(register: Register, kind: FindingsOfKind) -> dict[str, Any]:
    findings = [
        {
            "subject": finding.subject,
            "page": finding.page,
            "where": finding.where,
            "address": register.place(finding.anchor),
            "line": finding.line,
            "sentence": finding.sentence,
            "quote": finding.quote,
        }
        for finding in kind.findings
    ]
    return {
        "kind": kind.id,
        "heading": kind.heading,
        "sentence": kind.sentence,
        "findings": findings,
    }


_FORMATS: Mapping[str, Callable[[str, Register], str]] = {
    "text": _text,
    "markdown": _markdown,
    "json": _json,
}

COMMAND = Command(
    name="report",
    help="nêu những nội dung mà văn bản không nêu, kèm chỗ và nguyên văn",
    arguments=_arguments,
    run=_run,
)
