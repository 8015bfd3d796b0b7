"""What the table of duties calls its columns: written by the export, read again by the import."""

from __future__ import annotations

from collections.abc import Mapping

from ...derive.holdings import Way

SHEET = "Từng phần việc"
BODY = "Cơ quan"
TASK = "Nhiệm vụ"
ROLE = "Vai trò"
QUOTE = "Nguyên văn giao việc"
WAY = "Cách giao"
BASIS = "Căn cứ"
PAGE = "Trang của nhiệm vụ"
DIRECT = "giao trực tiếp"
WAYS: Mapping[Way, str] = {
    "direct": DIRECT,
    "through": "giao chung cho nhóm có cơ quan này",
    "inherited": "thay cơ quan trước",
}
"""How a duty comes to a body, in the words that the tables explain."""
BEHIND = " … "
"""What parts a quote from the words for all named bodies behind it."""
