"""The document as understood → the draft of a data file."""

from __future__ import annotations

from ..outline.drafts import DocumentDraft
from .data import data_of
from .yaml_text import yaml_text

__all__ = ["draft_file"]

_TOP = """\
# yaml-language-server: $schema=assignments.schema.json
# Bản nháp do `plan import` lập từ {source}: lời văn đủ từng chữ, chưa có việc phân công.
# Đối chiếu với bản ký trước khi dùng. Chỗ có “Xem lại” là chỗ máy chưa chắc.

"""


def draft_file(document: DocumentDraft, source: str) -> str:
    """Return the file that holds `document`; `source` is the name of the file it is from."""
    return _TOP.format(source=source) + yaml_text(data_of(document, f"Nhập từ tệp {source}."))
