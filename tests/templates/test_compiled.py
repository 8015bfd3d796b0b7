"""Templates are compiled once, and again for another source or where what was kept is damaged."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from plan.templates.compiled import CompiledTemplates
from plan.tools.store import Store


def shown(folder: Path, source: str) -> str:
    """Return what a template of `source` says, compiled as a build does that keeps in `folder`."""
    cache = CompiledTemplates(Store(folder=folder))
    made = Environment(loader=DictLoader({"a": source}), bytecode_cache=cache, autoescape=True)
    return made.get_template("a").render(word="Đội")


def test_a_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(tmp_path, "{{ word }}!") == "Đội!"
    with monkeypatch.context() as no_more:
        no_more.delattr(Environment, "_generate")
        assert shown(tmp_path, "{{ word }}!") == "Đội!"
    assert shown(tmp_path, "{{ word }}?") == "Đội?"


def test_what_was_damaged_is_compiled_anew(tmp_path: Path) -> None:
    shown(tmp_path, "{{ word }}!")
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-7])
    assert shown(tmp_path, "{{ word }}!") == "Đội!"
    assert list(tmp_path.iterdir()) == [file]


def test_a_template_is_kept_wherever_it_lies(tmp_path: Path) -> None:
    cache = CompiledTemplates(Store(folder=tmp_path))
    folders = (os.fsdecode(b"/k\xea/a.html"), "/kê/a.html", None)
    assert len({cache.get_cache_key("a.html", folder) for folder in folders}) == len(folders)
