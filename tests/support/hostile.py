"""The invented plan with text in it that would do harm wherever it were not escaped.

It is put behind whole words, behind the same words wherever they stand, so that what quotes the
plan's words still does. A text that has none of those words gets it at its end.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from plan.language.slugs import address_slug
from plan.model.records import (
    Annex,
    Assignments,
    Body,
    Cadence,
    Change,
    Column,
    Deadline,
    Document,
    Duty,
    Event,
    Item,
    Membership,
    Plan,
    Product,
    Publisher,
    Recipient,
    Role,
    Scope,
    Section,
)
from plan.model.shapes import shapes

PLANTED = (
    "<script>ran=1</script>"
    "\"><img src=x onerror=ran=1>'/><!--"
    "</title></script></template>"
    "{{ 7*7 }}{% raw %}${7*7}"
    "[x](javascript:ran=1)"
    "&amp;&lt;`«»\\"
    "שלום"
    ".."
)
"""Ends in signs, as a word that is quoted must be whole."""

BOUND = {
    Publisher: ("telephone", "email"),
    Annex: ("label",),
    Plan: ("issuer", "implements", "layout", "ends_with", "odd_letters"),
    Role: ("id",),
    Document: ("number", "formerly"),
    Membership: ("group",),
    Body: ("id", "formerly"),
    Cadence: ("at",),
    Deadline: ("at",),
    Product: ("at",),
    Scope: ("section", "at"),
    Column: ("holds",),
    Section: ("number",),
    Item: ("number", "formerly"),
    Duty: ("body", "role", "at"),
    Recipient: ("body",),
    Event: ("date", "kind", "from", "to", "formerly"),
    Change: ("date", "touches"),
}
"""The keys that hold no words: what has another form in them, the checks refuse."""

_REFERENCES = ("id", "issuer", "group", "body", "from", "to")
_WORD = re.compile(r"(?<![\w/-])[^\W\d_]{2,}(?![\w/-])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A text of the file, where it can be read and replaced."""

    record: type
    key: str
    holder: Any
    at: str | int

    @property
    def text(self) -> str:
        """What stands there."""
        return str(self.holder[self.at])

    @property
    def bound(self) -> bool:
        """Whether it holds no words."""
        return self.key in BOUND.get(self.record, ())


def full_plan(text: str) -> dict[str, Any]:
    """Return the plan of `text` as plain data, every key that it leaves out put in."""
    data: dict[str, Any] = _emptied(yaml.load(text, yaml.BaseLoader))
    data["plan"]["implements"] = "12/2029/QĐ-HM"
    data["plan"]["layout"] = "36-HD/VPTW"
    data["plan"]["subject"] = _CITED
    data["documents"][0] |= {
        "issuer": "Ban Học vụ",
        "date": "ngày mồng hai",
        "subject": "về giờ đọc",
        "quote": _CITED.removeprefix("theo "),
        "formerly": ["quyet-dinh-cu"],
    }
    data["bodies"] += [{"id": "ban-bao-giay", "name": "Ban Báo giấy", "formerly": ["ban-bao"]}]
    data["publisher"] = {
        "name": "Tổ Báo tường",
        "telephone": "024 3999 0000",
        "email": "to-bao@example.org",
    }
    data["terms"] = [{"name": "Nội quy phòng đọc", "aliases": ["library rules"]}]
    data["events"] = [
        {
            "date": "01-7-2031",
            "kind": "rename",
            "from": ["ban-bao-tuong"],
            "to": ["ban-bao-giay"],
            "decision": "Quyết định đổi tên của Hội đồng",
            "source": "Bảng tin của trường",
            "formerly": ["2031-07-02"],
        }
    ]
    data["plan"] |= {
        "motto": ["Dạy tốt, học tốt"],
        "number_line": f"Số: {data['plan']['number']}",
        "issued_line": f"{data['plan']['place']}, ngày {data['plan']['date']}",
        "closing": ["Kế hoạch này được dán ở bảng tin.", "Ai góp ý thì gặp thủ thư."],
        "ends_with": "recipients",
        "odd_letters": ["ǜ"],
    }
    data["recipients"]["lines"][0] |= {"marker": "+", "lines": [{"text": "Bảng tin của lớp;"}]}
    data["sections"][0] |= {"marker": "Mục A.", "footnotes": [copy.deepcopy(_NOTE)]}
    data["annexes"] = [copy.deepcopy(_ANNEX)]
    point = data["sections"][1]["items"][0]["points"][0]
    point["formerly"] = ["b-1-x"]
    point["marker"] = "a)"
    sentence = point["assignment"]
    sentence["marker"] = "*"
    sentence["text"] = sentence["text"].replace("cùng làm", "cùng làm việc sắp kệ")
    sentence["action"] = "việc sắp kệ"
    report = data["sections"][2]["items"][0]["assignment"]
    report["text"] = report["text"].replace("viết tin", "viết tin hằng tuần")
    report["text"] = report["text"].replace("viết tin", "viết tin về mọi việc")
    report["duties"][0]["covers"] = {"section": "B", "quote": "về mọi việc"}
    report["duties"][0]["cadence"] = {"label": "hằng tuần", "quote": "hằng tuần"}
    return data


_CITED = "theo Quyết định số 12/2029/QĐ-HM ngày mồng hai của Ban Học vụ về giờ đọc"


