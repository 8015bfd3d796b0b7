"""What every first visit fetches has nothing in it that browsers have no use for."""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from plan.publish.finished.lighter import (
    Used,
    light_script,
    light_styles,
    lighten,
    needed_styles,
)
from plan.publish.site_folder import SiteFolder, contents_below
from tests.support.sites.projects import ROOT
from tests.support.sites.sites import contents

SOURCES = ROOT / "hooks" / "plan" / "publish" / "theme" / "assets" / "plan"


def code(text: str) -> list[str]:
    """Return the lines of a script that are no comments."""
    return [line for line in text.splitlines() if line and not line.strip().startswith("//")]


def is_run_of(published: str, source: str) -> bool:
    """Return whether a published line is all of the source's but for blanks and a comment."""
    whole, begun = (line.replace(" ", "") for line in (source, published))
    rest = whole.removeprefix(begun)
    return whole.startswith(begun) and (not rest or rest.startswith("//"))


def test_scripts_are_published_line_by_line_without_their_comments(site: Path) -> None:
    published = list((site / "assets" / "plan").glob("*.js"))
    assert len(published) >= 9
    for script in published:
        source = (SOURCES / script.name).read_text("utf-8")
        assert "//" in source
        lines = script.read_text("utf-8").splitlines()
        assert all(is_run_of(*pair) for pair in zip(lines, code(source), strict=True))


@pytest.mark.parametrize(("script", "most"), [("finding", 30_000), ("search", 2_000)])
def test_scripts_of_the_search_are_light(site: Path, script: str, most: int) -> None:
    published = site / "assets" / "javascripts" / "workers" / f"{script}.js"
    lines = published.read_text("utf-8").splitlines()
    assert [line for line in lines if line.strip().startswith("//")] == []
    assert len(gzip.compress(published.read_bytes())) < most


def test_styles_are_published_without_comments_and_indentation(site: Path) -> None:
    for file in SOURCES.glob("*.css"):
        published = (site / "assets" / "plan" / file.name).read_text("utf-8")
        assert "/*" not in published
        assert published.count("{") == light_styles(file.read_text("utf-8")).count("{") > 10


def test_no_style_asks_what_the_whole_page_holds() -> None:
    """Each change, and each thing gone to, would have browsers style all of the page anew."""
    for file in SOURCES.glob("*.css"):
        styles = light_styles(file.read_text("utf-8"))
        assert re.findall(r"(?:html|body|:root)[^\s,{>+~]*:has\(.*", styles) == [], file.name


def test_words_of_a_script_or_a_style_stay_as_they_are() -> None:
    script = 'const a = "https://x/"; // why\n  // a comment\n\n  b(`${a} // no`, " // no");\n'
    assert light_script(script) == 'const a = "https://x/";\n  b(`${a} // no`, " // no");\n'
    kept = "  const a = b / c * (d + - e);\n  if (f) return [`x , ${g} `, / , h /];\n"
    assert light_script(kept) == kept
    assert light_script("  for (const a of [b, ...c]) d = e => ({ f: + - g });\n") == (
        "for(const a of[b,...c])d=e=>({f:+ - g});\n"
    )
    styles = '/* why\n   so */\n@media print {\n  a::after { content: " ; "; }\n}\n'
    assert light_styles(styles) == '@media print {\na::after { content: " ; "; }\n}\n'


THEIRS = (
    '@charset "UTF-8";html{--a:1}.nav{--icon:url("data:<svg>.none{}")}'
    "@media screen{.nav .none{--b:1}.none>a,.nav:not(.none)>a{--c:1}"
    "[data-md-color-scheme=slate][data-md-color-primary=pink]{--d:1}"
    "[data-md-color-accent=pink],[data-md-color-accent=teal]{--e:1}}"
    "@keyframes none{0%{--f:1}to{--f:2}}.sm\\:none{--g:1}"
)
KEPT = (
    '@charset "UTF-8";html{--a:1}.nav{--icon:url("data:<svg>.none{}")}'
    "@media screen{.nav:not(.none)>a{--c:1}"
    "[data-md-color-accent=teal]{--e:1}}"
    "@keyframes none{0%{--f:1}to{--f:2}}.sm\\:none{--g:1}"
)
SOME = Used(classes=frozenset({"nav"}), colours=frozenset({("accent", "teal")}))


