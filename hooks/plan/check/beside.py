"""What else is wrong in a file that YAML cannot read: told at once, not only when that is mended.

Each line that a slip is told of is mended in memory, as it may have been meant, and the rest of the
file is read and checked. What may be an echo of the mended line is never told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from ..load.problems import Problem

_LARGEST = 60_000
"""Bytes of the largest file that is mended: each way to mend a line reads and checks all of it."""

_MOST = 3
"""Slips that are mended; who has made more will look again."""

_TRIES, _MORE_TRIES = 14, 6
"""Ways to mend the first line that are tried, and each other, the likeliest first: each costs as
much as a whole check."""

Check = Callable[[bytes], tuple[bool, list[Problem]]]
"""Returns whether a file's content can be read, and what is wrong in it."""


def problems_beside(content: bytes, told: Sequence[Problem], check: Check) -> list[Problem]:
    """Return what is wrong in `content` beside what is `told` of it, where that can be known."""
    rows = content[: _LARGEST + 1].decode("utf-8", "replace").split("\n")
    lines = sorted({problem.place.line for problem in told})
    if len(content) > _LARGEST or not 0 < len(lines) <= _MOST or lines[-1] > len(rows):
        return []
    one_side, left_out = _one_side(rows)
    if left_out:
        is_read, left = check("\n".join(one_side).encode())
        return [each for each in left if is_read and not _is_echo(each, rows, left_out)]
    mended = rows
    found: list[Problem] = []
    done: list[int] = []
    while lines:
        done.append(lines.pop(0))
        way = _best_way(mended, done, lines, check)
        if way is None:
            return found
        mended, further, is_read = way
        new = [problem for problem in further if problem not in told and problem not in found]
        lost = [line for line in done if not mended[line - 1]]
        if any(_is_echo(problem, rows, done) or _misses(problem, rows, lost) for problem in new):
            return found
        found += new
        if is_read:
            return found
        lines = list(dict.fromkeys(each.place.line for each in further))
        if len(done) + len(lines) > _MOST or any(line > len(rows) for line in lines):
            return found
    return found


def _one_side(rows: Sequence[str]) -> tuple[list[str], list[int]]:
    """Return `rows` with the first of two versions wherever a merge left both, and those lines."""
    kept: list[str] = []
    lines: list[int] = []
    side = ""
    for number, row in enumerate(rows, 1):
        mark = row.strip()[:7]
        side = mark if mark in ("<" * 7, "|" * 7, "=" * 7, ">" * 7) else side
        if side:
            lines.append(number)
        kept.append(row if not side or (side == "<" * 7 and mark != side) else "")
        side = "" if mark == ">" * 7 else side
    return kept, lines


_Way = tuple[list[str], list[Problem], bool]


def _best_way(
    rows: list[str], done: Sequence[int], waiting: Sequence[int], check: Check
) -> _Way | None:
    """Return `rows` with the last line of `done` mended, what is wrong then, and if it is read.

    The best way leaves least wrong; where none lets the file be read, the first does that leaves
    other slips than this one.
    """
    line, best, other = done[-1], None, None
    tries = _MORE_TRIES if len(done) > 1 else _TRIES
    for row in islice(dict.fromkeys(_ways(rows, line - 1)), tries):
        changed = [*rows[: line - 1], row, *rows[line:]]
        is_read, left = check("\n".join(changed).encode())
        if is_read and (best is None or len(left) < len(best[1])):
            best = (changed, left, True)
            if not left:
                break
        elif not (is_read or other) and _is_closed(row) and _are_of_others(left, line, waiting):
            other = (changed, left, False)
            if waiting:
                break
    return best or other


def _is_closed(row: str) -> bool:
    """Return whether all that `row` opens is closed in it: else what follows is not as it seems."""
    pairs = (("{", "}"), ("[", "]"))
    return row.count('"') % 2 == 0 and all(row.count(a) == row.count(b) for a, b in pairs)


def _are_of_others(left: Sequence[Problem], line: int, waiting: Sequence[int]) -> bool:
    """Return whether `left` are slips in other lines than `line`: those `waiting`, or further."""
    places = {problem.place.line for problem in left}
    return all(each in waiting or abs(each - line) > _NEAR for each in places) and bool(places)


_NEAR = 2
"""Lines from a slip in which what is wrong is most likely the slip itself."""


