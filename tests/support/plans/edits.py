"""Changes that an editor makes to a plan: which words become which."""

from __future__ import annotations

from tests.support.sites.projects import DATA, OTHER_PLAN, TESTS

REAL = DATA.read_text("utf-8")
OTHER = OTHER_PLAN.read_text("utf-8")
SUCCESSORS = (TESTS / "plans" / "successors.yaml").read_text("utf-8")

EDITS: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "a-word": (OTHER, (("Sắp lại kệ sách;", "Sắp xếp lại kệ sách;"),)),
    "a-duty-more": (
        OTHER,
        (
            (
                "- {body: doi-thieu-nhi, role: help, quote: Đội Thiếu nhi cùng làm}",
                "- {body: doi-thieu-nhi, role: help, quote: Đội Thiếu nhi cùng làm}\n"
                "                - {body: cac-to-chuyen-mon, role: help, basis: Theo nếp cũ}",
            ),
        ),
    ),
    "another-role": (OTHER, (("ban-bao-tuong, role: help", "ban-bao-tuong, role: report"),)),
    "a-body-renamed": (
        OTHER,
        (
            ("{id: ban-bao-tuong, name: Ban Báo tường}",
             "{id: ban-bao-giay, name: Ban Báo giấy, formerly: [ban-bao-tuong]}"),
            ("body: ban-bao-tuong", "body: ban-bao-giay"),
            ("Ban Báo tường viết tin", "Ban Báo giấy viết tin"),
        ),
    ),
    "a-group-left": (
        OTHER,
        (("    member_of: [{group: cac-to-chuyen-mon, basis: Theo chính tên gọi}]\n", ""),),
    ),
    "a-quote-moved": (
        OTHER,
        (("Tổ Toán có trách nhiệm", "Mỗi Tổ Toán có trách nhiệm"),
         ("quote: Mỗi Tổ Toán", "quote: Tổ Toán"),
         ("          duties:\n            - {body: to-toan, role: own",
          "          waived: [Mỗi]\n          duties:\n            - {body: to-toan, role: own"),
         ),
    ),
    "an-item-moved": (
        OTHER,
        (("          - {number: a, text: \"Đếm sách mỗi quý, ngày 01-01, 01-4;\"}\n"
          "          - {number: b, text: Ghi sổ.}\n",
          "          - {number: b, text: Ghi sổ.}\n"
          "          - {number: a, text: \"Đếm sách mỗi quý, ngày 01-01, 01-4;\"}\n"),),
    ),
    "a-recipient-less": (
        OTHER,
        (("    - text: Các đơn vị trong trường.\n"
          "      recipients: [{body: cac-don-vi-trong-truong, quote: Các đơn vị trong trường}]\n",
          ""),),
    ),
    "small-things": (
        OTHER,
        (("aliases: [TNV]", "aliases: [TNV, Tổ Văn]"),
         ("number: 07/CTr-HM", "number: 08/CTr-HM"),
         ("label: Cùng làm", "label: Làm cùng"),
         ("{label: hằng tháng,", "{label: mỗi tháng,")),
    ),
    "an-event-less": (
        SUCCESSORS, ((SUCCESSORS[SUCCESSORS.index("  - date: 01-9-2032"):
                                 SUCCESSORS.index("\nchanges:")], ""),
                     ("  - {id: trung-tam-ben-song-cho-noi, name: Trung tâm Bến sông - Chợ nổi}\n",
                      "")),
    ),
    "a-deadline-moved": (
        OTHER,
        (("xong trước ngày 15-9-2030", "xong trước ngày 20-9-2030"),
         ("{date: 15-9-2030,", "{date: 20-9-2030,")),
    ),
    "a-group-joined": (
        OTHER,
        (("{id: doi-thieu-nhi, name: Đội Thiếu nhi}",
          "{id: doi-thieu-nhi, name: Đội Thiếu nhi, "
          "member_of: [{group: cac-don-vi-trong-truong, basis: Theo sơ đồ mới}]}"),),
    ),
    "another-group": (
        OTHER,
        (("member_of: [{group: cac-to-chuyen-mon, basis: Theo chính tên gọi}]",
          "member_of: [{group: cac-don-vi-trong-truong, basis: Theo sơ đồ mới}]"),),
    ),
    "a-group-in-place-of-a-body": (
        OTHER, (("{body: to-toan, role: own, quote", "{body: cac-to-chuyen-mon, role: own, quote"),)
    ),
    "a-role-called-otherwise": (
        OTHER, (("{id: help,", "{id: join,"), ("role: help", "role: join"))
    ),
    "an-item-put-in": (
        OTHER,
        (("      - number: 2\n        assignment:\n          text: \"Tổ Toán",
          "      - {number: 2, text: Sơn lại tường.}\n"
          "      - number: 3\n        assignment:\n          text: \"Tổ Toán"),),
    ),
    "two-items-change-places": (
        SUCCESSORS,
        (("      - number: 1\n", "      - number: 4\n"),
         ("      - number: 2\n", "      - number: 1\n"),
         ("      - number: 4\n", "      - number: 2\n")),
    ),
    "a-document-s-number": (
        OTHER, (("12/2029/QĐ-HM", "13/2029/QĐ-HM"), ("12-2029-qd-hm", "13-2029-qd-hm"))
    ),
    "an-event-corrected": (
        SUCCESSORS,
        (("- date: 05/01/2032", "- date: 06/01/2032"), ("1/QĐ-BS, ngày 02", "1/QĐ-BS, ngày 03")),
    ),
    "an-end-more": (
        SUCCESSORS,
        (("changes:",
          "  - date: 01-10-2032\n    kind: end\n    from: [to-kiem-can]\n    to:\n"
          "    decision: Quyết định số 9/QĐ-BS, ngày 20-9-2032 của Ban Quản lý chợ\n"
          "    source: Bảng tin chợ, số 9 năm 2032\nchanges:"),),
    ),
    "a-split-among-others": (
        SUCCESSORS, (("to: [to-den-duong, to-den-hoa-dang]", "to: [to-den-duong, to-kiem-can]"),
                     ("  - {id: to-den-hoa-dang, name: Tổ Đèn hoa đăng}\n", ""))
    ),
    "nothing": (OTHER, ()),
}  # fmt: skip


def edited(*names: str) -> str:
    """Return the text that the edits of those names make, one after the other."""
    new = EDITS[names[0]][0]
    for name in names:
        for old, instead in EDITS[name][1]:
            assert old in new, (name, old)
            new = new.replace(old, instead)
    return new
