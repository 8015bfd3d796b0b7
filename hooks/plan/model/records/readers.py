"""What the file tells its readers beside the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..addresses import BODIES, TASKS
from ..shapes import Key
from ..text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the plan's subject that readers type otherwise when they search."""

    name: Annotated[
        Text,
        Key(
            "Từ ngữ",
            "Viết như trong lời văn.",
            example="kho lưu trữ",
            published="Từ ngữ như văn bản viết.",
            issued=True,
        ),
    ]
    aliases: Annotated[
        tuple[Text, ...],
        Key(
            "Cách gọi khác",
            "Những chữ mà người đọc hay gõ thay cho từ ngữ ấy; chỉ dùng để tìm.",
            example=["archive"],
            published="Cách gọi khác để tìm, do nơi đăng ghi.",
        ),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who publishes the site, and how readers reach them; nothing of it is words of the plan."""

    name: Annotated[
        Text | None,
        Key(
            "Nơi đăng",
            "Tên cơ quan, đơn vị phụ trách trang. Chưa rõ thì bỏ cả dòng.",
            example="Phòng Văn thư",
            published="Nơi phụ trách trang; null khi chưa ghi.",
            worded=True,
        ),
    ] = None
    telephone: Annotated[
        Text | None,
        Key(
            "Điện thoại",
            "Một số điện thoại nhận báo sai sót. Không có thì bỏ cả dòng.",
            example="024 3999 0000",
            published="Số điện thoại nhận báo sai sót; null khi không có.",
        ),
    ] = None
    email: Annotated[
        Text | None,
        Key(
            "Thư điện tử",
            "Một địa chỉ thư nhận báo sai sót. Không có thì bỏ cả dòng.",
            example="van-thu@example.org",
            published="Địa chỉ thư nhận báo sai sót; null khi không có.",
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change of this file that its readers are told of."""

    date: Annotated[
        Text,
        Key(
            "Ngày",
            "Ngày đăng thay đổi, viết ngày-tháng-năm.",
            example="01-7-2030",
            published="Ngày như nơi đăng viết.",
        ),
    ]
    words: Annotated[
        Text,
        Key(
            "Nội dung",
            "Thay đổi gì, nói với người đọc trong một, hai câu.",
            example="Sửa câu giao việc ở mục I.1 cho đúng bản nguồn.",
            published="Thay đổi gì.",
            worded=True,
        ),
    ]
    touches: Annotated[
        tuple[Text, ...],
        Key(
            "Liên quan",
            "Địa chỉ trang của nhiệm vụ, cơ quan, văn bản liên quan. "
            "Liên quan cả văn bản thì bỏ cả dòng này.",
            example=[f"/{TASKS}i-1/", f"/{BODIES}phong-van-thu/"],
            published="Các trang liên quan; trống là liên quan cả trang.",
        ),
    ] = ()
