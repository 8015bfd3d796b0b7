"""The end of a document: recipients and signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from ..forms import AUTHORITY, POSITION, RECIPIENTS, STAMP, begins_signature, is_name
from ..markers import readings
from ..plain_words import one_line
from ..stream import Block, Paragraph
from .drafts import EndDraft, RecipientLineDraft, RecipientsDraft, SignatureDraft

_RUN_ON = re.compile(r"(?<=[;,.:]) (?=- )")
"""Where recipients that stand in one line begin anew."""
_MOST_LINES = 60


def is_recipients(paragraph: Paragraph) -> bool:
    """Return whether `paragraph` begins the recipients."""
    return bool(RECIPIENTS.match(paragraph.text))


def is_signature(paragraph: Paragraph) -> bool:
    """Return whether `paragraph` begins a signature: on whose behalf, or in which post."""
    first = paragraph.words.split("\n")[0]
    if len(first) > 120 or paragraph.marker:
        return False
    return begins_signature(first) and _capitals(first)[0] != ""


def _begins_signature(paragraphs: Sequence[Paragraph]) -> bool:
    first, *others = paragraphs[:2]
    return is_signature(first) or (
        bool(others) and names_a_signer_s_body(first) and is_signature(others[0])
    )


def names_a_signer_s_body(paragraph: Paragraph) -> bool:
    """Return whether `paragraph` can be the body above a signer's post, where several sign."""
    text = paragraph.text
    is_short = len(text) < 80 and not text.endswith((".", ";", ":", ","))
    return text.isupper() and is_short and not paragraph.marker and not readings(text)


def _capitals(line: str) -> tuple[str, str]:
    """Return the words in capitals that begin `line`, and a name behind them."""
    if line == line.upper():
        return line, ""
    words = line.split(" ")
    upper = next((at for at, word in enumerate(words) if word != word.upper()), 0)
    while upper and len(words[upper - 1]) == 1:  # a name can begin with a letter: A Pốt
        upper -= 1
    name = " ".join(words[upper:])
    return (" ".join(words[:upper]), name) if upper and is_name(name) else ("", "")


def end_of(blocks: Sequence[Block]) -> tuple[EndDraft, list[Block]]:
    """Return the recipients and signatures that begin `blocks`, and what is left behind."""
    paragraphs = list(takewhile(lambda block: isinstance(block, Paragraph), blocks))
    rest = [block for block in paragraphs if isinstance(block, Paragraph)]
    rest = _unwoven(rest)
    recipients: RecipientsDraft | None = None
    signatures: tuple[SignatureDraft, ...] = ()
    signed_first = False
    while rest:
        may_begin = recipients is None and is_recipients(rest[0])
        listed, behind = _recipients(rest) if may_begin else (None, rest)
        if listed and listed.lines:
            signed_first = bool(signatures)
            recipients, rest = listed, behind
        elif not signatures and _begins_signature(rest):
            signatures, rest = _signatures(rest)
        else:
            break
    return (
        EndDraft(recipients=recipients, signatures=signatures, is_signature_first=signed_first),
        [*rest, *blocks[len(paragraphs) :]],
    )


