"""Editors' programs and `plan check` know one and the same shape of the file."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from check_jsonschema.parsers import ParserSet
from jsonschema import Draft7Validator

from plan.load.reader import load
from plan.load.schema import schema
from plan.model.records import Assignments
from plan.model.shapes import Shape, shapes
from plan.model.text import Cell, Text
from tests.support.sites.projects import DATA, OTHER_PLAN, ROOT, TESTS

SCHEMA = schema()
VALIDATOR = Draft7Validator(SCHEMA)
SOUND = TESTS / "broken" / "sound.yaml"
Tree = Any


def whole(record: type = Assignments) -> dict[str, Tree]:
    """Return an invented record with every key, of the examples that editors are shown."""
    return {name: _example(shape, shape.example, record) for name, shape in shapes(record).items()}


def _example(shape: Shape, example: Tree, above: type) -> Tree:
    if not shape.is_of_records or shape.kind is above:
        return example
    return [whole(shape.kind)] if shape.many else whole(shape.kind)


def around(path: tuple[Any, ...], record: type = Assignments) -> Tree:
    """Return the smallest file that has what is at `path`, and there a record with every key.

    Both readers judge a record by its own keys: what others hold only takes time.
    """
    here, rest = path[0], path[1:]
    inner = rest[1:] if rest[:1] == (0,) else rest
    return {
        name: _example(shape, shape.example, record)
        if name == here and not inner
        else _around_key(shape, inner if name == here else (), record)
        for name, shape in shapes(record).items()
        if shape.required or name == here or not inner
    }


def _around_key(shape: Shape, path: tuple[Any, ...], above: type) -> Tree:
    if not shape.is_of_records or shape.kind is above:
        return shape.example
    held = around(path, shape.kind) if path else _needed(shape.kind)
    return [held] if shape.many else held


def _needed(record: type) -> dict[str, Tree]:
    """Return a record with no key that it could do without."""
    return {
        name: _around_key(shape, (), record)
        for name, shape in shapes(record).items()
        if shape.required
    }


class Plain(yaml.CSafeDumper):
    """Writes what stands in two places twice: an alias would be refused."""

    def ignore_aliases(self, data: Any) -> bool:
        """Return that it is to be written once more."""
        return True


def dumped(tree: Tree) -> bytes:
    """Return `tree` as YAML."""
    text: str = yaml.dump(tree, Dumper=Plain, allow_unicode=True, sort_keys=False, width=10_000)
    return text.encode()


def accepted_by_loader(content: bytes) -> bool:
    """Return whether we read `content`, as YAML 1.1, without a problem of shape."""
    assignments, problems = load(content)
    return assignments is not None and not problems


def read_by_check_jsonschema(content: bytes) -> Tree:
    """Return `content` as check-jsonschema reads it, as YAML 1.2."""
    return ParserSet().parse_data_with_path(content, "assignments.yaml", "yaml")


def accepted_by_schema(content: bytes) -> bool:
    """Return whether check-jsonschema has nothing against `content`."""
    try:
        tree = read_by_check_jsonschema(content)
    except Exception:  # whatever it is that it cannot read, it does not accept
        return False
    return bool(VALIDATOR.is_valid(tree))


def places(tree: Tree, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every value in `tree`."""
    parts = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in parts:
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from places(value, (*path, key))


def key_places() -> Iterator[tuple[Any, ...]]:
    """Yield the path of every key of each class of records, and of what it holds several of.

    Where a class stands again, only the key that holds it: that it is one and the same class
    there, the sound files show.
    """
    awaited: list[tuple[type, tuple[Any, ...]]] = [(Assignments, ())]
    seen = {Assignments, Text, Cell}
    for record, above in awaited:
        for key, shape in shapes(record).items():
            path = (*above, key)
            yield path
            if shape.many and isinstance(shape.example, list):
                yield (*path, 0)
            if shape.kind not in seen:
                seen.add(shape.kind)
                awaited.append((shape.kind, (*path, 0) if shape.many else path))


def said_at(path: tuple[Any, ...]) -> Tree:
    """Return what the schema says of the key at `path`, but for how it explains it."""
    record: type = Assignments
    *above, key = (each for each in path if each != 0)
    for name in above:
        record = shapes(record)[name].kind
    part = SCHEMA["definitions"][record.__name__]
    said = {
        name: value
        for name, value in part["properties"][key].items()
        if name not in ("title", "description", "examples")
    }
    return [said, key in part["required"], path[-1] == 0]


def changed(tree: Tree, path: tuple[Any, ...], value: Tree) -> Tree:
    """Return a copy of `tree` with `value` at `path`, or without that key."""
    key, *below = path
    copied = copy.copy(tree)
    if below:
        copied[key] = changed(tree[key], tuple(below), value)
    elif value is GONE:
        del copied[key]
    else:
        copied[key] = value
    return copied


GONE = object()
OTHERS: tuple[Tree, ...] = (
    GONE, None, "", "chữ", " chữ", "chữ ", "hai  cách", "hai\ndòng", "chữ\u200b", [], [None],
    ["chữ"], {}, {"la": "chữ"}, [[]], [{}],
)  # fmt: skip
TELLING: tuple[Tree, ...] = (GONE, None, "chữ", [], {})
"""Those that tell whether a key may be absent, empty, words, a list or a record."""
SCALARS = """
no yes on off y N True FALSE null Null NULL ~ 1 0123 0o17 0x1F 1e3 .5 1_000 12:30 190:20:30
2022-03-07 07-3-2022 .inf .nan - = << 31-KL/TW 'no' "1" 2022-03-07T10:00:00Z <<<<<<<
""".split()


