"""What files and printed pages say of the state that they are in."""

from __future__ import annotations

from plan.exports.common import Source
from plan.exports.document.leaves import document, document_state
from plan.exports.pdf.matrix import matrix_files
from plan.exports.tables.excel import workbook_state
from plan.pages.published import State


def state_of(source: Source, address: str) -> State:
    """Return the state that the file at `address`, or that of the page there, must tell."""
    name = address.rstrip("/").rpartition("/")[2].partition(".")[0]
    match name:
        case "ke-hoach":
            return document_state(document(source.register), source.day)
        case "ma-tran":
            return next(matrix_files(source)).state(source)
        case "phan-cong":
            return workbook_state(source)
        case _:
            return source.states.of(source.register.bodies[name])