def _unwoven(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return `paragraphs`, recipients and signers one behind the other where lines alternate.

    So they do where two columns were read line by line, from left to right.
    """
    if not paragraphs or not is_recipients(paragraphs[0]):
        return list(paragraphs)
    last = max(
        (at for at, paragraph in enumerate(paragraphs[:_MOST_LINES]) if _has_sign(paragraph)),
        default=0,
    )
    woven = paragraphs[1:last]
    beside = [paragraph for paragraph in woven if not _has_sign(paragraph)]
    if not any(map(is_signature, beside)) or not all(map(_can_be_of_signer, beside)):
        return list(paragraphs)
    listed = [paragraph for paragraph in woven if _has_sign(paragraph)]
    return [paragraphs[0], *listed, paragraphs[last], *beside, *paragraphs[last + 1 :]]


def _has_sign(paragraph: Paragraph) -> bool:
    marked = readings(paragraph.words)
    return bool(marked) and marked[0].form.is_sign


def _can_be_of_signer(paragraph: Paragraph) -> bool:
    return paragraph.text.isupper() or is_name(paragraph.text)


def _recipients(paragraphs: Sequence[Paragraph]) -> tuple[RecipientsDraft, list[Paragraph]]:
    first = paragraphs[0]
    heading = RECIPIENTS.match(first.text)
    assert heading is not None
    lines = list(_split(first.text[heading.end() :].strip()))
    taken = 1
    for paragraph in paragraphs[1:]:
        if is_signature(paragraph) or taken > _MOST_LINES:
            break
        if _goes_on(lines, paragraph):
            lines[-1] = f"{lines[-1]} {one_line(paragraph.words)}"
        elif _is_recipient(paragraph, lines):
            lines.extend(_split(paragraph.words))
        else:
            break
        taken += 1
    draft = RecipientsDraft(
        heading=first.text[: heading.end()].strip(), lines=tuple(_nested(lines))
    )
    return draft, list(paragraphs[taken:])


def _goes_on(lines: Sequence[str], paragraph: Paragraph) -> bool:
    """Return whether `paragraph` is the rest of the last line, which was cut at a width."""
    if not lines or lines[-1].endswith((";", ".", ",")) or readings(paragraph.words):
        return False
    is_title = paragraph.text.isupper() and not paragraph.text.endswith((";", ".", ","))
    return bool(readings(lines[-1])) and not is_title and not is_name(paragraph.text)


def _split(words: str) -> Iterator[str]:
    for line in words.split("\n"):
        yield from filter(None, _RUN_ON.split(line))


def _is_recipient(paragraph: Paragraph, lines: Sequence[str]) -> bool:
    """Return whether `paragraph` is one more line: with a sign, or behind a line that goes on."""
    marked = readings(paragraph.words)
    if marked and marked[0].form.is_sign:
        return True
    first = paragraph.words.split("\n")[0]
    if not lines:
        return not first.isupper() and len(first) < 150
    is_last = lines[-1].endswith(".") and "Lưu" in lines[-1]
    return (
        not is_last
        and not first.isupper()
        and len(first) < 150
        and not marked
        and not is_name(first)
    )


def _nested(lines: Sequence[str]) -> Iterator[RecipientLineDraft]:
    """Yield the lines, plus signs below the dash before them."""
    held: RecipientLineDraft | None = None
    for line in map(_recipient_line, lines):
        if held and line.marker not in ("", held.marker) and held.text.endswith(":"):
            held = replace(held, lines=(*held.lines, line))
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _recipient_line(line: str) -> RecipientLineDraft:
    sign = next((marker for marker in readings(line) if marker.form.is_sign), None)
    if sign is None:
        return RecipientLineDraft(marker="", text=line)
    return RecipientLineDraft(marker=sign.printed, text=sign.rest, is_joined=sign.is_joined)


def _signatures(
    paragraphs: Sequence[Paragraph],
) -> tuple[tuple[SignatureDraft, ...], list[Paragraph]]:
    """Return the signers: lines in capitals, then a name; and the paragraphs behind."""
    signers: list[SignatureDraft] = []
    titles: list[str] = []
    taken = 0
    for paragraph in paragraphs:
        lines = paragraph.words.split("\n")
        signed = _signed(lines, titles, has_begun=bool(signers))
        if signed is None or is_recipients(paragraph):
            break
        taken += 1
        titles, names = signed
        for name in names:
            signers.append(_signer(titles, name))
            titles = []
    if titles:
        signers.append(_signer(titles, ""))
    return tuple(signers), list(paragraphs[taken:])


def _signed(
    lines: Sequence[str], titles: Sequence[str], *, has_begun: bool
) -> tuple[list[str], list[str]] | None:
    """Return the titles so far and the name that ends them; `None` where `lines` are neither."""
    so_far, names = list(titles), list[str]()
    for line in lines:
        capitals, name = _capitals(line)
        if line.startswith(("[", "(")) and len(line) < 60:
            bracket, _, behind = line.partition("] ")
            if behind and is_name(behind):
                so_far.append(f"{bracket}]")
                names.append(behind)
            else:
                so_far.append(line)
        elif (so_far or has_begun) and STAMP.match(line):
            so_far.append(line)
        elif so_far and is_name(line):
            names.append(line)
        elif capitals:
            so_far.append(capitals)
            if name:
                names.append(name)
        else:
            return None
    return so_far, names


def _signer(titles: Sequence[str], name: str) -> SignatureDraft:
    """Return the signer: for whom he signs stands first, until the line of his post."""
    posts = [at for at, title in enumerate(titles) if POSITION.match(title)]
    on_behalf = posts[0] if posts else 0
    if titles and AUTHORITY.match(titles[0]) and not posts:
        on_behalf = len(titles)
    return SignatureDraft(
        authority=tuple(titles[:on_behalf]), position=tuple(titles[on_behalf:]), name=name
    )
