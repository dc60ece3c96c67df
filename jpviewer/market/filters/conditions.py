"""What a filter is, free of how it was written: a row is wanted when any group of it holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

OPPOSITES = {">": "<=", "<=": ">", "<": ">=", ">=": "<", "=": "!=", "!=": "="}
"""Signs of comparisons, and what holds of a known figure when they do not."""
WINDOWED = ("retspan", "note")
"""Fields that follow from what a window shows: a span chosen there, notes beside a list."""


class Comparison(NamedTuple):
    """A figure against a value; nothing holds of a figure that is not known."""

    field: str
    sign: str
    value: float


class Match(NamedTuple):
    """A text that is, or holds, one of some words; `negated` wants the rows it does not find."""

    field: str
    values: tuple[str, ...]
    negated: bool = False


class Word(NamedTuple):
    """A text in a name, or the beginning of a code."""

    text: str
    negated: bool = False


Condition = Comparison | Match | Word
Group = tuple[Condition, ...]


class Filter(NamedTuple):
    """Groups of conditions that all hold; without a group everything is wanted."""

    groups: tuple[Group, ...] = ()

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """All of them in the order written: the chips."""
        return tuple(each for group in self.groups for each in group)

    @property
    def windowed(self) -> str:
        """The first of `WINDOWED` that it asks for, '' for none."""
        asked = (each.field for each in self.conditions if not isinstance(each, Word))
        return next((field for field in asked if field in WINDOWED), "")

    def without(self, place: int) -> Filter:
        """The filter without one of `conditions`; a group that this empties is gone."""
        return _filter(
            [each for at, each in enumerate(group, start) if at != place]
            for start, group in self._placed()
        )

    def replaced(self, place: int, condition: Condition) -> Filter:
        """The filter with another in the place of one of `conditions`."""
        return _filter(
            [condition if at == place else each for at, each in enumerate(group, start)]
            for start, group in self._placed()
        )

    def added(self, condition: Condition) -> Filter:
        """The filter with a condition more, which every group is to fulfil."""
        groups = (
            group if condition in group else (*group, condition) for group in self.groups or ((),)
        )
        return Filter(tuple(groups))

    def _placed(self) -> list[tuple[int, Group]]:
        """Each group with the place of its first condition."""
        starts = [0]
        for group in self.groups:
            starts.append(starts[-1] + len(group))
        return list(zip(starts, self.groups, strict=False))


def _filter(groups: Iterable[Iterable[Condition]]) -> Filter:
    """Of those groups that have a condition, each once."""
    return Filter(tuple(whole for group in groups if (whole := tuple(dict.fromkeys(group)))))
