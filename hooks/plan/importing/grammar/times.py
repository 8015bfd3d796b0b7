"""Days, periods and rhythms as a sentence or a label says them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...language.words import Span

NO_YEAR = "thời hạn không có năm"

_WEEK = r"tuần\s+(?:thứ\s+)?\w+(?:\s+của)?"
_HOUR = r"\d{1,2}\s*(?:giờ|h)\s*(?:\d{1,2}\s*(?:phút)?)?,?\s+"
_DAY = (
    rf"(?:(?:{_HOUR})?(?:ngày\s+(?:[^\W\d_]+\s+){{0,3}})?"
    r"\d{1,2}(?:\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?"
    r"|\s+tháng\s+\d{1,2}|(?=\s+(?:hằng|hàng|của)\s))(?!\d)"
    rf"|(?:(?:cuối|đầu|giữa|{_WEEK})\s+)?"
    r"(?:(?:tháng|quý|Quý)\s+[\dIVX]{1,3}(?:\s*[/.-]\s*\d{4})?(?!\w)|năm\s+\d{4}))"
)
_YEAR = r"(?:,?\s+(?:năm\s+\d{4}|(?:hằng|hàng)\s+(?:năm|quý|tháng)|của\s+năm(?:\s+\w+){1,2}))?"
_MONTH = (
    rf"(?:{_WEEK}\s+)?(?:tháng|quý|Quý)\s+[\dIVX]{{1,3}}"
    r"(?:\s*[/.-]\s*\d{4}(?!\w)|,?\s+năm\s+\d{4})"
)
_DAYS = r"\d{1,3}\s+(?:giờ|ngày|tháng|tuần)(?:\s+làm việc)?"
_SINCE = r"(?:,?\s+(?:kể\s+từ|tính\s+từ|từ)\s+(?:ngày|khi)[^,;.()]{2,70})"
_WHICH = (
    r"(?:,? \(?tháng \d|,? (?:giữa|cuối|đầu) năm| gần nhất| (?:lần )?thứ | bất thường"
    r"| chuyên đề| thường lệ)"
)
"""Behind a session, which one it is."""
_DEADLINE = re.compile(
    r"(?:(?:trước|chậm nhất(?: là| vào| trong)?|muộn nhất(?: là| vào| trong)?|không muộn hơn"
    rf"|đến hết|không quá|đúng)\s+(?:trước\s+|ngày\s+mồng\s+)?{_DAY}{_YEAR}"
    rf"|(?<=hoàn thành\s)(?:trong|vào)\s+{_DAY}{_YEAR}|(?<=xong\s)trong\s+{_DAY}{_YEAR}"
    rf"|(?<=ành\s)trong\s+{_DAY}{_YEAR}|trong\s+{_MONTH}(?=\s*(?:[.;,)/]|$))|trong\s+năm\s+\d{{4}}(?=\s*(?:[.;)]|$))"
    rf"|trong\s+(?=ngày\s+\d){_DAY}{_YEAR}"
    rf"|(?:trong (?:thời hạn|vòng)|chậm nhất(?: là)?(?: sau)?)\s+{_DAYS}{_SINCE}?"
    rf"|(?:trong|sau)\s+{_DAYS}{_SINCE}"
    r"|trong \d{1,2} tháng (?:cuối|đầu) năm \d{4}(?: và [^,;.()]{4,40}? năm \d{4})?"
    rf"|tại (?:[Kk]ỳ họp|[Pp]hiên họp)(?={_WHICH})(?: lần)?"
    r"(?: (?:thứ \w+|bất thường(?: lần thứ \d+)?|chuyên đề|thường lệ))?"
    r"(?:,? Quốc hội khóa [XVI]+|,? \(?tháng \d{1,2}/\d{4}\)?"
    r"|,? (?:giữa|cuối|đầu) năm \d{4}| gần nhất)?)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"[\s,;.]*(?:(?:bảo đảm|phấn đấu|yêu cầu|cơ bản|thời gian) )*"
    r"(?:hoàn thành|xong|thực hiện)?[\s,;.]*"
)
"""What stands about a deadline where a clause says nothing else."""
_PERIOD = re.compile(
    r"(?:trong |đến )?(?:giai đoạn|năm|quý|tháng)(?: từ)?(?: năm)? [\dIVX]+(?:[/.]\d{4})?"
    r"(?:\s*(?:-|–|đến)\s*(?:năm )?\d{4}| năm \d{4})?[.:]?",
    re.IGNORECASE,
)
_FINISHED = re.compile(
    rf"(?:hoàn thành|xong)\s+(?P<time>(?:(?:trong|vào)\s+|(?=quý|tháng|năm|ngày)){_DAY}{_YEAR})"
)
_RHYTHM = re.compile(
    r"(?:định kỳ\s+)?(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng|tuần|ngày|6 tháng|sáu tháng)"
    r"(?:\s+hoặc\s+đột xuất)?"
    r"|định kỳ\s+(?:\d{1,2} tháng|sáu tháng|quý|tháng|năm)(?:[, ]+(?:và )?năm)?",
    re.IGNORECASE,
)
_BEFORE_RHYTHM = re.compile(r"[Bb]áo cáo|[;,]\s*$|định kỳ")
_REPEATED = re.compile(
    r"thường xuyên|(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng|tuần|ngày)|định kỳ|liên tục|đột xuất"
    r"|các năm\b(?! tiếp)",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?:bắt đầu\s+)?(?:kể\s+)?từ\s", re.IGNORECASE)
_HAS_A_YEAR = re.compile(r"\d{4}|(?:hằng|hàng|mỗi)\s")
_FIXED = re.compile(r"\d{4}|trước|chậm nhất", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """When something is to be done, with the span of the words that say it."""

    kind: str
    """`deadline`, `starts` or `cadence`."""
    words: str
    start: int
    end: int
    doubt: str = ""


def labelled(text: str, start: int, end: int) -> Time | None:
    """Return the time that the words behind a label, or those of a cell, are."""
    words = text[start:end].strip(" .;,")
    if not words:
        return None
    begin = text.index(words, start)
    return _time(_kind(words), text, begin, begin + len(words))


def is_period(words: str) -> bool:
    """Return whether `words` are a period and nothing else: “Giai đoạn 2026 - 2030”."""
    return bool(_PERIOD.fullmatch(words))


def _kind(words: str) -> str:
    if _REPEATED.match(words) or (_REPEATED.search(words) and not _FIXED.search(words)):
        return "cadence"
    is_open = bool(_BEGINS.match(words)) and not re.search(r"\sđến\s|-|–", words)
    return "starts" if is_open else "deadline"


def deadlines(text: str, start: int, end: int) -> list[Span]:
    """Return where each deadline stands that the words from `start` to `end` say."""
    finished = [date.span("time") for date in _FINISHED.finditer(text, start, end)]
    others = [date.span() for date in _DEADLINE.finditer(text, start, end)]
    alone = [span for span in others if not any(span[0] < b and a < span[1] for a, b in finished)]
    return sorted([*finished, *alone])


def says_only_when(text: str, start: int, end: int) -> bool:
    """Return whether the words from `start` to `end` say nothing but by when it is done."""
    spans = deadlines(text, start, end)
    if not spans:
        return False
    rest = text[start : spans[0][0]] + text[spans[0][1] : end]
    return bool(_DONE.fullmatch(rest))


def spoken(text: str, start: int, end: int) -> tuple[Time, ...]:
    """Return the deadline and the rhythm that the sentence from `start` to `end` says."""
    times: list[Time] = [_time("deadline", text, *span) for span in deadlines(text, start, end)[:1]]
    for rhythm in _RHYTHM.finditer(text, start, end):
        if any(time.start <= rhythm.start() < time.end for time in times):
            continue
        before = text[start : rhythm.start()]
        is_regular = rhythm.group().lower().startswith("định kỳ")
        is_said = is_regular or not before.strip() or _BEFORE_RHYTHM.search(before)
        if is_said and not re.match(r"\s*\(", text[rhythm.end() :]):
            times.append(_time("cadence", text, *rhythm.span()))
            break
    return tuple(times)


def _time(kind: str, text: str, start: int, end: int) -> Time:
    words = text[start:end]
    is_open = kind == "deadline" and re.search(r"\d", words) and not _HAS_A_YEAR.search(words)
    return Time(kind=kind, words=words, start=start, end=end, doubt=NO_YEAR if is_open else "")
