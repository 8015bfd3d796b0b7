"""Word files of the plan in full and of each body's duties: real styles, numbering as text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...addresses import body_address
from ...linked_data import PLAN
from ..common import Export, Format, Source, body_files
from .plan import plan_content
from .sheet import sheet_content


def _exports(source: Source) -> Iterator[Export]:
    yield Export(
        address="tai-ve/ke-hoach.docx",
        title="Toàn văn",
        about=PLAN,
        content=partial(plan_content, source),
    )
    for body in source.register.bodies.values():
        address, former = body_files(body, "tai-ve/co-quan/{}.docx")
        yield Export(
            address=address,
            title="Phiếu nhiệm vụ",
            about=body_address(body),
            content=partial(sheet_content, source, body),
            former=former,
        )


FORMAT = Format(
    label="Word",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    exports=_exports,
    made_with=("python-docx", "lxml"),
)
