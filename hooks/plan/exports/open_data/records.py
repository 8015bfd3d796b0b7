"""The records of the document: their keys, and what each key means, for who writes programs.

The published schemas are made of these classes, and so a key's description is in Vietnamese.
A key without one is a key of the file: what it holds is said there, in `model.records`.
What the file does not say is `None`, and is never left out.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ...model import records as model


def _joined(lines: object) -> object:
    return "\n".join(lines) if isinstance(lines, tuple) else lines


Day = datetime.date
Lines = Annotated[str, BeforeValidator(_joined)]
"""Lines or paragraphs of the document, each on a line of the text."""
Maybe = Annotated[str, BeforeValidator(lambda text: text or "")]
"""A text of version 1, which promised that there is one: empty where a document has none."""
Link = Annotated[str, Field(json_schema_extra={"format": "uri"})]


class Record(BaseModel):
    """What all records share: nothing in them changes, and nothing stands in them unnamed."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    repeats: ClassVar[tuple[type, ...]] = ()
    """The records of the file whose keys it publishes."""

    @classmethod
    def of(cls, record: object, **own: Any) -> Self:
        """Return what `record` says, key by key, but for the keys of its `own`."""
        keys = cls.model_fields.keys() - own.keys()
        return cls.model_validate({key: getattr(record, key) for key in keys} | own)

    @classmethod
    def of_any(cls, record: object | None) -> Self | None:
        """Return what `record` says, if there is one."""
        return cls.of(record) if record else None


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

    repeats = (model.Signature,)

    authority: Lines
    position: Lines
    name: Maybe


class Plan(Record, title="Văn bản giao việc"):
    """The document itself: what stands above its first section and below its last item."""

    repeats = (model.Plan,)

    short_title: str
    kind: str
    issuer: NamedBody
    implements: str | None
    letterhead: Lines | None
    motto: Lines
    number_line: str | None
    issued_line: str | None
    number: str | None
    place: str | None
    date: str | None
    day: Day | None = Field(description="Ngày ban hành theo năm-tháng-ngày.")
    heading: tuple[str, ...]
    subject: Lines
    preamble: Lines
    closing: Lines
    signature: Signature
    signatures: tuple[Signature, ...] = Field(description="Mọi người ký, theo thứ tự.")
    page: Link = Field(description="Trang toàn văn.")


class Passage(Record, title="Đoạn văn"):
    """One run of the document's words."""

    marker: str | None = Field(description="Số hoặc dấu đứng trước: II., 1., a), -.")
    words: str = Field(description="Lời văn, đúng từng chữ.")
    page: Link = Field(description="Chỗ ấy trong toàn văn.")


class Column(Record, title="Cột"):
    """A column of a table."""

    repeats = (model.Column,)

    label: str | None
    holds: str | None


class Footnote(Record, title="Chú thích"):
    """A note at the foot of a page."""

    repeats = (model.Footnote,)

    marker: str
    text: str
    quote: str | None


class Item(Record, title="Mục"):
    """An entry of the document: an item, a point, a dash, a paragraph, a table or a row of one."""

    repeats = (model.Item,)

    id: str = Field(description="Mã của mục: ii-1.")
    label: str = Field(description="Số mục trong văn bản: II.1.")
    number: Maybe
    marker: str | None
    text: str | None
    assignment: str | None
    points: tuple[Item, ...]
    columns: tuple[Column, ...]
    cells: tuple[str | None, ...]
    footnotes: tuple[Footnote, ...]
    page: Link = Field(description="Chỗ ấy trong toàn văn.")
    task: Link | None = Field(description="Trang nhiệm vụ; null khi mục không giao việc.")


class Section(Record, title="Phần"):
    """A part of the document under a numeral of its own, or under none."""

    repeats = (model.Section,)

    number: Maybe
    marker: str | None
    heading: Maybe
    text: str | None
    items: tuple[Item, ...]
    page: Link = Field(description="Chỗ ấy trong toàn văn.")


class Annex(Record, title="Văn bản kèm theo, phụ lục"):
    """What stands behind the document's end."""

    repeats = (model.Annex,)

    label: str | None
    heading: Lines
    subject: Lines
    preamble: Lines
    sections: tuple[Section, ...]
    closing: Lines
    page: Link = Field(description="Chỗ ấy trong toàn văn.")


class Recipient(Record, title="Nơi nhận"):
    """A body named in one line of the recipients."""

    repeats = (model.Recipient,)

    body: NamedBody
    quote: str
    purpose: str | None


class RecipientLine(Record, title="Dòng nơi nhận"):
    """One line under the recipients' heading."""

    repeats = (model.RecipientLine,)

    marker: str | None
    text: str
    recipients: tuple[Recipient, ...]
    lines: tuple[RecipientLine, ...]


class Recipients(Record, title="Phần nơi nhận"):
    """Who receives the document."""

    repeats = (model.Recipients,)

    heading: Maybe
    lines: tuple[RecipientLine, ...]


class Publisher(Record, title="Nơi đăng"):
    """Who publishes the site, and how readers reach them."""

    repeats = (model.Publisher,)

    name: str | None
    telephone: str | None
    email: str | None


class Change(Record, title="Cập nhật"):
    """A change that readers are told of."""

    repeats = (model.Change,)

    date: str
    day: Day = Field(description="Ngày theo năm-tháng-ngày.")
    words: str
    touches: tuple[Link, ...]
    page: Link = Field(description="Chỗ nói về thay đổi này ở trang Cập nhật.")


class Term(Record, title="Từ ngữ"):
    """A word of the document that readers type otherwise."""

    repeats = (model.Term,)

    name: str
    aliases: tuple[str, ...]


class Citation(Record, title="Chỗ dẫn"):
    """One place where the document names another."""

    label: str = Field(description="Chỗ ấy trong văn bản: mục II.2.")
    quote: str = Field(description="Lời dẫn, đúng từng chữ.")
    page: Link = Field(description="Chỗ ấy trong toàn văn.")


class Document(Record, title="Văn bản được dẫn"):
    """A document that the plan cites."""

    repeats = (model.Document,)

    id: str = Field(description="Mã của văn bản: 31-kl-tw.")
    name: str = Field(description="Loại và số của văn bản.")
    number: str | None
    kind: str
    issuer: str | None
    date: str | None
    day: Day | None = Field(description="Ngày theo năm-tháng-ngày.")
    subject: str | None
    quote: str
    citations: tuple[Citation, ...] = Field(description="Những chỗ dẫn văn bản này.")
    former: tuple[str, ...] = Field(description="Các mã trước đây.")
    page: Link = Field(description="Trang của văn bản.")
