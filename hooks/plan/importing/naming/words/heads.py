"""Words by which names are told: with which they begin, and common nouns for bodies."""

from __future__ import annotations

import re

from .either import either

HEADS = either(
    "Sở|Bộ|Ban|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|"
    "Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|UBMTTQ|UBMTTQVN|MTTQ|Mặt trận|Công an|CA|"
    "Bộ Chỉ huy|BCH|BCHQS|BCĐ|Bộ Tư lệnh|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Quận ủy|"
    "Quân ủy|Quân uỷ|Đảng ủy|Đảng uỷ|Đảng bộ|Đảng đoàn|Thường trực|Ban Thường vụ|"
    "Ban cán sự|Văn phòng|VP|VPCP|"
    "Trung tâm|Phòng|Chi cục|Cục|Tổng cục|Vụ|Báo|Đài|Trường|Đại học|Học viện|Viện|Thanh tra|"
    "Kiểm toán|Kho bạc|Ngân hàng|Thuế|Hải quan|Bảo hiểm|Tòa án|Toà án|Viện kiểm sát|"
    "Viện Kiểm sát|Hội|Liên đoàn|Liên minh|Liên hiệp|Đoàn|Hiệp hội|Tổng công ty|Tập đoàn|"
    "Công ty|Quốc hội|Chính phủ|Bộ Chính trị|Thông tấn xã|Tổ đảng|Tổ công tác|Tổ|Quỹ|Bệnh viện|"
    "Bưu điện|Điện lực|Cơ quan|Lực lượng|Bộ đội|Cảng vụ|Ủy viên|Cổng|Tạp chí|Nhà xuất bản|"
    "Nhà hát|Bảo tàng|Thư viện|Đơn vị|Trạm|Đội|Hạt|Ban quản lý|Cơ sở|Chi nhánh|Thường vụ|"
    "Trung ương Hội|Trung ương Đoàn|Tổng Liên đoàn|TT|TT\\.|UB\\.|VPUBND|VPUB|"
    "UB(?= MTTQ)|UB\\.MTTQ|UB\\.MTTQVN|VTV|VOV|TTXVN|"
    "Ban chỉ đạo|Ban Bí thư|Chi bộ|Lãnh đạo|Chính quyền|Tỉnh đoàn|"
    "Tỉnh Đoàn|Thành đoàn|Thành Đoàn|Huyện đoàn|Quân khu|Công đoàn|VNPT|Viettel|MobiFone|EVN|"
    "Thống kê(?= tỉnh)|Thống kê(?= thành phố)|Thi hành án dân sự|Nhà máy|Xí nghiệp|Câu lạc bộ|"
    "Đồn(?= Biên)|Đồn(?= biên)|Đồn(?= Công)|"
    "Xã đoàn|Xã Đoàn|Phường đoàn|Phường Đoàn|Phân hiệu|Vườn Quốc gia|Vườn quốc gia|Khu Bảo tồn|"
    "Khu bảo tồn|Quân đoàn|Binh đoàn|Sư đoàn|Lữ đoàn|Trung đoàn|Tiểu đoàn|Hải đoàn|Hải đội|"
    "Nghiệp đoàn|Giáo hội|Tiểu ban|Ban chấp hành|Ban thường vụ|Ban giám hiệu|Ban giám đốc|"
    "Ban đại diện|Ban điều hành|Công chức|Chi hội|Chi đoàn|Nhà văn hóa|Nhà Văn hóa|Nhà thiếu nhi|"
    "Nhà Thiếu nhi|Bến xe|Cảng|Khu Quản lý|Khu quản lý|Trại giam|Trại tạm giam|Lâm trường|"
    "Nông trường|Phân viện|Hợp tác xã(?= [A-ZĐ])|Liên hiệp hợp tác xã|Ban Trị sự|"
    "Ủy ban kiểm tra|Uỷ ban kiểm tra|Ban thanh tra nhân dân|Ban giám sát đầu tư của cộng đồng|"
    "Hội đồng thi đua|Cảnh sát|Kiểm lâm|Kiểm ngư|Biên phòng|Dân quân|Vùng(?= Cảnh)|Vùng(?= Hải)|"
    "Viễn thông|Sân bay|Nhà ga|Ga(?= [A-ZĐ])|Cảng hàng không|Phòng khám|Nhà khách|Nhà thi đấu|"
    "Khu di tích|Khu Di tích|Khu du lịch|Khu Du lịch|HTX(?= [A-ZĐ])|Mobifone|Mobiphone|"
    "Trang thông tin điện tử|Thống kê(?= cơ sở)|Trung đội|Đại đội|Khối(?= [A-ZĐ])|"
    "Khoa(?= [A-ZĐ])(?! Học)|Ký túc xá|Tòa(?= [A-ZĐ])|Toà(?= [A-ZĐ])|Nhóm(?= giúp việc)|"
    "Nhóm(?= công tác)|"
    "Truyền hình(?= Công)|Truyền hình(?= Quốc)|Truyền hình(?= Nhân)|Truyền hình(?= Thông)",
    of_names=True,
)
"""Words with which the name of one body begins."""

