"""Sound plans of as many bodies and groups as one likes."""

from __future__ import annotations

from typing import Any

Plan = dict[str, Any]


def plan_of(bodies: int, groups: int = 0) -> Plan:
    """Return a sound plan of so many bodies, each named in a line of the recipients."""
    names = [f"Viện {index}" for index in range(bodies)]
    sentence = {
        "text": "Viện 0 chủ trì.",
        "duties": [{"body": "vien-0", "role": "lead", "quote": "Viện 0 chủ trì"}],
    }
    lines = [*names, *(f"Nhóm {index}" for index in range(groups))]
    return {
        "plan": {
            "short_title": "Kế hoạch để thử",
            "kind": "Kế hoạch",
            "issuer": "vien-0",
            **dict.fromkeys(("letterhead", "number", "place", "date")),
            "heading": ["KẾ HOẠCH"],
            "subject": "làm việc",
            "preamble": "Viện giao việc:",
            "signature": {"authority": "TM. VIỆN", "position": "VIỆN TRƯỞNG", "name": "Lê Thử"},
            "source": "Bịa ra để thử.",
        },
        "roles": [{"id": "lead", "label": "Chủ trì"}],
        "bodies": [{"id": f"vien-{index}", "name": name} for index, name in enumerate(names)],
        "groups": [{"id": f"nhom-{index}", "name": f"Nhóm {index}"} for index in range(groups)],
        "documents": [],
        "sections": [
            {"number": "I", "heading": "VIỆC", "items": [{"number": "1", "assignment": sentence}]}
        ],
        "recipients": {
            "heading": "Nơi nhận:",
            "lines": [
                {
                    "text": f"{name},",
                    "recipients": [{"body": name.lower().replace(" ", "-"), "quote": name}],
                }
                for name in (line.replace("Viện", "Vien").replace("Nhóm", "Nhom") for line in lines)
            ],
        },
        "events": [],
    }
