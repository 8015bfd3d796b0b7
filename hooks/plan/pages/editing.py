"""The editors' guide: its examples are the file's own lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..derive.register import Register
from ..language.slugs import address_slug
from ..model import placeholders
from ..model.addresses import ABOUT, EDITING
from ..model.records import Assignments
from ..model.shapes import shapes
from .examples import examples, slip
from .page import Heading, SitePage, description, line, plan_card

_HEADINGS = (
    Heading(id="gui-de-nghi", text="Gửi đề nghị"),
    Heading(id="sua-mot-chu", text="Sửa một chữ"),
    Heading(id="them-phan-cong", text="Thêm một phân công"),
    Heading(id="them-co-quan", text="Thêm một cơ quan"),
    Heading(id="sua-ten-co-quan", text="Sửa tên một cơ quan"),
    Heading(id="them-cach-goi", text="Thêm cách gọi để tìm"),
    Heading(id="sap-xep-co-quan", text="Cơ quan được sắp xếp lại"),
    Heading(id="dong-do", text="Dòng đỏ nghĩa là gì"),
    Heading(id="tom-tat", text="Đọc bản tóm tắt thay đổi"),
    Heading(id="bao-cho-nguoi-doc", text="Báo cho người đọc"),
    Heading(id="khong-sua-tep", text="Không muốn sửa tệp"),
)


def editing(register: Register, lines: Sequence[str]) -> Iterator[SitePage]:
    """Yield the guide for those who change the file, whose `lines` are its examples."""
    plan = register.assignments.plan
    body = register.assignments.bodies[0]
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
        line=line(plan.short_title),
        parent=ABOUT,
        headings=_HEADINGS,
        findable=tuple(heading.text for heading in _HEADINGS),
        values={
            "examples": {example.id: example for example in examples(register, lines)},
            "slip": slip(register, lines) if lines else None,
            "body": body,
            "terms": shapes(Assignments)["terms"],
            "decision": placeholders.DECISION,
            "source": placeholders.SOURCE,
            "change_words": placeholders.CHANGE_WORDS,
            "successor": f"{body.name} {placeholders.NEW_NAME}",
            "successor_id": address_slug(f"{body.name} {placeholders.NEW_NAME}"),
        },
    )
