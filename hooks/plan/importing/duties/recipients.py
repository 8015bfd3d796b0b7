"""Lines of “Nơi nhận”: the bodies that each names, and what for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.vietnamese import slug
from ...language.words import span
from ..forms import POSITION
from ..naming.names import Name
from ..naming.reader import Reader
from ..naming.values import whole
from .drafts import RecipientDraft

FILED = re.compile(r"Lưu(?:[\s:.;]|$)", re.IGNORECASE)
_PURPOSE = re.compile(r"\((?P<what>(?:để |[a-z]/)[^()]{1,30}|b/c|báo cáo|để biết)\)[\s.;,]*$")
_INSIDE = re.compile(r"^[^:]{1,60}:\s+")
_ENTRY = re.compile(r"(?:mục|khoản|điểm) (?P<entry>\d+)[,.]?(?: phần| mục)? (?P<part>[IVX]+)\b")
_EMPTY = re.compile(
    r"Như (?:trên|điều|khoản|mục|phần|phụ lục|kính gửi|danh sách|nơi gửi)(?!\w)", re.IGNORECASE
)


def recipients_of(line: str, reader: Reader) -> tuple[RecipientDraft, ...]:
    """Return the bodies that `line` names; none where it files a copy under letters: `VT`."""
    if filed := FILED.match(line):
        return tuple(_filed_by(line, filed.end(), reader))
    return () if _EMPTY.match(line) else tuple(_recipients(line, reader))


def _filed_by(line: str, start: int, reader: Reader) -> Iterator[RecipientDraft]:
    """Yield the body that files a copy, where the line names it: “Lưu Văn phòng Tỉnh ủy.”."""
    name = reader.name(line, start)
    if name and not name.is_group and not name.doubt and not line[name.end :].strip(" .;,"):
        yield RecipientDraft(name=name.text, is_group=False, quote=name.text, purpose="Lưu")


def _recipients(line: str, reader: Reader) -> Iterator[RecipientDraft]:
    purpose = _PURPOSE.search(line)
    end = purpose.start() if purpose else len(line)
    inside = _INSIDE.match(line)
    start = inside.end() if inside else 0
    given: set[str] = set()
    seen = re.sub(r"\([^()]*\)", _blank, line[:end])
    for name in whole(reader, seen, start):
        quote = _once(line, name)
        if name.called in given or not quote or POSITION.match(name.text):
            continue
        given.add(name.called)
        yield RecipientDraft(
            name=name.called,
            is_group=name.is_group,
            quote=quote,
            named_at=_place(name.text),
            purpose=purpose["what"] if purpose and line.count(purpose["what"]) == 1 else "",
        )


def _once(line: str, name: Name) -> str:
    """Return `name` with as many words behind it as it takes to stand once in `line`."""
    ends = (name.end, *(word.end() for word in re.finditer(r"\w+|[^\w\s]", line)))
    longer = (line[name.start : end] for end in ends if end >= name.end)
    return next((words for words in longer if span(line, words)), "")


def _place(name: str) -> str:
    """Return the address of the entry that `name` says its members stand in."""
    entry = _ENTRY.search(name)
    return slug(f"{entry['part']} {entry['entry']}") if entry else ""


def _blank(brackets: re.Match[str]) -> str:
    return " " * len(brackets.group())
