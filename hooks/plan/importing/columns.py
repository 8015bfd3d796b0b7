"""What a column of a table holds, as its label says."""

from __future__ import annotations

import re

from ..language.vietnamese import ascii_form

ROLES = ("lead", "coordinate", "implement", "direct", "monitor", "advise")
"""The roles of which a column can hold the bodies."""

_BODY = r"(?:co quan|don vi|bo phan|ca nhan|dia phuong|nguoi|can bo|chuyen vien|chu the|luc luong)"
_BODIES = rf"(?:(?:{_BODY}|cac|bo|so|ban|nganh|phong)[ /,-]*(?:va |hoac )?)+"
_DOES = (
    r"(?:to chuc )?(?:thuc hien|trien khai|soan thao|xay dung|chuan bi|phu trach|dam nhiem"
    r"|duoc giao|duoc phan cong|chiu trach nhiem|xu ly|giai quyet|bao cao)"
)
_TASK = (
    r"(?:nhiem vu|noi dung|(?:cong|dau) viec|giai phap|chi tieu|muc tieu|hoat dong|de an|du an"
    r"|ten (?:van ban|chuong trinh))"
)
_DUE = (
    r"(?:thoi gian|tg\b|thoi han|tien do|lo trinh|thoi diem|moc (?:thoi gian|hoan thanh)"
    r"|(?:du kien )?hoan thanh"
    r"|han(?:(?: hoan thanh| cuoi| chot| thuc hien| trinh| xu ly).*|$))"
)
_PERIOD = re.compile(r"(?:giai doan|nam|quy|thang|tuan|ngay|t)[ .]?[\divx][\divx/ -]*")
"""A label that is a period itself: below it stands what is done then, or a cross."""
_BEGIN = re.compile(r"bat dau|khoi cong|khoi dong|tu(?: ngay| thang)?")

_HOLDS: tuple[tuple[str | None, re.Pattern[str]], ...] = (
    ("number", re.compile(r"s ?t ?t|tt|so tt|so thu tu")),
    # The first noun of a label says what it is, whatever tells more of it.
    (
        None,
        re.compile(
            r"(?:tinh hinh|kinh phi|nguon|can cu|co so|ly do|du toan|don vi tinh|dia diem"
            r"|doi tuong|so luong|thuc trang|ton tai|ket qua (?:thuc hien )?(?:nam|den|tinh|da)\b)"
            rf"(?!.*{_BODY}).*"
        ),
    ),
    ("task", re.compile(rf"(?:nhom |ten )?{_TASK}(?!.*{_BODY}).*")),
    ("cadence", re.compile(r"tan suat.*|(?:dinh )?ky bao cao")),
    (
        "starts",
        re.compile(
            r"(?:thoi gian|thoi diem|ngay) (?:bat dau|khoi cong)(?!.* (?:ket thuc|hoan thanh)).*"
        ),
    ),
    (
        "deadline",
        re.compile(rf"(?:du kien )?{_DUE}.*|(?:thang|ngay|nam|quy)(?: (?:thuc|hoan) .*)?"),
    ),
    ("lead", re.compile(r".*chu tri.*|.*dau moi.*|.*trach nhiem chinh.*")),
    (
        "coordinate",
        re.compile(r".*(?:phoi hop|tham gia|cung thuc hien).*|.*(?:co quan|don vi) ho tro.*"),
    ),
    ("deadline", re.compile(r".*(?:thoi gian|thoi han|tien do|lo trinh|thoi diem).*")),
    (
        "product",
        re.compile(
            r".*(?:san pham|ket qua|dau ra|ho so|the loai van ban).*"
            r"|hinh thuc(?: (?:van ban|ban hanh|trinh|san pham).*)?"
        ),
    ),
    (
        "direct",
        re.compile(
            r"(?:lanh dao|dong chi|uy vien|thuong truc|pho chu tich).* (?:phu trach|chi dao).*"
            r"|(?:co quan|nguoi).* chi dao.*|(?:phu trach )?chi dao"
        ),
    ),
    (
        "implement",
        re.compile(
            rf"{_BODIES}{_DOES}.*|phan cong.*|trach nhiem(?: thuc hien)?"
            r"|(?:to chuc )?thuc hien|phu trach|chiu trach nhiem(?: thuc hien)?"
        ),
    ),
    ("advise", re.compile(r"(?:co quan|don vi|bo phan).* tham muu.*|tham muu")),
    (
        "monitor",
        re.compile(r".*(?:theo doi|giam sat|don doc).*|(?:co quan|don vi|nguoi).* kiem tra.*"),
    ),
    ("task", re.compile(rf"(?!{_BODY}).*{_TASK}.*")),
)
"""The forms of a label, without marks and capitals; the first that fits says what is held."""

_OF_BODIES = re.compile(rf"(?:ten )?{_BODIES}")


def column_holds(label: str, above: str = "") -> str | None:
    """Return what a column called `label` holds: a role, `task`, `deadline`; `None` if unknown.

    Of a head of several rows `above` are the labels over it, which it parts.
    """
    plain = " ".join(ascii_form(label).split())
    if not above:
        return _holds(plain)
    if label[:1].islower():  # one label, broken over two rows
        return column_holds(f"{above} {label}")
    if _PERIOD.fullmatch(plain):
        return None
    outer = column_holds(above)
    if outer == "deadline":
        return "starts" if _BEGIN.fullmatch(plain) else _holds(plain) or outer
    return _holds(plain) or outer


def is_label(words: str, above: str) -> bool:
    """Return whether `words` can be a label below `above`: what a column holds, or a period."""
    plain = " ".join(ascii_form(words).split())
    return bool(_PERIOD.fullmatch(plain) or column_holds(words, above))


def can_name_bodies(label: str) -> bool:
    """Return whether `label` only says that there stand bodies: “Cơ quan, đơn vị”."""
    return bool(_OF_BODIES.fullmatch(" ".join(ascii_form(label).split())))


def _holds(plain: str) -> str | None:
    return next((holds for holds, form in _HOLDS if form.fullmatch(plain)), None)
