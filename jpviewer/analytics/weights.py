"""How much of each stock an index counts as free to be bought."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.float64]


def float_factors(weight: Row, market_cap: Row) -> Row:
    """What an index counts of each stock's full market cap, relative to the index as a whole.

    f = (w / Σw) / (c / Σc), both sums over the stocks whose weight and cap are known: the mean of
    f weighted by cap is 1, and f times a cap is in proportion to the index's own weight. An index
    multiplies caps by free-float ratios, which the exchange gives to subscribers only; f is that
    ratio over the index's mean ratio. NaN where either figure is unknown, or the cap not positive.
    """
    known = (weight >= 0) & (market_cap > 0)
    factors = np.full(len(weight), np.nan)
    if weight[known].sum() > 0:
        shares = weight[known] / weight[known].sum()
        factors[known] = shares / (market_cap[known] / market_cap[known].sum())
    return factors
