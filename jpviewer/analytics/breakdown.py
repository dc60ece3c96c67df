"""What the market, and a fund that holds TOPIX, consists of: by size group and by segment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.segments import SIZES, STOCK_SEGMENTS

UNSIZED, OUTSIDE = "unsized", "outside"
"""Members of TOPIX without a size group, and stocks that are not in TOPIX as far as is known."""


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the listed stocks; shares are of 1."""

    key: str
    count: int
    topix_share: float
    """Of TOPIX's weight as printed, which may miss 1 by rounding; NaN without a list of it."""
    cap_share: float
    """Of the full market cap known; NaN where none of the group's is."""


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Each stock stands in one group of `sizes` and in one of `segments`."""

    sizes: tuple[Group, ...]
    """SIZES, then UNSIZED and OUTSIDE."""
    segments: tuple[Group, ...]
    """STOCK_SEGMENTS."""


def size_groups(columns: Mapping[str, NDArray[Any]]) -> Breakdown:
    """Of stocks as `store.figures.stocks` gives them: segment, size, market_cap, topix_weight."""
    weight = columns["topix_weight"]
    size = columns["size"].astype(str)
    size = np.where(np.isin(size, SIZES), size, np.where(weight > 0, UNSIZED, OUTSIDE))
    return Breakdown(
        _groups((*SIZES, UNSIZED, OUTSIDE), size, weight, columns["market_cap"]),
        _groups(STOCK_SEGMENTS, columns["segment"].astype(str), weight, columns["market_cap"]),
    )


def _groups(
    keys: tuple[str, ...],
    of: NDArray[np.str_],
    weight: NDArray[np.float64],
    cap: NDArray[np.float64],
) -> tuple[Group, ...]:
    whole = float(np.nansum(cap))
    return tuple(
        Group(
            key,
            int((of == key).sum()),
            _sum(weight[of == key]) if np.isfinite(weight).any() else np.nan,
            _sum(cap[of == key]) / whole if whole > 0 else np.nan,
        )
        for key in keys
    )


def _sum(values: NDArray[np.float64]) -> float:
    """Of those that are known; NaN when none of them is, 0 when there are none."""
    known = values[np.isfinite(values)]
    return float(known.sum()) if len(known) or not len(values) else np.nan
