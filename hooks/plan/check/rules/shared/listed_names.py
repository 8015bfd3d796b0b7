"""Names that are listed, and those that are not: the nearest is offered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter

from ....language.vietnamese import slug
from ....load.problems import Problem, lines_named, nearest
from ....model.text import Text
from .problems import also_at, problem_at

_NO_IDS: Mapping[str, Text] = {}


class Listed:
    """The names that a key may hold, looked up again and again."""

    def __init__(self, names: Iterable[Text], ids: Mapping[str, Text] = _NO_IDS) -> None:
        """Take the `names`, and the `ids` of those that editors may call by other words."""
        self.names = frozenset(names)
        self._ids = ids

    def meant(self, name: str) -> list[str]:
        """Return the names that differ from `name` in nothing but capitals and accents."""
        called = [name] if name in self._ids else self._by_slug.get(slug(name), [])
        ids = dict.fromkeys(str(self._ids.get(word, word)) for word in called)
        return [name for name in ids if name]

    @cached_property
    def _by_slug(self) -> Mapping[str, list[str]]:
        by_slug: dict[str, list[str]] = {}
        for name in sorted((*self._ids, *self.names)):
            by_slug.setdefault(slug(name), []).append(name)
        return by_slug


def unknown_names(named: Iterable[tuple[str, str, Text, Listed]]) -> Iterator[Problem]:
    """Yield a problem for each name that is unknown, once, with the lines where it stands too.

    Each comes with its noun, the key of the list that lacks it, and that list: see `unknown`.
    """
    found: dict[str, list[tuple[str, str, Text, Listed]]] = {}
    for noun, key, name, listed in named:
        # Where a name that is listed could not be read, it may be this one.
        if name not in listed.names and name.place and "" not in listed.names:
            found.setdefault(str(name), []).append((noun, key, name, listed))
    first = [min(places, key=lambda each: each[2].line) for places in found.values()]
    lost = sorted((each[2] for each in first if _is_lost(*each)), key=attrgetter("line"))
    told = frozenset(lost) if len(lost) >= _MANY else frozenset()
    if told:
        yield from _bodies_lost(lost)
    for noun, key, name, listed in first:
        if name not in told:
            also = also_at(each.line for _, _, each, _ in found[str(name)])
            yield from unknown(noun, key, name, listed, also)


def _is_lost(_: str, key: str, name: Text, listed: Listed) -> bool:
    """Return whether nothing in the file is like `name`, which was a body's or a group's."""
    return key in ("bodies", "groups") and not (listed.meant(name) or nearest(name, listed.names))


def _bodies_lost(lost: Sequence[Text]) -> Iterator[Problem]:
    """Yield the one problem that the bodies with these ids, in the order of lines, are lost."""
    others = f"{len(lost) - 1} mã khác (dòng {lines_named(name.line for name in lost[1:])})"
    yield from problem_at(
        lost[0],
        f"không có cơ quan nào là `{lost[0]}` và {others}",
        "mất một phần của `bodies`, `groups` thì lấy lại từ bản trước; nếu không thì thêm vào",
    )


_MANY = 4
"""Bodies that are not in the file: so many do not lack by a slip of each."""


def unknown(noun: str, key: str, name: Text, listed: Listed, also: str = "") -> Iterator[Problem]:
    """Yield a problem if `name` is none of those `listed`, the list under `key`.

    `also` says on which lines it stands too.
    """
    if name not in listed.names:
        how = f"{nearest(name, listed.names)}thêm vào `{key}`, hoặc sửa lại cho đúng"
        if meant := listed.meant(name):
            how = f"viết {' hoặc '.join(f'`{own}`' for own in meant)}"
        yield from problem_at(name, f"không có {noun} nào là `{name}`{also}", how)
