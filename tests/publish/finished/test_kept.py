"""Which files a reader's browser keeps, and what the build gives a phone for its home screen."""

from __future__ import annotations

import json
import re
import struct
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Page

from plan.publish.finished.offline import REGISTERS, WORKER, kept, last_worker, worker
from plan.publish.site_folder import Content
from tests.support.sites.projects import OTHER_PLAN, build, project

SIZES = {
    "index.html": 10,
    "404.html": 10,
    "ke-hoach/index.html": 10,
    "nhiem-vu/ii-1/index.html": 10,
    "assets/javascripts/bundle.abc.min.js": 10,
    "search/search_index.json": 10,
    "tai-ve/index.html": 10,
}
LEFT_OUT = {
    "assets/javascripts/bundle.abc.min.js.map": 10,
    "assets/javascripts/lunr/tinyseg.js": 10,
    "assets/share/0123456789.png": 10,
    "assets/plan/icon-512.png": 10,
    "sitemap.xml.gz": 10,
    "robots.txt": 10,
    "api/v1/bodies/mot-co-quan.json": 10,
    "tai-ve/co-quan/mot-co-quan.pdf": 10,
    "tai-ve/phan-cong.xlsx": 10,
    WORKER: 10,
}


def listed(script: str) -> dict[str, Any]:
    """Return what the build tells the worker."""
    told: dict[str, Any] = json.loads(script.partition("\n")[0][len("const LIST = ") : -1])
    return told


def test_a_small_site_is_kept_whole_but_for_what_no_page_shows() -> None:
    keeps = kept(SIZES | LEFT_OUT)
    assert set(keeps.paths) == set(SIZES)
    assert keeps.whole


def test_of_a_big_site_the_entry_pages_are_kept() -> None:
    assert kept(SIZES | LEFT_OUT, most=70).whole  # what is left out does not count
    keeps = kept(SIZES, most=69)
    assert set(SIZES) - set(keeps.paths) == {"nhiem-vu/ii-1/index.html"}
    assert not keeps.whole


def site_of(**pages: str) -> dict[str, Content]:
    """Return the files of a site: what each of `pages` holds, by its name with blanks."""
    return {
        f"{name}/index.html".lstrip("/"): Content(10, sha256(content.encode()).hexdigest())
        for name, content in pages.items()
    }


def test_any_change_of_content_or_name_is_another_version() -> None:
    first = site_of(**{"": "a", "x y (1)": "b"})
    list_ = listed(worker(first))
    assert list(list_["files"]) == ["", "x%20y%20(1)/"]
    assert list_["seen"] is None
    changed = (first, first | site_of(**{"": "c"}), site_of(**{"": "a"}))
    assert len({listed(worker(files))["version"] for files in changed}) == 3
    assert listed(worker(first | site_of(**{"x/y": "b"}), most=20))["seen"]


def test_a_change_of_a_page_that_is_kept_when_seen_is_another_version() -> None:
    others = [site_of(**{"a/x": "b"}), site_of(**{"a/x": "c"}), site_of(**{"a/y": "b"})]
    lists = [listed(worker(site_of(**{"": "a"}) | other, most=10)) for other in others]
    assert len({each["version"] for each in lists}) == len({each["pages"] for each in lists}) == 3
    assert all(len(each["pages"]) == len(each["version"]) for each in lists)


def test_no_file_is_kept_that_no_other_names(site: Path) -> None:
    told = listed((site / WORKER).read_text("utf-8"))
    assert told["seen"] is None
    files = [address for address in told["files"] if address and not address.endswith("/")]
    kept_texts = [file.read_text("utf-8") for file in site.rglob("*.html")]
    kept_texts += [(site / name).read_text("utf-8") for name in files if name.endswith(".js")]
    for name in set(files) - {"404.html"}:
        assert any(Path(name).name in text for text in kept_texts), name


def test_a_preview_and_a_site_without_it_ask_for_no_worker(
    site: Path, preview: Path, tmp_path: Path
) -> None:
    made = project(tmp_path / "project", OTHER_PLAN.read_text("utf-8"))
    assert build(made, OFFLINE="false").returncode == 0
    without = made / "site"
    assert REGISTERS in (site / "index.html").read_text("utf-8")
    assert REGISTERS not in (without / "index.html").read_text("utf-8")
    assert (without / WORKER).read_text("utf-8") == last_worker()
    assert REGISTERS not in (preview / "index.html").read_text("utf-8")
    assert not (preview / WORKER).exists()
    assert b'rel="manifest"' not in (preview / "index.html").read_bytes()


def test_a_browser_finds_nothing_wrong_with_the_manifest(page: Page, home: str) -> None:
    page.goto(f"{home}nhiem-vu/ii-1/")
    read = page.context.new_cdp_session(page).send("Page.getAppManifest")
    assert read["url"] == f"{home}manifest.webmanifest"
    assert read["errors"] == []
    assert (read["manifest"]["startUrl"], read["manifest"]["scope"]) == (home, home)


@pytest.mark.parametrize(
    ("build_name", "short"), [("site", "Kế hoạch"), ("other_site", "Chương trình")]
)
def test_the_home_screen_shows_names_from_the_data(
    request: pytest.FixtureRequest, build_name: str, short: str
) -> None:
    folder: Path = request.getfixturevalue(build_name)
    manifest = json.loads((folder / "manifest.webmanifest").read_text("utf-8"))
    (name,) = html.parse(str(folder / "index.html")).xpath(
        "//meta[@property='og:site_name']/@content"
    )
    assert (manifest["name"], manifest["short_name"], manifest["lang"]) == (name, short, "vi")


def test_each_icon_is_as_large_as_it_says(site: Path) -> None:
    icons = json.loads((site / "manifest.webmanifest").read_text("utf-8"))["icons"]
    assert {icon["purpose"] for icon in icons} == {"any", "maskable"}
    sizes = {icon["src"]: icon["sizes"] for icon in icons}
    page = html.parse(str(site / "index.html"))
    (touch,) = page.xpath("//link[@rel='apple-touch-icon']/@href")
    for path, size in {**sizes, touch: "180x180"}.items():
        content = (site / path).read_bytes()
        assert re.match(rb"\x89PNG\r\n\x1a\n....IHDR", content, re.DOTALL)
        assert "{}x{}".format(*struct.unpack(">II", content[16:24])) == size, path
        assert len(content) < 5000


def test_a_maskable_icon_leaves_no_corner_empty_and_keeps_its_sign_in_the_disc(
    page: Page, home: str
) -> None:
    page.goto(home)
    far, clear, signs = page.evaluate(
        """async () => {
          const image = await createImageBitmap(
            await (await fetch('assets/plan/icon-maskable.png')).blob());
          const canvas = new OffscreenCanvas(512, 512).getContext('2d');
          canvas.drawImage(image, 0, 0);
          const { data } = canvas.getImageData(0, 0, 512, 512);
          let far = 0, clear = 0, signs = 0;
          for (let at = 0; at < data.length; at += 4) {
            clear += data[at + 3] < 255;
            if (data[at + 2] > 200) continue; // paper
            signs += 1;
            const x = (at / 4) % 512 - 255.5, y = Math.floor(at / 4 / 512) - 255.5;
            far = Math.max(far, Math.hypot(x, y));
          }
          return [far, clear, signs];
        }"""
    )
    assert clear == 0
    assert signs > 512 * 512 / 5
    assert far <= 0.4 * 512
