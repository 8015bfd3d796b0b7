"""Which kinds of files are read, and by whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from ...language.characters.encodings import wrecks
from ..refusals import CannotImportError
from ..stream import Block, Paragraph, Picture
from .disguises import refuse_disguised
from .pdf.flow import blocks_of_pdf
from .text import blocks_of_text
from .word.docx import blocks_of_docx

Reader = Callable[[bytes], Sequence[Block | Picture]]

READERS: Mapping[str, Reader] = {
    ".docx": blocks_of_docx,
    ".md": lambda content: blocks_of_text(content, has_origin=False),
    ".pdf": blocks_of_pdf,
    ".txt": lambda content: blocks_of_text(content, has_origin=True),
}
"""Who reads a file, by the ending of its name."""

_OTHER_TABLES = (".csv", ".numbers", ".ods", ".tsv", ".xls", ".xlsb", ".xlsm")
"""As which programs save a table of corrections too, unless they are told otherwise."""

_OTHER_TEXTS = (
    *(".doc", ".docm", ".dot", ".dotx", ".odt", ".pages", ".rtf", ".wps"),
    *(".htm", ".html", ".mht", ".mhtml"),
)
_PICTURES = (".bmp", ".gif", ".heic", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp")
_HOW_ELSE: Mapping[str, str] = {
    **dict.fromkeys(
        _OTHER_TABLES, "bảng phân công chỉ đọc được ở tệp .xlsx · mở bảng rồi lưu thành .xlsx"
    ),
    **dict.fromkeys(
        _OTHER_TEXTS,
        "chưa đọc được dạng tệp này · mở bằng Word hoặc LibreOffice, chọn Lưu thành (Save As),"
        " kiểu tệp .docx, rồi nhập tệp .docx",
    ),
    **dict.fromkeys(
        _PICTURES,
        "ảnh chụp không có chữ để đọc · dùng bản .docx hoặc .pdf có chữ, hoặc gõ lại thành .docx",
    ),
}
"""What is told of a file of another kind, by the ending of its name."""

LARGEST = 20 * 2**20
"""Bytes of the largest file that is read; a plan of 20,000 words has some 200,000."""


_LINES_LOOKED_AT = 100

_RULE = re.compile(r"\s*[-_=*–—]{3,}\s*$|^[-_=*–—]{3,}\s*", re.MULTILINE)
"""Signs in a row that draw a line below a letterhead or a motto."""


def _without_rules(blocks: Iterable[Block | Picture]) -> Iterator[Block | Picture]:
    for block in blocks:
        if isinstance(block, Paragraph):
            kept = replace(block, text=_RULE.sub("", block.text).strip())
            if kept.words:
                yield kept
        else:
            yield block


def blocks_of(name: str, content: bytes) -> tuple[Block | Picture, ...]:
    """Return what a reader of the file `name` sees, in reading order.

    Raises `CannotImportError` where the file cannot be read, or holds no words.
    """
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    reader = READERS.get(ending)
    if how_else := _HOW_ELSE.get(ending):
        raise CannotImportError(how_else)
    if reader is None:
        endings = ", ".join(sorted(READERS))
        raise CannotImportError(
            f"chỉ đọc được tệp {endings} · lưu văn bản thành một trong các dạng ấy"
        )
    if len(content) > LARGEST:
        raise CannotImportError(f"tệp lớn hơn {LARGEST // 2**20} MB · bỏ ảnh trong tệp rồi lưu lại")
    if not content.strip():
        raise CannotImportError("tệp trống")
    refuse_disguised(ending, content)
    blocks = tuple(_without_rules(reader(content)))
    if not any(block.words for block in blocks):
        raise CannotImportError(
            "tệp không có chữ nào; bản quét chỉ có ảnh thì phải gõ lại thành chữ"
        )
    _refuse_other_encodings(blocks)
    return blocks


def _refuse_other_encodings(blocks: Iterable[Block | Picture]) -> None:
    """Raise `CannotImportError` where most of `blocks` are typed for a font of before Unicode."""
    lines = dict(enumerate(block.words for block in islice(blocks, _LINES_LOOKED_AT)))
    wrecked = wrecks(lines)
    if 2 * len(wrecked) > len(lines):
        encoding = Counter(wreck.encoding for wreck in wrecked.values()).most_common(1)[0][0]
        raise CannotImportError(
            f"lời văn trong tệp là {encoding}"
            " · chuyển mã cả văn bản sang Unicode (như bằng UniKey), lưu lại rồi nhập"
        )
