"""Each rule of sentences gives what its example says, and nothing where words only look alike."""

from __future__ import annotations

import pytest

from plan.importing.grammar.clauses import Subject
from plan.importing.grammar.labels import labels
from plan.importing.grammar.paragraphs import sayings
from plan.importing.grammar.rules import RULES, Rule
from tests.support.plans.imported.parts import READER, given


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_gives_what_its_example_says(rule: Rule) -> None:
    assert given(rule.example) == rule.gives


def test_below_a_name_words_that_begin_by_saying_who_leads_are_of_that_body() -> None:
    above = Subject(names=READER.row("Sở A")[0], at="i-1")
    for text in ("Đầu mối tổng hợp số liệu.", "Cơ quan đầu mối, chịu trách nhiệm chung."):
        (saying,) = sayings(text, READER, above)
        assert [(part.name.text, part.role) for part in saying.parts] == [("Sở A", "lead")]


def test_behind_whom_a_sentence_charges_the_next_speaks_of_the_heading_again() -> None:
    above = Subject(names=READER.row("UBND các xã")[0], at="i-1")
    text = "Rà soát đất; giao Hội Nông dân trồng cây. Báo cáo kết quả trước 10/3/2030."
    *_, report = sayings(text, READER, above)
    assert [part.name.text for part in report.parts] == ["UBND các xã"]


def test_a_subject_is_carried_on_and_told_to_be_in_doubt() -> None:
    first, second = sayings(
        "Sở Nội vụ tổ chức tập huấn. Chủ trì tổng kết trước ngày 15/11/2030.", READER, None
    )
    assert [(part.name.text, part.role, part.doubt) for part in first.parts] == [
        ("Sở Nội vụ", "implement", "")
    ]
    assert [(part.name.text, part.role, part.doubt) for part in second.parts] == [
        ("Sở Nội vụ", "lead", "chủ ngữ ở câu trước")
    ]
    assert [time.words for time in second.times] == ["trước ngày 15/11/2030"]


@pytest.mark.parametrize(
    ("sentence", "is_sure"),
    [
        ("Các doanh nghiệp cung cấp giải pháp quản trị.", False),
        ("Cơ quan nhà nước điều hành dựa trên dữ liệu.", False),
        ("Các doanh nghiệp có trách nhiệm cung cấp số liệu.", True),
        ("Cơ quan thường trực Ban Chỉ đạo tổng hợp số liệu.", True),
    ],
)
def test_who_is_named_by_a_kind_alone_is_in_doubt(sentence: str, *, is_sure: bool) -> None:
    (saying,) = sayings(sentence, READER, None)
    assert [not part.doubt for part in saying.parts] == [is_sure]


def test_who_is_only_encouraged_is_in_doubt_and_is_nobody_below_a_name() -> None:
    sentence = "Khuyến khích Hội A, Hội B phát động phong trào."
    (alone,) = sayings(sentence, READER, None)
    assert [(part.name.text, part.role) for part in alone.parts] == [
        ("Hội A", "implement"),
        ("Hội B", "implement"),
    ]
    assert all(part.doubt for part in alone.parts)
    above = Subject(names=READER.row("Sở C")[0], at="i-1")
    (below,) = sayings(sentence, READER, above)
    assert [part.name.text for part in below.parts] == ["Sở C"]


@pytest.mark.parametrize(
    ("line", "holds", "value"),
    [
        ("Đơn vị chủ trì thực hiện: Sở A.", ("lead",), "Sở A"),
        ("Cơ quan chủ trì tham mưu: Sở A", ("lead", "advise"), "Sở A"),
        ("Cơ quan phối hợp: Sở A; Sở B.", ("coordinate",), "Sở A; Sở B"),
        ("Đơn vị thực hiện: Các sở, ngành.", ("implement",), "Các sở, ngành"),
        ("Cơ quan theo dõi, đôn đốc: Sở A", ("monitor",), "Sở A"),
        ("Đơn vị cùng thực hiện: Sở A", ("coordinate",), "Sở A"),
        ("Thời gian hoàn thành: Quý I/2031.", ("deadline",), "Quý I/2031"),
        ("Tiến độ: 2031", ("deadline",), "2031"),
        ("Sản phẩm dự kiến: Báo cáo.", ("product",), "Báo cáo"),
        ("Kết quả: Quyết định.", ("product",), "Quyết định"),
        ("Nội dung: rà soát văn bản.", ("other",), "rà soát văn bản"),
    ],
)
def test_a_label_says_what_stands_behind_it(line: str, holds: tuple[str, ...], value: str) -> None:
    (label,) = labels(line)
    assert (label.holds, line[label.start : label.end]) == (holds, value)


def test_labels_stand_in_brackets_and_in_a_row() -> None:
    text = "Lập đề án (Cơ quan chủ trì: Sở A; cơ quan phối hợp: Sở B; thời gian: 2031)."
    assert [text[label.start : label.end] for label in labels(text)] == ["Sở A", "Sở B", "2031"]
