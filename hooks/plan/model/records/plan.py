"""The document itself, and the documents that it cites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..shapes import Key
from ..text import Text
from .wordings import FORMERLY, QUOTE, UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signed, in the words and capitals of the document."""

    authority: Annotated[
        Text,
        Key(
            "Thẩm quyền ký",
            "Ký thay mặt ai, chép nguyên văn.",
            example="TM. HỘI ĐỒNG",
            published="Thay mặt ai.",
            issued=True,
        ),
    ]
    position: Annotated[
        Text, Key("Chức vụ", "Chép nguyên văn, cả chữ hoa.", example="CHỦ TỊCH", issued=True)
    ]
    name: Annotated[
        Text,
        Key("Họ tên", "Họ tên người ký.", example="Nguyễn Văn Thử", published="Họ tên người ký."),
    ]


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
        ),
    ]
    kind: Annotated[
        Text, Key("Loại văn bản", "Như Kế hoạch, Chương trình, Đề án.", example="Kế hoạch")
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
            "Số của hướng dẫn mà bản in theo: `36-HD/VPTW` là thể thức văn bản của Đảng, có tiêu "
            "đề “Đảng Cộng sản Việt Nam”. Không phải văn bản của Đảng thì bỏ cả dòng này.",
            example="36-HD/VPTW",
            choices=("36-HD/VPTW",),
        ),
    ] = None
    letterhead: Annotated[
        Text | None,
        Key(
            "Tiêu đề đầu trang",
            f"Chép nguyên văn. {UNKNOWN}",
            example="HỘI ĐỒNG LƯU TRỮ",
            issued=True,
        ),
    ]
    number: Annotated[
        Text | None,
        Key("Số", f"Số của văn bản. {UNKNOWN}", example="07-KH/HĐ", published="Số của văn bản."),
    ]
    place: Annotated[
        Text | None,
        Key("Nơi ban hành", f"Địa danh ở đầu văn bản. {UNKNOWN}", example="Hoa Mai", issued=True),
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
            "Những dòng phía trên trích yếu, chép nguyên văn, mỗi dòng một phần.",
            example=["KẾ HOẠCH", "CỦA HỘI ĐỒNG LƯU TRỮ"],
            published="Các dòng tiêu đề.",
            issued=True,
        ),
    ]
    subject: Annotated[
        Text,
        Key(
            "Trích yếu",
            "Chép nguyên văn phần trích yếu.",
            example="thực hiện Quyết định số 05-QĐ/HĐ",
            issued=True,
        ),
    ]
    preamble: Annotated[
        Text,
        Key(
            "Lời mở đầu",
            "Chép nguyên văn đoạn mở đầu, trước phần thứ nhất.",
            example="Hội đồng Lưu trữ xây dựng Kế hoạch như sau:",
            issued=True,
        ),
    ]
    signature: Annotated[Signature, Key("Ký tên", "Phần ký ở cuối văn bản.", published="Người ký.")]
    source: Annotated[
        Text,
        Key(
            "Nguồn",
            "Lời văn trong tệp này lấy từ đâu.",
            example="Bản chữ xuất ra từ văn bản chính thức.",
        ),
    ]


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
    formerly: Annotated[
        tuple[Text, ...],
        Key("Địa chỉ cũ", f"Địa chỉ trước đây của văn bản, {FORMERLY}", example=["05-qd-hd"]),
    ] = ()
