"""The theme's own HTML: our search in its place, and a plain word where a theme is another."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2.utils import htmlsafe_json_dumps
from mkdocs.theme import Theme

from plan.publish.theme_html import (
    UnknownThemeError,
    is_ours,
    with_named_dialog,
    with_own_search,
    with_patient_search,
)
from tests.support.sites.projects import DATA, ROOT, build, project

CONFIG = '\n<script id="__config" type="application/json">{}</script>\n'
OWN = "../workers/search.js"


@pytest.mark.parametrize(
    "told",
    [
        '{"base": "..", "search": "%s", "tags": null}',
        '{"base": "..", "search": {"options": {"workerUrl": "%s"}, "provider": "lunr"}}',
    ],
)
def test_our_search_stands_where_either_theme_names_its_own(told: str) -> None:
    theirs, ours = (CONFIG.format(told % address) for address in ("../workers/s.1.min.js", OWN))
    assert with_own_search(theirs, OWN) == ours


def test_it_stands_there_at_an_address_with_signs_that_scripts_escape() -> None:
    theirs, ours = (
        CONFIG.format(htmlsafe_json_dumps({"base": "/a'&b", "search": address}))
        for address in ("/a'&b/s.1.min.js", "/a'&b/search.js")
    )
    assert with_own_search(theirs, "/a'&b/search.js") == ours


@pytest.mark.parametrize(
    "html",
    [
        "",
        CONFIG.format("{"),
        CONFIG.format("[]"),
        CONFIG.format('{"search": null}'),
        CONFIG.format(
            '{"search": {"options": {"bundleUrl": "../search/"}, "provider": "pagefind"}}'
        ),
        CONFIG.format('{"search": "..", "base": ".."}'),
    ],
)
def test_a_theme_that_names_no_search_is_refused_in_vietnamese(html: str) -> None:
    with pytest.raises(UnknownThemeError, match=r"giao diện không nêu .* · .* properdocs\.yml"):
        with_own_search(html, OWN)


def test_a_header_of_another_theme_stays_as_it_is() -> None:
    html = '<div role="search"><form name="find"></form></div>'
    assert with_named_dialog(with_patient_search(html), "Tìm kiếm") == html


def test_a_build_with_an_unknown_theme_ends_in_one_line_and_no_traceback(tmp_path: Path) -> None:
    folder = project(tmp_path / "project", DATA.read_text("utf-8"))
    base = "<!doctype html><title>a</title>{% block config %}<script></script>{% endblock %}"
    (folder / "hooks/plan/publish/theme/base.html").write_text(base, "utf-8")
    result = build(folder, PREVIEW="true")
    assert result.returncode == 1
    assert result.stdout.strip().startswith("giao diện không nêu tệp tìm kiếm")
    assert "Traceback" not in result.stderr


def test_a_site_in_another_theme_or_without_our_folder_is_refused() -> None:
    own = str(ROOT / "hooks" / "plan" / "publish" / "theme")
    assert is_ours(Theme(name="material", custom_dir=own).dirs)
    assert not is_ours(Theme(name="material").dirs)
    assert not is_ours(Theme(name="mkdocs", custom_dir=own).dirs)
