"""A plan too long for one page, in invented words: many points, a long table, few duties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from tests.support.plans.synthetic import invented_words
from tests.support.sites.projects import ENCLOSED_PLAN

Record = dict[str, Any]

ROWS = 150
"""Of the annex's table."""


def long_plan() -> str:
    """Return the YAML text of the plan: the short one that encloses others, with long parts added.

    What encloses is short, and stands whole on the first page. The plan that is enclosed begins
    with a section of many points, and behind all stands an annex with a long table, whose first
    column has cells that reach down over several rows.
    """
    data: Record = yaml.safe_load(ENCLOSED_PLAN.read_text("utf-8"))
    enclosed = data["annexes"][0]
    enclosed["sections"][0]["items"] += _items()
    data["annexes"].append(
        {
            "label": "PHỤ LỤC DÀI",
            "heading": "DANH MỤC",
            "sections": [{"items": [{"columns": _columns(), "points": list(_rows())}]}],
        }
    )
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1_000_000)
    return text


def _items() -> list[Record]:
    return [
        {
            "number": str(number),
            "text": f"{invented_words(f'item {number}', 3).capitalize()}:",
            "points": [_point(number, letter) for letter in "abcdeg"],
        }
        for number in range(1, 31)
    ]


def _point(number: int, letter: str) -> Record:
    text = f"{invented_words(f'point {number}{letter}', 8).capitalize()}."
    return {"number": letter, "text": text}


def _columns() -> list[Record]:
    return [
        {"label": "Nhóm việc"},
        {"label": "STT", "holds": "number"},
        {"label": "Nhiệm vụ", "holds": "task"},
        {"label": "Cơ quan chủ trì", "holds": "lead"},
    ]


def _rows() -> Iterator[Record]:
    for number in range(1, ROWS + 1):
        group = None if number % 7 else invented_words(f"group {number}").capitalize()
        words = f"{invented_words(f'row {number}', 9).capitalize()}."
        first = group if number > 1 else "Việc đầu"
        row: Record = {"number": str(number), "cells": [first, str(number), words, "Phòng Nội vụ"]}
        if number in (1, ROWS):
            duty = {"body": "phong-noi-vu", "role": "lead", "quote": "Phòng Nội vụ"}
            row["assignments"] = [{"duties": [duty]}]
        yield row
