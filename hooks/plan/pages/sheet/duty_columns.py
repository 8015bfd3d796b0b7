"""What the table of duties calls its columns: written by the export, read again by the import."""

from __future__ import annotations

SHEET = "Từng phần việc"
BODY = "Cơ quan"
TASK = "Nhiệm vụ"
ROLE = "Vai trò"
QUOTE = "Nguyên văn giao việc"
WAY = "Cách giao"
BASIS = "Căn cứ"
PAGE = "Trang của nhiệm vụ"
DIRECT = "giao trực tiếp"
BEHIND = " … "
"""What parts a quote from the words for all named bodies behind it."""
