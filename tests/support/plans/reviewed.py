"""A plan that an import was not sure of: the invented decision, with a doubt of each kind."""

from __future__ import annotations

from tests.support.sites.projects import ENCLOSED_PLAN

SOUND = ENCLOSED_PLAN.read_text("utf-8")

DOUBTS = {
    "  source: Văn bản đặt ra để kiểm thử.\n": "tệp có 1 ảnh",
    "quote: Nghị định số 05/2030/NĐ-CP ngày 02/5/2030 của Chính phủ}": "hai văn bản cùng số",
    "{id: ubnd-cac-xa, name: UBND các xã}": "nhóm chưa rõ gồm ai",
    "{date: 31/12/2030, at: ii-1-p3, quote: 31/12/2030}": "ngày ở dòng khác",
    "{name: Bảng thống kê, at: ii-1-p4, quote: Bảng thống kê}": "tên sản phẩm chưa rõ",
    "{body: cong-an-huyen, role: implement, at: iii-1, quote: Công an huyện}": (
        "chủ ngữ ở câu trước"
    ),
    "- {text: A. HẠ TẦNG}": "dòng này thiếu ô",
}
"""Why, by the end of the record in the file that is to be read over."""


def doubted(text: str, *records: str) -> str:
    """Return the file `text` with the doubts of `records`, keys of `DOUBTS`."""
    for record in records:
        assert text.count(record) == 1, record
        key = f"review: {DOUBTS[record]}"
        new = f"{record[:-1]}, {key}}}" if record.endswith("}") else f"{record}  {key}\n"
        text = text.replace(record, new)
    return text


DRAFT = doubted(SOUND, *DOUBTS)
