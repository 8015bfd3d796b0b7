"""Whether the site is served, or built."""

from __future__ import annotations

from click import get_current_context


def being_served() -> bool:
    """Return whether this is `mkdocs serve`, whose server adds a script of its own to each page."""
    # `on_startup` is told the command once, not at each build, and "build" for `serve --clean`.
    command = get_current_context(silent=True)
    return command is not None and command.info_name == "serve"
