"""A wrong address is refused before MkDocs sees it, in Vietnamese, with a right one as example."""

from __future__ import annotations

import pytest

from plan.commands.asked_first import main, refused


@pytest.mark.parametrize("name", ["SITE_URL", "REPO_URL"])
@pytest.mark.parametrize("typed", ["abc", "https://", "ftp://example.org/", "http://[::1"])
def test_an_address_that_is_none_is_told_by_its_variable(
    name: str, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([], {name: typed}) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"{name}: “{typed}” không phải là địa chỉ")
    assert "như `https://" in said


@pytest.mark.parametrize("place", "abc|8000|127.0.0.1|127.0.0.1:x|127.0.0.1:99999|".split("|"))
def test_a_place_to_serve_at_that_is_none_is_told(place: str) -> None:
    (said,) = refused(place, {})
    assert said.startswith(f"AT: “{place}”")
    assert "AT=127.0.0.1:8001" in said


@pytest.mark.parametrize("place", ["127.0.0.1:8000", "localhost:80", "0.0.0.0:65535", "[::1]:8001"])
def test_what_mkdocs_takes_is_let_through(place: str) -> None:
    environment = {"SITE_URL": "https://example.org/plan/", "EDIT_URI": "edit/main/"}
    assert not list(refused(place, environment))
    assert main([place], environment) == 0
