"""What the search is told of one plan, beside the pages that it finds: its own words live here."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from ..model.records import Term

TERMS = "assets/javascripts/workers/terms.js"
"""Beside the worker of the search, which runs it."""


def search_terms(terms: Iterable[Term]) -> Mapping[str, bytes]:
    """Return, by address, the script that says what readers type for which of `terms`."""
    typed = [(alias, term.name) for term in terms for alias in term.aliases]
    return {TERMS: f"self.TERMS = {json.dumps(typed)};\n".encode()}
