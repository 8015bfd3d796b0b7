"""The words of a text as the search counts them, and where each stands.

The worker reads what is typed, and marks what it shows, by the same rules: `words` and `short` in
`publish/worker/`. A test holds the two against each other.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ...language.vietnamese import ascii_form

SHORT: Mapping[str, str] = {
    "ai": "trí tuệ nhân tạo",
    "antt": "an ninh trật tự",
    "bao dai": "báo và phát thanh truyền hình",
    "bcd": "ban chỉ đạo",
    "bcs": "ban cán sự",
    "bcsd": "ban cán sự đảng",
    "btc": "ban tổ chức",
    "btg": "ban tuyên giáo",
    "btv": "ban thường vụ",
    "bvmt": "bảo vệ môi trường",
    "cchc": "cải cách hành chính",
    "cdc": "trung tâm kiểm soát bệnh tật",
    "cntt": "công nghệ thông tin",
    "ct": "chỉ thị",
    "ctr": "chương trình",
    "cty": "công ty",
    "dai truyen hinh": "phát thanh truyền hình",
    "hdnd": "hội đồng nhân dân",
    "download": "tải",
    "file": "tệp",
    "htx": "hợp tác xã",
    "kh": "kế hoạch",
    "kl": "kết luận",
    "ma tran": "bảng phân công",
    "mt": "mặt trận",
    "mttq": "mặt trận tổ quốc",
    "nq": "nghị quyết",
    "pct": "phó chủ tịch",
    "qd": "quyết định",
    "qpan": "quốc phòng an ninh",
    "qppl": "quy phạm pháp luật",
    "tand": "tòa án nhân dân",
    "tg": "tuyên giáo",
    "tncs": "thanh niên cộng sản",
    "tp": "thành phố",
    "ttg": "thủ tướng",
    "tthc": "thủ tục hành chính",
    "tu": "tỉnh ủy",
    "tw": "trung ương",
    "ub": "ủy ban",
    "ubnd": "ủy ban nhân dân",
    "vb": "văn bản",
    "vksnd": "viện kiểm sát nhân dân",
    "vn": "việt nam",
    "vov": "đài tiếng nói việt nam",
    "vp": "văn phòng",
    "vtv": "đài truyền hình việt nam",
}
"""What people write short, or in English, everywhere.

Names of one plan's bodies and terms come from its data.
"""

_BREAK = 4
"""Between sentences and lines: more than words that count together are apart."""

_YEAR = 4
_UNSURE = re.compile("[^\\x00-\\x7fÀ-ʯẠ-ỹ“”…–]")
"""What may be a mark or a number that Python's own classes tell otherwise than a browser's."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The words of one text."""

    places: Mapping[str, list[int]]
    """By each word, in lower case as it is written, where it stands; places may be left out."""
    count: int
    """How many words the text has, but for those that only join numbers."""
    size: int
    """How many places they take: a word that is short for several takes as many."""


def counted(text: str) -> Counted:
    """Return the words of `text`."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    tokens = _tokens(frozenset(_UNSURE.findall(text)))
    words = [word.lower() for word in tokens.findall(text)]  # empty between sentences
    joining = set(_joining(list(filter(None, words)))) if _DIGIT.search(text) else ()
    shorts = dict(_shorts(text, tokens)) if _has_shorts(text) else {}
    places: defaultdict[str, list[int]] = defaultdict(list)
    place, gap, number, count = -1, 1, -1, 0
    for word in words:
        if not word:
            gap = 1 + _BREAK if count else 1
            continue
        number += 1
        if number in joining:
            continue
        place += gap
        gap = 1
        count += 1
        places[word].append(place)
        if number in shorts:
            for each in shorts[number]:
                places[each].append(place)
                place += 1
            place -= 1
            places[word].append(place)  # so that it stands beside either neighbour
    return Counted(places, count, place + 1)


_DIGIT = re.compile("[0-9]")
_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x1F00))))
_WRITTEN_SHORT = re.compile(f"[{_CAPITALS}]+")


def _joining(words: list[str]) -> Iterator[int]:
    """Yield which of `words` only join numbers: “số” before one, “tháng” and “năm” in a day."""
    numbers = [at for at, word in enumerate(words) if _is_number(word)]
    for after in numbers:
        at = after - 1
        if at < 0:
            continue
        between_numbers = at > 0 and _is_number(words[at - 1])
        match _folded(words[at]):
            case "so" if words[at] not in _NO_NUMBER_FOLLOWS:
                yield at
            case "thang" if between_numbers:
                yield at
            case "nam" if between_numbers and _digits(words[after]) == _YEAR:
                if _digits(words[at - 1]) < _YEAR - 1:
                    yield at
            case "nam" if _digits(words[after]) == _YEAR and _is_quarter(words[at - 2 : at]):
                yield at


_NO_NUMBER_FOLLOWS = frozenset({"sơ", "sớ"})


def _is_quarter(words: list[str]) -> bool:
    """Return whether `words` are a quarter of a year as plans print it: “quý IV”."""
    return len(words) == 2 and _folded(words[0]) in {"quy", "qui"} and words[1] in _QUARTERS


_QUARTERS = frozenset({"i", "ii", "iii", "iv"})


def _is_number(word: str) -> bool:
    return "0" <= word[0] <= "9"


def _digits(number: str) -> int:
    return max(1, len(number.lstrip("0")))


_folded = lru_cache(maxsize=4096)(ascii_form)


def _has_shorts(text: str) -> bool:
    return any(_folded(word) in SHORT for word in _WRITTEN_SHORT.findall(text))


def _shorts(text: str, tokens: re.Pattern[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the number of each word that is short, unless joined to others, and for what."""
    matches = (match for match in tokens.finditer(text) if match.group(1))
    for number, match in enumerate(matches):
        word, start, end = match.group(), match.start(), match.end()
        if word.isupper() and _folded(word) in SHORT and not _is_joined(text, start, end):
            yield number, SHORT[_folded(word)].split()


def _is_joined(text: str, start: int, end: int) -> bool:
    """Return whether what is short is joined to other signs: in 141/KH-UBND, and in “KH,CN&MT”."""
    return bool(_JOINED_BEFORE.search(text[max(0, start - 2) : start])) or bool(
        _JOINED_AFTER.match(text[end : end + 2])
    )


_JOINED_BEFORE = re.compile(r"(?:[-/&]|[A-ZĐ],)\Z")
_JOINED_AFTER = re.compile(r"[-/&]|,[A-ZĐ]")


@lru_cache(maxsize=64)
def _tokens(unsure: frozenset[str]) -> re.Pattern[str]:
    """Return what finds words, in a group, and what stands between sentences, in none.

    `unsure` are the characters of the text whose kind Python's own classes may not tell.
    """
    kinds = {letter: unicodedata.category(letter) for letter in sorted(unsure)}
    marks = "".join(re.escape(letter) for letter, kind in kinds.items() if kind[0] == "M")
    numbers = "".join(re.escape(letter) for letter, kind in kinds.items() if kind[0] == "N")
    letter = rf"[^\W\d_{numbers}]"
    letters = rf"(?:{letter}|[{marks}])+" if marks else f"{letter}+"
    return re.compile(rf"({letters}|[\d{numbers}]+)|[.;:!?][\s\ufeff]|\n")
