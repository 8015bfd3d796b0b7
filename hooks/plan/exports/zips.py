"""Files that are ZIPs inside, made the same for the same contents."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

NO_DAY = date(1980, 1, 1)
"""How ZIP writes that a part has no date; for whatever else must have one."""


def dateless(content: bytes) -> bytes:
    """Return the ZIP `content` with the same parts in the same order, and no date on any."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            dated = ZipInfo(part.filename, (*NO_DAY.timetuple()[:3], 0, 0, 0))
            dated.create_system = 0  # else it tells the machine
            new.writestr(dated, old.read(part), ZIP_DEFLATED)
    return file.getvalue()
