"""A file that is a ZIP inside says neither when nor on what machine it was made."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plan.exports.zips import NO_DAY, dateless

PARTS = {"một.xml": b"<a/>" * 900, "word/hai.xml": b"", "ba.xml": "Ủy ban".encode()}


def packed(year: int, system: int) -> bytes:
    """Return a ZIP of PARTS made in `year` on a machine of `system`."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in PARTS.items():
            part = ZipInfo(name, (year, 5, 6, 7, 8, 10))
            part.create_system, part.comment = system, b"PK\x01\x02"
            part.extra = b"\xfe\xca\x02\x00ab"
            archive.writestr(part, content, ZIP_DEFLATED)
    return file.getvalue()


def test_the_same_parts_give_the_same_bytes_whenever_and_wherever_they_are_packed() -> None:
    here, there = packed(2026, system=3), packed(2031, system=0)
    assert here != there
    assert dateless(here) == dateless(there)


def test_its_parts_stay_as_they_are_and_in_their_order() -> None:
    with ZipFile(BytesIO(dateless(packed(2026, system=3)))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == PARTS
        assert archive.namelist() == list(PARTS)
        for part in archive.infolist():
            day = (NO_DAY.year, NO_DAY.month, NO_DAY.day)
            assert (part.date_time, part.create_system) == ((*day, 0, 0, 0), 0)
