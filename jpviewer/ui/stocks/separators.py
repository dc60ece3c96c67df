"""Rows of a table of stocks that are no stocks but lines with a heading."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.tables import Columns

HEADS = "is_head"
"""A column that knows them already."""


def separators(rows: Columns) -> NDArray[np.bool_]:
    """Which rows they are: their keys begin as no code does."""
    if HEADS in rows:
        return rows[HEADS]
    return np.array([code[:1] == "#" for code in rows["code"].tolist()], bool)


def with_heads(
    rows: Columns, wanted: NDArray[np.bool_] | None, arranged: bool
) -> NDArray[np.bool_] | None:
    """The rows to be shown: headings only over all rows in the list's own order."""
    heads = separators(rows)
    if not heads.any() or (wanted is None and not arranged):
        return wanted
    return ~heads if wanted is None else wanted & ~heads


def stocks_of(rows: Columns, shown: Iterable[int]) -> list[int]:
    """Those of the rows shown that are stocks."""
    heads = separators(rows)
    return [row for row in shown if not heads[row]]
