"""What is drawn of a series whose sessions are narrower than pixels: no high or low is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.float64]
Rows = NDArray[np.float64]


def runs(columns: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where each run of equal pixel columns begins."""
    return np.flatnonzero(np.concatenate(([True], columns[1:] != columns[:-1])))


def trace(x: Row, values: Row, y: Callable[[Row], Row] | None = None, column: float = 1.0) -> Rows:
    """Segments of the line through points at rising pixels `x`; a NaN figure is a gap.

    `y` gives the pixels of figures, which are such themselves without it. At more than two points
    a column of so many pixels each column becomes its whole height, joined to the next.
    """
    y = y or _same
    if len(x) < 2:
        return _dots(x, y(values))
    if len(x) * column <= 2 * (x[-1] - x[0]):
        return _segments(x, y(values))
    return _columns(x, values, y, column)


def _same(values: Row) -> Row:
    return values


def _segments(x: Row, y: Row) -> Rows:
    rows = np.column_stack((x[:-1], y[:-1], x[1:], y[1:]))
    known = ~np.isnan(y)
    if known.all():
        return rows
    alone = known.copy()
    alone[1:] &= ~known[:-1]
    alone[:-1] &= ~known[1:]
    return np.concatenate((rows[known[:-1] & known[1:]], _dots(x[alone], y[alone])))


def _dots(x: Row, y: Row) -> Rows:
    """A known session between two unknown ones shows as a dot."""
    return _known(np.column_stack((x - 1, y, x + 1, y)))


def _columns(x: Row, values: Row, y: Callable[[Row], Row], column: float) -> Rows:
    """Only what a column shows becomes pixels: its lowest, highest, first and last figure."""
    columns = np.floor(x / column).astype(np.int64)
    starts = runs(columns)
    ends = np.append(starts[1:], len(x)) - 1
    centre = (columns[starts] + 0.5) * column
    top, bottom = y(np.fmax.reduceat(values, starts)), y(np.fmin.reduceat(values, starts))
    # A column of one height would have no length, and show as nothing.
    top, bottom = np.fmin(top, bottom) - 0.5, np.fmax(top, bottom) + 0.5
    upright = np.column_stack((centre, top, centre, bottom))
    across = np.column_stack((centre[:-1], y(values[ends[:-1]]), centre[1:], y(values[starts[1:]])))
    apart = (top[1:] > bottom[:-1]) | (bottom[1:] < top[:-1])
    return _known(np.concatenate((upright, across[apart])))


def _known(rows: Rows) -> Rows:
    known: Rows = rows[~np.isnan(rows).any(axis=1)]
    return known


@dataclass(frozen=True, eq=False)
class Candlesticks:
    """Prices by stretch of sessions or, thinned, by pixel column; `x` is the centre in pixels."""

    x: Row
    open: Row
    high: Row
    low: Row
    close: Row
    width: Row | None = None
    """Pixels from edge to edge; None where a column is all there is."""


def merge(candles: Candlesticks, column: float = 1.0) -> Candlesticks:
    """Candles of one column made one: first open, highest high, lowest low, last close."""
    if not len(candles.x):
        return candles
    columns = np.floor(candles.x / column).astype(np.int64)
    starts = runs(columns)
    ends = np.append(starts[1:], len(columns)) - 1
    return Candlesticks(
        (columns[starts] + 0.5) * np.float64(column),
        candles.open[starts],
        np.maximum.reduceat(candles.high, starts),
        np.minimum.reduceat(candles.low, starts),
        candles.close[ends],
    )


def reach(x: Row, values: Row, column: float = 1.0) -> tuple[Row, Row, Row]:
    """Bars of one column made one: left edge, highest and lowest end, zero between them."""
    columns = np.floor(x / column).astype(np.int64)
    starts = runs(columns)
    return (
        columns[starts] * np.float64(column),
        np.maximum.reduceat(np.maximum(values, 0), starts),
        np.minimum.reduceat(np.minimum(values, 0), starts),
    )
