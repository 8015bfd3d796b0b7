"""What the plan does not state is found by rules, told with its place and words, and not judged."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from lxml import html

from plan.check.gate import checked
from plan.check.rules import RULES
from plan.cli import main
from plan.derive.findings import FINDINGS, all_findings
from plan.derive.findings.common import Finding
from plan.derive.register import Register, register
from plan.language.vietnamese import slug
from plan.load.reader import load
from plan.model.tree.passages import passages
from tests.support.sites.projects import DATA, OTHER_PLAN, ROOT, SOUND, TESTS

PLANS = {"plan": DATA, "library": OTHER_PLAN}
FORMATS = {"txt": "text", "md": "markdown", "json": "json"}

Edit = tuple[str, str]
"""Words of the sound file, and those that take their place."""

MONITOR: Edit = ("Phối hợp}\n", "Phối hợp}\n  - {id: monitor, label: Đôn đốc}\n")
QUOTED_GROUP: tuple[Edit, ...] = (
    ("đề ra như sau", "giao các tổ (gồm Tổ Toán)"),
    ("basis: Theo tên gọi", "quote: các tổ (gồm Tổ Toán)"),
)
LEAD_BY_BASIS: tuple[Edit, ...] = (
    ("quote: Ban Đọc chủ trì", "basis: Theo nội quy"),
    ("          cadence:", "          waived: [Ban Đọc chủ trì]\n          cadence:"),
)
LED_BY_A_GROUP: tuple[Edit, ...] = (
    ("role: lead", "role: help"),
    ("body: cac-to, role: help", "body: cac-to, role: lead"),
)
UNTIMED: Edit = ("cadence: {label: hằng tuần, quote: hằng tuần}", "waived: [hằng tuần]")
HALF_TIMED: tuple[Edit, ...] = (
    ("tổ phối hợp}", "tổ phối hợp, cadence: {label: hằng tuần, quote: hằng tuần}}"),
    ("          cadence: {label: hằng tuần, quote: hằng tuần}\n", ""),
)
DUE: tuple[Edit, ...] = (
    ("hằng tuần.", "hằng tuần, trước ngày 1-2-2031."),
    (
        "          cadence:",
        "          deadline: {date: 1-2-2031, quote: trước ngày 1-2-2031}\n          cadence:",
    ),
)
ISSUED: tuple[Edit, ...] = (
    ("letterhead:", "letterhead: TRƯỜNG"),
    ("number:\n  place:", "number: 02-CTr/A\n  place:"),
    ("place:\n", "place: Đây\n"),
    ("date:\n  heading", "date: 1-1-2031\n  heading"),
)
UNASSIGNED: Edit = (
    "\nrecipients:",
    "      - number: 2\n        points: [{number: a, text: Mua sách.}]\n        text: Mua sắm.\n"
    "\nrecipients:",
)
ANOTHER_RECEIVES: Edit = (
    "- text: Các tổ (để làm).\n      recipients: [{body: cac-to, quote: Các tổ, purpose: để làm}]",
    "- text: Tổ Lý (để biết).\n      recipients: [{body: to-ly, quote: Tổ Lý, purpose: để biết}]",
)
ANOTHER: Edit = ("  - id: to-toan\n", "  - {id: to-ly, name: Tổ Lý}\n  - id: to-toan\n")
MEMBER_RECEIVES: Edit = (
    ANOTHER_RECEIVES[0],
    "- text: Tổ Toán.\n      recipients: [{body: to-toan, quote: Tổ Toán}]",
)
UNNUMBERED: tuple[Edit, ...] = (
    ("đề ra như sau", "theo Nội quy"),
    (
        "\nbodies:",
        "  - {number: , kind: Nội quy, issuer: , date: , subject: , quote: Nội quy}\n\nbodies:",
    ),
)
DATED: tuple[Edit, ...] = (
    ("theo Quyết định số 1-QĐ/A", "theo Quyết định số 1-QĐ/A, ngày 1-1-2030"),
    ("    date:\n    subject", "    date: 1-1-2030\n    subject"),
    ("quote: Quyết định số 1-QĐ/A", "quote: Quyết định số 1-QĐ/A, ngày 1-1-2030"),
)

FINDING_AND_SILENT: dict[str, tuple[tuple[Edit, ...], tuple[Edit, ...]]] = {
    "the-thuc": ((), ISSUED),
    "khong-giao-viec": ((UNASSIGNED,), ()),
    "khong-chu-tri": ((("role: lead", "role: help"),), ()),
    "nhieu-chu-tri": ((("role: help,", "role: lead,"),), ()),
    "khong-theo-doi": ((MONITOR,), (MONITOR, ("role: help,", "role: monitor,"))),
    "khong-thoi-gian": ((UNTIMED,), ()),
    "khong-thoi-han": ((), DUE),
    "nhom-khong-ro": ((), QUOTED_GROUP),
    "ngoai-noi-nhan": ((ANOTHER, ANOTHER_RECEIVES), ()),
    "noi-nhan-khong-nhiem-vu": ((ANOTHER, ANOTHER_RECEIVES), ()),
    "van-ban-khong-so": (UNNUMBERED, ()),
    "van-ban-khong-ngay": ((), DATED),
}
"""By kind: edits of the sound file that leave the thing open, and edits that state it."""


def varied(*edits: Edit) -> Register:
    """Return what follows from the sound file after `edits`, which must keep it sound."""
    text = SOUND
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    assignments, problems = load(text.encode())
    assert assignments
    assert [*problems, *(problem for rule in RULES for problem in rule(assignments))] == []
    return register(assignments)


def found(known: Register) -> dict[str, list[Finding]]:
    """Return the findings of each kind that the plan can be asked for, by its id."""
    return {kind.id: list(kind.findings) for kind in all_findings(known)}


def sentences(kind: str, *edits: Edit) -> list[str]:
    """Return what is said of `kind` after `edits`."""
    return [finding.sentence for finding in found(varied(*edits))[kind]]


def report(capsys: pytest.CaptureFixture[str], file: Path, form: str) -> str:
    """Return what `plan report` prints of `file`, called as it is within the repository."""
    assert main(["report", str(file), "--format", form]) == 0
    return capsys.readouterr().out.replace(str(file), file.relative_to(ROOT).as_posix())


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", PLANS)
def test_golden_report(capsys: pytest.CaptureFixture[str], name: str, form: str) -> None:
    expected = TESTS / "expected" / f"report-{name}.{form}"
    printed = report(capsys, PLANS[name], FORMATS[form])
    if os.environ.get("ACCEPT"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(printed, encoding="utf-8")
    assert printed == expected.read_text(encoding="utf-8")


def test_every_kind_is_proven_to_find_and_to_be_silent() -> None:
    assert list(FINDING_AND_SILENT) == [kind.id for kind in FINDINGS]
    for kind, (finding, silent) in FINDING_AND_SILENT.items():
        assert found(varied(*finding))[kind], kind
        assert found(varied(*silent))[kind] == [], kind


def test_every_finder_says_in_one_sentence_what_it_looks_for() -> None:
    for kind in FINDINGS:
        assert re.fullmatch(r"[A-Z][^.\n]+\.", kind.find.__doc__ or ""), kind.id
        assert kind.id == slug(kind.id)


def test_a_plan_without_a_role_is_not_asked_for_it() -> None:
    other = found(register(checked(OTHER_PLAN, "library.yaml")))
    assert not {"khong-chu-tri", "nhieu-chu-tri", "khong-theo-doi"} & set(other)
    assert "khong-theo-doi" not in found(varied())


def test_a_role_goes_by_the_plan_s_own_name() -> None:
    assert sentences("khong-theo-doi", MONITOR) == [
        "Câu giao việc không nêu cơ quan đôn đốc (vai trò được nêu: Chủ trì; Phối hợp)."
    ]


def test_a_role_that_another_task_gives_is_said_with_its_place(known: Register) -> None:
    told = {kind.id: kind.sentence for kind in all_findings(known)}
    assert told["khong-theo-doi"].endswith("Vai trò này được nêu ở mục III.2.")
    told = {kind.id: kind.sentence for kind in all_findings(varied(MONITOR))}
    assert told["khong-theo-doi"].endswith("Không câu giao việc nào nêu vai trò này.")


def test_a_lead_known_by_another_basis_is_none_of_the_plan_s_words() -> None:
    (said,) = sentences("khong-chu-tri", *LEAD_BY_BASIS)
    assert said == (
        "Câu giao việc giao thẳng cho cơ quan thực hiện (trang ghi Ban Đọc theo căn cứ khác)."
    )


def test_several_leads_are_named_and_a_group_is_several() -> None:
    assert sentences("nhieu-chu-tri", ("role: help,", "role: lead,")) == [
        "Câu giao việc nêu 2 cơ quan chủ trì: Ban Đọc; Các tổ."
    ]
    (said,) = sentences("nhieu-chu-tri", *LED_BY_A_GROUP)
    assert said == "Câu giao việc nêu một nhóm chủ trì: Các tổ."


def test_the_part_of_a_task_that_has_no_time_is_named() -> None:
    assert sentences("khong-thoi-gian", *HALF_TIMED) == [
        "Câu giao việc nêu thời gian cho phần Phối hợp của Các tổ; "
        "không nêu cho phần Chủ trì của Ban Đọc."
    ]


def test_a_group_is_open_unless_the_plan_s_words_tell_its_members() -> None:
    assert sentences("nhom-khong-ro") == [
        "Chương trình không kể thành viên; trang ghi 1 cơ quan theo căn cứ khác."
    ]
    assert sentences("nhom-khong-ro", *QUOTED_GROUP) == []


def test_a_body_is_reached_through_its_group_and_a_listed_group_through_its_members() -> None:
    def unreached(*edits: Edit) -> list[str]:
        return [finding.subject for finding in found(varied(*edits))["ngoai-noi-nhan"]]

    assert unreached() == []
    assert unreached(ANOTHER, ANOTHER_RECEIVES) == ["Tổ Toán", "Các tổ"]
    assert unreached(MEMBER_RECEIVES) == ["Các tổ"]
    assert unreached(MEMBER_RECEIVES, *QUOTED_GROUP) == []


def test_a_plan_without_recipients_is_told_so_once() -> None:
    kinds = found(varied((SOUND[SOUND.index("\nrecipients:") :], "")))
    assert not {"ngoai-noi-nhan", "noi-nhan-khong-nhiem-vu"} & set(kinds)
    assert [f.sentence.endswith("ngày ban hành, nơi nhận.") for f in kinds["the-thuc"]] == [True]


def test_of_an_item_without_assignment_its_points_are_not_told_again() -> None:
    (finding,) = found(varied(UNASSIGNED))["khong-giao-viec"]
    assert (finding.subject, finding.quote) == ("Mục I.2", "Mua sắm.")


@pytest.mark.parametrize("name", PLANS)
def test_every_finding_quotes_the_plan_s_exact_words(name: str) -> None:
    known = register(checked(PLANS[name], name))
    words = " ".join(passage.text for passage in passages(known.assignments))
    for kind in all_findings(known):
        for finding in kind.findings:
            assert finding.quote in words


def test_findings_are_facts_without_blame() -> None:
    blame = re.compile(r"\b(thiếu|sai|lỗi|quên|chưa|cần|nên|để ngỏ)\b", re.IGNORECASE)
    for file in PLANS.values():
        for kind in all_findings(register(checked(file, file.name))):
            for said in (kind.heading, kind.sentence, *(f.sentence for f in kind.findings)):
                assert not blame.search(said), said


def test_the_line_is_that_of_the_record(capsys: pytest.CaptureFixture[str]) -> None:
    lines = DATA.read_text("utf-8").splitlines()
    for kind in json.loads(report(capsys, DATA, "json"))["kinds"]:
        for finding in kind["findings"]:
            typed = lines[finding["line"] - 1]
            folder, _, name = (finding["page"] or "").strip("/").partition("/")
            if folder == "co-quan":
                assert re.search(rf"(id|body): {name}\b", typed), finding
            elif folder == "nhiem-vu":
                assert finding["quote"].startswith(typed.strip()), finding


def test_a_broken_file_is_told_as_plan_check_tells_it(capsys: pytest.CaptureFixture[str]) -> None:
    file = str(TESTS / "broken" / "unknown-role.yaml")
    assert main(["check", file]) == 1
    told = capsys.readouterr().out
    assert main(["report", file]) == 1
    assert capsys.readouterr().out == told


@pytest.mark.parametrize("address", ["", "gioi-thieu/"])
def test_home_and_about_lead_to_the_findings(site: Path, address: str) -> None:
    page = html.parse(str(site / address / "index.html")).getroot()
    assert page.xpath("//article//a[contains(@href, 'kiem-tra/')]")
