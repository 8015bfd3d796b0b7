"""Word files whose numbers Word makes, one for each way in which it counts."""

from __future__ import annotations

from tests.support.files.word_files import begun_at, definition, level, listed, p, r, word_file

_OFFICE_LIST = definition(
    0,
    level(0, "upperRoman", "%1."),
    level(1, "decimal", "%2."),
    level(2, "decimal", "%2.%3"),
    level(3, "lowerLetter", "%4)"),
    level(4, "bullet", "-"),
)


def _style(name: str, properties: str, based_on: str = "") -> str:
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{properties}</w:pPr></w:style>"
    )


_FIRST_LEVEL = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_DELETED = '<w:rPr><w:del w:id="9" w:author="a" w:date="2030-01-01T00:00:00Z"/></w:rPr>'

NUMBERED_FILES: dict[str, bytes] = {
    "levels": word_file(
        p("Mục đích", 0)
        + p("Chung", 1)
        + p("Rà soát", 2)
        + p("chủ trì", 3)
        + p("phối hợp", 3)
        + p("kho", 4)
        + p("Tập huấn", 2)
        + p("lại từ đầu", 3)
        + p("Riêng", 1)
        + p("Đoạn thường")
        + p("Nội dung", 0)
        + p("Việc", 1),
        numbering=_OFFICE_LIST + listed(1, 0),
    ),
    "begun-anew": word_file(
        p("một", 0)
        + p("hai", 0)
        + p("Đoạn thường")
        + p("vẫn tiếp", 0)
        + p("lại từ một", 0, number=2)
        + p("hai của danh sách sau", 0, number=2)
        + p("bắt đầu từ năm", 0, number=3)
        + p("sáu", 0, number=3),
        numbering=definition(0, level(0, "decimal", "%1)"))
        + listed(1, 0)
        + listed(2, 0, begun_at(0, 1))
        + listed(3, 0, begun_at(0, 5)),
    ),
    "of-styles": word_file(
        p("Phần", style="Phan")
        + p("Mục", style="Muc")
        + p("Mục con", style="MucCon")
        + p("Không số", 0, number=0, style="Muc")
        + p("Mục sau", style="Muc"),
        styles=_style("Phan", '<w:numPr><w:numId w:val="1"/></w:numPr>')
        + _style("Muc", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
        + _style("MucCon", "", based_on="Muc"),
        numbering=definition(
            0,
            level(0, "upperRoman", "%1.", '<w:pStyle w:val="Phan"/>'),
            level(1, "decimal", "%2.", '<w:pStyle w:val="Muc"/>'),
        )
        + listed(1, 0),
    ),
    "legal": word_file(
        p("Phần", 0) + p("Phần", 0) + p("Mục", 1) + p("Mục", 1),
        numbering=definition(
            0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", "<w:isLgl/>")
        )
        + listed(1, 0),
    ),
    "never-anew": word_file(
        p("Phần", 0) + p("Điều", 1) + p("Điều", 1) + p("Phần", 0) + p("Điều", 1),
        numbering=definition(
            0,
            level(0, "upperLetter", "%1."),
            level(1, "decimal", "Điều %2.", '<w:lvlRestart w:val="0"/>'),
        )
        + listed(1, 0),
    ),
    "formats": word_file(
        p("không một", 0) + p("la mã", 1) + p("chữ", 2) + p("chữ", 2),
        numbering=definition(
            0,
            level(0, "decimalZero", "%1."),
            level(1, "lowerRoman", "(%2)"),
            level(2, "lowerLetter", "%3.", start=26),
        )
        + listed(1, 0),
    ),
    "changed-level": word_file(
        p("một", 0) + p("bước", 0, number=2) + p("bước", 0, number=2),
        numbering=definition(0, level(0, "decimal", "%1."))
        + listed(1, 0)
        + listed(
            2,
            0,
            f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
            f"{level(0, 'upperLetter', '%1)')}</w:lvlOverride>",
        ),
    ),
    "deleted": word_file(
        p("một", 0) + f"<w:p><w:pPr>{_FIRST_LEVEL}{_DELETED}</w:pPr>"
        '<w:del w:id="1" w:author="a" w:date="2030-01-01T00:00:00Z"><w:r><w:delText>bỏ</w:delText>'
        "</w:r></w:del></w:p>"
        + p("hai", 0)
        + '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        f'<w:ins w:id="2" w:author="a" w:date="2030-01-01T00:00:00Z">{r("ba")}</w:ins></w:p>',
        numbering=definition(0, level(0, "decimal", "%1.")) + listed(1, 0),
    ),
}
"""By name, which is that of the file of what Word prints."""
