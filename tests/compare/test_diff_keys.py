"""No key of the file can change unseen: what differs in any of them, `plan diff` tells."""

from __future__ import annotations

import copy
import dataclasses
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from plan.check.gate import checked_content
from plan.check.rules import LAST_RULES, RULES
from plan.compare.records.facts import ELSEWHERE, PARTS, WITH_RECORD, Side
from plan.compare.records.names import NO_NAMES
from plan.compare.records.pairs import pairs
from plan.derive.register import register
from plan.load.file_lines import records
from plan.load.reader import load
from plan.model.records import Assignments
from plan.model.shapes import Shape, shapes
from plan.model.text import Text
from tests.support.plans.compared import changes_since, site_of
from tests.support.plans.edits import OTHER, SUCCESSORS
from tests.support.plans.full_plan import full_plan, plain_data
from tests.support.plans.hostile import places, text_keys
from tests.support.sites.projects import ROOT

PLANS = {"successors": plain_data(SUCCESSORS), "full": full_plan(OTHER)}
"""The shorter first: what is told of its keys need not be asked of the longer."""


@dataclasses.dataclass(frozen=True)
class Spot:
    """One key of one record of the plain data of a file."""

    record: Any
    key: str
    shape: Shape
    holder: Any
    part: str
    """The key of the whole file that it stands below."""
    beside: frozenset[str]
    """Which keys the record that holds this one has: they may set what this one can hold."""

    def put(self, value: Any) -> None:
        """Let the key hold `value`; `None`: leave it out, or empty where it must be there."""
        if value is None and not self.shape.required:
            self.holder.pop(self.key, None)
        else:
            self.holder[self.key] = value


def spots(
    data: Any, record: Any = Assignments, part: str = "", beside: frozenset[str] = frozenset()
) -> Iterator[Spot]:
    """Yield every key of every record in `data`, those that it leaves out included."""
    for key, shape in shapes(record).items():
        yield Spot(
            record=record, key=key, shape=shape, holder=data, part=part or key, beside=beside
        )
        value = data.get(key)
        if shape.is_of_records and value:
            for below in value if isinstance(value, list) else [value]:
                yield from spots(below, shape.kind, part or key, frozenset(data))


def others(spot: Spot, alike: dict[tuple[Any, str], list[Any]]) -> Iterator[tuple[str, Any]]:
    """Yield what else the key could hold, each with how that differs from what it holds."""
    value = spot.holder.get(spot.key) or None
    yield "nothing", None
    if spot.shape.many:
        values = value if isinstance(value, list) else [value] if value else []
        yield from (("less", [*values[:at], *values[at + 1 :]]) for at in range(len(values)))
        yield from (("more", [*values, *more]) for more in alike[spot.record, spot.key])
    yield from (("what others hold", held) for held in alike[spot.record, spot.key])
    if spot.shape.kind is Text:
        words = (f"{value or ''} thêm".strip(), "7", "2031-01-01", "01-01-2031", "x")
        yield from (("other words", [word] if spot.shape.many else word) for word in words)
        held = () if spot.shape.many else str(value or "").split()
        yield from (("fewer words", " ".join(part)) for part in (held[:-1], held[1:]) if part)
    else:
        yield "the example", spot.shape.example


def test_whatever_a_key_holds_instead_is_refused_or_told() -> None:
    """Each key of each class in each way, until it is told once or refused often enough.

    Once it is told in one way, one refusal is enough in each other way, whatever stands beside it.
    """
    tried: Counter[tuple[Any, ...]] = Counter()
    reported: set[tuple[Any, str, str]] = set()
    told: set[tuple[Any, str]] = set()
    for plan in PLANS.values():
        data = copy.deepcopy(plan)
        parts = {part: written({part: value}) for part, value in data.items()}
        old = site_of("".join(parts.values()))
        alike = _held(data)
        for spot in spots(data):
            before = copy.deepcopy(spot.holder.get(spot.key))
            for way, other in others(spot, alike):
                key = (spot.record, spot.key, way)
                refused = (
                    bool(tried[key]) if key[:2] in told else tried[*key, spot.beside] == ENOUGH
                )
                if key in reported or refused or (other or None) == (before or None):
                    continue
                tried.update((key, (*key, spot.beside)))
                spot.put(copy.deepcopy(other))
                changed = written({spot.part: data[spot.part]}) if spot.part in data else ""
                spot.put(before)
                if new := sound("".join((parts | {spot.part: changed}).values())):
                    assert changes_since(old, new), (*key, before, other)
                    reported.add(key)
                    told.add(key[:2])
    assert len(reported) > 250
    assert len(told) > 125


