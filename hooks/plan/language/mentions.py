"""Where words name a document by its number, and what they say beside it: the day, the issuer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .document_numbers import document_numbers
from .words import Span

KINDS = (
    "nghị quyết|nghị định|quyết định|chỉ thị|kết luận|kế hoạch|chương trình|quy định|quy chế|"
    "hướng dẫn|thông báo|thông tư|thông tri|công văn|công điện|báo cáo|tờ trình|đề án|luật|"
    "pháp lệnh"
)
"""Kinds of official documents, as they stand in a pattern."""

_JOINT = r"\s*[-/.]\s*"
_MONTH = rf"(\d{{1,2}})(?:{_JOINT}|,?\s+năm\s+)(\d{{4}})\b"
_FULL = rf"(\d{{1,2}})(?:{_JOINT}|\s+tháng\s+){_MONTH}"
_ISSUED = r"(?:(?:được\s+)?(?:ban hành|ký|đề)\s+)?ngày\s+"

_BEHIND = re.compile(
    rf"\s*(?:,\s*)?(?:\(\s*)?{_ISSUED}(?P<day>{_FULL})"
    rf"|\s*[,(]\s*(?P<bare>{_FULL})"
    rf"|\s*(?:\(\s*)?(?P<month>tháng\s+{_MONTH})"
    rf"|\s*(?:\(\s*năm\s+|\(\s*|\bnăm\s+)(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
"""A date right behind a number: `, ngày 25-10-2017`, `(25/10/2017)`, ` năm 2017`."""
_BEFORE = re.compile(rf"ngày\s+(?P<day>{_FULL})\s*,?\s*\(?\s*số\s+$", re.IGNORECASE)
"""A date right before a number: `ngày 25-10-2017, số `."""
_REACH = 60
"""Letters before a number in which such a date is looked for."""

_ISSUER = re.compile(r"\s*\)?\s*,?\s*(?:của|do)\s+(?P<words>[^\W\d_][^;:.“”\"()\n]{0,160})")
_WORD = r"(?:[^\s\d;:.“”\"()]+|\d{1,3})"
_DAY_BEHIND_ISSUER = re.compile(
    rf"(?P<issuer>{_WORD}(?:\s+{_WORD}){{0,13}}?)\s*\(?\s*{_ISSUED}(?P<day>{_FULL})",
    re.IGNORECASE,
)
_NO_ISSUE = re.compile(
    r"\b(?:(?:trước|đến|từ|sau|hết|trong|vào|kể|tới|là|và|muộn nhất|chậm nhất)$"
    r"|hoàn thành|thực hiện|triển khai|báo cáo|xong|hiệu lực|và [a-zđ])"
)
"""Words before `ngày` by which it is no day of issue."""
_NAME_ENDS = re.compile(
    r",|\s(?:về|ngày|tại|trên|thực hiện|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi"
    rf"|và (?:các )?(?:{KINDS})"
    r"|(?-i:v/v|V/v|để|nhằm|theo|cho|được|đã|có|nêu|là|giao|yêu cầu|điều chỉnh|bổ sung|thay thế"
    r"|công bố|thông qua|đồng thời))(?=[\s,]|$)",
    re.IGNORECASE,
)
"""What follows the name of an issuer and is none of it."""


@dataclass(frozen=True, slots=True)
class IssueDate:
    """When a document was issued, as far as words say it."""

    year: int
    month: int | None = None
    day: int | None = None

    def agrees(self, other: IssueDate) -> bool:
        """Return whether both can be the same day."""
        pairs = ((self.month, other.month), (self.day, other.day))
        return self.year == other.year and all(
            left is None or right is None or left == right for left, right in pairs
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where words name a document by its number."""

    number: str
    """Spelt plainly, whatever hyphens and blanks the words have at its place."""
    span: Span
    """Where the number stands."""
    date: IssueDate | None
    """The date that the words give it right there, if they do."""
    issuer: str | None
    """What follows the word `của`, if a name does: it begins with the issuer, and may go on."""
    cited: str
    """The number, with the date and the issuer's name as the words have them."""


def issue_date(words: str) -> IssueDate | None:
    """Return the date that `words` are: `25-10-2017`, `25 tháng 10 năm 2017`, `10/2017`, `2017`."""
    for lead, pattern in (("ngày", _FULL), ("tháng", _MONTH), ("năm", r"(\d{4})")):
        if parts := re.fullmatch(rf"(?:{lead}\s+)?{pattern}", words.strip(), re.IGNORECASE):
            year, month, day = (*map(int, reversed(parts.groups())), None, None)[:3]
            return IssueDate(year or 0, month, day)
    return None


def mentions(text: str, following: str = "") -> Iterator[Mention]:
    """Yield the documents that `text` names by number; `following` are the words behind it."""
    whole = f"{text} {following}" if following else text
    for number, span in document_numbers(text):
        date, end = _stated_date(whole, span)
        issuer, late, end = _stated_issuer(whole, end)
        yield Mention(
            number=number,
            span=span,
            date=date or late,
            issuer=issuer,
            cited=whole[span[0] : end],
        )


def _stated_date(text: str, span: Span) -> tuple[IssueDate | None, int]:
    """Return the date beside the number at `span`, and where the words behind it begin."""
    if stated := _BEHIND.match(text, span[1]):
        words = next(group for group in stated.group("day", "bare", "month", "year") if group)
        closing = int(text[stated.end() :].startswith(")") and "(" in stated.group())
        return issue_date(words), stated.end() + closing
    if stated := _BEFORE.search(text[max(0, span[0] - _REACH) : span[0]]):
        return issue_date(stated.group("day")), span[1]
    return None, span[1]


def _stated_issuer(text: str, start: int) -> tuple[str | None, IssueDate | None, int]:
    """Return the issuer that stands at `start`, the date behind it, and where both end."""
    stated = _ISSUER.match(text, start)
    if not stated or not stated.group("words")[0].isupper():
        return None, None, start
    dated = _DAY_BEHIND_ISSUER.match(text, stated.start("words"))
    if dated and not _NO_ISSUE.search(dated.group("issuer")):
        name = dated.group("issuer").rstrip(" ,")
        return name, issue_date(dated.group("day")), dated.end("day")
    name = _NAME_ENDS.split(stated.group("words"), maxsplit=1)[0].strip()
    return name, None, stated.start("words") + len(name)
