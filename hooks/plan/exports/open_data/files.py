"""The files of the open data: what all of them say of themselves, and the records in each."""

from __future__ import annotations

from pydantic import Field

from ...model import records as model
from .duty_records import Body, Duty, Event, Reception, Role, Succession, Task
from .records import (
    Annex,
    Change,
    Day,
    Document,
    Link,
    Passage,
    Plan,
    Publisher,
    Recipients,
    Record,
    Section,
    Term,
)


class File(Record):
    """What every file says of itself."""

    schema_: Link = Field(serialization_alias="$schema", description="Địa chỉ lược đồ của tệp này.")
    version: str = Field(description="Bản của dữ liệu; dữ liệu đổi thì đổi.")
    date: Day | None = Field(description="Ngày của thay đổi mới nhất mà dữ liệu tự kể.")
    note: str = Field(description="Điều cần biết khi dùng.")
    licence: str = Field(description="Về quyền đối với lời văn và mã nguồn.")
    source: str = Field(description="Lời văn lấy từ đâu.")
    title: str = Field(description="Tên gọi ngắn của văn bản.")
    page: Link = Field(description="Trang nói cùng điều ấy cho người đọc.")


class PlanFile(File, title="Toàn văn"):
    """The document in full, as a text in order and as an outline."""

    repeats = (model.Assignments,)

    plan: Plan
    roles: tuple[Role, ...]
    text: tuple[Passage, ...] = Field(description="Toàn văn theo thứ tự, từ tiêu đề đến ký tên.")
    sections: tuple[Section, ...]
    annexes: tuple[Annex, ...]
    recipients: Recipients | None
    publisher: Publisher | None
    terms: tuple[Term, ...]
    events: tuple[Event, ...]
    changes: tuple[Change, ...]


class TasksFile(File, title="Nhiệm vụ"):
    """Every task."""

    tasks: tuple[Task, ...] = Field(description="Các nhiệm vụ, theo thứ tự của văn bản.")


class BodiesFile(File, title="Cơ quan và nhóm cơ quan"):
    """Every body and group."""

    bodies: tuple[Body, ...] = Field(description="Các cơ quan, rồi các nhóm.")


class BodyFile(File, title="Một cơ quan"):
    """All that the page of one body shows."""

    body: Body = Field(description="Cơ quan.")
    duties: tuple[Duty, ...] = Field(description="Các phần việc của cơ quan.")
    receptions: tuple[Reception, ...] = Field(description="Cơ quan nhận văn bản ở những dòng nào.")
    successions: tuple[Succession, ...] = Field(description="Ai đảm nhận thay, khi đã sắp xếp.")


class DutiesFile(File, title="Phân công"):
    """Every duty, as each body holds it."""

    duties: tuple[Duty, ...] = Field(description="Các phần việc, theo từng cơ quan.")


class DutiesPart(Record, title="Một phần của dữ liệu phân công"):
    """A file that has the duties of some bodies, in the shape of the file of all duties."""

    data: Link = Field(description="Tệp: các phần việc của những cơ quan này.")
    count: int = Field(description="Số phần việc trong tệp.")
    bodies: tuple[str, ...] = Field(description="Mã các cơ quan, mỗi cơ quan ở một tệp.")


class DutiesIndexFile(File, title="Mục lục dữ liệu phân công"):
    """Which file has the duties of which bodies."""

    parts: tuple[DutiesPart, ...] = Field(
        description="Các tệp; gộp lại theo thứ tự này là mọi phần việc."
    )


class DocumentsFile(File, title="Văn bản được dẫn"):
    """Every cited document."""

    repeats = (model.Assignments,)

    documents: tuple[Document, ...]
