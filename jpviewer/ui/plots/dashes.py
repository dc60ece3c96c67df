"""Dashes that stay on their sessions while a plot is panned."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from jpviewer.ui.plots.scale import Scale
from jpviewer.ui.plots.strokes import Rows

Row = NDArray[np.float64]

GAP = 4.0
"""Pixels of the pane that the gap between two dashes has, about; a dash is twice as long."""


def length(scale: Scale) -> float:
    """Pixels of a gap: a power of two of sessions, so that it changes rarely while zooming."""
    sessions: float = 2.0 ** round(math.log2(GAP * scale.ratio / scale.pitch))
    return sessions * scale.pitch


def cut(x: Row, y: Row, scale: Scale) -> tuple[Row, Row]:
    """The points, with others where a dash begins or ends on the line between them."""
    if len(x) < 2:
        return x, y
    origin, long = scale.x(0.0), length(scale)
    first, last = math.floor((x[0] - origin) / long), math.ceil((x[-1] - origin) / long)
    ends = np.arange(first, last + 1) * long + origin
    ends = ends[(ends > x[0]) & (ends < x[-1])]
    at = np.concatenate((x, ends))
    order = np.argsort(at, kind="stable")
    return at[order], np.concatenate((y, np.interp(ends, x, y)))[order]


def dashed(rows: Rows, scale: Scale) -> Rows:
    """Those lines that lie on dashes, counted from session 0."""
    middle = (rows[:, 0] + rows[:, 2]) / 2 - scale.x(0.0)
    on: Rows = rows[np.floor(middle / length(scale)) % 3 < 2]
    return on
