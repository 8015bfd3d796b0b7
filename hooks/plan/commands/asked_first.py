"""The addresses that MkDocs will be given, asked before it: what it says of them is English.

Run by `make serve`, `build` and `preview`: `python -m plan.commands.asked_first [IP:PORT]`.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence

from ..tools.streams import make_printable
from ..tools.web_address import NoWebAddressError, edit_path, repository_address, site_root

_READERS = {"SITE_URL": site_root, "REPO_URL": repository_address, "EDIT_URI": edit_path}
"""By variable of the environment, what raises `NoWebAddressError` of one that is none."""

_PLACE = re.compile(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]|[0-9A-Fa-f:.]*:):(\d{1,5})")
_PORTS = range(1, 65536)


def refused(place: str | None, environment: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with the addresses: of the site, and of the `place` to serve it at."""
    for name, read_address in _READERS.items():
        try:
            if typed := environment.get(name):
                read_address(typed)
        except NoWebAddressError as error:
            yield f"{name}: {error}"
    stated = _PLACE.fullmatch(place) if place is not None else None
    if place is not None and (stated is None or int(stated[1]) not in _PORTS):
        yield (
            f"AT: “{place}” không phải là chỗ chạy thử trên máy này · viết địa chỉ, dấu hai "
            f"chấm và cổng từ 1 đến {_PORTS[-1]}, như `make serve AT=127.0.0.1:8001`"
        )


def main(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> int:
    """Say what is wrong with the addresses; return 1 if anything is."""
    make_printable((sys.stdout, sys.stderr), environment)
    refusals = list(refused(arguments[0] if arguments else None, environment))
    for line in refusals:
        print(line, file=sys.stderr)
    return 1 if refusals else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
