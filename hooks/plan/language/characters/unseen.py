"""Characters that nobody sees, that look like a space or that one font alone can show.

Told by what Unicode says of them, not by a list that would miss some.
"""

from __future__ import annotations

import re
import unicodedata

_BLANK_SIGNS = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U0001d159\U00016fe4\ufffc"
)
"""Letters, marks and signs by their category, of which no font shows anything."""

_SELECTORS = re.compile("[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Marks that choose between the forms of the character before them."""

_LINE_ENDS = frozenset("\r\x85\u2028\u2029")
"""What ends a line for YAML and for no editor's program."""


def unseen(character: str) -> tuple[str, str] | None:
    """Return what is wrong with a character that has no form of its own, and how to mend it."""
    code = f"U+{ord(character):04X}"
    if character == "\t":
        return "có dấu tab", "thay bằng dấu cách"
    if character == "\r":
        return (
            "có dấu xuống dòng kiểu cũ (U+000D)",
            "lưu lại tệp với kiểu xuống dòng LF (Unix), hoặc xóa dấu ấy rồi bấm phím Enter",
        )
    if character == "\ufffd":
        return (
            f"có ký tự hỏng ({code}), do tệp từng lưu sai bảng mã",
            "gõ lại chữ ở chỗ này theo văn bản",
        )
    match unicodedata.category(character):
        case "Zs" if character != " ":
            return f"có dấu cách lạ ({code}), thường do chép từ Word", "thay bằng dấu cách thường"
        case "Co":
            return (
                f"có ký tự riêng của một phông chữ ({code}), máy khác không đọc được",
                "gõ lại chữ ở chỗ này bằng phông Unicode",
            )
        case "Cc" | "Cf" | "Cn" | "Cs" | "Zl" | "Zp" if character != "\n":
            return f"có ký tự không nhìn thấy ({code})", "xóa ký tự này, gõ lại chỗ đó"
    if character in _BLANK_SIGNS or _SELECTORS.match(character):
        return f"có ký tự không nhìn thấy ({code})", "xóa ký tự này, gõ lại chỗ đó"
    return None


def read_as(character: str, before: str, behind: str) -> str:
    """Return what an unseen character between two others was meant to be, as far as is known."""
    category = unicodedata.category(character)
    if character == "\r" and behind in ("\r", "\n"):
        return ""
    if character in _LINE_ENDS or category == "Zs":
        return " "
    if character == "\u00ad" and before.isdigit() and behind.isalpha():
        return "-"
    return character if character == "\ufffd" or category == "Co" else ""
