"""What a file of YAML is made of: values and what holds them, each with its place."""

from __future__ import annotations

from sys import intern

from ...model.text import START, Place, Text


class Null:
    """An empty value: what the source does not say.

    `typed` is what stands there all the same: a word or a note that YAML passes over.
    """

    def __init__(self, place: Place, typed: str = "") -> None:
        self.place = place
        self.typed = typed


class Sequence(list["Node"]):
    """A YAML list and the place where it begins."""

    def __init__(self, place: Place) -> None:
        self.place = place


class Mapping(dict[str, "Node"]):
    """A YAML mapping, and the place where it begins."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.next: Mapping | None = None
        """The part of the same list behind it, where its dash is missing."""
        self.is_guess = False
        """Whether its first line is missing, so that what it lacks is not known."""
        self.doubled = False
        """Whether a key is written in it twice."""
        self._places: list[Place] = []

    def add(self, key: Text, value: Node) -> None:
        """Add `key`, which is not there yet, with its `value`."""
        self.add_at(intern(str(key)), value, key.place or START)  # the same few names

    def add_at(self, key: str, value: Node, place: Place) -> None:
        """Add `key`, which stands at `place` and is not there yet, with its `value`."""
        self[key] = value
        self._places.append(place)

    def places(self) -> dict[str, Place]:
        """Return the place where each key stands."""
        return dict(zip(self, self._places, strict=True))


Node = Text | Null | Sequence | Mapping
