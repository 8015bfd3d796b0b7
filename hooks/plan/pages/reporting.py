"""How a reader reports a mistake: by mail, by telephone, or on the public form."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from urllib.parse import quote, urlencode

from ..language.vietnamese import excerpt
from ..model.addresses import REPORT_FORM
from ..model.documents import ListedDocument
from ..model.records import Body
from ..model.tree.entries import Task
from ..tools.contacts import dialled, mail_link
from .page import SitePage
from .published import Published

AT_MOST = 1800
"""Letters of a link that opens a mail: what the programs take that take least."""

_IN_A_FORM = 900
"""Letters of an address that quoted words take up in the link to the form."""

_NAME = 80
"""Characters of the name of a place in a mail."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a report is about, as the one who reads it must be told."""

    name: str
    """What readers call the place: `Nhiệm vụ II.2`."""
    url: str
    """Its whole address; empty where the site has none."""
    words: str
    """What stands there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """The ways in which mistakes of one site are reported."""

    published: Published

    @property
    def telephone(self) -> str:
        """The link that calls the publisher; empty where nobody can be called."""
        publisher = self.published.publisher
        number = dialled(publisher.telephone) if publisher and publisher.telephone else None
        return f"tel:{number}" if number else ""

    @property
    def possible(self) -> bool:
        """Whether there is any way."""
        publisher = self.published.publisher
        by_mail = bool(publisher and publisher.email)
        return by_mail or bool(self.telephone or self.published.repository)

    def of_page(self, page: SitePage) -> Report:
        """Return the report of a mistake somewhere on `page`."""
        return Report(name=_name(page), url=self._url(page.address), words=_words(page))

    def of_words(self, name: str, address: str, words: str) -> Report:
        """Return the report of a mistake in `words`, of what is called `name`, on a page."""
        return Report(name=name, url=self._url(address), words=words)

    def mail(self, report: Report) -> str:
        """Return the link that opens a mail with `report` in it; empty where there is no address.

        The quoted words are cut at a word where the link would grow longer than programs take.
        """
        publisher = self.published.publisher
        if not publisher or not publisher.email:
            return ""
        subject = f"Báo sai sót: {excerpt(report.name, _NAME)}"
        bare = mail_link(publisher.email, subject, _text(report, ""))
        words = _fitting(report.words, AT_MOST - len(bare))
        return mail_link(publisher.email, subject, _text(report, words))

    def form(self, report: Report) -> str:
        """Return the address of the public form with `report` in it; empty where there is none."""
        repository = self.published.repository.rstrip("/")
        if not repository:
            return ""
        fields = {
            "template": REPORT_FORM,
            "page": report.url,
            "shown": _fitting(report.words, _IN_A_FORM),
        }
        return f"{repository}/issues/new?{urlencode({k: v for k, v in fields.items() if v})}"

    def _url(self, address: str) -> str:
        return self.published.url(address) if self.published.root else ""


def _name(page: SitePage) -> str:
    return page.subject.name if isinstance(page.subject, Task) else page.title


def _words(page: SitePage) -> str:
    """Return the words that a mistake would be in, on the page of a record; empty on others."""
    match page.subject:
        case Task():
            return " ".join(paragraph.words for paragraph in page.subject.paragraphs)
        case ListedDocument():
            return str(page.subject.quote)
        case Body():
            return page.description
        case _:
            return ""


def _text(report: Report, words: str) -> str:
    lines = [f"Trang: {report.url or report.name}"]
    if report.url:
        lines.append(f"Chỗ chưa đúng: {excerpt(report.name, _NAME)}")
    if words:
        lines.append(f"Trang đang ghi: “{words}”")
    return "\n".join((*lines, "", "Văn bản đã ban hành ghi: ", "", "Căn cứ (bản nào, trang mấy): "))


@lru_cache(maxsize=4096)
def _room(letter: str) -> int:
    """Return how many letters of an address `letter` takes up; a plan has few, again and again."""
    return len(quote(letter, safe=""))


def _fitting(words: str, room: int) -> str:
    """Return as many whole `words` as take up `room` letters of an address."""
    around = len(quote("\nTrang đang ghi: “…”".replace("\n", "\r\n")))
    lengths = accumulate(map(_room, words[: max(room, 0)]))
    fitting = sum(length <= room - around for length in lengths)
    return excerpt(words, fitting) if fitting > 1 else ""
