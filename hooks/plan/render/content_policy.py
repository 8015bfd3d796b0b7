"""The Content-Security-Policy of a page: what its browser may load and run, and nothing else.

It is written into the page, since a host of static sites lets nobody set headers.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

SITE = "'self'"
"""The source of a published page's files: its own host."""

FOLDER = "'self' file:"
"""The source of a preview's files: browsers differ in what a file's own host is."""


def content_policy(inline: str, own: str = SITE) -> str:
    """Return the policy of a page whose scripts and styles of its own are those of `inline`.

    `inline` is HTML that comes from templates alone, never a whole page: whatever script had
    slipped into the page's words would be allowed with the rest. `own` is where files come from.
    """
    scripts, styles = (_hashes(inline, name) for name in ("script", "style"))
    return (
        f"default-src 'none'; script-src {own}{scripts}; style-src {own}{styles}; "
        f"img-src {own} data:; connect-src {own}; manifest-src {own}; worker-src {own}; "
        f"form-action {own}; base-uri {own}; object-src 'none'"
    )


def _hashes(inline: str, name: str) -> str:
    """Return what allows each element `name` of `inline`, with a space before it."""
    texts = re.findall(rf"<{name}>(.*?)</{name}>", inline, re.DOTALL)
    digests = (b64encode(sha256(text.encode()).digest()).decode() for text in texts)
    return "".join(f" 'sha256-{digest}'" for digest in digests)
