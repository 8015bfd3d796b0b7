"""The document itself."""

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
from .wordings import REVIEW, UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The document itself: what stands above section I and below the last item."""

    short_title: Annotated[
        Text,
        Key(
            "Tên gọi ngắn",
            "Tên ngắn do người biên tập đặt, dùng làm tên trang và liên kết.",
            example="Kế hoạch lưu trữ năm 2030",
            published="Tên gọi ngắn, do nơi đăng đặt.",
            worded=True,
        ),
    ]
    kind: Annotated[
        Text,
        Key("Loại văn bản", "Như Kế hoạch, Chương trình, Đề án.", example="Kế hoạch", worded=True),
    ]
    issuer: Annotated[
        Text,
        Key(
            "Cơ quan ban hành",
            "Mã (`id`) của cơ quan đó trong `bodies`.",
            example="hoi-dong-luu-tru",
        ),
    ]
    implements: Annotated[
        Text | None,
        Key(
            "Thực hiện văn bản",
            "Số của văn bản mà văn bản này thực hiện; văn bản đó có trong `documents`. Nhiều văn "
            "bản cùng số thì viết cả ngày, như `05-QĐ/HĐ, ngày 02-5-2030`.",
            example="05-QĐ/HĐ",
            published="Số của văn bản được triển khai thực hiện.",
        ),
    ] = None
    layout: Annotated[
        Text | None,
        Key(
            "Thể thức khi in",
            "Số của văn bản mà bản in theo: `36-HD/VPTW` là thể thức văn bản của Đảng, có tiêu đề "
            "“Đảng Cộng sản Việt Nam”; `30/2020/NĐ-CP` là thể thức văn bản hành chính. Không theo "
            "thể thức nào thì bỏ cả dòng này.",
            example="36-HD/VPTW",
            choices=("36-HD/VPTW", "30/2020/NĐ-CP"),
        ),
    ] = None
    letterhead: Annotated[
        tuple[Text, ...] | None,
        Key(
            "Tiêu đề đầu trang",
            f"Chép nguyên văn, mỗi dòng một phần. {UNKNOWN}",
            example="HỘI ĐỒNG LƯU TRỮ",
            issued=True,
            lines=True,
        ),
    ]
    motto: Annotated[tuple[Text, ...], MOTTO] = ()
    number_line: Annotated[Text | None, NUMBER_LINE] = None
    issued_line: Annotated[Text | None, ISSUED_LINE] = None
    number: Annotated[
        Text | None,
        Key("Số", f"Số của văn bản. {UNKNOWN}", example="07-KH/HĐ", published="Số của văn bản."),
    ]
    place: Annotated[
        Text | None,
        Key(
            "Nơi ban hành",
            f"Địa danh ở đầu văn bản. {UNKNOWN}",
            example="Hoa Mai",
            issued=True,
            worded=True,
        ),
    ]
    date: Annotated[
        Text | None,
        Key(
            "Ngày ban hành",
            f"Chép như văn bản ghi. {UNKNOWN}",
            example="02-5-2030",
            published="Ngày ban hành như văn bản viết.",
        ),
    ]
    heading: Annotated[
        tuple[Text, ...],
        Key(
            "Các dòng tên văn bản",
            "Những dòng phía trên trích yếu, chép nguyên văn, mỗi dòng một phần. Không có thì bỏ "
            "cả dòng này.",
            example=["KẾ HOẠCH", "CỦA HỘI ĐỒNG LƯU TRỮ"],
            published="Các dòng tiêu đề.",
            issued=True,
            lines=True,
        ),
    ] = ()
    subject: Annotated[tuple[Text, ...], SUBJECT] = ()
    preamble: Annotated[tuple[Text, ...], PREAMBLE] = ()
    closing: Annotated[tuple[Text, ...], CLOSING] = ()
    signature: Annotated[tuple[Signature, ...], SIGNATURE] = ()
    ends_with: Annotated[
        Text | None,
        Key(
            "Phần đứng cuối cùng",
            "`recipients` khi nơi nhận đứng dưới phần ký; không thì bỏ cả dòng này.",
            example="recipients",
            choices=("recipients",),
        ),
    ] = None
    odd_letters: Annotated[
        tuple[Text, ...],
        Key(
            "Chữ lạ của bản nguồn",
            "Những chữ cái không có trong tiếng Việt mà bản nguồn có thật, như chữ hỏng phông. "
            "Không có thì bỏ cả dòng này.",
            example=["Ƕ"],
        ),
    ] = ()
    source: Annotated[
        Text,
        Key(
            "Nguồn",
            "Lời văn trong tệp này lấy từ đâu.",
            example="Bản chữ xuất ra từ văn bản chính thức.",
            worded=True,
        ),
    ]
    review: Annotated[Text | None, REVIEW] = None

    @property
    def about(self) -> str:
        """The whole subject on one line; empty where the document has none."""
        return " ".join(self.subject)
