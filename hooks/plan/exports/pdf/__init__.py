"""PDF, to be printed: the plan in full, a sheet of duties for each body, the matrix."""

from __future__ import annotations

from collections.abc import Iterator

from ..common import SHEETS, Export, Format, Source
from .duty_sheet import duty_sheets_pdf
from .matrix import matrix_pdf
from .plan import plan_pdf
from .typesetting import PDF


def _exports(source: Source) -> Iterator[Export]:
    yield from plan_pdf(source)
    yield from duty_sheets_pdf(source)
    yield from matrix_pdf(source)


FORMAT = Format(
    label="PDF",
    media_type=PDF,
    exports=_exports,
    made_with=("typst", "zxing-cpp"),
    made_by=("exports/pdf", *SHEETS, "templates", "language/unbroken.py", "tools/qr.py"),
)
