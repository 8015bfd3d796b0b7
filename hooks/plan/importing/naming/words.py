"""The closed words by which names and verbs are told: heads of names, common nouns, verbs."""

from __future__ import annotations

import re


def _either(words: str, *, of_names: bool = False) -> str:
    """Return a pattern of any of `words`, given with `|` between them, the longest first.

    Those `of_names` can have a capital at each of their words: “Tổng Công ty”.
    """
    longest_first = sorted(" ".join(words.split()).split("|"), key=len, reverse=True)
    return "(?:" + "|".join(map(_any_capitals, longest_first) if of_names else longest_first) + ")"


def _any_capitals(name: str) -> str:
    return re.sub(r"(?<=[^\W_] )([^\W\d_])", lambda first: _of_any_case(first.group()), name)


def _of_any_case(letter: str) -> str:
    return f"[{letter.lower()}{letter.upper()}]"


HEADS = _either(
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
    "Thống kê(?= tỉnh)|Thống kê(?= thành phố)|Thi hành án dân sự|Nhà máy|Xí nghiệp|Đồn|Câu lạc bộ|"
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
    "Trang thông tin điện tử|Thống kê(?= cơ sở)|Trung đội|Đại đội",
    of_names=True,
)
"""Words with which the name of one body begins."""

SELF_SUFFICIENT = _either(
    "Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư|UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|"
    "Hội đồng nhân dân|Tỉnh đoàn|Tỉnh Đoàn|Thành đoàn|Thành Đoàn|Huyện đoàn|Mặt trận|MTTQ|"
    "UBMTTQ|UBMTTQVN|Công an|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|"
    "Huyện ủy|Quận ủy|Đảng ủy|Đảng uỷ|Đảng đoàn|Ban Thường vụ|Thường vụ|Thường trực|Văn phòng|"
    "Thanh tra|Công đoàn|Xã đoàn|Xã Đoàn|Phường đoàn|Phường Đoàn|Ban chấp hành|VPCP|"
    "VTV|VOV|TTXVN|VNPT|Viettel|MobiFone|EVN|"
    "Chính quyền|Ban chỉ đạo|BCĐ|Thông tấn xã|Mobifone|Mobiphone|Kiểm lâm|"
    "Biên phòng|UB\\.MTTQ|UB\\.MTTQVN",
    of_names=True,
)
"""Those of the heads that are a name by themselves, in the document of a body above."""

POSTS = _either(
    "Giám đốc|Phó Giám đốc|Thủ trưởng|Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Người đứng đầu|"
    "Bộ trưởng|Thứ trưởng|Chánh Văn phòng|Chánh Thanh tra|Hiệu trưởng|Tổng Giám đốc|"
    "Trưởng ban|Trưởng Ban|Viện trưởng|Chánh án|Cục trưởng|Chi cục trưởng|Trưởng phòng|"
    "Trưởng Phòng|Trưởng đoàn|Trưởng Đoàn|Tổ trưởng|Chủ nhiệm|Thủ tướng|Phó Thủ tướng|"
    "Chỉ huy trưởng|Vụ trưởng|Tổng cục trưởng|Kế toán trưởng|Chính ủy|Tư lệnh|Tổng Thư ký|"
    "Thành viên|Lãnh đạo|Phó Trưởng ban|Ủy viên|"
    "Đại biểu|"
    "Trưởng ngành|Trưởng(?= [A-ZĐ])|Phó Trưởng(?= [A-ZĐ])|Phó Trưởng đoàn|Phó Trưởng phòng|"
    "Phó Chủ nhiệm|Phó Tổ trưởng|Tổ phó|Thư ký|PCT|CT|Chánh VP|CVP|PCVP|PVP|Trưởng các|Đồng chí"
)
"""Words for who stands at the head of a body, before its name."""

