"""Files are kept by what they say, so that a change makes anew what it changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from ..tools.store import Store, code_mark, key, versions
from .common import Export, Format, Source


class Kept:
    """The files of one source as its builds keep them.

    A costly file has its name by what it says, any other by its content. Either must be put
    together before the name is known; so the names of all are kept for the data that they were
    found for, and where nothing has changed, nothing is put together.
    """

    def __init__(self, source: Source, store: Store, formats: Iterable[Format]) -> None:
        published = source.published
        self._store = store
        self._place = key(
            "names",
            code_mark(),
            *(versions(each.made_with) for each in formats),
            *(each.label for each in formats),
            repr(published),
            *sorted(source.ever_published),
        )
        is_known = bool(published.edition.hash)
        held = store.held(self._place) if is_known else None
        self._names: dict[str, str] = json.loads(held) if held else {}
        self._are_new = is_known and held is None

    def content(self, format_: Format, export: Export) -> bytes:
        """Return the content of `export`, made now unless it is kept."""
        if export.address not in self._names:
            if export.says is None:
                return self._new(export)
            self._names[export.address] = key(
                versions(format_.made_with),
                code_mark(*format_.made_by),
                format_.label,
                export.says(),
            )
        return self._store.content(self._names[export.address], export.content)

    def _new(self, export: Export) -> bytes:
        """Return what is made in less time than it takes to find out what it will say."""
        content = export.content()
        self._names[export.address] = name = key(hashlib.sha256(content).hexdigest())
        self._store.content(name, lambda: content)
        return content

    def remember(self) -> None:
        """Keep the names for the next build of the same data."""
        if self._are_new and self._names:
            self._store.keep(self._place, json.dumps(self._names).encode())
