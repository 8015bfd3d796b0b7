"""Names of bodies in a sentence: where each ends, which are one, which are none."""

from __future__ import annotations

import pytest

from plan.importing.naming.reader import Reader
from plan.importing.naming.values import whole

READER = Reader(["Viện Quy hoạch và phát triển đô thị"])


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Sở Nội vụ chủ trì rà soát.", ["Sở Nội vụ"]),
        ("Sở Giáo dục và Đào tạo tổ chức tập huấn.", ["Sở Giáo dục và Đào tạo"]),
        (
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh bố trí",
            ["Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"],
        ),
        ("UBND các xã, phường, đặc khu lập dự toán", ["UBND các xã, phường, đặc khu"]),
        ("các trạm y tế xã, phường, đặc khu tổ chức", ["các trạm y tế xã, phường, đặc khu"]),
        ("các phòng, ban, xã, phường rà soát", ["các phòng, ban, xã, phường"]),
        ("UBND các tỉnh, thành phố ven biển rà soát", ["UBND các tỉnh, thành phố ven biển"]),
        ("Ban Chính sách, chiến lược Tỉnh ủy", ["Ban Chính sách, chiến lược Tỉnh ủy"]),
        ("Trung tâm Công nghệ thông tin rà soát", ["Trung tâm Công nghệ thông tin"]),
        ("các địa phương điều phối nước hồ chứa", ["các địa phương"]),
        ("các địa phương khơi dòng nước hồ chứa", ["các địa phương"]),
        ("Các ban tham mưu, giúp việc Đảng ủy lập", ["Các ban tham mưu, giúp việc Đảng ủy"]),
        (
            "Văn phòng Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh trực ban",
            ["Văn phòng Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh"],
        ),
        (
            "Chi cục Thủy lợi và Phòng, chống thiên tai rà soát",
            ["Chi cục Thủy lợi và Phòng, chống thiên tai"],
        ),
        ("Công an tỉnh phòng, chống tội phạm", ["Công an tỉnh"]),
        (
            "Ban Chỉ đạo xây dựng nông thôn mới tỉnh rà soát",
            ["Ban Chỉ đạo xây dựng nông thôn mới tỉnh"],
        ),
        ("Ban Chỉ đạo xây dựng kế hoạch", ["Ban Chỉ đạo"]),
        (
            "Văn phòng điều phối nông thôn mới tỉnh lập",
            ["Văn phòng điều phối nông thôn mới tỉnh"],
        ),
        ("Văn phòng điều phối việc rà soát", ["Văn phòng"]),
        ("Trung tâm phát triển quỹ đất tỉnh lập", ["Trung tâm phát triển quỹ đất tỉnh"]),
        ("các hợp tác xã, tổ hợp tác lập", ["các hợp tác xã, tổ hợp tác"]),
        ("Khu Quản lý đường bộ I lập", ["Khu Quản lý đường bộ I"]),
        ("Ủy ban kiểm tra Đảng ủy lập", ["Ủy ban kiểm tra Đảng ủy"]),
        ("Phó Trưởng Đoàn giám sát thay mặt", ["Phó Trưởng Đoàn giám sát"]),
        ("Các thành viên Tổ giúp việc rà soát", ["Các thành viên Tổ giúp việc"]),
        ("Trưởng Công an xã kiểm tra", ["Trưởng Công an xã"]),
        ("phòng Kế hoạch - Tài chính tham mưu", ["phòng Kế hoạch - Tài chính"]),
        ("công chức Văn hóa - Xã hội rà soát", ["công chức Văn hóa - Xã hội"]),
        ("Trung tâm Y tế các khu vực rà soát", ["Trung tâm Y tế các khu vực"]),
        ("Ban Giám hiệu các trường tổ chức", ["Ban Giám hiệu các trường"]),
        (
            "các công đoàn cấp trên trực tiếp cơ sở đề xuất",
            ["các công đoàn cấp trên trực tiếp cơ sở"],
        ),
        ("Trưởng thôn, tổ trưởng tổ dân phố lập", ["Trưởng thôn, tổ trưởng tổ dân phố"]),
        ("Báo Trung ương Đoàn mở chuyên trang", ["Báo Trung ương Đoàn"]),
        ("các hãng hàng không tăng chuyến", ["các hãng hàng không"]),
        (
            "Trung tâm Phối hợp tìm kiếm cứu nạn hàng hải Việt Nam tổ chức",
            ["Trung tâm Phối hợp tìm kiếm cứu nạn hàng hải Việt Nam"],
        ),
        (
            "Tập đoàn Năng lượng Quốc gia Việt Nam làm việc",
            ["Tập đoàn Năng lượng Quốc gia Việt Nam"],
        ),
        ("Công an phường 1 hỗ trợ", ["Công an phường 1"]),
        ("Phó Trưởng ban Thường trực lập", ["Phó Trưởng ban Thường trực"]),
        ("Các tỉnh, thành đoàn, đoàn trực thuộc lập", ["Các tỉnh, thành đoàn, đoàn trực thuộc"]),
        (
            "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở lập",
            ["Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở"],
        ),
        ("các cơ sở khám bệnh, chữa bệnh lập", ["các cơ sở khám bệnh, chữa bệnh"]),
        ("Thường trực cấp cứu; Thường trực các đội", []),
        (
            "Tổng Giám đốc (Giám đốc) các tổ chức tín dụng lập",
            ["Tổng Giám đốc (Giám đốc) các tổ chức tín dụng"],
        ),
        ("Người phát ngôn của Sở A lập", ["Người phát ngôn của Sở A"]),
        ("Đ/c Trần Văn A - Phó Chủ tịch xã lập", ["Đ/c Trần Văn A - Phó Chủ tịch xã"]),
        ("Ban Biên tập Trang thông tin điện tử đăng", ["Ban Biên tập Trang thông tin điện tử"]),
        ("đồng chí Phó Chánh án Lê Văn A lập", ["đồng chí Phó Chánh án Lê Văn A"]),
        ("Các quân khu, quân đoàn, quân chủng lập", ["Các quân khu, quân đoàn, quân chủng"]),
        ("Hội đồng tuyển sinh xét duyệt", ["Hội đồng tuyển sinh"]),
        ("Hội đồng tổ chức xét duyệt", []),
        ("Phòng Kế hoạch tổng hợp chủ trì", ["Phòng Kế hoạch tổng hợp"]),
        ("Kỹ thuật viên trưởng lập", ["Kỹ thuật viên trưởng"]),
        ("Phối hợp trưởng thôn; tăng trưởng", []),
        ("Vụ Học sinh, sinh viên rà soát", ["Vụ Học sinh, sinh viên"]),
        (
            "Cục Nhà giáo và Cán bộ quản lý giáo dục lập",
            ["Cục Nhà giáo và Cán bộ quản lý giáo dục"],
        ),
        ("Thống kê tình hình thiệt hại", []),
        ("Tòa án nhân dân hai cấp xét xử", ["Tòa án nhân dân hai cấp"]),
        (
            "Ban Quản lý dự án đầu tư xây dựng tỉnh rà soát",
            ["Ban Quản lý dự án đầu tư xây dựng tỉnh"],
        ),
        ("Trung tâm Dịch vụ tổng hợp lập", ["Trung tâm Dịch vụ tổng hợp"]),
        ("Sở Nội vụ - Cơ quan thường trực Ban Chỉ đạo", ["Sở Nội vụ"]),
        ("lực lượng Quản lý thị trường kiểm tra", ["lực lượng Quản lý thị trường"]),
        ("Chính phủ thảo luận và thống nhất", ["Chính phủ"]),
        ("mỗi tổ chức nhận đỡ đầu 02 thôn", ["mỗi tổ chức"]),
        (
            "Bộ trưởng, Thủ trưởng cơ quan ngang bộ chịu trách nhiệm",
            ["Bộ trưởng, Thủ trưởng cơ quan ngang bộ"],
        ),
        ("Cấp ủy, tổ chức đảng các cấp quán triệt", ["Cấp ủy, tổ chức đảng các cấp"]),
        (
            "đảng ủy các trường cao đẳng đóng trên địa bàn phối hợp",
            ["đảng ủy các trường cao đẳng đóng trên địa bàn"],
        ),
        (
            "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông lập tiến độ",
            ["Ban Quản lý dự án đầu tư xây dựng các công trình giao thông"],
        ),
        ("các chủ hồ vận hành điều tiết", ["các chủ hồ"]),
        ("Cục Hải quan tạo thuận lợi", ["Cục Hải quan"]),
        ("Lực lượng quản lý thị trường kiểm tra", ["Lực lượng quản lý thị trường"]),
        (
            "đồng chí Phạm Văn Hùng, Ủy viên Ban Thường vụ Đảng ủy phụ trách hậu cần",
            ["đồng chí Phạm Văn Hùng, Ủy viên Ban Thường vụ Đảng ủy"],
        ),
        ("Hội thi dệt", []),
        (
            "Báo và Đài phát thanh, truyền hình Đông Hà xây dựng",
            ["Báo và Đài phát thanh, truyền hình Đông Hà"],
        ),
        ("Sở Khoa học và Công nghệ vun đắp nền tảng", ["Sở Khoa học và Công nghệ"]),
        ("Sở Y tế tỉnh Lào Cai vun đắp nền tảng", ["Sở Y tế tỉnh Lào Cai"]),
        ("UBND tỉnh vun đắp, Công an xã vun đắp", ["UBND tỉnh"]),
        (
            "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam vun đắp",
            ["Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"],
        ),
        ("Ngân hàng Chính sách xã hội tỉnh cho vay", ["Ngân hàng Chính sách xã hội tỉnh"]),
        ("Ban Chính sách, Chiến lược Tỉnh ủy chủ trì", ["Ban Chính sách, Chiến lược Tỉnh ủy"]),
        ("Thành đoàn mỗi năm phát động", ["Thành đoàn"]),
        ("các Bộ trưởng, Trưởng ngành tập trung", ["các Bộ trưởng, Trưởng ngành"]),
        ("các nhà đầu tư hạ tầng triển khai", ["các nhà đầu tư hạ tầng"]),
        (
            "Ban Quản lý các Khu công nghiệp, khu kinh tế rà soát",
            ["Ban Quản lý các Khu công nghiệp, khu kinh tế"],
        ),
        ("Văn phòng HĐND và UBND xã để tổng hợp", ["Văn phòng HĐND và UBND xã"]),
        ("Kiểm toán nhà nước sớm có kết luận", ["Kiểm toán nhà nước"]),
        (
            "các Bộ trưởng, Thủ trưởng cơ quan ngang bộ tập trung",
            ["các Bộ trưởng, Thủ trưởng cơ quan ngang bộ"],
        ),
        ("Trung tâm Kiểm soát bệnh tật tỉnh hỗ trợ", ["Trung tâm Kiểm soát bệnh tật tỉnh"]),
        (
            "Tổ đảng ở Thường trực Hội đồng Dân tộc rà soát",
            ["Tổ đảng ở Thường trực Hội đồng Dân tộc"],
        ),
        ("Kho bạc nhà nước khu vực XI thanh toán", ["Kho bạc nhà nước khu vực XI"]),
        ("Viện Quy hoạch và phát triển đô thị lập", ["Viện Quy hoạch và phát triển đô thị"]),
        ("Bộ Quốc phòng xây dựng Đề án", ["Bộ Quốc phòng"]),
        (
            "đồng chí Nguyễn Văn A, Phó Bí thư Tỉnh ủy chỉ đạo",
            ["đồng chí Nguyễn Văn A, Phó Bí thư Tỉnh ủy"],
        ),
        ("Phó Thủ tướng Trần Văn B chỉ đạo", ["Phó Thủ tướng Trần Văn B"]),
        ("Giám đốc, Thủ trưởng các sở, ngành rà soát", ["Giám đốc, Thủ trưởng các sở, ngành"]),
        (
            "Thường trực Ủy ban KH,CN&MT của Quốc hội rà soát",
            ["Thường trực Ủy ban KH,CN&MT của Quốc hội"],
        ),
        (
            "Thủ trưởng các đơn vị trực thuộc Ủy ban nhân dân Thành phố rà soát",
            ["Thủ trưởng các đơn vị trực thuộc Ủy ban nhân dân Thành phố"],
        ),
        ("các đơn vị cấp nước sạch bảo vệ", ["các đơn vị cấp nước sạch"]),
        (
            "Các cơ quan, đơn vị quản lý đường bộ tăng cường tuần đường",
            ["Các cơ quan, đơn vị quản lý đường bộ"],
        ),
        ("Các cơ quan, đơn vị quản lý đường bộ", ["Các cơ quan, đơn vị"]),
        (
            "Các cơ quan, đơn vị thông tin đại chúng đẩy mạnh",
            ["Các cơ quan, đơn vị thông tin đại chúng"],
        ),
        ("lực lượng Cảnh sát giao thông mở cao điểm", ["lực lượng Cảnh sát giao thông"]),
        ("Sở Lao động Thương binh và xã hội lập", ["Sở Lao động Thương binh và xã hội"]),
        ("Các ban, ngành, đoàn thể phường phối hợp", ["Các ban, ngành, đoàn thể phường"]),
        (
            "Công ty TNHH MTV Khai thác công trình thủy lợi tỉnh vận hành",
            ["Công ty TNHH MTV Khai thác công trình thủy lợi tỉnh"],
        ),
        (
            "Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Bình Định hướng dẫn",
            ["Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Bình Định"],
        ),
        ("Ban QLDA đầu tư xây dựng huyện lập", ["Ban QLDA đầu tư xây dựng huyện"]),
        ("Tổ công tác Đề án 06 cấp xã rà soát", ["Tổ công tác Đề án 06 cấp xã"]),
        ("Cá nhân, chủ nguồn thải công nghiệp rà soát", ["Cá nhân, chủ nguồn thải công nghiệp"]),
        (
            "các ngành, cơ quan thành viên Ban Chỉ huy phòng thủ dân sự tỉnh lập",
            ["các ngành, cơ quan thành viên Ban Chỉ huy phòng thủ dân sự tỉnh"],
        ),
        (
            "các đơn vị quản lý khai thác được giao quản lý công trình chủ động ứng phó",
            ["các đơn vị quản lý khai thác được giao quản lý công trình"],
        ),
        (
            "các tổ chức, cá nhân hoạt động khai thác cát, sỏi lòng sông phải theo dõi",
            ["các tổ chức, cá nhân hoạt động khai thác cát, sỏi lòng sông"],
        ),
        (
            "Các tổ chức, cá nhân được phép khai thác cát trên địa bàn tỉnh phải đăng ký",
            ["Các tổ chức, cá nhân được phép khai thác cát trên địa bàn tỉnh"],
        ),
        ("Các tổ chức, cá nhân sử dụng kinh phí bảo đảm tiết kiệm", ["Các tổ chức, cá nhân"]),
        ("cơ quan chức năng phải kiểm tra", ["cơ quan chức năng"]),
        ("Ban công tác Mặt trận các thôn, bản lập", ["Ban công tác Mặt trận các thôn, bản"]),
        ("Ban công tác Mặt trận 9 thôn vận động", ["Ban công tác Mặt trận 9 thôn"]),
        ("Phòng, chống dịch bệnh", []),
        ("Tổ chức tuyên truyền", []),
        ("Ban hành kế hoạch", []),
        ("Hội nghị tổng kết", []),
        ("Cơ sở dữ liệu quốc gia", []),
    ],
)
def test_a_name_ends_where_a_reader_ends_it(sentence: str, names: list[str]) -> None:
    assert [name.text for name in READER.row(sentence)[0]] == names


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Sở A; các cơ quan báo chí, phát thanh, truyền hình khác", 2),
        ("Bộ Thông tin và Truyền thông Bộ Khoa học và Công nghệ", 2),
        ("Bộ Công an tiến hành rà soát; các bộ rà soát theo lĩnh vực", 2),
        ("Bộ Công an với các tiêu chuẩn, quy chuẩn chung", 1),
        ("Phát triển hệ thống thông tin, tăng cường kết nối", 0),
    ],
)
def test_a_label_or_a_cell_holds_names_and_nothing_else(value: str, names: int) -> None:
    assert len(whole(READER, value)) == names


