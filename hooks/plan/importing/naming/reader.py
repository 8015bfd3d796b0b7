"""Names of bodies and groups in a text: where each begins and ends, which make a row."""

from __future__ import annotations

import re
from collections.abc import Iterable

from . import compounds, posts, words
from .forces import area, force, lone
from .names import OF_A_KIND, UNSURE, Name, named
from .nouns import (
    AREAS,
    NOUN,
    OF_EACH,
    begins_longer,
    described,
    noun_of_several,
    nouns,
    small_nouns,
    with_areas,
    with_modifiers,
    with_numbers,
    with_other_areas,
    with_other_kinds,
    with_place,
    with_places,
    with_which,
)
from .offices import LISTED, OTHER_HALF, field_end, joined, managed_end, offices
from .own_names import OwnNames
from .proper import HEAD, POST, SMALL_HEAD, begins_name, run
from .unread import shortened, unread

BETWEEN = re.compile(
    r"(?:\s*\((?!chủ trì|phối hợp|đầu mối|tham mưu|thường trực|cơ quan|qua |để )[^();]{2,60}\)"
    r"(?=[,;]| và ))?\s*(?:[,;]\s*(?:và\s+|cùng\s+)?|\s(?:và|cùng với|cùng|hoặc|&)\s+)"
)
"""What stands between two names of a row; brackets can say whose the first one is."""
_ARTICLE = re.compile(words.ARTICLES, re.IGNORECASE)
_IN_GENERAL = re.compile(
    r"Doanh nghiệp|Hợp tác xã|Nhà thầu"
    r"|Chủ (?:cơ sở|đầu tư|rừng|hồ|hộ|phương tiện|dự án|nguồn thải|nuôi|vật nuôi|tàu)"
)
"""Nouns that name all of their kind at the beginning of a sentence, without an article."""
_STANDING = re.compile(r"[Cc]ơ quan (?:T|t)hường trực(?: của)?\s+(?=Ban|Hội đồng|Tổ)")
"""Before the board whose standing body is meant: “Cơ quan thường trực Ban Chỉ đạo”."""
_KIND = re.compile(r"(?:Cơ quan|Đơn vị|Cơ sở)\s")
_ALONE = re.compile(rf"{words.ALONE}", re.IGNORECASE)
_TELLS_WHICH = re.compile(r"liên quan|hữu quan|chức năng|cấp|thuộc|ngang|Trung ương|được giao")
_SELF_SUFFICIENT = re.compile(words.SELF_SUFFICIENT)
_OF_FIELDS = ("Sở", "sở", "Bộ", "Phòng", "phòng")
_MOST_SMALL = 5
"""Small words in a row that a proper name can have: “Kiểm soát bệnh tật tỉnh”."""


