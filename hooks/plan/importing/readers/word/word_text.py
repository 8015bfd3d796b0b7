"""The words of one paragraph of Word, as a reader of the page sees them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ...markers import roman_numeral
from ...plain_words import one_line, plain_words
from ...stream import Note
from ...symbols import FONTS_OF_SIGNS, seen_symbol, signs_of
from .package import child, is_on, tag, value

_SIGNS: Mapping[str, str] = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "",
}
_UNSEEN = frozenset(
    "del moveFrom instrText delText delInstrText pPr rPr annotationRef footnoteRef endnoteRef "
    "separator continuationSeparator rubyPr rt sdtPr sdtEndPr fldData".split()
)
"""Elements whose words nobody sees: taken out by a tracked change, or said to the program."""
_PICTURES = frozenset({"other:pic", "other:imagedata"})
_WORDS_OF_A_QUOTE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class WordParagraph:
    """One paragraph, and what hangs on it."""

    words: str
    sides: tuple[str, str]
    """Its words before the first tab, and those behind."""
    notes: tuple[Note, ...]
    boxes: tuple[Element, ...]
    """Text boxes."""
    pictures: int


@dataclass(slots=True)
class WordText:
    """Reads paragraphs one behind the other; fields and notes go on from one to the next."""

    notes: Mapping[tuple[str, str], str]
    """Kind and number of a note → its words."""
    capitals: frozenset[str] = frozenset()
    """The styles of Word that print capitals, whatever was typed."""
    _fields: list[bool] = field(default_factory=list)
    """Of each open field, whether what is printed of it has begun."""
    _counts: dict[str, int] = field(default_factory=dict)
    _pieces: list[str] = field(default_factory=list)
    _notes: list[Note] = field(default_factory=list)
    _boxes: list[Element] = field(default_factory=list)
    _pictures: int = 0
    _is_in_capitals: bool = False

    def read(self, paragraph: Element) -> WordParagraph:
        """Return what a reader of the page sees of `paragraph`."""
        self._pieces, self._notes, self._boxes, self._pictures = [], [], [], 0
        self._is_in_capitals = value(child(paragraph, "pPr", "pStyle")) in self.capitals
        for element in paragraph:
            self._walk(element)
        left, _, right = "".join(self._pieces).partition("\t")
        return WordParagraph(
            words=plain_words("".join(self._pieces)),
            sides=(plain_words(left), plain_words(right)),
            notes=tuple(self._notes),
            boxes=tuple(self._boxes),
            pictures=self._pictures,
        )

    def _walk(self, element: Element) -> None:
        name = tag(element)
        if name in _UNSEEN:
            return
        if name == "fldChar":
            self._field(value(element, "fldCharType"))
        elif name == "r":
            self._run(element)
        elif (words := _words_of_element(element, name)) is not None:
            self._say(words)
        elif name in ("footnoteReference", "endnoteReference"):
            self._note(element, name.removesuffix("Reference"))
        elif name == "txbxContent":
            self._boxes.append(element)
        elif name in _PICTURES:
            self._pictures += 1
        elif name == "mc:AlternateContent":
            self._walk_choice(element)
        else:
            self._walk_below(element)

    def _walk_below(self, element: Element) -> None:
        for part in element:
            self._walk(part)

    def _run(self, run: Element) -> None:
        """Read `run`, its letters as its format prints them: hidden, capitals, signs."""
        properties = child(run, "rPr")
        if is_on(child(properties, "vanish")):
            return
        before = len(self._pieces)
        self._walk_below(run)
        if value(child(properties, "rFonts"), "ascii") in FONTS_OF_SIGNS:
            self._pieces[before:] = map(signs_of, self._pieces[before:])
        elif self._prints_capitals(properties):
            self._pieces[before:] = (piece.upper() for piece in self._pieces[before:])

    def _prints_capitals(self, properties: Element | None) -> bool:
        own = child(properties, "caps")
        if own is not None:
            return is_on(own)
        return self._is_in_capitals or value(child(properties, "rStyle")) in self.capitals

    def _walk_choice(self, element: Element) -> None:
        """Read one of the forms of the same thing: the newest, or where it says nothing the old."""
        before = len(self._pieces), len(self._boxes), self._pictures
        for form in ("mc:Choice", "mc:Fallback"):
            chosen = child(element, form)
            for part in chosen if chosen is not None else ():
                self._walk(part)
            if (len(self._pieces), len(self._boxes), self._pictures) != before:
                return

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _say(self, words: str) -> None:
        if all(self._fields):
            self._pieces.append(words)

    def _note(self, element: Element, kind: str) -> None:
        words = self.notes.get((kind, value(element, "id") or ""))
        if words is None or not all(self._fields):
            return
        self._counts[kind] = self._counts.get(kind, 0) + 1
        count = self._counts[kind]
        before = plain_words("".join(self._pieces)).rpartition("\n")[2]
        self._notes.append(
            Note(
                marker=str(count) if kind == "footnote" else roman_numeral(count).lower(),
                text=words,
                quote=" ".join(before.split(" ")[-_WORDS_OF_A_QUOTE:]),
            )
        )


def _words_of_element(element: Element, name: str) -> str | None:
    """Return what `element` prints by itself; `None` where others do in it."""
    if name in ("t", "m:t"):
        return element.text or ""
    return _symbol(element) if name == "sym" else _SIGNS.get(name)


def _symbol(element: Element) -> str:
    code = value(element, "char") or ""
    try:
        sign = chr(int(code, 16))
    except ValueError:
        return ""
    return seen_symbol(chr(0xF000 + ord(sign)) if ord(sign) < 0x100 else sign)


def notes_of(roots: Mapping[str, Element | None]) -> Mapping[tuple[str, str], str]:
    """Return the words of the notes in the parts `roots`, by kind and number."""
    return dict(_notes(roots))


def _notes(roots: Mapping[str, Element | None]) -> Iterator[tuple[tuple[str, str], str]]:
    for kind, root in roots.items():
        for note in root if root is not None else ():
            if tag(note) == kind and value(note, "type") in (None, "normal"):
                reader = WordText(notes={})
                lines = (
                    one_line(reader.read(line).words) for line in note.iter() if tag(line) == "p"
                )
                yield (kind, value(note, "id") or ""), " ".join(filter(None, lines))
