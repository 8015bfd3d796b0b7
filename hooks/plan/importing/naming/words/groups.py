"""Words around those who are named together: which ones, whose each is, all of a kind."""

from __future__ import annotations

import re

from ...plain_words import CAPITALS
from .heads import POSTS
from .sentences import VERBS

LISTED = re.compile(
    rf"\s*:\s+(?!(?:(?i:{VERBS})|{POSTS})(?!\w))[{CAPITALS}][^;:.()]*?,[^;:.()]*?"
    rf"(?=;|\.(?:\s|$)|$|\s+{VERBS}(?!\w)"
    r"|,? (?:và )?(?:các|Thủ trưởng|Chủ tịch|UBND|Ủy ban))"
)
"""Behind “các sở:” the names of which ones, as far as a semicolon."""
OF_EACH = re.compile(
    r"\s+các\s+(?=(?:tỉnh|thành|huyện|quận|đảng) (?:ủy|uỷ)|(?:tỉnh|xã|phường|huyện|quân khu|khu vực"
    r"|ấp|khóm|thôn|bản|buôn|khu phố|tổ dân phố|trường|bệnh viện|đơn vị)\b"
    r"|cơ quan [Đđ]ảng\b)"
)
"""Before those that each have such a body: “Ban Tổ chức các tỉnh ủy”."""
IN_GENERAL = re.compile(
    r"Doanh nghiệp|Hợp tác xã|Nhà thầu"
    r"|Chủ (?:cơ sở|đầu tư|rừng|hồ|hộ|phương tiện|dự án|nguồn thải|nuôi|vật nuôi|tàu)"
)
"""Nouns that name all of their kind at the beginning of a sentence, without an article."""
STANDING = re.compile(r"[Cc]ơ quan (?:T|t)hường trực(?: của)?\s+(?=Ban|Hội đồng|Tổ)")
"""Before the board whose standing body is meant: “Cơ quan thường trực Ban Chỉ đạo”."""
KIND = re.compile(r"(?:Cơ quan|Đơn vị|Cơ sở)\s")
