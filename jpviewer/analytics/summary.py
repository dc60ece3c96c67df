"""What a choice of stocks comes to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.tables import Columns

Row = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Summary:
    """NaN where nothing is known of any stock."""

    count: int
    market_cap: float
    """Of all together, in yen."""
    adv20: float
    """What half of the `priced` trade a day at least."""
    priced: int
    """Of how many it is known what they trade."""
    share: float
    """Of the market cap of all stocks in the segments that they are of."""
    equal_return: float
    """Mean of their changes."""
    cap_return: float
    """Change of what they are worth together, those without a known change left out."""


def summary(rows: Columns, chosen: NDArray[np.int64], whole: Columns, change: str) -> Summary:
    """Of the `chosen` places of `rows`, beside all stocks in `whole`; `change` is a column."""
    cap, changes = rows["market_cap"][chosen], rows[change][chosen]
    segments = set(rows["segment"][chosen].tolist()) - {""}
    beside = np.array([segment in segments for segment in whole["segment"].tolist()], bool)
    total, around = _sum(cap), _sum(whole["market_cap"][beside])
    return Summary(
        len(chosen),
        total,
        median(rows["adv20"][chosen]),
        int(np.count_nonzero(~np.isnan(rows["adv20"][chosen]))),
        total / around if around > 0 else np.nan,
        mean(changes),
        _cap_return(cap, changes),
    )


def median(values: Row) -> float:
    """Of what is known. Numpy's own imports masked arrays, which the start of a window feels."""
    known = np.sort(values[~np.isnan(values)])
    count = len(known)
    return float(known[[(count - 1) // 2, count // 2]].mean()) if count else np.nan


def mean(values: Row) -> float:
    """Of what is known."""
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else np.nan


def _sum(values: Row) -> float:
    known = values[~np.isnan(values)]
    return float(known.sum()) if len(known) else np.nan


def _cap_return(cap: Row, changes: Row) -> float:
    """What they are worth over what they were worth: weighed by the cap at the start."""
    with np.errstate(divide="ignore"):
        before = cap / (1 + changes)
    known = np.isfinite(before)
    start = before[known].sum()
    return float(cap[known].sum() / start - 1) if start > 0 else np.nan
