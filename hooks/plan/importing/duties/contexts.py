"""What an entry's words are for those below it: the name of a body, a topic, a label line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...model.tree.entries import Entry
from ..grammar.clauses import Subject
from ..grammar.labels import Label, labels
from ..grammar.roles import OF_ROLES
from ..grammar.sentences import sentences
from ..grammar.verbs import has_verb, main_verb, says_of
from ..naming.names import UNSURE, Name
from ..naming.reader import Reader
from ..naming.values import whole
from ..plain_words import CAPITALS

OPENING = re.compile(
    r"(?:(?:Kính )?(?:Đề nghị|đề nghị)|Giao|Yêu cầu|Trách nhiệm của|Nhiệm vụ của|Đối với|Phân công"
    r"|Trách nhiệm|Nhiệm vụ|Mời)\s+",
    re.IGNORECASE,
)
WHOSE = re.compile(r"(?:Trách nhiệm|Nhiệm vụ) của\s|Đối với\s", re.IGNORECASE)
"""Of what opens a heading that which only says whose it is."""
_ROLES = re.compile(r"(?:Chủ trì|Phối hợp)(?:,? phối hợp)?(?: chặt chẽ)?(?:,? (?:với|cùng))?\s+")
END = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s+tham gia(?=\s*$))?"
    r"(?:\s*(?:có|chịu) trách nhiệm|\s*có nhiệm vụ|\s*thực hiện)?"
    r"(?:,?\s+(?:theo|căn cứ)(?: vào)? (?:chức năng|nhiệm vụ|thẩm quyền|phạm vi)[^:.;]{0,60})?"
    r"[\s:.;,/]*$"
)
_ALL = re.compile(
    rf"{OPENING.pattern}?(?:các )?(?:(?:cơ quan|đơn vị|sở|ban|ngành|cấp|địa phương|tổ chức|cá nhân"
    r"|đoàn thể|liên quan|có liên quan|trực thuộc)[,\s]*(?:và )?(?:các )?)+[.:]?",
    re.IGNORECASE,
)
_NO_BODY = re.compile(r"(?<!theo )lĩnh vực(?! (?:công|nông|tài|xây))|nội dung|giải pháp")
"""Words of a heading that names matters, not bodies: “Các ngành, lĩnh vực khác”."""
_WHICH = re.compile(r"\s(?:nơi )?(?:có|giáp|nằm|thuộc|được)\s")
"""Behind a group: which of it are meant, “UBND các xã có di tích”."""
_LONGEST_TOPIC = 220
_LONGEST_HEADING = 160
_ENDS_A_SENTENCE = re.compile(r"(?<!trách nhiệm)[.;]$")
_NO_NAME = re.compile(
    rf"[;.]|:(?!\s(?:[{CAPITALS}][^\s,]*[\s,]*)+$)|\s(?:là|được|đã|có|cho|để|theo|trong|với|về)\s"
)


def words_of(entry: Entry) -> str:
    """Return the entry's own first words."""
    return str(entry.item.text or "")


def named_subject(text: str, at: str, reader: Reader) -> Subject | None:
    """Return the bodies that `text` names and nothing else, as the heading of their tasks."""
    opening = OPENING.match(text)
    names, end = reader.row(text, opening.end() if opening else 0)
    if not names or not END.fullmatch(text, end) or all(_is_loose(name) for name in names):
        return None
    if _NO_BODY.search(names[-1].text):
        return None
    return Subject(names=names, at=at, asked=bool(opening))


def names_all(heading: str) -> bool:
    """Return whether `heading` names in general those whom its entries name one by one."""
    return bool(_ALL.fullmatch(heading))


def are_of_bodies(children: Sequence[Entry], reader: Reader) -> bool:
    """Return whether `children` are headings that each name bodies, as most of them plainly do."""
    headings = [words_of(child) for child in children if child.points]
    plain = sum(named_subject(text, "", reader) is not None for text in headings)
    return plain > 1 and 2 * plain >= len(headings)


