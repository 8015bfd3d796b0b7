"""Words in runs: names that lead to their pages, and words of the plan that stand out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from ...model.addresses import body_address
from ...model.records import Body


class Run(NamedTuple):
    """Some words in a row that look alike and lead to one place: sheets have very many of them."""

    text: str
    address: str = ""
    """The page of the site that they lead to, if they lead to one."""
    anchor: str = ""
    """The place on that page; empty for the whole of it."""
    stands_out: Literal["quote", "action", "review"] | None = None
    """Why they stand out: they give a duty to a body, say what all the named bodies do, or that a
    draft is to be read over here."""


Words = tuple[Run, ...]


def sentence(*parts: str | Body) -> Words:
    """Return `parts` as words; a body is its name, which leads to its page."""
    return tuple(
        Run(text=part.name, address=body_address(part))
        if isinstance(part, Body)
        else Run(text=part)
        for part in parts
    )


def in_a_row(bodies: Iterable[Body], between: str) -> Iterator[str | Body]:
    """Yield `bodies` as parts of a sentence, with `between` where one follows another."""
    for position, body in enumerate(bodies):
        yield from (between, body) if position else (body,)


def text_of(words: Words) -> str:
    """Return `words` as plain text."""
    return "".join(run.text for run in words)
