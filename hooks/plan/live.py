"""`mkdocs serve`: the script that the server adds to each page, so that it reloads, may run."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .content_policy import allowing

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_ADDED = re.compile(r"<script>((?:(?!<script>).)*)</script>(?=</body>)", re.DOTALL)
"""The last script of a page, where the server puts its own."""


def allowing_reload(served: WSGIApplication) -> WSGIApplication:
    """Return `served` with pages whose policy allows what the server has added to them.

    The policy is otherwise the published one, so that what it forbids is seen while editing.
    """

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        begun: list[tuple[str, list[tuple[str, str]]]] = []

        def start(status: str, headers: list[tuple[str, str]], *_: Any) -> Any:
            begun.append((status, headers))

        body = b"".join(served(environ, start))
        (status, headers), *_ = begun
        names = {name.lower(): value for name, value in headers}
        if names.get("content-type", "").startswith("text/html"):
            body = _page(body.decode()).encode()
            names["content-length"] = str(len(body))
        start_response(status, list(names.items()))
        return [body]

    return answer


def _page(html: str) -> str:
    added = _ADDED.search(html)
    return allowing(html, added.group(1)) if added else html
