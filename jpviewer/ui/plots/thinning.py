"""What is drawn of a series whose sessions are narrower than pixels: no high or low is lost."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.float64]
Rows = NDArray[np.float64]


def runs(columns: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where each run of equal pixel columns begins."""
    return np.flatnonzero(np.concatenate(([True], columns[1:] != columns[:-1])))


def trace(x: Row, y: Row) -> Rows:
    """Segments of the line through points in pixels, x rising; a NaN in y is a gap.

    At more than two points a pixel each column becomes its whole height, joined to the next.
    """
    if len(x) < 2:
        return _dots(x, y)
    return _segments(x, y) if len(x) <= 2 * (x[-1] - x[0]) else _columns(x, y)


def _segments(x: Row, y: Row) -> Rows:
    rows = np.column_stack((x[:-1], y[:-1], x[1:], y[1:]))
    known = ~np.isnan(y)
    alone = known.copy()
    alone[1:] &= ~known[:-1]
    alone[:-1] &= ~known[1:]
    return np.concatenate((rows[known[:-1] & known[1:]], _dots(x[alone], y[alone])))


def _dots(x: Row, y: Row) -> Rows:
    """A known session between two unknown ones shows as a dot."""
    return _known(np.column_stack((x - 1, y, x + 1, y)))


def _columns(x: Row, y: Row) -> Rows:
    columns = np.floor(x).astype(np.int64)
    starts = runs(columns)
    ends = np.append(starts[1:], len(x)) - 1
    centre = columns[starts] + 0.5
    top, bottom = np.fmin.reduceat(y, starts), np.fmax.reduceat(y, starts)
    # A column of one height would have no length, and show as nothing.
    upright = np.column_stack((centre, top - 0.5, centre, bottom + 0.5))
    across = np.column_stack((centre[:-1], y[ends[:-1]], centre[1:], y[starts[1:]]))
    return _known(np.concatenate((upright, across)))


def _known(rows: Rows) -> Rows:
    known: Rows = rows[~np.isnan(rows).any(axis=1)]
    return known


@dataclass(frozen=True, eq=False)
class Candlesticks:
    """Prices by session or, thinned, by pixel column; `x` is the centre in pixels."""

    x: Row
    open: Row
    high: Row
    low: Row
    close: Row


def merge(candles: Candlesticks) -> Candlesticks:
    """Candles of one pixel column made one: first open, highest high, lowest low, last close."""
    if not len(candles.x):
        return candles
    columns = np.floor(candles.x).astype(np.int64)
    starts = runs(columns)
    ends = np.append(starts[1:], len(columns)) - 1
    return Candlesticks(
        columns[starts].astype(np.float64) + 0.5,
        candles.open[starts],
        np.maximum.reduceat(candles.high, starts),
        np.minimum.reduceat(candles.low, starts),
        candles.close[ends],
    )


def reach(x: Row, values: Row) -> tuple[Row, Row, Row]:
    """Bars of one pixel column made one: left edge, highest and lowest end, zero between them."""
    columns = np.floor(x).astype(np.int64)
    starts = runs(columns)
    return (
        columns[starts].astype(np.float64),
        np.maximum.reduceat(np.maximum(values, 0), starts),
        np.minimum.reduceat(np.minimum(values, 0), starts),
    )
