"""What each key of the file means, in the editor's words, with an example of it.

One row a key, one table a record of `model`; a test holds the rows against the classes.
The examples are invented, and each is what the key itself would accept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .records import (
    Assignment,
    Assignments,
    Body,
    Cadence,
    Change,
    Deadline,
    Document,
    Duty,
    Event,
    Item,
    Membership,
    Plan,
    Recipient,
    RecipientLine,
    Recipients,
    Role,
    Section,
    Signature,
)


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its Vietnamese name, what to write there, and an example."""

    title: str
    description: str
    example: Any


_QUOTE = "Trích đúng từng chữ, từng dấu"
_FORMERLY = "để liên kết cũ vẫn mở được. Chỉ thêm, không bao giờ bớt. Không có thì bỏ cả dòng này."
_UNKNOWN = "Bản nguồn không ghi thì để trống."
_DUTY = {"body": "phong-van-thu", "role": "lead", "quote": "Phòng Văn thư chủ trì"}
_CADENCE = {"label": "hằng quý", "quote": "hằng quý"}
_DEADLINE = {"date": "30-6-2030", "quote": "trước ngày 30-6-2030"}
_ASSIGNMENT = {"text": "Phòng Văn thư chủ trì.", "duties": [_DUTY]}
_ITEM = {"number": "1", "text": "Sắp xếp kho lưu trữ.", "assignment": _ASSIGNMENT}
_BODY = {"id": "phong-van-thu", "name": "Phòng Văn thư"}
_GROUP = {"id": "cac-phong-chuyen-mon", "name": "Các phòng chuyên môn"}
_RECIPIENT = {"body": "phong-van-thu", "quote": "Phòng Văn thư", "purpose": "để biết"}
_LINE = {"text": "Phòng Văn thư (để biết);", "recipients": [_RECIPIENT]}
_SIGNATURE = {"authority": "TM. HỘI ĐỒNG", "position": "CHỦ TỊCH", "name": "Nguyễn Văn Thử"}
_DOCUMENT = {
    "number": "05-QĐ/HĐ",
    "kind": "Quyết định",
    "issuer": None,
    "date": None,
    "subject": None,
    "quote": "Quyết định số 05-QĐ/HĐ",
}
_EVENT = {
    "date": "01-7-2030",
    "kind": "rename",
    "from": ["phong-van-thu"],
    "to": ["phong-van-thu-luu-tru"],
    "decision": "Quyết định số 09-QĐ/HĐ, ngày 20-6-2030 của Hội đồng",
    "source": "Công báo số 12, trang 3",
}
_CHANGE = {
    "date": "01-7-2030",
    "words": "Sửa câu giao việc ở mục I.1 cho đúng bản nguồn.",
    "touches": ["/nhiem-vu/i-1/"],
}
_PLAN = {
    "short_title": "Kế hoạch lưu trữ năm 2030",
    "kind": "Kế hoạch",
    "issuer": "hoi-dong-luu-tru",
    "letterhead": None,
    "number": None,
    "place": None,
    "date": None,
    "heading": ["KẾ HOẠCH", "CỦA HỘI ĐỒNG LƯU TRỮ"],
    "subject": "thực hiện Quyết định số 05-QĐ/HĐ",
    "preamble": "Hội đồng Lưu trữ xây dựng Kế hoạch như sau:",
    "signature": _SIGNATURE,
    "source": "Bản chữ xuất ra từ văn bản chính thức.",
}

