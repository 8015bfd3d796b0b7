"""Names of bodies and groups in a text: where each begins and ends, and what makes a row of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..plain_words import CAPITALS
from . import words
from .known import folded

_WORD = re.compile(r"[^\s,;:.()“”\"\[\]]+")
_BETWEEN = re.compile(r"\s*(?:[,;]\s*(?:và\s+|cùng\s+)?|\s(?:và|cùng|cùng với|hoặc|&)\s+)")
_HEAD = re.compile(rf"(?:{words.HEADS})(?![\w&])")
_POST = re.compile(rf"(?:{words.POSTS})(?!\w)", re.IGNORECASE)
_ARTICLE = re.compile(words.ARTICLES, re.IGNORECASE)
_LONE = re.compile(rf"(?:{words.LONE})(?!\w)")
_NOUN = re.compile(rf"(?:{words.NOUNS})(?!\w)", re.IGNORECASE)
_MODIFIERS = re.compile(rf"(?:\s+{words.MODIFIERS}(?!\w))+")
_PLACE = re.compile(rf"\s+{words.PLACES}(?!\w)")
_AREA = r"(?:tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn|cấp)"
_AREAS = re.compile(rf"{_AREA}(?:(?:,\s*|/|\s+và\s+|\s*-\s*){_AREA})*(?!\w)")
_ALONE = re.compile(rf"{words.ALONE}", re.IGNORECASE)
_TELLS_WHICH = re.compile(r"liên quan|hữu quan|chức năng|cấp|thuộc|ngang|Trung ương|được giao")
_IS_OF_A_NAME = re.compile(
    r"(?:phát triển|quản lý|xúc tiến|đầu tư|kiểm soát|bảo vệ|xây dựng|dịch vụ|hỗ trợ|đào tạo"
    rf"|bồi dưỡng|nghiên cứu|khai thác|ứng dụng|hợp tác)\s+(?:[{CAPITALS}]|tỉnh\b|thành phố\b)"
)
"""Words that are verbs elsewhere, in a name that goes on behind them."""
_SELF_SUFFICIENT = re.compile(words.SELF_SUFFICIENT)
_ORGANISES = re.compile(
    r"tổ chức\s+(?!(?:chính|đảng|Đảng|xã hội|hội|đoàn|có|liên|khác|thành))[^\W\d_]"
)
_NEXT_NOUN = re.compile(r"(?:,\s*|/| và (?=(?:đơn vị|cá nhân)\b))")
_VERB = re.compile(rf"\s+{words.VERBS}(?!\w)")
_OTHER_WORDS = re.compile(
    r"\s+(?:với|trên|cho|trong|theo|để|về|là|tại|đối với|nhằm|như|từ|khi|được|đã|có|thuộc)\s"
)
_LAST_OF_A_ROW = re.compile(rf"(?:\s+[^\s,;.:]+){{0,3}}\s+(?:và|&)\s+[{CAPITALS}]")
_MOST_WORDS = 9
"""Words of the longest name that is taken for one by its place alone."""
_MOST_SMALL = 5
"""Small words in a row that a proper name can have: “Kiểm soát bệnh tật tỉnh”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name of a body or of a group of them, as it stands in a text."""

    text: str
    start: int
    is_group: bool = False
    doubt: str = ""
    """Why it may not be one, in Vietnamese."""

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)


class Reader:
    """What reads names: the heads of names, and the closed list that the document itself gives."""

    def __init__(self, known: Iterable[str]) -> None:
        """Know the names that the document gives by themselves, as in a cell or a heading."""
        by_begin: dict[str, list[str]] = {}
        for name in sorted({folded(each) for each in known}, key=len, reverse=True):
            if name:
                by_begin.setdefault(name.split(" ")[0], []).append(name)
        self._known: Mapping[str, list[str]] = by_begin

    def row(self, text: str, start: int = 0) -> tuple[tuple[Name, ...], int]:
        """Return the names that stand in a row from `start`, and where the row ends."""
        names: list[Name] = []
        end = start
        place = start
        while name := self.name(text, place):
            names.append(name)
            end = name.end
            between = _BETWEEN.match(text, end)
            if not between:
                break
            place = between.end()
        return tuple(_joined(text, names)), end

    def whole(self, text: str, start: int = 0) -> tuple[Name, ...]:
        """Return the names that all of `text` from `start` is: of a cell, a label's value, a recipients' line.

        What is no name by its words is one by its place, and told to be in doubt.
        """
        names: list[Name] = []
        place = start + len(text[start:]) - len(text[start:].lstrip())
        is_lost = False
        while place < len(text):
            found, end = self.row(text, place)
            is_lost = is_lost and not found
            names.extend(found)
            if found and not _goes_on(text, end):
                place = _behind(text, end)
                continue
            if found and _VERB.match(text, end):
                place = _behind(text, _next_clause(text, end))
                continue
            if found and self.name(text, end + 1):
                place = end + 1
                continue
            if found and _OTHER_WORDS.match(text, end):
                place, is_lost = _behind(text, _next_sign(text, end)), True
                continue
            stop = _next_sign(text, max(end, place))
            rest = text[place if not found else end : stop].strip(" .")
            if found and rest:
                last = names[-1]
                names[-1] = _named(text, last.start, stop, is_group=last.is_group)
            elif rest and not is_lost and not _is_a_task(rest):
                names.extend(_unknown(text, place, stop, names))
            place = _behind(text, stop)
        return tuple(names)

    def name(self, text: str, start: int) -> Name | None:
        """Return the name that begins at `start`, or `None`."""
        found = (
            self._post(text, start)
            or _lone(text, start)
            or self._group(text, start)
            or self._proper(text, start)
        )
        known = self._of_the_list(text, start)
        if known and (not found or known > found.end):
            is_group = bool(_ARTICLE.match(text, start))
            return _named(text, start, _with_modifiers(text, known), is_group=is_group)
        return found

    def _of_the_list(self, text: str, start: int) -> int | None:
        word = _WORD.match(text, start)
        if not word:
            return None
        for name in self._known.get(folded(word.group()), ()):
            end = start + len(name)
            if folded(text[start:end]) == name and not text[end : end + 1].isalnum():
                return end
        return None

    def _post(self, text: str, start: int) -> Name | None:
        article = _ARTICLE.match(text, start)
        found = _POST.match(text, article.end() if article else start)
        if not found:
            return None
        of = re.compile(r"\s+(?:của\s+)?").match(text, found.end())
        below = of and (self.name(text, of.end()) or self._bare_noun(text, of.end()))
        if below:
            return _named(text, start, below.end, is_group=bool(article) or below.is_group)
        if not (found.group()[0].isupper() or article):
            return None
        return _named(text, start, _with_modifiers(text, found.end()), is_group=bool(article))

    def _bare_noun(self, text: str, start: int) -> Name | None:
        """Return a common noun that a post stands before: “người đứng đầu cơ quan”."""
        noun = _NOUN.match(text, start)
        if not noun:
            return None
        return _named(text, start, _with_modifiers(text, noun.end()), is_group=True)

    def _group(self, text: str, start: int) -> Name | None:
        article = _ARTICLE.match(text, start)
        first = _NOUN.match(text, article.end() if article else start)
        if not first:
            return self._proper_group(text, article, start) if article else None
        if not article and words.NO_HEADS.match(text, start):
            return None
        end, count = _nouns(self, text, first.end())
        if not article and first.group()[0].isupper() and _HEAD.match(text, start):
            proper = self._proper(text, start) if count == 1 else None
            if proper and proper.end >= _with_modifiers(text, end):
                return None
        has_more = end > first.end()
        if article and not has_more:
            end = self._described(text, end)
        end = self._with_owner(text, _with_modifiers(text, end))
        is_sure = bool(article) or count > 1 or bool(_TELLS_WHICH.search(text, first.start(), end))
        if not is_sure and end == first.end() and not _ALONE.fullmatch(first.group()):
            return None
        doubt = "" if is_sure else "tên gọi chung, chưa rõ gồm những cơ quan nào"
        return _named(text, start, end, is_group=True, doubt=doubt)

    def _proper_group(self, text: str, article: re.Match[str], start: int) -> Name | None:
        below = self._proper(text, article.end())
        return _named(text, start, below.end, is_group=True) if below else None

    def _areas(self, text: str, start: int) -> Name | None:
        """Return the areas that each have such a body: “UBND các xã, phường”."""
        found = _AREAS.match(text, start)
        if not found:
            return None
        return _named(text, start, _with_place(text, found.end()), is_group=True)

    def _described(self, text: str, end: int) -> int:
        """Return where the small words behind a common noun end: “các cơ quan báo chí”."""
        stop = _run(text, end, small=3)
        return stop if text[end:stop].strip() else end

    def _with_owner(self, text: str, end: int) -> int:
        """Return where the body ends that the group is of: “các phòng thuộc Sở Tư pháp”."""
        of = re.compile(r"\s+(?:trực thuộc|thuộc|của|ở)\s+").match(text, end)
        owner = of and self._proper(text, of.end())
        return owner.end if owner else end

    def _proper(self, text: str, start: int) -> Name | None:
        head = _HEAD.match(text, start)
        if not head or words.NO_HEADS.match(text, start):
            return None
        space = re.compile(r"\s+").match(text, head.end())
        if space and (found := _ARTICLE.match(text, space.end())):
            group = self._areas(text, found.end()) or self._group(text, found.start())
            if group:
                return _named(text, start, group.end, is_group=True)
        if space and (below := _small_nouns(self, text, space.end())):
            return _named(text, start, below, is_group=True)
        run = _run(text, head.end(), small=_MOST_SMALL)
        if run == head.end() and not _SELF_SUFFICIENT.fullmatch(head.group()):
            return None
        end = self._with_owner(text, run)
        is_group = bool(re.search(r"cấp (?:xã|huyện|cơ sở)", text[start:end]))
        return _named(text, start, end, is_group=is_group)


def _lone(text: str, start: int) -> Name | None:
    found = _LONE.match(text, start)
    if not found:
        return None
    doubt = "tên gọi chung, chưa rõ gồm những cơ quan nào"
    return _named(text, start, _with_modifiers(text, found.end()), is_group=True, doubt=doubt)


def _small_nouns(reader: Reader, text: str, start: int) -> int | None:
    """Return where common nouns without an article end: “UBND xã, phường”."""
    first = _NOUN.match(text, start)
    if not first or first.group()[0].isupper():
        return None
    if areas := _AREAS.match(text, start):
        return _with_place(text, areas.end()) if areas.end() > first.end() else None
    end, count = _nouns(reader, text, first.end())
    return _with_modifiers(text, end) if count > 1 else None


def _nouns(reader: Reader, text: str, end: int) -> tuple[int, int]:
    """Return where a row of common nouns ends that begins before `end`, and how many they are."""
    count = 1
    while between := _NEXT_NOUN.match(text, _with_modifiers(text, end)):
        noun = _NOUN.match(text, between.end())
        if not noun or words.NO_HEADS.match(text, between.end()):
            break
        if _ORGANISES.match(text, between.end()):
            break
        if noun.group()[0].isupper() and not _is_common(text, noun.end()):
            break
        end, count = noun.end(), count + 1
        rest = re.compile(r"\s+ngành|\s+bộ").match(text, end)
        end = rest.end() if rest and re.search(r"ban$|ngang$", noun.group()) else end
    return end, count


def _is_common(text: str, end: int) -> bool:
    """Return whether a noun in capitals that ends at `end` is followed by no name of its own."""
    return not re.compile(rf"\s+[{CAPITALS}]").match(text, end)


def _with_modifiers(text: str, end: int) -> int:
    found = _MODIFIERS.match(text, end)
    return found.end() if found else end


def _with_place(text: str, end: int) -> int:
    """Return where the modifiers end that tell which areas are meant, not which of them."""
    found = _MODIFIERS.match(text, end)
    return found.end() if found and " được " not in found.group() else end


def _run(text: str, start: int, *, small: int) -> int:
    """Return where a proper name ends that goes on at `start` with capitals and small words."""
    end, row, capitals_in_a_row, has_capital = start, 0, 0, False
    place = start
    while place < len(text):
        gap = re.compile(r"\s+(?:[-–]\s+|(?:và|&)\s+)?|,\s+").match(text, place)
        if not gap or not (word := _WORD.match(text, gap.end())):
            break
        is_capital = word.group()[0].isupper() or (
            word.group().isdigit() and text[:place].endswith(("khu vực", "số"))
        )
        joins = gap.group().strip()
        if joins and not _joins(text, joins, word, has_capital=has_capital):
            break
        if not is_capital and (row >= small or _stops(text, word, capitals_in_a_row)):
            break
        if is_capital and not joins and _is_anew(text, start, word.start()):
            break
        row = 0 if is_capital else row + 1
        capitals_in_a_row = 1 + (0 if joins else capitals_in_a_row) if is_capital else 0
        has_capital = has_capital or is_capital
        end = place = word.end()
    return end


def _is_anew(text: str, start: int, place: int) -> bool:
    """Return whether another name begins at `place` without a sign between, as in run-on cells."""
    if re.compile(r"(?:Các|Những)\s").match(text, place):
        return True
    office = re.compile(r"(?:Sở|Bộ|UBND|Ủy ban nhân dân)\s")
    return bool(office.match(text, place) and re.search(r"(?:Sở|Bộ)\s*$", text[:start]))


def _stops(text: str, word: re.Match[str], capitals: int) -> bool:
    """Return whether a name ends before `word`: not within a pair like “Đào tạo”."""
    stop = words.STOPS.match(text, word.start())
    if not stop or _PLACE.match(text, word.start() - 1):
        return False
    if _IS_OF_A_NAME.match(text, stop.start()) and not _begins_name(text, stop.end() + 1):
        return False
    return not (capitals == 1 and stop.end() == word.end() and not _is_short(text, word.start()))


def _is_short(text: str, start: int) -> bool:
    """Return whether the word before `start` is in capitals alone, as UBND."""
    before = text[:start].split()
    return not before or before[-1].isupper()


def _joins(text: str, joins: str, word: re.Match[str], *, has_capital: bool) -> bool:
    """Return whether a name goes on behind “và”, a dash or a comma: it is no new name's head."""
    if joins == ",":
        if not (has_capital and word.group()[0].isupper()):
            return False
        later = _LAST_OF_A_ROW.match(text, word.end())
        is_pair = bool(later) or bool(re.match(r"Truyền hình|Thể thao", text[word.start() :]))
        return is_pair and not _begins_name(text, word.start())
    if joins in ("-", "–"):
        return word.group()[0].isupper()
    if not word.group()[0].isupper():
        return bool(re.match(r"(?:dân vận|truyền thông)\b", text[word.start() :]))
    return not _begins_name(text, word.start()) or _is_compound(text, word.end())


