"""A proposal needs no YAML: GitHub's forms offer what the data holds, and a check sees to it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from plan.check.gate import checked
from plan.cli import main
from plan.commands.github.issue_forms import FOLDER, NOT_CHOSEN, UNLISTED_BODY, forms
from plan.derive.register import Register, register
from plan.load.data_file import DATA_FILE
from plan.model.records import Assignments, Role
from plan.model.text import Text
from tests.support.sites.projects import DATA, OTHER_PLAN, PUBLISHED, ROOT

REPORT, PROPOSAL = "bao-sai-sot.yml", "de-nghi-sua-phan-cong.yml"


def options(known: Register, form: str, field: str) -> list[str]:
    """Return what a form's field offers, as a program that reads YAML sees it."""
    body = yaml.safe_load(forms(known)[form])["body"]
    (found,) = [each["attributes"]["options"] for each in body if each.get("id") == field]
    assert isinstance(found, list)
    return [choice for choice in found if choice != NOT_CHOSEN]


@pytest.fixture(params=[DATA, OTHER_PLAN], ids=["real", "other"])
def each_plan(request: pytest.FixtureRequest) -> Assignments:
    """The real plan, then the invented one."""
    return checked(request.param, "assignments.yaml")


@pytest.fixture
def each_register(each_plan: Assignments) -> Register:
    """What follows from the real plan, then from the invented one."""
    return register(each_plan)


