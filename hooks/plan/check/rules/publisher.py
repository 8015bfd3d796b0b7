"""Rules of who publishes the site: they can be reached as the file says."""

from __future__ import annotations

from collections.abc import Iterator

from ...load.problems import Problem
from ...model.records import Assignments
from ...tools.contacts import dialled, is_mail_address
from .common import problem_at


def mail_addresses_are_whole(assignments: Assignments) -> Iterator[Problem]:
    """The publisher's mail address is one that mail programs take."""
    publisher = assignments.publisher
    if publisher and publisher.email is not None and not is_mail_address(publisher.email):
        yield from problem_at(
            publisher.email,
            f"“{publisher.email}” không phải là một địa chỉ thư",
            "viết một địa chỉ, không dấu, không cách, như `van-thu@example.org`",
        )


def telephone_numbers_can_be_called(assignments: Assignments) -> Iterator[Problem]:
    """The publisher's telephone number is one number that can be called."""
    publisher = assignments.publisher
    if publisher and publisher.telephone is not None and dialled(publisher.telephone) is None:
        yield from problem_at(
            publisher.telephone,
            f"“{publisher.telephone}” không phải là một số điện thoại",
            "viết một số, chỉ gồm chữ số và dấu cách, chấm, gạch nối, như `024 3999 0000`",
        )
