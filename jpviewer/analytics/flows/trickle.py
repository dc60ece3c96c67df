"""Whether money trickles down: net buying since a close in one market beside another."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from jpviewer.analytics.flows.shares import caps
from jpviewer.analytics.flows.since import Since, since
from jpviewer.analytics.flows.weeks import Row, Weeks


@dataclass(frozen=True, eq=False)
class Taken:
    """What somebody bought net in one market since a close, and how much of it that is."""

    market: str
    weeks: Weeks
    since: Since
    cap: float
    """The market's size at the last session before the first week counted, approximate (`caps`);
    NaN where it is not known."""
    turnover: float
    """The value traded in the weeks counted."""

    @property
    def of_cap(self) -> Row:
        """The sum so far as a share of the market's size, by week."""
        return np.asarray(self.since.total / self.cap)

    @property
    def of_turnover(self) -> float:
        """The sum as a share of the value traded meanwhile."""
        return self.since.sum / self.turnover if self.turnover > 0 else np.nan


def taken(market: str, weeks: Weeks, investor: str, base: int, cap: float, level: Row) -> Taken:
    """One market's part; `cap` is its size today and `level` its composite by session."""
    net = weeks.net(investor)
    told = since(weeks, net, base)
    sizes = caps(weeks, cap, level)
    first = told.first
    counted = ~np.isnan(net[first:])
    traded = weeks.of("total").both[first:][counted] / 2
    return Taken(
        market,
        weeks,
        told,
        float(sizes[first]) if first < len(sizes) else np.nan,
        float(traded.sum()) if counted.any() else np.nan,
    )