def heading_subject(entry: Entry, reader: Reader, *, is_of_bodies: bool = False) -> Subject | None:
    """Return the bodies that the entry names as the heading of what stands below it.

    A name of another make than all others goes on to the heading's end; where `is_of_bodies`, as
    those beside it are, even over what is a verb elsewhere.
    """
    text = words_of(entry)
    named = named_subject(text, entry.slug, reader)
    if named or not entry.points or len(text) > _LONGEST_HEADING:
        return named
    opening = OPENING.match(text)
    names, end = reader.row(text, opening.end() if opening else 0)
    stop = END.search(text)
    until = stop.start() if stop else len(text)
    if several := _several(text, reader, entry.slug):
        return replace(several, asked=bool(opening))
    if not names or until <= end or _ENDS_A_SENTENCE.search(text) or _NO_BODY.search(text):
        return None
    is_charged = bool(stop and re.search("trách nhiệm|nhiệm vụ", stop.group()))
    says = says_of(text, end, until)
    is_told = bool(says) and not is_of_bodies
    is_which = names[-1].is_group and _WHICH.match(text, end) and not has_verb(text, (end, until))
    if not is_charged and not is_which and (is_told or _NO_NAME.search(text, end, until)):
        return None
    if says and OF_ROLES.match(text, says[0]):
        return None
    last = replace(names[-1], text=text[names[-1].start : until].rstrip(" ,;:."), doubt="")
    return Subject(names=(*names[:-1], last), at=entry.slug, asked=bool(opening))


def _several(text: str, reader: Reader, at: str) -> Subject | None:
    """Return those whom a heading lists between semicolons, where not all are read as names."""
    parts = [part for part in text.rstrip(" .:").split(";") if part.strip()]
    if len(parts) < 2 or main_verb(text, (0, len(text))) or _ENDS_A_SENTENCE.search(text):
        return None
    rows = [reader.row(part, len(part) - len(part.lstrip())) for part in parts]
    are_read = [
        bool(row) and not part[end:].strip() for part, (row, end) in zip(parts, rows, strict=True)
    ]
    if not any(are_read) or any(
        says_of(part, end, len(part)) for part, (_, end) in zip(parts, rows, strict=True)
    ):
        return None
    return Subject(names=whole(reader, text), at=at)


def _is_loose(name: Name) -> bool:
    return bool(name.doubt) and name.doubt != UNSURE


def heading_role(text: str, reader: Reader) -> str:
    """Return in which role what stands below `text` is done; empty if it says more, or none."""
    roles = _ROLES.match(text)
    names, end = reader.row(text, roles.end()) if roles else ((), 0)
    if not roles or not names or not END.fullmatch(text, end):
        return ""
    return "lead" if roles.group().startswith("Chủ trì") else "coordinate"


def is_topic(entry: Entry) -> bool:
    """Return whether the entry only says what those below it are about."""
    text = words_of(entry)
    return bool(entry.points) and len(text) < _LONGEST_TOPIC and not text.endswith((".", ";"))


def own_labels(text: str) -> tuple[Label, ...]:
    """Return the labels of `text` if it says who, by when or what is made."""
    lines = labels(text)
    return lines if any(set(label.holds) != {"other"} for label in lines) else ()


def is_label_line(text: str) -> bool:
    """Return whether `text` is nothing but labels with what they say."""
    lines = labels(text)
    return bool(lines) and not text[: lines[0].begin].strip(" (-+")


def sentences_of(text: str) -> str:
    """Return `text` with blanks for the labels in it and for what they say.

    What stands behind “Nhiệm vụ:” or “Nội dung:” is kept, and each sentence behind the first one
    that a label of bodies says.
    """
    seen = text
    for label in labels(text):
        kept = label.begin if set(label.holds) == {"other"} else _first_sentence(text, label)
        hidden = (label.begin, label.start) if kept == label.begin else (label.begin, kept)
        seen = seen[: hidden[0]] + " " * (hidden[1] - hidden[0]) + seen[hidden[1] :]
    return seen


def _first_sentence(text: str, label: Label) -> int:
    if not label.is_of_roles:
        return label.end
    return next((end for _, end in sentences(text[: label.end]) if end > label.start), label.end)