def test_whatever_is_changed_wherever_the_file_says_it_is_told() -> None:
    """Each text of the plan that has every key, changed in all that quotes it or refers to it."""
    content = written(PLANS["full"])
    old = site_of(content)
    reported = set()
    for place in places(PLANS["full"]):
        if (key := (place.record, place.key)) in reported:
            continue
        for word in dict.fromkeys((place.text, *place.text.split()[:3])):
            new = sound(re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", f"{word}x", content))
            if new:
                assert changes_since(old, new), (*key, word)
                reported.add(key)
                break
    assert len(reported) > 30
    assert not {key for key in text_keys() if key not in reported and key[1] in _WORDS}


_WORDS = ("words", "text", "subject", "preamble", "heading", "decision", "source", "basis")


ENOUGH = 2
"""How often a change of one key of one class is tried in one way beside the same keys, where all
are refused."""


def _held(data: Any) -> dict[tuple[Any, str], list[Any]]:
    """Return a few of the values that each key of each class holds."""
    held: dict[tuple[Any, str], list[Any]] = {}
    for spot in spots(data):
        values = held.setdefault((spot.record, spot.key), [])
        value = spot.holder.get(spot.key)
        if value and value not in values and len(values) < 4:
            values.append(copy.deepcopy(value))
    return held


def written(data: Any) -> str:
    """Return `data` as YAML, by the fast writer."""
    text: str = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, width=1_000_000)
    return text


def sound(text: str) -> Assignments | None:
    """Return what the file says, `None` if the check refuses it: one problem is enough."""
    assignments, problems = load(text.encode())
    if assignments is None or problems:
        return None
    rules = (*RULES, *LAST_RULES)
    return None if any(True for rule in rules for _ in rule(assignments)) else assignments


def test_every_record_is_told_by_itself_or_with_the_key_that_holds_it() -> None:
    full = checked_content(written(PLANS["full"]).encode(), "full")
    side = Side(assignments=full, bodies=register(full).bodies, names=NO_NAMES)
    told_by_themselves = {type(pair.either) for pair in pairs(side, side)}
    assert told_by_themselves.isdisjoint(PARTS)
    assert told_by_themselves | set(PARTS) == set(records())


def test_only_keys_that_there_are_are_told_elsewhere_each_with_its_reason() -> None:
    for table in (ELSEWHERE, WITH_RECORD):
        for record, keys in table.items():
            assert keys.keys() <= shapes(record).keys()
            assert all(len(reason) > 10 for reason in keys.values())


NOVEL = 'novel: Annotated[Text | None, Key("Khóa mới", "Để thử.", example="x")] = None'


def test_a_key_that_the_model_gains_is_told_without_another_line(tmp_path: Path) -> None:
    """In a copy of the code in which each class has a key more."""
    shutil.copytree(
        ROOT / "hooks", tmp_path / "hooks", ignore=shutil.ignore_patterns("__pycache__")
    )
    for model in (tmp_path / "hooks" / "plan" / "model" / "records").glob("*.py"):
        classes = re.sub(
            r'(^class \w+:\n(?:    """.*?"""\n))(.*?)(?=\n\n\n|\n\n    @property|\n\Z)',
            rf"\1\2\n    {NOVEL}",
            model.read_text("utf-8"),
            flags=re.DOTALL | re.MULTILINE,
        )
        needed = "from ..text import Text\n"
        model.write_text(classes.replace("from ..shapes", f"{needed}from ..shapes", 1), "utf-8")
    data = copy.deepcopy(PLANS["full"])
    holders = {spot.record.__name__: spot.holder for spot in spots(data)}
    files = [tmp_path / "old.yaml"]
    files[0].write_text(written(data), "utf-8")
    for name, holder in holders.items():
        holder["novel"] = f"mới {name}"
        files.append(tmp_path / f"{name}.yaml")
        files[-1].write_text(written(data), "utf-8")
        del holder["novel"]
    reports = _reports_of(tmp_path / "hooks", files)
    for name in holders:
        words = rf"[Kk]hóa mới: (thêm \{{\+)?mới {name}|\bmới {name}\b"
        assert re.search(words, reports[name]), name
    assert holders.keys() == {record.__name__ for record in records()}


def _reports_of(code: Path, files: list[Path]) -> dict[str, str]:
    """Return what `plan diff` of the copy in `code` says of each file beside the first, by name."""
    program = (
        "import json, sys\n"
        "from pathlib import Path\n"
        "from plan.check.gate import checked_content\n"
        "from plan.compare import changes, compared\n"
        "from plan.compare.texts import changes_text\n"
        "old, *new = (checked_content(Path(f).read_bytes(), f) for f in sys.argv[1:])\n"
        "names = [Path(f).stem for f in sys.argv[2:]]\n"
        "texts = [changes_text(changes(compared(old, each))) for each in new]\n"
        "print(json.dumps(dict(zip(names, texts, strict=True))))\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program, *map(str, files)],
        env={"PYTHONPATH": str(code)},
        check=True,
        capture_output=True,
    )
    reports: dict[str, str] = json.loads(answer.stdout)
    return reports
