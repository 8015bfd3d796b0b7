"""The index of the search in parts, so that a reader's browser fetches what a question asks for.

The first file says what each page and each part of one is, which words there are, and in which
file each of them lies. The others are of two kinds: where words stand, cut by the words in the
order of their letters, and what an answer shows, cut so that names that are alike lie together. A
small plan's parts are in the first file. `docs` and `index` in `publish/worker/` read all of it.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, pairwise
from typing import Any
from zlib import crc32

from ...language.vietnamese import ascii_form
from .search_places import Entry, Indexed, Posting

INDEX = "search/search_index.json"
_FOLDER = "search/"
_DIGEST_LENGTH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """How large files of one kind are, in characters before they are packed."""

    whole: int
    """Up to how many all of them are in the first file."""
    part: int
    """How many one of several has, about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cuts:
    """How large the files are."""

    words: Cut
    """Of those that say where words stand."""
    texts: Cut
    """Of those with what answers show."""


CUTS = Cuts(words=Cut(whole=200_000, part=24_000), texts=Cut(whole=200_000, part=16_000))
_ALL = Cut(whole=sys.maxsize, part=sys.maxsize)
UNCUT = Cuts(words=_ALL, texts=_ALL)


def search_files(known: Indexed, lists: Sequence[Entry], cuts: Cuts) -> Iterator[tuple[str, str]]:
    """Yield, each with its address, the files that the search of what is `known` reads.

    The index comes last.

    `lists` are what is offered where nothing is found.
    """
    entries, vocabulary = known.entries, _vocabulary(known.postings)
    order = sorted(range(len(entries)), key=lambda number: _shelf(entries[number]))
    written = ((word, _written(known.postings[word])) for word in vocabulary)
    words = yield from _files(written, cuts.words)
    texts = yield from _files((_shown(entries[number]) for number in order), cuts.texts)
    index = {
        "lists": lists,
        **_described(entries),
        "sizes": numbers(text for _, text in known.sizes),
        "names": numbers(title for title, _ in known.sizes),
        "order": steps(order),
        "vocabulary": " ".join(vocabulary),
        "words": words,
        "texts": texts,
    }
    yield INDEX, _json(index)


# What each entry is.


def _described(entries: Sequence[Entry]) -> dict[str, Any]:
    """Return what ranks entries, by their number: what they are, their page and their place."""
    kinds = _Numbered()
    places = _Numbered()
    pages = _Numbered()
    of_kind = [kinds.number(_json(_kind(entry))) for entry in entries]
    of_place = [places.number(tuple(entry.get("place", ()))) for entry in entries]
    of_page = [pages.number(entry["location"].partition("#")[0]) for entry in entries]
    named = [number for number, entry in enumerate(entries) if _is_named(entry)]
    return {
        "kinds": [json.loads(kind) for kind in kinds.values],
        "ofKind": steps(of_kind),
        "places": list(_fronted(places.values)),
        "ofPlace": steps(of_place),
        "ofPage": steps(of_page),
        "named": rises(named),
        "titles": [entries[number]["title"] for number in named],
    }


_COMMON = ("of", "kind", "boost", "roles", "answers")
"""Keys of an entry whose values many have."""


def _kind(entry: Entry) -> dict[str, Any]:
    """Return what many entries have in common."""
    common = {key: entry[key] for key in _COMMON if key in entry}
    return common | {
        "isPart": "#" in entry["location"],
        "isHome": entry["location"] in ("", "index.html"),
    }


def _is_named(entry: Entry) -> bool:
    """Return whether readers ask for an entry by its name, so that each question is held to it."""
    return "#" not in entry["location"] and entry.get("of") != "task"


def _shelf(entry: Entry) -> tuple[int, str]:
    """Return what entries are in the order of: headings of sections, then names, then the rest."""
    if len(entry.get("place", ())) == 1:
        return 0, ""
    return (1, ascii_form(entry["title"])) if _is_named(entry) else (2, "")


