"""Addresses of the site that come, go, or lead on to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressChange:
    """One address, changed."""

    kind: str
    """`new`, `gone`, `moved`, or `retired`: an anchor that leads to what is left of its place."""
    address: str
    """From the site's root, `/co-quan/x/`; of an anchor, `/ke-hoach/#ii-1`."""
    to: str | None = None
    """Where it leads now, if it moved."""


def address_changes(old: Site, new: Site) -> Iterator[AddressChange]:
    """Yield the addresses that only one of the sites has; of a new page, not its anchors too."""
    before, after = set(old.addresses), set(new.addresses)
    led_on = {moved.address: moved.page.address for moved in new.moved}
    for address in sorted(after - before):
        if _is_page_or_on_one_of(address, before):
            yield AddressChange(kind="new", address=f"/{address}")
    for address in sorted(before - after):
        if address in led_on:
            yield AddressChange(kind="moved", address=f"/{address}", to=f"/{led_on[address]}")
        elif _is_page_or_on_one_of(address, after):
            kind = "retired" if "#" in address else "gone"
            yield AddressChange(kind=kind, address=f"/{address}")


def _is_page_or_on_one_of(address: str, pages: set[str]) -> bool:
    page, mark, _ = address.partition("#")
    return not mark or page in pages
