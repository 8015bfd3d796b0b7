"""What is beyond the limits of Excel is told, never lost in silence."""

from __future__ import annotations

import re

from openpyxl.workbook import Workbook

from plan.exports.tables import excel
from plan.exports.tables.excel import Limits, workbook
from plan.exports.tables.rows import duty_table, task_table
from tests.support.files.office import PLANS, ROOT, source_of
from tests.support.files.spreadsheets import as_read, column, excel_of, opened, rows, sheet


def test_excel_s_own_limits_are_kept() -> None:
    assert Limits(rows=1_048_576, columns=16_384, letters=32_767, links=65_530) == excel.LIMITS
    assert all(len(name) <= 31 for name in excel_of("real").sheetnames)


def limited(limits: Limits) -> tuple[Workbook, str]:
    """Return the real plan in an Excel of those limits, and what it tells of them."""
    book = opened(workbook(source_of(PLANS["real"]), limits))
    told = [row[1] for row in rows(book, "Về dữ liệu") if row[0] == "Giới hạn của Excel"]
    return book, " ".join(map(str, told))


def test_a_workbook_too_large_to_be_held_has_the_same_cells() -> None:
    book, _ = limited(Limits(in_memory=0))
    held, _ = limited(Limits())
    assert book.sheetnames == held.sheetnames
    for name in book.sheetnames:
        assert rows(book, name) == rows(held, name)


def test_rows_and_columns_beyond_the_limits_are_told() -> None:
    book, told = limited(Limits(rows=13, columns=6))
    known = duty_table(source_of(PLANS["real"]))
    assert rows(book, "Từng phần việc")[1:] == [row[:6] for row in known.whole_rows][:12]
    assert (
        f"Bảng “Từng phần việc” có {len(known.rows)} hàng, {len(known.columns)} cột; Excel" in told
    )
    assert "Bảng “Bảng phân công” có 12 hàng, 7 cột; Excel" in told
    assert "Excel chứa được 12 hàng dưới hàng tiêu đề, 6 cột" in told


def test_only_a_table_that_is_beyond_the_limits_is_named() -> None:
    told = limited(Limits(columns=12))[1]
    assert re.findall(r"Bảng “(.+?)”", told) == ["Từng phần việc"]


def test_a_cell_beyond_the_limit_ends_in_a_mark_that_is_told() -> None:
    book, told = limited(Limits(letters=200))
    source = source_of(PLANS["real"])
    long = [
        words
        for words in column(as_read(task_table(source)), "Nguyên văn")
        if len(str(words)) > 200
    ]
    assert long
    found = [str(each) for each in column(rows(book, "Nhiệm vụ"), "Nguyên văn")]
    cut = [each for each in found if each.endswith(" […]")]
    assert len(cut) == len(long)
    for whole, part in zip(long, cut, strict=True):
        assert str(whole).startswith(part.removesuffix(" […]"))
        assert 190 < len(part) <= 200
    assert "mỗi ô 200 ký tự (ô dài hơn kết thúc bằng “[…]”)" in told


def test_letters_are_counted_as_excel_does() -> None:
    """A letter beyond the first 65,536 takes two of Excel's places."""
    text = PLANS["library"].decode().replace("Sắp lại kệ sách;", "𠀋" * 150)
    book = opened(workbook(source_of(text.encode()), Limits(letters=200)))
    (cut,) = {str(cell) for row in rows(book, "Nhiệm vụ") for cell in row if "𠀋" in str(cell)}
    assert cut == "𠀋" * 98 + " […]"


def test_links_beyond_the_limit_are_text() -> None:
    book, _ = limited(Limits(links=2))
    cells = [row[-1] for row in sheet(book, "Nhiệm vụ").iter_rows(min_row=2)]
    assert [cell.hyperlink is not None for cell in cells[:4]] == [True, True, False, False]
    assert all(str(cell.value).startswith(ROOT) for cell in cells)


def test_within_the_limits_nothing_is_said_of_them() -> None:
    assert limited(excel.LIMITS)[1] == ""
