"""What is printed on a page of a PDF: words and ruling lines, each with its place.

Places are in points from the upper left corner of the page as a reader holds it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Letters without a blank between them."""

    text: str
    left: float
    right: float
    base: float
    """Where its letters stand."""
    size: float
    after_blank: bool
    """Whether the file has a blank before it, however narrow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line across the page or down it."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def is_across(self) -> bool:
        """Whether it runs from left to right."""
        return self.right - self.left >= self.bottom - self.top


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page."""

    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    pictures: int
