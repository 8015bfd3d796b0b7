"""Names of bodies in a sentence: where each ends, which are one, which are none."""

from __future__ import annotations

import pytest

from plan.importing.naming.reader import Reader
from plan.importing.naming.values import whole
from plan.importing.naming.wordings import same_name

READER = Reader(["Viện Quy hoạch và phát triển đô thị"])


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Sở Nội vụ chủ trì rà soát.", ["Sở Nội vụ"]),
        ("Sở Giáo dục và Đào tạo tổ chức tập huấn.", ["Sở Giáo dục và Đào tạo"]),
        ("Văn phòng HĐND và UBND xã, Công an xã", ["Văn phòng HĐND và UBND xã", "Công an xã"]),
        (
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh bố trí",
            ["Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"],
        ),
        (
            "Bộ Văn hóa, Thể thao và Du lịch, Bộ Y tế rà soát",
            ["Bộ Văn hóa, Thể thao và Du lịch", "Bộ Y tế"],
        ),
        (
            "Các sở, ban, ngành, đơn vị và UBND cấp xã bố trí kinh phí",
            ["Các sở, ban, ngành, đơn vị", "UBND cấp xã"],
        ),
        ("các bộ, ngành và địa phương kịp thời phản ánh", ["các bộ, ngành", "địa phương"]),
        ("UBND các xã, phường, đặc khu lập dự toán", ["UBND các xã, phường, đặc khu"]),
        ("các trạm y tế xã, phường, đặc khu tổ chức", ["các trạm y tế xã, phường, đặc khu"]),
        ("các phòng, ban, xã, phường rà soát", ["các phòng, ban, xã, phường"]),
        ("UBND các tỉnh, thành phố ven biển rà soát", ["UBND các tỉnh, thành phố ven biển"]),
        ("Ban Chính sách, chiến lược Tỉnh ủy", ["Ban Chính sách, chiến lược Tỉnh ủy"]),
        (
            "Chánh Văn phòng Bộ, Cục trưởng Cục Quản lý môi trường chịu trách nhiệm",
            ["Chánh Văn phòng Bộ", "Cục trưởng Cục Quản lý môi trường"],
        ),
        (
            "Ủy ban nhân dân xã, phường, các cơ quan có liên quan lập",
            ["Ủy ban nhân dân xã, phường", "các cơ quan có liên quan"],
        ),
        (
            "người đứng đầu cấp ủy; thủ trưởng cơ quan, đơn vị trực tiếp chỉ đạo",
            ["người đứng đầu cấp ủy", "thủ trưởng cơ quan, đơn vị"],
        ),
        ("Trung tâm Công nghệ thông tin rà soát", ["Trung tâm Công nghệ thông tin"]),
        ("các địa phương điều phối nước hồ chứa", ["các địa phương"]),
        ("các địa phương khơi dòng nước hồ chứa", ["các địa phương"]),
        ("Các ban tham mưu, giúp việc Đảng ủy lập", ["Các ban tham mưu, giúp việc Đảng ủy"]),
        ("các đơn vị thuộc, trực thuộc Bộ, Vụ A", ["các đơn vị thuộc, trực thuộc Bộ", "Vụ A"]),
        (
            "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh, Sở A lập",
            ["Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh", "Sở A"],
        ),
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
            "các cơ quan, đơn vị trực thuộc Ủy ban nhân dân Thành phố, Chủ tịch UBND phường",
            ["các cơ quan, đơn vị trực thuộc Ủy ban nhân dân Thành phố", "Chủ tịch UBND phường"],
        ),
        (
            "Phòng Chính trị, tư tưởng (Sở A), Ban Thanh niên (Tỉnh đoàn) làm",
            ["Phòng Chính trị, tư tưởng", "Ban Thanh niên"],
        ),
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
        ("sở Y tế và Sở Nội vụ lập", ["sở Y tế", "Sở Nội vụ"]),
        ("công chức Văn hóa - Xã hội rà soát", ["công chức Văn hóa - Xã hội"]),
        ("Trung tâm Y tế các khu vực rà soát", ["Trung tâm Y tế các khu vực"]),
        ("Ban Giám hiệu các trường tổ chức", ["Ban Giám hiệu các trường"]),
        ("Thủ trưởng các đơn vị thuộc Bộ, Vụ A lập", ["Thủ trưởng các đơn vị thuộc Bộ", "Vụ A"]),
        (
            "UBND các tỉnh, thành phố vùng Đồng bằng sông Cửu Long và Bộ A lập",
            ["UBND các tỉnh, thành phố vùng Đồng bằng sông Cửu Long", "Bộ A"],
        ),
        (
            "các công đoàn cấp trên trực tiếp cơ sở đề xuất",
            ["các công đoàn cấp trên trực tiếp cơ sở"],
        ),
        ("Trưởng thôn, tổ trưởng tổ dân phố lập", ["Trưởng thôn, tổ trưởng tổ dân phố"]),
        (
            "Tổng Công ty Cà phê, Viện Kiểm Sát tỉnh lập",
            ["Tổng Công ty Cà phê", "Viện Kiểm Sát tỉnh"],
        ),
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
        (
            "Trưởng Ban Chỉ đạo, Tổ giúp việc Ban Chỉ đạo lập",
            ["Trưởng Ban Chỉ đạo", "Tổ giúp việc Ban Chỉ đạo"],
        ),
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
        (
            "Cảnh sát Phòng cháy chữa cháy và Cứu nạn cứu hộ, Cảnh sát giao thông lập",
            ["Cảnh sát Phòng cháy chữa cháy và Cứu nạn cứu hộ", "Cảnh sát giao thông"],
        ),
        ("Thôn Đồng Tâm, khu phố An Bình lập", ["Thôn Đồng Tâm", "khu phố An Bình"]),
        ("Đ/c Trần Văn A - Phó Chủ tịch xã lập", ["Đ/c Trần Văn A - Phó Chủ tịch xã"]),
        ("Ban Biên tập Trang thông tin điện tử đăng", ["Ban Biên tập Trang thông tin điện tử"]),
        ("đồng chí Phó Chánh án Lê Văn A lập", ["đồng chí Phó Chánh án Lê Văn A"]),
        ("Các quân khu, quân đoàn, quân chủng lập", ["Các quân khu, quân đoàn, quân chủng"]),
        ("Hội đồng tuyển sinh xét duyệt", ["Hội đồng tuyển sinh"]),
        ("Hội đồng tổ chức xét duyệt", []),
        ("Phòng Kế hoạch tổng hợp chủ trì", ["Phòng Kế hoạch tổng hợp"]),
        ("Kỹ thuật viên trưởng lập", ["Kỹ thuật viên trưởng"]),
        ("Trạm trưởng các Trạm A, Lớp trưởng lập", ["Trạm trưởng các Trạm A", "Lớp trưởng"]),
        ("Phối hợp trưởng thôn; tăng trưởng", []),
        ("Vụ Học sinh, sinh viên rà soát", ["Vụ Học sinh, sinh viên"]),
        (
            "Cục Nhà giáo và Cán bộ quản lý giáo dục lập",
            ["Cục Nhà giáo và Cán bộ quản lý giáo dục"],
        ),
        ("Thống kê tỉnh, Thuế tỉnh rà soát", ["Thống kê tỉnh", "Thuế tỉnh"]),
        ("Thống kê tình hình thiệt hại", []),
        ("Tòa án nhân dân hai cấp xét xử", ["Tòa án nhân dân hai cấp"]),
        ("Sư đoàn 5, Đồn Biên phòng A hỗ trợ", ["Sư đoàn 5", "Đồn Biên phòng A"]),
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
            "Các đảng ủy trực thuộc Tỉnh ủy, ban thường vụ đảng ủy xã, phường quán triệt",
            ["Các đảng ủy trực thuộc Tỉnh ủy", "ban thường vụ đảng ủy xã, phường"],
        ),
        (
            "đảng ủy các trường cao đẳng đóng trên địa bàn phối hợp",
            ["đảng ủy các trường cao đẳng đóng trên địa bàn"],
        ),
        (
            "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh, Đảng ủy các cơ quan Đảng tỉnh lãnh đạo",
            ["Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh", "Đảng ủy các cơ quan Đảng tỉnh"],
        ),
        (
            "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông lập tiến độ",
            ["Ban Quản lý dự án đầu tư xây dựng các công trình giao thông"],
        ),
        (
            "Trưởng các thôn, Tổ công nghệ số cộng đồng phổ biến",
            ["Trưởng các thôn", "Tổ công nghệ số cộng đồng"],
        ),
        ("các phòng, bộ phận, các thôn thực hiện", ["các phòng, bộ phận", "các thôn"]),
        ("các chủ hồ vận hành điều tiết", ["các chủ hồ"]),
        ("VNPT Bình Lâm, Viettel hỗ trợ", ["VNPT Bình Lâm", "Viettel"]),
        ("Cục Hải quan tạo thuận lợi", ["Cục Hải quan"]),
        ("Lực lượng quản lý thị trường kiểm tra", ["Lực lượng quản lý thị trường"]),
        (
            "Đoàn Thanh niên các cơ quan Đảng tỉnh, Công đoàn cơ sở phối hợp",
            ["Đoàn Thanh niên các cơ quan Đảng tỉnh", "Công đoàn cơ sở"],
        ),
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
            "Quân ủy Trung ương, Đảng ủy Bộ Ngoại giao, ngành Y tế mở rộng",
            ["Quân ủy Trung ương", "Đảng ủy Bộ Ngoại giao", "ngành Y tế"],
        ),
        (
            "các tỉnh Bắc Ninh, Bình Dương và An Giang, Sở Y tế rà soát",
            ["các tỉnh Bắc Ninh, Bình Dương và An Giang", "Sở Y tế"],
        ),
        (
            "Các doanh nghiệp cung cấp dịch vụ bưu chính, Sở Y tế rà soát",
            ["Các doanh nghiệp cung cấp dịch vụ bưu chính", "Sở Y tế"],
        ),
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
            "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh, Thuế tỉnh tăng cường",
            ["Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh", "Thuế tỉnh"],
        ),
        (
            "Tổ đảng ở Thường trực Hội đồng Dân tộc rà soát",
            ["Tổ đảng ở Thường trực Hội đồng Dân tộc"],
        ),
        ("Kho bạc nhà nước khu vực XI thanh toán", ["Kho bạc nhà nước khu vực XI"]),
        ("Đoàn Thanh niên, Hội Phụ nữ hỗ trợ", ["Đoàn Thanh niên", "Hội Phụ nữ"]),
        ("Viện Quy hoạch và phát triển đô thị lập", ["Viện Quy hoạch và phát triển đô thị"]),
        ("Bộ Quốc phòng xây dựng Đề án", ["Bộ Quốc phòng"]),
        (
            "đồng chí Nguyễn Văn A, Phó Bí thư Tỉnh ủy chỉ đạo",
            ["đồng chí Nguyễn Văn A, Phó Bí thư Tỉnh ủy"],
        ),
        ("Phó Thủ tướng Trần Văn B chỉ đạo", ["Phó Thủ tướng Trần Văn B"]),
        ("tỉnh Hải An, thành phố Hải Bình rà soát", ["tỉnh Hải An", "thành phố Hải Bình"]),
        ("Giám đốc, Thủ trưởng các sở, ngành rà soát", ["Giám đốc, Thủ trưởng các sở, ngành"]),
        (
            "Ban Chỉ đạo các quân khu, Hội Cựu chiến binh các cấp rà soát",
            ["Ban Chỉ đạo các quân khu", "Hội Cựu chiến binh các cấp"],
        ),
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
            "Ban Quản lý rừng đặc dụng, phòng hộ, Đội Kiểm lâm số I, II, Sở A lập",
            ["Ban Quản lý rừng đặc dụng, phòng hộ", "Đội Kiểm lâm số I, II", "Sở A"],
        ),
        (
            "Các cơ quan, đơn vị quản lý đường bộ tăng cường tuần đường",
            ["Các cơ quan, đơn vị quản lý đường bộ"],
        ),
        ("Các cơ quan, đơn vị quản lý đường bộ", ["Các cơ quan, đơn vị"]),
        (
            "Các cơ quan, đơn vị thông tin đại chúng đẩy mạnh",
            ["Các cơ quan, đơn vị thông tin đại chúng"],
        ),
        (
            "đài truyền thanh - truyền hình các huyện, thị xã, các trạm truyền thanh cơ sở đưa tin",
            ["đài truyền thanh - truyền hình các huyện, thị xã", "các trạm truyền thanh cơ sở"],
        ),
        ("lực lượng Cảnh sát giao thông mở cao điểm", ["lực lượng Cảnh sát giao thông"]),
        ("Sở Lao động Thương binh và xã hội lập", ["Sở Lao động Thương binh và xã hội"]),
        ("Các ban, ngành, đoàn thể phường phối hợp", ["Các ban, ngành, đoàn thể phường"]),
        (
            "Sở A, Nhà xe Hoa Mai và Công an tỉnh rà soát",
            ["Sở A", "Nhà xe Hoa Mai", "Công an tỉnh"],
        ),
        ("LĐLĐ tỉnh, BQL Khu kinh tế tỉnh lập", ["LĐLĐ tỉnh", "BQL Khu kinh tế tỉnh"]),
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
        ("Ủy ban bầu cử tỉnh, các Tổ bầu cử niêm yết", ["Ủy ban bầu cử tỉnh", "các Tổ bầu cử"]),
        (
            "Ban công tác Mặt trận thôn, Cảnh sát khu vực nắm tình hình",
            ["Ban công tác Mặt trận thôn", "Cảnh sát khu vực"],
        ),
        (
            "Giám đốc Sở Cảnh sát phòng cháy và chữa cháy, UBND huyện Long Mỹ, TP Vị Thanh lập",
            ["Giám đốc Sở Cảnh sát phòng cháy và chữa cháy", "UBND huyện Long Mỹ, TP Vị Thanh"],
        ),
        (
            "Kho bạc Nhà nước từ tỉnh đến huyện, công an các tỉnh, thành phố rà soát",
            ["Kho bạc Nhà nước từ tỉnh đến huyện", "công an các tỉnh, thành phố"],
        ),
        (
            "UB.MTTQVN và các đoàn thể, các trung tâm thuộc huyện lập",
            ["UB.MTTQVN", "các đoàn thể", "các trung tâm thuộc huyện"],
        ),
        ("Cá nhân, chủ nguồn thải công nghiệp rà soát", ["Cá nhân, chủ nguồn thải công nghiệp"]),
        (
            "Ngân hàng Nhà nước Việt Nam chi nhánh Vĩnh Phúc, cơ quan điều tra Công an rà soát",
            ["Ngân hàng Nhà nước Việt Nam chi nhánh Vĩnh Phúc", "cơ quan điều tra Công an"],
        ),
        (
            "các ngành, cơ quan thành viên Ban Chỉ huy phòng thủ dân sự tỉnh lập",
            ["các ngành, cơ quan thành viên Ban Chỉ huy phòng thủ dân sự tỉnh"],
        ),
        (
            "các đơn vị quản lý khai thác được giao quản lý công trình chủ động ứng phó",
            ["các đơn vị quản lý khai thác được giao quản lý công trình"],
        ),
        (
            "UBND các huyện, thành, thị, các đơn vị thuộc hệ y tế dự phòng rà soát",
            ["UBND các huyện, thành, thị", "các đơn vị thuộc hệ y tế dự phòng"],
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
        (
            "Chủ tịch UBND TP Hạ Long, Uông Bí, Cẩm Phả và Công an tỉnh rà soát",
            ["Chủ tịch UBND TP Hạ Long, Uông Bí, Cẩm Phả", "Công an tỉnh"],
        ),
        (
            "đồng chí Trần Văn A, Phó Bí thư, Chủ tịch UBND phường chỉ đạo",
            ["đồng chí Trần Văn A, Phó Bí thư, Chủ tịch UBND phường"],
        ),
        (
            "Ông Lê Văn A, Giám đốc Sở B, Giám đốc Sở C chỉ đạo",
            ["Ông Lê Văn A, Giám đốc Sở B", "Giám đốc Sở C"],
        ),
        (
            "Trưởng ban Ban Quản lý khu kinh tế tỉnh; Trưởng phòng Kế hoạch lập",
            ["Trưởng ban Ban Quản lý khu kinh tế tỉnh", "Trưởng phòng Kế hoạch"],
        ),
        (
            "Trưởng các khoa, phòng, trung tâm; Trưởng khoa Dược rà soát",
            ["Trưởng các khoa, phòng, trung tâm", "Trưởng khoa Dược"],
        ),
        ("Các phân xưởng, phòng ban xây dựng", ["Các phân xưởng, phòng ban"]),
        ("Các nhà máy, xí nghiệp tổ chức", ["Các nhà máy, xí nghiệp"]),
        ("Các chi đoàn, chi hội trực thuộc đăng ký", ["Các chi đoàn, chi hội trực thuộc"]),
        (
            "Các trường mầm non, tiểu học, trung học cơ sở tổ chức",
            ["Các trường mầm non, tiểu học, trung học cơ sở"],
        ),
        ("Tổ an ninh, trật tự cơ sở tham gia", ["Tổ an ninh, trật tự cơ sở"]),
        (
            "Đoàn Khối các cơ quan và doanh nghiệp tỉnh, Sở A lập",
            ["Đoàn Khối các cơ quan và doanh nghiệp tỉnh", "Sở A"],
        ),
        (
            "Hội đồng Phối hợp phổ biến, giáo dục pháp luật xã lập",
            ["Hội đồng Phối hợp phổ biến, giáo dục pháp luật xã"],
        ),
        ("Nhà thầu tư vấn giám sát kiểm tra", ["Nhà thầu tư vấn giám sát"]),
        ("Các hội nghị triển khai đúng kế hoạch", []),
        ("Các trường hợp vi phạm xử lý nghiêm", []),
        ("Các quỹ đất công quản lý chặt chẽ", []),
        ("Phòng, chống dịch bệnh", []),
        ("Tổ chức tuyên truyền", []),
        ("Ban hành kế hoạch", []),
        ("Hội nghị tổng kết", []),
        ("Cơ sở dữ liệu quốc gia", []),
    ],
)
def test_names_end_where_a_reader_ends_them(sentence: str, names: list[str]) -> None:
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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Các Sở, ngành", "các sở, ngành"),
        ("Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Công an tỉnh", "Công an"),
        ("UBND các xã, phường", "UBND xã, phường"),
        ("các cơ quan có liên quan", "Các cơ quan liên quan"),
        ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
        ("BHXH tỉnh", "Bảo hiểm xã hội tỉnh"),
        ("UBMTTQVN TP", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố"),
    ],
)
def test_wordings_of_one_name_are_one(one: str, other: str) -> None:
    assert same_name(one) == same_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sở Y tế", "Bộ Y tế"), ("Các sở, ngành", "Các sở, ban, ngành"), ("HĐND tỉnh", "UBND tỉnh")],
)
def test_other_names_stay_others(one: str, other: str) -> None:
    assert same_name(one) != same_name(other)
