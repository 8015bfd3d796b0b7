"""How official documents write a day, a month or an event by which something is due."""

from __future__ import annotations

import re

_WEEK = r"tuần\s+(?:thứ\s+)?\w+(?:\s+của)?"
_HOUR = r"\d{1,2}\s*(?:giờ|h)\s*(?:\d{1,2}\s*(?:phút)?)?,?\s+"
_OF_A_ROW = (
    r"(?:\s+(?:của\s+)?tháng\s+"
    r"(?:(?:đầu|cuối)(?:\s+(?:của\s+)?(?:(?:mỗi|hằng|hàng|từng)\s+)?(?:quý|kỳ|năm))"
    r"(?:\s+(?:báo cáo|tiếp theo|sau)(?!\w))?|(?:sau|tiếp theo|kế tiếp|liền kề)(?!\w)))"
)
"""The month of a day that comes again and again: “trước ngày 20 của tháng cuối quý”."""
DAY = (
    rf"(?:(?:{_HOUR})?(?:ngày\s+(?:[^\W\d_]+\s+){{0,3}})?"
    r"\d{1,2}(?:\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?"
    rf"|\s+tháng\s+\d{{1,2}}|(?=\s+(?:hằng|hàng|mỗi|của)\s|{_OF_A_ROW}))(?!\d)"
    rf"|(?:{_HOUR})?thứ\s+(?:hai|ba|tư|năm|sáu|bảy)(?=\s+(?:hằng|hàng|mỗi)\s+tuần)"
    rf"|(?:(?:cuối|đầu|giữa|{_WEEK})\s+)?"
    r"(?:(?:tháng|quý|Quý)\s+[\dIVX]{1,3}(?:\s*[/.-]\s*\d{4})?(?!\w)|năm\s+\d{4}))"
)
YEAR = (
    r"(?:,?\s+(?:năm\s+\d{4}|(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng|tuần|ngày)"
    rf"|của\s+năm(?:\s+\w+){{1,2}})|{_OF_A_ROW})?"
)
MONTH = (
    rf"(?:{_WEEK}\s+)?(?:tháng|quý|Quý)\s+[\dIVX]{{1,3}}"
    r"(?:\s*[/.-]\s*\d{4}(?!\w)|,?\s+năm\s+\d{4})"
)
_DAYS = r"\d{1,3}\s+(?:\([^\W\d]+(?: [^\W\d]+)?\)\s+)?(?:phút|giờ|ngày|tháng|tuần)(?:\s+làm việc)?"
_SINCE = (
    r"(?:,?\s+(?:(?:kể\s+từ|tính\s+từ|từ)\s+(?:ngày|khi|lúc|thời điểm)|sau\s+khi)"
    r"[^,;.()]{2,70})"
)
_EVENT = (
    r"(?:khi|ngày (?!\d)|lúc|lễ|kỳ|phiên|hội nghị|đại hội|hội thi|hội thao|cuộc|buổi|thời điểm|mùa"
    r"|[Tt]ết)"
)
"""How words begin that name a time by what happens then."""
_SEASON = (
    r"(?:[Tt]ết(?: (?!nguyên tiêu)[^\s,;.()]+){1,5}"
    r"|(?:khi bắt đầu )?mùa (?:mưa|bão|lũ|khô|cạn)(?:,? bão|,? lũ)?"
    r"(?: (?:năm )?\d{4}| (?:hằng|hàng) năm)?"
    r"|(?:khi (?:bắt đầu|vào) )?năm học (?:mới|\d{4}\s*[-–]\s*\d{4})"
    r"|(?:ngày |lễ )?khai giảng(?: năm học [^,;.()]{3,20})?)"
)
"""What comes every year, on no fixed day."""
_WHICH = (
    r"(?:,? \(?tháng \d|,? (?:giữa|cuối|đầu) năm| gần nhất| (?:lần )?thứ | bất thường"
    r"| chuyên đề| thường lệ)"
)
"""Behind a session, which one it is."""
DEADLINE = re.compile(
    r"(?:(?:trước|(?:chậm|muộn) nhất(?: là| vào| trong| đến| hết| trước)*|không (?:muộn|chậm) hơn"
    r"|đến hết|không quá|đúng|hạn (?:cuối|chót)(?: là)?:?)"
    rf"\s+(?:trước\s+|ngày\s+mồng\s+)?{DAY}{YEAR}"
    rf"|(?<=hoàn thành\s)(?:trong|vào)\s+{DAY}{YEAR}|(?<=xong\s)trong\s+{DAY}{YEAR}"
    rf"|(?<=ành\s)trong\s+{DAY}{YEAR}|trong\s+{MONTH}(?=\s*(?:[.;,)/]|$))"
    r"|trong\s+năm\s+\d{4}(?=\s*(?:[.;)]|$))"
    rf"|trong\s+(?=ngày\s+\d){DAY}{YEAR}"
    rf"|(?:(?:chậm|muộn) nhất(?: là)?|ít nhất|tối thiểu|trước)\s+{_DAYS},? trước {_EVENT}"
    r"[^,;.()]{2,60}"
    rf"|(?:trong (?:thời hạn|vòng)|(?:chậm|muộn) nhất(?: là)?(?: sau)?)"
    rf"(?: (?:không quá|tối đa))?\s+{_DAYS}{_SINCE}?"
    rf"|(?:không quá|tối đa)\s+{_DAYS}{_SINCE}"
    rf"|trước\s+{_DAYS}(?=\s*(?:[.;,)]|$))"
    rf"|trước {_EVENT}[^,;.()\d]{{0,60}}?\s+(?:(?:ít|chậm|muộn) nhất |tối thiểu )?{_DAYS}(?!\w)"
    rf"|(?:trước|(?:chậm|muộn) nhất(?: là)? trước)\s+{_SEASON}"
    rf"|đến (?=ngày ){DAY}{YEAR}(?=,? (?:phải|cơ bản|hoàn thành|hoàn tất|chấm dứt|xong))"
    rf"|(?:trong|sau)\s+{_DAYS}{_SINCE}"
    r"|trong \d{1,2} tháng (?:cuối|đầu) năm \d{4}(?: và [^,;.()]{4,40}? năm \d{4})?"
    rf"|tại (?:[Kk]ỳ họp|[Pp]hiên họp)(?={_WHICH})(?: lần)?"
    r"(?: (?:thứ \w+|bất thường(?: lần thứ \d+)?|chuyên đề|thường lệ))?"
    r"(?:,? Quốc hội khóa [XVI]+|,? \(?tháng \d{1,2}/\d{4}\)?"
    r"|,? (?:giữa|cuối|đầu) năm \d{4}| gần nhất)?)",
    re.IGNORECASE,
)
