"""Where each page and file lies, told once: an address, once published, lives for ever."""

from __future__ import annotations

import re
from datetime import date
from typing import Protocol

HOME = ""
"""The address of the home page; those of all others are relative to it."""

PLAN, MATRIX = "ke-hoach/", "ma-tran/"
"""The plan in full, and its matrix."""

TASKS, BODIES, DOCUMENTS, DAYS = "nhiem-vu/", "co-quan/", "van-ban/", "co-quan/ngay/"
"""The folders of the pages that each stand for one record; the first three are lists too."""

ISSUED = f"{DAYS}ban-hanh/"
"""The list of bodies as of the day of issue: a page beside those of the events, and no record's."""

EACH_BODY = f"{BODIES}{{}}/"
"""The page of each body, by its id."""

ABOUT, FINDINGS = "gioi-thieu/", "kiem-tra/"
"""Where the plan comes from, and what it leaves open."""

GUIDE = "huong-dan/"
"""How the site is read; written by hand."""

EDITING = f"{GUIDE}bien-tap/"
"""How the file is edited."""

DESK = "xem-lai/"
"""Where a draft is read over: no published site has it."""

DOWNLOADS, NEWS, OPEN_DATA = "tai-ve/", "cap-nhat/", "du-lieu/"
"""The lists of files to take away, of changes, and of the files for programs."""

DUTY_TABLE = "phan-cong"
"""The name of the files that list every duty: no page is named so."""

API = "api/"
"""The folder of all files for programs."""

API_V1 = f"{API}v1/"
"""The folder of those whose shape is promised; `exports/open_data` says what that means."""

REPORT_FORM = "bao-sai-sot.yml"
"""The public form on which a mistake is reported, as it is called in the repository."""

TABS = (BODIES, TASKS, PLAN, MATRIX, ABOUT)
"""The pages that every page leads to from its head; the others stand at its foot."""


# Records give addresses as examples, so that here no record is imported.
class _WithSlug(Protocol):
    @property
    def slug(self) -> str: ...


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


_PART = re.compile(rf"({PLAN})[^#]+|([^#]*/)trang-\d+/")


def plan_part(slug: str) -> str:
    """Return the address of what a long plan has at `slug`: a section, an annex."""
    return f"{PLAN}{slug}/" if slug else PLAN


def numbered_part(page: str, number: int) -> str:
    """Return the address of the part with `number`, from 1, of a long page."""
    return f"{page}trang-{number}/"


def whole_of(address: str) -> str | None:
    """Return the address of the page that `address` is a part of, or was; else `None`."""
    part = _PART.fullmatch(address)
    return part and (part[1] or part[2])


def task_address(task: _WithSlug) -> str:
    """Return the address of the task's page."""
    return f"{TASKS}{task.slug}/"


def body_address(body: _WithId) -> str:
    """Return the address of the body's page."""
    return EACH_BODY.format(body.id)


def document_address(document: _WithSlug) -> str:
    """Return the address of the document's page."""
    return f"{DOCUMENTS}{document.slug}/"


def day_address(on: date) -> str:
    """Return the address of the list of bodies as of the day `on`."""
    return f"{DAYS}{on.isoformat()}/"


def download_address(page: str, ending: str) -> str:
    """Return where the file lies that says what `page` says: `tai-ve/ke-hoach.pdf`."""
    return f"{DOWNLOADS}{page.rstrip('/')}.{ending}"
