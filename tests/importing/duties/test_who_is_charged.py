"""Whom a sentence charges, and who is only spoken of."""

from __future__ import annotations

import pytest

from tests.support.plans.imported.parts import given


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
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
            "Giao Sở A báo cáo Ủy ban nhân dân tỉnh nắm, chỉ đạo.",
            "Sở A: implement",
        ),
        (
            "Sở A tổng hợp, báo cáo gửi về UBND tỉnh, Bộ Y tế để theo dõi.",
            "Sở A: implement",
        ),
        (
            "Giao Nhà xe Hoa Mai bố trí xe; Các khách sạn, nhà nghỉ có trách nhiệm khai báo.",
            "Nhà xe Hoa Mai: implement; Các khách sạn, nhà nghỉ: implement",
        ),
        (
            "Sở A làm đầu mối, các cơ sở giáo dục tổ chức thực hiện, Tỉnh đoàn tham gia.",
            "Sở A: lead; các cơ sở giáo dục: implement; Tỉnh đoàn: coordinate",
        ),
        (
            "Giao Sở A bố trí cán bộ, cùng với UBND xã B vận động các hộ dân.",
            "Sở A: implement; UBND xã B: coordinate",
        ),
        (
            "Chủ đầu tư (Công ty cổ phần Hạ tầng A) ứng đủ kinh phí bồi thường.",
            "Chủ đầu tư: implement",
        ),
        ("Mời Hội Nông dân xã: Tham gia giám sát.", "Hội Nông dân xã: coordinate"),
        (
            "Giao đồng chí Phó Bí thư, Chủ tịch UBND xã rà soát; báo cáo kết quả.",
            "đồng chí Phó Bí thư, Chủ tịch UBND xã: implement",
        ),
        (
            "Giao đồng chí Phó Bí thư, đồng chí Chủ tịch UBND xã rà soát hồ sơ.",
            "đồng chí Phó Bí thư: implement; đồng chí Chủ tịch UBND xã: implement",
        ),
        (
            "Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND xã: Trưởng Ban Tổ chức, chỉ đạo chung.",
            "Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND xã: direct",
        ),
        (
            "UBND các xã nơi Đoàn đến làm việc bố trí địa điểm.",
            "UBND các xã nơi Đoàn đến làm việc: implement",
        ),
        (
            "Công an xã chủ trì, phối hợp với Tổ kiểm soát giết mổ, Sở A tuần tra các chợ.",
            "Công an xã: lead",
        ),
        ("Công tác tuyên truyền có trách nhiệm lan tỏa.", ""),
        ("Thứ trưởng Bộ Ngoại giao làm Phó Trưởng ban.", ""),
        ("Cục Thuế có ý kiến để Thuế tỉnh được biết.", ""),
        ("Sư đoàn 324 giúp dân khắc phục hậu quả.", "Sư đoàn 324: implement"),
        ("Cấp xã: Căn cứ tình hình thực tế, UBND các xã rà soát.", "UBND các xã: implement"),
        (
            "Mua sắm thiết bị: do Sở A chủ trì, phối hợp với Sở B.",
            "Sở A: lead; Sở B: coordinate",
        ),
        (
            "Trung tâm Phục vụ hành chính công xã khi tiếp nhận hồ sơ có trách nhiệm hướng dẫn.",
            "Trung tâm Phục vụ hành chính công xã: implement",
        ),
        (
            "Ở thôn: (1) Trưởng thôn lập danh sách; (2) Công an xã rà soát.",
            "Trưởng thôn: implement; Công an xã: implement",
        ),
        ("Giao Ban Quản lý dự án tỉnh làm chủ đầu tư.", "Ban Quản lý dự án tỉnh: implement"),
        (
            "Trong quá trình lập kế hoạch, các sở trong điều kiện có thể, cần lấy ý kiến rộng rãi"
            " các chuyên gia, các cơ quan nghiên cứu, các trường đại học.",
            "các sở: implement",
        ),
        (
            "Đề nghị Hiệp hội Du lịch tỉnh, các sàn giao dịch điện tử, quán ăn chủ động rà soát.",
            "Hiệp hội Du lịch tỉnh: implement; các sàn giao dịch điện tử: implement",
        ),
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
            "Giao Sở A, UBND xã và đề nghị Giám đốc Sở B rà soát.",
            "Sở A: implement; UBND xã: implement; Giám đốc Sở B: implement",
        ),
        ("100% bộ, ngành, địa phương đạt cấp độ 4.", ""),
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
        ("Đơn vị tư vấn chuyển hồ sơ về Sở A.", "Đơn vị tư vấn: implement"),
        (
            "UBND tỉnh yêu cầu sở GD-ĐT, UBND các xã không cấp phép dạy thêm.",
            "sở GD-ĐT: implement; UBND các xã: implement",
        ),
        ("Các hiệu trưởng sẽ chịu trách nhiệm tổ chức dạy thêm.", "Các hiệu trưởng: implement"),
        ("Phó Trưởng ban: Thay mặt Trưởng ban ký văn bản.", "Phó Trưởng ban: implement"),
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
        ("Rà soát các quy định do Sở A ban hành.", ""),
        (
            "Các bộ, ngành và cả nước tập trung triển khai ngay việc quán triệt Nghị quyết.",
            "Các bộ, ngành: implement",
        ),
        (
            "Đề nghị các đoàn thể bằng nhiều hình thức tuyên truyền Kế hoạch.",
            "các đoàn thể: implement",
        ),
        (
            "Chánh Văn phòng UBND tỉnh; Giám đốc Sở A; các tổ chức, cá nhân liên quan chịu trách "
            "nhiệm thi hành Quyết định này./.",
            "Chánh Văn phòng UBND tỉnh: implement; Giám đốc Sở A: implement; các tổ chức, cá nhân "
            "liên quan: implement",
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
            "Khi cần sửa nội dung của Chính phủ, các bộ chủ động đề xuất.",
            "các bộ: implement",
        ),
        ("Định kỳ 06 tháng các sở báo cáo kết quả.", "các sở: implement"),
        ("Phát huy vai trò chỉ đạo, điều hành của Thủ trưởng các cấp.", ""),
        ("Nghiên cứu phương án giao Sở A quản lý các trường.", ""),
        ("Chính quyền tỉnh đóng vai trò kiến tạo và dẫn dắt.", ""),
        (
            "Các doanh nghiệp trong Khu kinh tế: Chủ động trồng cây.",
            "Các doanh nghiệp trong Khu kinh tế: implement",
        ),
        (
            "Chế độ báo cáo: Trước ngày 05/6 hằng năm, các sở báo cáo Sở A.",
            "các sở: implement",
        ),
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
            "Công đoàn, Vụ Môi trường và Vật liệu xây dựng phát động phong trào.",
            "Công đoàn: implement; Vụ Môi trường và Vật liệu xây dựng: implement",
        ),
        ("Sở Y tế cảnh báo, đẩy nhanh việc tiêm chủng.", "Sở Y tế: implement"),
        ("Chủ tịch UBND tỉnh phê bình các chủ đầu tư.", ""),
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
            "Vụ trưởng Vụ A, các ông bà có tên tại Điều 1 và Vụ B chịu trách nhiệm thi hành.",
            "Vụ trưởng Vụ A: implement; các ông bà có tên tại Điều 1: implement; Vụ B: implement",
        ),
        ("Các cơ quan báo chí không đưa tin sai.", "Các cơ quan báo chí: implement"),
        (
            "Các ông (bà): Giám đốc Sở A, Thủ trưởng các ngành chịu trách nhiệm thi hành.",
            "Giám đốc Sở A: implement; Thủ trưởng các ngành: implement",
        ),
        ("Năm 2031: Bộ A trình Nghị định.", "Bộ A: implement"),
        (
            "Các sở được phân công phụ trách chỉ số ban hành kế hoạch.",
            "Các sở được phân công phụ trách chỉ số: implement",
        ),
        ("Vắc xin do Chi cục A cung ứng.", "Chi cục A: implement"),
        ("Tham dự hội nghị do Sở A tổ chức.", ""),
        ("Chủ nuôi chó, mèo phải đăng ký với UBND xã.", "Chủ nuôi chó, mèo: implement"),
        ("Sở A thẩm định đề án trước khi trình, UBND tỉnh phê duyệt.", "Sở A: implement"),
        ("Chính phủ thống nhất với đề nghị của Bộ A.", ""),
        ("Chính phủ thảo luận và cơ bản thống nhất các chính sách.", ""),
        (
            "Sở Nội vụ - Cơ quan thường trực Ban Chỉ đạo rà soát hồ sơ.",
            "Sở Nội vụ: implement",
        ),
        ("Sở Nội vụ (cơ quan thường trực) lập hồ sơ.", "Sở Nội vụ: implement"),
    ],
)
def test_a_sentence_charges_whom_it_asks_to_act_and_nobody_else(sentence: str, parts: str) -> None:
    assert given(sentence) == parts
