"""What was read of a line: a filter, the pieces it was written in, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from jpviewer.market.filters.conditions import Condition, Filter
from jpviewer.market.messages import Message

Vocabulary = Mapping[str, Iterable[str]]
"""What can be written behind a field: names of lists behind `in`, tags, sectors."""


class Fault(NamedTuple):
    """What is wrong from `start` to `end` of the line."""

    start: int
    end: int
    message: Message


class Part(NamedTuple):
    """A piece of a line as it was written, and the condition it says, if it can be read."""

    text: str
    condition: Condition | None


class Reading(NamedTuple):
    """The filter that a line says, as far as it can be read."""

    filter: Filter
    faults: tuple[Fault, ...] = ()
    parts: tuple[tuple[Part, ...], ...] = ()
    """The whole line in pieces, those between two `or` together."""
