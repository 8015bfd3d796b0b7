"""The records of who does what: tasks, bodies, duties, and what became of bodies.

As in `records`, a key's description is in Vietnamese, and what is not known is `None`.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ...derive.holdings import Way
from ...model import records as model
from .records import Day, Item, Link, NamedBody, NamedDocument, NamedTask, Passage, Record

Kind = Literal["rename", "merge", "split", "end"]


class Role(Record, title="Vai trò"):
    """One kind of part that a body can have in a task."""

    repeats = (model.Role,)

    id: str
    label: str


class Cadence(Record, title="Thời gian thực hiện"):
    """How often a thing is to be done."""

    repeats = (model.Cadence,)

    label: str
    quote: str
    at: str | None


class Deadline(Record, title="Thời hạn"):
    """By when a thing is to be done."""

    repeats = (model.Deadline,)

    date: str
    day: Day | None = Field(description="Hạn theo năm-tháng-ngày; null khi không đủ ngày.")
    earliest: Day | None = Field(
        description="Ngày đầu của khoảng thời gian được nêu; null khi không có hay không đọc được."
    )
    latest: Day | None = Field(
        description="Ngày cuối của khoảng thời gian được nêu, như 2030-12-31 với “2026 - 2030”; "
        "null khi không có hay không đọc được."
    )
    quote: str
    at: str | None


class Product(Record, title="Sản phẩm"):
    """What is to be made or handed in."""

    repeats = (model.Product,)

    name: str
    quote: str
    at: str | None


class Event(Record, title="Sắp xếp cơ quan"):
    """What became of bodies after the document was issued."""

    repeats = (model.Event,)

    date: str
    day: Day = Field(description="Ngày theo năm-tháng-ngày.")
    kind: Kind
    from_: tuple[NamedBody, ...] = Field(serialization_alias="from")
    to: tuple[NamedBody, ...] | None
    decision: str
    source: str
    page: Link = Field(description="Danh sách cơ quan từ ngày ấy.")


class Step(Record, title="Thuộc nhóm"):
    """One link of a chain: that a body belongs to a group, and why we say so."""

    repeats = (model.Membership,)

    member: NamedBody = Field(description="Thành viên.")
    group: NamedBody
    quote: str | None
    basis: str | None
    ended: Event | None = Field(description="Việc sắp xếp làm nhóm không còn, nếu có.")


class Handover(Record, title="Bàn giao"):
    """One link of a succession: by a decision, what one body held is held by another."""

    before: NamedBody = Field(description="Cơ quan trước.")
    after: NamedBody | None = Field(description="Cơ quan sau; null khi chưa rõ.")
    event: Event = Field(description="Việc sắp xếp và quyết định làm căn cứ.")


class Scope(Record, title="Phạm vi"):
    """What other tasks a duty covers."""

    repeats = (model.Scope,)

    section: str | None
    quote: str
    at: str | None


class AssignedDuty(Record, title="Phần việc được giao"):
    """The part of one body, or group, in one task, as the document's words give it."""

    repeats = (
        model.Duty,
        model.Assignment,
    )

    role: Role
    named: NamedBody = Field(description="Cơ quan hoặc nhóm mà văn bản nêu tên.")
    quote: str | None
    at: str | None
    action: str | None
    basis: str | None
    cadence: Cadence | None
    deadline: Deadline | None
    starts: Deadline | None
    product: Product | None
    covers: Scope | None
    page: Link = Field(description="Chỗ của lời giao việc trong toàn văn.")


class Duty(AssignedDuty, title="Phần việc của một cơ quan"):
    """The part as one body holds it, with all that this rests on."""

    body: NamedBody = Field(description="Cơ quan giữ phần việc.")
    task: NamedTask = Field(description="Nhiệm vụ.")
    held: Way = Field(
        description="direct: được giao trực tiếp; through: giao chung cho nhóm; "
        "inherited: thay cơ quan trước."
    )
    chain: tuple[Step, ...] = Field(
        description="Từ cơ quan lên từng nhóm, đến nhóm mà văn bản nêu tên. "
        "Phần việc thay cơ quan trước thì kể từ cơ quan ấy."
    )
    succession: tuple[Handover, ...] = Field(
        description="Từ cơ quan trước đến cơ quan giữ phần việc, theo thứ tự ngày."
    )


class Task(Record, title="Nhiệm vụ"):
    """An item that assigns something."""

    repeats = (model.Assignment,)

    id: str = Field(description="Mã của nhiệm vụ: ii-1.")
    label: str = Field(description="Số mục trong văn bản: II.1.")
    section: str = Field(description="Tên phần có nhiệm vụ này.")
    above: tuple[Passage, ...] = Field(description="Lời của những mục chứa nhiệm vụ này.")
    words: str = Field(description="Việc phải làm: lời của mục, hoặc câu giao việc.")
    assignment: str = Field(description="Câu giao việc, đúng từng chữ.")
    points: tuple[Item, ...] = Field(description="Các điểm của mục.")
    cadence: Cadence | None
    deadline: Deadline | None
    duties: tuple[AssignedDuty, ...]
    documents: tuple[NamedDocument, ...] = Field(description="Các văn bản được dẫn.")
    former: tuple[str, ...] = Field(description="Các mã trước đây.")
    page: Link = Field(description="Trang của nhiệm vụ.")


class Reception(Record, title="Nhận văn bản"):
    """A line of the recipients that names a body, or a group that it is in."""

    text: str = Field(description="Dòng nơi nhận, đúng từng chữ.")
    named: NamedBody = Field(description="Cơ quan hoặc nhóm mà dòng ấy nêu tên.")
    quote: str = Field(description="Lời nêu tên, đúng từng chữ.")
    purpose: str | None = Field(description="Để làm gì: báo cáo, lưu.")
    chain: tuple[Step, ...] = Field(description="Từ cơ quan lên nhóm mà dòng ấy nêu tên.")


class Succession(Record, title="Ai đảm nhận thay"):
    """The way from a body that the plan knows to one who holds its duties now."""

    holder: NamedBody | None = Field(description="Cơ quan nay giữ nhiệm vụ; null khi chưa rõ.")
    handovers: tuple[Handover, ...] = Field(description="Các lần bàn giao, theo thứ tự ngày.")


class TaskCount(Record, title="Số nhiệm vụ"):
    """How many tasks a body has, each counted once."""

    total: int = Field(
        description="Số nhiệm vụ của cơ quan, mỗi nhiệm vụ tính một lần dù có nhiều phần việc."
    )
    direct: int = Field(description="Trong đó: văn bản nêu tên cơ quan.")
    through: int = Field(description="Trong số còn lại: văn bản nêu tên nhóm có cơ quan này.")
    inherited: int = Field(description="Trong số còn lại: thay cơ quan trước.")


class Body(Record, title="Cơ quan"):
    """An agency or organisation, or a group of them."""

    repeats = (model.Body,)

    id: str
    name: str
    group: bool = Field(description="Là nhóm cơ quan.")
    issuer: bool = Field(description="Là cơ quan ban hành văn bản.")
    aliases: tuple[str, ...]
    member_of: tuple[Step, ...]
    members: tuple[Step, ...] = Field(description="Những thành viên có căn cứ.")
    task_count: TaskCount = Field(description="Số nhiệm vụ; số phần việc thì đếm ở duties.")
    ended: Event | None = Field(description="Việc sắp xếp làm cơ quan không còn, nếu có.")
    former: tuple[str, ...] = Field(description="Các mã trước đây.")
    page: Link = Field(description="Trang của cơ quan.")
    data: Link = Field(description="Tệp dữ liệu riêng của cơ quan.")
