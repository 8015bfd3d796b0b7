"""What several keys are told in the same words."""

QUOTE = "Trích đúng từng chữ, từng dấu"
FORMERLY = "để liên kết cũ vẫn mở được. Chỉ thêm, không bao giờ bớt. Không có thì bỏ cả dòng này."
UNKNOWN = "Bản dùng để đăng không có thì để trống."
