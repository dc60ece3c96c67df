"""Many lines or rectangles in one call to QPainter, straight from an array."""

from __future__ import annotations

from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from shiboken6 import wrapInstance

from jpviewer.ui.plots.scale import Scale

Rows = NDArray[np.float64]
"""n x 4: x1, y1, x2, y2 of lines, or x, y, width, height of rectangles, in pixels."""

Edge = Rows | float


def hairline(colour: QColor, *pattern: float) -> QPen:
    """A pen one pixel of the screen wide at any scale; `pattern` is dashes and gaps in turn."""
    pen = QPen(colour, 1.0)
    pen.setCosmetic(True)
    if pattern:
        pen.setDashPattern(pattern)
    return pen


def line_pen(colour: QColor, width: float, scale: Scale, dashed: bool = False) -> QPen:
    """For a line so many of the pane's pixels wide; where sessions share a pixel it is thinnest."""
    # There the line is a band, which Qt draws three times as fast so.
    wide = width * scale.ratio if scale.pitch >= 0.5 * scale.ratio else scale.stroke
    # Square ends close the notches between segments; round ones cost three times as much.
    cap = Qt.PenCapStyle.FlatCap if dashed else Qt.PenCapStyle.SquareCap
    return QPen(colour, wide, Qt.PenStyle.SolidLine, cap)


def draw_lines(painter: QPainter, rows: Rows) -> None:
    """Every row as a line with the painter's pen."""
    rows = np.ascontiguousarray(rows, np.float64)
    if len(rows):
        # A QLineF is four doubles: Qt reads the array's own memory.
        painter.drawLines(cast(QLineF, wrapInstance(rows.ctypes.data, QLineF)), len(rows))


def draw_rectangles(painter: QPainter, rows: Rows) -> None:
    """Every row, in whole pixels of the device, as a rectangle with the painter's brush."""
    if len(rows):
        # A QRect is four ints: its first and last pixel. Of doubles Qt would make polygons.
        ends = np.empty(rows.shape, np.int32)
        ends[:, :2] = rows[:, :2]
        ends[:, 2:] = rows[:, :2] + rows[:, 2:] - 1
        painter.drawRects(cast(QRect, wrapInstance(ends.ctypes.data, QRect)), len(ends))


def rectangles(left: Edge, top: Edge, right: Edge, bottom: Edge) -> Rows:
    """Rows of rectangles from their edges, of which one stands for all where it is a number."""
    count = max(np.size(each) for each in (left, top, right, bottom) if np.ndim(each))
    rows = np.empty((count, 4))
    rows[:, 0], rows[:, 1] = left, top
    rows[:, 2], rows[:, 3] = right, bottom
    rows[:, 2:] -= rows[:, :2]
    return rows
