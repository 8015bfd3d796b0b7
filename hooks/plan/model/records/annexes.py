"""What stands behind the document's end: a plan that it puts into force, its annexes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..shapes import Key
from ..text import Text
from .frames import (
    CLOSING,
    ISSUED_LINE,
    MOTTO,
    NUMBER_LINE,
    PREAMBLE,
    SIGNATURE,
    SUBJECT,
    Signature,
)
from .items import ITEM, Section
from .recipients import Recipients


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """A document inside the document, with a head, a tree of items and an end of its own."""

    label: Annotated[
        Text | None,
        Key(
            "Tên phụ lục",
            "Chữ đứng đầu phụ lục, chép nguyên văn. Kế hoạch ban hành kèm theo một quyết định thì "
            "bỏ cả dòng này.",
            example="PHỤ LỤC I",
            published="Chữ đứng đầu phụ lục; null khi không có.",
            issued=True,
        ),
    ] = None
    letterhead: Annotated[
        tuple[Text, ...],
        Key(
            "Tiêu đề đầu trang",
            "Chép nguyên văn, mỗi dòng một phần. Không có thì bỏ cả dòng này.",
            example="HỘI ĐỒNG LƯU TRỮ",
            issued=True,
            lines=True,
        ),
    ] = ()
    motto: Annotated[tuple[Text, ...], MOTTO] = ()
    number_line: Annotated[Text | None, NUMBER_LINE] = None
    issued_line: Annotated[Text | None, ISSUED_LINE] = None
    heading: Annotated[
        tuple[Text, ...],
        Key(
            "Các dòng tên",
            "Những dòng tên của phụ lục hay văn bản kèm theo, chép nguyên văn.",
            example=["KẾ HOẠCH"],
            published="Các dòng tiêu đề.",
            issued=True,
            lines=True,
        ),
    ] = ()
    subject: Annotated[tuple[Text, ...], SUBJECT] = ()
    preamble: Annotated[tuple[Text, ...], PREAMBLE] = ()
    sections: Annotated[
        tuple[Section, ...],
        Key("Các phần", "Theo thứ tự.", example=[{"items": [ITEM]}], published="Các phần."),
    ] = ()
    closing: Annotated[tuple[Text, ...], CLOSING] = ()
    recipients: Annotated[
        Recipients | None,
        Key("Nơi nhận", "Nơi nhận của riêng văn bản kèm theo, nếu có.", published="Nơi nhận."),
    ] = None
    signature: Annotated[tuple[Signature, ...], SIGNATURE] = ()
