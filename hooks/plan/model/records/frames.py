"""What stands around the parts of a document, or of one that it encloses: its head, its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..shapes import Key
from ..text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signed, in the words and capitals of the document."""

    authority: Annotated[
        tuple[Text, ...],
        Key(
            "Thẩm quyền ký",
            "Ký thay mặt ai, chép nguyên văn. Không có thì bỏ cả dòng này.",
            example="TM. HỘI ĐỒNG",
            published="Thay mặt ai.",
            issued=True,
            lines=True,
        ),
    ] = ()
    position: Annotated[
        tuple[Text, ...],
        Key(
            "Chức vụ",
            "Chép nguyên văn, cả chữ hoa, mỗi dòng một phần.",
            example="CHỦ TỊCH",
            issued=True,
            lines=True,
        ),
    ] = ()
    name: Annotated[
        Text | None,
        Key(
            "Họ tên",
            "Họ tên người ký.",
            example="Nguyễn Văn Thử",
            published="Họ tên người ký.",
            worded=True,
        ),
    ] = None

    @property
    def lines(self) -> tuple[Text, ...]:
        """All its lines, as they stand below each other."""
        return (*self.authority, *self.position, *((self.name,) if self.name else ()))


MOTTO = Key(
    "Quốc hiệu, tiêu ngữ",
    "Chép nguyên văn, mỗi dòng một phần; văn bản của Đảng ghi tiêu đề của Đảng. Bản nguồn không có "
    "thì bỏ cả dòng này.",
    example=["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    issued=True,
    lines=True,
)
NUMBER_LINE = Key(
    "Dòng ghi số",
    "Chép cả dòng như in, có chữ “Số”. Bản nguồn không có thì bỏ cả dòng này.",
    example="Số: 07-KH/HĐ",
    issued=True,
)
ISSUED_LINE = Key(
    "Dòng ghi nơi và ngày ban hành",
    "Chép cả dòng như in. Bản nguồn không có thì bỏ cả dòng này.",
    example="Hoa Mai, ngày 02 tháng 5 năm 2030",
    issued=True,
)
SUBJECT = Key(
    "Trích yếu",
    "Chép nguyên văn phần trích yếu; nhiều dòng thì ghi thành danh sách.",
    example="thực hiện Quyết định số 05-QĐ/HĐ",
    issued=True,
    lines=True,
)
PREAMBLE = Key(
    "Lời mở đầu",
    "Chép nguyên văn đoạn mở đầu, trước phần thứ nhất; nhiều đoạn thì ghi thành danh sách.",
    example="Hội đồng Lưu trữ xây dựng Kế hoạch như sau:",
    issued=True,
    lines=True,
)
CLOSING = Key(
    "Lời kết",
    "Chép nguyên văn đoạn đứng sau mục cuối cùng; nhiều đoạn thì ghi thành danh sách. Không có thì "
    "bỏ cả dòng này.",
    example="Trên đây là Kế hoạch của Hội đồng Lưu trữ.",
    issued=True,
    lines=True,
)
SIGNATURE = Key(
    "Ký tên",
    "Phần ký ở cuối văn bản; nhiều người ký thì ghi thành danh sách.",
    published="Người ký.",
    lines=True,
)