NOUNS = _either(
    "sở|ban|ban đảng|ngành|bộ|cơ quan|cơ quan ngang bộ|cơ quan thuộc Chính phủ|"
    "cơ quan chuyên môn|cơ quan đại diện Việt Nam ở nước ngoài|"
    "cơ quan tham mưu, giúp việc|cơ quan tham mưu giúp việc|bộ phận|"
    "cơ quan trung ương|cơ quan Trung ương|cơ quan báo chí|cơ quan truyền thông|"
    "cơ quan chức năng|cơ quan thông tấn|đơn vị|đơn vị sự nghiệp|đơn vị sự nghiệp công lập|"
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
    "chi nhánh|nhà đầu tư|chi, đảng bộ|công đoàn|nhà thầu|"
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
    "bến xe|bến cảng|nhà ga|cơ quan báo, đài|báo, đài|"
    "tổ hợp tác|tổ hòa giải|tổ tự quản|tổ liên gia|"
    "bản(?=,)|bản(?=;)|bản(?= và)|trưởng thôn|trưởng bản|trưởng ấp|trưởng khóm|trưởng buôn|"
    "trưởng khu phố|tổ trưởng tổ dân phố|tổ trưởng dân phố|tổ trưởng TDP|TDP|người sử dụng lao động"
)
"""Common nouns that name bodies together, behind “các” or in a row."""

LONE = _either(
    "đoàn thanh niên|hội phụ nữ|hội nông dân|hội cựu chiến binh|công an|quân đội|quân sự|"
    "cảnh sát giao thông|cảnh sát trật tự|cảnh sát hình sự|cảnh sát cơ động|cảnh sát khu vực|"
    "lực lượng công an|lực lượng quân đội|lực lượng xung kích|lực lượng quân sự|mặt trận tổ quốc|"
    "ngành giáo dục|ngành y tế|ngành công an|ngành nông nghiệp|ngành công thương|bộ đội biên phòng"
)
"""Bodies in small letters that each stand for one alone."""

ALONE = _either(
    "cơ quan chức năng|địa phương|cấp ủy|cấp uỷ|"
    "chính quyền|chính quyền địa phương|chủ đầu tư|nhà trường|"
    "doanh nghiệp|cơ quan đại diện Việt Nam ở nước ngoài|tổ chức tín dụng|trạm y tế|"
    "người sử dụng lao động|nhà thầu|trưởng thôn|trưởng bản|trưởng ấp"
)
"""Common nouns that name bodies even where one stands alone, without an article."""

ARTICLES = r"(?:(?:các|những|mọi|toàn thể|một số|từng|mỗi|tất cả các|100% các)\s+)"

PLACES = (
    r"(?:tỉnh|thành phố|xã|phường|huyện|quận|thị xã|thị trấn|đặc khu|Trung ương|trung ương|TW"
    r"|thôn|ấp|khóm|buôn|khu phố|khối phố|tổ dân phố|khu dân cư"
    r"|từ (?:tỉnh|thành phố|huyện|xã) (?:đến|tới|xuống) (?:huyện|xã|phường|thôn|cơ sở)"
    r"|cấp (?:tỉnh|huyện|xã|quân khu|cơ sở)|các cấp|(?:hai|02|2) cấp|Việt Nam)"
)
ADVERBS = _either(
    "tiếp tục|chủ động|tích cực|kịp thời|thường xuyên|khẩn trương|nghiêm túc|trực tiếp|"
    "đồng thời|định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|sớm|phải|cần|"
    "có trách nhiệm|chịu trách nhiệm|được giao|được phân công|có nhiệm vụ|tập trung|quan tâm|"
    "chú trọng|"
    "từng bước|không ngừng|mỗi năm|mỗi quý|mỗi tháng|hằng tuần|hàng tuần|"
    "cùng|cũng|sẽ|không được|ngay|sẵn sàng|kiên quyết|quyết liệt|nhanh chóng|trước mắt|trong đó|"
    "nhất là|trọng tâm là|làm tốt công tác|thống nhất|"
    "tăng cường công tác|tăng cường|đẩy mạnh công tác|hỗ trợ|và|hoặc|chỉ đạo,|"
    "chặt chẽ|theo thẩm quyền|trao đổi|phát huy vai trò|lãnh đạo,|theo chức năng|có kế hoạch|"
    "hiệu quả|"
    "nghiên cứu|tổ chức|đề nghị|yêu cầu|giao|là|để|thực hiện"
)
"""What can stand between a body and the verb that says its role."""

