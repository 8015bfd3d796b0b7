"""A table is one though a file has its title in it, its parts apart, or rows that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plan.importing.outline import document_of
from plan.importing.outline.drafts import EntryDraft
from plan.importing.readers.kinds import blocks_of
from plan.importing.stream import Block, Picture
from tests.support.files.word_files import cell, p, r, row, table, word_file

HEAD = row(cell("STT"), cell("Nhiệm vụ"), cell("Chủ trì"))
FIRST = row(cell("1"), cell("Lập kho"), cell("Sở A"))
SECOND = row(cell("2"), cell("Sửa kho"), cell("Sở B"))


def items(body: str) -> list[EntryDraft]:
    """Return the entries that `body` is, below the first of a section."""
    seen = blocks_of("a.docx", word_file(p("I. VIỆC") + p("1. Việc.") + body))
    blocks: list[Block] = [block for block in seen if not isinstance(block, Picture)]
    (section,) = document_of(blocks).main.sections
    return list(entries(section.items))[1:]


def entries(items: Sequence[EntryDraft]) -> Iterator[EntryDraft]:
    """Yield `items` and those below them, the rows of tables left out."""
    for item in items:
        yield item
        if not item.columns:
            yield from entries(item.points)


def rows(item: EntryDraft) -> list[tuple[str, ...]]:
    return [
        tuple(" / ".join(cell or ("^",)) if cell != () else "" for cell in point.cells)
        for point in item.points
    ]


def test_a_title_in_the_first_row_stands_above_the_table_and_is_no_label() -> None:
    title, found = items(table(row(cell("Đơn vị tính: triệu đồng", columns=3)), HEAD, FIRST))
    assert title.lines == ("Đơn vị tính: triệu đồng",)
    assert [label for label, _ in found.columns] == ["STT", "Nhiệm vụ", "Chủ trì"]
    assert rows(found) == [("1", "Lập kho", "Sở A")]


def test_a_part_of_a_table_that_has_no_head_goes_on_with_the_one_above() -> None:
    (found,) = items(table(HEAD, FIRST) + p("") + table(SECOND))
    assert rows(found) == [("1", "Lập kho", "Sở A"), ("2", "Sửa kho", "Sở B")]


def test_a_table_with_a_head_of_its_own_stands_apart() -> None:
    money = row(cell("TT"), cell("Nhiệm vụ"), cell("Kinh phí"))
    assert len(items(table(HEAD, FIRST) + p("") + table(money, SECOND))) == 2


def test_rows_that_are_hidden_or_empty_are_none() -> None:
    hidden = f"<w:tr><w:trPr><w:hidden/></w:trPr>{cell('9')}{cell('Ẩn')}{cell('')}</w:tr>"
    empty = row(cell(""), cell(""), cell(""))
    (found,) = items(table(HEAD, FIRST, hidden, empty, SECOND))
    assert rows(found) == [("1", "Lập kho", "Sở A"), ("2", "Sửa kho", "Sở B")]


def test_lines_broken_by_hand_in_a_cell_stand_apart_unless_they_go_on() -> None:
    line = "<w:r><w:br/></w:r>"
    broken = f"{r('Sở A')}{line}{r('Sở Văn hóa,')}{line}{r('Thể thao')}{line}{r('và Du lịch')}"
    bodies = f"<w:tc><w:tcPr/><w:p>{broken}</w:p></w:tc>"
    (found,) = items(table(HEAD, row(cell("1"), cell("Lập kho"), bodies)))
    assert rows(found) == [("1", "Lập kho", "Sở A / Sở Văn hóa, Thể thao và Du lịch")]
