"""The editors' guide as it is published of the real file, and each of its examples done to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from plan.check.gate import checked_content
from plan.check.ledger import ledger_beside
from plan.derive.register import register
from plan.load.data_file import DATA_FILE
from plan.load.problems import ProblemsFoundError
from plan.pages.kinds.editors.examples import Example, examples
from plan.pages.site_of_file import published_site
from tests.support.sites.projects import DATA
from tests.support.sites.rendering import renderer_of

EVENT = "cơ quan đổi tên theo quyết định"
LEDGER = ledger_beside(DATA, "data/assignments.yaml")


def problems(text: str) -> list[str]:
    """Return what is wrong with `text`, the published addresses included."""
    try:
        checked_content(text.encode(), "data/assignments.yaml", LEDGER)
    except ProblemsFoundError as found:
        places = (f"{found.file}:{each.place.line}:{each.place.column}" for each in found.problems)
        return [
            f"{place}: {each.what} · {each.how}"
            for place, each in zip(places, found.problems, strict=True)
        ]
    return []


@cache
def guide() -> HtmlElement:
    """Return the page of the guide, as it is of the real file."""
    made = published_site(DATA, DATA_FILE, print)
    (page,) = (page for page in made.pages if page.address == "huong-dan/bien-tap/")
    return html.fromstring(f"<main>{renderer_of(made).html(page)}</main>")


def typed(section: str) -> list[str]:
    """Return what each figure of a section of the guide has an editor type."""
    figures = guide().xpath(f"//figure[@class='change'][preceding-sibling::h2[1]/@id='{section}']")
    return [
        "".join(f"{line.text_content().removeprefix('+ ')}\n" for line in figure.xpath(".//ins"))
        for figure in figures
    ]


def told(file: Path) -> dict[str, Example]:
    """Return the guide's examples of the plan in `file`, by anchor."""
    text = file.read_text("utf-8")
    known = register(checked_content(text.encode(), file.name))
    return {each.id: each for each in examples(known, text.splitlines())}


def replaced(text: str, example: Example) -> str:
    """Return the present `text` with the other side of `example` in its place."""
    lines = text.splitlines()
    here, other = (example.new, example.gone) if example.undone else (example.gone, example.new)
    start = example.line - 1
    assert tuple(lines[start : start + len(here)]) == here
    return "\n".join([*lines[:start], *other, *lines[start + len(here) :]]) + "\n"


def done(example: str) -> str:
    """Return the real file with `example` done to it, placeholders left."""
    return EXAMPLES[example](DATA.read_text("utf-8"))


def _changed(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


def _word(text: str) -> str:
    return replaced(text, told(DATA)["sua-mot-chu"])


def _term(text: str) -> str:
    return replaced(text, told(DATA)["them-cach-goi"])


def _duty(text: str) -> str:
    before = "              quote: Ban Tuyên giáo Tỉnh ủy chủ trì\n"
    return _changed(text, before, before + typed("them-phan-cong")[-1])


def _body(text: str) -> str:
    return _changed(text, "\n\ngroups:", f"\n{typed('them-co-quan')[-1]}\ngroups:")


def _renamed(text: str) -> str:
    example = told(DATA)["sua-ten-co-quan"]
    old, new = (lines[0].split()[-1] for lines in (example.gone, example.new))
    return re.sub(rf"(body|group|issuer): {old}\b", rf"\1: {new}", replaced(text, example))


def _publisher(text: str) -> str:
    (lines,) = typed("ghi-noi-dang")
    return text + lines


def _event(text: str) -> str:
    body, event = typed("sap-xep-co-quan")
    return _changed(text, "\n\ngroups:", f"\n{body}\ngroups:") + event


def _news(text: str) -> str:
    (entry,) = typed("bao-cho-nguoi-doc")
    return text + entry


def _without_its_quote(text: str) -> str:
    return _changed(text, "dẫn triển khai thực hiện theo", "dẫn và triển khai thực hiện theo")


def _with_words_of_nobody(text: str) -> str:
    end = "dẫn triển khai thực hiện theo quy định"
    return _changed(text, f"{end}.", f"{end} và báo cáo.")


def _without_who_names_it(text: str) -> str:
    member = "    member_of:" + typed("them-co-quan")[-1].partition("    member_of:")[2]
    return _changed(_body(text), member, "")


def _without_its_old_address(text: str) -> str:
    former = told(DATA)["sua-ten-co-quan"].new[-1]
    assert "formerly" in former
    return _changed(_renamed(text), f"{former}\n", "")


def _misspelt(text: str) -> str:
    duty = "- body: ban-tuyen-giao-tinh-uy\n              role: lead"
    return _changed(text, duty, duty.replace("-tinh-uy", ""))


EXAMPLES: Mapping[str, Callable[[str], str]] = {
    "sửa một chữ": _word,
    "thêm cách gọi để tìm": _term,
    "thêm một phân công": _duty,
    "thêm một cơ quan": _body,
    "sửa tên một cơ quan": _renamed,
    "ghi nơi nhận báo sai sót": _publisher,
    EVENT: _event,
    "báo cho người đọc": _news,
    "sửa câu giao việc mà quên câu trích": _without_its_quote,
    "thêm chữ vào câu giao việc mà quên phân công": _with_words_of_nobody,
    "thêm một cơ quan mà văn bản không nêu": _without_who_names_it,
    "đổi mã mà quên địa chỉ cũ": _without_its_old_address,
    "viết sai mã cơ quan": _misspelt,
}
"""What each example of the guide makes of the real file."""

REFUSED: Mapping[str, tuple[str, ...]] = {
    "sửa câu giao việc mà quên câu trích": ("không có nguyên văn trong câu giao việc",),
    "thêm chữ vào câu giao việc mà quên phân công": ("chưa phân công nào trích các chữ",),
    "thêm một cơ quan mà văn bản không nêu": ("không chỗ nào của văn bản nêu",),
    "đổi mã mà quên địa chỉ cũ": ("đã đăng nay không còn cơ quan nào",),
    "viết sai mã cơ quan": ("không có cơ quan nào là",),
}
"""What the check says of those that show what goes wrong, a message each, in the guide's words."""
