"""An office corrects who does what in Excel: the file gets just those edits, or is told why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from openpyxl.worksheet.worksheet import Worksheet

from plan.check.gate import checked_content
from plan.cli import main
from plan.exports.tables.excel import workbook
from plan.importing.corrections import Corrected, corrected
from plan.importing.refusals import CannotImportError
from plan.pages.sheet.duty_columns import BODY, QUOTE, ROLE, SHEET, TASK, WAY
from tests.support.files.pdf_files import source
from tests.support.files.spreadsheets import opened, sheet
from tests.support.sites.projects import DATA, OTHER_PLAN, TESTS

FILES = [DATA, OTHER_PLAN, *sorted((TESTS / "plans" / "real").glob("*.yaml"))]
Edit = Callable[[Worksheet], None]


def exported(file: Path) -> bytes:
    return workbook(source(file.read_text("utf-8")))


def edited(table: bytes, edit: Edit) -> bytes:
    book = opened(table)
    edit(sheet(book, SHEET))
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def column(table: Worksheet, name: str) -> int:
    return 1 + [cell.value for cell in table[1]].index(name)


def row_of(table: Worksheet, body: str, task: str) -> int:
    """Return the row of the first duty of `body` in `task`."""
    return next(
        number
        for number in range(2, table.max_row + 1)
        if table.cell(number, column(table, BODY)).value == body
        and table.cell(number, column(table, TASK)).value == task
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_table_that_nobody_changed_changes_nothing(file: Path) -> None:
    data = file.read_bytes()
    assert corrected(exported(file), data, checked_content(data, file.name)).text == data.decode()


TASK_2 = "II.1"
BODY_2 = "Ban Tuyên giáo Tỉnh ủy"


def test_another_role_changes_the_line_of_the_role_alone() -> None:
    def edit(table: Worksheet) -> None:
        number = row_of(table, BODY_2, TASK_2)
        table.cell(number, column(table, ROLE)).value = "Phối hợp"

    data = DATA.read_bytes()
    table = edited(exported(DATA), edit)
    after = corrected(table, data, checked_content(data, "a"))
    assert (after.corrected, after.added, after.removed) == (1, 0, 0)
    lines = zip(data.decode().split("\n"), after.text.split("\n"), strict=True)
    changed = [(before.strip(), now.strip()) for before, now in lines if before != now]
    assert changed == [("role: lead", "role: coordinate")]


def test_a_row_taken_out_is_a_duty_less_and_one_put_in_a_duty_more() -> None:
    data = DATA.read_bytes()

    def take_out(table: Worksheet) -> None:
        table.delete_rows(row_of(table, BODY_2, TASK_2))

    less = corrected(edited(exported(DATA), take_out), data, checked_content(data, "a"))
    assert (less.corrected, less.added, less.removed) == (0, 0, 1)

    def put_in(table: Worksheet) -> None:
        number = row_of(table, BODY_2, TASK_2)
        values = [cell.value for cell in table[number]]
        values[column(table, BODY) - 1] = "Văn phòng Tỉnh ủy"
        table.append(values)

    more = corrected(edited(exported(DATA), put_in), data, checked_content(data, "a"))
    assert (more.corrected, more.added, more.removed) == (0, 1, 0)
    assert len(more.text.split("\n")) == len(data.decode().split("\n")) + 3
    assert "body: van-phong-tinh-uy" in more.text.replace(data.decode(), "")


def corrected_by(edit: Edit, data: bytes) -> Corrected:
    """Return `data` with what `edit` makes of its own table; it must pass every check."""
    table = workbook(source(data.decode()))
    after = corrected(edited(table, edit), data, checked_content(data, "a"))
    checked_content(after.text.encode(), "a")
    return after


def with_row(body: str, task: str, **cells: str) -> Edit:
    """Return the edit that repeats the row of `body` in `task` with some of its cells otherwise."""

    def edit(table: Worksheet) -> None:
        values = [cell.value for cell in table[row_of(table, body, task)]]
        for name, value in cells.items():
            values[column(table, COLUMNS[name]) - 1] = value
        table.append(values)

    return edit


def quoting(body: str, task: str, words: str) -> Edit:
    def edit(table: Worksheet) -> None:
        table.cell(row_of(table, body, task), column(table, QUOTE)).value = words

    return edit


COLUMNS = {"other_body": BODY, "role": ROLE, "quote": QUOTE}
REAL = (TESTS / "plans" / "real" / "bacninh-141-kh-ubnd.yaml").read_bytes()
PLACE = ("Sở Nội vụ", "III.1, gạch đầu dòng thứ nhất")
"""A duty whose words stand in the paragraph below the task's: its `at` names it."""


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("lực lượng Công an", '- {id: luc-luong-cong-an, name: "Lực lượng Công an"}'),
        ("các cấp ủy Đảng", '- {id: cac-cap-uy-dang, name: "Các cấp ủy Đảng"}'),
    ],
)
def test_a_body_that_the_words_name_comes_into_its_list(name: str, record: str) -> None:
    words = "Thường xuyên rà soát"
    data = REAL.replace(words.encode(), f"{words} {name}".encode())
    edit = with_row(*PLACE, other_body=name, quote=f"{words} {name}")
    after = corrected_by(edit, data)
    assert (after.corrected, after.added, after.removed) == (0, 1, 0)
    more = Counter(map(str.strip, after.text.split("\n")))
    more -= Counter(map(str.strip, data.decode().split("\n")))
    assert more[record] == 1
    kind = "groups" if name.startswith("các") else "bodies"
    assert record in after.text.partition(f"\n{kind}:\n")[2].partition("\n\n")[0]


