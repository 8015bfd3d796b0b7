"""The document as understood → the draft of a data file."""

from __future__ import annotations

from collections.abc import Mapping

from ..outline.drafts import DocumentDraft
from ..plain_words import one_line, plain_words
from .data import data_of
from .yaml_text import yaml_text

__all__ = ["draft_file"]

_TOP = """\
# yaml-language-server: $schema=assignments.schema.json
# Bản nháp do `plan import` lập từ {source}: lời văn đủ từng chữ, chưa có việc phân công.
# Đối chiếu với bản ký trước khi dùng. Chỗ có “Xem lại” là chỗ máy chưa chắc.
"""
_PICTURES = "# Xem lại: tệp có {pictures} ảnh; chữ trong ảnh, nếu có, phải gõ thêm.\n"


_MISREAD = "# Xem lại: chữ hỏng trong tệp nguồn, đọc lại như bản in: {words}.\n"


def draft_file(
    document: DocumentDraft, source: str, *, pictures: int, misread: Mapping[str, str]
) -> str:
    """Return the file that holds `document`, from the file `source` with so many `pictures`.

    `misread` are words of the source that stand in the document otherwise.
    """
    name = one_line(plain_words(source))
    top = _TOP.format(source=name) + (_PICTURES.format(pictures=pictures) if pictures else "")
    if misread:
        # The letters themselves the check refuses, in a remark too.
        top += _MISREAD.format(words=", ".join(dict.fromkeys(misread.values())))
    return f"{top}\n{yaml_text(data_of(document, f'Nhập từ tệp {name}.'))}"
