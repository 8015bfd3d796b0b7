"""Each rule of sentences gives what its example says, and nothing where words only look alike."""

from __future__ import annotations

import pytest

from plan.importing.grammar.clauses import Subject
from plan.importing.grammar.labels import labels
from plan.importing.grammar.paragraphs import sayings
from plan.importing.grammar.rules import RULES, Rule
from plan.importing.grammar.times import NO_YEAR, labelled, spoken
from plan.importing.naming.reader import Reader

READER = Reader(())


def given(paragraph: str) -> str:
    """Return who is given which part by `paragraph`, in the order of its words."""
    parts = (
        part
        for saying in sayings(paragraph, READER, None)
        for part in sorted(saying.parts, key=lambda part: part.span)
    )
    return "; ".join(f"{part.name.text}: {part.role}" for part in parts)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_gives_what_its_example_says(rule: Rule) -> None:
    assert given(rule.example) == rule.gives


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Giao Sở Tư pháp theo dõi, đôn đốc việc thực hiện; tham mưu sơ kết.",
            "Sở Tư pháp: monitor; Sở Tư pháp: advise",
        ),
        (
            "Căn cứ chức năng, nhiệm vụ được giao, các sở, ngành xây dựng kế hoạch.",
            "các sở, ngành: implement",
        ),
        (
            "Phân công đồng chí Bí thư Chi bộ chủ trì, đồng chí Phó Bí thư phối hợp.",
            "đồng chí Bí thư Chi bộ: lead; đồng chí Phó Bí thư: coordinate",
        ),
        (
            "Nếu có khó khăn, vướng mắc đề nghị các sở, ngành phản ánh về Sở Nội vụ để tổng hợp.",
            "các sở, ngành: implement; Sở Nội vụ: implement",
        ),
        (
            "Ủy ban nhân dân tỉnh yêu cầu Sở Y tế và UBND cấp xã thực hiện nghiêm Kế hoạch này.",
            "Sở Y tế: implement; UBND cấp xã: implement",
        ),
        (
            "Các đơn vị cấp nước sạch có trách nhiệm bảo vệ nguồn nước.",
            "Các đơn vị cấp nước sạch: implement",
        ),
        (
            "Sở A trực tiếp chỉ đạo các bệnh viện: chuẩn bị thuốc; bố trí giường bệnh.",
            "Sở A: direct; các bệnh viện: implement",
        ),
        (
            "Công an tỉnh giúp Chủ tịch UBND tỉnh theo dõi, kiểm tra, đôn đốc các sở, ngành.",
            "Công an tỉnh: advise; Công an tỉnh: monitor",
        ),
        (
            "Trưởng các khóm, chỉ đạo nhân dân vệ sinh đường phố.",
            "Trưởng các khóm: direct",
        ),
        (
            "Giao Sở A báo cáo Ủy ban nhân dân tỉnh nắm, chỉ đạo.",
            "Sở A: implement",
        ),
        (
            "Chi cục A chỉ đạo lực lượng kiểm lâm thường xuyên kiểm tra, đôn đốc các chủ rừng.",
            "Chi cục A: direct; lực lượng kiểm lâm: monitor",
        ),
        (
            "Sở A tổng hợp, báo cáo gửi về UBND tỉnh, Bộ Y tế để theo dõi.",
            "Sở A: implement",
        ),
        (
            "Giao Nhà xe Hoa Mai bố trí xe; Các khách sạn, nhà nghỉ có trách nhiệm khai báo.",
            "Nhà xe Hoa Mai: implement; Các khách sạn, nhà nghỉ: implement",
        ),
        ("Công tác tuyên truyền có trách nhiệm lan tỏa.", ""),
        (
            "Nếu có nội dung chưa phù hợp thì các cơ quan, đơn vị kiến nghị Sở A xem xét.",
            "các cơ quan, đơn vị: implement",
        ),
        ("Các xã được giao rà soát hồ sơ.", "Các xã: implement"),
        ("Thành phố giao Sở A thông tin đến Sở B về kế hoạch.", "Sở A: implement"),
        ("UBND tỉnh cũng giao UBND các xã rà soát.", "UBND các xã: implement"),
        ("UBND huyện đề nghị QXZT rà soát.", "QXZT: implement"),
        ("UBND huyện đề nghị cải tạo kho.", ""),
        (
            "Trưởng thôn, Bến xe A, trưởng các đoàn thể chịu trách nhiệm huy động lực lượng.",
            "Trưởng thôn: implement; Bến xe A: implement; trưởng các đoàn thể: implement",
        ),
        (
            "Trạm Y tế xã hỗ trợ và báo cáo về Ủy ban nhân dân xã tiếp tục chỉ đạo.",
            "Trạm Y tế xã: implement",
        ),
        (
            "Sở A phối hợp với Thanh tra huyện tổng hợp tình hình.",
            "Sở A: coordinate; Thanh tra huyện: coordinate",
        ),
        (
            "Sở A là cơ quan thường trực giúp UBND tỉnh rà soát.",
            "Sở A: lead; Sở A: advise",
        ),
        (
            "Sở A theo chức năng, thẩm quyền chỉ đạo, hướng dẫn việc khám bệnh.",
            "Sở A: direct; Sở A: implement",
        ),
        (
            "Sở A báo cáo UBND tỉnh xem xét, quyết định, phối hợp với Sở B rà soát.",
            "Sở A: coordinate; Sở A: implement; Sở B: coordinate",
        ),
        (
            "Sở A chỉ đạo các bệnh viện chủ động phối hợp với Sở B rà soát.",
            "Sở A: direct; các bệnh viện: coordinate; Sở B: coordinate",
        ),
        (
            "Sở A chỉ đạo các sở, ngành; UBND các xã tiếp tục rà soát.",
            "Sở A: direct; các sở, ngành: implement; UBND các xã: implement",
        ),
        (
            "Giao Sở A, UBND xã và đề nghị Giám đốc Sở B rà soát.",
            "Sở A: implement; UBND xã: implement; Giám đốc Sở B: implement",
        ),
        ("100% bộ, ngành, địa phương đạt cấp độ 4.", ""),
        (
            "Sở A là cơ quan đầu mối, chịu trách nhiệm hướng dẫn, đôn đốc các sở.",
            "Sở A: lead; Sở A: monitor",
        ),
        ("Hằng tháng, quý, năm các phòng báo cáo kết quả.", "các phòng: implement"),
        (
            "Yêu cầu chủ tàu cá, thuyền trưởng chấp hành nghiêm quy định.",
            "chủ tàu cá, thuyền trưởng: implement",
        ),
        (
            "Chính quyền các xã và người đứng đầu các cơ quan chịu trách nhiệm rà soát.",
            "Chính quyền các xã: implement; người đứng đầu các cơ quan: implement",
        ),
        ("Đài A theo dõi chặt chẽ diễn biến thời tiết, cung cấp thông tin.", "Đài A: implement"),
        (
            "Chủ tịch UBND huyện yêu cầu cơ quan Thường trực Ban A huyện, Sở B rà soát.",
            "cơ quan Thường trực Ban A huyện: implement; Sở B: implement",
        ),
        (
            "TP giao Sở A phối hợp các cơ quan báo, đài TP đưa tin.",
            "Sở A: coordinate; các cơ quan báo, đài TP: coordinate",
        ),
        ("Đơn vị tư vấn chuyển hồ sơ về Sở A.", "Đơn vị tư vấn: implement"),
        ("Ban A tham mưu cho Chủ tịch UBND tỉnh chỉ đạo các xã.", "Ban A: advise"),
        (
            "UBND tỉnh yêu cầu sở GD-ĐT, UBND các xã không cấp phép dạy thêm.",
            "sở GD-ĐT: implement; UBND các xã: implement",
        ),
        ("Các hiệu trưởng sẽ chịu trách nhiệm tổ chức dạy thêm.", "Các hiệu trưởng: implement"),
        ("Công tác tổng hợp do Sở A chủ trì.", "Sở A: lead"),
        ("Sở A (cơ quan thường trực): Tham mưu lập đề án.", "Sở A: advise"),
        ("Phó Trưởng ban: Thay mặt Trưởng ban ký văn bản.", "Phó Trưởng ban: implement"),
        (
            "Văn phòng là đơn vị đầu mối, Phòng Tổ chức là đơn vị phối hợp mua sắm.",
            "Văn phòng: lead; Phòng Tổ chức: coordinate",
        ),
        (
            "Các tổ công tác được phân công phụ trách xã có trách nhiệm rà soát, kịp thời báo cáo.",
            "Các tổ công tác được phân công phụ trách xã: implement",
        ),
        ("Sở A: dự trù kinh phí, in giấy mời.", "Sở A: implement"),
        ("Sở A: Ông Nguyễn Văn A, Phó Giám đốc Sở.", ""),
        ("Sở A: các phòng, ban, đơn vị của Sở.", ""),
        (
            "Bí thư Đảng ủy xã theo địa bàn được phân công tăng cường kiểm tra cơ sở.",
            "Bí thư Đảng ủy xã: implement",
        ),
        (
            "Bà Lê Thị A, Bí thư Đoàn xã, phụ trách truyền thông.",
            "Bà Lê Thị A, Bí thư Đoàn xã: implement",
        ),
        ("Công an tỉnh tham mưu UBND tỉnh chỉ đạo rà soát.", "Công an tỉnh: advise"),
        (
            "Sở A chỉ đạo các trường hành quân dã ngoại dài ngày.",
            "Sở A: direct; các trường: implement",
        ),
        ("Rà soát các quy định do Sở A ban hành.", ""),
        (
            "Chính phủ, Kiểm toán nhà nước trong phạm vi nhiệm vụ giám sát việc thực hiện.",
            "Chính phủ: monitor; Kiểm toán nhà nước: monitor",
        ),
        (
            "Các bộ, ngành và cả nước tập trung triển khai ngay việc quán triệt Nghị quyết.",
            "Các bộ, ngành: implement",
        ),
        (
            "Đề nghị các đoàn thể bằng nhiều hình thức tuyên truyền Kế hoạch.",
            "các đoàn thể: implement",
        ),
        (
            "Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND tỉnh chỉ đạo Sở B rà soát.",
            "Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND tỉnh: direct; Sở B: implement",
        ),
        (
            "Chánh Văn phòng UBND tỉnh; Giám đốc Sở A; các tổ chức, cá nhân liên quan chịu trách "
            "nhiệm thi hành Quyết định này./.",
            "Chánh Văn phòng UBND tỉnh: implement; Giám đốc Sở A: implement; các tổ chức, cá nhân "
            "liên quan: implement",
        ),
        (
            "Xây dựng kho lưu trữ (Sở Nội vụ chủ trì, các sở, ngành phối hợp).",
            "Sở Nội vụ: lead; các sở, ngành: coordinate",
        ),
        (
            "Sở A phối hợp với Sở B theo dõi, đôn đốc việc thực hiện Kế hoạch.",
            "Sở A: coordinate; Sở B: coordinate",
        ),
        (
            "Giao Sở A chủ trì, phối hợp với các sở, ngành; Ủy ban nhân dân các xã thực hiện.",
            "Sở A: lead; các sở, ngành: coordinate; Ủy ban nhân dân các xã: coordinate",
        ),
        (
            "Lập kho (Sở A chủ trì; các phòng phối hợp; xong trong quý IV/2030).",
            "Sở A: lead; các phòng: coordinate",
        ),
        (
            "Đảng ủy UBND tỉnh lãnh đạo Ủy ban nhân dân tỉnh: lập kho.",
            "Đảng ủy UBND tỉnh: direct; Ủy ban nhân dân tỉnh: implement",
        ),
        (
            "Chính phủ yêu cầu các bộ tập trung chỉ đạo, điều hành quyết liệt.",
            "các bộ: direct",
        ),
        (
            "Ban Tổ chức đảng ủy các xã giúp ban thường vụ đảng ủy đôn đốc việc học tập.",
            "Ban Tổ chức đảng ủy các xã: advise; Ban Tổ chức đảng ủy các xã: monitor",
        ),
        (
            "Giao Phòng Tổ chức, đảng viên (Sở B) là đầu mối giải đáp.",
            "Phòng Tổ chức: lead",
        ),
        (
            "Các xã gửi báo cáo về UBND tỉnh (qua Sở Nội vụ) để tổng hợp.",
            "Các xã: implement; Sở Nội vụ: implement",
        ),
        (
            "Khi có vướng mắc, đề nghị các cấp ủy phản ánh về Sở A để tổng hợp.",
            "các cấp ủy: implement; Sở A: implement",
        ),
        ("Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện.", ""),
        (
            "Văn phòng A và các tiểu ban thực hiện đồng bộ dữ liệu.",
            "Văn phòng A: implement; các tiểu ban: implement",
        ),
        (
            "UBND các xã có làng nghề chủ trì mở lớp.",
            "UBND các xã có làng nghề: lead",
        ),
        (
            "Khi cần sửa nội dung của Chính phủ, các bộ chủ động đề xuất.",
            "các bộ: implement",
        ),
        ("Định kỳ 06 tháng các sở báo cáo kết quả.", "các sở: implement"),
        (
            "Hội A chỉ đạo hệ thống tổ chức thành viên chủ động tham gia đào tạo.",
            "Hội A: direct; hệ thống tổ chức thành viên: coordinate",
        ),
        (
            "Giao Sở A chủ trì, kiểm tra và giám sát Chương trình.",
            "Sở A: lead; Sở A: monitor",
        ),
        (
            "Sở A phối hợp với đầu mối các bộ rà soát.",
            "Sở A: coordinate; các bộ: coordinate",
        ),
        ("Phát huy vai trò chỉ đạo, điều hành của Thủ trưởng các cấp.", ""),
        ("Nghiên cứu phương án giao Sở A quản lý các trường.", ""),
        ("Chính quyền tỉnh đóng vai trò kiến tạo và dẫn dắt.", ""),
        (
            "Các đảng ủy xã: Phân công cấp ủy viên phụ trách thôn; chỉ đạo rà soát hộ nghèo.",
            "Các đảng ủy xã: implement; Các đảng ủy xã: direct",
        ),
        (
            "Giao Sở A lập đoàn, Ban Kinh tế - Ngân sách tham mưu.",
            "Sở A: implement; Ban Kinh tế - Ngân sách: advise",
        ),
        (
            "UBND tỉnh chỉ đạo các cơ quan chịu sự giám sát cung cấp tài liệu.",
            "UBND tỉnh: direct; các cơ quan chịu sự giám sát: implement",
        ),
        (
            "Các doanh nghiệp trong Khu kinh tế: Chủ động trồng cây.",
            "Các doanh nghiệp trong Khu kinh tế: implement",
        ),
        (
            "Chế độ báo cáo: Trước ngày 05/6 hằng năm, các sở báo cáo Sở A.",
            "các sở: implement",
        ),
        (
            "Ngân hàng Nhà nước chỉ đạo tổ chức tín dụng cho vay ưu đãi.",
            "Ngân hàng Nhà nước: direct; tổ chức tín dụng: implement",
        ),
        ("Sở A là cơ quan chủ trì, điều phối Chương trình.", "Sở A: lead"),
        (
            "UBND các xã: Chủ tịch UBND các xã, phường chịu trách nhiệm giải tỏa.",
            "Chủ tịch UBND các xã, phường: implement",
        ),
        ("Một số cấp ủy chưa quan tâm đúng mức.", ""),
        (
            "Công an cấp xã khi nhận tin báo phải xác minh ngay.",
            "Công an cấp xã: implement",
        ),
        (
            "Chi bộ Vụ A lãnh đạo Vụ A rà soát; chi bộ Cục B lãnh đạo việc sửa đổi.",
            "Chi bộ Vụ A: direct; Vụ A: implement; chi bộ Cục B: direct",
        ),
        (
            "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ Bộ theo lĩnh vực được phân công chỉ đạo.",
            "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ Bộ: direct",
        ),
        (
            "Công đoàn, Vụ Môi trường và Vật liệu xây dựng phát động phong trào.",
            "Công đoàn: implement; Vụ Môi trường và Vật liệu xây dựng: implement",
        ),
        ("Sở Y tế cảnh báo, đẩy nhanh việc tiêm chủng.", "Sở Y tế: implement"),
        ("Chủ tịch UBND tỉnh phê bình các chủ đầu tư.", ""),
        (
            "Sở A (phối hợp với Sở B, Sở C) rà soát việc trả lương.",
            "Sở A: implement; Sở B: coordinate; Sở C: coordinate",
        ),
        ("Yêu cầu các bến xe niêm yết giá vé.", "các bến xe: implement"),
        ("Hội đồng nhân dân tỉnh giao:", ""),
        ("Thành lập tổ do lãnh đạo Sở A làm Tổ trưởng.", ""),
        ("Phát huy vai trò lãnh đạo, chỉ đạo của các cấp ủy.", ""),
        ("Triển khai các nhiệm vụ được giao chủ trì tại Phụ lục.", ""),
        ("Nội dung phải gắn với vai trò chủ trì của Bộ Công an.", ""),
        ("Báo cáo Ủy ban nhân dân tỉnh để xem xét, chỉ đạo.", ""),
        ("Sở Nội vụ là cơ quan chuyên môn.", ""),
        ("Ban Chỉ đạo gồm đại diện Sở Nội vụ, Sở Tài chính.", ""),
        ("Đề xuất của các sở, ban, ngành được tổng hợp hằng năm.", ""),
        (
            "Việc lập hồ sơ do UBND các xã có làng nghề chủ trì, Sở Nội vụ thẩm định.",
            "UBND các xã có làng nghề: lead; Sở Nội vụ: implement",
        ),
        (
            "Đồng chí Bí thư Tỉnh ủy thay mặt Ban Thường vụ Tỉnh ủy chỉ đạo việc rà soát.",
            "Đồng chí Bí thư Tỉnh ủy: direct",
        ),
        ("Đồng chí Nguyễn Văn A phụ trách, chỉ đạo tuyên truyền.", "Đồng chí Nguyễn Văn A: direct"),
        (
            "Đảng ủy xã A lãnh đạo việc vận động; phân công Đảng ủy viên phụ trách thôn.",
            "Đảng ủy xã A: direct; Đảng ủy xã A: implement",
        ),
        (
            "Vụ trưởng Vụ A, các ông bà có tên tại Điều 1 và Vụ B chịu trách nhiệm thi hành.",
            "Vụ trưởng Vụ A: implement; các ông bà có tên tại Điều 1: implement; Vụ B: implement",
        ),
        (
            "Giao Phòng A (Công an tỉnh), Phòng B làm bộ phận thường trực, giúp lãnh đạo 2 ngành "
            "theo dõi, đôn đốc.",
            "Phòng A: lead; Phòng A: advise; Phòng A: monitor; "
            "Phòng B: lead; Phòng B: advise; Phòng B: monitor",
        ),
        ("Các cơ quan báo chí không đưa tin sai.", "Các cơ quan báo chí: implement"),
        (
            "Các ông (bà): Giám đốc Sở A, Thủ trưởng các ngành chịu trách nhiệm thi hành.",
            "Giám đốc Sở A: implement; Thủ trưởng các ngành: implement",
        ),
        (
            "Sở A phối hợp với UBND các xã có rừng tuần tra.",
            "Sở A: coordinate; UBND các xã có rừng: coordinate",
        ),
        (
            "Sở A phối hợp với các sở có hiệu quả.",
            "Sở A: coordinate; các sở: coordinate",
        ),
        (
            "Sở A chủ trì, UBND các xã có chợ phối hợp.",
            "Sở A: lead; UBND các xã có chợ: coordinate",
        ),
        (
            "Văn phòng A là bộ phận giúp việc, tham mưu sơ kết; theo dõi tiến độ.",
            "Văn phòng A: advise; Văn phòng A: monitor",
        ),
        ("Năm 2031: Bộ A trình Nghị định.", "Bộ A: implement"),
        (
            "Các sở được phân công phụ trách chỉ số ban hành kế hoạch.",
            "Các sở được phân công phụ trách chỉ số: implement",
        ),
        ("Vắc xin do Chi cục A cung ứng.", "Chi cục A: implement"),
        ("Tham dự hội nghị do Sở A tổ chức.", ""),
        ("Chủ nuôi chó, mèo phải đăng ký với UBND xã.", "Chủ nuôi chó, mèo: implement"),
        ("Phát triển kho; do Sở A chủ trì, Sở B phối hợp.", "Sở A: lead; Sở B: coordinate"),
        ("Sở Y tế phối hợp với tiểu thương, Sở A rà soát chợ.", "Sở Y tế: coordinate"),
        ("Sở A thẩm định đề án trước khi trình, UBND tỉnh phê duyệt.", "Sở A: implement"),
        ("Giao Sở A trực tiếp chỉ đạo, kiểm tra hằng tuần.", "Sở A: direct; Sở A: monitor"),
        ("Sở A: tham mưu, theo dõi.", "Sở A: advise; Sở A: monitor"),
        ("Chính phủ thống nhất với đề nghị của Bộ A.", ""),
        ("Chính phủ thảo luận và cơ bản thống nhất các chính sách.", ""),
        (
            "Sở Nội vụ - Cơ quan thường trực Ban Chỉ đạo rà soát hồ sơ.",
            "Sở Nội vụ: implement",
        ),
        ("Sở Nội vụ (cơ quan thường trực) lập hồ sơ.", "Sở Nội vụ: implement"),
        (
            "Sở A lập đề án, trưởng thôn, tổ trưởng tổ dân phố phối hợp.",
            "Sở A: implement; trưởng thôn, tổ trưởng tổ dân phố: coordinate",
        ),
    ],
)
def test_a_sentence_gives_parts_to_whom_it_speaks_of(sentence: str, parts: str) -> None:
    assert given(sentence) == parts


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


