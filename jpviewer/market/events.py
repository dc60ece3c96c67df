"""Days after which the market was another one: those everybody knows, and the user's own.

An edit takes all of the user's events and gives them back changed, as edits of watchlists do; one
of an event that is gone does nothing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

from jpviewer.market.days import iso, to_date
from jpviewer.market.messages import Message

LONGEST = 60
"""Characters of a name."""
MOST = 300
"""Events of one user: more would be a list, not flags."""
_FIRST, _LAST = 19000101, 21001231
_UNSEEN = ("Cc", "Cf", "Cs")
"""Characters that nobody sees: controls, marks of direction, halves of others."""


class MarketEvent(NamedTuple):
    """A day, and the key of its name in `ui/text/words.py`, or the name that the user gave."""

    day: int
    key: str = ""
    name: str = ""
    id: int = 0
    """Of one of the user's; 0 for one that is built in."""


Events = tuple[MarketEvent, ...]
EventEdit = Callable[[Events], Events]

EVENTS = (
    MarketEvent(20220404, "segment_reform"),
    MarketEvent(20241105, "longer_hours"),
    MarketEvent(20251004, "ldp_vote"),
    MarketEvent(20251021, "prime_minister"),
    MarketEvent(20260208, "general_election"),
    MarketEvent(20261030, "topix_second_stage"),
)


def tidy(name: str) -> str:
    """A name as it is kept: NFKC, single spaces, nothing that cannot be seen."""
    folded = unicodedata.normalize("NFKC", name)
    spaced = ("" if unicodedata.category(each) in _UNSEEN else each for each in _spaces(folded))
    return " ".join("".join(spaced).split())


def _spaces(text: str) -> str:
    return "".join(" " if each.isspace() else each for each in text)


def objection(events: Events, day: int, name: str, which: int = 0) -> Message | None:
    """Why an event cannot be added or, when `which` names it, changed; None when it can."""
    named = tidy(name)
    if not named:
        return Message("event_nameless")
    if len(named) > LONGEST:
        return Message("event_name_long", (LONGEST,))
    if not _is_day(day):
        return Message("event_without_day")
    others = [each for each in events if each.id != which]
    if any((each.day, each.name) == (day, named) for each in others):
        return Message("event_twice", (named, iso(day)))
    return Message("events_many", (MOST,)) if len(others) >= MOST else None


def _is_day(day: int) -> bool:
    if not _FIRST <= day <= _LAST:
        return False
    try:
        to_date(day)
    except ValueError:
        return False
    return True


def add(events: Events, which: int, day: int, name: str) -> Events:
    """A new event, unless there is an objection; the caller chooses an id never used before."""
    if objection(events, day, name):
        return events
    return _in_order((*events, MarketEvent(day, name=tidy(name), id=which)))


def rename(events: Events, which: int, name: str) -> Events:
    """Another name for an event, unless there is an objection."""
    return _in_order(
        each._replace(name=tidy(name))
        if each.id == which and not objection(events, each.day, name, which)
        else each
        for each in events
    )


def remove(events: Events, which: int) -> Events:
    """The events without one."""
    return tuple(each for each in events if each.id != which)


def _in_order(events: Iterable[MarketEvent]) -> Events:
    return tuple(sorted(events, key=lambda each: (each.day, each.id)))
