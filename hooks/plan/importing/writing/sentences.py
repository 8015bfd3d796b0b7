"""A sentence below an entry that only says who does it → the entry's own `assignment`.

“* Ban A, Ban B triển khai thực hiện thường xuyên.” names no work of its own: what is to be done is
what the entry says. A sentence that says what to do stays an entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from .yaml_text import Data, InLine

_ACTION = re.compile(
    r"(?<=\s)(?P<action>(?:(?:tổ chức|hướng dẫn|chỉ đạo)\s+)*(?:triển khai\s+)?thực hiện"
    r"(?:\s+theo quy định)?)(?:\s+(?P<time>thường xuyên))?[.;]?$"
)
"""What the bodies of such a sentence do: it has no object."""
_BETWEEN = re.compile(r"[\s,;]*(?P<joint>và)?[\s,;]*")


def with_assigning_sentences(data: Mapping[str, Data]) -> Mapping[str, Data]:
    """Return `data`, each sentence that only assigns the entry above it as its `assignment`."""
    return {key: _below(value) if key == "sections" else value for key, value in data.items()}


def _below(value: Data) -> Data:
    if isinstance(value, list):
        return [_below(item) for item in value]
    if not isinstance(value, Mapping):
        return value
    entry = {key: _below(child) for key, child in value.items()}
    points = entry.get("points")
    if "text" not in entry or not isinstance(points, list) or len(points) != 1:
        return entry
    assignment = _assignment(points[0])
    if assignment is None:
        return entry
    return {key: child for key, child in entry.items() if key != "points"} | {
        "assignment": assignment
    }


def _assignment(point: Data) -> Data | None:
    """Return `point` as an assignment, if its words name bodies and do nothing else."""
    if not isinstance(point, Mapping) or set(point) != {"marker", "text", "assignments"}:
        return None
    text, assignments = point["text"], point["assignments"]
    if not isinstance(text, str) or not isinstance(assignments, list) or len(assignments) != 1:
        return None
    (own,) = assignments
    if not isinstance(own, Mapping):
        return None
    action = _ACTION.search(text)
    duties = list(_up_to(own["duties"], text, action)) if action else []
    covered = _covered(text, duties, action.start()) if action else None
    if not action or covered is None:
        return None
    assignment: dict[str, Data] = {"marker": point["marker"], "text": text}
    is_said = any(str(duty["quote"]).endswith(action.group("action")) for duty in duties)
    assignment |= {} if is_said else {"action": action.group("action")}
    assignment["duties"] = [InLine(data=duty) for duty in duties]
    if time := action.group("time"):
        assignment["cadence"] = InLine(data={"label": time, "quote": time})
    return assignment | ({"waived": InLine(data=["và"])} if covered else {})


Duty = Mapping[str, str | None]


def _up_to(duties: Data, text: str, action: re.Match[str]) -> Iterator[Duty]:
    """Yield `duties`; words that end within those of the action go on to its end."""
    for duty in duties if isinstance(duties, Sequence) else ():
        if not isinstance(duty, InLine) or not isinstance(duty.data, Mapping):
            continue
        quote = str(duty.data["quote"])
        start = text.find(quote)
        ends_within = start < action.start() < start + len(quote)
        yield {**duty.data, "quote": text[start : action.end("action")] if ends_within else quote}


def _covered(text: str, duties: Sequence[Duty], end: int) -> bool | None:
    """Return whether “và” is left of `text` up to `end` beside the words of `duties`.

    `None` where other words are left, or a duty stands on words elsewhere.
    """
    place, is_joined = 0, False
    for duty in sorted(duties, key=lambda duty: text.find(str(duty["quote"]))):
        between = _BETWEEN.match(text, place)
        start = between.end() if between else place
        if "at" in duty or not text.startswith(str(duty["quote"]), start):
            return None
        is_joined = is_joined or bool(between and between.group("joint"))
        place = start + len(str(duty["quote"]))
    return is_joined if duties and place >= end - 1 else None
