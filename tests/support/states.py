"""What files and printed pages say of the state that they are in."""

from __future__ import annotations

from plan.exports.common import Source
from plan.exports.document.leaves import document, document_state
from plan.exports.pdf.matrix import matrix_state
from plan.exports.tables.excel import workbook_state
from plan.model.addresses import DUTY_TABLE, MATRIX, PLAN, download_address
from plan.pages.published import State


def state_of(source: Source, address: str) -> State:
    """Return the state that the file at `address` must tell."""
    name, _, _ = address.rpartition(".")
    if name == download_address(PLAN, "")[:-1]:
        return document_state(document(source.register), source.day)
    if address == download_address(MATRIX, "pdf"):
        return matrix_state(source)
    if address == download_address(DUTY_TABLE, "xlsx"):
        return workbook_state(source)
    return source.states.of(source.register.bodies[name.rpartition("/")[2]])
