"""Templates are compiled once for all builds, which otherwise takes longer than a small site."""

from __future__ import annotations

import os

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from ..tools.store import Store, code_mark, key, versions


class CompiledTemplates(BytecodeCache):
    """The compiled templates that a store holds, each for its own source.

    Jinja puts what filters make of constants into them: another code of ours has others.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._mark = key(code_mark(), versions(("jinja2", "markupsafe")))

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return what tells a template from others, wherever it lies.

        A path need not be text: a folder may be named in an encoding of another machine.
        """
        return key(name, os.fsencode(filename or "").hex())

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give `bucket` what was kept for its template, if anything was."""
        held = self._store.held(self._name(bucket))
        if held is not None:
            bucket.bytecode_from_string(held)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._store.keep(self._name(bucket), bucket.bytecode_to_string())

    def _name(self, bucket: Bucket) -> str:
        return key("template", self._mark, bucket.key, bucket.checksum)
