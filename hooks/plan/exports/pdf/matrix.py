"""The matrix of bodies and tasks as PDF, on wide pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...derive.matrix import Block, Row, blocks
from ...language.vietnamese import excerpt
from ...model.addresses import MATRIX, download_address
from ...pages.published import State, state
from ..common import Export, Source
from .typesetting import NARROW, identity, said, typeset, words

_TASK_LENGTH = 60
"""Characters of a task's words at the head of its column."""


def matrix_pdf(source: Source) -> Iterator[Export]:
    """Yield the matrix."""
    yield Export(
        address=download_address(MATRIX, "pdf"),
        title="Bảng phân công",
        about=MATRIX,
        content=lambda: typeset("matrix.typ", _values(source)),
        says=lambda: said(_values(source)),
    )


def _values(source: Source) -> dict[str, Any]:
    title, told = f"Bảng phân công: {source.published.name}", _told(source)
    return {**identity(source, title, MATRIX, _state(source, told)), **told}


def matrix_state(source: Source) -> State:
    """Return what the file says of its state."""
    return _state(source, _told(source))


def _state(source: Source, told: Mapping[str, Any]) -> State:
    return state([said(told)], source.day)


def _told(source: Source) -> dict[str, Any]:
    return {
        "cited": words(f"Theo {source.register.plan_cited}."),
        "blocks": [_block(block) for block in blocks(source.register)],
    }


def _block(block: Block) -> dict[str, Any]:
    return {
        "label": block.label,
        "tasks": [
            {"number": task.label, "words": words(excerpt(task.words, _TASK_LENGTH), NARROW)}
            for task in block.tasks
        ],
        "rows": [_row(row) for row in block.rows],
    }


def _row(row: Row) -> dict[str, Any]:
    """Return the body and, for each task, its roles: those through a group with their sign."""
    return {
        "name": words(row.body.name, NARROW),
        "cells": [
            [{"role": duty.role.label, "through": bool(duty.chain)} for duty in cell]
            for cell in row.cells
        ],
    }
