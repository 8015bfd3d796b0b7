"""The handwritten pages in docs/: what can be linked to on them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from markdown import Markdown

DOCS = "docs"
"""Where they lie in the repository."""


def handwritten_addresses(docs: Path) -> Iterator[str]:
    """Yield the address of each page in the folder `docs`, and of each heading on it."""
    for file in sorted(docs.rglob("*.md")):
        name = file.relative_to(docs).with_suffix("").as_posix()
        address = f"{name.removesuffix('index').rstrip('/')}/"
        reader = Markdown(extensions=["toc", "attr_list", "meta"])
        reader.convert(file.read_text("utf-8"))
        yield address
        # The extension adds the attribute, which no type stub knows.
        yield from (f"{address}#{anchor}" for anchor in _anchors(reader.toc_tokens))  # type: ignore[attr-defined]


def _anchors(tokens: list[Any]) -> Iterator[str]:
    for token in tokens:
        yield token["id"]
        yield from _anchors(token["children"])
