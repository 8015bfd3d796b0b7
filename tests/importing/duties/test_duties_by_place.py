"""Who is assigned what, by the place where a document says it."""

from __future__ import annotations

import pytest

from tests.support.plans.imported.assigned import assigned, plan_with

PLACES = {
    "who takes part by a heading is told what stands below it": (
        "I. VIỆC\n1. Sở A; các doanh nghiệp tham gia\na) Lập kho.\nb) Treo cờ.\n"
        "2. Sở B\na) Rà soát.",
        [
            "i-1-a Sở A: implement",
            "i-1-a Các doanh nghiệp: implement",
            "i-1-b Sở A: implement",
            "i-1-b Các doanh nghiệp: implement",
            "i-2-a Sở B: implement",
        ],
    ),
    "a heading of several, one of whom is no name by its words": (
        "I. VIỆC\n1. Các huyện, thành đoàn và tương đương; Đoàn các xã\n- Lập kho.\n- Rà soát.",
        [
            "i-1-g1 Các huyện, thành đoàn và tương đương: implement",
            "i-1-g1 Đoàn các xã: implement",
            "i-1-g2 Các huyện, thành đoàn và tương đương: implement",
            "i-1-g2 Đoàn các xã: implement",
        ],
    ),
    "a heading beside names is one by its place, in doubt": (
        "I. VIỆC\n1. Sở A\n- Lập kho.\n2. Kíp Dược - Vật tư, Lán Vinh\n- Rà soát.",
        [
            "i-1-g1 Sở A: implement",
            "i-2-g1 Kíp Dược - Vật tư: implement ?",
            "i-2-g1 Lán Vinh: implement ?",
        ],
    ),
    "places of two kinds leave no doubt, and tell with what such names begin": (
        "I. VIỆC\n1. Kíp Dược phối hợp với Kíp Sản nhi lập kho.\n2. Giao kíp Nhi đồng rà soát.\n"
        "3. Các kíp lâm sàng báo cáo; các kíp, phòng lập kho; các phòng, kíp treo cờ.",
        [
            "i-1 Kíp Dược: coordinate",
            "i-1 Kíp Sản nhi: coordinate",
            "i-2 Kíp Nhi đồng: implement",
            "i-3 Các kíp lâm sàng: implement",
            "i-3 Các kíp, phòng: implement",
            "i-3 Các phòng, kíp: implement",
        ],
    ),
    "only somebody is charged, by whatever words": (
        "I. VIỆC\n1. Nhà thuốc bệnh viện có trách nhiệm lập kho.\n"
        "2. Giao Phân xưởng Vận dụng rà soát.\n3. Cụm Cơ quan: Treo cờ.\n"
        "4. CLB Bài chòi chủ trì lập kho. Các nhóm hộ bảo vệ rừng có trách nhiệm treo cờ.\n"
        "5. Sở A phối hợp với trưởng thôn, các mạng lưới cộng tác viên lập kho.",
        [
            "i-1 Nhà thuốc bệnh viện: implement ?",
            "i-2 Phân xưởng Vận dụng: implement ?",
            "i-3 Cụm Cơ quan: implement ?",
            "i-4 CLB Bài chòi: lead ?",
            "i-4 Các nhóm hộ bảo vệ rừng: implement ?",
            "i-5 Sở A: coordinate",
            "i-5 Trưởng thôn: coordinate",
            "i-5 Các mạng lưới cộng tác viên: coordinate ?",
        ],
    ),
    "one that a colon alone parts from its work, beside bodies; groups of the document's kind": (
        "I. VIỆC\n1. Đội Tham mưu: Lập kho.\n2. Thủy đội: Rà soát bến.\n3. Đội Xe: Treo cờ.\n"
        "II. VIỆC\n1. Kíp Dược: Lập kho.\n2. Kíp Nội: Lập kho.\n3. Các kíp lâm sàng lập kho.",
        [
            "i-1 Đội Tham mưu: implement",
            "i-2 Thủy đội: implement ?",
            "i-3 Đội Xe: implement",
            "ii-1 Kíp Dược: implement ?",
            "ii-2 Kíp Nội: implement ?",
            "ii-3 Các kíp lâm sàng: implement",
        ],
    ),
    "a code, a kind alone, and whom a body is to direct, though their words are no names": (
        "I. VIỆC\n1. PX03, Trại tạm giam: Treo cờ.\n"
        "2. Bộ A chỉ đạo các quân khu, Quân chủng Hải quân lập kho.",
        [
            "i-1 PX03: implement ?",
            "i-1 Trại tạm giam: implement ?",
            "i-2 Bộ A: direct",
            "i-2 Các quân khu: implement ?",
            "i-2 Quân chủng Hải quân: implement ?",
        ],
    ),
    "people beside bodies are told as these are; matters are not": (
        "I. VIỆC\n1. Sở A\n- Lập kho.\n2. Sở B\n- Lập kho.\n3. Giáo viên bộ môn\n- Treo cờ.\n"
        "4. Kinh phí chung\n- Rà soát.\n5. Sở C\n- Lập kho.",
        [
            "i-1-g1 Sở A: implement",
            "i-2-g1 Sở B: implement",
            "i-3-g1 Giáo viên bộ môn: implement ?",
            "i-5-g1 Sở C: implement",
        ],
    ),
    "a heading that says whose it is names them to its end": (
        "I. Đối với các tổ chức tín dụng, chi nhánh ngân hàng nước ngoài\n1. Lập kho.\n2. Treo cờ.",
        [
            "i-1 Các tổ chức tín dụng, chi nhánh ngân hàng nước ngoài: implement",
            "i-2 Các tổ chức tín dụng, chi nhánh ngân hàng nước ngoài: implement",
        ],
    ),
    "an entry beside others that begin with bodies begins with one, whatever its verb": (
        "I. VIỆC\n1. Sở A lập kho.\n2. Sở B treo cờ.\n3. Phân trường Ba Chẽ phát dọn thực bì.",
        ["i-1 Sở A: implement", "i-2 Sở B: implement", "i-3 Phân trường Ba Chẽ: implement ?"],
    ),
    "all up to a colon, or to a charge, is who is told": (
        "I. VIỆC\n1. Xưởng Gia đình và người dựng cảnh: Lập kho.\n"
        "2. Thẩm phán, Thư ký Tòa án giải quyết vụ án có trách nhiệm lập kho.",
        [
            "i-1 Xưởng Gia đình và người dựng cảnh: implement ?",
            "i-2 Thẩm phán, Thư ký Tòa án giải quyết vụ án: implement ?",
        ],
    ),
    "a name drawn out goes on behind a comma in small letters": (
        "I. VIỆC\n1. Sở A\n- Lập kho.\n2. Trung tâm Xúc tiến đầu tư, thương mại\n- Treo cờ.",
        [
            "i-1-g1 Sở A: implement",
            "i-2-g1 Trung tâm Xúc tiến đầu tư, thương mại: implement",
        ],
    ),
    "things that head what is said of them are no bodies": (
        "I. VIỆC\n1. Thị trường Lào, Đài Loan\n- Rà soát.\n2. Thị trường Thái Lan\n- Lập kho.\n"
        "3. Nền tảng Số tham gia xuất khẩu.",
        [],
    ),
    "a name of which only the heading's end tells how far it goes": (
        "I. VIỆC\n1. Sở A\n- Lập kho.\n2. Phòng Kế hoạch tổng hợp\n- Rà soát.\n"
        "3. Sở B phối hợp với Phòng Kế hoạch tổng hợp treo cờ.",
        [
            "i-1-g1 Sở A: implement",
            "i-2-g1 Phòng Kế hoạch tổng hợp: implement",
            "i-3 Sở B: coordinate",
            "i-3 Phòng Kế hoạch tổng hợp: coordinate",
        ],
    ),
    "a list of roles before colons in brackets": (
        "I. VIỆC\n1. Họp mặt (đầu mối: Sở A; tham gia: các sở).",
        ["i-1 Sở A: lead", "i-1 Các sở: coordinate"],
    ),
    "those who lead a body are no work of theirs": (
        "I. VIỆC\n1. Đảng ủy tỉnh\na) Lãnh đạo Sở Y tế lập kho.\nb) Lãnh đạo Sở Nội vụ;",
        [
            "i-1-a Đảng ủy tỉnh: direct",
            "i-1-a Sở Y tế: implement ?",
            "i-1-b Đảng ủy tỉnh: implement ?",
        ],
    ),
    "sentences below a label that only leads in": (
        "I. VIỆC\n1. Kho.\na) Phân công:\n- Ban Tổ chức Tỉnh ủy: lập kho.\n- Sở Y tế: bố trí kho.",
        ["i-1-a-g1 Ban Tổ chức Tỉnh ủy: implement", "i-1-a-g2 Sở Y tế: implement"],
    ),
    "a part that names all whom its entries name one by one": (
        "I. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ\n1. Sở Y tế lập kho.\n2. Bố trí kho.",
        ["i-1 Sở Y tế: implement"],
    ),
    "a heading that charges its body": (
        "I. VIỆC\n1. Sở Y tế có nhiệm vụ:\na) Là cơ quan chủ trì;\nb) Bố trí kho.",
        ["i-1-a Sở Y tế: lead", "i-1-b Sở Y tế: implement"],
    ),
    "a heading that names none that is known, between those of bodies": (
        "I. VIỆC\n1. Sở A\na) Lập kho.\n2. UBND các xã có di tích\na) Lập kho.\n"
        "3. Người dân, kiều bào\na) Treo cờ.\n4. Sở B\na) Rà soát.\n5. Chế độ\na) Hằng quý.\n"
        "6. Sở C\na) Rà soát.\n7. Sở D\na) Rà soát.",
        [
            "i-1-a Sở A: implement",
            "i-2-a UBND các xã có di tích: implement",
            "i-3-a Người dân, kiều bào: implement ?",
            "i-4-a Sở B: implement",
            "i-6-a Sở C: implement",
            "i-7-a Sở D: implement",
        ],
    ),
    "a heading that names matters is nobody": (
        "I. VIỆC\n1. Các ngành, lĩnh vực khác\na) Lập kho.\nb) Bố trí kho.",
        [],
    ),
    "label lines below a task": (
        "I. VIỆC\n1. Lập kho.\n- Đơn vị chủ trì: Sở Nội vụ.\n"
        "- Đơn vị phối hợp: Sở Y tế, Sở Xây dựng.",
        ["i-1 Sở Nội vụ: lead", "i-1 Sở Y tế: coordinate", "i-1 Sở Xây dựng: coordinate"],
    ),
    "label lines behind each dash": (
        "I. VIỆC\n1. Kho.\n- Lập kho.\nĐơn vị chủ trì: Sở Nội vụ.\n- Sửa kho.\n"
        "Đơn vị chủ trì: Sở Xây dựng.",
        ["i-1-g1 Sở Nội vụ: lead", "i-1-g2 Sở Xây dựng: lead"],
    ),
    "label lines behind several dashes, and more behind": (
        "I. VIỆC\n1. Kho.\n- Lập kho.\n- Sửa kho.\nĐơn vị chủ trì: Sở Nội vụ.\n- Quét dọn.\n"
        "Đơn vị chủ trì: Sở Y tế.",
        ["i-1-g1 Sở Nội vụ: lead", "i-1-g2 Sở Nội vụ: lead ?", "i-1-g3 Sở Y tế: lead"],
    ),
    "labels below a label": (
        "I. VIỆC\n1. Kho\na) Nhiệm vụ: Lập kho.\nb) Cơ quan thực hiện:\n"
        "- Đơn vị chủ trì: Sở Nội vụ.\n- Đơn vị phối hợp: Sở Y tế.\n"
        "c) Thời gian thực hiện: Năm 2031.",
        ["i-1 Sở Nội vụ: lead", "i-1 Sở Y tế: coordinate"],
    ),
    "labels in brackets": (
        "I. VIỆC\n1. Lập kho (Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: Sở Y tế).",
        ["i-1 Sở Nội vụ: lead", "i-1 Sở Y tế: coordinate"],
    ),
    "the name of a body above its tasks": (
        "I. VIỆC\n1. Sở Nội vụ\n- Chủ trì, phối hợp với Sở Y tế lập kho.\n"
        "- Tham mưu ban hành quy chế.",
        ["i-1-g1 Sở Nội vụ: lead", "i-1-g1 Sở Y tế: coordinate", "i-1-g2 Sở Nội vụ: advise"],
    ),
    "several bodies above their tasks": (
        "I. VIỆC\n1. Sở Nội vụ, Sở Y tế và UBND các xã, phường:\na) Lập kho.",
        [
            "i-1-a Sở Nội vụ: implement",
            "i-1-a Sở Y tế: implement",
            "i-1-a UBND các xã, phường: implement",
        ],
    ),
    "“Đề nghị” above tasks": (
        "I. VIỆC\n1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh\n"
        "- Tuyên truyền, vận động hội viên.",
        ["i-1-g1 Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh: implement"],
    ),
    "a role above tasks": (
        "I. VIỆC\n1. Sở Nội vụ\na) Chủ trì, phối hợp với các sở, ngành\n- Lập kho.\n- Kiểm kê kho.",
        [
            "i-1-a Các sở, ngành: coordinate",
            "i-1-a-g1 Sở Nội vụ: lead",
            "i-1-a-g2 Sở Nội vụ: lead",
        ],
    ),
    "labels without a colon above names": (
        "I. VIỆC\n1. Lập kho\na) Nội dung\n- Lập kho lưu trữ.\nb) Cơ quan chủ trì\n- Sở Nội vụ.\n"
        "- Sở Y tế; Sở Xây dựng.\nc) Thời gian thực hiện: Năm 2031.",
        ["i-1 Sở Nội vụ: lead", "i-1 Sở Y tế: lead", "i-1 Sở Xây dựng: lead"],
    ),
    "a label of two roles": (
        "I. VIỆC\n1. Lập kho.\nCơ quan chủ trì, phối hợp: Sở Nội vụ.",
        ["i-1 Sở Nội vụ: lead ?", "i-1 Sở Nội vụ: coordinate ?"],
    ),
    "a sentence that leads in what stands beside it": (
        "I. VIỆC\nĐề nghị Sở Nội vụ tập trung thực hiện các việc sau:\n1. Lập kho.\n2. Rà soát.",
        [
            "i-p1 Sở Nội vụ: implement",
            "i-1 Sở Nội vụ: implement ?",
            "i-2 Sở Nội vụ: implement ?",
        ],
    ),
    "a name of verbs among headings of bodies": (
        "I. VIỆC\n1. Sở Nội vụ\n- Lập kho.\n2. Sở Y tế\n- Lập kho.\n"
        "3. Trung tâm Xúc tiến đầu tư, thương mại\n- Lập kho.",
        [
            "i-1-g1 Sở Nội vụ: implement",
            "i-2-g1 Sở Y tế: implement",
            "i-3-g1 Trung tâm Xúc tiến đầu tư, thương mại: implement",
        ],
    ),
    "those told through a heading": (
        "I. VIỆC\n1. Sở Nội vụ chỉ đạo các đơn vị trực thuộc có trách nhiệm:\n- Lập kho.",
        [
            "i-1 Sở Nội vụ: direct",
            "i-1 Các đơn vị trực thuộc: implement ?",
            "i-1-g1 Các đơn vị trực thuộc: implement ?",
        ],
    ),
    "a closing paragraph that asks": (
        "I. VIỆC\n1. Lập kho.\nTrên đây là Kế hoạch, yêu cầu Sở Nội vụ thực hiện nghiêm.\n"
        "Nơi nhận:\n- Sở Nội vụ.",
        ["i-p1 Sở Nội vụ: implement"],
    ),
    "the subject of the entry above": (
        "I. VIỆC\n1. Các huyện ủy lãnh đạo việc lập kho:\n- Bố trí kinh phí lập kho.",
        ["i-1 Các huyện ủy: direct", "i-1-g1 Các huyện ủy: implement ?"],
    ),
    "articles of a decision": (
        "Điều 1. Lập kho lưu trữ.\nĐiều 2. Giám đốc Sở Nội vụ và Thủ trưởng các cơ quan "
        "có liên quan chịu trách nhiệm thi hành Quyết định này.",
        [
            "dieu-2 Giám đốc Sở Nội vụ: implement",
            "dieu-2 Thủ trưởng các cơ quan có liên quan: implement",
        ],
    ),
    "a list of members gives nobody a task": (
        "I. VIỆC\n1. Thành phần hội đồng:\n- Đại diện Sở Nội vụ;\n- Sở Y tế;",
        [],
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_duties_are_read_where_a_document_says_them(place: str) -> None:
    body, duties = PLACES[place]
    assert assigned(plan_with(body)) == duties