class Reader:
    """What reads names: the heads of names, and the closed list that the document itself gives."""

    def __init__(
        self,
        listed: Iterable[str],
        *,
        supposed: Iterable[str] = (),
        heads: Iterable[str] = (),
        nouns: Iterable[str] = (),
    ) -> None:
        """Know the names that the document gives by themselves, as in a cell or a heading.

        Those of `supposed` are in doubt; with `heads` names begin there as with those of all,
        and `nouns` name groups as those of all do.
        """
        self._own = OwnNames(listed, supposed, heads, nouns)

    def row(
        self, text: str, start: int = 0, *, is_expected: bool = False
    ) -> tuple[tuple[Name, ...], int]:
        """Return the names that stand in a row from `start`, and where the row ends.

        Behind the first one, which must be read unless it `is_expected`, others need not be.
        """
        names: list[Name] = []
        end = start
        place = start
        while together := (
            offices(text, place)
            or self._one(text, place)
            or self._unread(text, place, is_expected=is_expected or bool(names))
        ):
            names.extend(together)
            if half := self._other_half(text, names[-1]):
                names[-1] = named(text, names[-1].start, half, doubt=names[-1].doubt or UNSURE)
            names[-1] = with_which(text, names[-1])
            end = names[-1].end
            between = BETWEEN.match(text, end)
            if not between:
                break
            place = between.end()
            if words.LEVEL.match(text, place):
                break
        return tuple(joined(text, names)), end

    def _one(self, text: str, place: int) -> tuple[Name, ...]:
        """Return the name at `place`, if there is one, with those that it lists behind a colon."""
        if name := self.name(text, place):
            listed = LISTED.match(text, name.end) if name.is_group else None
            if listed:
                name = named(text, name.start, listed.end(), is_group=True)
            return (name,)
        return ()

    def _other_half(self, text: str, name: Name) -> int | None:
        """Return where the rest of `name` ends behind a comma, before the next name of the row."""
        half = None if name.is_group else OTHER_HALF.match(text, name.end)
        if not half or NOUN.fullmatch(half["more"]):
            return None
        return half.end("more") if self.name(text, half.end()) else None

    def _unread(self, text: str, place: int, *, is_expected: bool) -> tuple[Name, ...]:
        name = unread(text, place) if is_expected else None
        return (name,) if name else ()

    def name(self, text: str, start: int) -> Name | None:
        """Return the name that begins at `start`, or `None`."""
        name = (
            self._person(text, start)
            or self._post(text, start)
            or area(text, start)
            or force(text, start)
            or lone(text, start)
            or self._of_party(text, start)
            or self._group(text, start)
            or self._proper(text, start)
            or shortened(text, start)
        )
        listed_end = self._own.end(text, start)
        if listed_end and (not name or listed_end > name.end):
            is_group = bool(_ARTICLE.match(text, start))
            doubt = UNSURE if self._own.is_supposed(text[start:listed_end]) else ""
            end = with_modifiers(text, listed_end)
            return named(text, start, end, is_group=is_group, doubt=doubt)
        return name

    def _person(self, text: str, start: int) -> Name | None:
        """Return a person by name, with the post behind it: “đồng chí Nguyễn Văn A, Bí thư …”."""
        title = posts.TITLE.match(text, start)
        person = title and posts.PERSON.match(text, title.end())
        if not person or begins_name(text, person.start()):
            return None
        return named(text, start, self._end_of_posts(text, person.end()))

    def _end_of_posts(self, text: str, end: int) -> int:
        """Return where the posts end of a person whose name ends at `end`, one behind another.

        None holds one post of two bodies: “Giám đốc Sở A, Giám đốc Sở B” are two persons.
        """
        held: set[str] = set()
        while comma := posts.BEFORE_NEXT.match(text, end):
            kind = POST.match(text, comma.end())
            post = self._post(text, comma.end()) if kind else None
            if not kind or not post or kind.group() in held or " các " in post.text:
                break
            end = post.end
            held.add("" if kind.group().startswith("Ủy viên") else kind.group())
        return end

    def _post(self, text: str, start: int) -> Name | None:
        article = _ARTICLE.match(text, start)
        post = POST.match(text, article.end() if article else start)
        if not post:
            return None
        of = posts.OF.match(text, post.end())
        below = of and (self.name(text, of.end()) or self._bare_noun(text, of.end()))
        below = self._whole_below(text, post) or below
        if below:
            end = posts.AS_DEPUTY.match(text, below.end)
            is_group = bool(article) or (below.is_group and not end)
            return named(text, start, end.end() if end else below.end, is_group=is_group)
        person = posts.PERSON.match(text, post.end() + 1)
        if person and not article and not begins_name(text, person.start()):
            return named(text, start, person.end())
        if not article and posts.OF_A_KIND.match(text, post.end()):
            return named(text, start, run(text, post.end(), small=2))
        if not article and (not post.group()[0].isupper() or posts.NO_POST.fullmatch(post.group())):
            return None
        return named(text, start, with_modifiers(text, post.end()), is_group=bool(article))

    def _whole_below(self, text: str, post: re.Match[str]) -> Name | None:
        """Return the body whose own first word is one of the post's: “Trưởng Ban Tổ chức A”."""
        own = posts.CHIEF_OF.match(text, *post.span())
        body = own and self.name(text, own.end())
        return body if body and body.end > post.end() else None

    def _of_party(self, text: str, start: int) -> Name | None:
        """Return the offices of the Party of several areas or bodies: “đảng ủy các trường”."""
        office = posts.OF_PARTY.match(text, start)
        if not office:
            return None
        space = re.compile(r"\s+").match(text, office.end())
        areas = space and AREAS.match(text, space.end())
        if areas:
            return named(text, start, with_place(text, areas.end()), is_group=True)
        below = space and (self._owners(text, space.end()) or self._proper(text, space.end()))
        if below:
            return named(text, start, below.end, is_group=True)
        return named(text, start, office.end(), is_group=True) if office["whose"] else None

    def _bare_noun(self, text: str, start: int) -> Name | None:
        """Return a common noun that a post stands before: “người đứng đầu cơ quan”."""
        noun = NOUN.match(text, start)
        if not noun:
            return None
        is_group = noun.group()[0].islower()
        return named(text, start, with_modifiers(text, noun.end()), is_group=is_group)

    def _group(self, text: str, start: int) -> Name | None:
        article = _ARTICLE.match(text, start)
        place = article.end() if article else start
        if article and words.THINGS.match(text, place):
            return None
        own = article and self._own.noun.match(text, place)
        first = own or noun_of_several(text, place, is_told=bool(article))
        if not first or (article and begins_longer(text, first)):
            return self._proper_group(text, article, start) if article else None
        if not article and words.NO_HEADS.match(text, start):
            return None
        end, count = nouns(text, first.end(), is_told=bool(article))
        end = self._own.with_nouns(text, end) if article else end
        if not article and first.group()[0].isupper() and HEAD.match(text, start):
            proper = self._proper(text, start) if count == 1 else None
            if proper and proper.end >= with_modifiers(text, end):
                return None
        end = with_areas(text, end)
        has_more = end > first.end()
        if article or has_more or _IN_GENERAL.match(text, start):
            end = with_other_kinds(text, first.end(), described(text, end, is_row=has_more))
        end = self._with_owner(text, with_modifiers(text, with_places(text, first.group(), end)))
        is_sure = bool(article) or count > 1 or bool(_TELLS_WHICH.search(text, first.end(), end))
        if not is_sure and end == first.end() and not _ALONE.fullmatch(first.group()):
            return None
        doubt = "" if is_sure else OF_A_KIND
        return named(text, start, end, is_group=True, doubt=doubt)

    def _proper_group(self, text: str, article: re.Match[str], start: int) -> Name | None:
        below = self._proper(text, article.end())
        return named(text, start, below.end, is_group=True) if below else None

    def _areas(self, text: str, start: int) -> Name | None:
        """Return the areas that each have such a body: “UBND các xã, phường”."""
        areas = AREAS.match(text, start)
        if not areas:
            return None
        end = with_places(text, "xã", areas.end())
        return named(text, start, with_place(text, end), is_group=True)

    def _with_owner(self, text: str, end: int) -> int:
        """Return where the body ends that the group is of: “các phòng thuộc Sở Tư pháp”."""
        of = re.compile(
            r"(?:\s+(?:trực thuộc|thuộc|của|ở|(?:là )?thành viên(?: của)?)|(?<=trực thuộc))\s+"
        ).match(text, end)
        owner = of and (self._proper(text, of.end()) or self._owners(text, of.end()))
        return owner.end if owner else end

    def _owners(self, text: str, start: int) -> Name | None:
        return self._group(text, start) if _ARTICLE.match(text, start) else None

    def _proper(self, text: str, start: int) -> Name | None:
        standing = _STANDING.match(text, start)
        head = HEAD.match(text, start) or SMALL_HEAD.match(text, start) or standing
        head = head or self._own.head.match(text, start)
        if not head or words.NO_HEADS.match(text, start):
            return None
        if together := compounds.WHOLE.match(text, start):
            return named(text, start, together.end())
        board = self._proper(text, standing.end()) if standing else None
        if board:
            return named(text, start, board.end)
        space = re.compile(r"\s+").match(text, head.end())
        if space and (article := _ARTICLE.match(text, space.end())):
            group = self._areas(text, article.end()) or self._group(text, article.start())
            if group:
                return named(text, start, group.end, is_group=True)
        if space and (below := small_nouns(text, space.end())):
            return named(text, start, below, is_group=True)
        field = field_end(text, head.end()) if head.group() in _OF_FIELDS else None
        own = field or run(text, head.end(), small=_MOST_SMALL)
        own = self._own.before_another(text, head.end(), own)
        if of_each := OF_EACH.match(text, own):
            group = self._areas(text, of_each.end()) or self._group(text, of_each.start() + 1)
            if group:
                return named(text, start, group.end, is_group=True)
        own = with_numbers(text, managed_end(text, start, own))
        areas = with_other_areas(text, start, own)
        own, is_of_areas = areas, areas > own
        end = self._with_owner(text, own)
        if end == head.end() and not _SELF_SUFFICIENT.fullmatch(head.group()):
            return None
        is_group = is_of_areas or bool(re.search(r"cấp (?:xã|huyện|cơ sở)", text[start:end]))
        is_of_a_kind = _KIND.match(text, start) and text[start + 1 : end].islower()
        doubt = OF_A_KIND if is_of_a_kind else ""
        return named(text, start, end, is_group=is_group or bool(doubt), doubt=doubt)
