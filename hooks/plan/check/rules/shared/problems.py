"""How a rule tells a problem."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ....language.days import day, day_meant, has_short_year, is_no_day, written_day
from ....load.problems import Problem, lines_named
from ....model.records import Assignments
from ....model.text import Text

Rule = Callable[[Assignments], Iterator[Problem]]


def problem_at(at: Text, what: str, how: str) -> Iterator[Problem]:
    """Yield the problem, unless `at` could not be read."""
    if at.place is not None:
        yield Problem(place=at.place, what=what, how=how)


def also_at(lines: Iterable[int]) -> str:
    """Return on which further `lines` the same stands as on the first of them."""
    others = lines_named(sorted(set(lines))[1:])
    return f" (nêu cả ở dòng {others})" if others else ""


def repeated(
    noun: str, names: Iterable[Text], form: Callable[[str], str] = str
) -> Iterator[Problem]:
    """Yield a problem for each name whose form stood earlier among `names`."""
    seen: set[str] = set()
    for name in names:
        if form(name) in seen:
            yield from problem_at(
                name,
                f"{noun} `{name}` đã dùng ở trên",
                f"mỗi {noun} chỉ dùng một lần: đổi hoặc xóa",
            )
        seen.add(form(name))


def not_a_day(text: Text) -> Iterator[Problem]:
    """Yield the problem that `text` is no day of the calendar, if it is none."""
    if day(text) is None:
        yield from no_day(text)


def no_day(text: Text) -> Iterator[Problem]:
    """Yield the problem that `text` is no day of the calendar."""
    if meant := day_meant(text):
        how = f"viết `{written_day(meant)}`"
    elif has_short_year(text):
        how = "viết năm đủ bốn chữ số, như `01-7-2030`"
    elif is_no_day(text):
        how = "lịch không có ngày ấy: xem lại ngày, tháng, năm; ngày viết trước tháng"
    else:
        how = "viết ngày-tháng-năm, như `01-7-2030`"
    yield from problem_at(text, f"“{text}” không phải là một ngày", how)
