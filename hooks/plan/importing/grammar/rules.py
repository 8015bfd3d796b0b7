"""The rules by which a clause gives a body a part: each with a name, an example and what it gives.

A rule sees one clause, its subject and the clauses before it in the sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .clauses import Clause, Part
from .parts.others import (
    collects,
    directed,
    does_next,
    helped_by,
    in_brackets,
    joins,
    mobilised,
    partners_of_told,
    works_with,
)
from .parts.subject import (
    advises,
    also_implements,
    coordinates,
    directs,
    implements,
    leads,
    monitors,
)

Finder = Callable[[Clause], Iterator[Part]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way in which words give bodies their parts."""

    name: str
    example: str
    gives: str
    """What the rules give of the example: `body: role`, in the order of the words."""
    find: Finder


RULES: tuple[Rule, ...] = (
    Rule(
        name="X chủ trì",
        example="Sở Nội vụ chủ trì xây dựng đề án.",
        gives="Sở Nội vụ: lead",
        find=leads,
    ),
    Rule(
        name="X phối hợp",
        example="Công an tỉnh phối hợp chặt chẽ với Sở Nội vụ rà soát hồ sơ.",
        gives="Công an tỉnh: coordinate; Sở Nội vụ: coordinate",
        find=coordinates,
    ),
    Rule(
        name="phối hợp với Y, Z",
        example="Sở Y tế chủ trì, phối hợp với Sở Nội vụ và các cơ quan liên quan rà soát.",
        gives="Sở Y tế: lead; Sở Nội vụ: coordinate; các cơ quan liên quan: coordinate",
        find=works_with,
    ),
    Rule(
        name="…, Y phối hợp",
        example="Giao Sở Y tế chủ trì lập đề án, Sở Tài chính phối hợp thực hiện.",
        gives="Sở Y tế: lead; Sở Tài chính: coordinate",
        find=joins,
    ),
    Rule(
        name="chủ trì, cùng Y",
        example="Giao Sở Xây dựng chủ trì, cùng Công an tỉnh xử lý xe quá tải.",
        gives="Sở Xây dựng: lead; Công an tỉnh: coordinate",
        find=works_with,
    ),
    Rule(
        name="với sự phối hợp của Y",
        example="Hội Nông dân tỉnh thu gom rác, có sự phối hợp của Sở Y tế, Công an tỉnh.",
        gives="Hội Nông dân tỉnh: implement; Sở Y tế: coordinate; Công an tỉnh: coordinate",
        find=helped_by,
    ),
    Rule(
        name="X (chủ trì), Y (phối hợp)",
        example="Sở Y tế (chủ trì), Sở Nội vụ và Công an tỉnh (phối hợp).",
        gives="Sở Y tế: lead; Sở Nội vụ: coordinate; Công an tỉnh: coordinate",
        find=in_brackets,
    ),
    Rule(
        name="…, Y làm",
        example="Sở Y tế chủ trì lập đề án, Sở Nội vụ thẩm định trước khi trình UBND tỉnh.",
        gives="Sở Y tế: lead; Sở Nội vụ: implement",
        find=does_next,
    ),
    Rule(
        name="X tham mưu, giúp",
        example="Ban Tổ chức Tỉnh ủy tham mưu Ban Thường vụ Tỉnh ủy kiện toàn.",
        gives="Ban Tổ chức Tỉnh ủy: advise",
        find=advises,
    ),
    Rule(
        name="X theo dõi, đôn đốc, kiểm tra, giám sát việc thực hiện",
        example="Giao Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện Kế hoạch này.",
        gives="Văn phòng Tỉnh ủy: monitor",
        find=monitors,
    ),
    Rule(
        name="X lãnh đạo, chỉ đạo",
        example="Các huyện ủy lãnh đạo, chỉ đạo việc quán triệt Nghị quyết.",
        gives="Các huyện ủy: direct",
        find=directs,
    ),
    Rule(
        name="X làm",
        example="Đề nghị Hội Nông dân tỉnh tuyên truyền, vận động hội viên.",
        gives="Hội Nông dân tỉnh: implement",
        find=implements,
    ),
    Rule(
        name="X lãnh đạo và làm",
        example="UBND xã tăng cường công tác lãnh đạo và quan tâm bố trí kinh phí.",
        gives="UBND xã: direct; UBND xã: implement",
        find=also_implements,
    ),
    Rule(
        name="X chỉ đạo Y làm",
        example="Sở Y tế chỉ đạo các bệnh viện chuẩn bị giường bệnh.",
        gives="Sở Y tế: direct; các bệnh viện: implement",
        find=directed,
    ),
    Rule(
        name="X chỉ đạo Y phối hợp với Z",
        example="Sở Y tế chỉ đạo các bệnh viện phối hợp với Công an tỉnh rà soát.",
        gives="Sở Y tế: direct; các bệnh viện: coordinate; Công an tỉnh: coordinate",
        find=partners_of_told,
    ),
    Rule(
        name="huy động Y tham gia",
        example="Huy động Hội Phụ nữ, Đoàn Thanh niên tham gia vệ sinh.",
        gives="Hội Phụ nữ: coordinate; Đoàn Thanh niên: coordinate",
        find=mobilised,
    ),
    Rule(
        name="gửi về X để tổng hợp",
        example="Các sở, ngành báo cáo kết quả về Sở Nội vụ để tổng hợp.",
        gives="Các sở, ngành: implement; Sở Nội vụ: implement",
        find=collects,
    ),
)
"""Every rule of sentences, in the order in which a clause is asked."""
