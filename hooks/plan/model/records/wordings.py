"""What several keys are told in the same words."""

from ..shapes import Key

QUOTE = "Trích đúng từng chữ, từng dấu"
FORMERLY = "để liên kết cũ vẫn mở được. Chỉ thêm, không bao giờ bớt. Không có thì bỏ cả dòng này."
MARKER = "Chép dấu, số hoặc chữ như in trước lời văn: `-`, `+`, `1)`, `Điều 1.`"
UNKNOWN = "Bản dùng để đăng không có thì để trống."
REVIEW = Key(
    "Cần xem lại",
    "Vì sao máy chưa chắc, do `plan import` ghi. Xem xong, đúng rồi thì xóa cả dòng này.",
    example="chủ ngữ ở câu trước",
)
"""Of each record that an import can be unsure of: see `model.reviews`."""
