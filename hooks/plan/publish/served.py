"""Whether the site is served, or built; and what is then made only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from click import Context, get_current_context

_UNMADE = "plan.publish.served.unmade"
"""Where the command keeps what the last build has left unmade."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmade:
    """A file that is made when it is asked for."""

    media_type: str
    make: Callable[[], bytes]


def being_served() -> bool:
    """Return whether this is `mkdocs serve`, whose server adds a script of its own to each page."""
    # `on_startup` is told the command once, not at each build, and "build" for `serve --clean`.
    command = get_current_context(silent=True)
    return command is not None and command.info_name == "serve"


def wait_for_readers(unmade: Mapping[str, Unmade]) -> None:
    """Make each of `unmade`, by address, when a reader of the served site asks for it."""
    get_current_context().meta[_UNMADE] = unmade


def unmade(command: Context) -> Mapping[str, Unmade]:
    """Return, by address, what waits for readers of the site that `command` serves."""
    waiting: Mapping[str, Unmade] = command.meta.get(_UNMADE, {})
    return waiting


def with_brackets(url: str, host: str) -> str:
    """Return `url`, in which MkDocs has written `host` as it is, as browsers take it: `[::1]`."""
    return url.replace(f"//{host}:", f"//[{host}]:", 1) if ":" in host else url
