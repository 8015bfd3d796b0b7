"""Files that are of another kind than the ending of their name says, and how to mend that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..refusals import CannotImportError

_SEEN = 4096
"""Bytes at the beginning by which most kinds are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of files, by what its content begins with or has in it."""

    name: str
    begins: bytes
    """A pattern of the first bytes."""
    has: bytes = b""
    """Words that stand somewhere in it."""
    ending: str = ""
    """The ending under which it is read; empty where it is not."""
    mend: str = ""


_AS_WORD = "mở bằng Word rồi lưu lại thành .docx"
KINDS: tuple[Kind, ...] = (
    Kind(name="PDF", begins=rb"\s*%PDF-", ending=".pdf"),
    Kind(name="văn bản Word", begins=rb"PK\x03\x04", has=b"word/document.xml", ending=".docx"),
    Kind(
        name="bảng tính Excel",
        begins=rb"PK\x03\x04",
        has=b"xl/workbook.xml",
        mend="chép vào Word rồi lưu thành .docx",
    ),
    Kind(
        name="văn bản OpenDocument",
        begins=rb"PK\x03\x04",
        has=b"META-INF/manifest.xml",
        mend=_AS_WORD,
    ),
    Kind(name="văn bản RTF", begins=rb"\s*\{\\rtf", mend=_AS_WORD),
    Kind(
        name="trang web",
        begins=rb"(?i:(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
        rb"<(?:!doctype\s+html|html|head|body|meta|table|div)[\s>]|\s*mime-version:)",
        mend=_AS_WORD,
    ),
    Kind(
        name="ảnh",
        begins=rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\x00|MM\x00\*|BM.{4}\x00\x00\x00\x00",
        mend="bản chụp, bản quét thì phải gõ lại thành chữ",
    ),
)
"""What is put in for a document under another name."""

_PATTERNS: Mapping[str, re.Pattern[bytes]] = {
    kind.name: re.compile(kind.begins, re.DOTALL) for kind in KINDS
}


def refuse_disguised(ending: str, content: bytes) -> None:
    """Raise `CannotImportError` where `content` is of another kind than `ending` says."""
    beginning = content[:_SEEN]
    for kind in KINDS:
        if not _PATTERNS[kind.name].match(beginning) or kind.has not in content:
            continue
        if kind.ending == ending:
            return
        mend = kind.mend or f"đổi đuôi tên tệp thành {kind.ending}"
        raise CannotImportError(f"tệp này là {kind.name}, không phải tệp {ending} · {mend}")
