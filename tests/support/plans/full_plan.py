"""The plan that has every key of the file."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

import yaml


def plain_data(text: str) -> Any:
    """Return the plain data of a file, `None` for what stands empty in it."""
    return _emptied(yaml.load(text, yaml.BaseLoader))


def _emptied(data: Any) -> Any:
    """Return `data` with `None` for each text that stands empty."""
    if isinstance(data, dict):
        return {key: _emptied(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_emptied(value) for value in data]
    return data or None


def full_plan(text: str) -> dict[str, Any]:
    """Return the plan of `text` as plain data, every key that it leaves out put in."""
    data: dict[str, Any] = plain_data(text)
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


def written(data: Mapping[str, Any]) -> str:
    """Return `data` as YAML."""
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1_000_000)
    return text