def test_a_clause_with_a_deadline_of_its_own_is_a_task_of_its_own() -> None:
    said = sayings(
        "Các sở, ngành xây dựng kế hoạch; báo cáo kết quả trước ngày 15 hằng tháng.", READER, None
    )
    assert [[part.role for part in each.parts] for each in said] == [["implement"], ["implement"]]
    assert [[time.words for time in each.times] for each in said] == [
        [],
        ["trước ngày 15 hằng tháng"],
    ]


def test_a_report_with_a_deadline_of_its_own_is_a_task_of_its_own() -> None:
    spoken_of = sayings(
        "Các bộ chỉ đạo triển khai, định kỳ 6 tháng báo cáo kết quả trước ngày 15/6/2030.",
        READER,
        None,
    )
    assert [[part.role for part in saying.parts] for saying in spoken_of] == [
        ["direct"],
        ["implement"],
    ]
    assert [time.words for time in spoken_of[0].times] == []


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


def test_a_clause_that_says_only_when_is_no_task_of_its_own() -> None:
    (spoken_of,) = sayings("Sở A rà soát nhu cầu; hoàn thành trong tháng 10/2030.", READER, None)
    assert [part.role for part in spoken_of.parts] == ["implement"]
    assert [time.words for time in spoken_of.times] == ["trong tháng 10/2030"]


