"""Word files of the plan in full and of each body's duties: real styles, numbering as text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...model.addresses import EACH_BODY, PLAN, download_address
from ...model.records import Body
from ...pages.sheet.parts import SHEET
from ..common import SHEETS, Export, Format, Source, body_exports, sheet_says


def _exports(source: Source) -> Iterator[Export]:
    yield Export(
        address=download_address(PLAN, "docx"),
        title="Toàn văn",
        about=PLAN,
        content=partial(_plan, source),
        says=partial(_plan_says, source),
    )
    bodies, form = source.register.bodies.values(), download_address(EACH_BODY, "docx")
    yield from body_exports(source, bodies, form, SHEET, _sheet, sheet_says)


# What makes the files takes long to load, so only those do who make one.


def _plan(source: Source) -> bytes:
    from .plan import plan_content

    return plan_content(source)


def _plan_says(source: Source) -> str:
    from .plan import plan_says

    return plan_says(source)


def _sheet(source: Source, body: Body) -> bytes:
    from .sheet import sheet_content

    return sheet_content(source, body)


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
