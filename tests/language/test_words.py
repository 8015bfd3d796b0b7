"""Quotes find their place in the words, and marks never change the words."""

from __future__ import annotations

import itertools

from plan.language.words import Mark, Piece, cross, pieces, span


def joined(found: tuple[Piece, ...]) -> str:
    """Return the words of the pieces."""
    return "".join(piece.text + joined(piece.pieces) for piece in found)


def test_a_quote_has_a_place_only_where_it_stands_once() -> None:
    assert span("một hai ba", "hai") == (4, 7)
    assert span("một hai hai", "hai") is None
    assert span("một hai ba", "Hai") is None


def test_spans_cross_only_where_neither_holds_the_other() -> None:
    assert cross((0, 5), (3, 8))
    assert cross((3, 8), (0, 5))
    for apart_or_inside in [((0, 5), (5, 8)), ((0, 8), (3, 5)), ((0, 8), (0, 5)), ((0, 5), (0, 5))]:
        assert not cross(*apart_or_inside)


def test_marks_of_every_kind_leave_the_words_as_they_are() -> None:
    text = "theo 31-KL/TW về bô-xít"
    ends = range(0, len(text) + 1, 4)
    spans = [(a, b) for a, b in itertools.product(ends, ends) if a < b]
    for first, second in itertools.product(spans, spans):
        marks = [Mark(span=first, kind="quote"), Mark(span=second, kind="document")]
        assert joined(pieces(text, marks)) == text


def test_a_mark_is_one_piece_even_around_others() -> None:
    text = "Ban Đọc số 1-A/B làm"
    found = pieces(text, [Mark(span=(0, 16), kind="quote", anchor="x")])
    assert [piece.mark.kind if piece.mark else piece.text for piece in found] == ["quote", " làm"]
    assert joined(found[:1]) == "Ban Đọc số 1-A/B"
    assert [piece.text for piece in found[0].pieces] == ["Ban Đọc số ", ""]
