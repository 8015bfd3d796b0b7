"""Word files made in several threads at once, as a build makes them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Any

import pytest

from plan.exports import word
from plan.exports.word.paper import Paper
from tests.support.files.made_files import MadeFiles
from tests.support.files.office import PLANS, source_of

THREADS = 8


@pytest.fixture(autouse=True)
def _threads_take_turns_as_often_as_they_can() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


def test_no_two_threads_write_a_document_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, counting = [0], Lock()
    at_once = [0]
    begin, end = Paper.__init__, Paper.content

    def counted_begin(self: Paper, **given: Any) -> None:
        with counting:
            begun[0] += 1
            at_once[0] = max(at_once[0], begun[0])
        begin(self, **given)

    def counted_end(self: Paper) -> bytes:
        content = end(self)
        with counting:
            begun[0] -= 1
        return content

    monkeypatch.setattr(Paper, "__init__", counted_begin)
    monkeypatch.setattr(Paper, "content", counted_end)
    exports = list(word.FORMAT.exports(source_of(PLANS["library"])))
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(lambda export: export.content(), exports))
    assert at_once == [1]


def test_many_threads_make_the_same_files_as_one() -> None:
    source = source_of(PLANS["library"])
    alone = dict(MadeFiles(word.FORMAT, source))
    exports = list(word.FORMAT.exports(source)) * 5
    with ThreadPoolExecutor(THREADS) as pool:
        contents = pool.map(lambda export: (export.address, export.content()), exports)
        assert all(content == alone[address] for address, content in contents)
