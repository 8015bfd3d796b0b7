"""How far long work has come: one line of a terminal, and nothing anywhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Progress:
    """Tells on `stream`, if that is a terminal, how far work has come."""

    stream: TextIO | None = None

    def counted(self, what: str, items: Iterable[Item], total: int) -> Iterator[Item]:
        """Yield `items`, of which there are `total`, and count them as `what`."""
        stream = self.stream
        if stream is None or not stream.isatty():
            yield from items
            return
        for number, item in enumerate(items, 1):
            stream.write(f"\r{what}: {number}/{total}")
            stream.flush()
            yield item
        stream.write("\r\033[K")  # the line is cleared: what is done needs no telling
        stream.flush()


SILENT = Progress()
