"""What `make engines` says of two sites, and what it is built with; no test needs the engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.programs.engines import differences
from tests.support.sites.projects import ROOT

PAGE = "<!doctype html><title>{title}</title><body><nav>{menu}</nav><article>{shown}</article>"


def site(folder: Path, pages: dict[str, str], title: str = "a", menu: str = "") -> Path:
    """Return `folder` as a site whose pages show the given HTML."""
    for path, shown in pages.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(title=title, menu=menu, shown=shown), "utf-8")
    return folder


def test_the_same_articles_are_the_same_whatever_stands_around_them(tmp_path: Path) -> None:
    ours = site(tmp_path / "ours", {"a/index.html": "<p>một  hai</p>"}, menu="<b>Tìm</b>")
    other = site(tmp_path / "other", {"a/index.html": "<p>một hai</p>"}, menu="Lên đầu trang")
    assert list(differences(ours, other)) == []


def test_a_page_that_only_one_of_them_builds_is_told(tmp_path: Path) -> None:
    ours = site(tmp_path / "ours", {"a.html": "a", "b.html": "b"})
    other = site(tmp_path / "other", {"a.html": "a", "c.html": "c"})
    assert list(differences(ours, other)) == [
        "b.html: not built by the others",
        "c.html: built by the others only",
    ]


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ("<p>một ba</p>", "a.html: words: unlike from number 2 on, 'hai', and 'ba' by the others"),
        ("<p>một</p>", "a.html: words: unlike from number 2 on, 'hai', and '(end)' by the others"),
        (
            "<p>một hai</p><a class='headerlink'></a>",
            "a.html: elements: unlike from number 3 on, '(end)',"
            " and 'a class=\"headerlink\"' by the others",
        ),
    ],
)
def test_other_words_and_an_element_of_a_theme_are_told(
    tmp_path: Path, shown: str, told: str
) -> None:
    ours = site(tmp_path / "ours", {"a.html": "<p>một hai</p>"})
    other = site(tmp_path / "other", {"a.html": shown})
    assert list(differences(ours, other)) == [told]


def test_another_title_is_told(tmp_path: Path) -> None:
    ours = site(tmp_path / "ours", {"a.html": "a"}, title="Kế hoạch")
    other = site(tmp_path / "other", {"a.html": "a"}, title="Ke hoach")
    assert list(differences(ours, other)) == [
        "a.html: title: unlike from number 1 on, 'Kế hoạch', and 'Ke hoach' by the others"
    ]


def test_what_it_is_built_with_is_pinned_and_leaves_material_out() -> None:
    lines = (ROOT / "requirements-engines.txt").read_text("utf-8").splitlines()
    names = {line.split("==")[0] for line in lines if "==" in line and not line.startswith(" ")}
    assert {"properdocs", "mkdocs-materialx"} <= names
    assert "mkdocs-material" not in names
    assert not [line for line in lines if "index-url" in line or "find-links" in line]
