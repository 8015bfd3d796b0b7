"""Word files of the plan in full and of each body's duties: real styles, numbering as text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...model.addresses import EACH_BODY, PLAN, download_address
from ...pages.sheet.parts import SHEET
from ..common import SHEETS, Export, Format, Source, body_exports, sheet_says
from .plan import plan_content, plan_says
from .sheet import sheet_content


def _exports(source: Source) -> Iterator[Export]:
    yield Export(
        address=download_address(PLAN, "docx"),
        title="Toàn văn",
        about=PLAN,
        content=partial(plan_content, source),
        says=partial(plan_says, source),
    )
    bodies, form = source.register.bodies.values(), download_address(EACH_BODY, "docx")
    yield from body_exports(source, bodies, form, SHEET, sheet_content, sheet_says)


FORMAT = Format(
    label="Word",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    exports=_exports,
    made_with=("python-docx", "lxml"),
    made_by=(
        "exports/word",
        *SHEETS,
        "exports/zips.py",
        "templates/word",
        "language/vietnamese.py",
    ),
)