VERBS = _either(
    "chủ trì|phối hợp|tham mưu|giúp|ban hành|triển khai|thực hiện|tổ chức|hướng dẫn|"
    "kiểm tra|giám sát|theo dõi|đôn đốc|(?<!Dịch vụ )tổng hợp|báo cáo|"
    "bố trí|cân đối|thẩm định|thẩm tra|"
    "(?<!vật liệu )(?<!Vật liệu )xây dựng|rà soát|tăng cường|đẩy mạnh|nâng cao|"
    "quán triệt|phổ biến|tuyên truyền|vận động|chỉ đạo|"
    "lãnh đạo|(?<!án bộ )quản lý|cung cấp|cập nhật|đề xuất|nghiên cứu|hỗ trợ|chú ý|trang bị|"
    "đảm bảo|bảo đảm|huy động|"
    "lồng ghép|kiện toàn|củng cố|hoàn thiện|phát huy|phát động|xem xét|quyết định|gửi|"
    "(?<!công )(?<!Công )(?<!hương )(?<!quy )(?<!tiến )(?<!lộ )trình|"
    "(?<!công )(?<!độc )lập(?! pháp)|"
    "đăng ký|tiếp nhận|xử lý|giải quyết|chuẩn bị|khắc phục|cụ thể hóa|cụ thể hoá|quan tâm|"
    "ưu tiên|điều phối|phân công|"
    "(?<!goại )giao(?! thông)(?! dịch)(?! lưu)|đề nghị|yêu cầu|đánh giá|"
    "sơ kết|tổng kết|công khai|công bố|phụ trách|tạo thuận lợi|tạo môi trường|tạo nguồn|"
    "cảnh báo|triệt phá|gỡ bỏ|lên tiếng|trợ giúp|xét xử|xác minh|can thiệp|tôn tạo|thay thế|"
    "sắp xếp|cải tạo|nâng cấp|truy xuất|kê khai|cấp cứu|cứu nạn|diễn tập|huấn luyện|ký kết|"
    "đàm phán|hòa giải|xuất bản|cam kết|đối soát|xác thực|sửa chữa|bảo dưỡng|bảo trì|hoàn trả|"
    "dành|trích|đẩy nhanh|phổ cập|tranh thủ|ngăn ngừa|ứng phó|hạn chế|áp dụng|chuẩn hóa|chuẩn hoá|"
    "đo lường|khơi dậy|gìn giữ|không để|tự động hóa|hiện đại hóa|xã hội hóa|tiếp thu|giải trình|"
    "lắng nghe|trả lời|đề cao|siết chặt|hợp nhất|sáp nhập|bảo quản|cách ly|truy vết|phân luồng|"
    "hiệp đồng|chi trả|chi viện|tiếp tế|cứu trợ|vận chuyển|kích thích|kích cầu|bình ổn|"
    "tiên phong|dẫn dắt|làm chủ|đón|tạo đồng thuận|tạo sự|tạo chuyển biến|tạo động lực|"
    "niêm yết|khuyến khích|thúc đẩy|tập trung|đổi mới|đưa|tạo điều kiện|tạo lập|duy trì|phát triển|"
    "mở|đăng tải|đăng|phát sóng|thanh tra|kiểm soát|điều tra|phòng ngừa|ngăn chặn|đấu tranh|"
    "truyền thông|tập huấn|đào tạo|bồi dưỡng|tham gia|thống kê|khảo sát|lấy|kết nối|số hóa|"
    "chuyển|chuyển đổi|điều chỉnh|sửa đổi|bổ sung|hoàn thành|thành lập|tiến hành|tiếp cận|"
    "khai thác|ứng dụng|vận hành|đầu tư|sử dụng|chấp hành|tuân thủ|thể chế hóa|phê duyệt|làm|giữ|"
    "quy định|cho ý kiến|cho vay|góp ý|cải cách|thu hút|phân bổ|cấp|ký|"
    "phân tích|dự báo|phát hiện|giải ngân|"
    "thu gom|xác định|phân loại|lựa chọn|nhân rộng|biểu dương|khen thưởng|phản ánh|gắn|chăm lo|"
    "đồng hành|giới thiệu|kích hoạt|bám sát|tích hợp|chia sẻ|đồng bộ|kiến nghị|tham vấn|"
    "lựa chọn|thí điểm|vận dụng|xúc tiến|chú trọng|chủ động|tích cực|tiếp tục|khẩn trương|"
    "(?<!iáo dục )thường xuyên|kịp thời|nghiêm túc|trực tiếp|căn cứ|có trách nhiệm|"
    "chịu trách nhiệm|được giao|được phân công|có nhiệm vụ|định kỳ|hằng năm|hàng năm|"
    "trên cơ sở|theo chức năng|theo nhiệm vụ|"
    "theo phạm vi|là cơ quan thường trực|"
    "là cơ quan đầu mối|là cơ quan chủ trì|là đầu mối|làm đầu mối|là đơn vị đầu mối|"
    "là đơn vị chủ trì|là đơn vị thường trực|là bộ phận thường trực|phải|cần|đồng thời|"
    "thường trực|cùng|"
    "trong phạm vi|tham dự|đóng góp|ghi|in|thông báo|"
    "(?<!ông nghệ )(?<!ổng )(?<!rang )(?<!và )thông tin(?! đại chúng)(?! điện tử)(?! cơ sở)|"
    "khai trương|bàn giao|trao|"
    "quyết toán|thanh toán|mua sắm|tuyển chọn|tuyển dụng|tuyển sinh|tư vấn|"
    "giải đáp|thu thập|ra mắt|"
    "hợp tác|đặt hàng|tối ưu|rút ngắn|cắt giảm|phân cấp|ủy quyền|luân chuyển|đấu thầu|"
    "có văn bản|có kế hoạch|có giải pháp|có biện pháp|có phương án|có ý kiến|có kết luận|"
    "có báo cáo|có cơ chế|có chính sách|có hướng dẫn|sớm|ngay|kiên quyết|quyết liệt|sẵn sàng|"
    "nhanh chóng|tạm hoãn|tạm dừng|dừng|(?<!bầu )(?<!Bầu )(?<!ứng )cử|"
    "họp|đối thoại|tiếp công dân|sơ tán|di dời|tuần tra|"
    "canh gác|kiểm đếm|thu hồi|cứu hộ|tìm kiếm|chốt|trực ban|trực chiến|gia cố|"
    "tháo gỡ|khơi thông|phấn đấu|"
    "chấn chỉnh|xử phạt|nghiệm thu|mời|rà phá|kết hợp|trả|tri ân|thăm|tặng|"
    "soạn thảo|biên soạn|in ấn|phát hành|sưu tầm|lưu trữ|bảo tồn|trùng tu|tu bổ|"
    "khởi công|khánh thành|nạo vét|giải tỏa|đền bù|bồi thường|cưỡng chế|tái định cư|cấp phát|"
    "trao đổi|thống nhất|điều hành|hoạt động|tôn vinh|tổng rà soát|nắm|nắm bắt|gương mẫu|đi đầu|"
    "chọn|kêu gọi|"
    "khôi phục|dọn dẹp|dọn vệ sinh|phong tỏa|rào chắn|gieo|phun|nấu|(?<!òng )khám|treo|soạn|"
    "lắp đặt|lắp|ra quân|đảm nhận|đảm đương|tiêm phòng|tiêm|cung ứng|thả|dự trữ|khử trùng|tiêu hủy|"
    "tiêu huỷ|giám định|xét duyệt|nhắc nhở|điều động|biệt phái|đưa tin|cài đặt|thiết kế|đối chiếu|"
    "đo đạc|cắm mốc|cắm|khoanh vùng|dập dịch|chằng chống|cứu chữa|luân phiên|đỡ đầu|giúp đỡ|"
    "chuyển giao|miễn|truy thu|chống thất thu|hậu kiểm|làm sạch|nhập liệu|đấu nối|"
    "cơ cấu lại|khởi tố|truy tố|bắt giữ|tịch thu|niêm phong|xác nhận|chứng nhận|công nhận|suy tôn|"
    "hiệp thương|tiếp xúc|vinh danh|tu sửa|tháo dỡ|san lấp|tích trữ|cấm|cho phép|từ chối|tạm ứng|"
    "cấp bù|hạch toán|bơm|tưới|thu hoạch|cải thiện|cải tiến|quyên góp|ủng hộ|động viên|xét tuyển|"
    "sát hạch|giảng dạy|sao lưu|rút kinh nghiệm|kiểm điểm|tự kiểm tra|tự rà soát|"
    "tổng kiểm tra|gắn biển|loại bỏ|bãi bỏ|hủy bỏ|huỷ bỏ|gia hạn|tái lập|lưu giữ|giữ gìn|đón tiếp|"
    "thuyết minh|trưng bày|trình diễn|biểu diễn|dàn dựng|sáng tác|phục dựng|liên hệ|hợp đồng|"
    "tiết kiệm|kiềm chế|xóa bỏ|xoá bỏ|chấm dứt|đình chỉ|tạm đình chỉ|tạm ngừng|ngừng|"
    "hoàn chỉnh|chỉnh lý|hiệu chỉnh|biên tập|soát xét|thẩm duyệt|"
    "kiểm định|kiểm nghiệm|lấy mẫu|chăm sóc|nuôi dưỡng|trợ cấp|"
    "phân vùng|cấp đổi|sang tên|trích đo|trích lục|bảo lãnh|bảo hộ|cảnh giới|"
    "phân phối|tiêu thụ|"
    "đảm trách|thu dọn|chỉnh trang|tập hợp|nghiêm trị|rà quét|liên kết|trực cấp cứu|túc trực|"
    "thu mua|xuất cấp|cấp phép|cấp giấy|cấp kinh phí|tổng vệ sinh|"
    "quảng bá|tăng|giảm|"
    "chịu|bảo vệ|kiểm kê|lan tỏa|hình thành(?! phố)|thiết lập|định hướng|đa dạng hóa|đơn giản hóa"
)
"""Verbs with which a sentence goes on that tells a body what to do."""

