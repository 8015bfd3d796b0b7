"""The records of the document: their keys, and what each key means, for who writes programs.

The published schemas are made of these classes, and so a key's description is in Vietnamese.
What the file does not say is `None`, and is never left out.
"""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Day = datetime.date
Link = Annotated[str, Field(json_schema_extra={"format": "uri"})]


class Record(BaseModel):
    """What all records share: nothing in them changes, and nothing stands in them unnamed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class NamedBody(Record, title="Cơ quan được nêu tên"):
    """A body as other records name it."""

    id: str = Field(description="Mã của cơ quan hoặc nhóm cơ quan.")
    name: str = Field(description="Tên như văn bản viết.")
    page: Link = Field(description="Trang của cơ quan.")


class NamedTask(Record, title="Nhiệm vụ được nêu"):
    """A task as other records name it."""

    id: str = Field(description="Mã của nhiệm vụ: ii-1.")
    label: str = Field(description="Số mục trong văn bản: II.1.")
    words: str = Field(description="Lời văn của nhiệm vụ.")
    page: Link = Field(description="Trang của nhiệm vụ.")


class NamedDocument(Record, title="Văn bản được nêu"):
    """A document as other records name it."""

    id: str = Field(description="Mã của văn bản: 31-kl-tw.")
    name: str = Field(description="Loại và số của văn bản.")
    page: Link = Field(description="Trang của văn bản.")


class Signature(Record, title="Ký tên"):
    """Who signed, in the words and capitals of the document."""

    authority: str = Field(description="Thay mặt ai.")
    position: str = Field(description="Chức vụ.")
    name: str = Field(description="Họ tên người ký.")


class Plan(Record, title="Văn bản giao việc"):
    """The document itself: what stands above its first section and below its last item."""

    short_title: str = Field(description="Tên gọi ngắn, do nơi đăng đặt.")
    kind: str = Field(description="Loại văn bản.")
    issuer: NamedBody = Field(description="Cơ quan ban hành.")
    implements: str | None = Field(description="Số của văn bản được triển khai thực hiện.")
    letterhead: str | None = Field(description="Tiêu đề đầu trang.")
    number: str | None = Field(description="Số của văn bản.")
    place: str | None = Field(description="Nơi ban hành.")
    date: str | None = Field(description="Ngày ban hành như văn bản viết.")
    day: Day | None = Field(description="Ngày ban hành theo năm-tháng-ngày.")
    heading: tuple[str, ...] = Field(description="Các dòng tiêu đề.")
    subject: str = Field(description="Trích yếu.")
    preamble: str = Field(description="Lời mở đầu.")
    signature: Signature = Field(description="Người ký.")
    page: Link = Field(description="Trang toàn văn.")


class Passage(Record, title="Đoạn văn"):
    """One run of the document's words."""

    marker: str | None = Field(description="Số hoặc dấu đứng trước: II., 1., a), -.")
    words: str = Field(description="Lời văn, đúng từng chữ.")
    page: Link = Field(description="Chỗ ấy trong toàn văn.")


class Item(Record, title="Mục"):
    """A numbered item, or a lettered point of one."""

    id: str = Field(description="Mã của mục: ii-1.")
    label: str = Field(description="Số mục trong văn bản: II.1.")
    number: str = Field(description="Số của riêng mục này: 1, a.")
    text: str | None = Field(description="Lời của mục.")
    assignment: str | None = Field(
        description="Câu giao việc. Đứng sau các điểm; mục không có lời riêng thì đứng trước."
    )
    points: tuple[Item, ...] = Field(description="Các điểm của mục.")
    page: Link = Field(description="Chỗ ấy trong toàn văn.")
    task: Link | None = Field(description="Trang nhiệm vụ; null khi mục không giao việc.")


class Section(Record, title="Phần"):
    """A part of the document under a numeral of its own."""

    number: str = Field(description="Số của phần: II.")
    heading: str = Field(description="Tên phần.")
    text: str | None = Field(description="Lời đứng trước các mục.")
    items: tuple[Item, ...] = Field(description="Các mục.")
    page: Link = Field(description="Chỗ ấy trong toàn văn.")


class Recipient(Record, title="Nơi nhận"):
    """A body named in one line of the recipients."""

    body: NamedBody = Field(description="Cơ quan nhận.")
    quote: str = Field(description="Lời văn bản nêu cơ quan ấy, đúng từng chữ.")
    purpose: str | None = Field(description="Để làm gì: báo cáo, lưu.")


class RecipientLine(Record, title="Dòng nơi nhận"):
    """One line under the recipients' heading."""

    text: str = Field(description="Cả dòng, đúng từng chữ.")
    recipients: tuple[Recipient, ...] = Field(description="Những cơ quan mà dòng ấy nêu.")


class Recipients(Record, title="Phần nơi nhận"):
    """Who receives the document."""

    heading: str = Field(description="Tên phần: Nơi nhận.")
    lines: tuple[RecipientLine, ...] = Field(description="Từng dòng.")


class Change(Record, title="Cập nhật"):
    """A change that readers are told of."""

    date: str = Field(description="Ngày như nơi đăng viết.")
    day: Day = Field(description="Ngày theo năm-tháng-ngày.")
    words: str = Field(description="Thay đổi gì.")
    touches: tuple[Link, ...] = Field(
        description="Các trang liên quan; trống là liên quan cả trang."
    )
    page: Link = Field(description="Chỗ nói về thay đổi này ở trang Cập nhật.")


class Citation(Record, title="Chỗ dẫn"):
    """One place where the document names another."""

    label: str = Field(description="Chỗ ấy trong văn bản: mục II.2.")
    quote: str = Field(description="Lời dẫn, đúng từng chữ.")
    page: Link = Field(description="Chỗ ấy trong toàn văn.")


class Document(Record, title="Văn bản được dẫn"):
    """A document that the plan cites."""

    id: str = Field(description="Mã của văn bản: 31-kl-tw.")
    name: str = Field(description="Loại và số của văn bản.")
    number: str | None = Field(description="Số.")
    kind: str = Field(description="Loại.")
    issuer: str | None = Field(description="Cơ quan ban hành, như văn bản viết.")
    date: str | None = Field(description="Ngày như văn bản viết.")
    day: Day | None = Field(description="Ngày theo năm-tháng-ngày.")
    subject: str | None = Field(description="Trích yếu.")
    quote: str = Field(description="Lời dẫn đầy đủ, đúng từng chữ.")
    citations: tuple[Citation, ...] = Field(description="Những chỗ dẫn văn bản này.")
    former: tuple[str, ...] = Field(description="Các mã trước đây.")
    page: Link = Field(description="Trang của văn bản.")
