"""A fork does its part, whatever becomes of it all is done, and nothing is done twice."""

from __future__ import annotations

import os
import subprocess
import sys
from threading import Event, Thread

import pytest

from plan.tools.ahead import AT_ONCE
from plan.tools.forks import Beside, Both, Turns

forks = pytest.mark.skipif(sys.platform != "linux" or AT_ONCE == 1, reason="forks nothing here")


def said(script: str) -> str:
    """Return what a process of one thread says that runs `script`, with all that it has begun."""
    whole = f"import os, signal, time\nfrom plan.tools.forks import Beside, Both, Turns\n{script}"
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


SHARED = """
def work(items):
    return os.getpid(), [*items]
both = Both(work, work, range({count}))
{before}
(here, own), (there, other) = both.results
print(here == os.getpid(), here != there, sorted([*own, *other]) == [*range({count})])"""


@forks
@pytest.mark.parametrize("count", [0, 1, 9, 1024, 1025, 40_000])
def test_each_item_is_worked_on_by_one_of_both(count: int) -> None:
    assert said(SHARED.format(count=count, before="")) == "True True True\n"


@forks
def test_what_a_process_that_ended_has_taken_is_done_here() -> None:
    script = """
has_taken, taking = os.pipe()
def beside(items):
    print(next(iter(items)), "is lost", flush=True)
    os.write(taking, b"!")
    os._exit(1)
both = Both(beside, list, "abc")
os.read(has_taken, 1)
print(both.results)"""
    assert said(script) == "a is lost\n(['c', 'b'], ['a'])\n"


def test_each_turn_is_given_once() -> None:
    turns = Turns("abcdef")
    first = next(iter(turns))
    assert [first, *turns] == [*"abcdef"]
    assert [*turns] == []
    assert [*turns.of_others] == []


def test_turns_are_given_from_both_ends() -> None:
    turns = Turns("abcd")
    first, last = iter(turns), reversed(turns)
    assert [next(first), next(last), next(first), *last] == ["a", "d", "b", "c"]


def test_where_nothing_is_forked_all_is_done_here() -> None:
    done = Event()
    other = Thread(target=done.wait)
    other.start()
    assert Both(sorted, sorted, [3, 1, 2]).results == ([1, 2, 3], [])
    done.set()
    other.join()
