"""What `make bench` prints: tables, on the terminal and in a file for each of the last runs."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import TextIO

RUNS = 10
"""How many runs are kept."""


def show(*rows: Sequence[str]) -> None:
    """Print a table: its first column to the left, the others to the right."""
    first, *others = (max(map(len, column)) for column in zip(*rows, strict=True))
    for name, *cells in rows:
        numbers = (f"{cell:>{width}}" for cell, width in zip(cells, others, strict=True))
        print(f"{name:<{first}}", *numbers, sep="   ")
    print(flush=True)


class Recorder(io.TextIOBase):
    """Writes what is printed on the terminal and into the file of this run."""

    def __init__(self, terminal: TextIO, file: TextIO) -> None:
        self._both = terminal, file

    def write(self, text: str) -> int:
        """Write `text` to both."""
        for stream in self._both:
            stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Let both be read."""
        for stream in self._both:
            stream.flush()


@contextmanager
def recorded(folder: Path) -> Iterator[None]:
    """Keep what is printed in `folder` beside the last runs, which it is to be compared with."""
    folder.mkdir(exist_ok=True)
    runs = sorted(folder.glob("*.txt"))
    for oldest in runs[: 1 - RUNS]:
        oldest.unlink()
    number = int(runs[-1].stem) + 1 if runs else 1
    with (
        (folder / f"{number:06}.txt").open("w", encoding="utf-8") as file,
        redirect_stdout(Recorder(sys.stdout, file)),
    ):
        yield
    for run in runs[1 - RUNS :]:
        print("earlier:", run)
