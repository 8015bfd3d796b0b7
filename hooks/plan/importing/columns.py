"""What a column of a table holds, as its label says."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..language.vietnamese import ascii_form

ROLES = ("lead", "coordinate", "implement", "direct", "monitor", "advise")
"""The roles of which a column can hold the bodies."""

_HOLDS: Mapping[str, re.Pattern[str]] = {
    "number": re.compile(r"s?tt|so tt|so thu tu"),
    "lead": re.compile(r".*chu tri.*|.*dau moi.*|trach nhiem chinh.*"),
    "coordinate": re.compile(
        r".*(?:phoi hop|tham gia|cung thuc hien).*|.*(?:co quan|don vi) ho tro.*"
    ),
    "deadline": re.compile(
        r".*(?:thoi gian|thoi han|tien do|han (?:hoan thanh|cuoi|chot)|lo trinh|thoi diem).*"
        r"|(?:thang|ngay|nam)(?: (?:thuc|hoan) .*)?"
    ),
    "product": re.compile(r".*(?:san pham|ket qua|dau ra|ho so|hinh thuc).*"),
    "direct": re.compile(r"(?:lanh dao|dong chi|co quan).* (?:phu trach|chi dao).*"),
    "implement": re.compile(
        r"(?:(?:co quan|don vi|bo phan|ca nhan|dia phuong|nguoi)[ /,-]*(?:va |hoac )?)+"
        r"(?:thuc hien|trien khai|soan thao|phu trach|dam nhiem|duoc giao|duoc phan cong).*"
        r"|phan cong.*|trach nhiem(?: thuc hien)?"
    ),
    "advise": re.compile(r"(?:co quan|don vi) tham muu.*"),
    "monitor": re.compile(r".*(?:theo doi|giam sat|don doc).*"),
    "task": re.compile(
        r".*(?:nhiem vu|noi dung|cong viec|ten van ban|giai phap|chi tieu|muc tieu|hoat dong).*"
        r"|.*(?:de an|du an).*"
    ),
}
"""The forms of a label, without marks and capitals; the first that fits says what is held."""


def column_holds(label: str) -> str | None:
    """Return what a column called `label` holds: a role, `task`, `deadline`; `None` if unknown."""
    plain = " ".join(ascii_form(label).split())
    return next((holds for holds, form in _HOLDS.items() if form.fullmatch(plain)), None)
