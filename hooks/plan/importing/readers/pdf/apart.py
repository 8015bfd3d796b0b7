"""Reads a PDF in a process of its own, so that no file can take all time or memory, or end ours."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ...refusals import CannotImportError
from .extract import RefusedError, pages_of
from .printed import Page, Rule, Word

_SECONDS = 60
_BYTES = 2**30
_ROOT = str(Path(__file__).parents[4])
_RUN = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from plan.importing.readers.pdf.apart import print_pages; print_pages()"
)
_WHY = {
    "locked": "tệp PDF đặt mật khẩu · bỏ mật khẩu rồi lưu lại",
    "broken": "tệp PDF bị hỏng · mở bằng phần mềm soạn thảo rồi xuất lại",
    "large": "tệp PDF quá dài hoặc quá nhiều chi tiết · tách thành từng văn bản rồi nhập",
}


def printed_pages(content: bytes) -> tuple[Page, ...]:
    """Return what is printed on the pages of a PDF.

    Raises `CannotImportError` where it is locked or broken, or takes too much time or memory.
    """
    command = [sys.executable, "-c", _RUN, _ROOT]
    try:
        run = subprocess.run(command, input=content, capture_output=True, timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        raise CannotImportError(_WHY["large"]) from None
    if run.returncode:
        is_memory = b"MemoryError" in run.stderr
        raise CannotImportError(_WHY["large" if is_memory else "broken"])
    answer = json.loads(run.stdout)
    if "refused" in answer:
        raise CannotImportError(_WHY[answer["refused"]])
    return tuple(map(_page, answer["pages"]))


def _page(record: dict[str, Any]) -> Page:
    words = tuple(Word(**word) for word in record["words"])
    rules = tuple(Rule(**rule) for rule in record["rules"])
    return Page(**{**record, "words": words, "rules": rules})


def print_pages() -> None:
    """Print the pages of the PDF on standard input as JSON, or why there are none."""
    _bound_memory()
    try:
        answer: dict[str, Any] = {
            "pages": [asdict(page) for page in pages_of(sys.stdin.buffer.read())]
        }
    except RefusedError as refusal:
        answer = {"refused": str(refusal)}
    json.dump(answer, sys.stdout)


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has none; the time and the counts bound it there
        return
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
