"""Files that are ZIPs inside, made the same for the same contents."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from struct import unpack_from
from zipfile import ZipFile

NO_DAY = date(1980, 1, 1)
"""How ZIP writes that a part has no date; for whatever else must have one."""

_NO_MOMENT = b"\x00\x00\x21\x00"
"""Midnight of that day, as a ZIP has it before each part and in its list of parts."""

_MOMENT_OF_PART, _MOMENT_IN_LIST = 10, 12
_SYSTEM, _LENGTHS, _LISTED = 5, 28, 46
"""Where in the entry of the list the maker's system stands, and the lengths of what is behind it;
how long it is without that (APPNOTE.TXT, 4.3.7 and 4.3.12)."""


def dateless(content: bytes) -> bytes:
    """Return the ZIP `content` with the same parts in the same order, and no date on any.

    Nor does it tell on what system it was made. What is packed is not packed anew.
    """
    whole = bytearray(content)
    with ZipFile(BytesIO(content)) as archive:
        parts, entry = archive.infolist(), archive.start_dir
    for part in parts:
        _put(whole, part.header_offset + _MOMENT_OF_PART, _NO_MOMENT)
        _put(whole, entry + _MOMENT_IN_LIST, _NO_MOMENT)
        _put(whole, entry + _SYSTEM, b"\x00")
        entry += _LISTED + sum(unpack_from("<3H", whole, entry + _LENGTHS))
    return bytes(whole)


def _put(whole: bytearray, start: int, value: bytes) -> None:
    whole[start : start + len(value)] = value
