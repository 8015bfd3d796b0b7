"""Documents that share a number."""

from __future__ import annotations

from plan.model.records import Document
from plan.model.text import Text
from tests.support.sites.projects import TESTS

PLAN = TESTS / "plans" / "identity.yaml"
OCTOBER, JUNE = "25-10-2017", "16-6-2022"


def document(date: str | None = None, issuer: str | None = None, **other: str) -> Document:
    """Return the resolution 18-NQ/TW, or another document, with what is known of it."""
    given_number = other.get("number", "18-NQ/TW")
    said = [given_number, f", ngày {date}" if date else "", f" của {issuer}" if issuer else ""]
    return Document(
        number=Text(given_number),
        kind=Text("Nghị quyết"),
        issuer=Text(issuer) if issuer else None,
        date=Text(date) if date else None,
        subject=None,
        quote=Text(f"Nghị quyết số {''.join(said)}"),
        formerly=(Text(other["formerly"]),) if "formerly" in other else (),
    )
