"""The order of stocks, or of the rows of another table, by any of their figures."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.tables import Columns

STALE_SESSIONS = 5
"""A stock more sessions than this behind the market is ranked last."""

Sort = tuple[str, bool]
"""A column, and whether the smallest comes first."""


def order(
    columns: Columns, by: str, ascending: bool = False, then: Iterable[Sort] = ()
) -> NDArray[np.int64]:
    """Positions of the rows, best first; unknown after known, stale last, ties by code.

    Equals by the first column stand by the next one, and so on. Rows are in the order that equals
    are to keep: stocks by code. Infinity is the largest.
    """
    keys = [_key(columns[name], up) for name, up in ((by, ascending), *then)]
    stale = _stale(columns, len(columns[by]))
    # Of lexsort's keys the last decides first.
    return np.lexsort(
        (*(part for rank, unknown in reversed(keys) for part in (rank, unknown)), stale)
    )


def _key(values: NDArray[Any], ascending: bool) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """What a column sorts by, and which of its figures are not known."""
    texts = values.dtype == object
    rank = _ranks(values) if texts else values.astype(np.float64)
    unknown = np.asarray(values == "") if texts else np.isnan(rank)
    return np.where(unknown, 0.0, rank if ascending else -rank), unknown


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
