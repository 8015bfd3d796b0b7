"""What a well-formed file can still get wrong: a table of rules, one sentence each.

A rule takes the assignments and yields problems. What it says of a text without a place
is dropped: that text could not be read, and the editor has been told so already.
One rule more, of the addresses that were ever published, takes the ledger too: see `gate`.
"""

from __future__ import annotations

from . import (
    addresses,
    document_numbers,
    documents,
    events,
    groups,
    heads,
    names,
    numbers,
    quotes,
    readers,
    tables,
    times,
)
from .shared.problems import Rule

RULES: tuple[Rule, ...] = (
    names.ids_are_addresses,
    names.ids_are_unique,
    names.names_are_unique,
    names.names_are_no_sentences,
    readers.names_have_their_accents,
    numbers.numbers_are_unique,
    numbers.numbers_are_short,
    numbers.markers_hold_the_number,
    numbers.sections_with_a_number_have_a_heading,
    numbers.addresses_of_items_are_short,
    names.references_are_known,
    groups.bodies_are_named,
    groups.groups_do_not_circle,
    groups.memberships_are_given_once,
    groups.groups_are_not_deep,
    groups.groups_share_out_little,
    addresses.former_addresses_are_free,
    addresses.former_addresses_have_a_form,
    addresses.former_addresses_are_of_tasks,
    events.events_have_a_day,
    events.events_name_known_bodies,
    events.events_fit_their_kind,
    events.events_follow_each_other,
    events.successions_are_short,
    readers.changes_have_a_day,
    readers.changes_follow_each_other,
    documents.every_document_is_listed,
    documents.documents_are_apart,
    documents.documents_have_addresses,
    documents.documents_are_quoted,
    document_numbers.the_plan_s_number_is_plain,
    document_numbers.the_plan_s_number_stands_alone,
    times.times_and_products_stand_alone,
    readers.editors_words_are_words,
    readers.aliases_stand_apart,
    readers.aliases_are_of_one_body,
    readers.mail_addresses_are_whole,
    readers.telephone_numbers_can_be_called,
    readers.terms_are_words_of_the_plan,
    readers.terms_are_told_apart,
    heads.the_head_s_facts_stand_in_its_lines,
    heads.lines_of_the_head_are_read,
    heads.the_plan_s_day_is_on_the_calendar,
    heads.odd_letters_are_letters,
    tables.rows_have_a_cell_a_column,
    tables.merged_cells_go_on_with_one,
    tables.columns_hold_what_is_known,
    tables.items_say_something,
    tables.assignments_have_words,
    quotes.reasons_are_given,
    quotes.quotes_are_exact,
    quotes.quotes_stand_near,
    heads.headings_give_to_whom_they_name,
    heads.quotes_give_to_whom_they_name,
    groups.memberships_are_quoted,
    quotes.recipients_are_quoted,
    quotes.quotes_are_of_whole_words,
    times.deadlines_are_quoted,
    quotes.quotes_do_not_cross,
    quotes.assignments_are_used_up,
    groups.duties_are_given_once,
)

LAST_RULES: tuple[Rule, ...] = (readers.changes_touch_known_pages,)
"""Of addresses, which seem lost where what makes them is told already: asked where nothing is."""
