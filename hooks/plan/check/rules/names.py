"""Rules of ids, names and references."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import count

from ...derive.grouped import grouped
from ...language.characters.pasted import without_web_tags
from ...language.days import on_day
from ...language.document_numbers import document_numbers, plain_number
from ...language.slugs import address_slug, is_numbered
from ...language.vietnamese import excerpt, is_syllable
from ...load.problems import Problem, nearest
from ...load.slips.characters import has_character_problems
from ...model.citations import implemented
from ...model.documents import documents_of, number_key, same_documents
from ...model.records import Assignments, Body
from ...model.text import Text
from ...model.tree.outline import tasks
from ...model.tree.passages import recipient_lines
from .documents import is_told
from .shared.listed_names import Listed, unknown, unknown_names
from .shared.plan_words import recipient_ids
from .shared.problems import also_at, problem_at, repeated
from .shared.spoilt_words import tags_in

_SHOWN = 200
"""Characters of a name or an id that a message repeats."""


def ids_are_addresses(assignments: Assignments) -> Iterator[Problem]:
    """The id of a body is the slug of its name; the id of a role is a plain word."""
    taken = _names_taken(assignments)
    odd = frozenset(assignments.plan.odd_letters)
    slipped: list[Body] = []
    for body in assignments.all_bodies:
        # An id made of letters that cannot be read would be a wreck itself.
        if has_character_problems(body.name, odd):
            continue
        right = address_slug(body.name)
        if body.name.place and not right:
            yield from problem_at(
                body.name,
                f"tên “{excerpt(body.name, _SHOWN)}” không có chữ cái, chữ số nào cho địa chỉ",
                "viết tên như văn bản ghi, bằng chữ tiếng Việt",
            )
        elif body.id != right and body.id == address_slug(without_web_tags(body.name)):
            yield from tags_in(body.name)
        elif body.name.place and not _has_right_id(body, taken):
            slipped.append(body)
    quotes = grouped(_quotes_of_bodies(assignments) if slipped else ())
    for body in slipped:
        yield from _name_slipped(body, quotes[body.id]) or _id_slipped(body, taken)
    for role in assignments.roles:
        if not _is_role_id(role.id):
            yield from problem_at(
                role.id,
                f"mã vai trò `{role.id}` có ký tự không dùng được",
                "chỉ dùng chữ thường không dấu, chữ số và gạch nối, như `lead`",
            )


def _id_slipped(body: Body, taken: Counter[str]) -> list[Problem]:
    right = address_slug(body.name)
    free = _numbered(right, taken) if _is_anothers(right, body, taken) else right
    what = f"mã `{excerpt(body.id, _SHOWN)}` không khớp với tên “{excerpt(body.name, _SHOWN)}”"
    return list(problem_at(body.id, what, f"viết `id: {free}`"))


def _name_slipped(body: Body, quotes: Sequence[str]) -> list[Problem]:
    """Return that the name is misspelt, where `quotes` name the body by its id and not so."""
    in_words = any(body.name.casefold() in quote.casefold() for quote in quotes)
    if not quotes or in_words or not nearest(body.id, [address_slug(body.name)]):
        return []
    what = f"tên “{excerpt(body.name, _SHOWN)}” không khớp với mã `{excerpt(body.id, _SHOWN)}`"
    how = "gõ lại tên như văn bản ghi; mã là địa chỉ, không sửa theo tên gõ nhầm"
    return list(problem_at(body.name, what, how))


def _quotes_of_bodies(assignments: Assignments) -> Iterator[tuple[str, str]]:
    """Yield each id that others name, with the quote there."""
    for task in tasks(assignments):
        yield from ((duty.body, duty.quote or "") for duty in task.duties)
    for line in recipient_lines(assignments):
        yield from ((recipient.body, recipient.quote) for recipient in line.recipients)
    for body in assignments.all_bodies:
        yield from ((membership.group, membership.quote or "") for membership in body.member_of)


def _is_role_id(words: str) -> bool:
    return bool(re.fullmatch(r"[a-z][a-z0-9-]*", words))


def _names_taken(assignments: Assignments) -> Counter[str]:
    """Return how many bodies have, or had, each id."""
    bodies = assignments.all_bodies
    return Counter(str(name) for body in bodies for name in {body.id, *body.formerly})


def _is_anothers(name: str, body: Body, taken: Counter[str]) -> bool:
    return taken[name] > (name in (body.id, *body.formerly))


def _has_right_id(body: Body, taken: Counter[str]) -> bool:
    """Return whether the id is the slug of the name, or has a number where another has that."""
    right = address_slug(body.name)
    numbered = is_numbered(body.id, right) and _is_anothers(right, body, taken)
    return body.id == right or numbered


def _numbered(right: str, taken: Container[str]) -> str:
    """Return the first id of the slug `right` and a number that no body has."""
    return next(name for n in count(2) if (name := f"{right}-{n}") not in taken)


def meant_ids(assignments: Assignments) -> tuple[Text, ...]:
    """Return the ids that bodies should have, of those that have another: that is told already.

    Who refers to a body by its right id has made no slip.
    """
    taken = _names_taken(assignments)
    bodies = (body for body in assignments.all_bodies if not _has_right_id(body, taken))
    return tuple(Text(address_slug(body.name)) for body in bodies)


def ids_are_unique(assignments: Assignments) -> Iterator[Problem]:
    """No two bodies, groups or roles share an id."""
    yield from repeated("mã", (role.id for role in assignments.roles))
    taken = _names_taken(assignments)
    first: dict[str, Body] = {}
    for body in assignments.all_bodies:
        before = first.setdefault(str(body.id), body)
        if before is body:
            continue
        how = "mỗi mã chỉ dùng một lần: đổi hoặc xóa"
        if before.name != body.name and _has_right_id(body, taken):
            free = _numbered(address_slug(body.name), taken)
            taken[free] += 1
            how = f"viết `id: {free}`, ở đây và ở mọi chỗ nêu “{excerpt(body.name, _SHOWN)}”"
        yield from problem_at(body.id, f"mã `{excerpt(body.id, _SHOWN)}` đã dùng ở trên", how)


def names_are_unique(assignments: Assignments) -> Iterator[Problem]:
    """No two bodies or groups have the same name: by it alone readers tell them apart."""
    first: dict[str, Body] = {}
    for body in assignments.all_bodies:
        before = first.setdefault(str(body.name), body)
        if before.id != body.id:
            yield from problem_at(
                body.name,
                f"tên “{excerpt(body.name, _SHOWN)}” đã có ở trên",
                "gộp hai mục thành một, hoặc viết tên cho phân biệt",
            )


def names_are_no_sentences(assignments: Assignments) -> Iterator[Problem]:
    """No name ends in a full stop, which was copied with it, but behind an abbreviation."""
    for body in assignments.all_bodies:
        name = body.name.removesuffix(".")
        last = name.rpartition(" ")[2].rpartition("-")[2]
        if name != body.name and is_syllable(last) and not last.isupper():
            yield from problem_at(
                body.name,
                f"tên “{excerpt(body.name, _SHOWN)}” thừa dấu chấm ở cuối",
                f"viết `name: {name}`",
            )


def references_are_known(assignments: Assignments) -> Iterator[Problem]:
    """Every body, group, role, section and document that is referred to is in the file."""
    ids = {**_ids_by_alias(assignments), **_ids_by_name(assignments)}
    meant = meant_ids(assignments)
    bodies = Listed((*(body.id for body in assignments.all_bodies), *meant), ids)
    groups = Listed((*(group.id for group in assignments.groups), *meant), ids)
    roles = Listed(
        (role.id for role in assignments.roles),
        {str(role.label): role.id for role in assignments.roles},
    )
    # Of a role whose id cannot be one, which is told, nobody knows by what id it is meant.
    has_roles = all(_is_role_id(role.id) for role in assignments.roles)
    renamed = _renamed_role(assignments, roles) if has_roles else []
    has_roles = has_roles and not renamed
    yield from renamed
    sections = Listed(
        (number for section in assignments.sections if (number := section.number)),
        {
            str(section.heading): section.number
            for section in assignments.sections
            if section.number
        },
    )
    named = [("cơ quan", "bodies", assignments.plan.issuer, bodies)]
    yield from _unknown_implemented(assignments)
    misfiled: set[str] = set()
    for body in assignments.all_bodies:
        for membership in body.member_of:
            if membership.group in bodies.names and membership.group not in groups.names:
                if membership.group not in misfiled and (groups.names or not misfiled):
                    yield from _no_group(membership.group, bool(groups.names))
                misfiled.add(membership.group)
            else:
                named.append(("nhóm", "groups", membership.group, groups))
    for task in tasks(assignments):
        for duty in task.duties:
            named.append(("cơ quan", "bodies", duty.body, bodies))
            if has_roles:
                named.append(("vai trò", "roles", duty.role, roles))
            if duty.covers and duty.covers.section:
                named.append(("phần", "sections", duty.covers.section, sections))
    named += [("cơ quan", "bodies", body_id, bodies) for body_id in recipient_ids(assignments)]
    yield from unknown_names(named)


def _renamed_role(assignments: Assignments, listed: Listed) -> list[Problem]:
    """Return the problem of a role that no duty has, where several have one that is not listed."""
    lines: dict[str, list[int]] = {}
    for task in tasks(assignments):
        for duty in task.duties:
            lines.setdefault(str(duty.role), []).append(duty.role.line)
    idle = [role.id for role in assignments.roles if role.id not in lines]
    unknown_roles = [name for name in lines if name not in listed.names]
    if len(idle) != 1 or len(unknown_roles) != 1 or len(lines[unknown_roles[0]]) < _SEVERAL:
        return []
    name, own = unknown_roles[0], idle[0]
    if listed.meant(name) or nearest(name, listed.names - {str(own)}):
        return []
    used = lines[name]
    what = (
        f"không phân công nào có vai trò `{own}`, mà ở dòng {used[0]} ghi `{name}`{also_at(used)}"
    )
    near = nearest(name, [str(own)])
    how = f"{near}viết `role: {own}` ở các dòng ấy, hoặc `id: {name}` ở đây"
    return list(problem_at(own, what, how))


_SEVERAL = 2
"""Duties that make it likelier that the role is misspelt than each of them."""


def _no_group(name: Text, has_groups: bool) -> Iterator[Problem]:
    """Yield the problem that `name` is a body's where a group is meant."""
    move = "hoặc chuyển mục ấy vào `groups`"
    lost = "thêm dòng `groups:` ngay trên mục đầu tiên là nhóm"
    yield from problem_at(
        name,
        f"`{name}` là một cơ quan, không phải một nhóm",
        f"viết mã của một nhóm trong `groups`, {move}" if has_groups else lost,
    )


