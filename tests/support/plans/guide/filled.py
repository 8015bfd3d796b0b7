"""The guides' examples as an editor fills them in."""

from __future__ import annotations

from plan.model.placeholders import DATE, MAIL_ADDRESS, PLACEHOLDERS, TELEPHONE

_IN_A_FORM = {
    TELEPHONE: "024 3999 0000",
    MAIL_ADDRESS: "van-thu@example.org",
    DATE: "01-7-2030",
}
"""What stands for those that hold no words."""


def filled(text: str) -> str:
    """Return `text` with other words for each placeholder; ids made of them stay right."""
    for words in PLACEHOLDERS:
        text = text.replace(words, _IN_A_FORM.get(words, words.strip("()").replace(" ", " - ", 1)))
    return text
