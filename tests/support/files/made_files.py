"""The files of one format, each made when it is first asked for, and once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from plan.exports.common import Export, Format, Source


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
            self._contents[address] = self._exports[address].content()
        return self._contents[address]

    def __iter__(self) -> Iterator[str]:
        return iter(self._exports)

    def __len__(self) -> int:
        return len(self._exports)
