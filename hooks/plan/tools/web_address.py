"""Addresses as people type them → as browsers send them: ASCII, encoded once."""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

_KEPT = "/?#%:@!$&'()*+,;=~"
"""What stands for itself in an address, beside letters and digits (RFC 3986)."""

_BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"[a-z0-9._-]+|\[[0-9a-f:.]+\]")


class NoWebAddressError(Exception):
    """What was typed is no address; the message says it in Vietnamese, and how to mend it."""


def site_root(typed: str) -> str:
    """Return the address of a site's home, which ends in a slash: `https://example.org/plan/`.

    Letters beyond ASCII are encoded, in the host's name as IDNA asks and in the path as RFC 3986
    does; what is encoded already stays. Slashes and blanks too many go: MkDocs has added a slash,
    and `//x/` would be a host. Raises `NoWebAddressError`.
    """
    parts = _parts(typed)
    if parts.query or parts.fragment:
        raise _no_address(typed)
    folders = filter(None, map(str.strip, parts.path.split("/")))
    return urlunsplit(
        (*parts[:2], "".join(f"/{_encoded(folder)}" for folder in folders) + "/", "", "")
    )


def web_address(typed: str) -> str:
    """Return an address in full, as `site_root` does that of a site. Raises `NoWebAddressError`."""
    parts = _parts(typed)
    path, query, fragment = (_encoded(part) for part in parts[2:])
    return urlunsplit((*parts[:2], path, query, fragment))


def repository_address(typed: str) -> str:
    """Return the address of a repository's pages, also of one typed as git clones it, `….git`."""
    return web_address(typed).rstrip("/").removesuffix(".git")


def edit_path(typed: str) -> str:
    """Return the way from a repository to where its files are edited: `edit/main/`.

    It holds a branch's name, in which `#` and `?` are letters; at its beginning alone they are
    not: MkDocs then puts it behind the repository's address. One that is an address in full may
    raise `NoWebAddressError`.
    """
    scheme, mark, rest = typed.partition("://")
    if mark:
        host, slash, path = rest.partition("/")
        return f"{web_address(f'{scheme}://{host}')}{slash}{_of_letters(path)}"
    lead = typed[:1] if typed[:1] in ("?", "#") else ""
    return lead + _of_letters(typed.removeprefix(lead))


def is_on_this_machine(address: str) -> bool:
    """Return whether `address` leads whoever opens it to a machine of their own, or nowhere."""
    host = urlsplit(address).hostname or ""
    try:
        ip = ip_address(host)
    except ValueError:
        return host in ("", "localhost") or host.endswith(".localhost")
    return ip.is_loopback or ip.is_unspecified


def file_path(typed: str) -> str:
    """Return the path of a file, as it stands in an address."""
    return quote(typed)


def _parts(typed: str) -> SplitResult:
    """Return the parts of an address; its host is one that a browser can look up.

    A name and password before the host are left out: what is published tells them to everybody.
    """
    try:
        parts = urlsplit(typed.strip())
        host, port = parts.hostname or "", parts.port
        name = f"[{host}]" if ":" in host else host.encode("idna").decode("ascii")
    except ValueError:  # a UnicodeError, of a host's name, is one too
        raise _no_address(typed) from None
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(name):
        raise _no_address(typed)
    return parts._replace(netloc=name if port is None else f"{name}:{port}")


def _of_letters(path: str) -> str:
    return _encoded(path).replace("#", "%23").replace("?", "%3F")


def _encoded(part: str) -> str:
    return quote(_BARE_PERCENT.sub("%25", part), safe=_KEPT)


def _no_address(typed: str) -> NoWebAddressError:
    return NoWebAddressError(
        f"“{typed}” không phải là địa chỉ của một trang · viết đủ cả `https://`, không có phần sau "
        "dấu `?` hay `#`, như `https://example.org/ke-hoach/`"
    )
