"""What shows that words were pasted or typed amiss, though each of them is a word."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ..vietnamese import capitalized, without_accents

_REPEATED = 4
"""So many words nobody writes twice in a row; fewer are, as in “từng bước, từng bước”."""


def pasted_twice(words: str) -> str | None:
    """Return the half of `words` that stands in them twice, as where they were pasted twice."""
    for between in range(3):
        length, rest = divmod(len(words) - between, 2)
        half = words[:length]
        if rest or half.count(" ") < _REPEATED - 1 or half != words[length + between :]:
            continue
        if not any(map(str.isalnum, words[length : length + between])):
            return half.strip()
    return None


def sign_nothing_opens(words: str) -> str | None:
    """Return the bracket or straight quotation mark that `words` end in and that nothing opens."""
    last = words[-1:]
    if last in ("]", "}"):
        return None if {"]": "[", "}": "{"}[last] in words else last
    is_lone = last == '"' and words.count('"') == 1 and not words[-2:-1].isdigit()
    return last if is_lone and words.count("“") == words.count("”") else None


_BEGUN = 5
"""Letters of a quote at which words end that were cut short in it; fewer can be any word's."""


def is_cut_short(words: str, quote: str) -> bool:
    """Return whether `words` end in the middle of what `quote` repeats of them."""
    end = words.rstrip(" .,;:")
    return any(end.endswith(quote[:length]) for length in range(_BEGUN, len(quote)))


WAYS: Mapping[str, Callable[[str], str]] = {
    "bằng chữ hoa": str.upper,
    "bằng chữ thường": str.lower,
    "hoa mọi chữ cái đầu": lambda words: " ".join(map(capitalized, words.split(" "))),
    "không dấu": without_accents,
}
"""By its name, how words look that were typed in one way throughout."""


def is_only_in(form: Callable[[str], str], words: str, quote: str) -> bool:
    """Return whether `words` are all of that `form`, and have `quote` in it alone."""
    return form(words) == words and form(quote) != quote and form(quote) in words


_TAGS = (
    "a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|li|mark|o:p|ol|p|pre|s|small|"
    "span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul"
)
"""Elements of HTML by which pages set words, and that of Word's own pages."""

_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>|&(?:amp|lt|gt|quot|apos|#39);", re.IGNORECASE)


def web_tag(words: str) -> str | None:
    """Return the first tag or sign of a web page in `words`: `<b>`, `<br/>`, `&amp;`."""
    tag = _TAG.search(words) if "<" in words or "&" in words else None
    return tag.group() if tag else None


def without_web_tags(words: str) -> str:
    """Return `words` without the tags of web pages, a blank where one parted two words."""
    return " ".join(_TAG.sub(lambda tag: _read(tag.group()), words).split())


def _read(tag: str) -> str:
    if tag.startswith("&"):
        return {"amp": "&", "lt": "<", "gt": ">", "quot": '"'}.get(tag[1:-1].lower(), "'")
    return " " if re.match(r"</?(?:br|p|div|li|td|th|tr|h\d)\b", tag, re.IGNORECASE) else ""
