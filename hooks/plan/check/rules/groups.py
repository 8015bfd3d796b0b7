"""Rules of groups: who is in which, and how far that goes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...derive.grouped import Grouped, grouped
from ...load.problems import Problem, lines_named
from ...model.records import Assignments, Body, Membership
from ...model.text import Text
from ...model.tree.outline import tasks
from .heads import misgiven
from .shared.plan_words import (
    all_words,
    index_of_all_words,
    is_read_whole,
    named_bodies,
    recipient_ids,
)
from .shared.problems import problem_at, repeated
from .shared.quotations import not_in_words

DEEPEST = 20
"""Groups that may stand one inside the other; real ones are two or three."""

MOST_SHARES = 300_000
"""Duties and copies of the plan that may reach bodies through groups, all bodies together."""

_Graph = Grouped[str, str]


def bodies_are_named(assignments: Assignments) -> Iterator[Problem]:
    """The plan names every body, or a group that it is in; or it stands in for one."""
    named = named_bodies(assignments)
    if not _are_known(assignments, named):
        return  # one of them can be what was meant
    named |= {body for event in assignments.events for body in event.to or ()}
    # Where a quote names it, and another body is given what that says, it is told there.
    named |= {first.id for _, _, first in misgiven(assignments)}
    reached = _reached(named, _members(assignments))
    yield from _unnamed([body.id for body in assignments.all_bodies if body.id not in reached])


def _unnamed(bodies: Sequence[Text]) -> Iterator[Problem]:
    """Yield once that nothing names `bodies`: they are many where a part of the file is lost."""
    for body in bodies[:1]:
        others = lines_named(other.line for other in bodies[1:])
        more = f" và {len(bodies) - 1} cơ quan khác (dòng {others})" if others else ""
        each = "mỗi cơ quan ấy" if others else "cơ quan này"
        lost = "; mất một phần của tệp thì lấy lại từ bản trước" if others else ""
        yield from problem_at(
            body,
            f"không chỗ nào của văn bản nêu `{body}`{more}",
            f"thêm phân công hoặc nơi nhận nêu {each}, hoặc xóa cơ quan{lost}",
        )


def _are_known(assignments: Assignments, named: Iterable[str]) -> bool:
    """Return whether the file has all bodies that it names, and all groups."""
    ids = {str(body.id) for body in assignments.all_bodies}
    groups = (each.group for body in assignments.all_bodies for each in body.member_of)
    if any(not each.duties for task in tasks(assignments) for each in task.assignments):
        return False
    later = (name for event in assignments.events for name in event.to or ())
    return ids.issuperset(map(str, (*named, *groups, *later)))


def groups_do_not_circle(assignments: Assignments) -> Iterator[Problem]:
    """No group is, through other groups, a member of itself."""
    circles = _circles(assignments)
    around: dict[int, list[tuple[Body, Text]]] = {}
    for body in assignments.all_bodies:
        for membership in body.member_of:
            here = circles.get(body.id)
            if here is not None and here == circles.get(membership.group):
                around.setdefault(here, []).append((body, membership.group))
    for links in around.values():
        yield from _circle(links)


def _circle(links: Sequence[tuple[Body, Text]]) -> Iterator[Problem]:
    """Yield the problem of a circle of memberships, once, at the first of its `links`."""
    body, group = links[0]
    if len(links) == 1:
        yield from problem_at(group, f"`{body.id}` thuộc chính nó", "xóa nhóm này ở `member_of`")
        return
    lines = ", ".join(str(group.line) for _, group in links)
    yield from problem_at(
        group,
        f"`{body.id}` và `{group}` thuộc lẫn nhau thành vòng tròn",
        f"xóa một trong các dòng `member_of` của vòng này: dòng {lines}",
    )


def memberships_are_given_once(assignments: Assignments) -> Iterator[Problem]:
    """No body is put into the same group twice."""
    for body in assignments.all_bodies:
        yield from repeated("nhóm", (membership.group for membership in body.member_of))


def duties_are_given_once(assignments: Assignments) -> Iterator[Problem]:
    """No assignment gives the same role to the same body twice."""
    labels = {role.id: role.label for role in assignments.roles}
    names = {body.id: body.name for body in assignments.all_bodies}
    for task in tasks(assignments):
        for assignment in task.assignments:
            given: set[tuple[str, str]] = set()
            for duty in assignment.duties:
                if (duty.body, duty.role) in given:
                    yield from problem_at(
                        duty.body,
                        f"{task.cited} giao vai trò “{labels.get(duty.role, duty.role)}” cho "
                        f"“{names.get(duty.body, duty.body)}” hai lần",
                        "giữ một dòng, xóa dòng kia",
                    )
                given.add((duty.body, duty.role))


def memberships_are_quoted(assignments: Assignments) -> Iterator[Problem]:
    """Every quote of a membership stands in the plan's words."""
    if not is_read_whole(assignments):
        return
    for body in assignments.all_bodies:
        for membership in body.member_of:
            if membership.quote and membership.quote not in index_of_all_words(assignments):
                yield from not_in_words(membership.quote, all_words(assignments), "lời văn bản")


