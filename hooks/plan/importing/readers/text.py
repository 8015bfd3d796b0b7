"""Text as programs export it → the stream: debris of the export told apart from words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..plain_words import CAPITALS, plain_words
from ..refusals import CannotImportError
from ..stream import Block
from ..symbols import signs_of
from .broken_lines import whole_paragraphs
from .cut_lines import whole_lines
from .side_by_side import one_by_one
from .tables.flat_tables import with_flat_tables
from .tables.markdown_tables import with_tables
from .tables.tab_tables import with_bars

_ORIGIN = re.compile(r"#\s+\S")
"""A first line of who saved the text, not of the document."""

_FENCE = re.compile(r"\s*(?:```\w*|~~~|-{3,}|\*{3,}|_{3,}|={3,})\s*")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_STAR = re.compile(r"\*\*\s+(?P<words>.*?[^*])\*?\s*")
"""Italics around a printed star: `** Ban … .*`."""
_BOLD = re.compile(r"(?<!\*)\*\*(?=\S)(.+?)(?<=\S)\*\*(?!\*)")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])")
_LOOSE = re.compile(r"\*\*|(?<=\S)\*+$|`+")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>|~-])")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LETTER_OF_SIGNS = re.compile(rf"(?P<letter>[Øü])(?=\s+[{CAPITALS}])")
"""A bullet of the font Wingdings, which an export wrote as the letter at its place."""
_ENCODINGS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def blocks_of_text(content: bytes, *, has_origin: bool) -> tuple[Block, ...]:
    """Return the paragraphs and tables of a text file.

    If `has_origin`, a first line that begins with `# ` says where the text is from.
    """
    lines = _decoded(content).splitlines()
    if has_origin and lines and _ORIGIN.match(lines[0]):
        lines = lines[1:]
    lines = list(with_bars(list(one_by_one(lines))))
    blocks = tuple(with_tables(_cleaned(lines)))
    return tuple(whole_paragraphs(with_flat_tables(blocks)))


def _decoded(content: bytes) -> str:
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CannotImportError("tệp này không phải tệp chữ · lưu văn bản thành .docx hoặc .txt")
    encoding = next((name for mark, name in _ENCODINGS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise CannotImportError(
            "chữ trong tệp không phải bảng mã UTF-8 · lưu lại tệp bằng UTF-8"
        ) from None


def _cleaned(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines that hold words, each without the signs of an export's format."""
    for line in whole_lines(lines):
        if _FENCE.fullmatch(line):
            continue
        is_of_a_table = line.lstrip().startswith("|")
        broken = _BREAK.sub("\n" if is_of_a_table else " ", line)
        words = _HEADING.sub("", plain_words(broken), count=1)
        words = _ESCAPED.sub(r"\1", words)
        if letter := _LETTER_OF_SIGNS.match(words):
            words = f"{signs_of(letter['letter'])}{words[1:]}"
        if star := _STAR.fullmatch(words):
            words = f"* {star.group('words').strip()}"
        else:
            # What one line opens, another may close: `**T/M BAN …` and `PHÓ …**`.
            words = _LOOSE.sub("", _ITALIC.sub(r"\1", _BOLD.sub(r"\1", words)))
        if words.strip():
            yield plain_words(words)
