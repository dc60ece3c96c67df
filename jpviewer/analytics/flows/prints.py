"""The prints of each week: what was said first, what is said now, and since when."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from jpviewer.analytics.flows.weeks import Days, Mask, Row, Weeks, number
from jpviewer.market.days import from_datetime64
from jpviewer.market.tables import Columns

_TOKYO = 9 * 3600
"""Seconds that Tokyo's clocks are ahead."""


@dataclass(frozen=True, eq=False)
class Prints:
    """One investor's prints by week; 0 and NaN where a week is not held."""

    count: Days
    published: Days
    """The day on which the newest print came out; 0 where nobody knows it."""
    seen: Days
    """The instant at which it was first seen here."""
    first_seen: Days
    """That of the first print."""
    first_sell: Row
    first_buy: Row
    prompt: Mask
    """Whether the first print seen here was seen before that of the next week could be; what is
    seen later may have been revised before, and is not called a first print."""

    @property
    def first_net(self) -> Row:
        """Yen bought net by the first print."""
        return self.first_buy - self.first_sell

    @property
    def revised(self) -> Mask:
        """Weeks that are told otherwise than at first, or were for a while."""
        return self.count > 1


def prints(weeks: Weeks, columns: Columns, investor: str, sessions: Days) -> Prints:
    """From the columns that the weeks were made of."""
    found = np.minimum(np.searchsorted(weeks.start, columns["start"]), len(weeks.start) - 1)
    chosen = (columns["investor"] == investor) & (weeks.start[found] == columns["start"])
    mine = {name: values[chosen] for name, values in columns.items()}
    place = found[chosen]
    count, published, seen, first_seen = np.zeros((4, len(weeks.start)), np.int64)
    sell, buy = np.full((2, len(weeks.start)), np.nan)
    # Prints stand in order: the last one written stays, and backwards the first one.
    count[place], published[place], seen[place] = (
        mine[name] for name in ("print", "published", "seen")
    )
    backwards = place[::-1]
    first_seen[backwards], sell[backwards], buy[backwards] = (
        mine[name][::-1] for name in ("seen", "sell", "buy")
    )
    prompt = (first_seen > 0) & (_tokyo_days(first_seen) < _next_release(weeks, sessions))
    return Prints(count, published, seen, first_seen, sell, buy, prompt)


def _tokyo_days(instants: Days) -> Days:
    return from_datetime64((instants + _TOKYO).astype("datetime64[s]"))


def _next_release(weeks: Weeks, sessions: Days) -> Days:
    """The first day on which the week after each may be published.

    That is the fourth session after its last; the ministry keeps to the Thursday where a holiday
    makes that a later one, and may have revised the week before along with it.
    """
    if not len(sessions):
        return np.zeros(len(weeks.start), np.int64)
    numbers = number(sessions)
    following = np.clip(weeks.last + 1, 0, len(sessions) - 1)
    last = np.searchsorted(numbers, numbers[following], side="right") - 1
    fourth = sessions[np.minimum(last + 4, len(sessions) - 1)]
    thursday = from_datetime64(((numbers[following] + 1) * 7).astype("datetime64[D]"))
    return np.minimum(fourth, thursday)
