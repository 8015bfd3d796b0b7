"""CSV: text stays text in the spreadsheets of every locale, and a program gets the very text."""

from __future__ import annotations

import csv
import subprocess
from io import StringIO
from pathlib import Path

import openpyxl
import pytest

from plan.exports.tables import csv_files, excel
from plan.exports.tables.csv_files import text_cell
from plan.exports.tables.rows import Table, body_table, duty_table, task_table
from tests.support.files.made_files import MadeFiles
from tests.support.files.office import PLANS, csv_text, source_of
from tests.support.files.spreadsheets import EXCEL, opened, rows
from tests.support.sites.projects import TESTS

NUMBERS = TESTS / "plans" / "numbers.yaml"
"""Tasks 1.1 and 1.10, deadlines as 02-12-2030, other names as 1/5 and 11-12."""

VALUES = (
    "1.10", "02-12-2030", "2030-12-02", "1/5", "11-12", "1E5", "1e+5", "00123", "7", "1,000",
    "5 000 000", "12:30", "50%", "$5", "(5)", "1 May", "May 2030", "SEPT2", "9 CH", "5 pm",
    "tháng 6-2030", "TRUE", "false", "#N/A", "１.１０", "1/5; 11-12", "“1”", '1"',
)  # fmt: skip
FORMULAS = ("=1+1", "+84 24 3804 1234", "-1", "@SUM(1)", "＝1", "'=1", "'")
PLAIN = ("II.1", "III.2", "B.1.đ", "I.1.a", "TNV", "hằng quý", "không nêu thời hạn", "", "–")


@pytest.mark.parametrize("text", VALUES)
def test_what_a_spreadsheet_would_count_with_is_the_text_that_a_formula_gives(text: str) -> None:
    assert text_cell(text).startswith('="')
    assert csv_text(text_cell(text)) == text


@pytest.mark.parametrize("text", FORMULAS)
def test_what_begins_as_a_formula_has_an_apostrophe_before_it(text: str) -> None:
    assert text_cell(text) == f"'{text}"
    assert csv_text(text_cell(text)) == text


@pytest.mark.parametrize("text", PLAIN)
def test_what_every_spreadsheet_takes_for_text_stands_as_it_is(text: str) -> None:
    assert text_cell(text) == text


def test_a_text_too_long_for_a_formula_stays_text_all_the_same() -> None:
    assert text_cell("1" * 255) == f'="{"1" * 255}"'
    assert text_cell("1" * 256) == f"'{'1' * 256}"


def test_the_longest_text_is_looked_at_in_no_time() -> None:
    words = "Quán triệt, triển khai thực hiện có hiệu quả Kế hoạch số 1 " * 2_000
    assert text_cell(words) == words
    assert text_cell("chữ" * 50_000 + "1") == "chữ" * 50_000 + "1"


def test_counts_stay_numbers() -> None:
    content = MadeFiles(csv_files.FORMAT, source_of(NUMBERS))["tai-ve/co-quan.csv"]
    head, *found = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    place = head.index("Số nhiệm vụ")
    assert {row[place] for row in found} == {"0", "5"}


TABLES = {
    "tai-ve/nhiem-vu.csv": task_table,
    "tai-ve/phan-cong.csv": duty_table,
    "tai-ve/co-quan.csv": body_table,
}


@pytest.mark.parametrize("data", [NUMBERS, *PLANS.values()], ids=["numbers", *PLANS])
def test_a_program_reads_every_text_as_it_is(data: bytes | Path) -> None:
    source = source_of(data)
    for address, content in MadeFiles(csv_files.FORMAT, source).items():
        read = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        found = [[csv_text(cell) for cell in row[:-1]] for row in read][1:]
        assert found == [[str(cell) for cell in row] for row in TABLES[address](source).whole_rows]


def test_excel_holds_the_same_texts_as_texts() -> None:
    source = source_of(NUMBERS)
    book = opened(MadeFiles(excel.FORMAT, source)[EXCEL])
    assert [row[0] for row in rows(book, "Nhiệm vụ")][1:] == ["1.1", "1.2", "1.3", "1.10", "1.12"]
    assert rows(book, "Bảng phân công")[0][1:] == ("1.1", "1.2", "1.3", "1.10", "1.12")


LANGUAGES = {"English": 1033, "Vietnamese": 1066, "German": 1031, "French": 1036, "Japanese": 1041}
"""By the numbers that Windows and LibreOffice give them."""


def shown(content: bytes, language: int, folder: Path) -> list[list[object]]:
    """Return the cells that LibreOffice shows of a CSV file in the given language."""
    file = folder / "table.csv"
    file.write_bytes(content)
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
    command += [f"--infilter=CSV:44,34,76,1,,{language},false,true", "--convert-to", "xlsx"]
    command += ["--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    book = openpyxl.load_workbook(file.with_suffix(".xlsx"), data_only=True)
    (sheet,) = book.worksheets
    return [["" if cell is None else cell for cell in row] for row in sheet.values]


def as_shown(table: Table) -> list[list[object]]:
    """Return what a spreadsheet should show: apostrophes too, before what begins as a formula."""
    return [
        [f"'{cell}" if str(cell).startswith("-") else cell for cell in row]
        for row in table.whole_rows
    ]


@pytest.mark.office
@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_libreoffice_shows_every_text_as_it_is(language: int, tmp_path: Path) -> None:
    source = source_of(NUMBERS)
    files = MadeFiles(csv_files.FORMAT, source)
    for address, table in TABLES.items():
        found = [row[:-1] for row in shown(files[address], language, tmp_path)[1:]]
        assert found == as_shown(table(source)), address


@pytest.mark.office
@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_libreoffice_takes_no_value_for_anything_else(language: int, tmp_path: Path) -> None:
    values = [*VALUES, *(text for text in PLAIN if text)]
    written = StringIO()
    csv.writer(written).writerows([text_cell(value)] for value in values)
    found = shown(written.getvalue().encode("utf-8-sig"), language, tmp_path)
    assert [row[0] for row in found] == values
