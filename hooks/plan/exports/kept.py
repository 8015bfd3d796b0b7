"""Files are kept by what they say, so that a change makes anew what it changes."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..tools.store import Store, code_mark, key, versions
from .common import Export, Format, Source


class Kept:
    """The files of one source as its builds keep them.

    A costly file has its key by what it says, any other by the data of which it is made: to find
    out what that says takes as long as to make it. What a costly one says must be put together
    before its key is known; so the keys of those are kept for the data that they were found for.
    """

    def __init__(self, source: Source, store: Store, formats: Iterable[Format]) -> None:
        """Take from `store` what stays, and let stay there what is new."""
        published = source.published
        self.store = store
        self._data = key(
            "keys",
            code_mark(),
            *(versions(each.made_with) for each in formats),
            *(each.label for each in formats),
            repr(published),
            *sorted(source.ever_published),
        )
        self._is_known = bool(published.edition.hash)
        held = store.held(self._data) if self._is_known else None
        self.keys: dict[str, str] = json.loads(held) if held else {}
        """By address, the keys of costly files, as far as they are known."""
        self._are_new = self._is_known and held is None

    def key(self, format_: Format, export: Export) -> str:
        """Return what stands for all that `export` is made of; empty where that is not known."""
        if export.says is None:
            return key(self._data, export.address) if self._is_known else ""
        if export.address not in self.keys:
            self.keys[export.address] = key(
                versions(format_.made_with),
                code_mark(*format_.made_by),
                format_.label,
                export.says(),
            )
        return self.keys[export.address]

    def content(self, format_: Format, export: Export) -> bytes:
        """Return the content of `export`, made now unless it is costly and kept."""
        if export.says is None:
            return export.content()
        return self.store.content(self.key(format_, export), export.content)

    def use(self, export: Export, key: str) -> None:
        """Keep on keeping `export`, if it is kept, without reading it."""
        if export.says:
            self.store.used.add(key)

    def remember(self) -> None:
        """Keep the keys for the next build of the same data."""
        if self._are_new and self.keys:
            self.store.keep(self._data, json.dumps(self.keys).encode())
