"""The matrix of bodies and tasks as PDF, on wide pages: a file, or several of a long plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from ...derive.matrix import Block, Row, blocks, label_of
from ...language.vietnamese import excerpt
from ...model.addresses import MATRIX
from ...pages.published import State, state
from ..common import Export, Source
from .parts import addresses_gone, led_to_others, part_address
from .typesetting import NARROW, Values, identity, typeset, values_text, words

BLOCKS_PER_FILE = 20
"""Tables in one file: some 160 tasks. Of a plan with more, a change sets only the files anew whose
words it changes, and none of them grows with the plan."""

_WHOLE = "Bảng phân công"

_TASK_LENGTH = 60
"""Characters of a task's words at the head of its column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixFile:
    """Some of the matrix's tables, which are one file."""

    number: int
    """From 1."""
    blocks: Sequence[Block]
    is_whole: bool
    """Whether there is no other file."""

    @property
    def address(self) -> str:
        """Where it lies."""
        return part_address(MATRIX, self.number)

    @property
    def name(self) -> str:
        """What it is called."""
        return _WHOLE if self.is_whole else f"{_WHOLE}, nhiệm vụ {label_of(self.blocks)}"

    def state(self, source: Source) -> State:
        """Return what the file says of its state."""
        return _state(source, self._own_values(source))

    def says(self, source: Source) -> str:
        """Return all that the file says."""
        return values_text(self._values(source))

    def content(self, source: Source) -> bytes:
        """Return the file."""
        return typeset("matrix.typ", self._values(source))

    def _values(self, source: Source) -> Values:
        own = self._own_values(source)
        title = f"{self.name}: {source.published.name}"
        return {**identity(source, title, MATRIX, _state(source, own)), **own}

    def _own_values(self, source: Source) -> Values:
        return {
            "cited": words(f"Theo {source.register.plan_cited}."),
            "blocks": [_block(block) for block in self.blocks],
            **({} if self.is_whole else {"part": self._part}),
        }

    @property
    def _part(self) -> Sequence[str]:
        whole = f"bảng: nhiệm vụ {label_of(self.blocks)}"
        return led_to_others(self.number, whole, _WHOLE)


def matrix_files(source: Source, most: int = BLOCKS_PER_FILE) -> Iterator[MatrixFile]:
    """Yield the files of the matrix, each of `most` tables but the last."""
    every = blocks(source.register)
    for number, start in enumerate(range(0, max(len(every), 1), most), 1):
        yield MatrixFile(
            number=number, blocks=every[start : start + most], is_whole=len(every) <= most
        )


def matrix_pdf(source: Source, most: int = BLOCKS_PER_FILE) -> Iterator[Export]:
    """Yield the matrix; what was published of a longer one leads to the end of this."""
    files = list(matrix_files(source, most))
    gone = addresses_gone(source, MATRIX, len(files))
    for file in files:
        yield Export(
            address=file.address,
            title=file.name,
            about=MATRIX,
            content=partial(file.content, source),
            says=partial(file.says, source),
            former=gone if file is files[-1] else (),
        )


def _state(source: Source, own: Mapping[str, Any]) -> State:
    return state([values_text(own)], source.day)


def _block(block: Block) -> Values:
    return {
        "label": block.label,
        "tasks": [
            {"number": task.label, "words": words(excerpt(task.words, _TASK_LENGTH), NARROW)}
            for task in block.tasks
        ],
        "rows": [_row(row) for row in block.rows],
    }


def _row(row: Row) -> Values:
    """Return the body and, for each task, its roles: those through a group with their sign."""
    return {
        "name": words(row.body.name, NARROW),
        "cells": [
            [{"role": duty.role.label, "through": bool(duty.chain)} for duty in cell]
            for cell in row.cells
        ],
    }