def test_a_time_that_ends_a_sentence_is_of_all_that_it_says() -> None:
    spoken_of = sayings(
        "Rà soát kho (Sở A chủ trì; Sở B phối hợp; hoàn thành quý III/2030).", READER, None
    )
    assert [[time.words for time in saying.times] for saying in spoken_of] == [
        ["quý III/2030"],
        ["quý III/2030"],
    ]


def test_a_second_deadline_in_a_sentence_is_one_of_a_task_of_its_own() -> None:
    spoken = sayings(
        "Sở A gửi dự thảo trước ngày 10/3/2031, trình UBND tỉnh trước ngày 20/3/2031.", READER, None
    )
    assert [[time.words for time in saying.times] for saying in spoken] == [
        ["trước ngày 10/3/2031"],
        ["trước ngày 20/3/2031"],
    ]
    assert all(part.name.text == "Sở A" for saying in spoken for part in saying.parts)


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


@pytest.mark.parametrize(
    ("words", "kind", "doubt"),
    [
        ("Thường xuyên", "cadence", ""),
        ("Hằng năm", "cadence", ""),
        ("Từ 01/7/2031", "starts", ""),
        ("Từ năm 2031 đến năm 2033", "deadline", ""),
        ("Quý IV/2031", "deadline", ""),
        ("Tháng 12", "deadline", NO_YEAR),
        ("Trước ngày 15 hằng tháng", "deadline", ""),
    ],
)
def test_times_are_told_apart(words: str, kind: str, doubt: str) -> None:
    time = labelled(words, 0, len(words))
    assert time
    assert (time.kind, time.words, time.doubt) == (kind, words, doubt)


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Lập kế hoạch xong trong tháng 12/2030.", ["trong tháng 12/2030"]),
        ("Gửi kết quả trước ngày 15 tháng 11 năm 2030.", ["trước ngày 15 tháng 11 năm 2030"]),
        ("Trình Chính phủ trong tháng 12 năm 2030.", ["trong tháng 12 năm 2030"]),
        (
            "Gửi kế hoạch trong thời hạn 10 ngày kể từ ngày ký.",
            ["trong thời hạn 10 ngày kể từ ngày ký"],
        ),
        ("Thông qua tại Kỳ họp thứ 9, Quốc hội khóa XV.", ["tại Kỳ họp thứ 9, Quốc hội khóa XV"]),
        ("Xong trước ngày Quốc khánh 02/9/2030.", ["trước ngày Quốc khánh 02/9/2030"]),
        ("Trình HĐND tại kỳ họp chuyên đề tháng 9/2030.", ["tại kỳ họp chuyên đề tháng 9/2030"]),
        ("Trình HĐND tỉnh tại kỳ họp cuối năm 2030.", ["tại kỳ họp cuối năm 2030"]),
        ("Báo cáo tại kỳ họp.", []),
        ("Lập lộ trình, hoàn thành quý II/2030.", ["quý II/2030"]),
        ("Hoàn thành 20 phóng sự.", []),
        ("Gỡ bỏ trong 24 giờ kể từ khi phát hiện.", ["trong 24 giờ kể từ khi phát hiện"]),
        ("Gửi Sở A trong ngày 30 tháng 9 năm 2030.", ["trong ngày 30 tháng 9 năm 2030"]),
        ("Trước ngày 15/12/2030, hoàn thành phương án.", ["Trước ngày 15/12/2030"]),
        ("Giao Sở A khảo sát trong năm 2030.", ["trong năm 2030"]),
        (
            "Báo cáo trong tuần thứ hai của tháng 9/2030.",
            ["trong tuần thứ hai của tháng 9/2030"],
        ),
        (
            "Sơ tán trước 17 giờ ngày 21 tháng 10 năm 2030.",
            ["trước 17 giờ ngày 21 tháng 10 năm 2030"],
        ),
        ("Sở A định kỳ hằng quý tổng hợp.", ["định kỳ hằng quý"]),
        ("Báo cáo hằng quý kết quả thực hiện.", ["hằng quý"]),
        ("Báo cáo vào ngày 25 hằng tháng.", ["vào ngày 25 hằng tháng"]),
        (
            "Thẩm định không quá 10 ngày kể từ ngày nhận hồ sơ.",
            ["không quá 10 ngày kể từ ngày nhận hồ sơ"],
        ),
        (
            "Gửi trong thời hạn 05 (năm) ngày làm việc kể từ ngày ký.",
            ["trong thời hạn 05 (năm) ngày làm việc kể từ ngày ký"],
        ),
        ("Cấp điện trong vòng 24 giờ sau khi bão tan.", ["trong vòng 24 giờ sau khi bão tan"]),
        ("Đăng tải trước khi Luật có hiệu lực 15 ngày.", ["trước khi Luật có hiệu lực 15 ngày"]),
        (
            "Gửi hồ sơ ít nhất 20 ngày trước ngày khai mạc.",
            ["ít nhất 20 ngày trước ngày khai mạc"],
        ),
        (
            "Phải chấm dứt chậm nhất đến ngày 30 tháng 9 năm 2030.",
            ["chậm nhất đến ngày 30 tháng 9 năm 2030"],
        ),
        ("Đến ngày 30/6/2030, hoàn thành việc lập hồ sơ.", ["Đến ngày 30/6/2030"]),
        ("Từ ngày 01/01 đến ngày 31/12/2030 hoàn thành 5 lớp.", []),
        ("Từ ngày 15 đến ngày 17/6/2030: Đoàn họp.", ["Từ ngày 15 đến ngày 17/6/2030"]),
        ("Quý III/2030: Sở A báo cáo.", ["Quý III/2030"]),
        ("Xong trước mùa mưa bão năm 2030.", ["trước mùa mưa bão năm 2030"]),
        ("Hoàn thành trước Tết Nguyên đán.", ["trước Tết Nguyên đán"]),
        (
            "Báo cáo trước ngày 15 của tháng cuối quý.",
            ["trước ngày 15 của tháng cuối quý"],
        ),
        ("Báo cáo trước ngày 05 tháng sau.", ["trước ngày 05 tháng sau"]),
        ("Báo cáo trước 16h00 thứ Sáu hằng tuần.", ["trước 16h00 thứ Sáu hằng tuần"]),
        ("Hoàn thành cuối quý III năm 2030.", ["cuối quý III năm 2030"]),
        ("Hạn cuối là ngày 20/3/2030.", ["Hạn cuối là ngày 20/3/2030"]),
        ("Bố trí trong dự toán ngân sách hằng năm.", []),
        ("Trong giai đoạn 2026 - 2030 phấn đấu đạt 10%.", []),
    ],
)
def test_a_sentence_says_when(sentence: str, times: list[str]) -> None:
    assert [time.words for time in spoken(sentence, 0, len(sentence))] == times
