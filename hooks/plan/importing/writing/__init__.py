"""The document as understood → the draft of a data file."""

from __future__ import annotations

from ...load.reader import load
from ...model.records import Assignments
from ..duties import Bodies, duties_of
from ..outline.drafts import DocumentDraft
from .assigned import with_duties
from .data import data_of
from .yaml_text import yaml_text

__all__ = ["draft_file"]

_TOP = """\
# yaml-language-server: $schema=assignments.schema.json
# Bản nháp do `plan import` lập từ {source}: lời văn đủ từng chữ.
# Đối chiếu với bản ký trước khi dùng. Chỗ có `review` hoặc “Xem lại” là chỗ máy chưa chắc; xem xong
# phân công nào thì xóa dòng `review` của phân công ấy.

"""


def draft_file(document: DocumentDraft, source: str, others: Assignments | None = None) -> str:
    """Return the file that holds `document`, with what it assigns.

    `source` is the name of the file it is from; bodies that `others` has keep their ids and names.
    """
    top = _TOP.format(source=source)
    data = data_of(document, f"Nhập từ tệp {source}.")
    outline, _ = load(yaml_text(data).encode())
    if outline is None:
        return top + yaml_text(data)
    return top + yaml_text(with_duties(data, outline, duties_of(outline), Bodies(others)))