@pytest.mark.parametrize(
    ("sentence", "called"),
    [
        (
            "các Sở: Tài chính, Nội vụ và Tư pháp rà soát",
            ["Sở Tài chính", "Sở Nội vụ", "Sở Tư pháp"],
        ),
        (
            "các Sở Y tế, Giao thông vận tải, Nội vụ; Công an tỉnh rà soát",
            ["Sở Y tế", "Sở Giao thông vận tải", "Sở Nội vụ", "Công an tỉnh"],
        ),
        (
            "các Bộ Quốc phòng, Công an và các địa phương rà soát",
            ["Bộ Quốc phòng", "Bộ Công an", "các địa phương"],
        ),
        (
            "Giám đốc các Sở: Khoa học và Công nghệ, Y tế; Công an tỉnh rà soát",
            ["Giám đốc Sở Khoa học và Công nghệ", "Giám đốc Sở Y tế", "Công an tỉnh"],
        ),
        (
            "các Tập đoàn: Bưu chính viễn thông Việt Nam, Điện lực Việt Nam tổ chức",
            ["Tập đoàn Bưu chính viễn thông Việt Nam", "Tập đoàn Điện lực Việt Nam"],
        ),
        (
            "UBND các xã Tân Phú, Long Hưng và phường Trấn Biên rà soát",
            ["UBND các xã Tân Phú, Long Hưng và phường Trấn Biên"],
        ),
    ],
)
def test_offices_that_one_noun_names_together_are_each_called_by_their_whole_name(
    sentence: str, called: list[str]
) -> None:
    assert [name.called for name in READER.row(sentence)[0]] == called


def test_an_area_without_a_name_is_in_doubt() -> None:
    ((area,), _) = READER.row("Tỉnh để rà soát")
    assert (area.text, bool(area.doubt)) == ("Tỉnh", True)
    assert READER.row("Tỉnh ủy rà soát")[0][0].text == "Tỉnh ủy"


def test_what_is_a_name_by_its_place_alone_is_in_doubt() -> None:
    (sure, doubtful) = whole(READER, "Sở Nội vụ, VNPX")
    assert (sure.text, sure.doubt, doubtful.text) == ("Sở Nội vụ", "", "VNPX")
    assert doubtful.doubt
    ((known, unknown, short), _) = READER.row("Sở A, Nhà xe Hoa Mai, VNPX tỉnh lập")
    assert (bool(known.doubt), bool(unknown.doubt), bool(short.doubt)) == (False, True, True)
