"""The words of the plan, section by section and item by item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..shapes import Key
from ..text import Cell, Text
from .duties import ASSIGNMENT, Assignment
from .tables import Column, Footnote
from .wordings import FORMERLY, MARKER, REVIEW

ITEM = {"number": "1", "text": "Sắp xếp kho lưu trữ.", "assignment": ASSIGNMENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A paragraph of the plan with all that stands below it: an item, a point, a dash, a row.

    One that assigns something is a task. Its words stand in the document as text, points,
    assignment; an item without a text of its own begins with the assignment.
    """

    number: Annotated[
        Text | None,
        Key(
            "Số mục",
            "Số hoặc chữ cái, không có dấu chấm, dấu ngoặc. Đoạn không đánh số thì bỏ cả dòng này.",
            example="1",
            published="Số của riêng mục này: 1, a; null khi không đánh số.",
        ),
    ] = None
    marker: Annotated[
        Text | None,
        Key(
            "Dấu đầu dòng",
            f"{MARKER} Số mục viết như `1.`, `a)` thì bỏ cả dòng này.",
            example="1.",
            published="Dấu hoặc số như in trước lời văn; null khi theo số mục, hoặc không có.",
            issued=True,
        ),
    ] = None
    text: Annotated[
        Text | None,
        Key(
            "Nguyên văn",
            "Chép nguyên văn, không kèm số mục; chỉ khi số gõ liền với chữ, như `1.Mục tiêu`, thì "
            "chép cả số.",
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
    assignments: Annotated[
        tuple[Assignment, ...],
        Key(
            "Các việc giao",
            "Những việc mà lời của chính mục này, của mục ở trên hoặc của các điểm bên dưới giao: "
            "mỗi việc một phần, không có `text`.",
            example=[{"duties": [{"body": "phong-van-thu", "role": "lead", "quote": "Sắp xếp"}]}],
        ),
    ] = ()
    points: Annotated[
        tuple[Item, ...],
        Key(
            "Các điểm",
            "Những điểm a), b), c), gạch đầu dòng, đoạn đứng dưới mục; dưới một bảng là các dòng "
            "của bảng.",
            example=[{"number": "a", "text": "Lập sổ;"}],
            published="Các điểm của mục.",
        ),
    ] = ()
    columns: Annotated[
        tuple[Column, ...],
        Key(
            "Các cột",
            "Chỉ khi mục là một bảng: các cột, từ trái sang phải. Các dòng của bảng ghi ở "
            "`points`.",
            example=[{"label": "STT", "holds": "number"}, {"label": "Nhiệm vụ", "holds": "task"}],
            published="Các cột, khi mục là một bảng.",
        ),
    ] = ()
    cells: Annotated[
        tuple[Cell, ...],
        Key(
            "Các ô",
            "Chỉ khi mục là một dòng của bảng: lời của từng ô, theo thứ tự các cột. Ô trống ghi "
            '`""`; ô gộp với ô ở trên thì để trống; ô có nhiều đoạn thì ghi thành danh sách.',
            example=["1", "Sắp xếp kho lưu trữ"],
            published="Lời của từng ô, khi mục là một dòng của bảng; null: gộp với ô ở trên.",
            issued=True,
        ),
    ] = ()
    footnotes: Annotated[
        tuple[Footnote, ...],
        Key(
            "Chú thích",
            "Chú thích cuối trang của đoạn này.",
            published="Chú thích cuối trang của đoạn này.",
        ),
    ] = ()
    review: Annotated[Text | None, REVIEW] = None
    formerly: Annotated[
        tuple[Text, ...],
        Key("Địa chỉ cũ", f"Địa chỉ trước đây của nhiệm vụ, {FORMERLY}", example=["i-2"]),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the plan under a Roman numeral, or a stretch of it that stands under none."""

    number: Annotated[
        Text | None,
        Key(
            "Số phần",
            "Chữ số La Mã hoặc chữ cái, không có dấu chấm. Các mục không thuộc phần nào thì bỏ cả "
            "dòng này.",
            example="I",
            published="Số của phần: II; null khi các mục không thuộc phần nào.",
        ),
    ] = None
    marker: Annotated[
        Text | None,
        Key(
            "Chữ trước tên phần",
            f"{MARKER} Số phần viết như `I.` thì bỏ cả dòng này.",
            example="PHẦN I.",
            published="Chữ như in trước tên phần; null khi theo số phần.",
            issued=True,
        ),
    ] = None
    heading: Annotated[
        Text | None,
        Key("Tên phần", "Chép nguyên văn, cả chữ hoa.", example="NỘI DUNG", issued=True),
    ] = None
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
        tuple[Item, ...], Key("Các mục", "Theo thứ tự trong văn bản.", example=[ITEM])
    ] = ()
    footnotes: Annotated[
        tuple[Footnote, ...],
        Key(
            "Chú thích",
            "Chú thích cuối trang của tên phần.",
            published="Chú thích cuối trang của tên phần.",
        ),
    ] = ()