def _is_compound(text: str, end: int) -> bool:
    found = list(words.COMPOUNDS.finditer(text, max(0, end - 60), end + 12))
    return any(each.start() < end <= each.end() for each in found)


def _begins_name(text: str, start: int) -> bool:
    return bool(_HEAD.match(text, start) or _POST.match(text, start))


def _named(text: str, start: int, end: int, *, is_group: bool = False, doubt: str = "") -> Name:
    inside = re.sub(r"\s+(?:(?<!trực )thuộc|của|và|các)$", "", text[start:end].rstrip(" ,;.:/"))
    return Name(text=inside, start=start, is_group=is_group, doubt=doubt)


def _joined(text: str, names: list[Name]) -> Iterator[Name]:
    """Yield `names`; heads of offices that only “Thủ trưởng” tells apart are one group."""
    last: Name | None = None
    for name in names:
        if last and _are_heads_of_all(last, name):
            last = _named(text, last.start, name.end, is_group=True)
            continue
        if last:
            yield last
        last = name
    if last:
        yield last


def _are_heads_of_all(one: Name, other: Name) -> bool:
    is_bare = bool(
        re.search(r"(?:^|, )(?:Bộ trưởng|[Tt]hủ trưởng [^,]*|Giám đốc các [Ss]ở)$", one.text)
    )
    return is_bare and other.text.lower().startswith("thủ trưởng")


