"""What a process takes: time, processor time, memory."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import ParamSpec

from tests.support.bench.figures import Figure

Parameters = ParamSpec("Parameters")

RUNS = 3
"""How often what is short is run; the run in the middle counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one whole process took."""

    seconds: float
    busy: float
    """Seconds of processor time, which other processes disturb less."""
    peak: float
    """Megabytes of memory that the largest of its processes took at most."""

    def figures(
        self,
        name: str,
        *,
        seconds: float | None = None,
        busy: float | None = None,
        peak: float | None = None,
    ) -> Iterator[Figure]:
        """Yield its figures, each with what it may be at most."""
        yield Figure(name=f"{name}: s", value=self.seconds, most=seconds)
        yield Figure(name=f"{name}: CPU s", value=self.busy, most=busy)
        yield Figure(name=f"{name}: peak MB", value=self.peak, most=peak)


def cost(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run `command` in `folder` to its end; raise `CalledProcessError` if it fails."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"}
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(
        seconds=seconds,
        busy=usage.ru_utime + usage.ru_stime,
        peak=usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6,
    )


def median_cost(run: Callable[[], Cost]) -> Cost:
    """Return the cost of the run in the middle of some; the most memory that any of them took."""
    costs = [run() for _ in range(RUNS)]
    return Cost(
        seconds=median(each.seconds for each in costs),
        busy=median(each.busy for each in costs),
        peak=max(each.peak for each in costs),
    )


def apart(
    work: Callable[Parameters, None], *args: Parameters.args, **kwargs: Parameters.kwargs
) -> None:
    """Call `work` in a process of its own, so that this one stays small.

    What a process had at its peak, Linux counts for each child that it starts afterwards.
    """
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        process.submit(work, *args, **kwargs).result()
