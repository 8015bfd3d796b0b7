"""Tables and footnotes: words that stand in cells, or below the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from ..shapes import Key
from ..text import Text
from .wordings import QUOTE

COLUMN_HOLDS: Mapping[str, str] = {
    "number": "số thứ tự",
    "task": "nhiệm vụ",
    "deadline": "thời hạn",
    "starts": "bắt đầu",
    "product": "sản phẩm",
    "cadence": "thời gian",
}
"""What a column can hold, beside the part of those who have one of the plan's roles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    label: Annotated[
        Text | None,
        Key(
            "Tên cột",
            "Chép nguyên văn ô đầu cột. Bảng không có dòng tên cột thì bỏ cả dòng này.",
            example="Cơ quan chủ trì",
            issued=True,
        ),
    ] = None
    holds: Annotated[
        Text | None,
        Key(
            "Cột chứa gì",
            f"{', '.join(f'`{holds}` {name}' for holds, name in COLUMN_HOLDS.items())}, hoặc mã "
            "của một vai trò trong `roles`. Cột khác thì bỏ cả dòng này.",
            example="task",
            published="Cột chứa gì; null khi không thuộc các loại ấy.",
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A note at the foot of the page, told from a place in the words."""

    marker: Annotated[
        Text,
        Key(
            "Số chú thích",
            "Như in sau chữ được chú thích.",
            example="1",
            issued=True,
        ),
    ]
    text: Annotated[
        Text,
        Key("Lời chú thích", "Chép nguyên văn.", example="Theo sổ của kho.", issued=True),
    ]
    quote: Annotated[
        Text | None,
        Key(
            "Chữ được chú thích",
            f"{QUOTE} những chữ đứng ngay trước số chú thích.",
            example="kho lưu trữ",
            published="Những chữ đứng ngay trước số chú thích; null khi đứng cuối đoạn.",
            issued=True,
        ),
    ] = None
