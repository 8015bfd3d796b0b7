"""What several keys are told in the same words."""

QUOTE = "Trích đúng từng chữ, từng dấu"
FORMERLY = "để liên kết cũ vẫn mở được. Chỉ thêm, không bao giờ bớt. Không có thì bỏ cả dòng này."
MARKER = "Chép dấu, số hoặc chữ như in trước lời văn: `-`, `+`, `1)`, `Điều 1.`"
UNKNOWN = "Bản nguồn không ghi thì để trống."
