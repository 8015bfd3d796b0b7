"""How far a name goes where the words behind it could be its own, or its own could be verbs."""

from __future__ import annotations

import pytest

from plan.importing.naming.reader import Reader

READER = Reader(())


@pytest.mark.parametrize(
    ("name", "behind"),
    [
        ("Phòng Tài chính - Kế hoạch huyện", "chuẩn bị kinh phí"),
        ("Phòng Tài chính kế toán", "bảo đảm kinh phí"),
        ("Phòng Vật tư - Trang thiết bị", "mua sắm hóa chất"),
        ("Ban Giám hiệu", "duyệt kịch bản"),
        ("Ban Quản lý Khu bảo tồn thiên nhiên Pù Luông", "tuần tra rừng"),
        ("Hội Bảo vệ quyền lợi người tiêu dùng tỉnh", "tư vấn pháp luật"),
        ("Văn phòng Điều phối Chương trình xây dựng nông thôn mới tỉnh", "thẩm định hồ sơ"),
        ("Đội Quản lý trật tự xây dựng đô thị", "tháo dỡ lều quán"),
        ("Ban Chỉ đạo phong trào “Xây dựng đời sống văn hóa”", "kiểm tra các thôn"),
        ("Viện Pasteur Nha Trang", "xét nghiệm định típ vi rút gây bệnh"),
    ],
)
def test_a_name_ends_before_what_it_is_told(name: str, behind: str) -> None:
    names, end = READER.row(f"{name} {behind}.")
    assert ([each.text for each in names], end) == ([name], len(name))
