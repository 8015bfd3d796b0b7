"""Work is done ahead, in order, and never further than asked: what waits takes memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import count, islice
from threading import Event, Thread

import pytest

from plan.tools.ahead import AT_ONCE, Beside, Underway, made_ahead

forks = pytest.mark.skipif(sys.platform != "linux" or AT_ONCE == 1, reason="forks nothing here")


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


def said(script: str) -> str:
    """Return what a process of one thread says that runs `script`, with all that it has begun."""
    whole = f"import os, signal, time\nfrom plan.tools.ahead import Beside\n{script}"
    asked = [sys.executable, "-c", whole]
    return subprocess.run(asked, capture_output=True, text=True, timeout=30, check=False).stdout


@forks
def test_what_is_done_beside_is_done_by_another_process() -> None:
    assert said("print(Beside(os.getpid).result == os.getpid())") == "False\n"


@forks
@pytest.mark.parametrize("end", ["os._exit(0)", "os.kill(os.getpid(), signal.SIGKILL)", "1 / 0"])
def test_what_another_process_could_not_end_is_done_here(end: str) -> None:
    script = f"""
here = os.getpid()
def work():
    if os.getpid() != here:
        {end}
    return "all of it"
print(Beside(work).result)"""
    assert said(script) == "all of it\n"


@forks
def test_what_another_process_told_in_part_is_done_here() -> None:
    script = """
from multiprocessing import active_children
work = Beside(lambda: bytes(1_000_000))  # more than goes in before it is read
work._told.poll(20)
os.kill(active_children()[0].pid, signal.SIGKILL)
print(len(work.result))"""
    assert said(script) == "1000000\n"


@forks
def test_a_process_that_ends_leaves_none_behind() -> None:
    slow = "Beside(lambda: time.sleep(600))"
    assert said(f"work = {slow}; print('begun', flush=True)") == "begun\n"
    assert said(f"work = {slow}; os.kill(os.getpid(), signal.SIGKILL)") == ""


@forks
def test_what_is_stopped_is_not_waited_for() -> None:
    assert said("work = Beside(lambda: time.sleep(600)); work.stop(); print('on')") == "on\n"


def test_where_other_threads_work_all_is_done_here() -> None:
    done = Event()
    other = Thread(target=done.wait)
    other.start()
    assert Beside(os.getpid).result == os.getpid()
    done.set()
    other.join()


def test_what_is_refused_beside_is_refused_here() -> None:
    def work() -> None:
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        Beside(work).result  # noqa: B018 (it is asked for)