def groups_are_not_deep(assignments: Assignments) -> Iterator[Problem]:
    """Groups stand in each other no deeper than any office's do."""
    deep = _depths(assignments)
    for body in assignments.all_bodies:
        if deep.get(body.id) == DEEPEST + 1:
            yield from problem_at(
                _deepest(body.member_of, deep).group,
                f"từ `{body.id}` lên có hơn {DEEPEST} nhóm lồng nhau",
                "cho cơ quan thuộc thẳng nhóm mà văn bản nêu, bớt các nhóm ở giữa",
            )


def groups_share_out_little(assignments: Assignments) -> Iterator[Problem]:
    """What reaches bodies through groups is no more than a site can show."""
    if any(depth > DEEPEST for depth in _depths(assignments).values()):
        return
    below, shares, total = _members(assignments), dict[str, int](), 0
    for named in _naming(assignments):
        if named not in shares:
            shares[named] = _lines_below(named, below, MOST_SHARES - total)
        total += shares[named]
        if total > MOST_SHARES:
            yield from problem_at(
                named,
                f"đến đây, việc giao qua nhóm đã quá {MOST_SHARES // 1000}.000 lượt cơ quan",
                "bớt các dòng `member_of` không cần, hoặc đăng thành nhiều văn bản",
            )
            return


def _naming(assignments: Assignments) -> Iterator[Text]:
    for task in tasks(assignments):
        yield from (duty.body for duty in task.duties)
    yield from recipient_ids(assignments)


def _members(assignments: Assignments) -> _Graph:
    """Return the ids of each group's direct members."""
    return grouped(
        (str(membership.group), str(body.id))
        for body in assignments.all_bodies
        for membership in body.member_of
    )


def _reached(starts: Iterable[str], graph: _Graph) -> set[str]:
    """Return `starts` and all that can be reached from them."""
    reached = set(starts)
    waiting = list(reached)
    while waiting:
        new = [name for name in graph[waiting.pop()] if name not in reached]
        reached.update(new)
        waiting.extend(new)
    return reached


def _lines_below(group: str, graph: _Graph, most: int) -> int:
    """Return how many memberships lead to what is in `group`, or somewhat more than `most`."""
    reached, waiting, count = {group}, [group], 0
    while waiting and count <= most:
        below = graph[waiting.pop()]
        count += len(below)
        new = [name for name in below if name not in reached]
        reached.update(new)
        waiting.extend(new)
    return count


def _depths(assignments: Assignments) -> Mapping[str, int]:
    """Return in how many groups, one inside the other, each body is; but for those in a circle."""
    above = _Graph(
        {
            str(body.id): [str(membership.group) for membership in body.member_of]
            for body in assignments.all_bodies
        }
    )
    below = _turned(above)
    left = {name: len(groups) for name, groups in above.items()}
    depths: dict[str, int] = {}
    waiting = deque(name for name, count in left.items() if not count)
    waiting.extend(name for name in below if name not in above)
    while waiting:
        name = waiting.popleft()
        depths[name] = 1 + max((depths[group] for group in above[name]), default=-1)
        for member in below[name]:
            left[member] -= 1
            if not left[member]:
                waiting.append(member)
    return depths


def _deepest(memberships: Iterable[Membership], depths: Mapping[str, int]) -> Membership:
    return max(memberships, key=lambda membership: depths.get(membership.group, 0))


def _circles(assignments: Assignments) -> Mapping[str, int]:
    """Return, for each body that is in a circle of groups, which circle that is.

    Two bodies are in one circle if each can be reached from the other (Kosaraju, 1978).
    """
    depths = _depths(assignments)
    bodies = [body for body in assignments.all_bodies if body.id not in depths]
    above = _Graph(
        {
            str(body.id): [each.group for each in body.member_of if each.group not in depths]
            for body in bodies
        }
    )
    below = _turned(above)
    circles: dict[str, int] = {}
    for number, name in enumerate(reversed(_finished(above))):
        waiting = [name]
        while waiting:
            here = waiting.pop()
            if here not in circles:
                circles[here] = number
                waiting.extend(below[here])
    return circles


def _turned(graph: _Graph) -> _Graph:
    """Return `graph` with each of its lines turned round."""
    return grouped((other, name) for name, others in graph.items() for other in others)


def _finished(graph: _Graph) -> list[str]:
    """Return the nodes of `graph`, each behind all that are first reached from it."""
    seen: set[str] = set()
    done: list[str] = []
    for start in graph:
        waiting = [(start, iter(graph[start]))] if start not in seen else []
        seen.add(start)
        while waiting:
            name, others = waiting[-1]
            new = next((name for name in others if name not in seen), None)
            if new is None:
                done.append(name)
                waiting.pop()
            else:
                seen.add(new)
                waiting.append((new, iter(graph[new])))
    return done
