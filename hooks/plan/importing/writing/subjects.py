"""What a cited document is about: the words behind its number, where it is plain that they end."""

from __future__ import annotations

import re

from ..forms import KIND
from ..naming import words

_ABOUT = re.compile(r"\s+(?=(?:về|V/v)\s)")
_RULES = re.compile(
    r"\s+(?=(?:ban hành|quy định|phê duyệt|hướng dẫn|sửa đổi|bổ sung|công bố|thành lập)\s)"
)
"""Before what a document does that others rest on: “Căn cứ Nghị định số 1 … quy định …”."""
_QUOTED = re.compile(r"\s+“(?P<about>(?:về|V/v)\s[^“”]+)”")
_ENDS = re.compile(
    rf"[;()]|\.(?=\s|$)|$|,?\s+và\s+(?={KIND.pattern}\s+số)"
    rf"|,\s+(?=(?:{words.SELF_SUFFICIENT}|{words.HEADS}|{words.POSTS}|(?i:{KIND.pattern})\s+số)(?!\w))"
)
_GROUND = re.compile(r"(?:Căn cứ|Theo)\s")
"""How a passage begins that names nothing but what a document rests on."""
_GOES_ON = re.compile(
    rf"(?:{words.VERBS}|nhằm|góp phần|trong đó|theo|tại|để|do|trên|từ|với|đáp ứng|như|đã|sẽ)(?!\w)",
    re.IGNORECASE,
)
"""Words behind a comma with which the sentence goes on, and not what the document is about."""
_LONGEST = 260


def subject_behind(passage: str, end: int) -> tuple[str, int] | None:
    """Return the subject behind a citation which ends at `end`, and where its words end.

    `None` where that is in doubt. The signs of a quotation are no words of it, but end it.
    """
    if quoted := _QUOTED.match(passage, end):
        return quoted.group("about"), quoted.end()
    about = _ABOUT.match(passage, end)
    if not about and passage.startswith("Căn cứ "):
        about = _RULES.match(passage, end)
    stop = about and _ENDS.search(passage, about.end())
    if not about or not stop:
        return None
    subject = _inside_quotation(passage[about.end() : stop.start()]).rstrip(" ./")
    others = subject.split(", ")[1:]
    is_plain = bool(_GROUND.match(passage)) or not any(map(_GOES_ON.match, others))
    if not is_plain or len(subject) > _LONGEST:
        return None
    return subject, about.end() + len(subject)


def _inside_quotation(subject: str) -> str:
    """Return `subject` up to the sign that ends a quotation which began before it."""
    opened = subject.find("“")
    closed = subject.find("”")
    return subject[:closed] if closed >= 0 and not 0 <= opened < closed else subject
