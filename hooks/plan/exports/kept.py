"""What is costly to make is kept by what it says, so that a change makes anew what it changes."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..tools.store import Store, code_mark, key, versions
from .common import Export, Format, Source


class Kept:
    """The files of one source as its builds keep them.

    What a file says must be put together before its name is known; so the names of all are kept
    for the data that they were found for, and where nothing has changed, nothing is put together.
    """

    def __init__(self, source: Source, store: Store, formats: Iterable[Format]) -> None:
        edition = source.published.edition
        self._store = store
        self._place = key(
            "names",
            code_mark(),
            *(versions(each.made_with) for each in formats),
            edition.hash,
            repr(edition.history),
            source.published.root,
        )
        held = store.held(self._place)
        self._names: dict[str, str] = json.loads(held) if held else {}
        self._are_new = held is None

    def content(self, format_: Format, export: Export) -> bytes:
        """Return the content of `export`, which may be kept if it is costly."""
        if export.says is None:
            return export.content()
        name = self._names.get(export.address)
        if name is None:
            name = key(
                versions(format_.made_with),
                code_mark(*format_.made_by),
                format_.label,
                export.says(),
            )
            self._names[export.address] = name
        return self._store.content(name, export.content)

    def remember(self) -> None:
        """Keep the names for the next build of the same data."""
        if self._are_new and self._names:
            self._store.keep(self._place, json.dumps(self._names).encode())
