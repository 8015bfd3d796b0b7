"""A file of an office → the draft of a data file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.records import Assignments
from .forms import NUMBER, NUMBER_LINE
from .outline import document_of
from .readers.kinds import blocks_of
from .refusals import CannotImportError
from .stream import Block, Paragraph, Picture
from .writing import draft_file

_NOTHING = (
    "ngoài phần đầu, nơi nhận và chữ ký, tệp không có nội dung nào"
    " · nội dung nằm trong ảnh thì gõ lại thành chữ"
)
_ONLY_ENCLOSED = (
    "văn bản đầu tệp chỉ có phần đầu, nơi nhận hoặc chữ ký, nội dung nằm ở phần kèm theo"
    " · để phần kèm theo ấy thành một tệp riêng rồi nhập"
)


def draft(name: str, content: bytes, others: Assignments | None = None) -> str:
    """Return the draft of a data file that holds every word of the file `name`, and its duties.

    Bodies that `others` has, another file, keep the ids and names that they have there.

    Raises `CannotImportError` where the file cannot be read, or says nothing between head and end.
    """
    seen = blocks_of(name, content)
    blocks = [block for block in seen if not isinstance(block, Picture)]
    document = document_of(blocks)
    if not document.main.sections:
        raise CannotImportError(_ONLY_ENCLOSED if document.enclosed else _NOTHING)
    numbers = tuple(dict.fromkeys(_number_lines(blocks)))
    pictures = len(seen) - len(blocks)
    return draft_file(document, name, pictures=pictures, numbers=numbers, others=others)


def _number_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the lines in which a document of the file says its number."""
    for block in blocks:
        lines = block.words.split("\n") if isinstance(block, Paragraph) else ()
        yield from (line for line in lines if NUMBER_LINE.match(line) and NUMBER.search(line))
