"""The bodies, what groups they belong to, and what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..shapes import Key
from ..text import Text
from .wordings import FORMERLY, QUOTE, REVIEW


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """The place of a body in a group, and why we say so: a quote of the plan, or a basis."""

    group: Annotated[
        Text, Key("Nhóm", "Mã (`id`) của nhóm trong `groups`.", example="cac-phong-chuyen-mon")
    ]
    quote: Annotated[
        Text | None,
        Key(
            "Câu trích",
            f"{QUOTE} chỗ lời văn nói cơ quan thuộc nhóm này.",
            example="các phòng chuyên môn, trong đó có Phòng Văn thư",
            published="Lời văn bản làm căn cứ, đúng từng chữ.",
            issued=True,
            never_empty=True,
        ),
    ] = None
    basis: Annotated[
        Text | None,
        Key(
            "Căn cứ khác",
            "Khi lời văn không nói thẳng: vì sao cơ quan thuộc nhóm này.",
            example="Theo chính tên gọi “Phòng …”",
            published="Căn cứ khác, khi văn bản không nói thẳng.",
            worded=True,
            never_empty=True,
        ),
    ] = None
    review: Annotated[Text | None, REVIEW] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An agency or organisation, or a group of them. Its id is its address."""

    id: Annotated[
        Text,
        Key(
            "Mã",
            "Tên viết thường, không dấu, nối bằng gạch ngang; cũng là địa chỉ của trang. Tên khác "
            "đã có mã ấy thì thêm số, như `phong-van-thu-2`; tên quá dài thì phần kiểm tra cho "
            "biết mã.",
            example="phong-van-thu",
            published="Mã của cơ quan.",
        ),
    ]
    name: Annotated[
        Text,
        Key(
            "Tên",
            "Tên đầy đủ, như văn bản ghi.",
            example="Phòng Văn thư",
            published="Tên như văn bản viết.",
        ),
    ]
    aliases: Annotated[
        tuple[Text, ...],
        Key(
            "Viết tắt",
            "Tên mà người đọc hay gõ khi tìm; không hiện làm tên.",
            example=["PVT", "văn thư"],
            published="Viết tắt, do nơi đăng ghi.",
        ),
    ] = ()
    member_of: Annotated[
        tuple[Membership, ...],
        Key(
            "Thuộc nhóm",
            "Cơ quan thuộc nhóm nào, kèm câu trích hoặc căn cứ.",
            example=[{"group": "cac-phong-chuyen-mon", "basis": "Theo chính tên gọi “Phòng …”"}],
            published="Thuộc những nhóm nào, vì sao.",
        ),
    ] = ()
    review: Annotated[Text | None, REVIEW] = None
    formerly: Annotated[
        tuple[Text, ...],
        Key("Mã cũ", f"Mã trước đây của cơ quan, {FORMERLY}", example=["phong-van-thi"]),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What became of bodies after the plan was issued, by a dated decision."""

    date: Annotated[
        Text,
        Key(
            "Ngày có hiệu lực",
            "Ngày-tháng-năm.",
            example="01-7-2030",
            published="Ngày như nơi đăng viết.",
        ),
    ]
    kind: Annotated[
        Text,
        Key(
            "Loại việc",
            "`rename` đổi tên, `merge` hợp nhất, `split` chia tách, `end` kết thúc hoạt động.",
            example="rename",
            published="rename: đổi tên; merge: hợp nhất; split: chia tách; end: kết thúc.",
            choices=(
                "rename",
                "merge",
                "split",
                "end",
            ),
        ),
    ]
    from_: Annotated[
        tuple[Text, ...],
        Key(
            "Trước đó",
            "Mã của những cơ quan trước khi sắp xếp.",
            example=["phong-van-thu"],
            published="Cơ quan trước đó.",
        ),
    ]
    to: Annotated[
        tuple[Text, ...] | None,
        Key(
            "Sau đó",
            "Mã của những cơ quan giữ nhiệm vụ từ ngày ấy. Quyết định không nói rõ thì để trống.",
            example=["phong-van-thu-luu-tru"],
            published="Cơ quan từ đó giữ nhiệm vụ; null khi chưa rõ.",
        ),
    ]
    decision: Annotated[
        Text,
        Key(
            "Quyết định",
            "Loại, số, ngày và cơ quan ra quyết định.",
            example="Quyết định số 09-QĐ/HĐ, ngày 20-6-2030 của Hội đồng",
            published="Quyết định làm căn cứ.",
            worded=True,
        ),
    ]
    source: Annotated[
        Text,
        Key(
            "Nguồn",
            "Đọc quyết định ấy ở đâu.",
            example="Công báo số 12, trang 3",
            published="Đọc quyết định ở đâu.",
            worded=True,
        ),
    ]
    formerly: Annotated[
        tuple[Text, ...],
        Key(
            "Ngày ghi sai trước đây",
            f"Địa chỉ của trang ngày đã đăng với ngày sai, {FORMERLY}",
            example=["2030-07-02"],
        ),
    ] = ()