def test_a_row_put_in_can_quote_words_beside_the_task() -> None:
    after = corrected_by(with_row(*PLACE, role="Chủ trì"), REAL)
    assert (after.corrected, after.added, after.removed) == (0, 1, 0)
    assert after.text.count("at: iii-1-p2") == REAL.decode().count("at: iii-1-p2") + 1


def test_a_quote_moves_to_the_words_of_another_place_and_back() -> None:
    beside = "Đơn vị phối hợp: Sở Nội vụ, Sở Tư pháp"
    moved = corrected_by(quoting(*PLACE, "Thường xuyên rà soát"), REAL)
    assert moved.text.count("at: iii-1-p2") == REAL.decode().count("at: iii-1-p2") - 1
    back = corrected_by(quoting(*PLACE, beside), moved.text.encode())
    assert (moved.corrected, back.corrected) == (1, 1)
    assert yaml.safe_load(back.text) == yaml.safe_load(REAL)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        (BODY, "Ban Tuyên giao Tỉnh uỷ X", "không có cơ quan nào là"),
        (ROLE, "Chủ tri chính", "không có vai trò"),
        (
            BODY,
            "Hội Khuyến học",
            "thêm `- {id: hoi-khuyen-hoc, name: Hội Khuyến học}` vào `bodies`",
        ),
        (BODY, None, "để trống · viết tên cơ quan"),
        (WAY, "giao", "không có cách giao nào là “giao” · viết “giao trực tiếp”"),
        (TASK, "IX.9", "chỉ hai nhiệm vụ khác nhau"),
        (QUOTE, "lời không có trong văn bản", "không có nguyên văn trong nhiệm vụ"),
    ],
)
def test_a_row_that_has_no_place_is_told_with_its_sheet_and_number(
    name: str, value: str | None, told: str
) -> None:
    number = 0

    def edit(table: Worksheet) -> None:
        nonlocal number
        number = row_of(table, BODY_2, TASK_2)
        table.cell(number, column(table, name)).value = value

    data = DATA.read_bytes()
    table = edited(exported(DATA), edit)
    with pytest.raises(CannotImportError) as refused:
        corrected(table, data, checked_content(data, "a"))
    assert f"trang “{SHEET}”, hàng {number}: " in str(refused.value)
    assert told in str(refused.value)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut", b"a,b\n"])
def test_a_file_that_is_no_excel_file_is_refused(content: bytes) -> None:
    data = DATA.read_bytes()
    with pytest.raises(CannotImportError, match="không phải bảng tính Excel"):
        corrected(content, data, checked_content(data, "a"))


def test_a_table_without_the_columns_is_refused() -> None:
    def edit(table: Worksheet) -> None:
        table.cell(1, column(table, ROLE)).value = "Việc"

    data = DATA.read_bytes()
    with pytest.raises(CannotImportError, match="không có trang nào có các cột"):
        corrected(edited(exported(DATA), edit), data, checked_content(data, "a"))


def test_the_command_edits_the_file_and_says_how_much(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def edit(table: Worksheet) -> None:
        table.cell(row_of(table, BODY_2, TASK_2), column(table, ROLE)).value = "Phối hợp"

    file, table = tmp_path / "plan.yaml", tmp_path / "bảng.xlsx"
    file.write_bytes(DATA.read_bytes())
    table.write_bytes(edited(exported(DATA), edit))
    assert main(["import", str(table), "-o", str(file)], {}) == 0
    assert "sửa 1, thêm 0, bỏ 0 phần việc" in capsys.readouterr().out
    assert main(["import", str(table)], {}) == 1
    assert "sau -o" in capsys.readouterr().err
