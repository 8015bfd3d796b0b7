"""What the system refuses → one Vietnamese line that names the file and the reason."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from .whole_files import NotWrittenError

_FULL = "đĩa đã hết chỗ · dọn bớt rồi chạy lại"
_FORBIDDEN = "không được phép đọc hoặc ghi ở đây · xem lại quyền của tệp và của thư mục chứa nó"
_ADDRESS = "máy này không có địa chỉ như vậy"

_REASONS: Mapping[int, str] = {
    errno.ENOENT: "không có tệp hay thư mục này"
    " · xem lại tên, và chạy lệnh trong thư mục gốc của dự án",
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOTDIR: "đường dẫn đi qua một tệp không phải thư mục",
    errno.EEXIST: "ở đây đã có tệp cùng tên",
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: "tệp lớn hơn mức máy này cho ghi",
    errno.ENAMETOOLONG: "tên quá dài · đặt tên ngắn hơn",
    errno.EROFS: "nơi này chỉ đọc được, không ghi được",
    errno.ELOOP: "liên kết dẫn vòng quanh, không tới tệp nào",
    errno.EBUSY: "chương trình khác đang giữ tệp này",
    errno.EIO: "ổ đĩa báo lỗi khi đọc hoặc ghi",
    errno.EMFILE: "máy đang mở quá nhiều tệp",
    errno.ENFILE: "máy đang mở quá nhiều tệp",
    errno.EADDRINUSE: "chương trình khác đang dùng cổng này",
    errno.EADDRNOTAVAIL: _ADDRESS,
}

_WRITING = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS})
"""Refusals that only who writes can meet."""


def reason(error: OSError) -> str:
    """Return in Vietnamese why the system refused; in the system's words where we have none."""
    reason = _REASONS.get(error.errno or 0)
    return reason or f"hệ điều hành báo: {error.strerror or error}"


def failure_report(error: OSError, written: str = "câu trả lời") -> str:
    """Return the line for who asked: which file, and why; without a file, what was `written`."""
    if error.filename is None:
        return f"không ghi ra được {written}: {reason(error)}"
    is_writing = isinstance(error, NotWrittenError) or error.errno in _WRITING
    what = "không ghi được tệp" if is_writing else "không mở được tệp"
    # Of a copy, the system names what was read first, and then what was to be written.
    return f"{error.filename2 or error.filename}: {what}: {reason(error)}"
