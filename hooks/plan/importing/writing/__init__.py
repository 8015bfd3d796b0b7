"""The document as understood → the draft of a data file."""

from __future__ import annotations

from collections.abc import Mapping

from ...load.reader import load
from ...model.records import Assignments
from ..duties import Bodies, duties_of
from ..outline.drafts import DocumentDraft
from ..plain_words import one_line, plain_words
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
_PICTURES = "# Xem lại: tệp có {pictures} ảnh; chữ trong ảnh, nếu có, phải gõ thêm.\n"


_MISREAD = "# Xem lại: chữ hỏng trong tệp nguồn, đọc lại như bản in: {words}.\n"


def draft_file(
    document: DocumentDraft,
    source: str,
    *,
    pictures: int,
    misread: Mapping[str, str],
    others: Assignments | None,
) -> str:
    """Return the file that holds `document`, from the file `source` with so many `pictures`.

    `misread` are words of the source that stand in the document otherwise. Bodies that `others`
    has keep the ids and names that they have there.
    """
    name = one_line(plain_words(source))
    top = _TOP.format(source=name) + (_PICTURES.format(pictures=pictures) if pictures else "")
    if misread:
        # The letters themselves the check refuses, in a remark too.
        top += _MISREAD.format(words=", ".join(dict.fromkeys(misread.values())))
    data = data_of(document, f"Nhập từ tệp {name}.")
    outline, _ = load(yaml_text(data).encode())
    if outline is not None:
        data = with_duties(data, outline, duties_of(outline), Bodies(others))
    return f"{top}\n{yaml_text(data)}"
