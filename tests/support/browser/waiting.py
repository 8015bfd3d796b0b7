"""Waiting for what a page says of itself, under the policy that the page has.

Playwright's own `wait_for_function` compiles its condition anew each time it asks, which the policy
refuses: it sees only what is true at once.
"""

from __future__ import annotations

from playwright.sync_api import Page

PATIENCE = 20_000
"""Milliseconds to wait for what must come; a machine may be slow."""


def until(page: Page, condition: str, arg: object = None) -> None:
    """Wait until `condition`, a script's expression that may await, is true of `arg`."""
    page.evaluate(
        f"""async arg => {{
          for (const end = Date.now() + {PATIENCE}; !({condition}); ) {{
            if (Date.now() > end) throw new Error("waited in vain");
            await new Promise(done => setTimeout(done, 20));
          }}
        }}""",
        arg,
    )
