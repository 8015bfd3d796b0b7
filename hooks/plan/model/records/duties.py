"""What a sentence of the plan assigns: to whom, in which role, how often and by when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..shapes import Key
from ..text import Text
from .details import AT, Cadence, Deadline, Product, Scope
from .wordings import QUOTE, REVIEW

_DUTY = {"body": "phong-van-thu", "role": "lead", "quote": "Phòng Văn thư chủ trì"}
ASSIGNMENT = {"text": "Phòng Văn thư chủ trì.", "duties": [_DUTY]}
"""An invented one, for examples of what holds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One kind of part that a body can have in a task."""

    id: Annotated[
        Text,
        Key(
            "Mã vai trò",
            "Chữ thường không dấu, chữ số, gạch nối.",
            example="lead",
            published="Mã của vai trò.",
        ),
    ]
    label: Annotated[
        Text,
        Key(
            "Tên vai trò",
            "Tên hiện trên trang.",
            example="Chủ trì",
            published="Tên vai trò: Chủ trì, Phối hợp.",
            worded=True,
        ),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """The part of one body, or group, in one task."""

    body: Annotated[
        Text, Key("Cơ quan", "Mã (`id`) trong `bodies` hoặc `groups`.", example="phong-van-thu")
    ]
    role: Annotated[Text, Key("Vai trò", "Mã (`id`) trong `roles`.", example="lead")]
    quote: Annotated[
        Text | None,
        Key(
            "Câu trích",
            f"{QUOTE} những chữ của câu giao việc mà phân công này dựa vào.",
            example="Phòng Văn thư chủ trì",
            published="Lời văn bản giao phần việc, đúng từng chữ.",
            issued=True,
            never_empty=True,
        ),
    ] = None
    at: Annotated[Text | None, AT] = None
    review: Annotated[Text | None, REVIEW] = None
    basis: Annotated[
        Text | None,
        Key(
            "Căn cứ khác",
            "Khi câu giao việc không nói thẳng: vì sao phân công như vậy.",
            example="Phòng Văn thư giữ kho theo mục I.1",
            published="Căn cứ khác, khi văn bản không nói thẳng.",
            never_empty=True,
        ),
    ] = None
    cadence: Annotated[
        Cadence | None,
        Key(
            "Thời gian riêng",
            "Chỉ khi khác thời gian chung của cả câu.",
            published="Bao lâu một lần; null khi văn bản không ghi.",
        ),
    ] = None
    deadline: Annotated[
        Deadline | None,
        Key(
            "Thời hạn riêng",
            "Chỉ khi khác thời hạn chung của cả câu.",
            published="Thời hạn; null khi văn bản không ghi.",
        ),
    ] = None
    starts: Annotated[
        Deadline | None,
        Key(
            "Bắt đầu riêng",
            "Chỉ khi khác lúc bắt đầu chung của cả câu.",
            published="Bắt đầu từ khi nào; null khi văn bản không ghi.",
        ),
    ] = None
    product: Annotated[
        Product | None,
        Key(
            "Sản phẩm riêng",
            "Chỉ khi khác sản phẩm chung của cả câu.",
            published="Sản phẩm; null khi văn bản không ghi.",
        ),
    ] = None
    covers: Annotated[
        Scope | None,
        Key(
            "Bao trùm",
            "Chỉ khi câu giao việc nói phần việc này là đối với mọi nhiệm vụ, như theo dõi chung.",
            published="Những nhiệm vụ mà phần việc bao trùm; null khi chỉ là nhiệm vụ này.",
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """What is assigned, by a sentence of its own or by words that stand elsewhere in the plan."""

    marker: Annotated[
        Text | None,
        Key(
            "Dấu trước câu",
            "Chép dấu như in trước câu giao việc. Không có dấu thì bỏ cả dòng này.",
            example="-",
            published="Dấu như in trước câu giao việc; null khi không có.",
            issued=True,
        ),
    ] = None
    text: Annotated[
        Text | None,
        Key(
            "Câu giao việc",
            "Chép nguyên văn cả câu giao việc, khi đó là một đoạn chỉ để giao việc. Lời giao việc "
            "đã chép ở mục thì bỏ cả dòng này, và trích ở từng phân công.",
            example="Phòng Văn thư chủ trì, hằng quý.",
            issued=True,
            never_empty=True,
        ),
    ] = None
    action: Annotated[
        Text | None,
        Key(
            "Việc phải làm",
            f"{QUOTE} những chữ nói việc phải làm, khi đứng xa tên cơ quan.",
            example="triển khai thực hiện",
            published="Lời nói việc phải làm, khi đứng tách khỏi tên các cơ quan.",
            issued=True,
        ),
    ] = None
    duties: Annotated[
        tuple[Duty, ...],
        Key(
            "Các phân công",
            "Mỗi cơ quan, mỗi vai trò một dòng.",
            example=[_DUTY],
            published="Các phần việc, như văn bản giao.",
        ),
    ]
    cadence: Annotated[
        Cadence | None,
        Key(
            "Thời gian",
            "Làm lúc nào, bao lâu một lần, chung cho cả câu.",
            published="Bao lâu một lần, theo cả câu giao việc; null khi không ghi chung.",
        ),
    ] = None
    deadline: Annotated[
        Deadline | None,
        Key(
            "Thời hạn",
            "Xong khi nào, chung cho cả câu.",
            published="Thời hạn, theo cả câu giao việc; null khi không ghi chung.",
        ),
    ] = None
    starts: Annotated[
        Deadline | None,
        Key(
            "Bắt đầu",
            "Làm từ khi nào, chung cho cả câu.",
            published="Bắt đầu từ khi nào, theo cả câu giao việc; null khi không ghi chung.",
        ),
    ] = None
    product: Annotated[
        Product | None,
        Key(
            "Sản phẩm",
            "Làm ra cái gì, chung cho cả câu.",
            published="Sản phẩm, theo cả câu giao việc; null khi không ghi chung.",
        ),
    ] = None
    waived: Annotated[
        tuple[Text, ...],
        Key(
            "Chữ không phân công",
            "Chữ trong câu không thuộc phân công nào, như `và`.",
            example=["và"],
            issued=True,
        ),
    ] = ()
