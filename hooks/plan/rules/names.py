"""Rules of ids, numbers and references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ..characters import character_problems
from ..citations import document_slug
from ..document_numbers import plain_number
from ..model import Assignments
from ..outline import entries, tasks
from ..problems import Problem
from ..vietnamese import excerpt, marker_slug, slug
from .common import named_bodies, recipient_ids, repeated, told, unknown

_NUMBER = re.compile(r"[^\W_]{1,20}(\.[^\W_]{1,4}){0,4}")


def ids_are_addresses(assignments: Assignments) -> Iterator[Problem]:
    """The id of a body is the slug of its name; the id of a role is a plain word."""
    for body in assignments.all_bodies:
        right = slug(body.name)
        # An id made of letters that cannot be read would be a wreck itself.
        if body.name.place and body.id != right and not any(character_problems(body.name)):
            yield from told(
                body.id,
                f"mã `{body.id}` không khớp với tên “{body.name}”",
                f"viết `id: {right}`",
            )
    for role in assignments.roles:
        if not re.fullmatch(r"[a-z][a-z0-9-]*", role.id):
            yield from told(
                role.id,
                f"mã vai trò `{role.id}` có ký tự không dùng được",
                "chỉ dùng chữ thường không dấu, chữ số và gạch nối, như `lead`",
            )


def ids_are_unique(assignments: Assignments) -> Iterator[Problem]:
    """No two bodies, groups, roles or documents share an id, no two items a number."""
    yield from repeated("mã", (body.id for body in assignments.all_bodies))
    yield from repeated("mã", (role.id for role in assignments.roles))
    yield from _repeated_documents(assignments)
    yield from _repeated_numbers(assignments)


def _repeated_numbers(assignments: Assignments) -> Iterator[Problem]:
    """Yield a problem for each number whose address an earlier one has, wherever that stands."""
    numbers = [(marker_slug(section.number), section.number) for section in assignments.sections]
    numbers += [(entry.slug, entry.numbers[-1]) for entry in entries(assignments)]
    seen: set[str] = set()
    for address, number in numbers:
        if address in seen:
            yield from told(
                number,
                f"số `{number}` đã dùng ở trên",
                "mỗi số chỉ dùng một lần: đổi hoặc xóa",
            )
        seen.add(address)


def numbers_are_short(assignments: Assignments) -> Iterator[Problem]:
    """The number of a section, item or point is a numeral, a letter or `1.2`, and no more."""
    sections = (section.number for section in assignments.sections)
    for number in (*sections, *(entry.numbers[-1] for entry in entries(assignments))):
        if not _NUMBER.fullmatch(number):
            yield from told(
                number,
                f"“{excerpt(number, 40)}” không có dạng của một số mục",
                "chỉ viết chữ số hoặc chữ cái, như `1`, `II`, `a`; không có dấu chấm, dấu ngoặc",
            )


def _repeated_documents(assignments: Assignments) -> Iterator[Problem]:
    seen: set[str] = set()
    for document in assignments.documents:
        address = document_slug(document)
        if address in seen:
            yield from told(
                document.number or document.quote,
                f"văn bản `{document.number or document.quote}` đã có ở trên",
                "gộp hai mục thành một",
            )
        seen.add(address)


def references_are_known(assignments: Assignments) -> Iterator[Problem]:
    """Every body, group, role and document that is referred to is in the file."""
    bodies = {body.id for body in assignments.all_bodies}
    groups = {group.id for group in assignments.groups}
    roles = {role.id for role in assignments.roles}
    numbers = {document.number for document in assignments.documents if document.number}
    plain = {plain_number(number) for number in numbers}
    ids = {str(body.name): body.id for body in assignments.all_bodies}
    role_ids = {str(role.label): role.id for role in assignments.roles}
    yield from unknown("cơ quan", "bodies", assignments.plan.issuer, bodies, ids)
    if assignments.plan.implements and plain_number(assignments.plan.implements) not in plain:
        yield from unknown("văn bản", "documents", assignments.plan.implements, numbers)
    for body in assignments.all_bodies:
        for membership in body.member_of:
            if membership.group in bodies - groups:
                yield from told(
                    membership.group,
                    f"`{membership.group}` là một cơ quan, không phải một nhóm",
                    "viết mã của một nhóm trong `groups`",
                )
            else:
                yield from unknown("nhóm", "groups", membership.group, groups, ids)
    for task in tasks(assignments):
        for duty in task.assignment.duties:
            yield from unknown("cơ quan", "bodies", duty.body, bodies, ids)
            yield from unknown("vai trò", "roles", duty.role, roles, role_ids)
    for body_id in recipient_ids(assignments):
        yield from unknown("cơ quan", "bodies", body_id, bodies, ids)


def bodies_are_named(assignments: Assignments) -> Iterator[Problem]:
    """The plan names every body, or a group that it is in; or it stands in for one."""
    named = named_bodies(assignments)
    named |= {body for event in assignments.events for body in event.to or ()}
    above = {str(body.id): [m.group for m in body.member_of] for body in assignments.all_bodies}
    for body in assignments.all_bodies:
        if not named & _with_groups(body.id, above):
            yield from told(
                body.id,
                f"không chỗ nào của văn bản nêu `{body.id}`",
                "thêm phân công hoặc nơi nhận nêu cơ quan này, hoặc xóa cơ quan",
            )


def groups_do_not_circle(assignments: Assignments) -> Iterator[Problem]:
    """No group is, through other groups, a member of itself."""
    above = {str(body.id): [m.group for m in body.member_of] for body in assignments.all_bodies}
    for body in assignments.all_bodies:
        for membership in body.member_of:
            if body.id in _with_groups(membership.group, above):
                yield from told(
                    membership.group,
                    f"`{body.id}` và `{membership.group}` thuộc lẫn nhau thành vòng tròn",
                    "xóa một trong các dòng `member_of` của vòng này",
                )


def memberships_are_given_once(assignments: Assignments) -> Iterator[Problem]:
    """No body is put into the same group twice."""
    for body in assignments.all_bodies:
        yield from repeated("nhóm", (membership.group for membership in body.member_of))


def _with_groups(body_id: str, above: Mapping[str, Iterable[str]]) -> set[str]:
    """Return `body_id` and every group that it is in, directly or through groups."""
    found: set[str] = set()
    waiting: list[str] = [body_id]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(above.get(name, ()))
    return found
