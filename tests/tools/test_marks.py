"""A mark stands for what a value says, and for nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest
from markupsafe import Markup

from plan.model.text import Place, Text
from plan.tools.marks import Marker


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What is marked."""

    name: str
    books: tuple[str, ...] = ()
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Room:
    """What many shelves stand in."""

    shelf: Shelf


SHELF = Shelf(name="Kệ", books=("Một", "Hai"), since=date(2030, 9, 5))


@pytest.mark.parametrize(
    "other",
    [
        replace(SHELF, name="Kệ 2"),
        replace(SHELF, books=("Hai", "Một")),
        replace(SHELF, books=("MộtHai",)),
        replace(SHELF, since=None),
        ("Kệ", ("Một", "Hai"), date(2030, 9, 5)),
    ],
)
def test_what_says_something_else_has_another_mark(other: object) -> None:
    assert Marker().mark(other) != Marker().mark(SHELF)


def test_html_and_the_same_letters_as_text_have_two_marks() -> None:
    assert Marker().mark(Markup("a & b")) != Marker().mark("a & b")


def test_where_a_text_was_typed_is_no_part_of_it() -> None:
    above, below = Text("Kệ", Place(1, 2)), Text("Kệ", Place(9, 1))
    assert Marker().mark(above) == Marker().mark(below)
    assert Marker().mark(above) != Marker().mark(Text("Kê", Place(1, 2)))


def test_a_record_that_is_read_once_still_counts_by_what_it_holds() -> None:
    marker = Marker(shared=(Room,))
    rooms = [Room(shelf=SHELF), Room(shelf=replace(SHELF)), Room(shelf=replace(SHELF, name="X"))]
    first, equal, other = (marker.mark("in", room) for room in rooms)
    assert first == equal
    assert first != other


def test_the_same_record_after_others_has_the_same_mark() -> None:
    marker = Marker(shared=(Room,))
    before = marker.mark(Room(shelf=SHELF))
    assert [marker.mark(Room(shelf=replace(SHELF, name=str(n)))) for n in range(99)]
    assert marker.mark(Room(shelf=SHELF)) == before


def test_what_is_left_out_is_no_part_of_a_mark() -> None:
    marker = Marker(without={Shelf: ("books",), Place: Place._fields})
    assert marker.mark(SHELF, Place(1, 2)) == marker.mark(replace(SHELF, books=()), Place(9, 1))
    assert marker.mark(SHELF) != marker.mark(replace(SHELF, name="Kệ 2"))
    assert Marker().mark(Place(1, 2)) != Marker().mark(Place(9, 1))
