"""What puts the site on a phone's home screen costs a build nothing once it is drawn."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plan.share import home_screen
from plan.share.png import INKS
from plan.tools.store import Store
from tests.support.plans.compared import site_of
from tests.support.sites.projects import DATA, ROOT


def test_icons_are_drawn_once_for_all_builds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_of(DATA.read_text("utf-8"))
    drawn = home_screen.home_screen(site, Store(folder=tmp_path))
    assert sum(content.startswith(b"\x89PNG") for content in drawn.values()) == 4
    monkeypatch.delattr(home_screen, "_drawn")
    assert home_screen.home_screen(site, Store(folder=tmp_path)) == drawn


def test_an_icon_that_is_damaged_is_drawn_anew(tmp_path: Path) -> None:
    site = site_of(DATA.read_text("utf-8"))
    drawn = home_screen.home_screen(site, Store(folder=tmp_path))
    next(tmp_path.iterdir()).write_bytes(b"damaged")
    assert home_screen.home_screen(site, Store(folder=tmp_path)) == drawn


def test_pictures_icons_and_paper_have_the_colours_of_the_pages() -> None:
    look = (ROOT / "hooks/plan/publish/theme/assets/plan/plan.css").read_text("utf-8")
    in_light = dict(reversed(re.findall(r"--([\w-]+): (#\w+);", look)))  # it stands before dark
    names = {"md-primary-fg-color": "red", "plan-gold": "gold", "plan-bright": "bright"}
    assert {name: in_light[name] for name in names} == {
        name: INKS[ink] for name, ink in names.items()
    }
    printed = (ROOT / "hooks/plan/templates/printed.typ").read_text("utf-8")
    assert f'#let red = rgb("{INKS["red"]}")' in printed
