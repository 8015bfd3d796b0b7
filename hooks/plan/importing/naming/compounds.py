"""Names of one body with words in them that elsewhere end a name, or begin another."""

from __future__ import annotations

import re

COMPOUNDS = re.compile(
    r"(?:Đoàn đại biểu Quốc hội|Đoàn ĐBQH)(?:,| và) (?:HĐND|Hội đồng nhân dân)"
    r"|Báo và Đài(?= [Pp]hát thanh)"
    r"|Văn phòng (?:HĐND|Hội đồng nhân dân)(?:,| và) (?:UBND|(?:Ủy|Uỷ) ban nhân dân)"
)
"""Names of one body in which “và” stands before what else begins a name."""

WHOLE = re.compile(
    r"(?:Đảng ủy|Đảng uỷ|Đảng bộ) (?:(?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?(?:,| và) các đoàn thể"
    r"|các cơ quan [Đđ]ảng)(?: (?:Trung ương|tỉnh|thành phố|xã|phường))?(?!\w)"
    r"|(?:Tòa|Toà) (?:án )?[Gg]ia đình và người chưa thành niên"
    r"|(?:Cục|Phòng|Đội) Cảnh sát quản lý hành chính về trật tự xã hội"
    r"|(?:Cục|Phòng) An ninh mạng và phòng,? chống tội phạm sử dụng công nghệ cao"
    r"|(?:(?:Cục|Phòng|Đội) )?Cảnh sát (?:[Pp]hòng cháy,? (?:và )?chữa cháy|PCCC)"
    r"(?: và (?:[Cc]ứu nạn,? cứu hộ|CNCH))?"
    r"|Sở Cảnh sát (?:phòng cháy,? (?:và )?chữa cháy|PCCC)(?: và (?:cứu nạn, cứu hộ|CNCH))?"
    r"|Cơ quan Thanh tra,? giám sát [Nn]gân hàng"
    r"|Ban [Gg]iám sát đầu tư (?:của )?cộng đồng"
    r"|(?:Trưởng )?[Bb]an [Nn]hân dân (?:các )?(?:ấp|khóm|khu phố)(?:, (?:ấp|khóm|khu phố))*"
    r"|(?:Tổ|[Ll]ực lượng)(?: tham gia)? bảo vệ an ninh,? (?:và )?trật tự(?: ở)?(?: cơ sở)?"
    r"|(?:Cục|Phòng) Xây dựng phong trào(?: toàn dân)? bảo vệ an ninh Tổ quốc"
)
"""Names of one body with words in them that elsewhere end a name, or begin another."""

TOPICS = re.compile(
    r"(?:,?\s+(?:và\s+)?[Pp]hòng,?\s+chống\s+"
    r"(?:thiên tai|tham nhũng(?:,? (?:và )?(?:lãng phí|tiêu cực))*"
    r"|tội phạm(?:,? (?:và )?tệ nạn xã hội)?|dịch(?: bệnh)?"
    r"|ma túy|ma tuý|HIV/AIDS"
    r"|bạo lực gia đình|tác hại (?:của )?thuốc lá|cháy rừng|mua bán người|khủng bố|rửa tiền"
    r"|buôn lậu|đuối nước)"
    r"(?:,? (?:và )?(?:tìm kiếm,? cứu nạn|mại dâm|HIV/AIDS|gian lận thương mại|hàng giả"
    r"|tệ nạn xã hội|xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc))*"
    r"|(?<=Khu) (?:bảo tồn|dự trữ)(?: thiên nhiên| sinh quyển| biển| loài)*"
    r"|(?<=Bảo vệ) quyền lợi người tiêu dùng|(?<=nghiệp) nhỏ và vừa"
    r"|(?<=người khuyết tật)(?:,| và) (?:bảo vệ quyền )?trẻ em(?: mồ côi)?"
    r"|(?<=Cung ứng) dịch vụ sự nghiệp công|(?<=Giám sát)(?:,| và) điều hành đô thị thông minh"
    r"|(?<=[Cc]hương trình) xây dựng nông thôn mới|(?<=trật tự) xây dựng(?: đô thị)?"
    r"|(?<=Điều dưỡng) (?:và phục hồi chức năng )?người có công|(?<=Hồi sức) tích cực"
    r"|(?<=công trình) dân dụng và công nghiệp|(?<=Cảnh sát) Quản lý hành chính về trật tự xã hội"
    r"|(?<=Di tích) lịch sử(?: -| và|,) văn hóa|(?<=phong trào) [“\"][^“”\"]+[”\"]"
    r"|\s+(?:trong(?: và ngoài)?|ngoài) nước|(?<=ghiên cứu) phát triển kinh tế(?: - xã hội)?"
    r"|,?\s+(?:và\s+)?[Pp]hòng cháy,? (?:và )?[Cc]hữa cháy(?: rừng)?"
    r"(?:,? (?:và )?[Cc]ứu nạn,? cứu hộ)?"
    r"|(?:(?<=Văn phòng)|(?<=Trung tâm)|(?<=Quỹ)|(?<=Ban))\s+"
    r"(?:điều phối (?:nông thôn mới|chương trình|dự án|vùng)|đăng ký đất đai"
    r"|phát triển quỹ đất|bảo vệ môi trường"
    r"|phục vụ hành chính công|tiếp công dân|hỗ trợ (?:nông dân|doanh nghiệp|phát triển)"
    r"|dịch vụ (?:việc làm|nông nghiệp|công ích)|khuyến (?:nông|công)|giải phóng mặt bằng)"
    r"|(?<=Khối)\s+(?:các\s+)?(?:cơ quan|doanh nghiệp)"
    r"(?:(?:,| và| -) (?:các )?(?:cơ quan|doanh nghiệp|trường học))*"
    r"|(?:(?<=Hội đồng)|(?<=Ban)|(?<=Tổ))\s+[Bb]ồi thường"
    r"(?:(?:,| và) (?:hỗ trợ|giải phóng mặt bằng|tái định cư))*"
    r"|(?<=Hội đồng) [Pp]hối hợp [Pp]hổ biến,? giáo dục pháp luật"
    r"|(?<=Ban Chỉ đạo)\s+(?:về\s+)?(?:cải cách (?:hành chính|tư pháp)|chuyển đổi số"
    r"|xây dựng nông thôn mới|thi hành án dân sự|giải phóng mặt bằng|giảm nghèo(?: bền vững)?"
    r"|phát triển (?:du lịch"
    r"|khoa học,? công nghệ(?:,? đổi mới sáng tạo)?(?:,? (?:và )?chuyển đổi số)?)"
    r"|(?:thực hiện|triển khai) (?:các )?(?:[Cc]hương trình mục tiêu quốc gia|Nghị quyết số [\w/-]+"
    r"|Đề án [\w/-]+)|sắp xếp(?:,? tổ chức)?(?: bộ máy| đơn vị hành chính)"
    r"|công tác [^\s,;.]+(?: [^\s,;.]+){0,3}(?= (?:tỉnh|thành phố|xã|phường))))(?!\w)"
)
"""Fields of work in a name whose words elsewhere end it: “Ban Chỉ đạo phòng, chống dịch bệnh”."""
