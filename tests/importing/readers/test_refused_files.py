"""A file that cannot be read is refused in a sentence, within bounds, and nothing is run."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from plan.cli import main
from plan.importing.drafts import draft
from plan.importing.readers.pdf import apart
from plan.importing.refusals import CannotImportError
from tests.support.files.made_pdf import locked_pdf, long_pdf, scanned_pdf, typeset
from tests.support.files.word_files import p, packed, word_file

SOUND = word_file(p("Kế hoạch"))


def _changed(name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(SOUND)) as files:
        parts = {each: files.read(each) for each in files.namelist()}
    return packed({**parts, name: content})


BOMBS = {"blanks": (b" ", 40 * 2**20), "elements": (b"<a/>", 1_600_000)}
"""What a part repeats, and how often: made where it is read, for each takes its time."""


ENTITIES = (
    b'<!DOCTYPE a [<!ENTITY b "cccccccccc"><!ENTITY d "&b;&b;&b;&b;&b;">]>'
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body><w:p><w:r><w:t>&d;</w:t></w:r></w:p></w:body></w:document>"
)
DEEP = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    + b"<w:p><w:r><w:t>a</w:t></w:r>"
    + b"<w:sdt>" * 20_000
    + b"</w:sdt>" * 20_000
    + b"</w:p></w:body></w:document>"
)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.docx", b"", "tệp trống"),
        ("a.txt", b" \n ", "tệp trống"),
        ("a.txt", "UBND TỈNH HOA MAI\n\nKẾ HOẠCH\n\nLưu trữ".encode(), "ngoài phần đầu"),
        ("a.txt", "Nơi nhận:\n\n- Như trên;".encode(), "ngoài phần đầu"),
        ("a.txt", "Nơi nhận:\n\nPHỤ LỤC I\n\n1. Một.".encode(), "phần kèm theo.*tệp riêng"),
        ("a.txt", "TM. UBND TỈNH\n\nCHỦ TỊCH\n\nLê A".encode(), "ngoài phần đầu"),
        ("a.docx", b"PK\x03\x04 cut", "không phải văn bản Word"),
        ("a.docx", SOUND[: len(SOUND) // 2], "không phải văn bản Word"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "mật khẩu"),
        ("a.docx", packed({"a.txt": b"a"}), "không phải văn bản Word"),
        (
            "a.docx",
            b"%PDF-1.7\n1 0 obj",
            "là PDF, không phải tệp .docx · đổi đuôi tên tệp thành .pdf",
        ),
        ("a.pdf", SOUND, "là văn bản Word, không phải tệp .pdf · đổi đuôi tên tệp thành .docx"),
        ("a.txt", SOUND, "đổi đuôi tên tệp thành .docx"),
        (
            "a.docx",
            b"<html><body>a</body></html>",
            "là trang web, không phải tệp .docx · mở bằng Word",
        ),
        ("a.txt", b"<!DOCTYPE html>\n<html><p>a</p></html>", "là trang web"),
        ("a.md", b"MIME-Version: 1.0\n\n<html></html>", "là trang web"),
        ("a.txt", b"{\\rtf1\\ansi K}", "là văn bản RTF"),
        (
            "a.docx",
            packed({"META-INF/manifest.xml": b"a"}),
            "OpenDocument",
        ),
        ("a.docx", packed({"xl/workbook.xml": b"a"}), "là bảng tính Excel"),
        ("a.pdf", b"\x89PNG\r\n\x1a\n00", "là ảnh, không phải tệp .pdf · bản chụp"),
        ("a.docx", _changed("word/document.xml", b"<w:document"), "bị hỏng"),
        ("a.docx", _changed("word/document.xml", ENTITIES), "bị hỏng"),
        ("a.docx", _changed("word/document.xml", DEEP), "lồng nhau quá sâu"),
        ("a.docx", word_file("<w:p/>"), "không có chữ nào"),
        ("a.pdf", b"%PDF-1.7", "PDF bị hỏng"),
        ("a.pdf", locked_pdf(), "PDF đặt mật khẩu"),
        ("a.pdf", scanned_pdf(), "bản quét"),
        ("a.pdf", long_pdf(), "PDF quá dài"),
        ("a", b"a", "chỉ đọc được tệp .docx, .md, .pdf, .txt"),
        ("bang.XLS", b"a", "lưu thành .xlsx"),
        ("bang.ods", b"a", "lưu thành .xlsx"),
        ("ke-hoach.DOC", b"a", "Word hoặc LibreOffice.*kiểu tệp .docx"),
        ("ke-hoach.odt", b"a", "Word hoặc LibreOffice.*kiểu tệp .docx"),
        ("ke-hoach.rtf", b"a", "Word hoặc LibreOffice.*kiểu tệp .docx"),
        ("ke-hoach.html", b"a", "Word hoặc LibreOffice.*kiểu tệp .docx"),
        ("ke-hoach.jpg", b"a", "ảnh chụp không có chữ"),
        ("a.txt", b"a" * (20 * 2**20 + 1), "lớn hơn 20 MB"),
        ("a.txt", "Đà Nẵng".encode("cp1258", "replace"), "không phải bảng mã UTF-8"),
        ("a.txt", b"PK\x00\x00", "không phải tệp chữ"),
        ("a.txt", "KÕ HO¹CH\n\nñy ban nh©n d©n tØnh\n\nI. MôC §ÝCH".encode(), "TCVN3.*chuyển mã"),
        ("a.docx", word_file(p("KEá HOAïCH") + p("Thöïc hieän nghò quyeát")), "VNI.*chuyển mã"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_cannot_be_read_is_told(name: str, content: bytes, told: str) -> None:
    with pytest.raises(CannotImportError, match=told):
        draft(name, content)


@pytest.mark.parametrize("name", BOMBS)
def test_a_part_that_unfolds_without_end_is_refused(name: str) -> None:
    piece, times = BOMBS[name]
    bomb = _changed("word/document.xml", b"<a>" + piece * times + b"</a>")
    assert len(bomb) < 200_000
    with pytest.raises(CannotImportError, match="nở ra quá lớn"):
        draft("a.docx", bomb)


def test_a_pdf_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_SECONDS", 0.01)
    with pytest.raises(CannotImportError, match="quá dài hoặc quá nhiều chi tiết"):
        draft("a.pdf", typeset("Một."))


def test_a_pdf_that_takes_too_much_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_RUN", "raise MemoryError")
    with pytest.raises(CannotImportError, match="quá dài hoặc quá nhiều chi tiết"):
        draft("a.pdf", typeset("Một."))


def test_the_command_says_so_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, output = tmp_path / "a.docx", tmp_path / "out.yaml"
    file.write_bytes(b"PK\x03\x04 cut")
    assert main(["import", str(file), "-o", str(output)], {}) == 1
    assert str(file) in capsys.readouterr().err
    assert not output.exists()


def test_the_command_writes_a_draft_that_passes_the_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, output = tmp_path / "kế hoạch.txt", tmp_path / "out.yaml"
    file.write_text("KẾ HOẠCH\n\nthực hiện việc A\n\nI. MỤC ĐÍCH\n\n1. Chung\n", encoding="utf-8")
    assert main(["import", str(file), "-o", str(output)], {}) == 0
    assert main(["check", str(output)], {}) == 0
    assert main(["import", str(file)], {}) == 0
    assert capsys.readouterr().out.endswith(output.read_text(encoding="utf-8"))