MODIFIERS = (
    r"(?:(?:có )?liên quan(?: khác)?|hữu quan|có thẩm quyền|chức năng|khác|nêu trên|địa phương"
    r"|TP(?! [A-ZĐ])"
    rf"|thuộc (?:hệ|ngành|khối|lĩnh vực|nhóm)(?: (?!(?:{VERBS}|và|các)(?!\w))[^\W\d_]+){{1,6}}"
    r"|cùng cấp|cấp trên trực tiếp(?: của)?(?: tổ chức)?(?: công đoàn| đoàn)?(?: cơ sở)?"
    r"|cấp (?:tỉnh|xã|huyện|thành phố|trên|dưới|cơ sở|Trung ương)(?:, cấp xã)?"
    r"|tham mưu,? giúp việc(?: cho)?(?: (?:Tỉnh ủy|Thành ủy|Đảng ủy|cấp ủy|Trung ương Đảng))?"
    r"|(?:thuộc,? (?:và )?trực thuộc|trực thuộc|thuộc|của)"
    r" (?:Bộ|Sở|Ban|Viện|Trường|Cục|Đảng bộ|Đảng ủy)(?= [a-zđ]|[,;:.)]|$)"
    r"|(?:thuộc )?(?:vùng|khu vực) (?:[Đđ]ồng bằng [Ss]ông (?:Cửu Long|Hồng)|Tây Nguyên|Tây Bắc"
    r"|[Tt]rung du(?:,| và) miền núi(?: (?:phía Bắc|Bắc Bộ))?|(?:Đông|Tây) Nam Bộ|miền núi"
    r"|(?:Bắc|Nam) Trung Bộ(?: và [Dd]uyên hải (?:miền|Nam) Trung(?: Bộ)?)?|biên giới|ven biển"
    r"|hạ du|miền Trung(?: - Tây Nguyên)?|đồng bào dân tộc thiểu số(?: và miền núi)?)"
    r"|(?:trực thuộc|thuộc|của|ở|tại|ngoài|trong) (?:tỉnh|thành phố|huyện|xã|phường|Trung ương"
    r"|trung ương|Quốc hội|Chính phủ|địa phương|cơ sở|Đảng|Nhà nước|UBTVQH"
    r"|UBND (?:tỉnh|thành phố|xã)|Tỉnh ủy|Ủy ban nhân dân (?:tỉnh|thành phố)"
    r"|quyền quản lý|phạm vi quản lý)"
    r"|chịu sự (?:giám sát|quản lý|kiểm tra)"
    r"|từ (?:tỉnh|thành phố|huyện|xã) (?:đến|tới|xuống) (?:huyện|xã|phường|thôn|cơ sở)"
    r"|trực thuộc(?: quản lý)?(?! [A-ZĐỦ])"
    r"|trong (?:cả nước|vùng|(?:toàn )?(?:tỉnh|ngành|thành phố))"
    r"|các cấp(?! (?:ủy|uỷ|học))"
    r"|(?:đóng )?trên địa bàn(?: (?:toàn )?(?:tỉnh|thành phố|xã|phường))?"
    rf"|được (?:giao|phân công)(?! (?!chủ trì|thực hiện|quản lý|phụ trách)(?:{VERBS})(?!\w))"
    r"(?: nhiệm vụ)?(?: chủ trì)?(?: thực hiện)?(?: các)?(?: nhiệm vụ)?"
    r"(?: (?:theo|tại|trong|thuộc) Kế hoạch(?: này)?)?"
    r"|(?:nêu |quy định )?(?:tại|ở) (?:mục|khoản|điểm|phần|Phần|Phụ lục) [0-9IVX.]+(?: [IVX]+)?"
    r"(?: (?:của )?(?:Kế hoạch|Quyết định|Chương trình|Chỉ thị))?(?: này)?"
    r"|Tỉnh ủy|Thành ủy|Huyện ủy|Tỉnh uỷ|Thành uỷ"
    r"|chính trị - xã hội|xã hội(?:(?: -)? nghề nghiệp)?|[Tt]hành phố|[Tt]rung ương"
    r"|(?:[Tt]ỉnh|xã|phường|huyện|quận|thị xã|thị trấn|đặc khu)"
    r"(?! (?:ủy|uỷ|đoàn|Đoàn|hội|đội)(?!\w))"
    r"|nhà nước|ven biển|có biển|biên giới|miền núi|vùng cao"
    r"|(?:phía|miền) (?:Bắc|Nam|Trung|Đông|Tây)|y tế|giáo dục|báo chí|truyền thông"
    r"|ngành hàng|ngành nghề|hành chính nhà nước)"
)
"""What can stand behind a common noun and still belong to the name of the group."""

