"""The words of the plan, section by section and item by item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..shapes import Key
from ..text import Text
from .duties import ASSIGNMENT, Assignment
from .wordings import FORMERLY

_ITEM = {"number": "1", "text": "Sắp xếp kho lưu trữ.", "assignment": ASSIGNMENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A numbered item, or a lettered point of one. An item that assigns something is a task.

    Its words stand in the document as text, points, assignment; an item without a text of
    its own begins with the assignment.
    """

    number: Annotated[
        Text,
        Key(
            "Số mục",
            "Số hoặc chữ cái, không có dấu chấm, dấu ngoặc.",
            example="1",
            published="Số của riêng mục này: 1, a.",
        ),
    ]
    text: Annotated[
        Text | None,
        Key(
            "Nguyên văn",
            "Chép nguyên văn, không kèm số mục.",
            example="Sắp xếp kho lưu trữ.",
            published="Lời của mục.",
            issued=True,
        ),
    ] = None
    assignment: Annotated[
        Assignment | None,
        Key(
            "Giao việc",
            "Câu giao việc và từng phân công trong câu.",
            example=ASSIGNMENT,
            published="Câu giao việc. Đứng sau các điểm; mục không có lời riêng thì đứng trước.",
        ),
    ] = None
    points: Annotated[
        tuple[Item, ...],
        Key(
            "Các điểm",
            "Những điểm a), b), c) của mục.",
            example=[{"number": "a", "text": "Lập sổ;"}],
            published="Các điểm của mục.",
        ),
    ] = ()
    formerly: Annotated[
        tuple[Text, ...],
        Key("Địa chỉ cũ", f"Địa chỉ trước đây của nhiệm vụ, {FORMERLY}", example=["i-2"]),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the plan under a Roman numeral."""

    number: Annotated[
        Text,
        Key(
            "Số phần",
            "Chữ số La Mã hoặc chữ cái, không có dấu chấm.",
            example="I",
            published="Số của phần: II.",
        ),
    ]
    heading: Annotated[
        Text, Key("Tên phần", "Chép nguyên văn, cả chữ hoa.", example="NỘI DUNG", issued=True)
    ]
    text: Annotated[
        Text | None,
        Key(
            "Lời dẫn",
            "Đoạn đứng trước mục thứ nhất, nếu có.",
            example="Gồm các việc sau.",
            published="Lời đứng trước các mục.",
            issued=True,
        ),
    ] = None
    items: Annotated[
        tuple[Item, ...], Key("Các mục", "Theo thứ tự trong văn bản.", example=[_ITEM])
    ]