def _is_echo(problem: Problem, rows: Sequence[str], lines: Sequence[int]) -> bool:
    """Return whether `problem` may be told only because one of the `lines` was not as meant.

    It stands in the same record, or names what stands on such a line.
    """
    names = set(re.findall(r"`([^`]+)`|“([^”]+)”", problem.what))
    words = [name for pair in names for name in pair if name]
    for line in lines:
        start, end = _record_around(rows, line)
        if start <= problem.place.line < end or any(word in rows[line - 1] for word in words):
            return True
    return False


def _misses(problem: Problem, rows: Sequence[str], lost: Sequence[int]) -> bool:
    """Return whether `problem` names a word of the `lost` lines, which are left out."""
    named = set(re.findall(r"\w+", " ".join(re.findall(r"[`“]([^`”]+)[`”]", problem.what))))
    return any(named & set(re.findall(r"\w+", rows[line - 1])) for line in lost)


_BEGINS = re.compile(r" {0,8}- |[a-z_]+ *:")


def _record_around(rows: Sequence[str], line: int) -> tuple[int, int]:
    """Return the first line of the record around `line`, and the first behind the next one's."""
    starts = [number for number, row in enumerate(rows, 1) if _BEGINS.match(row)]
    before = [start for start in starts if start < line]
    behind = [start for start in starts if start > line]
    return (before[-1:] or [1])[0], (behind[1:2] or behind[:1] or [len(rows) + 1])[0]


_KEY = re.compile(
    r"(?P<lead> *(?:- +|-(?=[a-z]))?)[*`]*(?P<key>[a-z_]+)[*`]*"
    r"(?: *(?:=>|->|[=;:∶ː꞉.,—–：-]))?(?P<rest>(?: |(?<=\W)).*|)"
)
_BULLET = re.compile(r"( *)(?:[^\w\s\"'{\[]+|\d{1,3}[.)]|[a-zđ]\)|o(?= )) *(?=\S)")
_NOTE = re.compile(r" *(?://|/\*|<!--)")


def _ways(rows: Sequence[str], at: int) -> Iterator[str]:
    """Yield how the row `at` may have been meant, the likeliest way first."""
    row = rows[at].expandtabs(2).rstrip()
    body = row.lstrip(" ")
    blanks = len(row) - len(body)
    if key := _KEY.fullmatch(row):
        yield from _with_key(key)
    if _NOTE.match(row):
        yield f"{' ' * blanks}# {body}"
    if bullet := _BULLET.match(row):
        yield f"{bullet.group(1)}- {row[bullet.end() :]}"
    columns = list(islice(_columns(rows, at, blanks), _NEAREST))
    yield from (" " * column + body for column in columns)
    yield re.sub(r"([{,] *[a-z_]+) *[=;:] *(?=\S)", r"\1: ", row)
    yield from (row + sign for sign in ('"', "}", "]"))
    yield from (f"{' ' * column}- {body}" for column in columns[:2])
    if not re.match(r"(?:- +)?[A-Za-z_]+ *:", body):
        yield ""
    yield row.rstrip(",;")
    yield from (row.replace(sign, "", 1) for sign in "\"'[]{}" if sign in row)


_NEAREST = 5
"""Columns in which a line is tried."""


def _with_key(key: re.Match[str]) -> Iterator[str]:
    """Yield the row of a `key` with a colon behind it, its words in quotation marks or not."""
    start, rest = f"{key['lead'].rstrip('-')}{key['key']}", key["rest"].strip()
    if key["lead"].endswith("-"):
        start = f"{key['lead']} {key['key']}"
    yield f"{start}: {rest}".rstrip()
    if rest:
        words = rest.strip("\"'“” ").replace("\\", "\\\\").replace('"', '\\"')
        yield f'{start}: "{words}"'
        yield f"{start}: {rest.strip(',;[]{}“”')}"


def _columns(rows: Sequence[str], at: int, own: int) -> Iterator[int]:
    """Yield the columns in which the row `at` may have been meant to stand, the nearest first."""
    near = [row for row in (*rows[at + 1 : at + 2], *reversed(rows[:at][-12:])) if row.strip()]
    beside = [len(row) - len(row.lstrip(" ")) for row in near]
    columns = {max(0, each + step) for each in beside for step in (0, 2, -2)}
    yield from sorted(columns, key=lambda each: abs(each - own))
