"""How far a name goes where the words behind it could be its own, or its own could be verbs."""

from __future__ import annotations

import pytest

from plan.importing.naming.reader import Reader
from plan.importing.naming.values import whole

READER = Reader(())
GUARDS = "lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở"


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
        ("UBND cùng cấp", "rà soát hồ sơ"),
        ("Đội Quản lý vận hành lưới điện cao thế Sao Biển", "kiểm tra trạm biến áp"),
        ("Các Điện lực", "thông báo lịch cắt điện"),
        ("Tổ bảo vệ an ninh, trật tự thôn", "chủ trì vận động"),
        ("Viện Pasteur Nha Trang", "xét nghiệm định típ vi rút gây bệnh"),
    ],
)
def test_a_name_ends_before_what_it_is_told(name: str, behind: str) -> None:
    names, end = READER.row(f"{name} {behind}.")
    assert ([each.text for each in names], end) == ([name], len(name))


def test_forces_with_verbs_in_their_name_stand_in_a_row() -> None:
    names, _ = READER.row(f"Công an xã, {GUARDS} tuần tra ban đêm.")
    assert [each.text for each in names] == ["Công an xã", GUARDS]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Phòng Xây dựng và kiểm tra văn bản", ["Phòng Xây dựng và kiểm tra văn bản"]),
        ("Sở Y tế và Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]),
        ("Sở Y tế và phối hợp thực hiện", ["Sở Y tế"]),
    ],
)
def test_a_cell_that_names_an_office_has_all_that_it_is_called(cell: str, names: list[str]) -> None:
    assert [each.text for each in whole(READER, cell)] == names
