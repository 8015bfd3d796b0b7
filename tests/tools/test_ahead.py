"""Work is done ahead, in order, and never further than asked: what waits takes memory."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice
from threading import Event

import pytest

from plan.tools.ahead import Underway, made_ahead


def test_results_come_in_order() -> None:
    assert list(made_ahead(lambda number: -number, range(50), threads=3)) == [
        -number for number in range(50)
    ]


def test_no_more_is_asked_for_than_may_wait() -> None:
    asked: list[int] = []

    def numbers() -> Iterator[int]:
        for number in count():
            asked.append(number)
            yield number

    results = made_ahead(str, numbers(), threads=2, waiting=5)
    assert list(islice(results, 3)) == ["0", "1", "2"]
    assert len(asked) <= 3 + 5
    results.close()  # type: ignore[attr-defined]  # it is a generator


def test_steps_are_taken_while_others_work() -> None:
    begun, taken = Event(), list[int]()

    def steps() -> Iterator[None]:
        begun.wait()
        for number in range(9):
            taken.append(number)
            yield

    underway = Underway(steps())
    assert not taken
    begun.set()
    underway.finish()
    assert taken == [*range(9)]


def test_what_a_step_raises_is_raised_at_the_end() -> None:
    def steps() -> Iterator[None]:
        yield
        raise OSError("no room")

    underway = Underway(steps())
    with pytest.raises(OSError, match="no room"):
        underway.finish()


def test_steps_that_are_stopped_go_no_further() -> None:
    underway = Underway(count())  # it has no end
    underway.stop()
    underway.finish()
