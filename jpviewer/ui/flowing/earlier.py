"""What stood where a segment stands now: weeks of the sections, beside its own and in no sum."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from jpviewer.analytics.flows import weeks as told
from jpviewer.analytics.flows.weeks import Row, Weeks
from jpviewer.market.calendar import Calendar
from jpviewer.market.investors import PREDECESSORS
from jpviewer.store import flows
from jpviewer.store.store import Store


@dataclass(frozen=True, eq=False)
class Earlier:
    """Weeks that ended before the segment's first one."""

    markets: tuple[str, ...]
    weeks: Weeks
    net: Row
    """Yen bought net in all of these markets; NaN where one of them is not known."""


def load(
    store: Store, calendar: Calendar, market: str, investor: str, own: Weeks
) -> Earlier | None:
    """None for a market that followed no other, or when nothing is held of those before it."""
    markets = PREDECESSORS.get(market, ())
    found = [
        told.weeks(calendar.days, flows.prints(store, "jpx", each, (investor,))) for each in markets
    ]
    if not markets or not all(len(each.start) for each in found):
        return None
    first = found[0]
    net = np.sum([_at(each, first, investor) for each in found], axis=0)
    if len(own.start):
        net = np.where(first.end < own.start[0], net, np.nan)
    return Earlier(markets, first, net) if np.isfinite(net).any() else None


def _at(weeks: Weeks, others: Weeks, investor: str) -> Row:
    """Net buying in the weeks of another market; NaN where they are not held."""
    place = np.minimum(np.searchsorted(weeks.start, others.start), len(weeks.start) - 1)
    same = weeks.start[place] == others.start
    return np.where(same, weeks.net(investor)[place], np.nan)
