"""The plan as its YAML file states it: one class a record, one attribute a key.

The classes are the file's shape: `load` reads them field by field, refuses any other key,
and takes a field without a default as one that must be there; `schema` tells editors'
programs the same. Beside its type each key is explained, once for all (`Key`).
`from_` is the key `from`, a word that Python keeps for itself.
They do no I/O.
Every text is kept as it was typed; what the source does not say is `None`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..addresses import TASKS
from ..shapes import Key
from .annexes import Annex
from .bodies import Body, Event, Membership
from .details import Cadence, Deadline, Product, Scope
from .documents import Document
from .duties import Assignment, Duty, Role
from .frames import Signature
from .items import Item, Section
from .plan import Plan
from .readers import Change, Publisher, Term
from .recipients import Recipient, RecipientLine, Recipients
from .tables import Column, Footnote

__all__ = [
    "Annex",
    "Assignment",
    "Assignments",
    "Body",
    "Cadence",
    "Change",
    "Column",
    "Deadline",
    "Document",
    "Duty",
    "Event",
    "Footnote",
    "Item",
    "Membership",
    "Plan",
    "Product",
    "Publisher",
    "Recipient",
    "RecipientLine",
    "Recipients",
    "Role",
    "Scope",
    "Section",
    "Signature",
    "Term",
]

_GROUP = {"id": "cac-phong-chuyen-mon", "name": "Các phòng chuyên môn"}
_DOCUMENT = {
    "number": "05-QĐ/HĐ",
    "kind": "Quyết định",
    "issuer": None,
    "date": None,
    "subject": None,
    "quote": "Quyết định số 05-QĐ/HĐ",
}
_EVENT = {
    "date": "01-7-2030",
    "kind": "rename",
    "from": ["phong-van-thu"],
    "to": ["phong-van-thu-luu-tru"],
    "decision": "Quyết định số 09-QĐ/HĐ, ngày 20-6-2030 của Hội đồng",
    "source": "Công báo số 12, trang 3",
}
_CHANGE = {
    "date": "01-7-2030",
    "words": "Sửa câu giao việc ở mục I.1 cho đúng bản nguồn.",
    "touches": [f"/{TASKS}i-1/"],
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Assignments:
    """The whole file: itself alone is equal to it, so that what follows from it is kept by it."""

    plan: Annotated[
        Plan,
        Key(
            "Văn bản",
            "Văn bản được đăng: tên, số, ngày, lời mở đầu, người ký.",
            published="Những gì đứng trên phần đầu và dưới mục cuối.",
        ),
    ]
    roles: Annotated[
        tuple[Role, ...],
        Key(
            "Các vai trò",
            "Những phần việc mà một cơ quan có thể giữ trong một nhiệm vụ.",
            published="Các vai trò mà văn bản dùng.",
        ),
    ]
    documents: Annotated[
        tuple[Document, ...],
        Key(
            "Văn bản được dẫn",
            "Mọi văn bản mà lời văn nêu số.",
            example=[_DOCUMENT],
            published="Các văn bản được dẫn.",
        ),
    ] = ()
    bodies: Annotated[tuple[Body, ...], Key("Cơ quan", "Mọi cơ quan, tổ chức mà văn bản nêu.")]
    groups: Annotated[
        tuple[Body, ...],
        Key("Nhóm cơ quan", "Những nhóm mà văn bản gọi bằng một tên chung.", example=[_GROUP]),
    ] = ()
    sections: Annotated[
        tuple[Section, ...],
        Key(
            "Các phần",
            "Toàn văn, theo thứ tự trong văn bản.",
            published="Cùng lời văn ấy, theo phần, mục, điểm.",
        ),
    ]
    recipients: Annotated[
        Recipients | None,
        Key(
            "Nơi nhận",
            "Những dòng dưới chữ “Nơi nhận”. Văn bản không có thì bỏ cả mục.",
            published="Nơi nhận; null khi văn bản không ghi.",
        ),
    ] = None
    annexes: Annotated[
        tuple[Annex, ...],
        Key(
            "Văn bản kèm theo, phụ lục",
            "Những gì đứng sau phần ký của văn bản: kế hoạch ban hành kèm theo quyết định, phụ "
            "lục. Không có thì bỏ cả mục.",
            published="Văn bản kèm theo và phụ lục, theo thứ tự.",
        ),
    ] = ()
    publisher: Annotated[
        Publisher | None,
        Key(
            "Nơi đăng",
            "Ai phụ trách trang và nhận báo sai sót qua thư, điện thoại. Chưa rõ thì bỏ cả mục.",
            published="Nơi phụ trách trang; null khi chưa ghi.",
        ),
    ] = None
    terms: Annotated[
        tuple[Term, ...],
        Key(
            "Từ ngữ có cách gọi khác",
            "Từ ngữ của văn bản mà người đọc hay gõ bằng chữ khác khi tìm, như tên nước ngoài, tên "
            "thường gọi. Không có thì bỏ cả mục.",
            published="Từ ngữ có cách gọi khác, để tìm.",
        ),
    ] = ()
    events: Annotated[
        tuple[Event, ...],
        Key(
            "Việc sắp xếp cơ quan",
            "Đổi tên, hợp nhất, chia tách, kết thúc sau ngày ban hành, theo quyết định có ngày. "
            "Lời văn bản vẫn giữ tên cũ. Chưa có quyết định nào thì bỏ cả mục.",
            example=[_EVENT],
            published="Sắp xếp cơ quan sau ngày ban hành.",
        ),
    ] = ()
    changes: Annotated[
        tuple[Change, ...],
        Key(
            "Cập nhật",
            "Những thay đổi của tệp mà người đọc cần biết, cũ trước mới sau. Chỉ thêm vào cuối; "
            "`plan diff` soạn sẵn phần cần thêm.",
            example=[_CHANGE],
            published="Thay đổi của trang, cũ trước mới sau.",
        ),
    ] = ()

    @property
    def all_bodies(self) -> tuple[Body, ...]:
        """The bodies, then the groups."""
        return self.bodies + self.groups
