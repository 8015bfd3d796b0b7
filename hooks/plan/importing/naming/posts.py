"""Persons and the posts that they hold: what stands before, between and behind their names."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..plain_words import CAPITALS, SMALL
from . import words
from .names import Name, named
from .nouns import NOUN, with_modifiers
from .proper import POST, begins_name, run

_AS_DEPUTY = re.compile(r" [Tt]hường trực(?! [A-ZĐỦ])(?!\w)")
"""Behind a post: “Phó Trưởng ban Thường trực”."""
_OF = re.compile(
    r"\s+(?:\((?:Phó )?[Gg]iám đốc\)\s+)?(?:của\s+)?"
    r"(?:trường\s+(?=(?:Đại học|Cao đẳng|Học viện|Trung học)\s))?"
)
"""Between a post and whose it is: “Tổng Giám đốc (Giám đốc) các công ty”."""
_OF_A_KIND = re.compile(
    rf"(?: (?!{words.STOPS.pattern}|(?:{words.ADVERBS}|và|của|kiêm)(?!\w))[{SMALL}]+){{1,2}}"
    rf" [{CAPITALS}]"
)
"""Behind a post: the kind of a body that none knows, and its name: “Trưởng khoa Dược”."""
_CHIEF_OF = re.compile(r"(?:Phó |Quyền )?Trưởng ", re.IGNORECASE)
"""What a post begins with that goes on with the body's own first word: “Trưởng Phòng A”."""
_NO_POST = re.compile(r"Lãnh đạo|Thành viên|Đồng chí|Đại biểu|(?:Phó )?Trưởng", re.IGNORECASE)
"""Of the posts those that name nobody by themselves."""
_WORD = rf"[{CAPITALS}][{SMALL}]*"
_TITLE = re.compile(r"(?:[Đđ](?:ồng chí|/c)|[Ôô]ng|[Bb]à)\s+")
_PERSON = re.compile(rf"{_WORD}(?: {_WORD}){{1,4}}(?!\w)")
_COMRADE = re.compile(
    r"(?:[Đđ]ồng chí|[Đđ]/c)\s+(?:Phó )?(?:Bí thư|Ủy viên)(?! [Tt]hứ nhất)[^,]*", re.IGNORECASE
)
"""One of the Party, who can hold a post of the State as well."""
_BEFORE_NEXT = re.compile(r"\s*[,–-]\s*")
_PARTY = (
    r"(?:ban thường vụ|ban chấp hành|ủy ban kiểm tra|đảng ủy|đảng uỷ|[Cc]ấp ủy|[Cc]ấp uỷ|chi bộ"
    r"|đảng bộ)"
)
OF_PARTY = re.compile(rf"{_PARTY}(?P<whose> {_PARTY})?(?!\w)(?! viên)")
"""An office of the Party without a name of its own: “ban thường vụ đảng ủy”."""

NameAt = Callable[[str, int], Name | None]
"""What reads the name of any kind that begins at a place of a text."""


def person(text: str, start: int, name_at: NameAt) -> Name | None:
    """Return a person by name, with the post behind it: “đồng chí Nguyễn Văn A, Bí thư …”."""
    title = _TITLE.match(text, start)
    own = title and _PERSON.match(text, title.end())
    if not own or begins_name(text, own.start()):
        return None
    return named(text, start, _end_of_posts(text, own.end(), name_at))


def _end_of_posts(text: str, end: int, name_at: NameAt) -> int:
    """Return where the posts end of a person whose name ends at `end`, one behind another.

    None holds one post of two bodies: “Giám đốc Sở A, Giám đốc Sở B” are two persons.
    """
    held: set[str] = set()
    while comma := _BEFORE_NEXT.match(text, end):
        kind = POST.match(text, comma.end())
        next_post = post(text, comma.end(), name_at) if kind else None
        if not kind or not next_post or kind.group().lower() == "đồng chí":
            break
        if kind.group() in held or " các " in next_post.text:
            break
        end = next_post.end
        held.add("" if kind.group().startswith("Ủy viên") else kind.group())
    return end


def post(text: str, start: int, name_at: NameAt) -> Name | None:
    """Return who is called by a post, with the body whose it is: “Giám đốc Sở A”."""
    article = words.ARTICLE.match(text, start)
    head = POST.match(text, article.end() if article else start)
    if not head:
        return None
    if below := _whose(text, head, name_at):
        deputy = _AS_DEPUTY.match(text, below.end)
        is_group = bool(article) or (below.is_group and not deputy)
        end = deputy.end() if deputy else below.end
        if not article and _COMRADE.fullmatch(text, start, end):
            end = _end_of_posts(text, end, name_at)
        return named(text, start, end, is_group=is_group)
    own = _PERSON.match(text, head.end() + 1)
    if own and not article and not begins_name(text, own.start()):
        return named(text, start, own.end())
    if not article and _OF_A_KIND.match(text, head.end()):
        return named(text, start, run(text, head.end(), small=2))
    if not article and (not head.group()[0].isupper() or _NO_POST.fullmatch(head.group())):
        return None
    return named(text, start, with_modifiers(text, head.end()), is_group=bool(article))


def _whose(text: str, head: re.Match[str], name_at: NameAt) -> Name | None:
    """Return the body that `head` is a post of.

    One whose own first word is the post's goes before: “Trưởng Ban Tổ chức A”.
    """
    own = _CHIEF_OF.match(text, *head.span())
    whole = own and name_at(text, own.end())
    if whole and whole.end > head.end():
        return whole
    of = _OF.match(text, head.end())
    return of and (name_at(text, of.end()) or _bare_noun(text, of.end()))


def _bare_noun(text: str, start: int) -> Name | None:
    """Return a common noun that a post stands before: “người đứng đầu cơ quan”."""
    noun = NOUN.match(text, start)
    if not noun:
        return None
    is_group = noun.group()[0].islower()
    return named(text, start, with_modifiers(text, noun.end()), is_group=is_group)
