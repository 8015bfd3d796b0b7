"""The document as understood → the draft of a data file."""

from __future__ import annotations

from ..outline.drafts import DocumentDraft
from ..plain_words import one_line, plain_words
from .data import data_of
from .yaml_text import yaml_text

__all__ = ["draft_file"]

_TOP = """\
# yaml-language-server: $schema=assignments.schema.json
# Bản nháp do `plan import` lập từ {source}: lời văn đủ từng chữ, chưa có việc phân công.
# Đối chiếu với bản ký trước khi dùng. Chỗ có `review` là chỗ máy chưa chắc: xem xong thì xóa
# dòng `review` ấy.
"""
_PICTURES = "tệp có {pictures} ảnh; chữ trong ảnh, nếu có, phải gõ thêm"


def draft_file(document: DocumentDraft, source: str, pictures: int = 0) -> str:
    """Return the file that holds `document`, from the file `source` with so many `pictures`."""
    name = one_line(plain_words(source))
    review = _PICTURES.format(pictures=pictures) if pictures else ""
    data = data_of(document, f"Nhập từ tệp {name}.", review)
    return f"{_TOP.format(source=name)}\n{yaml_text(data)}"
