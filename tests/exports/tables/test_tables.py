"""Excel and CSV: the plan's tables whole, text that stays text, and limits that are told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl.utils import get_column_letter

from plan.exports.common import NOTE, Source
from plan.exports.tables import csv_files, excel
from plan.exports.tables.rows import Cell, Table, body_table, duty_table, matrix_table, task_table
from plan.model.addresses import body_address, task_address
from plan.pages.published import LICENCE
from plan.pages.sheet.reasons import unstated
from tests.support.files.made_files import MadeFiles
from tests.support.files.office import PLANS, ROOT, csv_text, source_of
from tests.support.files.spreadsheets import (
    EXCEL,
    as_read,
    column,
    csv_rows,
    excel_of,
    opened,
    rows,
    sheet,
)
from tests.support.sites.states import state_of

TABLES = {
    "Nhiệm vụ": task_table,
    "Từng phần việc": duty_table,
    "Cơ quan": body_table,
    "Bảng phân công": matrix_table,
}
CSV = {
    "tai-ve/nhiem-vu.csv": task_table,
    "tai-ve/phan-cong.csv": duty_table,
    "tai-ve/co-quan.csv": body_table,
}
FORMULAS = ("=1+1 Sắp lại kệ sách;", "+1", "@SUM(1) https://example.org", "=cmd|' /C calc'!A0")


@pytest.fixture(scope="module", params=list(PLANS))
def source(request: pytest.FixtureRequest) -> Source:
    """Every plan in turn."""
    return source_of(PLANS[request.param])


def test_the_tables_hold_every_duty_of_every_body(source: Source) -> None:
    found = as_read(duty_table(source))
    register, plan = source.register, source.register.assignments.plan
    wanted = [
        (
            str(body.name),
            each.task.label,
            str(each.role.label),
            str(each.task.words),
            each.cadence.label if each.cadence else unstated(plan, "thời gian"),
            each.deadline.date if each.deadline else unstated(plan, "thời hạn"),
            ROOT + task_address(each.task),
        )
        for body in register.bodies.values()
        for each in register.holdings[body.id]
    ]
    names = "Cơ quan/Nhiệm vụ/Vai trò/Nguyên văn/Thời gian/Thời hạn/Trang của nhiệm vụ".split("/")
    assert sorted(zip(*(column(found, name) for name in names), strict=True)) == sorted(wanted)


def test_a_duty_says_through_which_group_why_and_in_whose_place(source: Source) -> None:
    found = as_read(duty_table(source))
    holdings = [each for held in source.register.holdings.values() for each in held]
    assert len([each for each in column(found, "Thay cơ quan") if each]) == len(
        [each for each in holdings if each.way == "inherited"]
    )
    ways = zip(*(column(found, name) for name in ("Cách giao", "Vì sao")), strict=True)
    assert all((way == "giao trực tiếp") == (not why) for way, why in ways)
    through = [each for each in holdings if each.way == "through"]
    whys = " ".join(map(str, column(found, "Vì sao")))
    for duty in through:
        for step in duty.chain:
            assert str(step.membership.basis or step.membership.quote) in whys


def test_the_other_tables_hold_every_task_body_and_part(source: Source) -> None:
    register = source.register
    tasks = as_read(task_table(source))
    assert column(tasks, "Số") == [task.label for task in register.tasks]
    assert column(tasks, "Nguyên văn") == [task.words for task in register.tasks]
    bodies = as_read(body_table(source))
    assert set(column(bodies, "Trang của cơ quan")) == {
        ROOT + body_address(body) for body in register.bodies.values()
    }
    matrix = as_read(matrix_table(source))
    assert list(matrix[0][1:]) == [task.label for task in register.tasks]
    held = {
        (str(duty.holder.name), duty.task.label, duty.role.label + ("*" if duty.chain else ""))
        for duties in register.given.values()
        for duty in duties
    }
    assert held == {
        (row[0], label, part)
        for row in matrix[1:]
        for label, cell in zip(matrix[0][1:], row[1:], strict=True)
        for part in (str(cell).split("; ") if cell else ())
    }


def test_openpyxl_reads_the_same_tables_in_excel(source: Source) -> None:
    book = opened(MadeFiles(excel.FORMAT, source)[EXCEL])
    assert book.sheetnames == [*TABLES, "Về dữ liệu"]
    for name, table in TABLES.items():
        assert rows(book, name) == as_read(table(source))


def test_a_csv_reader_reads_the_same_tables(source: Source) -> None:
    files = MadeFiles(csv_files.FORMAT, source)
    assert set(files) == set(CSV)
    for address, table in CSV.items():
        header, *found = csv_rows(files[address])
        known = table(source)
        assert header == [*(column.name for column in known.columns), "Nguồn"]
        origin = f"{NOTE}. {source.published.version}"
        assert [row[-1] for row in found] == [origin] * len(known.rows)
        plain = [[csv_text(cell) for cell in row[:-1]] for row in found]
        assert plain == [[str(cell) for cell in row] for row in known.whole_rows]


def test_csv_is_what_excel_takes_for_utf_8(source: Source) -> None:
    for content in MadeFiles(csv_files.FORMAT, source).values():
        assert content.startswith(b"\xef\xbb\xbf")
        lines = content.split(b"\r\n")
        assert lines[-1] == b""
        assert not any(b"\r" in line or b"\n" in line for line in lines)


def test_no_text_becomes_a_formula_a_link_or_a_number_in_excel() -> None:
    book = excel_of("formulas")
    cells = [cell for name in TABLES for row in sheet(book, name).iter_rows() for cell in row]
    found = {cell.value: cell for cell in cells}
    for text in FORMULAS:
        assert found[text].data_type == "s"
        assert found[text].hyperlink is None
    assert found["https://example.org/; 00123"].hyperlink is None
    assert not [cell for cell in cells if cell.data_type == "f"]
    links = {cell.value for cell in cells if cell.hyperlink}
    assert all(str(link).startswith(ROOT) for link in links)
    assert {cell.hyperlink.target for cell in cells if cell.hyperlink} == links
    assert ("Nguồn", "{=SUM(1)}") in rows(book, "Về dữ liệu")


def test_no_words_of_the_plan_become_a_formula_in_a_csv() -> None:
    files = MadeFiles(csv_files.FORMAT, source_of(PLANS["formulas"]))
    cells = [cell for each in files.values() for row in csv_rows(each) for cell in row]
    assert {f"'{text}" for text in (*FORMULAS, "-1")} <= set(cells)
    begun = {cell for cell in cells if cell.startswith(csv_files.FORMULA_BEGINS)}
    assert begun == {'="30-5-2031"'}, "a text between quotation marks, which runs nothing"


def test_counts_are_numbers_and_all_else_is_text(source: Source) -> None:
    book = opened(MadeFiles(excel.FORMAT, source)[EXCEL])
    for name, table in TABLES.items():
        for row, known in zip(rows(book, name)[1:], table(source).whole_rows, strict=True):
            assert [isinstance(c, int) for c in row] == [isinstance(c, int) for c in known]
            assert all(isinstance(cell, int | str) for cell in row)
    assert any(isinstance(cell, int) for row in rows(book, "Cơ quan") for cell in row)


def test_a_sheet_keeps_its_head_filters_wraps_and_prints_on_a4(source: Source) -> None:
    book = opened(MadeFiles(excel.FORMAT, source)[EXCEL])
    for name in book.sheetnames:
        found = sheet(book, name)
        assert found.freeze_panes == ("B2" if name == "Bảng phân công" else "A2")
        assert found.auto_filter.ref == (found.dimensions if name in TABLES else None)
        assert found.print_title_rows == "$1:$1"
        assert (found.page_setup.paperSize, found.page_setup.orientation) == (9, "landscape")
        assert found.oddFooter
        assert found.oddFooter.left.text == f"{NOTE} · {state_of(source, EXCEL).version}"
        for cell in found[2]:
            assert cell.value is None or cell.alignment.wrap_text
        widths = [each.width for each in found.column_dimensions.values()]
        assert all(7 < width < 120 for width in widths)


def test_no_word_of_a_row_is_hidden_below_its_edge(source: Source) -> None:
    book = opened(MadeFiles(excel.FORMAT, source)[EXCEL])
    found = sheet(book, "Nhiệm vụ")
    for line, row in enumerate(found.iter_rows(min_row=2, max_col=7, values_only=True), 2):
        height = found.row_dimensions[line].height
        assert height is not None
        for place, cell in enumerate(row, 1):
            width = found.column_dimensions[get_column_letter(place)].width
            lines = len(str(cell or "")) / (width * 1.2)
            assert height >= min(15 * lines, 409)


def test_excel_says_what_it_is_and_of_which_data(source: Source) -> None:
    book = opened(MadeFiles(excel.FORMAT, source)[EXCEL])
    told = " ".join(str(cell) for row in rows(book, "Về dữ liệu") for cell in row)
    assert NOTE in told
    assert state_of(source, EXCEL).version in told
    assert source.published.root in told
    assert LICENCE in told
    assert str(source.register.assignments.plan.source) in told
    assert book.properties.title == source.published.name
    assert (book.properties.creator or "", book.properties.lastModifiedBy or "") == ("", "")
    day = source.day.isoformat() if source.day else "1980-01-01"
    assert {str(each)[:10] for each in (book.properties.created, book.properties.modified)} == {day}


@pytest.mark.parametrize("table_of", [task_table, duty_table, body_table, matrix_table])
def test_what_stands_in_many_rows_is_held_once(
    source: Source, table_of: Callable[[Source], Table]
) -> None:
    cells = [cell for row in table_of(source).rows for cell in row]
    assert len({id(cell) for cell in cells}) == len(set(cells)) < len(cells)


def test_every_row_is_as_long_as_the_head(source: Source) -> None:
    for table in (*TABLES.values(), *CSV.values()):
        found: list[tuple[Cell, ...]] = list(table(source).whole_rows)
        assert {len(row) for row in found} == {len(table(source).columns)}


def test_each_page_offers_the_tables_that_are_about_it(site: Path) -> None:
    for page, file in (
        ("nhiem-vu", "nhiem-vu.csv"),
        ("co-quan", "co-quan.csv"),
        ("ma-tran", "phan-cong.csv"),
        ("ma-tran", "phan-cong.xlsx"),
    ):
        shown = (site / page / "index.html").read_text("utf-8")
        assert f'href="../tai-ve/{file}"' in shown
        assert (site / "tai-ve" / file).is_file()
