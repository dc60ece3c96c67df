"""A list of stocks as an index of its own: the composite of the codes that are on it now."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.composites import Moves, Sums, chain, moves
from jpviewer.analytics.liquidity import carried_on
from jpviewer.market.days import NEVER
from jpviewer.market.tables import Columns

Days = NDArray[np.int64]
Matrix = NDArray[np.float64]


def basket(
    series: str, members: Columns, closes: Columns, sessions: Days, equal: bool = False
) -> dict[str, NDArray[Any]]:
    """Levels as `store.bars.levels` gives them, under the key `series`; price only.

    `members` by id (`store.baskets.members`), `closes` of theirs by id and day. Weighed by full
    market cap, with the shares of now; or `equal`: R is the plain mean of the members' returns,
    which sets all back to one weight every session. Everything is `carried_back`, for these are
    the members of now. No row before the first close of any.
    """
    first = members["first"][members["first"] > 0].min(initial=NEVER)
    within = sessions[(sessions >= first) & (sessions <= members["last"].max(initial=0))]
    each = _moves(members, closes, within)
    total = Sums.zero(1, len(within))
    shares, worth = _weights(members, equal)
    total.add(_returns(each) if equal else each, slice(None), shares[None], worth[None])
    chained = chain(total)
    known = ~np.isnan(chained.level[0])
    return {
        "series": np.full(int(known.sum()), series, object),
        "day": within[known],
        "level": chained.level[0, known],
        "coverage": chained.coverage[0, known],
        "carried_back": np.ones(int(known.sum()), np.int64),
    }


def _moves(members: Columns, closes: Columns, within: Days) -> Moves:
    begun = (within >= members["first"][:, None]) & (members["first"] > 0)[:, None]
    known = begun & (within <= members["last"][:, None])
    matrix = np.full(known.shape, np.nan)
    inside = np.isin(closes["day"], within)
    at = np.searchsorted(members["id"], closes["id"][inside])
    matrix[at, np.searchsorted(within, closes["day"][inside])] = closes["close"][inside]
    nothing = np.zeros_like(matrix)
    return moves(carried_on(matrix, known), nothing, nothing.astype(bool), begun)


def _weights(members: Columns, equal: bool) -> tuple[Matrix, Matrix]:
    """Shares of each member and what it is worth; 0 for what is not known."""
    if equal:
        return np.ones(len(members["id"])), np.ones(len(members["id"]))
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = members["market_cap"] / members["price"]
    known = np.isfinite(shares)
    return np.where(known, shares, 0.0), np.where(known, members["market_cap"], 0.0)


def _returns(each: Moves) -> Moves:
    """The same with one yen in every stock, session by session."""
    both = each.base > 0
    returns = np.divide(each.gain, each.base, out=np.zeros_like(each.gain), where=both)
    return Moves(returns, both.astype(np.float64), each.paid, each.priced, each.told, each.listed)