KEYS: Mapping[type, Mapping[str, Key]] = {
    Assignments: {
        "plan": Key("Văn bản", "Văn bản được đăng: tên, số, ngày, lời mở đầu, người ký.", _PLAN),
        "roles": Key(
            "Các vai trò",
            "Những phần việc mà một cơ quan có thể giữ trong một nhiệm vụ.",
            [{"id": "lead", "label": "Chủ trì"}],
        ),
        "documents": Key("Văn bản được dẫn", "Mọi văn bản mà lời văn nêu số.", [_DOCUMENT]),
        "bodies": Key("Cơ quan", "Mọi cơ quan, tổ chức mà văn bản nêu.", [_BODY]),
        "groups": Key("Nhóm cơ quan", "Những nhóm mà văn bản gọi bằng một tên chung.", [_GROUP]),
        "sections": Key(
            "Các phần",
            "Toàn văn, theo thứ tự trong văn bản.",
            [{"number": "I", "heading": "NỘI DUNG", "items": [_ITEM]}],
        ),
        "recipients": Key(
            "Nơi nhận",
            "Những dòng dưới chữ “Nơi nhận”. Văn bản không có thì bỏ cả mục.",
            {"heading": "Nơi nhận:", "lines": [_LINE]},
        ),
        "events": Key(
            "Việc sắp xếp cơ quan",
            "Đổi tên, hợp nhất, chia tách, kết thúc sau ngày ban hành, theo quyết định có ngày. "
            "Lời văn bản vẫn giữ tên cũ. Chưa có quyết định nào thì bỏ cả mục.",
            [_EVENT],
        ),
        "changes": Key(
            "Cập nhật",
            "Những thay đổi của tệp mà người đọc cần biết, cũ trước mới sau. Chỉ thêm vào cuối; "
            "`plan diff` soạn sẵn phần cần thêm.",
            [_CHANGE],
        ),
    },
    Plan: {
        "short_title": Key(
            "Tên gọi ngắn",
            "Tên ngắn do người biên tập đặt, dùng làm tên trang và liên kết.",
            "Kế hoạch lưu trữ năm 2030",
        ),
        "kind": Key("Loại văn bản", "Như Kế hoạch, Chương trình, Đề án.", "Kế hoạch"),
        "issuer": Key(
            "Cơ quan ban hành", "Mã (`id`) của cơ quan đó trong `bodies`.", "hoi-dong-luu-tru"
        ),
        "implements": Key(
            "Thực hiện văn bản",
            "Số của văn bản mà văn bản này thực hiện; văn bản đó có trong `documents`. Nhiều văn "
            "bản cùng số thì viết cả ngày, như `05-QĐ/HĐ, ngày 02-5-2030`.",
            "05-QĐ/HĐ",
        ),
        "layout": Key(
            "Thể thức khi in",
            "Số của hướng dẫn mà bản in theo: `36-HD/VPTW` là thể thức văn bản của Đảng, có tiêu "
            "đề “Đảng Cộng sản Việt Nam”. Không phải văn bản của Đảng thì bỏ cả dòng này.",
            "36-HD/VPTW",
        ),
        "letterhead": Key("Tiêu đề đầu trang", f"Chép nguyên văn. {_UNKNOWN}", "HỘI ĐỒNG LƯU TRỮ"),
        "number": Key("Số", f"Số của văn bản. {_UNKNOWN}", "07-KH/HĐ"),
        "place": Key("Nơi ban hành", f"Địa danh ở đầu văn bản. {_UNKNOWN}", "Hoa Mai"),
        "date": Key("Ngày ban hành", f"Chép như văn bản ghi. {_UNKNOWN}", "02-5-2030"),
        "heading": Key(
            "Các dòng tên văn bản",
            "Những dòng phía trên trích yếu, chép nguyên văn, mỗi dòng một phần.",
            ["KẾ HOẠCH", "CỦA HỘI ĐỒNG LƯU TRỮ"],
        ),
        "subject": Key(
            "Trích yếu", "Chép nguyên văn phần trích yếu.", "thực hiện Quyết định số 05-QĐ/HĐ"
        ),
        "preamble": Key(
            "Lời mở đầu",
            "Chép nguyên văn đoạn mở đầu, trước phần thứ nhất.",
            "Hội đồng Lưu trữ xây dựng Kế hoạch như sau:",
        ),
        "signature": Key("Ký tên", "Phần ký ở cuối văn bản.", _SIGNATURE),
        "source": Key(
            "Nguồn",
            "Lời văn trong tệp này lấy từ đâu.",
            "Bản chữ xuất ra từ văn bản chính thức.",
        ),
    },
    Signature: {
        "authority": Key("Thẩm quyền ký", "Ký thay mặt ai, chép nguyên văn.", "TM. HỘI ĐỒNG"),
        "position": Key("Chức vụ", "Chép nguyên văn, cả chữ hoa.", "CHỦ TỊCH"),
        "name": Key("Họ tên", "Họ tên người ký.", "Nguyễn Văn Thử"),
    },
    Role: {
        "id": Key("Mã vai trò", "Chữ thường không dấu, chữ số, gạch nối.", "lead"),
        "label": Key("Tên vai trò", "Tên hiện trên trang.", "Chủ trì"),
    },
    Document: {
        "number": Key("Số văn bản", f"Viết như trong câu trích. {_UNKNOWN}", "05-QĐ/HĐ"),
        "kind": Key("Loại văn bản", "Viết như trong câu trích.", "Quyết định"),
        "issuer": Key("Cơ quan ban hành", f"Viết như trong câu trích. {_UNKNOWN}", "Hội đồng"),
        "date": Key("Ngày", f"Viết như trong câu trích. {_UNKNOWN}", "02-5-2030"),
        "subject": Key("Trích yếu", f"Viết như trong câu trích. {_UNKNOWN}", "về việc lưu trữ"),
        "quote": Key(
            "Câu trích",
            f"{_QUOTE} chỗ lời văn dẫn văn bản này.",
            "Quyết định số 05-QĐ/HĐ, ngày 02-5-2030 của Hội đồng",
        ),
        "formerly": Key("Địa chỉ cũ", f"Địa chỉ trước đây của văn bản, {_FORMERLY}", ["05-qd-hd"]),
    },
    Membership: {
        "group": Key("Nhóm", "Mã (`id`) của nhóm trong `groups`.", "cac-phong-chuyen-mon"),
        "quote": Key(
            "Câu trích",
            f"{_QUOTE} chỗ lời văn nói cơ quan thuộc nhóm này.",
            "các phòng chuyên môn, trong đó có Phòng Văn thư",
        ),
        "basis": Key(
            "Căn cứ khác",
            "Khi lời văn không nói thẳng: vì sao cơ quan thuộc nhóm này.",
            "Theo chính tên gọi “Phòng …”",
        ),
    },
    Body: {
        "id": Key(
            "Mã",
            "Tên viết thường, không dấu, nối bằng gạch ngang; cũng là địa chỉ của trang. Tên khác "
            "đã có mã ấy thì thêm số, như `phong-van-thu-2`; tên quá dài thì phần kiểm tra cho "
            "biết mã.",
            "phong-van-thu",
        ),
        "name": Key("Tên", "Tên đầy đủ, như văn bản ghi.", "Phòng Văn thư"),
        "aliases": Key(
            "Tên tắt", "Tên mà người đọc hay gõ khi tìm; không hiện làm tên.", ["PVT", "văn thư"]
        ),
        "member_of": Key(
            "Thuộc nhóm",
            "Cơ quan thuộc nhóm nào, kèm câu trích hoặc căn cứ.",
            [{"group": "cac-phong-chuyen-mon", "basis": "Theo chính tên gọi “Phòng …”"}],
        ),
        "formerly": Key("Mã cũ", f"Mã trước đây của cơ quan, {_FORMERLY}", ["phong-van-thi"]),
    },
    Section: {
        "number": Key("Số phần", "Chữ số La Mã hoặc chữ cái, không có dấu chấm.", "I"),
        "heading": Key("Tên phần", "Chép nguyên văn, cả chữ hoa.", "NỘI DUNG"),
        "text": Key("Lời dẫn", "Đoạn đứng trước mục thứ nhất, nếu có.", "Gồm các việc sau."),
        "items": Key("Các mục", "Theo thứ tự trong văn bản.", [_ITEM]),
    },
    Item: {
        "number": Key("Số mục", "Số hoặc chữ cái, không có dấu chấm, dấu ngoặc.", "1"),
        "text": Key("Lời văn", "Chép nguyên văn, không kèm số mục.", "Sắp xếp kho lưu trữ."),
        "assignment": Key("Giao việc", "Câu giao việc và từng phân công trong câu.", _ASSIGNMENT),
        "points": Key(
            "Các điểm", "Những điểm a), b), c) của mục.", [{"number": "a", "text": "Lập sổ;"}]
        ),
        "formerly": Key("Địa chỉ cũ", f"Địa chỉ trước đây của nhiệm vụ, {_FORMERLY}", ["i-2"]),
    },
    Assignment: {
        "text": Key(
            "Câu giao việc", "Chép nguyên văn cả câu giao việc.", "Phòng Văn thư chủ trì, hằng quý."
        ),
        "action": Key(
            "Việc phải làm",
            f"{_QUOTE} những chữ nói việc phải làm, khi đứng xa tên cơ quan.",
            "triển khai thực hiện",
        ),
        "duties": Key("Các phân công", "Mỗi cơ quan, mỗi vai trò một dòng.", [_DUTY]),
        "cadence": Key("Nhịp làm việc", "Bao lâu một lần, chung cho cả câu.", _CADENCE),
        "deadline": Key("Thời hạn", "Xong khi nào, chung cho cả câu.", _DEADLINE),
        "waived": Key(
            "Chữ không phân công", "Chữ trong câu không thuộc phân công nào, như `và`.", ["và"]
        ),
    },
    Duty: {
        "body": Key("Cơ quan", "Mã (`id`) trong `bodies` hoặc `groups`.", "phong-van-thu"),
        "role": Key("Vai trò", "Mã (`id`) trong `roles`.", "lead"),
        "quote": Key(
            "Câu trích",
            f"{_QUOTE} những chữ của câu giao việc mà phân công này dựa vào.",
            "Phòng Văn thư chủ trì",
        ),
        "basis": Key(
            "Căn cứ khác",
            "Khi câu giao việc không nói thẳng: vì sao phân công như vậy.",
            "Phòng Văn thư giữ kho theo mục I.1",
        ),
        "cadence": Key("Nhịp riêng", "Chỉ khi khác nhịp chung của cả câu.", _CADENCE),
        "deadline": Key("Thời hạn riêng", "Chỉ khi khác thời hạn chung của cả câu.", _DEADLINE),
    },
    Cadence: {
        "label": Key("Nhịp", "Viết gọn để hiện trên trang.", "hằng quý"),
        "quote": Key("Câu trích", f"{_QUOTE} chữ nói nhịp làm việc.", "hằng quý"),
    },
    Deadline: {
        "date": Key("Hạn", "Viết gọn để hiện trên trang.", "30-6-2030"),
        "quote": Key("Câu trích", f"{_QUOTE} chữ nói thời hạn.", "trước ngày 30-6-2030"),
    },
    Recipients: {
        "heading": Key("Dòng đầu", "Chép nguyên văn, cả dấu hai chấm.", "Nơi nhận:"),
        "lines": Key("Các dòng", "Mỗi dòng như văn bản, theo thứ tự.", [_LINE]),
    },
    RecipientLine: {
        "text": Key(
            "Lời văn", "Chép nguyên văn, không kèm dấu gạch đầu dòng.", "Phòng Văn thư (để biết);"
        ),
        "recipients": Key("Cơ quan trong dòng", "Những cơ quan mà dòng này nêu.", [_RECIPIENT]),
    },
    Recipient: {
        "body": Key("Cơ quan", "Mã (`id`) trong `bodies` hoặc `groups`.", "phong-van-thu"),
        "quote": Key("Câu trích", f"{_QUOTE} tên cơ quan trong dòng này.", "Phòng Văn thư"),
        "purpose": Key("Để làm gì", "Chữ trong dòng nói gửi để làm gì.", "để biết"),
    },
    Event: {
        "date": Key("Ngày có hiệu lực", "Ngày-tháng-năm.", "01-7-2030"),
        "kind": Key(
            "Loại việc",
            "`rename` đổi tên, `merge` hợp nhất, `split` chia tách, `end` kết thúc hoạt động.",
            "rename",
        ),
        "from": Key("Trước đó", "Mã của những cơ quan trước khi sắp xếp.", ["phong-van-thu"]),
        "to": Key(
            "Sau đó",
            "Mã của những cơ quan giữ nhiệm vụ từ ngày ấy. Quyết định không nói rõ thì để trống.",
            ["phong-van-thu-luu-tru"],
        ),
        "decision": Key(
            "Quyết định",
            "Loại, số, ngày và cơ quan ra quyết định.",
            "Quyết định số 09-QĐ/HĐ, ngày 20-6-2030 của Hội đồng",
        ),
        "source": Key("Nguồn", "Đọc quyết định ấy ở đâu.", "Công báo số 12, trang 3"),
        "formerly": Key(
            "Ngày ghi sai trước đây",
            f"Địa chỉ của trang ngày đã đăng với ngày sai, {_FORMERLY}",
            ["2030-07-02"],
        ),
    },
    Change: {
        "date": Key("Ngày", "Ngày đăng thay đổi, viết ngày-tháng-năm.", "01-7-2030"),
        "words": Key(
            "Nội dung",
            "Thay đổi gì, nói với người đọc trong một, hai câu.",
            "Sửa câu giao việc ở mục I.1 cho đúng bản nguồn.",
        ),
        "touches": Key(
            "Liên quan",
            "Địa chỉ trang của nhiệm vụ, cơ quan, văn bản liên quan. "
            "Liên quan cả văn bản thì bỏ cả dòng này.",
            ["/nhiem-vu/i-1/", "/co-quan/phong-van-thu/"],
        ),
    },
}


def title_of(record: Any, name: str) -> str:
    """Return the Vietnamese name of the key `name` of the class `record`."""
    return KEYS[record][name].title