@pytest.fixture
def copy(tmp_path: Path, known: Register, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the data and their forms, in which commands run."""
    shutil.copytree(ROOT / FOLDER, tmp_path / FOLDER)
    (tmp_path / "data").mkdir()
    shutil.copy(DATA, tmp_path / "data")
    for name, text in forms(known).items():
        (tmp_path / FOLDER / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def add_a_body(folder: Path) -> None:
    """Add a body to the data in `folder`, as an editor would."""
    file = folder / "data" / "assignments.yaml"
    body = "bodies:\n  - id: ban-dan-van\n    name: Ban Dân vận\n"
    text = file.read_text("utf-8").replace("bodies:\n", body, 1)
    assert body in text
    membership = "    member_of: [{group: cac-ban-can-su-dang, basis: Để thử}]\n"
    file.write_text(text.replace(body, body + membership), encoding="utf-8")


def test_the_committed_forms_are_current() -> None:
    for name, text in forms(register(checked(PUBLISHED, DATA_FILE))).items():
        assert (ROOT / FOLDER / name).read_text("utf-8") == text, (
            f"{FOLDER}/{name} không còn khớp với data/assignments.yaml · chạy `make generated`, "
            "rồi gửi kèm tệp này"
        )


def test_every_task_can_be_chosen_in_the_plans_order(each_register: Register) -> None:
    tasks = options(each_register, PROPOSAL, "task")
    assert [task.split(" ")[0] for task in tasks] == [task.label for task in each_register.tasks]
    for choice, task in zip(tasks, each_register.tasks, strict=True):
        words = choice.split(" ", 1)[1].removesuffix("…")
        assert task.words.startswith(words)
        assert len(words) > 10


def test_every_body_and_group_can_be_chosen_and_one_that_is_not_listed(
    each_register: Register,
) -> None:
    *bodies, last = options(each_register, PROPOSAL, "body")
    assert sorted(bodies) == sorted(body.name for body in each_register.bodies.values())
    assert last == UNLISTED_BODY


def test_whoever_skips_a_list_proposes_nothing(each_register: Register) -> None:
    for text in forms(each_register).values():
        lists = [each for each in yaml.safe_load(text)["body"] if each["type"] == "dropdown"]
        assert lists
        for field in lists:
            choices, default = (field["attributes"].get(key) for key in ("options", "default"))
            # Of a list that may be left, GitHub itself selects nothing.
            expected = (NOT_CHOSEN, 0) if field["validations"]["required"] else (choices[0], None)
            assert (choices[0], default) == expected
            assert (NOT_CHOSEN in choices) == field["validations"]["required"]


def test_a_body_that_is_called_like_no_choice_is_told_apart(each_plan: Assignments) -> None:
    role = Role(id=Text("none"), label=Text(NOT_CHOSEN))
    known = register(replace(each_plan, roles=(*each_plan.roles, role)))
    assert f"{NOT_CHOSEN} (none)" in options(known, PROPOSAL, "role")


def test_bodies_stand_as_in_a_vietnamese_dictionary(known: Register) -> None:
    bodies = options(known, PROPOSAL, "body")
    some = "Ban cán sự đảng Bộ Công Thương", "Các đảng đoàn", "Đảng đoàn Mặt trận Tổ quốc"
    places = [bodies.index(body) for body in (*some, "Ủy ban nhân dân tỉnh", "Văn phòng Tỉnh ủy")]
    assert places == sorted(places)


def test_every_role_can_be_chosen_by_its_label(each_register: Register) -> None:
    labels = [role.label for role in each_register.roles.values()]
    assert options(each_register, PROPOSAL, "role") == labels


def test_an_error_can_be_placed_in_any_task_and_outside_the_tasks(each_register: Register) -> None:
    places = options(each_register, REPORT, "place")
    tasks = options(each_register, PROPOSAL, "task")
    assert places == [*tasks, "Toàn văn", "Nơi nhận", "Văn bản được dẫn", "Khác"]


def test_no_place_is_offered_that_the_plan_does_not_have(each_plan: Assignments) -> None:
    known = register(replace(each_plan, documents=(), recipients=None, changes=()))
    assert options(known, REPORT, "place")[-2:] == ["Toàn văn", "Khác"]


def test_the_forms_name_the_plan(each_register: Register) -> None:
    title = each_register.assignments.plan.short_title
    for text in forms(each_register).values():
        assert yaml.safe_load(text)["description"].startswith(title)


@pytest.mark.parametrize("title", ["no", "a: b # c", 'Kế hoạch "lớn" \\', "- {{ plan }}", "'"])
def test_a_name_of_the_plan_is_text_to_every_reader_of_yaml(
    each_plan: Assignments, title: str
) -> None:
    plan = replace(each_plan.plan, short_title=Text(title))
    for text in forms(register(replace(each_plan, plan=plan))).values():
        assert yaml.safe_load(text)["description"].startswith(f"{title}: ")


def test_tasks_that_share_their_words_are_told_apart(each_plan: Assignments) -> None:
    words = Text("Việc như nhau, nói dài đến mức không sao hiện hết được trong một lựa chọn")
    first = each_plan.sections[-1].items[0]
    items = tuple(replace(first, number=Text(str(n)), text=words, points=()) for n in (1, 2))
    section = replace(each_plan.sections[-1], items=items)
    tasks = options(register(replace(each_plan, sections=(section,), changes=())), PROPOSAL, "task")
    assert len(set(tasks)) == 2


def test_roles_that_share_a_label_are_told_apart(each_plan: Assignments) -> None:
    twins = tuple(Role(id=Text(key), label=Text("Cùng làm")) for key in ("join", "share"))
    known = register(replace(each_plan, roles=(*each_plan.roles, *twins)))
    assert {"Cùng làm (join)", "Cùng làm (share)"} <= set(options(known, PROPOSAL, "role"))


def test_choices_are_text_to_every_reader_of_yaml(each_plan: Assignments) -> None:
    labels = ["no", "y", "1,000", "12:30", "0123", ":khác", "2030-01-01", "~", "a # b", 'a "b" \\']
    roles = (Role(id=Text(f"r{n}"), label=Text(label)) for n, label in enumerate(labels))
    known = register(replace(each_plan, roles=(*each_plan.roles, *roles)))
    assert options(known, PROPOSAL, "role")[-len(labels) :] == labels
    for text in forms(known).values():
        choices = re.findall(r"^    - (?!label:)(.*)$", text, re.MULTILINE)
        assert choices
        assert all(choice[0] == choice[-1] == '"' for choice in choices)


def test_no_choice_is_a_word_that_github_keeps_for_itself(each_plan: Assignments) -> None:
    words = {"idle": "None", "lost": "N/A"}
    roles = (Role(id=Text(key), label=Text(label)) for key, label in words.items())
    known = register(replace(each_plan, roles=(*each_plan.roles, *roles)))
    assert options(known, PROPOSAL, "role")[-2:] == ["None (idle)", "N/A (lost)"]


def test_a_long_name_of_the_plan_does_not_make_github_drop_the_forms(
    each_plan: Assignments,
) -> None:
    plan = replace(each_plan.plan, short_title=Text("Kế hoạch dài " * 40))
    for text in forms(register(replace(each_plan, plan=plan))).values():
        assert len(yaml.safe_load(text)["description"]) <= 200


def test_the_forms_keep_githubs_schema(each_register: Register, tmp_path: Path) -> None:
    for name, text in forms(each_register).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    check = Path(sys.executable).parent / "check-jsonschema"
    schema = ["--builtin-schema", "vendor.github-issue-forms"]
    result = subprocess.run(
        [check, *schema, *tmp_path.iterdir()], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout


def test_the_forms_keep_the_rules_that_githubs_schema_leaves_out(each_register: Register) -> None:
    for text in forms(each_register).values():
        form: dict[str, Any] = yaml.safe_load(text)
        fields = [field for field in form["body"] if field["type"] != "markdown"]
        ids = [field["id"] for field in fields]
        labels = [field["attributes"]["label"] for field in fields]
        assert all(re.fullmatch(r"[a-z]+", key) for key in ids)
        assert len(set(ids)) == len(ids)
        assert len(set(labels)) == len(labels)
        for field in fields:
            choices = [str(choice) for choice in field["attributes"].get("options", [])]
            assert len({choice.casefold() for choice in choices}) == len(choices)
            assert all(choice.strip() for choice in choices)
            assert not {"none", "n/a"} & {choice.casefold() for choice in choices}


def test_both_forms_ask_for_words_of_the_plan_and_that_nothing_is_confidential(
    known: Register,
) -> None:
    for form, words in ((REPORT, "issued"), (PROPOSAL, "quote")):
        fields = {field.get("id"): field for field in yaml.safe_load(forms(known)[form])["body"]}
        assert fields[words]["validations"]["required"] is True
        (confirmation,) = fields["confirmation"]["attributes"]["options"]
        assert "bí mật nhà nước" in confirmation["label"]
        assert confirmation["required"] is True


@pytest.mark.usefixtures("copy")
def test_the_command_is_content_with_current_forms(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms"]) == 0
    assert f"{FOLDER}/{PROPOSAL}: đúng" in capsys.readouterr().out


def test_a_body_added_to_the_data_is_missed_in_its_form_and_update_mends_it(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_a_body(copy)
    assert main(["forms"]) == 1
    told = f"{FOLDER}/{PROPOSAL}: không còn khớp với nguồn tạo ra nó · chạy `make generated`"
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(told)
    assert main(["forms", "--update"]) == 0
    assert main(["forms"]) == 0
    assert '    - "Ban Dân vận"\n' in (copy / FOLDER / PROPOSAL).read_text("utf-8")


def test_a_missing_form_is_told_and_update_makes_it(
    copy: Path, known: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(copy / FOLDER)
    assert main(["forms"]) == 1
    assert f"{FOLDER}/{REPORT}: chưa có · chạy `make generated`" in capsys.readouterr().out
    assert main(["forms", "--update"]) == 0
    assert (copy / FOLDER / REPORT).read_text("utf-8") == forms(known)[REPORT]


def test_forms_are_current_in_a_checkout_with_windows_line_ends(copy: Path) -> None:
    for form in (copy / FOLDER).iterdir():
        form.write_bytes(form.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["forms"]) == 0


def test_no_form_is_made_from_broken_data(
    copy: Path, known: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    (copy / "data" / "assignments.yaml").write_text("plan:\n", encoding="utf-8")
    assert main(["forms", "--update"]) == 1
    assert "data/assignments.yaml:1:" in capsys.readouterr().out
    assert (copy / FOLDER / REPORT).read_text("utf-8") == forms(known)[REPORT]


def test_every_path_with_an_owner_is_in_the_repository() -> None:
    lines = (ROOT / ".github" / "CODEOWNERS").read_text("utf-8").splitlines()
    owned = [line.split()[0] for line in lines if line and not line.startswith("#")]
    assert {"/data/", "/hooks/", "/.github/"} <= set(owned)
    for path in owned:
        assert path == "*" or (ROOT / path.strip("/")).exists(), path