def _shown(entry: Entry) -> tuple[str, str]:
    return entry["location"], _json([entry[key] for key in ("location", "title", "text")])


@dataclass(frozen=True, slots=True)
class _Numbered:
    """Values, each with the number of the first that is the same."""

    values: dict[Any, int] = field(default_factory=dict)

    def number(self, value: Any) -> int:
        return self.values.setdefault(value, len(self.values))


def _fronted(places: Iterable[tuple[str, ...]]) -> Iterator[list[Any]]:
    """Yield of each place how many levels it shares with the one before, and its others."""
    before: tuple[str, ...] = ()
    for place in places:
        shared = 0
        while shared < min(len(before), len(place)) and before[shared] == place[shared]:
            shared += 1
        yield [shared, *place[shared:]]
        before = place


# Where words stand.


def _vocabulary(words: Iterable[str]) -> list[str]:
    """Return all `words`: those that begin alike, however they are typed, lie together."""
    return sorted(words, key=lambda word: (ascii_form(word), word))


def _written(posting: Posting) -> str:
    """Return the keys of a word, how often it stands there, and where, each as numbers."""
    return _json([rises(posting.keys), numbers(posting.counts), numbers(posting.steps)])


# Parts.


def _files(
    items: Iterable[tuple[str, str]], cut: Cut
) -> Generator[tuple[str, str], None, dict[str, Any]]:
    """Yield the files that hold `items`, each with its name; return what the first file says of it.

    That is how many items each part has, and what their files are called; or the items themselves,
    where it holds them all. Of a long plan no more than one part is held.
    """
    counts: list[int] = []
    names: list[str] = []
    waiting: list[list[str]] = []
    total = 0
    for part in _parts(items, cut):
        counts.append(len(part))
        waiting.append(part)
        total += sum(map(len, part))
        if total > cut.whole:
            for each in waiting:
                text = f"[{','.join(each)}]"
                names.append(hashlib.sha256(text.encode()).hexdigest()[:_DIGEST_LENGTH])
                yield f"{_FOLDER}{names[-1]}.json", text
            waiting.clear()
    if names:
        return {"counts": numbers(counts), "files": "".join(names), "held": None}
    held = [json.loads(item) for item in chain.from_iterable(waiting)]
    return {"counts": numbers([len(held)]), "files": "", "held": [held]}


def _parts(items: Iterable[tuple[str, str]], cut: Cut) -> Iterator[list[str]]:
    """Yield `items`, each with its name, in parts.

    It is the names that say where, as far as that goes: a change of one item changes few parts.
    """
    part: list[str] = []
    length = 0
    for name, item in items:
        is_end = length >= cut.part and (
            crc32(name.encode()) % _ENDS == 0 or length >= 2 * cut.part
        )
        if is_end:
            yield part
            part, length = [], 0
        part.append(item)
        length += len(item)
    yield part


_ENDS = 4
"""Of so many names, one begins a part that may begin there."""


# Numbers in letters.

_LAST, _MORE = 57, 34
"""Of a number's letters the last is one of 57, from `#` on; those before of 34, from `]` on."""


@lru_cache(maxsize=2**16)
def _letters(number: int) -> str:
    before, last = divmod(number, _LAST)
    letters = chr(ord("#") + last)
    while before:
        before, more = divmod(before, _MORE)
        letters = chr(ord("]") + more) + letters
    return letters


def numbers(values: Iterable[int]) -> str:
    """Return `values`, none below 0, each in as few letters as it takes."""
    return "".join(map(_letters, values))


def rises(values: Iterable[int]) -> str:
    """Return `values`, none below the one before, each as what it is more than that."""
    return numbers(after - before for before, after in pairwise(chain((0,), values)))


def steps(values: Iterable[int]) -> str:
    """Return `values`, each as what it is more than the one before; less is an odd number."""
    changes = (after - before for before, after in pairwise(chain((0,), values)))
    return numbers(2 * change if change >= 0 else -2 * change - 1 for change in changes)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