def _goes_on(text: str, end: int) -> bool:
    """Return whether words stand behind the name that ends at `end`, without a sign between."""
    rest = text[end:].lstrip()
    return bool(rest) and rest[0] not in ",;.()/:" and not re.match(r"(?:và|cùng|hoặc|&)\s", rest)


def _next_sign(text: str, start: int) -> int:
    found = re.compile(r"[,;\n(]|\.(?=\s|$)|\s(?:và|&)\s").search(text, start + 1)
    return found.start() if found else len(text)


def _next_clause(text: str, start: int) -> int:
    found = re.compile(r"[;\n]|\.(?=\s|$)").search(text, start)
    return found.start() if found else len(text)


def _behind(text: str, end: int) -> int:
    found = re.compile(r"(?:\s*\([^)]*\))?(?:[\s,;.:/)]|(?:và|cùng|hoặc|&)\s)*").match(text, end)
    return max(found.end() if found else end, end + 1 if not found else end)


def _is_a_task(part: str) -> bool:
    """Return whether `part` says what is to be done, not who does it."""
    begins = re.match(rf"{words.VERBS}(?!\w)", part, re.IGNORECASE)
    return bool(begins) or part.count(" ") >= _MOST_WORDS


def _is_alike(group: Name, part: str) -> bool:
    """Return whether `part` begins with the noun of `group`: “các Khu công nghiệp, Khu kinh tế”."""
    nouns = group.text.split()
    first = part.split(" ")[0]
    return first in nouns and nouns[nouns.index(first) - 1] == "các"


def _unknown(text: str, start: int, stop: int, names: list[Name]) -> Iterator[Name]:
    """Yield what stands where a name is expected: a part of the group before, or in doubt."""
    part = text[start:stop]
    if names and names[-1].is_group and (part[:1].islower() or _is_alike(names[-1], part)):
        last = names.pop()
        yield _named(text, last.start, stop, is_group=True)
    elif re.search(r"[^\W\d_]{2}", part) and len(part) < 120:
        yield _named(text, start, stop, doubt="chưa rõ có phải tên cơ quan không")
