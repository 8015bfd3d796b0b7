"""The parts of a Word file: opened without running or fetching anything, within bounds."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from ...refusals import CannotImportError

_LARGEST_PART = 32 * 2**20
_MOST_ELEMENTS = 1_500_000
"""Of one part; a document of 20,000 words has some 100,000."""
_MOST_PARTS = 5000
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
"""How a .doc file begins, and a .docx that needs a password."""
_NOT_WORD = "tệp không phải văn bản Word (.docx) · mở bằng Word rồi lưu lại thành .docx"
_BROKEN = "tệp Word bị hỏng · mở bằng Word để Word sửa, rồi lưu lại"
_TOO_LARGE = "tệp Word nở ra quá lớn khi mở · bỏ ảnh và phần thừa rồi lưu lại"

_PREFIXES: Mapping[str, str] = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
}
"""Namespaces whose elements mean words here; elements of others stand under their whole name."""


class _Bounded(TreeBuilder):
    """Refuses what Word does not write and what could fill the memory."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        """Begin an element, one of not too many."""
        self._count += 1
        if self._count > _MOST_ELEMENTS:
            raise CannotImportError(_TOO_LARGE)
        return super().start(tag, attrs)

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Refuse a document type: by entities a few letters could unfold without end."""
        raise CannotImportError(_BROKEN)


def tag(element: Element) -> str:
    """Return the name of `element`: `p` for Word's own, with a prefix for others."""
    namespace, _, local = element.tag.rpartition("}")
    return f"{_PREFIXES.get(namespace[1:], 'other:')}{local}"


def value(element: Element | None, attribute: str = "val") -> str | None:
    """Return an attribute of Word's own on `element`."""
    if element is None:
        return None
    for key, text in element.attrib.items():
        if key.rpartition("}")[2] == attribute:
            return text
    return None


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first element down `path` from `element`."""
    for name in path:
        if element is None:
            return None
        element = next((below for below in element if tag(below) == name), None)
    return element


def is_on(element: Element | None) -> bool:
    """Return whether a switch such as `<b/>` is there and not turned off."""
    return element is not None and value(element) not in ("0", "false", "off", "none")


@dataclass(slots=True)
class Package:
    """A Word file, its parts read when they are asked for."""

    content: bytes
    _files: zipfile.ZipFile = field(init=False)
    _main: str = field(init=False)

    def __post_init__(self) -> None:
        if self.content.startswith(_OLD_OR_LOCKED):
            raise CannotImportError(
                "tệp đặt mật khẩu, hoặc là .doc kiểu cũ"
                " · mở bằng Word, bỏ mật khẩu, lưu thành .docx"
            )
        try:
            self._files = zipfile.ZipFile(BytesIO(self.content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise CannotImportError(_NOT_WORD) from None
        if len(self._files.infolist()) > _MOST_PARTS:
            raise CannotImportError(_TOO_LARGE)
        target = self._related("", "/officeDocument")
        if target is None:
            raise CannotImportError(_NOT_WORD)
        self._main = target

    def document(self) -> Element:
        """Return the body of the document."""
        root = self._part(self._main)
        body = child(root, "body") if root is not None else None
        if body is None:
            raise CannotImportError(_NOT_WORD)
        return body

    def beside(self, kind: str) -> Element | None:
        """Return the part of `kind` beside the body: `styles`, `footnotes`."""
        target = self._related(self._main, f"/{kind}")
        return self._part(target) if target else None

    def _related(self, part: str, kind: str) -> str | None:
        folder, name = posixpath.split(part)
        relations = self._part(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in relations if relations is not None else ():
            if (relation.get("Type") or "").endswith(kind) and relation.get(
                "TargetMode"
            ) != "External":
                target = relation.get("Target") or ""
                path = target if target.startswith("/") else posixpath.join(folder, target)
                return posixpath.normpath(path).lstrip("/")
        return None

    def _part(self, name: str) -> Element | None:
        try:
            info = self._files.getinfo(name)
            if info.flag_bits & 1:
                raise CannotImportError("tệp đặt mật khẩu · bỏ mật khẩu rồi lưu lại")
            with self._files.open(info) as file:
                content = file.read(_LARGEST_PART + 1)
        except KeyError:
            return None
        except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError):
            raise CannotImportError(_BROKEN) from None
        except Exception as error:  # what zlib and lzma raise has no common name
            if type(error).__module__ in ("zlib", "_lzma"):
                raise CannotImportError(_BROKEN) from None
            raise
        if len(content) > _LARGEST_PART:
            raise CannotImportError(_TOO_LARGE)
        return _parsed(content)


def _parsed(content: bytes) -> Element:
    parser = XMLParser(target=_Bounded())
    try:
        parser.feed(content)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError):
        raise CannotImportError(_BROKEN) from None
    return root
