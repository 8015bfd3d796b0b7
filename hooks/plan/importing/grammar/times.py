"""When something is due, begins or comes again, as a sentence or a label says it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...language.words import Span
from .moments import DAY, DEADLINE, MONTH, YEAR

NO_YEAR = "thời hạn không có năm"
ABOVE = "thời hạn ở mục trên"

_DONE = re.compile(
    r"[\s,;.]*(?:(?:bảo đảm|phấn đấu|yêu cầu|cơ bản|thời gian) )*"
    r"(?:hoàn thành|hoàn tất|xong|thực hiện|khởi công|khánh thành|nghiệm thu|kết thúc"
    r"|đưa vào (?:sử dụng|vận hành|hoạt động|khai thác))?[\s,;.]*"
)
"""What stands about a deadline where a clause says nothing else."""
_PERIOD = re.compile(
    r"(?:trong |đến )?(?:giai đoạn|năm|quý|tháng)(?: từ)?(?: năm)? [\dIVX]+(?:[/.]\d{4})?"
    r"(?:\s*(?:-|–|đến)\s*(?:năm )?\d{4}| năm \d{4})?[.:]?",
    re.IGNORECASE,
)
_FINISHED = re.compile(
    r"(?:hoàn thành|xong)\s+"
    rf"(?P<time>(?:(?:trong|vào)\s+|(?=quý|tháng|năm|ngày|cuối|đầu|giữa)){DAY}{YEAR})",
    re.IGNORECASE,
)
_RHYTHM = re.compile(
    r"(?:(?:định kỳ\s+)?(?:vào\s+)?ngày\s+\d{1,2}\s+(?:của\s+)?)?"
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
_HAS_A_YEAR = re.compile(r"\d{4}|(?:hằng|hàng|mỗi|từng)\s|tháng (?:đầu|cuối|sau|tiếp|kế|liền)")
_LEADING = re.compile(
    rf"[\s“–-]*(?P<time>(?:từ\s+(?:{DAY}|ngày\s+\d{{1,2}})\s+đến\s+(?:hết\s+)?{DAY}{YEAR}"
    rf"|(?:(?:vào|trong)\s+)?(?:{MONTH}|(?:tháng|quý)\s+[\dIVX]{{1,3}}\s+và\s+{MONTH}"
    r"|năm\s+\d{4}|giai đoạn\s+\d{4}\s*[-–]\s*\d{4})))\s*:\s",
    re.IGNORECASE,
)
"""A time before a colon, with which a paragraph begins: “Quý I/2031: Sở A …”."""
_FROM = re.compile(r"từ\s+[^;:.()]{1,30}$", re.IGNORECASE)
"""Before “đến ngày”, where that only ends a period."""
_SAYS_WHICH = re.compile(
    r"[\s+*•–-]*(?:(?:(?P<begins>bắt đầu|khởi công|khởi động)"
    r"|hoàn thành|kết thúc|thời hạn|thời gian)(?: [^\W\d_]+){0,3}:\s*)?",
    re.IGNORECASE,
)
"""How a line of a cell begins: with a dash, or with a label of its own."""
_IS_SOMETHING = re.compile(r"\d{2}|\d\s*[/-]|[^\W\d_]{2}")
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
    """Return the time that the words behind a label are; a cross or dots say none."""
    words = text[start:end].strip(" .;,")
    if not _IS_SOMETHING.search(words):
        return None
    begin = text.index(words, start)
    return _time(_kind(words), text, begin, begin + len(words))


def of_cell(text: str, kind: str) -> Time | None:
    """Return the time that a line of a cell is, in a column that holds times of `kind`.

    It can say itself which it is: “Bắt đầu: Quý I”.
    """
    told = _SAYS_WHICH.match(text)
    time = labelled(text, told.end() if told else 0, len(text))
    if not time or (time.kind == "cadence" and not told):
        return time
    if told and told["begins"]:
        kind = "starts"
    return replace(time, kind=kind if time.kind == "deadline" else time.kind)


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
    others = [
        date.span()
        for date in DEADLINE.finditer(text, start, end)
        if not (
            date.group().lower().startswith("đến ") and _FROM.search(text[start : date.start()])
        )
    ]
    if leading := _LEADING.match(text, start, end):
        others = [leading.span("time"), *others]
    alone = [span for span in others if not any(span[0] < b and a < span[1] for a, b in finished)]
    return sorted([*finished, *alone])


def behind_leading_time(text: str, start: int, end: int) -> int:
    """Return where the words go on behind a time and a colon; `start` where there are none."""
    leading = _LEADING.match(text, start, end)
    return leading.end() if leading else start


def says_only_when(text: str, start: int, end: int) -> bool:
    """Return whether the words from `start` to `end` say nothing but by when it is done."""
    spans = deadlines(text, start, end)
    if not spans:
        return False
    rest = text[start : spans[0][0]] + text[spans[0][1] : end]
    return bool(_DONE.fullmatch(rest))


def heading_time(text: str, *, is_topic: bool) -> Time | None:
    """Return when what stands below `text` is due: “Hoàn thành trước ngày 30/6/2031:”.

    A topic can say it beside what it is about: then it is in doubt.
    """
    end = len(text.rstrip(" .:"))
    if is_period(text[:end]):
        return _time("deadline", text, 0, end)
    spans = deadlines(text, 0, end)
    if len(spans) != 1:
        return None
    if says_only_when(text[:1].lower() + text[1:], 0, end):
        return _time("deadline", text, *spans[0])
    return replace(_time("deadline", text, *spans[0]), doubt=ABOVE) if is_topic else None


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
