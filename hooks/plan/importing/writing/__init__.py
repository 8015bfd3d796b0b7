"""The document as understood → the draft of a data file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from ...language.vietnamese import LETTERS
from ...load.reader import load
from ...load.slips.characters import character_problems
from ...model.records import Assignments
from ...model.tree.outline import entries
from ..duties import Bodies, duties_of
from ..duties.tables import Unsure
from ..outline.drafts import DocumentDraft
from ..plain_words import one_line, plain_words
from .assigned import with_duties
from .data import data_of
from .doubles import told_apart
from .issuing import issue_of
from .sentences import with_assigning_sentences
from .yaml_text import Data, InLine, yaml_text

__all__ = ["draft_file"]

_TOP = """\
# yaml-language-server: $schema=assignments.schema.json
# Bản nháp do `plan import` lập từ {source}: lời văn đủ từng chữ.
# Đối chiếu với bản ký trước khi dùng. Chỗ có `review` là chỗ máy chưa chắc: xem xong thì xóa
# dòng `review` ấy.
"""
_PICTURES = "tệp có {pictures} ảnh; chữ trong ảnh, nếu có, phải gõ thêm"
_SIGNED_FIRST = "ở phần kèm theo, bản nguồn có chữ ký đứng trước nơi nhận"
_SEVERAL = (
    "tệp có số của nhiều văn bản ({numbers}): mỗi văn bản để một tệp, hoặc xem lại phần kèm theo"
)
_ODD = "bản nguồn có chữ lạ, giữ nguyên như vậy: {words}"
_WORD = re.compile(r"[^\W\d_]+")


def draft_file(
    document: DocumentDraft,
    source: str,
    *,
    pictures: int,
    numbers: Sequence[str],
    others: Assignments | None,
) -> str:
    """Return the file that holds `document`, from the file `source` with so many `pictures`.

    `numbers` are the lines of numbers in it: of several the editor is told. Bodies that `others`
    has keep the ids and names that they have there.
    """
    name = one_line(plain_words(source))
    data = data_of(document, f"Nhập từ tệp {name}.")
    doubts = [doubt] if (doubt := issue_of(document).doubt) else []
    if pictures:
        doubts.append(_PICTURES.format(pictures=pictures))
    if any(part.end.is_signature_first for part in document.enclosed):
        doubts.append(_SIGNED_FIRST)
    if len(numbers) > 1:
        doubts.append(_SEVERAL.format(numbers="; ".join(numbers)))
    if odd := odd_words(yaml_text(data)):
        doubts.append(_ODD.format(words=", ".join(odd)))
        data = _with_odd_letters(data, odd)
    if doubts:
        data = _of_plan(data, "review", "; ".join(doubts))
    outline, _ = load(yaml_text(told_apart(data)).encode())
    if outline is not None:
        duties = duties_of(outline, _unsure(document, outline))
        assigned = with_duties(data, outline, duties, Bodies(others))
        data = with_assigning_sentences(assigned)
    return f"{_TOP.format(source=name)}\n{yaml_text(told_apart(data))}"


def _unsure(document: DocumentDraft, assignments: Assignments) -> Unsure:
    """Return the lines of tables of which it is not sure in which cell they stand."""
    both = zip(entries(assignments), document.entries, strict=True)
    return {entry.slug: drafted.unsure for entry, drafted in both if drafted.unsure}


def odd_words(text: str) -> dict[str, list[str]]:
    """Return the words of `text` with letters that the check would refuse, and those letters."""
    words = dict.fromkeys(_WORD.findall(text))
    odd = {word: [letter for letter in word if _is_odd(letter, word)] for word in words}
    return {word: letters for word, letters in odd.items() if letters}


def _with_odd_letters(
    data: Mapping[str, Data], odd: Mapping[str, Sequence[str]]
) -> Mapping[str, Data]:
    letters = sorted({letter for odd_of_word in odd.values() for letter in odd_of_word})
    return _of_plan(data, "odd_letters", InLine(data=letters))


def _of_plan(data: Mapping[str, Data], key: str, value: Data) -> Mapping[str, Data]:
    plan = data["plan"]
    return {**data, "plan": {**plan, key: value}} if isinstance(plan, Mapping) else data


def _is_odd(letter: str, word: str) -> bool:
    latin = unicodedata.name(letter, "").startswith("LATIN")
    return latin and letter not in LETTERS and any(character_problems(word))