_NOTE = {"marker": "1", "text": "Xem sổ của thư viện.", "quote": "sách"}
_AT = "phu-luc-i-r2"
_ANNEX = {
    "label": "PHỤ LỤC I",
    "letterhead": ["TRƯỜNG HOA MAI"],
    "motto": ["Học, học nữa, học mãi"],
    "number_line": "Số: 9",
    "issued_line": "Hoa Mai, tháng giêng",
    "heading": ["BẢNG VIỆC"],
    "subject": ["của các tổ"],
    "preamble": ["Các tổ cùng làm theo bảng."],
    "sections": [
        {
            "items": [
                {
                    "columns": [
                        {"label": "Việc", "holds": "task"},
                        {"label": "Tổ nào làm", "holds": "own"},
                    ],
                    "points": [
                        {"text": "Việc trong năm"},
                        {
                            "cells": ["Quét kệ sách từ tháng ba", ["Ban Báo tường", "Báo Xuân"]],
                            "footnotes": [_NOTE],
                            "assignments": [
                                {
                                    "duties": [
                                        {
                                            "body": "ban-bao-tuong",
                                            "role": "own",
                                            "quote": "Ban Báo tường",
                                            "starts": {
                                                "date": "tháng ba",
                                                "quote": "từ tháng ba",
                                                "at": _AT,
                                            },
                                            "product": {
                                                "name": "Kệ sạch",
                                                "quote": "kệ sách",
                                                "at": _AT,
                                            },
                                            "cadence": {
                                                "label": "mỗi năm",
                                                "quote": "Quét",
                                                "at": _AT,
                                            },
                                            "covers": {
                                                "quote": "Ban Báo tường",
                                                "at": _AT,
                                            },
                                        }
                                    ]
                                }
                            ],
                        },
                        {
                            "cells": ["Xếp lại sổ", None],
                            "assignments": [
                                {
                                    "duties": [
                                        {
                                            "body": "ban-bao-tuong",
                                            "role": "own",
                                            "at": _AT,
                                            "quote": "Báo Xuân",
                                        }
                                    ],
                                    "starts": {"date": "xong kệ", "quote": "Xếp lại"},
                                    "product": {"name": "Sổ mới", "quote": "sổ"},
                                }
                            ],
                        },
                    ],
                }
            ]
        }
    ],
    "closing": ["Bảng này được dán ở cửa."],
    "recipients": {"heading": "Gửi:", "lines": [{"text": "Các tổ."}]},
    "signature": [{"position": ["THỦ THƯ"], "name": "Trần Thị Sách"}],
}


def _emptied(data: Any) -> Any:
    """Return `data` with `None` for each text that stands empty."""
    if isinstance(data, dict):
        return {key: _emptied(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_emptied(value) for value in data]
    return data or None


def places(data: Any, record: Any = Assignments) -> Iterator[Place]:
    """Yield every text of `data`, which is a `record`."""
    for key, shape in shapes(record).items():
        value = data.get(key)
        if value is None:
            continue
        in_a_list = isinstance(value, list)
        holder, ats = (value, range(len(value))) if in_a_list else (data, (key,))
        for at in ats:
            if not shape.is_of_records:
                yield from _texts(record, key, holder, at)
            else:
                yield from places(holder[at], shape.kind)


def _texts(record: Any, key: str, holder: Any, at: Any) -> Iterator[Place]:
    """Yield the text at one place, or each paragraph of the cell that stands there."""
    if isinstance(holder[at], list):
        for place in range(len(holder[at])):
            yield Place(record=record, key=key, holder=holder[at], at=place)
    elif holder[at]:
        yield Place(record=record, key=key, holder=holder, at=at)


def text_keys(record: Any = Assignments) -> set[tuple[type, str]]:
    """Return every key that holds a text, of `record` and all that it holds."""
    found: set[tuple[type, str]] = set()
    for key, shape in shapes(record).items():
        if not shape.is_of_records:
            found.add((record, key))
        elif shape.is_of_records and shape.kind is not record:
            found |= text_keys(shape.kind)
    return found


def hostile(data: Any) -> None:
    """Plant in every text of `data` that holds words."""
    found = list(places(data))
    words = [place for place in found if not place.bound]
    chosen = _cover(set(_WORD.findall(place.text)) for place in words)
    marked = re.compile(rf"(?<![\w/-])(?:{'|'.join(chosen)})(?![\w/-])")
    names = {place.holder["id"]: place for place in found if (place.record, place.key) == _NAME}
    for place in words:
        planted = marked.sub(lambda word: word.group() + PLANTED, place.text)
        place.holder[place.at] = planted if planted != place.text else place.text + PLANTED
    plan = data["plan"]
    plan["number_line"] = f"Số: {plan['number']}"
    plan["issued_line"] = f"{plan['place']}, ngày {plan['date']}"
    ids = {old: address_slug(place.text) for old, place in names.items()}
    for place in found:
        if place.key in _REFERENCES:
            place.holder[place.at] = ids.get(place.text, place.text)
        elif place.key == "touches":
            folder, name = place.text.strip("/").split("/")
            place.holder[place.at] = f"/{folder}/{ids.get(name, name)}/"


_NAME = (Body, "name")


def _cover(texts: Iterable[set[str]]) -> list[str]:
    """Return few words of which each text that has words has at least one."""
    left = [words for words in texts if words]
    chosen = []
    while left:
        counts = Counter(word for words in left for word in sorted(words))
        chosen.append(counts.most_common(1)[0][0])
        left = [words for words in left if chosen[-1] not in words]
    return chosen


def written(data: Mapping[str, Any]) -> str:
    """Return `data` as YAML."""
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1_000_000)
    return text
