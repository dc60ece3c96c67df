"""The order of stocks, or of the rows of another table, by any of their figures."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.tables import Columns

STALE_SESSIONS = 5
"""A stock more sessions than this behind the market is ranked last."""


def order(columns: Columns, by: str, ascending: bool = False) -> NDArray[np.int64]:
    """Positions of the rows, best first; unknown after known, stale last, ties by code.

    Rows are in the order that equals are to keep: stocks by code. Infinity is the largest.
    """
    values = columns[by]
    texts = values.dtype == object
    unknown = values == "" if texts else np.isnan(values.astype(np.float64))
    stale = _stale(columns, len(values))
    rank = _ranks(values) if texts else values.astype(np.float64)
    rank = np.where(unknown, 0, rank if ascending else -rank)
    return np.lexsort((rank, unknown, stale))


def change_since(columns: Columns, earlier: Columns) -> NDArray[np.float64]:
    """Change of each row's close from an earlier one (`store.closes.by_then`), as a ratio.

    NaN for what did not trade by then. Both are by code.
    """
    codes, held = columns["code"].astype(str), earlier["code"].astype(str)
    at = np.minimum(np.searchsorted(held, codes), max(len(held) - 1, 0))
    change = np.full(len(codes), np.nan)
    if len(held):
        found = held[at] == codes
        change[found] = columns["close"][found] / earlier["close"][at[found]] - 1
    return change


def _stale(columns: Columns, count: int) -> NDArray[np.bool_]:
    behind = columns.get("behind")
    return np.zeros(count, bool) if behind is None else behind > STALE_SESSIONS


def _ranks(texts: NDArray[Any]) -> NDArray[np.float64]:
    """Each text's place among the sorted ones."""
    _, places = np.unique(texts.astype(str), return_inverse=True)
    return places.astype(np.float64)