def test_of_the_theme_s_styles_only_what_some_page_can_need_is_published(site: Path) -> None:
    assert needed_styles(THEIRS, SOME) == KEPT
    text = "".join(file.read_text("utf-8") for file in site.glob("assets/stylesheets/*.css"))
    assert "data-md-color-scheme=slate" in text
    assert "data-md-color-primary=pink" not in text
    assert ".md-header__title" in text
    assert ".admonition" not in text
    assert ".failure" not in text, "a word of a grammar of the search"


def test_what_only_a_script_adds_to_a_page_keeps_its_looks(site: Path) -> None:
    pages = "".join(file.read_text("utf-8") for file in site.rglob("*.html"))
    text = "".join(file.read_text("utf-8") for file in site.glob("assets/stylesheets/*.css"))
    assert "md-search-result__item" not in pages
    assert ".md-search-result__item" in text


def test_styles_that_are_not_written_as_we_know_stay_as_they_are() -> None:
    for text in ("", ":root { --a: 1 }", "a {", "}{}{", "@layer x;"):
        assert needed_styles(text, SOME) == text


SITE: Mapping[str, str] = {
    "assets/stylesheets/main.css": (
        "a{--a:1}.seen{--b:1}.named{--c:1}.more{--d:1}[data-md-color-accent=pink]{--e:1}"
    ),
    "assets/plan/plan.css": "/* why */\na { --a: 1 }\n",
    "assets/plan/share.js": "// why: named\nshare()\n",
}
"""What MkDocs has written of a site, by path."""


def lightened(
    path: Path,
    files: Mapping[str, str] = SITE,
    last: SiteFolder | None = None,
    *,
    classes: str = "seen",
    accent: str = "teal",
) -> SiteFolder:
    """Return the folder at `path` with `files` lightened, where the `last` site stands."""
    standing = contents_below(path) if last else {}
    folder = SiteFolder(path=path, standing=standing, drawn_from=last.keys if last else {})
    folder.begin()
    for name, text in files.items():
        (folder.next / name).parent.mkdir(parents=True, exist_ok=True)
        (folder.next / name).write_text(text, "utf-8")
    folder.take_in()
    lighten(folder, [classes], [{"accent": accent}])
    folder.settle()
    return folder


def test_what_the_last_build_has_lightened_of_the_same_stands(tmp_path: Path) -> None:
    last = lightened(tmp_path)
    for name in SITE:
        (tmp_path / name).write_text("as it stands", "utf-8")
    lightened(tmp_path, last=last)
    assert {(tmp_path / name).read_text("utf-8") for name in SITE} == {"as it stands"}


OTHER: Mapping[str, Mapping[str, Any]] = {
    "classes of pages": {"classes": "seen more"},
    "colours": {"accent": "pink"},
    "a script": {"files": {**SITE, "assets/plan/share.js": "share(more)\n"}},
    "a script more": {"files": {**SITE, "assets/javascripts/more.js": "more()"}},
    "styles of the theme": {"files": {**SITE, "assets/stylesheets/main.css": "b{--a:1}"}},
    "styles of ours": {"files": {**SITE, "assets/plan/plan.css": "b { --a: 1 }\n"}},
}


@pytest.mark.parametrize("name", OTHER)
def test_whatever_sets_what_is_light_sets_it_in_the_next_build_too(
    tmp_path: Path, name: str
) -> None:
    after, alone = tmp_path / "after", tmp_path / "alone"
    lightened(after, last=lightened(after), **OTHER[name])
    lightened(alone, **OTHER[name])
    assert contents(after) == contents(alone)
    assert contents(alone) != contents(lightened(tmp_path / "before").path)
