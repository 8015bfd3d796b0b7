"""Addresses of the site that come, go, or lead on to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..derive.register import Register
from ..model.addresses import task_address
from ..pages import Site
from .records.names import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressChange:
    """One address, changed."""

    kind: str
    """`new`, `gone`, `moved`; `retired`: an anchor that leads to what is left of its place;
    `reused`: a task's page that was another task's."""
    address: str
    """From the site's root, `/co-quan/x/`; of an anchor, `/ke-hoach/#ii-1`."""
    to: str | None = None
    """Where what it led to is now, if it moved."""


def address_changes(old: Site, new: Site, names: Names) -> Iterator[AddressChange]:
    """Yield the addresses that only one of the sites has; of a new page, not its anchors too.

    Before all, those that both have and that lead to another task than before.
    """
    now = dict(_renumbered(old.register, new.register, names))
    before, after = set(old.addresses), set(new.addresses)
    led_on = {moved.address: moved.page.address for moved in new.moved}
    for address in sorted(now.keys() & after):
        yield AddressChange(kind="reused", address=f"/{address}", to=now[address])
    for address in sorted(after - before):
        if _is_page_or_on_one_of(address, before):
            yield AddressChange(kind="new", address=f"/{address}")
    for address in sorted(before - after):
        if address in led_on:
            yield AddressChange(kind="moved", address=f"/{address}", to=f"/{led_on[address]}")
        elif _is_page_or_on_one_of(address, after):
            kind = "retired" if "#" in address else "gone"
            yield AddressChange(kind=kind, address=f"/{address}", to=now.get(address))


def _renumbered(old: Register, new: Register, names: Names) -> Iterator[tuple[str, str | None]]:
    """Yield the address of each task whose number is another's now, or none's, and its new one."""
    now = {task.slug: f"/{task_address(task)}" for task in new.tasks}
    for task in old.tasks:
        slug = names.task(task.slug)
        if slug != task.slug:
            yield task_address(task), now.get(slug)


def _is_page_or_on_one_of(address: str, pages: set[str]) -> bool:
    page, mark, _ = address.partition("#")
    return not mark or page in pages
