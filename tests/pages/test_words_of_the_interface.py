"""The words of the interface: one for each thing, on every page and in every file of every plan."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from tests.support.files.pdf_files import of_pdfium

SITES = ("site", "other_site", "rearranged_site", "preview")

REPLACED = re.compile(
    r"đích danh"
    r"|có qua nhóm"
    r"|\d nhiệm vụ, \d+ qua nhóm"
    r"|bản nguồn không ghi"
    r"|ma trận"
    r"|cơ quan của đồng chí làm gì"
    r"|dữ liệu: bản"
    r"|số hiệu bản dữ liệu"
    r"|để ngỏ"
    r"|sửa trang này"
    r"|tên tắt"
    r"|(?<!sao )chép trích dẫn"
    r"|không nêu cơ quan chủ trì"
    r"|[«»]",
    re.IGNORECASE,
)
"""What the interface once said otherwise, and must not say again; no plan here has these words."""


def of_html(content: bytes) -> str:
    """Return what a page shows, has read aloud, and says to search engines and chats."""
    page: Any = html.document_fromstring(content.decode())
    for each in page.xpath("//script | //style"):
        each.drop_tree()
    told = page.xpath("//@alt | //@title | //@aria-label | //@placeholder | //meta/@content")
    return " ".join([page.text_content(), *map(str, told)])


def of_zip(content: bytes) -> str:
    """Return the text of an Office file, of all its parts."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        parts = [file.read(name) for name in file.namelist() if name.endswith(".xml")]
    return " ".join("".join(map(str, etree.fromstring(part).itertext())) for part in parts)


def of_pdf(content: bytes) -> str:
    """Return the text of a PDF file."""
    return re.sub(r"\s+", " ", " ".join(of_pdfium(content)))


READ: dict[str, Callable[[bytes], str]] = {
    ".html": of_html,
    ".pdf": of_pdf,
    ".docx": of_zip,
    ".xlsx": of_zip,
    ".csv": bytes.decode,
    ".ics": bytes.decode,
    ".json": bytes.decode,
    ".xml": bytes.decode,
    ".webmanifest": bytes.decode,
}
"""By the ends of their names, how the files of a site are read."""


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield every file of a site that has words, and its words."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and (read := READ.get(file.suffix)):
            yield file.relative_to(folder).as_posix(), read(file.read_bytes())


@pytest.mark.parametrize("name", SITES)
def test_no_page_and_no_file_says_what_was_put_into_other_words(
    request: pytest.FixtureRequest, name: str
) -> None:
    found = {
        file: words
        for file, text in texts(request.getfixturevalue(name))
        if (words := REPLACED.findall(text))
    }
    assert found == {}


@pytest.mark.parametrize("name", SITES)
def test_no_heading_says_what_was_put_into_other_words(
    request: pytest.FixtureRequest, name: str
) -> None:
    """`Lời văn` is a good word elsewhere; as a heading it is `Nguyên văn`."""
    pages = request.getfixturevalue(name).rglob("*.html")
    headings = "//h1 | //h2 | //h3 | //dt | //summary | //legend"
    found = {
        str(page): text
        for page in pages
        for each in html.parse(str(page)).xpath(headings)
        if (text := " ".join(each.text_content().split()).rstrip("¶ ")) == "Lời văn"
    }
    assert found == {}


@pytest.mark.parametrize("name", ["site", "other_site"])
def test_a_line_of_the_recipients_that_stands_alone_has_no_comma_at_its_end(
    request: pytest.FixtureRequest, name: str
) -> None:
    pages = (request.getfixturevalue(name) / "co-quan").rglob("index.html")
    quoted = [
        str(each).strip()
        for page in pages
        for each in html.parse(str(page)).xpath(
            "//h2[@id='noi-nhan']/following-sibling::ul[1]//a/text()"
        )
    ]
    assert any(words.startswith("“") for words in quoted)
    assert [words for words in quoted if re.search(r"[,;]”$", words)] == []
