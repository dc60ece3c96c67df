"""The rolling re-check: a sixtieth of all stocks a session, for dividends and rewritten prices."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from jpviewer.market.calendar import Calendar
from jpviewer.market.feeds import AFTER_CLOSE_DELAY
from jpviewer.sources.source import Known

if TYPE_CHECKING:
    from jpviewer.sources.wishes import Wish

ROUND = 60
"""Sessions in which every stock has its turn, and how far a re-check looks back beyond the last:
Yahoo may enter a dividend weeks after its day."""
_USUAL_MONTH = 3
"""Most companies close their books at the end of March, and pay for that and for September."""


def rechecks(known: Known, complete: Sequence[tuple[int, Wish]]) -> list[Wish]:
    """Of stocks that lack nothing (place in `known.securities`, and wish) those whose turn it is.

    First come those that a dividend day has passed since they were checked, then the longest
    unchecked. What charts of this session have told already counts; those of benchmarks, which are
    asked for every evening, are none of these stocks.
    """
    session = known.calendar.last_finished(known.now - AFTER_CLOSE_DELAY)
    places = np.array([place for place, _ in complete], np.int64)
    checked = known.securities["checked"][places]
    asked = known.securities["asked"][places]
    open_turns = math.ceil(len(places) / ROUND) - int((asked >= session).sum())
    if open_turns <= 0:
        return []
    newest = _ex_days(known.calendar, session)
    months = known.securities["paid"][places] // 100 % 100
    halves = np.where(months > 0, months, _USUAL_MONTH) % 6
    passed = np.array([newest[half] for half in halves.tolist()], np.int64) > checked
    waiting = np.flatnonzero(asked < session)
    order = waiting[np.lexsort((checked[waiting], ~passed[waiting]))]
    return [_from_before(complete[each][1], known, checked[each]) for each in order[:open_turns]]


def _from_before(wish: Wish, known: Known, checked: int) -> Wish:
    place = max(0, known.calendar.at_or_before(checked) - ROUND)
    return replace(wish, since=min(wish.since, max(wish.begin, int(known.calendar.days[place]))))


def _ex_days(calendar: Calendar, session: int) -> dict[int, int]:
    """The newest ex-dividend day on or before a session, by month of the half-year (0 to 5).

    The shareholders of a month's last session are paid; with two sessions to settle, the session
    before it is the first without.
    """
    days = calendar.days
    upto = calendar.at_or_before(session)
    year = days[max(0, upto - 250) : upto + 1 + ROUND]
    ends = np.flatnonzero(year[1:] // 100 != year[:-1] // 100)
    found = dict.fromkeys(range(6), 0)
    for end in ends[ends > 0].tolist():
        day = int(year[end - 1])
        if day <= session:
            found[day // 100 % 100 % 6] = day
    return found