SELF_SUFFICIENT = either(
    "Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư|UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|"
    "Hội đồng nhân dân|Tỉnh đoàn|Tỉnh Đoàn|Thành đoàn|Thành Đoàn|Huyện đoàn|Mặt trận|MTTQ|"
    "UBMTTQ|UBMTTQVN|Công an|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|"
    "Huyện ủy|Quận ủy|Đảng ủy|Đảng uỷ|Đảng đoàn|Ban Thường vụ|Thường vụ|Thường trực|Văn phòng|"
    "Ban giám hiệu|Ban giám đốc|Ban điều hành|"
    "Thanh tra|Công đoàn|Xã đoàn|Xã Đoàn|Phường đoàn|Phường Đoàn|Ban chấp hành|VPCP|"
    "VTV|VOV|TTXVN|VNPT|Viettel|MobiFone|EVN|"
    "Chính quyền|Ban chỉ đạo|BCĐ|Thông tấn xã|Mobifone|Mobiphone|Kiểm lâm|"
    "Biên phòng|UB\\.MTTQ|UB\\.MTTQVN",
    of_names=True,
)
"""Those of the heads that are a name by themselves, in the document of a body above."""

POSTS = either(
    "Giám đốc|Phó Giám đốc|Thủ trưởng|Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Người đứng đầu|"
    "Bộ trưởng|Thứ trưởng|Chánh Văn phòng|Chánh Thanh tra|Hiệu trưởng|Tổng Giám đốc|"
    "Trưởng ban|Trưởng Ban|Viện trưởng|Chánh án|Cục trưởng|Chi cục trưởng|Trưởng phòng|"
    "Trưởng Phòng|Trưởng đoàn|Trưởng Đoàn|Tổ trưởng|Chủ nhiệm|Thủ tướng|Phó Thủ tướng|"
    "Chỉ huy trưởng|Vụ trưởng|Tổng cục trưởng|Kế toán trưởng|Chính ủy|Tư lệnh|Tổng Thư ký|"
    "Thống đốc|Tổng Thanh tra|Tổng Kiểm toán|"
    "Tổ trưởng chuyên môn|Tổ phó chuyên môn|Giáo viên chủ nhiệm|"
    "Thành viên|Lãnh đạo|Phó Trưởng ban|Ủy viên|"
    "Đại biểu|Tổng phụ trách Đội|Tổng phụ trách|"
    "Trưởng ngành|Trưởng|Phó Trưởng|Phó Trưởng đoàn|Phó Trưởng phòng|"
    "Phó Chủ nhiệm|Phó Tổ trưởng|Tổ phó|Thư ký|PCT|CT|Chánh VP|CVP|PCVP|PVP|Đồng chí"
)
"""Words for who stands at the head of a body, before its name."""

