"""GitHub's issue forms, with the plan's own tasks, bodies and roles to choose from.

Whoever proposes a correction fills in a form and never meets YAML. GitHub's rules for forms:
https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import yaml

from ..derive.register import Register, sorted_bodies
from ..language.vietnamese import excerpt
from ..model.outline import Task
from ..model.text import Text

FOLDER = ".github/ISSUE_TEMPLATE"
"""Where GitHub looks for forms."""

UNLISTED_BODY = "Cơ quan chưa có trong danh sách"

NOT_CHOSEN = "(chưa chọn)"
"""The first choice of a list that must be answered: GitHub selects the first for whoever skips it,
and lets no choice be empty."""

_NOTE = "# Tạo ra từ data/assignments.yaml bằng `make generated`; không sửa tay.\n"
_PROPOSALS = (
    "Thêm phân công",
    "Bớt phân công",
    "Sửa vai trò",
    "Sửa câu trích",
    "Sửa thời gian hoặc thời hạn",
)
_TITLE_LENGTH = 80
"""Characters of the plan's name: GitHub silently drops a form whose description passes 200."""
_WORDS_LENGTH = 60
"""Characters of a task's words in a choice, so that a phone shows most of them."""
_RESERVED = "None", "n/a"
"""Choices that GitHub refuses, the second where one is selected from the start."""
_ONE_LINE = 100_000
"""A width that nothing reaches: each text stays on one line, and a changed choice is a line."""

Field = dict[str, object]


def forms(register: Register) -> dict[str, str]:
    """Return the content of each form by its file name in `FOLDER`."""
    return {
        "bao-sai-sot.yml": _written(_error_report(register)),
        "de-nghi-sua-phan-cong.yml": _written(_proposal(register)),
    }


def _error_report(register: Register) -> Field:
    return {
        "name": "Báo sai sót",
        "description": f"{_title(register)}: báo chỗ trên trang chưa đúng với văn bản.",
        "title": "Báo sai sót: ",
        "labels": ["sai sót"],
        "body": [
            _greeting(),
            _dropdown("place", "Chỗ chưa đúng", _places(register)),
            _input(
                "page",
                "Liên kết tới trang",
                "Địa chỉ trên thanh địa chỉ của trình duyệt, nếu đồng chí còn mở trang.",
            ),
            _textarea("shown", "Trang đang ghi", "Chép đúng chữ đang hiện trên trang."),
            _textarea(
                "issued",
                "Văn bản đã ban hành ghi",
                "Chép nguyên văn, giữ cả cách viết của văn bản, kể cả khi khác chính tả hiện nay.",
            ),
            _textarea(
                "source",
                "Căn cứ",
                "Đồng chí đối chiếu với bản nào, ở trang mấy? Có thể kèm ảnh chụp bản công khai.",
            ),
            _confirmation(),
        ],
    }


def _proposal(register: Register) -> Field:
    return {
        "name": "Đề nghị sửa phân công",
        "description": f"{_title(register)}: đề nghị thêm, bớt hoặc sửa một phân công.",
        "title": "Đề nghị sửa phân công: ",
        "labels": ["phân công"],
        "body": [
            _greeting(),
            _dropdown("task", "Nhiệm vụ", _tasks(register.tasks)),
            _dropdown("proposal", "Loại đề nghị", _PROPOSALS),
            _dropdown(
                "body",
                "Cơ quan hoặc nhóm cơ quan",
                _bodies(register),
                "Chưa có trong danh sách thì đồng chí ghi tên ở phần giải thích, đúng như văn bản. "
                "Đề nghị về cả câu giao việc thì chọn cơ quan được nêu đầu tiên.",
            ),
            _dropdown(
                "role",
                "Vai trò",
                _roles(register),
                "Vai trò mà đồng chí cho là đúng. Đề nghị không nói đến vai trò thì bỏ qua.",
                required=False,
            ),
            _textarea(
                "quote",
                "Nguyên văn câu làm căn cứ",
                "Chép đúng từng chữ, từng dấu của văn bản; mỗi phân công phải có câu làm căn cứ.",
            ),
            _textarea("explanation", "Giải thích", "Đồng chí đề nghị sửa thành gì, vì sao?"),
            _confirmation(),
        ],
    }


def _title(register: Register) -> str:
    return excerpt(_one_line(register.assignments.plan.short_title), _TITLE_LENGTH)


def _places(register: Register) -> list[str]:
    assignments = register.assignments
    return [
        *_tasks(register.tasks),
        "Toàn văn",
        *(["Nơi nhận"] if assignments.recipients else []),
        *(["Văn bản được dẫn"] if assignments.documents else []),
        "Khác",
    ]


def _tasks(tasks: Iterable[Task]) -> list[str]:
    return [f"{task.label} {excerpt(_one_line(task.words), _WORDS_LENGTH)}" for task in tasks]


def _bodies(register: Register) -> list[str]:
    names = {body.id: _one_line(body.name) for body in sorted_bodies(register.bodies.values())}
    return _told_apart(names, UNLISTED_BODY)


def _roles(register: Register) -> list[str]:
    return _told_apart({role.id: _one_line(role.label) for role in register.roles.values()})


def _told_apart(names: Mapping[Text, str], *others: str) -> list[str]:
    """Return `names`, given by id, and `others`; a name that is taken has its id beside it.

    GitHub refuses a form with two choices alike, and keeps some words for itself.
    """
    reserved = (*others, *_RESERVED, NOT_CHOSEN)
    taken = Counter(name.casefold() for name in (*names.values(), *reserved))
    told = [
        name if taken[name.casefold()] == 1 else f"{name} ({key})" for key, name in names.items()
    ]
    return [*told, *others]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _greeting() -> Field:
    text = (
        "Cảm ơn đồng chí đã góp ý. Phiếu này công khai, ai cũng đọc được. "
        "Điều đồng chí nêu được đối chiếu với văn bản trước khi sửa."
    )
    return {"type": "markdown", "attributes": {"value": text}}


def _confirmation() -> Field:
    text = "Phiếu và tệp kèm theo không có bí mật nhà nước hay thông tin không được công khai."
    return {
        "type": "checkboxes",
        "id": "confirmation",
        "attributes": {
            "label": "Xác nhận trước khi gửi",
            "options": [{"label": text, "required": True}],
        },
    }


def _input(key: str, label: str, description: str) -> Field:
    return {
        "type": "input",
        "id": key,
        "attributes": {"label": label, "description": description},
    }


def _textarea(key: str, label: str, description: str) -> Field:
    return {
        "type": "textarea",
        "id": key,
        "attributes": {"label": label, "description": description},
        "validations": {"required": True},
    }


def _dropdown(
    key: str,
    label: str,
    options: Iterable[str],
    description: str | None = None,
    *,
    required: bool = True,
) -> Field:
    attributes: Field = {"label": label}
    if description:
        attributes["description"] = description
    choices = (NOT_CHOSEN, *options) if required else options
    attributes["options"] = [_Choice(choice) for choice in choices]
    if required:
        attributes["default"] = 0
    return {
        "type": "dropdown",
        "id": key,
        "attributes": attributes,
        "validations": {"required": required},
    }


class _Choice(str):
    """A choice: written in quotes, as GitHub may take 1,000 or :khác for other than text."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Writes choices in quotes, and everything else as YAML asks."""


def _quoted(dumper: _Dumper, choice: _Choice) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(choice), style='"')


_Dumper.add_representer(_Choice, _quoted)


def _written(form: Field) -> str:
    return _NOTE + yaml.dump(
        form, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_ONE_LINE
    )
