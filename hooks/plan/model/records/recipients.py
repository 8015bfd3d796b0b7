"""Who receives the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..shapes import Key
from ..text import Text
from .wordings import QUOTE

_DASH = Text("-")
_RECIPIENT = {"body": "phong-van-thu", "quote": "Phòng Văn thư", "purpose": "để biết"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """A body named in one line of the recipients."""

    body: Annotated[
        Text,
        Key(
            "Cơ quan",
            "Mã (`id`) trong `bodies` hoặc `groups`.",
            example="phong-van-thu",
            published="Cơ quan nhận.",
        ),
    ]
    quote: Annotated[
        Text,
        Key(
            "Câu trích",
            f"{QUOTE} tên cơ quan trong dòng này.",
            example="Phòng Văn thư",
            published="Lời văn bản nêu cơ quan ấy, đúng từng chữ.",
            issued=True,
        ),
    ]
    purpose: Annotated[
        Text | None,
        Key(
            "Để làm gì",
            "Chữ trong dòng nói gửi để làm gì.",
            example="để biết",
            published="Để làm gì: báo cáo, lưu.",
            issued=True,
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientLine:
    """One line under the recipients' heading, as issued, and the bodies it names."""

    marker: Annotated[
        Text | None,
        Key(
            "Dấu đầu dòng",
            "Chép dấu như in trước dòng. Dấu gạch thì bỏ cả dòng này; không có dấu thì để trống.",
            example="-",
            published="Dấu trước dòng; null khi không có.",
            issued=True,
        ),
    ] = _DASH
    text: Annotated[
        Text,
        Key(
            "Lời văn",
            "Chép nguyên văn, không kèm dấu gạch đầu dòng.",
            example="Phòng Văn thư (để biết);",
            published="Cả dòng, đúng từng chữ.",
            issued=True,
        ),
    ]
    recipients: Annotated[
        tuple[Recipient, ...],
        Key(
            "Cơ quan trong dòng",
            "Những cơ quan mà dòng này nêu.",
            example=[_RECIPIENT],
            published="Những cơ quan mà dòng ấy nêu.",
        ),
    ] = ()
    lines: Annotated[
        tuple[RecipientLine, ...],
        Key(
            "Các dòng bên dưới",
            "Những dòng lùi vào dưới dòng này.",
            example=[{"text": "Phòng Văn thư;"}],
            published="Các dòng bên dưới.",
        ),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipients:
    """Who receives the plan."""

    heading: Annotated[
        Text | None,
        Key(
            "Dòng đầu",
            "Chép nguyên văn, cả dấu hai chấm. Không có thì bỏ cả dòng này.",
            example="Nơi nhận:",
            published="Tên phần: Nơi nhận.",
            issued=True,
        ),
    ] = None
    lines: Annotated[
        tuple[RecipientLine, ...],
        Key("Các dòng", "Mỗi dòng như văn bản, theo thứ tự.", published="Từng dòng."),
    ]