NOUNS = either(
    "sở|ban|ban đảng|ngành|bộ|cơ quan|cơ quan ngang bộ|cơ quan thuộc Chính phủ|"
    "cơ quan chuyên môn|cơ quan đại diện Việt Nam ở nước ngoài|"
    "cơ quan tham mưu, giúp việc|cơ quan tham mưu giúp việc|bộ phận|"
    "cơ quan trung ương|cơ quan Trung ương|cơ quan báo chí|cơ quan truyền thông|"
    "cơ quan chức năng|cơ quan thông tấn|cơ quan nghiên cứu(?=,)|cơ quan nghiên cứu(?= và)|"
    "đơn vị|đơn vị sự nghiệp|đơn vị sự nghiệp công lập|"
    "địa phương|đoàn thể|đoàn thể chính trị - xã hội|tổ chức|tổ chức chính trị - xã hội|"
    "tổ chức đảng|tổ chức xã hội|tổ chức hội|hội|hiệp hội|hội, hiệp hội|phòng|xã|phường|"
    "thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|cấp ủy(?! viên)|cấp uỷ(?! viên)|"
    "cấp ủy đảng(?! viên)|cấp|chi bộ|"
    "chi ủy|đảng bộ|tỉnh ủy|thành ủy|đảng ủy|đảng đoàn|ban cán sự đảng|huyện ủy|đảng uỷ|"
    "tỉnh uỷ|thành uỷ|tỉnh đoàn|thành đoàn|tỉnh, thành đoàn|tỉnh, thành ủy|tỉnh, thành hội|"
    "đoàn(?= trực thuộc)|đoàn(?= xã)|huyện, thị, thành ủy|huyện, thị, thành đoàn|"
    "chi cục|cục|vụ|đại học|cao đẳng|trung cấp|học viện|viện|viện nghiên cứu|trung tâm|"
    "trường|trường học|trường đại học|"
    "cơ sở giáo dục|cơ sở giáo dục, đào tạo|cơ sở y tế|cơ sở đào tạo|"
    "cơ sở giáo dục đại học|bệnh viện|nhà trường|"
    "doanh nghiệp|chính quyền|chính quyền địa phương|mặt trận|hợp tác xã|HTX|tập đoàn|"
    "tổng công ty|ngân hàng|chủ đầu tư|chủ rừng|chủ hồ|chủ hồ chứa|chủ phương tiện|chủ dự án|"
    "chủ cơ sở|chủ nguồn thải|chủ nuôi|chủ vật nuôi|chủ tàu|chủ trang trại|chủ hộ|"
    "liên đoàn lao động|chi nhánh ngân hàng nước ngoài|chi nhánh|nhà đầu tư|chi, đảng bộ|"
    "công đoàn|nhà thầu|"
    "lực lượng|lực lượng vũ trang|trạm y tế|"
    "tổ chức kinh tế|tổ chức quốc tế|tổ chức nghề nghiệp|tổ chức tín dụng|"
    "tổ chức xã hội - nghề nghiệp|báo chí|cơ quan tổ chức|tổ chức đoàn thể|thành viên|"
    "đơn vị cấp xã|cá nhân|hộ gia đình|"
    "cơ sở(?= sản)|cơ sở(?= kinh)|cơ sở(?= khám)|cơ sở(?= nuôi)|"
    "cơ sở khám bệnh, chữa bệnh|cơ sở khám, chữa bệnh|cơ sở khám chữa bệnh|"
    "cơ sở(?= đoàn)|cơ sở(?= hội)|cơ sở(?= đảng)|"
    "cơ sở(?= chăn)|cơ sở(?= chế)|cơ sở(?= lưu)|cơ sở(?= tôn)|cơ sở(?= trợ)|cơ sở(?= cai)|"
    "quân khu|quân đoàn|quân chủng|binh chủng|binh đoàn|sư đoàn|lữ đoàn|trung đoàn|tổ|đội|"
    "ủy ban(?=,)|ủy ban(?= của)|ủy ban(?= và)|"
    "ban Đảng|ban, bộ|bộ, ban|công ty|hãng|đơn vị trực thuộc|các cấp|khối|đại biểu Quốc hội|"
    "đại biểu HĐND|phòng ban|"
    "phòng, ban|ban ngành|nhà mạng|tổ dân phố|thôn|khu phố|hội quần chúng|quỹ|hộ|hộ dân|"
    "ấp|khóm|buôn|xóm|làng|khối phố|khu dân cư|thôn, bản|bản, tổ dân phố|xóm, bản|"
    "khoa(?! học)|bến xe|bến cảng|nhà ga|cơ quan báo, đài|báo, đài|"
    "tổ hợp tác|tổ hòa giải|tổ tự quản|tổ liên gia|"
    "bản(?=,)|bản(?=;)|bản(?= và)|trưởng thôn|trưởng bản|trưởng ấp|trưởng khóm|trưởng buôn|"
    "trưởng khu phố|tổ trưởng tổ dân phố|tổ trưởng dân phố|tổ trưởng TDP|TDP|người sử dụng lao động"
)
"""Common nouns that name bodies together, behind “các” or in a row."""

LONE = either(
    "đoàn thanh niên|hội phụ nữ|hội nông dân|hội cựu chiến binh|công an|quân đội|quân sự|"
    "cảnh sát giao thông|cảnh sát trật tự|cảnh sát hình sự|cảnh sát cơ động|cảnh sát khu vực|"
    "lực lượng công an|lực lượng quân đội|lực lượng xung kích|lực lượng quân sự|mặt trận tổ quốc|"
    "ngành giáo dục|ngành y tế|ngành công an|ngành nông nghiệp|ngành công thương|bộ đội biên phòng"
)
"""Bodies in small letters that each stand for one alone."""

