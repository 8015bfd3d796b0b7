"""Nouns of what is done, planned or paid: with these begins no name of a body."""

from __future__ import annotations

MATTERS = (
    r"(?:kinh phí|nguồn|thời|tiến độ|địa điểm|thành phần|đối tượng|nội dung|hình thức|phương"
    r"|chế độ|công tác|công việc|công trình|giải pháp|nhiệm vụ|mục|chỉ tiêu|yêu cầu|nguyên tắc"
    r"|lộ trình|cơ chế|chính sách|hạ tầng|việc|hoạt động|chương trình|kế hoạch|đề án|dự án|văn bản"
    r"|quy|thể chế|kết quả|số|điều kiện|cơ sở vật|tiêu chí|hồ sơ|thông tin|dữ liệu|lĩnh vực"
    r"|biện pháp|vấn đề|bước|trường hợp|khoản|về|trong|ngoài|sản phẩm|tỷ lệ|đề nghị|nhóm|phần|điểm)"
)
