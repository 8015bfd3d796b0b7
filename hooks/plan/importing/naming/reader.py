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
from .proper import HEAD, SMALL_HEAD, behind_place, run
from .unread import shortened, unread

BETWEEN = re.compile(
    r"(?:\s*\((?!chủ trì|phối hợp|đầu mối|tham mưu|thường trực|cơ quan|qua |để )[^();]{2,60}\)"
    r"(?=[,;]| và ))?\s*(?:[,;]\s*(?:và\s+|cùng\s+)?|\s(?:và|cùng với|cùng|hoặc|&)\s+)"
)
"""What stands between two names of a row; brackets can say whose the first one is."""
_IN_GENERAL = re.compile(
    r"Doanh nghiệp|Hợp tác xã|Nhà thầu"
    r"|Chủ (?:cơ sở|đầu tư|rừng|hồ|hộ|phương tiện|dự án|nguồn thải|nuôi|vật nuôi|tàu)"
)
"""Nouns that name all of their kind at the beginning of a sentence, without an article."""
_STANDING = re.compile(r"[Cc]ơ quan (?:T|t)hường trực(?: của)?\s+(?=Ban|Hội đồng|Tổ)")
"""Before the board whose standing body is meant: “Cơ quan thường trực Ban Chỉ đạo”."""
_KIND = re.compile(r"(?:Cơ quan|Đơn vị|Cơ sở)\s")
_AT_A_LEVEL = re.compile(r"cấp (?:xã|huyện|cơ sở)")
_ALONE = re.compile(words.ALONE, re.IGNORECASE)
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
            posts.person(text, start, self.name)
            or posts.post(text, start, self.name)
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
            is_group = bool(words.ARTICLE.match(text, start))
            doubt = UNSURE if self._own.is_supposed(text[start:listed_end]) else ""
            end = with_modifiers(text, listed_end)
            return named(text, start, end, is_group=is_group, doubt=doubt)
        return name

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

    def _group(self, text: str, start: int) -> Name | None:
        article = words.ARTICLE.match(text, start)
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
        return self._group(text, start) if words.ARTICLE.match(text, start) else None

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
        return self._of_several(text, start, head) or self._of_one(text, start, head)

    def _of_several(self, text: str, start: int, head: re.Match[str]) -> Name | None:
        """Return the bodies of one kind that stand behind `head` together: “UBND các xã”."""
        space = re.compile(r"\s+").match(text, head.end())
        if not space:
            return None
        article = words.ARTICLE.match(text, space.end())
        group = self._each(text, article.end(), article.start()) if article else None
        end = group.end if group else small_nouns(text, space.end())
        return named(text, start, end, is_group=True) if end else None

    def _of_one(self, text: str, start: int, head: re.Match[str]) -> Name | None:
        """Return the name that `head` begins, of one body or of each of the areas behind it."""
        field = field_end(text, head.end()) if head.group() in _OF_FIELDS else None
        own = field or run(text, head.end(), small=_MOST_SMALL)
        own = behind_place(text, head.end(), own)
        own = self._own.before_another(text, head.end(), own)
        of_each = OF_EACH.match(text, own)
        if of_each and (group := self._each(text, of_each.end(), of_each.start() + 1)):
            return named(text, start, group.end, is_group=True)
        own = with_numbers(text, managed_end(text, start, own))
        with_areas_too = with_other_areas(text, start, own)
        end = self._with_owner(text, with_areas_too)
        if end == head.end() and not _SELF_SUFFICIENT.fullmatch(head.group()):
            return None
        is_of_a_kind = _KIND.match(text, start) and text[start + 1 : end].islower()
        is_group = is_of_a_kind or with_areas_too > own or _AT_A_LEVEL.search(text, start, end)
        doubt = OF_A_KIND if is_of_a_kind else ""
        return named(text, start, end, is_group=bool(is_group), doubt=doubt)

    def _each(self, text: str, areas_at: int, group_at: int) -> Name | None:
        """Return the areas, or the group, of which each has a body of the kind named before."""
        return self._areas(text, areas_at) or self._group(text, group_at)
