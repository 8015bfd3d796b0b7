"""Hosts of static sites, as browsers meet them."""

from __future__ import annotations

from contextlib import suppress
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import urlsplit

from plan.publish.finished.offline import WORKER


class Host(SimpleHTTPRequestHandler):
    """Answers unknown addresses as hosts of static sites do, with the 404.html above them."""

    def handle(self) -> None:
        """Answer until the reader has left."""
        with suppress(ConnectionError):
            super().handle()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the site's own page where there is one."""
        above = Path(self.translate_path(self.path)).parents
        page = next((p / "404.html" for p in above if (p / "404.html").is_file()), None)
        if code != HTTPStatus.NOT_FOUND or page is None:
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Say nothing."""


class QuickHost(Host):
    """Lets browsers keep files and connections, as hosts do.

    Its worker keeps nothing: the site's own would fetch all of it for each new reader.
    """

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file, or that worker in its place."""
        if urlsplit(self.path).path.endswith(f"/{WORKER}"):
            script = b"// Keeps nothing."
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "text/javascript")
            self.send_header("Content-Length", str(len(script)))
            self.end_headers()
            self.wfile.write(script)
            return
        super().do_GET()

    def end_headers(self) -> None:
        """Say for how long an answer holds."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()
