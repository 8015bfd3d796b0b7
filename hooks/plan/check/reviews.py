"""What is still to be read over in a sound file → what its editor, GitHub or a program reads.

Such a file is no faulty one. But it is a draft: nothing of it is published before a person has
confirmed it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..language.vietnamese import excerpt
from ..model.records import Assignments
from ..model.reviews import Understanding, open_reviews
from ..templates.texts import markdown
from .reports import GITHUB_SHOWS, github_line

MEND = "xem lại từng chỗ với bản đã ký; đúng rồi thì xóa dòng `review` của chỗ ấy, sai thì sửa"
"""How the file becomes one that can be published."""

FIRST = 10
"""Places that are named where publishing is refused; the rest is counted."""

_WORDS = 120
"""Characters of the document's words that a line repeats."""


class UnreviewedError(Exception):
    """The file is sound, but a draft: `str` says in Vietnamese what is left, and how to mend it."""

    def __init__(self, file: str, left: Sequence[Understanding]) -> None:
        more = len(left) - FIRST
        lines = [
            f"{file}: là bản nháp, chưa đăng được: còn {len(left)} chỗ chưa xem lại · {MEND}",
            *review_lines(file, left[:FIRST]),
            *([f"… và {more} chỗ khác; `plan check` kể đủ."] if more > 0 else ()),
            "Xem thử bản nháp: `make preview`, hoặc `plan export --draft`.",
        ]
        super().__init__("\n".join(lines))


def refuse_draft(assignments: Assignments, file: str) -> None:
    """Raise `UnreviewedError` where anything of the checked `assignments` is to be read over."""
    if left := open_reviews(assignments):
        raise UnreviewedError(file, left)


def text_reviews(file: str, left: Sequence[Understanding]) -> str:
    """Return for a terminal how much is left, and each place; empty where nothing is."""
    if not left:
        return ""
    first = f"{file}: còn {len(left)} chỗ chưa xem lại, nên chưa đăng được · {MEND}"
    return "\n".join((first, *review_lines(file, left)))


def review_lines(file: str, left: Sequence[Understanding]) -> list[str]:
    """Return a line for each place: `tệp:12:9: mục II.1, Chủ trì: …: “…”: lý do`."""
    return [
        f"{file}:{review.place.line}:{review.place.column}: {_sentence(review)}" for review in left
    ]


def github_reviews(file: str, left: Sequence[Understanding]) -> str:
    """Return the first places as GitHub's `::warning` lines, which it shows beside the file."""
    lines = [
        github_line("warning", file, review.place, "chưa xem lại", _sentence(review))
        for review in left[:GITHUB_SHOWS]
    ]
    count = f"{file}: còn {len(left)} chỗ chưa xem lại, nên chưa đăng được."
    return "\n".join((*lines, count)) if left else ""


def markdown_reviews(file: str, left: Sequence[Understanding]) -> str:
    """Return all places as Markdown; empty where nothing is left."""
    if not left:
        return ""
    understandings = [(review, excerpt(review.words, _WORDS)) for review in left]
    return markdown("reviews.md", file=file, understandings=understandings)


def json_reviews(left: Sequence[Understanding]) -> list[dict[str, object]]:
    """Return all places as records for programs."""
    return [
        {
            "line": review.place.line,
            "column": review.place.column,
            "where": review.where,
            "what": review.what,
            "words": review.words,
            "reason": str(review.reason),
        }
        for review in left
    ]


def _sentence(review: Understanding) -> str:
    words = f": “{excerpt(review.words, _WORDS)}”" if review.words else ""
    return f"{review.where}, {review.what}{words} · {review.reason}"