STOPS = re.compile(
    rf"(?:{VERBS}|trong|tại|để|nhằm|về|đối với|với|từ|khi|nếu|thì|mà|do|bằng|như|theo|gồm|bao gồm"
    r"|có|là|được|đã|sẽ|đạt|nhất là|đặc biệt là|hoặc|trước|sau|đến|qua|thông qua|hằng"
    r"|hàng(?= (?:năm|quý|tháng|tuần|ngày))|trên|các"
    r"|những|cho|đóng vai|giữ vai|chưa|còn|mỗi|bị|(?<![Hh]àng )không"
    r"|đang|vừa|nên|ở|việc|này|tới|vào|giữa"
    r"|cũng|(?<!trật )tự(?! (?:quản|vệ|nguyện|học))|cơ bản|thảo luận|nhận định|cho rằng|ghi nhận"
    r"|biểu dương|hoan nghênh|nhất trí|tán thành|đồng ý|phê bình|lưu ý|thay mặt"
    r"|nhận(?! thức))(?!\w)"
)
"""Words that no longer belong to the name before them."""

NO_HEADS = re.compile(
    r"(?:ban (?:thường vụ|chấp hành)|Ban hành|Bộ máy|Bộ luật|Bộ tiêu chí|Bộ chỉ số|Bộ dữ liệu"
    r"|Báo cáo|Hội nghị|Hội thảo"
    r"|Hội (?:thi|chợ|trường|diễn|làng|xuân|trại)(?!\w)"
    r"|Hội nhập|Đoàn kết|Phòng,? chống|Phòng ngừa|Phòng bệnh|Trường hợp|Trung tâm là|Tổ chức(?! (?:"
    r"chính|Đảng|đảng|Đoàn))|Thuế suất|Đội ngũ|Cơ sở (?:dữ liệu|hạ tầng|vật chất|pháp)|Thanh tra,"
    r"|Kiểm toán,|Văn phòng phẩm|Bảo hiểm y tế|Viện phí|Trạm thu"
    r"|Thường trực (?:\d|các (?:đội|tổ|kíp|ca)(?!\w)|cấp cứu|sẵn sàng|chiến đấu|tiếp dân)"
    r"|Cổng (?:thông tin(?! điện tử (?:tỉnh|thành phố|Chính phủ|của))|dịch vụ|pháp)"
    r"|Quỹ đất|Báo động|Phòng thủ|Thường trực tiếp|Lực lượng lao động|Công an toàn"
    r"|Chính phủ (?:số|điện tử)|Chính quyền (?:số|điện tử|địa phương 2|hai cấp)"
    r"|Đơn vị (?:tính|hành chính|chủ trì|phối hợp|thực hiện|đề xuất)"
    r"|Cơ quan (?:chủ trì|phối hợp|thực hiện|chịu|soạn|ban hành|đề xuất|trình|tham mưu|đầu mối)"
    r"|Hội đồng thẩm định|Thành viên|Ngân hàng (?:đề thi|dữ liệu|câu hỏi)"
    r"|Thuế (?:giá trị|thu nhập|tiêu thụ|quan))",
)
"""Words that begin as a name does and are none."""

LEVEL = re.compile(r"(?:[Cc]ấp )?(?:[Tt]ỉnh|[Xx]ã|[Tt]rung ương)\s*:\s")
"""Before those of one level: “Cấp tỉnh: Sở A; cấp xã: Phòng B”."""
