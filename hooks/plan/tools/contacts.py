"""How people are reached: mail addresses and telephone numbers as an office writes them."""

from __future__ import annotations

import re
from urllib.parse import quote

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_MAIL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@(?:{_LABEL}\.)+(?!\d+$){_LABEL}")
"""What mail programs take without quotation marks (RFC 5321), at a host that has a name."""

_LOCAL_MAIL, _WHOLE_MAIL = 64, 254
"""Letters before the sign @, and in all (RFC 5321)."""

_TELEPHONE = re.compile(r"\+?(?:\(\+?\d+\)|\d)(?:[ .-]?(?:\(\d+\)|\d+))*")
_DIGITS = range(3, 16)
"""From a number such as 113 up to the longest that there are (ITU-T E.164)."""


def is_mail_address(text: str) -> bool:
    """Return whether `text` is a mail address, as in `van-thu@example.org`."""
    local, _, _ = text.partition("@")
    fits = len(text) <= _WHOLE_MAIL and len(local) <= _LOCAL_MAIL
    return fits and _MAIL.fullmatch(text) is not None


def mail_link(to: str, subject: str, body: str) -> str:
    """Return the link that opens a mail to the address `to`, its text already in it."""
    about, text = (quote(part, safe="") for part in (subject, body.replace("\n", "\r\n")))
    return f"mailto:{quote(to, safe='@')}?subject={about}&body={text}"


def dialled(text: str) -> str | None:
    """Return the telephone number `text` as it is dialled, or `None`: `(024) 3999.0000` → digits.

    It begins with a plus sign where `text` does.
    """
    digits = re.sub(r"[^0-9]", "", text)
    if not text.isascii() or not _TELEPHONE.fullmatch(text) or len(digits) not in _DIGITS:
        return None
    return f"+{digits}" if text.lstrip("(").startswith("+") else digits
