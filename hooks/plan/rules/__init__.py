"""What a well-formed file can still get wrong: a table of rules, one sentence each.

A rule takes the assignments and yields problems. What it says of a text without a place
is dropped: that text could not be read, and the editor has been told so already.
"""

from __future__ import annotations

from . import documents, names, quotes
from .common import Rule

RULES: tuple[Rule, ...] = (
    names.ids_are_addresses,
    names.ids_are_unique,
    names.references_are_known,
    names.bodies_are_named,
    names.groups_do_not_circle,
    names.memberships_are_given_once,
    documents.every_document_is_listed,
    documents.documents_are_quoted,
    quotes.items_say_something,
    quotes.reasons_are_given,
    quotes.quotes_are_exact,
    quotes.memberships_are_quoted,
    quotes.recipients_are_quoted,
    quotes.quotes_do_not_cross,
    quotes.assignments_are_used_up,
    quotes.duties_are_given_once,
)
