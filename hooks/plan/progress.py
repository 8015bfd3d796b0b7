"""How far long work has come: one line of a terminal, and nothing anywhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

Item = TypeVar("Item")


def counted(what: str, stream: TextIO, items: Iterable[Item], total: int) -> Iterator[Item]:
    """Yield `items`, of which there are `total`, counting them on `stream` if it is a terminal."""
    if not stream.isatty():
        yield from items
        return
    for number, item in enumerate(items, 1):
        stream.write(f"\r{what}: {number}/{total}")
        stream.flush()
        yield item
    stream.write("\r\033[K")  # the line is cleared: what is done needs no telling
    stream.flush()
