"""The files of one format, each made when it is first asked for, and once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from plan.exports.common import Export, Format, Source
from plan.exports.kept import Kept
from plan.tools.store import Store
from tests.support.sites.this_run import kept_folder


class MadeFiles(Mapping[str, bytes]):
    """The content of each file of `format_` by its address: of many only one may be read."""

    def __init__(self, format_: Format, source: Source) -> None:
        self._format, self._source = format_, source
        self._contents: dict[str, bytes] = {}

    @cached_property
    def _exports(self) -> Mapping[str, Export]:
        return {export.address: export for export in self._format.exports(self._source)}

    def __getitem__(self, address: str) -> bytes:
        if address not in self._contents:
            self._contents[address] = self._content(self._exports[address])
        return self._contents[address]

    def _content(self, export: Export) -> bytes:
        return export.content()

    def __iter__(self) -> Iterator[str]:
        return iter(self._exports)

    def __len__(self) -> int:
        return len(self._exports)


class KeptFiles(MadeFiles):
    """The same, where tests look into what was made: costly ones are made once in this run."""

    @cached_property
    def _kept(self) -> Kept:
        return Kept(self._source, Store(folder=kept_folder("files")), [self._format])

    def _content(self, export: Export) -> bytes:
        return self._kept.content(self._format, export)