def _ids_by_name(assignments: Assignments) -> Mapping[str, Text]:
    return {str(body.name): body.id for body in assignments.all_bodies}


def _ids_by_alias(assignments: Assignments) -> Mapping[str, Text]:
    """Return the ids by what one body alone is called."""
    called = [(str(alias), body.id) for body in assignments.all_bodies for alias in body.aliases]
    times = Counter(alias for alias, _ in called)
    return {alias: body for alias, body in called if times[alias] == 1}


def _unknown_implemented(assignments: Assignments) -> Iterator[Problem]:
    """Yield a problem unless the plan carries out one listed document, named by its number.

    Where several have that number, the date or the issuer says which.
    """
    named = assignments.plan.implements
    listed = documents_of(assignments)
    if not named or named != plain_number(named) or implemented(named, listed):
        return  # of other signs in it, `the_plan_s_number_is_plain` tells
    alike = [
        document
        for document in listed
        if document.number and number_key(document.number) in _keys(named)
    ]
    if len(alike) > 1 and any(same_documents(alike)):
        return  # they are one, and that is told already
    if len(alike) > 1:
        shown = f"{alike[0].number}, {on_day(alike[0].date or '…')}"
        yield from problem_at(
            named,
            f"có {len(alike)} văn bản số `{alike[0].number}`",
            f"viết thêm ngày hoặc cơ quan ban hành như trong `documents`, như `{shown}`",
        )
    else:
        numbers = Listed(document.number for document in listed if document.number)
        if not is_told(named, assignments):
            yield from unknown("văn bản", "documents", named, numbers)


def _keys(words: str) -> set[str]:
    return {number_key(number) for number, _ in document_numbers(words)}
