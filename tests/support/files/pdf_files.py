"""The PDF files of the real plan and of invented ones, and programs that read them.

None of these readers is the program that wrote the files.
"""

from __future__ import annotations

import io
import json
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import pypdf
import pypdfium2 as pdfium
import pytest

from plan.derive.holdings import Holding
from plan.exports.common import NOTE, Source
from plan.exports.pdf import FORMAT
from plan.model.records import Body
from tests.support.files.made_files import KeptFiles
from tests.support.files.office import source_of
from tests.support.plans.full_plan import full_plan, written
from tests.support.plans.hostile import hostile
from tests.support.sites.projects import DATA, OTHER_PLAN, SUCCESSORS
from tests.support.sites.states import state_of

PLAN, MATRIX = "tai-ve/ke-hoach.pdf", "tai-ve/ma-tran.pdf"
A4 = (595, 842)
"""Points."""

FOOT = 9
"""Points of the letters of a page's last line."""

MARKUP = "#panic() *a* _b_ $x$ `c` = d @e <f> // g /* h */ [i] \\j --- ~ \"k\" 'l' #{m}"
"""The signs that typst reads in its own files."""

_MILLIMETRE = 72 / 25.4

Pages = list[str]
Reader = Callable[[bytes], Pages]


def source(text: str) -> Source:
    """Return the site of a plan, as files are made of it."""
    return source_of(text.encode())


def hostile_text() -> str:
    """Return the plan whose texts would do harm wherever they were read as more than text."""
    data = full_plan(OTHER_PLAN.read_text("utf-8"))
    hostile(data)
    return written(data)


def marked_text() -> str:
    """Return the invented plan with typst's own signs in its words."""
    text = OTHER_PLAN.read_text("utf-8")
    duty = '        assignment:\n          text: "Tổ Toán có trách nhiệm:"'
    assert duty in text
    text = text.replace(duty, f'        text: "Giữ sổ, gồm:"\n{duty}')
    planted = json.dumps(f"Ghi sổ {MARKUP}")
    return text.replace("text: Ghi sổ.", f"text: {planted}")


TEXTS: dict[str, Callable[[], str]] = {
    "real": lambda: DATA.read_text("utf-8"),
    "library": lambda: OTHER_PLAN.read_text("utf-8"),
    "successors": lambda: SUCCESSORS.read_text("utf-8"),
    "hostile": hostile_text,
    "marked": marked_text,
    "without a day": lambda: SUCCESSORS.read_text("utf-8").partition("\nchanges:")[0],
}


@cache
def made(name: str) -> tuple[Source, Mapping[str, bytes]]:
    """Return a plan of `TEXTS` and its PDF files by address, each made once for all tests."""
    plan = source(TEXTS[name]())
    return plan, KeptFiles(FORMAT, plan)


def sheet(files: Mapping[str, bytes], body: Body) -> bytes:
    """Return the duty sheet of `body`."""
    return files[f"tai-ve/co-quan/{body.id}.pdf"]


def held(known: Source, body: Body) -> Sequence[Holding]:
    """Return every duty of `body`, however it came to it."""
    return known.register.holdings[body.id]


def of_pdfium(pdf: bytes) -> Pages:
    """Return the text of each page, as Chromium reads it."""
    with pdfium.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def of_pypdf(pdf: bytes) -> Pages:
    """Return the text of each page, as pypdf reads it."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def of_poppler(pdf: bytes) -> Pages:
    """Return the text of each page, as poppler reads it for who selects and copies all."""
    command = ["pdftotext", "-raw", "-", "-"]
    read = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return read.stdout.decode().rstrip("\f").split("\f")


READERS = (of_pdfium, of_pypdf, pytest.param(of_poppler, marks=pytest.mark.office))


def flat(text: str) -> str:
    """Return `text` with single spaces."""
    return " ".join(text.split())


def dense(text: str) -> str:
    """Return `text` without spaces: long strange words may end lines anywhere."""
    return "".join(text.split())


def body_of(pages: Pages, known: Source, address: str) -> str:
    """Return the words of a document without what stands at the head and foot of its pages.

    At the head of the first page is what it is, at the head of the others their number.
    """
    foot = f"{NOTE}. {state_of(known, address).version}. {known.published.url(address)}"
    found = []
    for number, page in enumerate(pages, 1):
        text = flat(page)
        assert text.count(foot) == 1, text
        before, after = text.split(foot)
        text = flat(f"{before} {after}")
        above = NOTE if number == 1 else str(number)
        assert text.startswith(f"{above} "), text
        text = text.removeprefix(f"{above} ")
        found.append(text)
    return " ".join(found)


def letters(pdf: bytes, number: int) -> Iterator[tuple[str, float, tuple[float, ...]]]:
    """Yield each letter of a page, its size, and how far it is from each edge of the paper.

    The size is in points; the edges are left, top, right and bottom, in millimetres.
    """
    with pdfium.PdfDocument(pdf) as document:
        page = document[number]
        width, height = page.get_size()
        text = page.get_textpage()
        for index in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(index)
            size = pdfium.raw.FPDFText_GetFontSize(text, index)
            edges = (left, height - top, width - right, bottom)
            letter = text.get_text_range(index, 1)
            if letter.strip():
                yield letter, size, tuple(edge / _MILLIMETRE for edge in edges)


def catalogue(pdf: bytes) -> Any:
    """Return the dictionary under which all else in a PDF is found."""
    return pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]


def told(pdf: bytes) -> dict[str, str]:
    """Return what a PDF says of itself to who lists files: its title, its dates."""
    said: Any = pypdf.PdfReader(io.BytesIO(pdf)).metadata
    return {key: str(value) for key, value in said.items()}


def tags(pdf: bytes) -> list[dict[str, Any]]:
    """Return every element of the tree that assistive programs read."""
    found = []
    waiting = [catalogue(pdf)["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            found.append(node)
            if "/K" in node:
                waiting.append(node["/K"])
    return [node for node in found if "/S" in node]
