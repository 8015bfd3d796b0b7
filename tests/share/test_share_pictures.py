"""Share pictures: one of its own for each page, light, whole words only, drawn once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from typst import TypstError

from plan.check.gate import checked
from plan.check.ledger import Ledger
from plan.pages import site as site_of
from plan.pages.page import Card, CardLine, CardRow, CardTable
from plan.pages.published import Published
from plan.share.pictures import Artist
from plan.share.png import pdf_of
from plan.tools.store import Store
from tests.support.sites.projects import DATA, OTHER_PLAN, SUCCESSORS
from tests.support.sites.shared_heads import shared_pages, told
from tests.support.sites.sites import HOME

SIZE = (1200, 630)
HEAVIEST = 28_000
MEAN = 19_500
"""Bytes of a picture: what a chat on a slow link still waits for."""

MARGINS = ((0, 20, 80, 630), (1120, 20, 1200, 630), (0, 604, 1200, 630), (0, 20, 1200, 56))
"""Where no word may stand: left, right, below, above; as (left, top, right, bottom)."""

INKS = {
    (0x26, 0x21, 0x1E): "ink",
    (0x9B, 0x1C, 0x1F): "red",
    (0x8A, 0x61, 0x00): "gold",
    (0xD9, 0xA5, 0x20): "bright",
    (0x5C, 0x56, 0x50): "quiet",
}
"""The darkest colour of each, which every line of letters has somewhere."""

NAME = "Ban Chỉ đạo liên ngành về quản lý, khai thác và chế biến khoáng sản "
WORDS = "Nghiên cứu, thẩm định, trình cấp có thẩm quyền quyết định (nếu có), số 31-KL/TW; "


def artist(folder: Path) -> Artist:
    """Return who draws for a site, and keeps in `folder`."""
    published = Published(name="Kế hoạch thực hiện Kết luận số 31-KL/TW")
    return Artist(published=published, store=Store(folder=folder))


def drawn(folder: Path, *cards: Card) -> list[bytes]:
    """Return the picture of each of `cards`."""
    pictures = [artist(folder).picture(f"{place}/", card) for place, card in enumerate(cards)]
    return [png for _, png in artist(folder).drawn(pictures)]


def shown(card: Card) -> list[str]:
    """Return the words that the picture of `card` shows, in their order."""
    picture = artist(Path()).picture("", card)
    with pypdfium2.PdfDocument(pdf_of([picture.card])) as pdf:
        text = pdf[0].get_textpage().get_text_bounded()
    return unicodedata.normalize("NFC", text.replace("\u200b", "")).split()


def plans() -> Iterable[Path]:
    """Return the plans whose pages are drawn here."""
    return (DATA, OTHER_PLAN, SUCCESSORS)


def test_each_page_has_a_picture_of_its_own(built: Path) -> None:
    seen: dict[bytes, str] = {}
    described = set()
    for address, page in shared_pages(built).items():
        image = told(page, "og:image")
        file, _, version = image.removeprefix(HOME).partition("?v=")
        assert file == f"assets/share/{address.rstrip('/') or 'index'}.png"
        assert len(version) == 10
        png = built / file
        with Image.open(png) as picture:
            assert (picture.format, picture.size, picture.mode) == ("PNG", SIZE, "P")
        assert (told(page, "og:image:width"), told(page, "og:image:height")) == ("1200", "630")
        assert told(page, "og:image:type") == "image/png"
        assert png.read_bytes() not in seen, (address, seen.get(png.read_bytes()))
        seen[png.read_bytes()] = address
        described.add(told(page, "og:image:alt"))
    assert len(described) == len(seen)
    assert len(list((built / "assets" / "share").rglob("*.png"))) == len(seen)
    sizes = [len(png) for png in seen]
    assert max(sizes) <= HEAVIEST
    assert sum(sizes) / len(sizes) <= MEAN


@pytest.mark.parametrize(
    "card",
    [
        Card(kind="Cơ quan", title="A"),
        Card(kind="Cơ quan", title=NAME * 8, lines=(CardLine(label=NAME, words=NAME * 8),) * 9),
        Card(
            kind=NAME * 8,
            title="W" * 700,
            lines=(CardLine(words="Ệ" * 700), CardLine(label="Ệ" * 90, words="m " * 300)),
        ),
        Card(
            kind="#evil[x]",
            title="#evil[x] $a$ *b* @c <d> `e` // f",
            lines=(CardLine(words="#pagebreak()"),),
        ),
        Card(
            kind='"), panic("',
            title="\\ \" ' --- ... ~ [ ] { }",
            lines=(CardLine(label="= Đề mục", words="- mục"),),
        ),
        Card(
            kind="Kế hoạch",
            title=NAME * 3,
            table=CardTable(
                columns=("Phụ lục XVIII.128.đ",) * 8,
                rows=(CardRow(name=NAME * 3, cells=("direct", "through", "inherited", None) * 2),)
                * 7,
                rest="… và 1.000 cơ quan khác, 10.000 nhiệm vụ khác",
            ),
        ),
    ],
)
def test_words_of_any_length_and_kind_stay_within_the_picture(tmp_path: Path, card: Card) -> None:
    (png,) = drawn(tmp_path, card)
    with Image.open(BytesIO(png)) as picture:
        assert picture.size == SIZE
        flat = picture.convert("RGB")
    for place in MARGINS:
        ground = Image.new("RGB", (place[2] - place[0], place[3] - place[1]), "#fffdf8")
        assert ImageChops.difference(flat.crop(place), ground).getbbox() is None, place


def test_each_part_of_a_picture_is_in_its_own_ink_alone(tmp_path: Path) -> None:
    line = CardLine(label="Chủ trì", words="Ẩn Ể")
    (png,) = drawn(tmp_path, Card(kind="Nhiệm vụ gỵ", title="ẨNG ỂPY", lines=(line,)))
    with Image.open(BytesIO(png)) as picture:
        flat = picture.convert("RGB")
    rows = (flat.crop((0, top, SIZE[0], top + 1)).getcolors() or () for top in range(SIZE[1]))
    inks = [INKS[colour] for row in rows for _, colour in row if colour in INKS]
    parts = [ink for ink, _ in groupby(inks)]
    assert parts == ["red", "bright", "gold", "red", "ink", "bright", "ink", "quiet"]


@pytest.mark.parametrize("count", [1, 3, 9, 20, 40, 60, 300])
def test_words_are_whole_at_every_length(count: int) -> None:
    name = " ".join((NAME * 30).split()[:count])
    words = " ".join((WORDS * 30).split()[:count])
    lines = (CardLine(label="Chủ trì", words=name), CardLine(label="Phối hợp", words=words))
    card = Card(kind="Nhiệm vụ II.2", title=words, lines=lines)
    whole = {word.strip(",;:.()“”…") for word in (*words.split(), *name.split())}
    found = shown(card)
    assert "…" not in "".join(found[: 3 if count < 9 else 0])
    of_site = {"Nhiệm", "vụ", "II.2", "Chủ", "trì", "Phối", "hợp", *"Kế hoạch Kết luận".split()}
    note = "thực hiện số 31-KL/TW Bản đọc trên mạng không phải bản gốc đã ký".split()
    for word in found:
        assert word.strip(",;:.()“”…") in whole | of_site | set(note), word
    for word in words.split()[: min(count, 15)]:
        assert word in found or f"{word.rstrip(',;:.()')}…" in found, word


def test_letters_of_every_picture_are_in_the_font() -> None:
    for plan in plans():
        published = site_of(checked(plan, plan.name), Ledger())
        pictures = [artist(Path()).picture(page.address, page.card) for page in published.pages]
        pdf_of([picture.card for picture in pictures], "a-2b")  # it refuses a letter not found


def test_a_letter_that_no_font_has_is_noticed() -> None:
    picture = artist(Path()).picture("", Card(kind="Cơ quan", title="\U00013000"))
    with pytest.raises(TypstError, match="could not be displayed"):
        pdf_of([picture.card], "a-2b")


def test_a_picture_is_drawn_once_and_again_only_for_other_words(tmp_path: Path) -> None:
    drawer = artist(tmp_path)
    picture = drawer.picture("a/", Card(kind="Cơ quan", title="Tổ Toán"))
    list(drawer.drawn([picture]))
    drawer.store.keep(picture.name, b"kept")
    other = drawer.picture("a/", Card(kind="Cơ quan", title="Tổ Văn"))
    assert list(drawer.drawn([picture])) == [(picture.address, b"kept")]
    assert dict(drawer.drawn([other]))[other.address].startswith(b"\x89PNG")
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted((picture.name, other.name))
    assert (picture.address, picture.link) != (other.address, other.link)
    assert picture.address == other.address


def test_the_same_words_give_the_same_picture_alone_or_among_others(tmp_path: Path) -> None:
    card, other = Card(kind="Cơ quan", title="Tổ Toán"), Card(kind="Cơ quan", title="Tổ Văn")
    (alone,) = drawn(tmp_path / "alone", other)
    _, among = drawn(tmp_path / "among", card, other)
    assert alone == among


def _draw_at_once(folder: Path) -> list[bytes]:
    return drawn(folder, *(Card(kind="Cơ quan", title=f"Tổ {place}") for place in range(20)))


def test_two_builds_at_once_keep_whole_pictures(tmp_path: Path) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        first, second = pool.map(_draw_at_once, [tmp_path, tmp_path])
    assert first == second
    assert len(list(tmp_path.iterdir())) == 20
    assert len(set(first)) == 20


def test_a_body_s_picture_says_its_tasks_in_words() -> None:
    pages = site_of(checked(DATA, "a"), Ledger()).pages
    (card,) = [each.card for each in pages if each.title == "Ban cán sự đảng Ủy ban nhân dân tỉnh"]
    assert card.kind == "Cơ quan · 5 nhiệm vụ: 4 giao trực tiếp, 1 giao qua nhóm"
    assert [line.label for line in card.lines] == ["Phối hợp", "Lãnh đạo", "Thực hiện", ""]
    said = " ".join(shown(card))
    assert "Phối hợp: Quán triệt Kết luận số 31-KL/TW và Kế hoạch này" in said
    assert "… và 2 nhiệm vụ khác" in said
    assert not {"II.1", "II.2", "II.3", "III.1", "III.2"} & set(said.split())


@pytest.mark.parametrize("plan", plans())
def test_no_body_s_picture_says_tasks_by_number_alone(plan: Path) -> None:
    published = site_of(checked(plan, plan.name), Ledger())
    numbers = {task.label for task in published.register.tasks}
    for page in published.pages:
        if page.template == "body.html":
            assert len(page.card.lines) <= 4
            for line in page.card.lines:
                assert not numbers & set(line.words.split()), page.title


def test_the_matrix_s_picture_shows_the_matrix() -> None:
    pages = site_of(checked(DATA, "a"), Ledger()).pages
    (card,) = [each.card for each in pages if each.template == "matrix.html"]
    assert card.table
    said = " ".join(shown(card))
    for words in ("II.1", "III.2", "Ban Tuyên giáo Tỉnh ủy", "giao trực tiếp", "5 cơ quan khác"):
        assert words in said
    rows = {row.name: row.cells for row in card.table.rows}
    assert rows["Ban Tuyên giáo Tỉnh ủy"] == ("direct", None, "direct", None, "through", None)
    described = artist(Path()).picture("", card).words
    assert "Ban Tuyên giáo Tỉnh ủy: II.1, II.3, III.1" in described
