"""Bytes → text, or why the file is none: a table of Excel, a picture, another encoding."""

from __future__ import annotations

import codecs
import re

from ..model.text import START, Place
from .data_file import LARGEST
from .problems import NOT_UTF_8, SAVE_AS_UTF_8, START_AGAIN, Problem

_TOO_LARGE = Problem(
    place=START,
    what=f"tệp lớn hơn {LARGEST // 1_000_000} MB, không phải là tệp dữ liệu của một văn bản",
    how=START_AGAIN,
)

_FEW = 3
"""More zero bytes than this, and the file is no text in UTF-8 at all."""

_NO_TEXT = Problem(
    place=START,
    what="tệp không phải là tệp chữ ở bảng mã UTF-8 (có lẽ là tệp Word, ảnh, hoặc UTF-16)",
    how=f"{START_AGAIN}, hoặc lưu lại với bảng mã UTF-8",
)

_UTF_16 = Problem(
    place=START,
    what="tệp lưu ở bảng mã UTF-16 (Notepad gọi là Unicode), không phải UTF-8",
    how="mở tệp, chọn Lưu thành (Save as), ở ô Mã hóa (Encoding) chọn UTF-8, rồi lưu đè",
)

_OTHER_FILES = re.compile(
    rb"(?P<PDF>%PDF-)|(?P<Word>PK\x03\x04|\xd0\xcf\x11\xe0|\{\\rtf)|(?P<anh>\x89PNG|\xff\xd8\xff|GIF8)"
    rb"|\s*(?P<web><!doctype |<html)",
    re.IGNORECASE,
)
"""How the files of other programs begin."""

_CALLED = {"PDF": "tệp PDF", "Word": "tệp Word hoặc Excel", "anh": "ảnh", "web": "trang web"}


def decoded(content: bytes) -> tuple[str, Problem | None]:
    """Return the text that `content` is, or why it is none."""
    if len(content) > LARGEST:
        return "", _TOO_LARGE
    if other := _OTHER_FILES.match(content):
        kind = _CALLED[other.lastgroup or ""]
        return "", Problem(
            place=START, what=f"đây là {kind}, không phải tệp dữ liệu", how=START_AGAIN
        )
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "", _UTF_16
    if content.count(b"\0") > _FEW:
        return "", _NO_TEXT
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
    return "", Problem(
        place=Place(before.count("\n") + 1, len(before) - before.rfind("\n")),
        what=NOT_UTF_8,
        how=SAVE_AS_UTF_8,
    )
