"""Flows in proportion: to what others traded, to the market's turnover and to its size."""

from __future__ import annotations

import numpy as np

from jpviewer.analytics.flows.weeks import Row, Trades, Weeks


def share(part: Trades, whole: Trades) -> Row:
    """Sales and purchases of somebody over those of a whole, by week.

    Against `brokerage` this is the share that the exchange and the press quote; against `total`
    the members' own trading is in the whole. NaN where either is not known or nothing was traded.
    """
    return _over(part.both, whole.both)


def of_turnover(net: Row, total: Trades) -> Row:
    """Net buying over the value traded of the market, by week.

    The value is half of all sales and purchases of the survey (`total`), in which every trade
    stands twice. The survey leaves out the smallest members, so that the two sides differ a
    little, and the value is a little below the exchange's.
    """
    return _over(net, total.both / 2)


def caps(weeks: Weeks, cap: float, level: Row) -> Row:
    """The market's size at the last session before each week: today's, carried back.

    `level` is its composite by session; the cap belongs to the last level known. Approximate:
    listings, delistings and new shares since then are not taken back out.
    """
    known = np.flatnonzero(np.isfinite(level))
    found = np.full(len(weeks.start), np.nan)
    if len(known):
        before = weeks.first - 1
        inside = (before >= 0) & (before < len(level))
        found[inside] = cap * level[before[inside]] / level[known[-1]]
    return found


def of_cap(net: Row, caps: Row) -> Row:
    """Net buying over the market's size before the week; as approximate as `caps`."""
    return _over(net, caps)


def _over(part: Row, whole: Row) -> Row:
    quotient = np.full(len(part), np.nan)
    np.divide(part, whole, out=quotient, where=whole > 0)
    return quotient