ALONE = either(
    "cơ quan chức năng|địa phương|cấp ủy|cấp uỷ|"
    "chính quyền|chính quyền địa phương|chủ đầu tư|nhà trường|"
    "doanh nghiệp|cơ quan đại diện Việt Nam ở nước ngoài|tổ chức tín dụng|trạm y tế|"
    "người sử dụng lao động|nhà thầu|trưởng thôn|trưởng bản|trưởng ấp"
)
"""Common nouns that name bodies even where one stands alone, without an article."""

ABOVE = (
    r"(?:(?:Phó )?(?:Thủ tướng|Chủ tịch|Bí thư)|Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư"
    r"|(?:Ban )?Thường (?:trực|vụ)|(?:Ủy|Uỷ) ban (?:nhân dân|Thường vụ)|UBND|HĐND"
    r"|Hội đồng nhân dân|(?:Tỉnh|Thành|Huyện|Quận|Đảng) (?:ủy|uỷ))"
)
"""Those to whom others put something to know or to decide, and who issue documents."""

THINGS = re.compile(
    r"(?:bộ (?:máy|luật|tiêu chí|chỉ số|dữ liệu)|báo (?:cáo|động)|hội (?:nghị|thảo|nhập)"
    r"|hội (?:thi|chợ|trường|diễn|làng|xuân|trại)(?!\w)|đoàn kết|đội ngũ"
    r"|phòng,? chống|phòng (?:ngừa|bệnh|thủ|học)|trường hợp|thuế suất|viện phí|trạm thu"
    r"|cơ sở (?:dữ liệu|hạ tầng|vật chất|pháp)|văn phòng phẩm|bảo hiểm y tế|quỹ đất"
    r"|lực lượng lao động|ngân hàng (?:đề thi|dữ liệu|câu hỏi)|chính quyền (?:số|điện tử)"
    r"|thuế (?:giá trị|thu nhập|tiêu thụ|quan))",
    re.IGNORECASE,
)
"""Words for things that begin as the names of bodies do."""

MATTERS = (
    r"(?:kinh phí|nguồn|thời|tiến độ|địa điểm|thành phần|đối tượng|nội dung|hình thức|phương"
    r"|chế độ|công tác|công việc|công trình|giải pháp|nhiệm vụ|mục|chỉ tiêu|yêu cầu|nguyên tắc"
    r"|lộ trình|cơ chế|chính sách|hạ tầng|việc|hoạt động|chương trình|kế hoạch|đề án|dự án|văn bản"
    r"|quy|thể chế|kết quả|số|điều kiện|cơ sở vật|tiêu chí|hồ sơ|thông tin|dữ liệu|lĩnh vực"
    r"|biện pháp|vấn đề|bước|trường hợp|khoản|về|trong|ngoài|sản phẩm|tỷ lệ|đề nghị|nhóm|phần|điểm)"
)
"""Nouns of what is done, planned or paid: with these begins no name of a body."""

NO_HEADS = re.compile(
    rf"(?:(?i:{THINGS.pattern})|ban (?:thường vụ|chấp hành)|Ban hành"
    r"|Trung tâm là|Tổ chức(?! (?:"
    r"chính|Đảng|đảng|Đoàn))|Thanh tra,|Kiểm toán,"
    r"|Thường trực (?:\d|các (?:đội|tổ|kíp|ca)(?!\w)|cấp cứu|sẵn sàng|chiến đấu|tiếp dân)"
    r"|Cổng (?:thông tin(?! điện tử (?:tỉnh|thành phố|Chính phủ|của))|dịch vụ|pháp)"
    r"|Thường trực tiếp|Công an toàn"
    r"|Chính phủ (?:số|điện tử)|Chính quyền (?:địa phương 2|hai cấp)"
    r"|Đơn vị (?:tính|hành chính|chủ trì|phối hợp|thực hiện|đề xuất)"
    r"|Cơ quan (?:chủ trì|phối hợp|thực hiện|chịu|soạn|ban hành|đề xuất|trình|tham mưu|đầu mối)"
    r"|Hội đồng thẩm định|Thành viên)",
)
"""Words that begin as a name does and are none."""
