"""Names that stand side by side in a sentence: where each ends."""

from __future__ import annotations

import pytest

from plan.importing.naming.reader import Reader

READER = Reader(["Viện Quy hoạch và phát triển đô thị"])


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Văn phòng HĐND và UBND xã, Công an xã", ["Văn phòng HĐND và UBND xã", "Công an xã"]),
        (
            "Bộ Văn hóa, Thể thao và Du lịch, Bộ Y tế rà soát",
            ["Bộ Văn hóa, Thể thao và Du lịch", "Bộ Y tế"],
        ),
        (
            "Các sở, ban, ngành, đơn vị và UBND cấp xã bố trí kinh phí",
            ["Các sở, ban, ngành, đơn vị", "UBND cấp xã"],
        ),
        ("các bộ, ngành và địa phương kịp thời phản ánh", ["các bộ, ngành", "địa phương"]),
        (
            "Cấp ủy, tổ chức đảng, người đứng đầu cấp ủy, cơ quan, đơn vị lập",
            ["Cấp ủy, tổ chức đảng", "người đứng đầu cấp ủy, cơ quan, đơn vị"],
        ),
        (
            "Tỉnh đoàn, Liên đoàn Lao động tỉnh, UBND các xã, phường, đặc khu Vân Đồn, Cô Tô lập",
            [
                "Tỉnh đoàn",
                "Liên đoàn Lao động tỉnh",
                "UBND các xã, phường, đặc khu Vân Đồn, Cô Tô",
            ],
        ),
        (
            "Các sở, ngành, xã, phường, đặc khu Phú Quý, Thống đốc Ngân hàng Nhà nước rà soát",
            [
                "Các sở, ngành, xã, phường, đặc khu Phú Quý",
                "Thống đốc Ngân hàng Nhà nước",
            ],
        ),
        (
            "Cục Quản lý thị trường trong nước, Cục Lao động ngoài nước rà soát",
            ["Cục Quản lý thị trường trong nước", "Cục Lao động ngoài nước"],
        ),
        (
            "Báo Công Thương, Tạp chí Công Thương và Truyền hình Công Thương đưa tin",
            ["Báo Công Thương", "Tạp chí Công Thương", "Truyền hình Công Thương"],
        ),
        (
            "các Tòa án nhân dân khu vực, các Viện kiểm sát nhân dân khu vực rà soát",
            ["các Tòa án nhân dân khu vực", "các Viện kiểm sát nhân dân khu vực"],
        ),
        (
            "Tòa Gia đình và người chưa thành niên, Tòa Dân sự, Tòa án nhân dân khu vực 1 - Huế",
            [
                "Tòa Gia đình và người chưa thành niên",
                "Tòa Dân sự",
                "Tòa án nhân dân khu vực 1 - Huế",
            ],
        ),
        (
            "Phòng Thi hành án dân sự khu vực 5, Thuế cơ sở 3 phối hợp",
            ["Phòng Thi hành án dân sự khu vực 5", "Thuế cơ sở 3"],
        ),
        (
            "các thành viên Ban Chỉ đạo và Nhóm giúp việc chịu trách nhiệm",
            ["các thành viên Ban Chỉ đạo", "Nhóm giúp việc"],
        ),
        (
            "Ủy ban nhân dân Quận, Huyện, Thị xã, Thủ trưởng các Sở, Ban, Ngành Thành phố lập",
            ["Ủy ban nhân dân Quận, Huyện, Thị xã", "Thủ trưởng các Sở, Ban, Ngành Thành phố"],
        ),
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
        ("các đơn vị thuộc, trực thuộc Bộ, Vụ A", ["các đơn vị thuộc, trực thuộc Bộ", "Vụ A"]),
        (
            "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh, Sở A lập",
            ["Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh", "Sở A"],
        ),
        (
            "các cơ quan, đơn vị trực thuộc Ủy ban nhân dân Thành phố, Chủ tịch UBND phường",
            ["các cơ quan, đơn vị trực thuộc Ủy ban nhân dân Thành phố", "Chủ tịch UBND phường"],
        ),
        (
            "Phòng Chính trị, tư tưởng (Sở A), Ban Thanh niên (Tỉnh đoàn) làm",
            ["Phòng Chính trị, tư tưởng", "Ban Thanh niên"],
        ),
        ("sở Y tế và Sở Nội vụ lập", ["sở Y tế", "Sở Nội vụ"]),
        ("Thủ trưởng các đơn vị thuộc Bộ, Vụ A lập", ["Thủ trưởng các đơn vị thuộc Bộ", "Vụ A"]),
        (
            "UBND các tỉnh, thành phố vùng Đồng bằng sông Cửu Long và Bộ A lập",
            ["UBND các tỉnh, thành phố vùng Đồng bằng sông Cửu Long", "Bộ A"],
        ),
        (
            "Tổng Công ty Cà phê, Viện Kiểm Sát tỉnh lập",
            ["Tổng Công ty Cà phê", "Viện Kiểm Sát tỉnh"],
        ),
        (
            "Trưởng Ban Chỉ đạo, Tổ giúp việc Ban Chỉ đạo lập",
            ["Trưởng Ban Chỉ đạo", "Tổ giúp việc Ban Chỉ đạo"],
        ),
        (
            "Cảnh sát Phòng cháy chữa cháy và Cứu nạn cứu hộ, Cảnh sát giao thông lập",
            ["Cảnh sát Phòng cháy chữa cháy và Cứu nạn cứu hộ", "Cảnh sát giao thông"],
        ),
        ("Thôn Đồng Tâm, khu phố An Bình lập", ["Thôn Đồng Tâm", "khu phố An Bình"]),
        ("Trạm trưởng các Trạm A, Lớp trưởng lập", ["Trạm trưởng các Trạm A", "Lớp trưởng"]),
        ("Thống kê tỉnh, Thuế tỉnh rà soát", ["Thống kê tỉnh", "Thuế tỉnh"]),
        ("Sư đoàn 5, Đồn Biên phòng A hỗ trợ", ["Sư đoàn 5", "Đồn Biên phòng A"]),
        (
            "Các đảng ủy trực thuộc Tỉnh ủy, ban thường vụ đảng ủy xã, phường quán triệt",
            ["Các đảng ủy trực thuộc Tỉnh ủy", "ban thường vụ đảng ủy xã, phường"],
        ),
        (
            "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh, Đảng ủy các cơ quan Đảng tỉnh lãnh đạo",
            ["Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh", "Đảng ủy các cơ quan Đảng tỉnh"],
        ),
        (
            "Trưởng các thôn, Tổ công nghệ số cộng đồng phổ biến",
            ["Trưởng các thôn", "Tổ công nghệ số cộng đồng"],
        ),
        ("các phòng, bộ phận, các thôn thực hiện", ["các phòng, bộ phận", "các thôn"]),
        ("VNPT Bình Lâm, Viettel hỗ trợ", ["VNPT Bình Lâm", "Viettel"]),
        (
            "Đoàn Thanh niên các cơ quan Đảng tỉnh, Công đoàn cơ sở phối hợp",
            ["Đoàn Thanh niên các cơ quan Đảng tỉnh", "Công đoàn cơ sở"],
        ),
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
            "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh, Thuế tỉnh tăng cường",
            ["Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh", "Thuế tỉnh"],
        ),
        ("Đoàn Thanh niên, Hội Phụ nữ hỗ trợ", ["Đoàn Thanh niên", "Hội Phụ nữ"]),
        ("tỉnh Hải An, thành phố Hải Bình rà soát", ["tỉnh Hải An", "thành phố Hải Bình"]),
        (
            "Ban Chỉ đạo các quân khu, Hội Cựu chiến binh các cấp rà soát",
            ["Ban Chỉ đạo các quân khu", "Hội Cựu chiến binh các cấp"],
        ),
        (
            "Ban Quản lý rừng đặc dụng, phòng hộ, Đội Kiểm lâm số I, II, Sở A lập",
            ["Ban Quản lý rừng đặc dụng, phòng hộ", "Đội Kiểm lâm số I, II", "Sở A"],
        ),
        (
            "đài truyền thanh - truyền hình các huyện, thị xã, các trạm truyền thanh cơ sở đưa tin",
            ["đài truyền thanh - truyền hình các huyện, thị xã", "các trạm truyền thanh cơ sở"],
        ),
        (
            "Sở A, Nhà xe Hoa Mai và Công an tỉnh rà soát",
            ["Sở A", "Nhà xe Hoa Mai", "Công an tỉnh"],
        ),
        ("LĐLĐ tỉnh, BQL Khu kinh tế tỉnh lập", ["LĐLĐ tỉnh", "BQL Khu kinh tế tỉnh"]),
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
        (
            "Ngân hàng Nhà nước Việt Nam chi nhánh Vĩnh Phúc, cơ quan điều tra Công an rà soát",
            ["Ngân hàng Nhà nước Việt Nam chi nhánh Vĩnh Phúc", "cơ quan điều tra Công an"],
        ),
        (
            "UBND các huyện, thành, thị, các đơn vị thuộc hệ y tế dự phòng rà soát",
            ["UBND các huyện, thành, thị", "các đơn vị thuộc hệ y tế dự phòng"],
        ),
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
    ],
)
def test_names_side_by_side_end_where_a_reader_ends_them(sentence: str, names: list[str]) -> None:
    assert [name.text for name in READER.row(sentence)[0]] == names
