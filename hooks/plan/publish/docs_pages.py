"""The handwritten pages in docs/: what can be linked to on them, and they as HTML."""

from __future__ import annotations

import posixpath
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from ..load.problems import NOT_UTF_8, SAVE_AS_UTF_8, Problem, ProblemsFoundError
from ..model.text import START

DOCS = "docs"
"""Where they lie in the repository."""

NOT_PUBLISHED = ("decisions", "images")
"""Its folders that are for who works on the site; mkdocs.yml excludes them too."""

_EXTENSIONS = ("toc", "attr_list", "meta")


@dataclass(frozen=True, slots=True, kw_only=True)
class Handwritten:
    """One page as it is written."""

    address: str
    title: str
    description: str
    top: str
    """The anchor of its first heading."""
    html: str
    """Its content; what it shows beside words is in it."""


def handwritten_addresses(docs: Path) -> Iterator[str]:
    """Yield the address of each page in the folder `docs`, and of each heading on it.

    Raises `ProblemsFoundError` where a page cannot be read, as `handwritten_pages` does.
    """
    for file in _files(docs):
        reader = Markdown(extensions=_EXTENSIONS)
        reader.convert(_text(file))
        address = _address(file.relative_to(docs).as_posix())
        yield address
        yield from (f"{address}#{anchor}" for anchor in _anchors(_headings(reader)))


def handwritten_pages(docs: Path, index: str) -> Iterator[Handwritten]:
    """Yield each page in the folder `docs`; its links to pages end in `index`."""
    for file in _files(docs):
        name = file.relative_to(docs).as_posix()
        address = _address(name)
        places = _Places(docs, posixpath.dirname(name), address, index)
        reader = Markdown(extensions=[*_EXTENSIONS, places])
        html = reader.convert(_text(file))
        # The extension adds the attribute, which no type stub knows.
        head: dict[str, list[str]] = reader.Meta  # type: ignore[attr-defined]
        yield Handwritten(
            address=address,
            title=_head(file, head, "title"),
            description=_head(file, head, "description"),
            top=next(_anchors(_headings(reader)), ""),
            html=html,
        )


def _files(docs: Path) -> list[Path]:
    files = docs.rglob("*.md")
    return sorted(file for file in files if file.relative_to(docs).parts[0] not in NOT_PUBLISHED)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise _problem(file, NOT_UTF_8, SAVE_AS_UTF_8) from None


def _head(file: Path, head: dict[str, list[str]], key: str) -> str:
    """Return what the head of the page in `file` says of `key`."""
    if key not in head:
        how = f"viết dòng `{key}: …` ở đầu tệp, như trong docs/huong-dan.md"
        raise _problem(file, f"trang này thiếu `{key}`", how)
    return " ".join(head[key])


def _problem(file: Path, what: str, how: str) -> ProblemsFoundError:
    return ProblemsFoundError(file.as_posix(), [Problem(place=START, what=what, how=how)])


def _address(name: str) -> str:
    """Return the address of the page that is written in the file `name`: `a/index.md` → `a/`."""
    return f"{name.removesuffix('.md').removesuffix('index').rstrip('/')}/".removeprefix("/")


def _headings(reader: Markdown) -> list[Any]:
    # As with Meta: the extension adds the attribute, which no type stub knows.
    tokens: list[Any] = reader.toc_tokens  # type: ignore[attr-defined]
    return tokens


def _anchors(tokens: list[Any]) -> Iterator[str]:
    for token in tokens:
        yield token["id"]
        yield from _anchors(token["children"])


class _Places(Extension):
    """Lets links lead to pages instead of files, and puts pictures into the page."""

    def __init__(self, docs: Path, folder: str, address: str, index: str) -> None:
        super().__init__()
        self.docs, self.folder = docs, folder
        self.root = "../" * address.count("/")
        self.index = index

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the base class's name)
        """Run after everything else has read the page."""
        md.treeprocessors.register(_InPlace(self), "places", 0)


class _InPlace(Treeprocessor):
    def __init__(self, places: _Places) -> None:
        super().__init__()
        self.places = places

    def run(self, root: Element) -> None:
        """Change what leads to files of the folder."""
        for element in root.iter():
            for attribute in ("href", "src"):
                if (value := element.get(attribute)) and ":" not in value:
                    element.set(attribute, self._place(value))

    def _place(self, link: str) -> str:
        path, mark, anchor = link.partition("#")
        if not path:
            return link
        places = self.places
        name = posixpath.normpath(posixpath.join(places.folder, path))
        if name.endswith(".md"):
            return f"{places.root}{_address(name)}{places.index}{mark}{anchor}"
        kind, _ = guess_type(name)
        return f"data:{kind};base64,{b64encode((places.docs / name).read_bytes()).decode()}"
