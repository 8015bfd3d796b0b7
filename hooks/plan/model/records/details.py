"""What is said of a duty beside who has it: how often, by when, what is made, of which tasks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..shapes import Key
from ..text import Text
from .wordings import QUOTE, REVIEW

AT = Key(
    "Chỗ trích",
    "Chỉ khi câu trích không đứng trong lời của chính mục này mà ở mục khác: địa chỉ của mục ấy, "
    "như `iii-1`; của tên phần là `iii`.",
    example="i-1",
    published="Địa chỉ của chỗ có câu trích; null khi là chính mục ấy.",
)


def _quote(says: str, example: str) -> Key:
    """Return the key of the plan's words for what a record `says`, with an `example` of them."""
    return Key(
        "Câu trích",
        f"{QUOTE} chữ nói {says}.",
        example=example,
        published="Lời văn bản làm căn cứ, đúng từng chữ.",
        issued=True,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """How often a thing is to be done, with the plan's words for it."""

    label: Annotated[
        Text,
        Key(
            "Thời gian",
            "Viết gọn để hiện trên trang.",
            example="hằng quý",
            published="Bao lâu một lần.",
        ),
    ]
    quote: Annotated[Text, _quote("thời gian", "hằng quý")]
    at: Annotated[Text | None, AT] = None
    review: Annotated[Text | None, REVIEW] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """By when a thing is to be done, or from when, with the plan's words for it."""

    date: Annotated[
        Text,
        Key(
            "Hạn",
            "Viết gọn để hiện trên trang.",
            example="30-6-2030",
            published="Hạn như văn bản viết.",
        ),
    ]
    quote: Annotated[Text, _quote("thời hạn", "trước ngày 30-6-2030")]
    at: Annotated[Text | None, AT] = None
    review: Annotated[Text | None, REVIEW] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """What is to be made or handed in, with the plan's words for it."""

    name: Annotated[
        Text,
        Key(
            "Sản phẩm",
            "Viết gọn để hiện trên trang.",
            example="sổ lưu trữ",
            published="Sản phẩm, viết gọn.",
        ),
    ]
    quote: Annotated[Text, _quote("sản phẩm", "lập sổ lưu trữ")]
    at: Annotated[Text | None, AT] = None
    review: Annotated[Text | None, REVIEW] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The other tasks that a duty concerns, all or those of a part, and the words for that."""

    section: Annotated[
        Text | None,
        Key(
            "Phần được nói tới",
            "Số của phần, như `II`; bỏ trống khi nói tới cả văn bản.",
            example="I",
            published="Số của phần; null khi là cả văn bản.",
        ),
    ] = None
    quote: Annotated[
        Text,
        _quote("việc này bao trùm cả văn bản, hoặc cả phần", example="việc thực hiện Kế hoạch"),
    ]
    at: Annotated[Text | None, AT] = None
    review: Annotated[Text | None, REVIEW] = None
