"""The editors' guide: its examples are the file's own lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ....derive.register import Register
from ....language.slugs import address_slug
from ....load.data_file import DATA_FILE
from ....model import placeholders
from ....model.addresses import ABOUT, EDITING
from ....model.records import Assignment, Assignments, Body, Duty, Item, Section
from ....model.shapes import shapes
from ...page import Heading, SitePage, description, plan_card
from ...sheet import duty_columns
from .examples import examples, slip

_HEADINGS = (
    Heading(id="giu-cho-dung", text="Ba điều giữ cho đúng"),
    Heading(id="gui-de-nghi", text="Gửi đề nghị"),
    Heading(id="van-ban-moi", text="Đưa một văn bản mới lên mạng"),
    Heading(id="sua-bang-excel", text="Sửa phân công bằng Excel"),
    Heading(id="sua-mot-chu", text="Sửa một chữ"),
    Heading(id="them-phan-cong", text="Thêm một phân công"),
    Heading(id="them-co-quan", text="Thêm một cơ quan"),
    Heading(id="sua-ten-co-quan", text="Sửa tên một cơ quan"),
    Heading(id="them-cach-goi", text="Thêm cách gọi để tìm"),
    Heading(id="ghi-noi-dang", text="Ghi nơi nhận báo sai sót"),
    Heading(id="sap-xep-co-quan", text="Cơ quan được sắp xếp lại"),
    Heading(id="cac-khoa", text="Các khóa hay dùng"),
    Heading(id="dong-do", text="Dòng đỏ nghĩa là gì"),
    Heading(id="tom-tat", text="Đọc bản tóm tắt thay đổi"),
    Heading(id="xem-lai-ban-nhap", text="Xem lại bản nháp"),
    Heading(id="bao-cho-nguoi-doc", text="Báo cho người đọc"),
    Heading(id="khong-sua-tep", text="Không muốn sửa tệp"),
)

DRAFTING = (
    "plan import ke-hoach.docx -o ban-nhap.yaml",
    "plan check ban-nhap.yaml",
    "plan export --draft xem-truoc ban-nhap.yaml",
)
"""The commands from a document to its preview."""

CORRECTING = (f"plan import phan-cong.xlsx -o {DATA_FILE}", "plan check")
"""The commands from a corrected table to the file."""

_WEIGHT = 0.5
"""Its words are for editors: who looks for what to read comes to that first."""

_KEYS: Mapping[type, tuple[str, ...]] = {
    Assignments: ("bodies", "groups", "sections", "recipients"),
    Body: ("id", "aliases", "member_of", "formerly"),
    Section: ("items",),
    Item: ("points", "assignment"),
    Assignment: ("text", "action", "duties", "cadence", "deadline", "waived"),
    Duty: ("body", "role", "quote", "basis"),
}
"""The keys that editors use most, by their records."""


def editing(register: Register, lines: Sequence[str]) -> Iterator[SitePage]:
    """Yield the guide for those who change the file, whose `lines` are its examples."""
    plan = register.assignments.plan
    yield SitePage(
        address=EDITING,
        label="Hướng dẫn biên tập",
        title="Hướng dẫn biên tập",
        description=description(
            f"Cách sửa dữ liệu của {plan.short_title}: sửa một chữ, thêm phân công, thêm cơ quan, "
            "đổi tên cơ quan, đọc dòng báo lỗi; kèm ví dụ lấy từ chính tệp."
        ),
        template="editing.html",
        card=plan_card(register, "Hướng dẫn biên tập"),
        line=plan.short_title.line,
        parent=ABOUT,
        headings=_HEADINGS,
        weight=_WEIGHT,
        findable=tuple(heading.text for heading in _HEADINGS),
        values={**_of_the_file(register, lines), **_to_be_filled_in(register), **_keys()},
    )


def _of_the_file(register: Register, lines: Sequence[str]) -> dict[str, object]:
    """Return what the guide shows of this file."""
    assignments = register.assignments
    return {
        "examples": {example.id: example for example in examples(register, lines)},
        "slip": slip(register, lines) if lines else None,
        "body": assignments.bodies[0],
        "role": next(iter(assignments.roles), None),
        "group": next(iter(assignments.groups), None),
        "drafting": DRAFTING,
        "correcting": CORRECTING,
        "duties": duty_columns,
    }


def _to_be_filled_in(register: Register) -> dict[str, str]:
    """Return the words that stand for those which only the editor knows."""
    successor = f"{register.assignments.bodies[0].name} {placeholders.NEW_NAME}"
    return {
        "publisher_name": placeholders.PUBLISHER,
        "telephone": placeholders.TELEPHONE,
        "email": placeholders.MAIL_ADDRESS,
        "duty_basis": placeholders.DUTY_BASIS,
        "membership_basis": placeholders.MEMBERSHIP_BASIS,
        "body_name": placeholders.BODY_NAME,
        "body_id": address_slug(placeholders.BODY_NAME),
        "decision": placeholders.DECISION,
        "source": placeholders.SOURCE,
        "change_words": placeholders.CHANGE_WORDS,
        "date": placeholders.DATE,
        "successor": successor,
        "successor_id": address_slug(successor),
    }


def _keys() -> dict[str, object]:
    """Return the keys that the guide explains, in the words of the schema."""
    return {
        "keys": [(name, shapes(kind)[name].key) for kind, names in _KEYS.items() for name in names],
        "terms": shapes(Assignments)["terms"],
        "publisher": shapes(Assignments)["publisher"],
        "review": shapes(Duty)["review"],
    }
