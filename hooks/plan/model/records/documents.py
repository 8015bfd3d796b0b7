"""The documents that the plan cites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..shapes import Key
from ..text import Text
from .wordings import FORMERLY, QUOTE, REVIEW, UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document that the plan cites. Its number, or else its quote, as a slug is its address."""

    number: Annotated[
        Text | None,
        Key(
            "Số văn bản",
            f"Viết như trong câu trích. {UNKNOWN}",
            example="05-QĐ/HĐ",
            published="Số.",
        ),
    ]
    kind: Annotated[
        Text,
        Key("Loại văn bản", "Viết như trong câu trích.", example="Quyết định", published="Loại."),
    ]
    issuer: Annotated[
        Text | None,
        Key(
            "Cơ quan ban hành",
            f"Viết như trong câu trích. {UNKNOWN}",
            example="Hội đồng",
            published="Cơ quan ban hành, như văn bản viết.",
        ),
    ]
    date: Annotated[
        Text | None,
        Key(
            "Ngày",
            f"Viết như trong câu trích. {UNKNOWN}",
            example="02-5-2030",
            published="Ngày như văn bản viết.",
        ),
    ]
    subject: Annotated[
        Text | None,
        Key(
            "Trích yếu",
            f"Viết như trong câu trích. {UNKNOWN}",
            example="về việc lưu trữ",
            issued=True,
        ),
    ]
    quote: Annotated[
        Text,
        Key(
            "Câu trích",
            f"{QUOTE} chỗ lời văn dẫn văn bản này.",
            example="Quyết định số 05-QĐ/HĐ, ngày 02-5-2030 của Hội đồng",
            published="Lời dẫn đầy đủ, đúng từng chữ.",
            issued=True,
        ),
    ]
    """The plan's words that give all of the above."""
    review: Annotated[Text | None, REVIEW] = None
    formerly: Annotated[
        tuple[Text, ...],
        Key("Địa chỉ cũ", f"Địa chỉ trước đây của văn bản, {FORMERLY}", example=["05-qd-hd"]),
    ] = ()
