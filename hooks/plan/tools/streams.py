"""Vietnamese on every terminal and in every pipe: what cannot be printed never ends the work."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Mapping
from typing import TextIO


def make_printable(streams: Iterable[TextIO | None], environment: Mapping[str, str]) -> None:
    """Let `streams` take any letter; one that their encoding lacks is printed as `?`.

    Files and pipes become UTF-8, as all our files are, whatever the machine's own encoding
    (a code page on Windows), unless `PYTHONIOENCODING` in `environment` asks for another.
    """
    for stream in streams:
        # A stream that was closed is `None`; one that a test put there takes any letter.
        if isinstance(stream, io.TextIOWrapper):
            asked = stream.isatty() or environment.get("PYTHONIOENCODING")
            stream.reconfigure(encoding=None if asked else "utf-8", errors="replace")


def holds(stream: TextIO | None, text: str) -> bool:
    """Return whether `stream` can print each letter of `text`."""
    try:
        text.encode(getattr(stream, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def flush(stream: TextIO | None) -> None:
    """Write out what was printed, now, where a failure can still be told."""
    if stream is not None:
        stream.flush()


def silence(stream: TextIO | None) -> None:
    """Let what is still to be written to `stream` go nowhere, because nobody can take it."""
    if stream is None:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