def test_both_accept_the_sound_files() -> None:
    for content in (DATA.read_bytes(), OTHER_PLAN.read_bytes(), dumped(whole())):
        assert accepted_by_loader(content)
        assert accepted_by_schema(content)


def test_check_jsonschema_reads_each_of_these_values_as_we_wrote_it() -> None:
    """So that below, the schema can be asked of the values themselves: reading takes longest."""
    for value in OTHERS:
        other = changed(whole(), ("plan", "place"), value)
        assert read_by_check_jsonschema(dumped(other)) == other, value


def test_both_accept_and_refuse_the_same_values_at_every_key() -> None:
    """All values at a key of each shape; where the schema says the same again, the most telling."""
    verdicts, seen = set(), set()
    for path in key_places():
        tree = around(path)
        assert accepted_by_loader(dumped(tree)), path
        said = json.dumps(said_at(path), sort_keys=True)
        for value in TELLING if said in seen else OTHERS:
            other = changed(tree, path, value)
            verdict = accepted_by_loader(dumped(other))
            assert VALIDATOR.is_valid(other) == verdict, (path, value)
            verdicts.add((verdict, path[-1]))
        seen.add(said)
    assert {verdict for verdict, _ in verdicts} == {True, False}


def test_both_refuse_a_key_that_no_record_has() -> None:
    tree = spoilt = whole()
    holders = [(), *(path for path in places(tree) if isinstance(_at(tree, path), dict))]
    for path in holders:
        spoilt = changed(spoilt, (*path, "la"), "chữ")
        assert not VALIDATOR.is_valid(changed(tree, (*path, "la"), "chữ")), path
    content = dumped(spoilt)
    _, problems = load(content)
    lines = enumerate(content.decode().splitlines(), 1)
    spots = [number for number, line in lines if line.endswith("la: chữ")]
    assert [problem.place.line for problem in problems] == spots
    assert len(spots) == len(holders)


def _at(tree: Tree, path: tuple[Any, ...]) -> Tree:
    for key in path:
        tree = tree[key]
    return tree


@pytest.mark.parametrize("scalar", SCALARS)
def test_yaml_1_1_and_1_2_agree_on_every_kind_of_word(scalar: str) -> None:
    text = SOUND.read_text("utf-8")
    for line in ("  kind: Chương trình\n", "  place:\n", "  date:\n"):
        assert line in text
        key = line.partition(":")[0]
        content = text.replace(line, f"{key}: {scalar}\n", 1).encode()
        assert accepted_by_loader(content) == accepted_by_schema(content), (key, scalar)


UNSEEN_BY_A_SCHEMA = {
    "what YAML leaves out of the tree": "anchor-and-alias merge-key tag note-behind-a-value "
    "words-after-a-hash text-that-begins-with-an-ampersand note-inside-folded-words "
    "note-at-the-end-of-folded-words anchor-of-a-list ampersand-glued-to-a-name",
    "how words stand on their lines": "key-swallowed-by-words-above "
    "dash-of-word-deeper-than-a-dash dash-below-a-bullet-of-word dash-that-cuts-an-item-in-two "
    "line-of-a-list-joined-to-the-one-above",
    "how a value was quoted": "smart-closing-quotes-twice smart-quotes-around-text "
    "smart-single-quotes quote-of-word-closed-straight guillemets-around-a-name",
    "what a sign was meant to be": "folded-mark-of-word sign-that-is-no-hyphen-in-a-number "
    "sign-glued-to-a-name formula-of-a-table dash-and-angle-exchanged "
    "number-with-digits-that-are-letters letters-by-their-numbers words-typed-as-vni-types",
    "how letters and line ends are stored": "not-nfc not-nfc-in-a-name not-nfc-in-a-key-s-line "
    "quote-not-nfc not-nfc-on-many-lines "
    "next-line-character old-line-ends not-utf8 utf16-big-with-mark",
    "what a letter was meant to be": "cyrillic-letters-in-a-name cyrillic-word-that-looks-latin "
    "greek-letter-in-words letter-of-iceland-in-a-name letter-of-iceland-in-folded-words "
    "letter-that-no-word-has full-width-letters mathematical-letters-and-digits "
    "digits-of-another-script ligature-of-a-pdf sign-of-the-dong-for-a-letter "
    "letter-of-another-language-in-a-word letters-in-circles tone-on-a-consonant "
    "stroke-over-a-letter escape-of-a-letter number-with-a-letter-for-a-digit "
    "words-in-tcvn3 words-in-vni words-in-viqr windows-1258-taken-for-1252",
    "characters beyond those that a pattern of every program can hold": "braille-blank "
    "tags-beyond-the-bmp selector-beyond-the-bmp musical-sign-that-nobody-sees",
    "whether an editor has filled in an example": "placeholder-of-the-guide placeholder-in-a-name "
    "placeholder-without-its-brackets placeholder-to-come-back-to placeholder-in-other-brackets "
    "word-for-what-is-unknown",
    "what was pasted along with words": "no-break-space-of-a-web-page comma-behind-a-name "
    "signs-around-names words-pasted-twice bracket-that-nothing-opens",
}
"""Files that only `plan check` can refuse, and why."""


def test_of_all_broken_files_the_schema_misses_only_what_no_schema_sees() -> None:
    missed = set()
    for file in sorted((ROOT / "tests" / "broken").rglob("*.yaml")):
        content = file.read_bytes()
        if accepted_by_loader(content):
            assert accepted_by_schema(content), file.stem
        elif accepted_by_schema(content):
            missed.add(file.stem)
    assert missed == {name for names in UNSEEN_BY_A_SCHEMA.values() for name in names.split()}
