"""A body that a file makes a group, or a group that it makes a body, is told as such."""

from __future__ import annotations

from plan.check.gate import checked_content
from plan.compare import changes, compared
from plan.compare.texts import changes_text
from plan.model.records import Assignments
from tests.support.sites.projects import SOUND

RECEIVES = "    - {text: Tổ Văn;, recipients: [{body: to-van, quote: Tổ Văn}]}\n"
RECORD = "  - {id: to-van, name: Tổ Văn}\n"


def plan_with(record: str) -> Assignments:
    """Return a plan that has `record` in the place of the line that begins its groups."""
    text = SOUND.replace("groups:\n", record, 1).replace("  lines:\n", f"  lines:\n{RECEIVES}", 1)
    return checked_content(text.encode(), "plan.yaml")


def test_that_a_body_is_a_group_now_or_a_group_a_body_is_told() -> None:
    as_body, as_group = plan_with(f"{RECORD}\ngroups:\n"), plan_with(f"groups:\n{RECORD}")
    made_a_group = changes_text(changes(compared(as_body, as_group)))
    made_a_body = changes_text(changes(compared(as_group, as_body)))
    assert "Tổ Văn nay ghi là nhóm cơ quan\n" in made_a_group
    assert "Tổ Văn nay ghi là một cơ quan, không phải nhóm\n" in made_a_body
