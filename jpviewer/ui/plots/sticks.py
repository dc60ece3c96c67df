"""Candlesticks, bars and closes drawn on whole pixels of the device."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter

from jpviewer.ui.plots.scale import Scale
from jpviewer.ui.plots.series import Mask, Row, positive
from jpviewer.ui.plots.strokes import Rows, draw_lines, draw_rectangles, line_pen, rectangles
from jpviewer.ui.plots.thinning import Candlesticks, trace

BODY = 0.72
"""A body's width, of its stretch of sessions."""
HOLLOW = 5.0
"""Pixels of the pane of a body from which on a rising one is hollow."""
CLOSES = 1.6
"""Pixels of the pane that the line of closes is wide."""
AREA = 0.16
"""Opacity below that line."""

Colours = tuple[QColor, QColor]


def draw_candles(
    painter: QPainter, candles: Candlesticks, scale: Scale, colours: Colours, hollow: QColor
) -> None:
    """A wick from high to low and around it a body from open to close."""
    x, down = scale.thin(candles.x), candles.close < candles.open
    wicks = _upright(x, x + scale.stroke, candles.high, candles.low, scale)
    if candles.width is None:
        _draw(painter, (wicks,), down, colours)
        return
    half = _half(candles.width * BODY, scale)
    high, low = np.maximum(candles.open, candles.close), np.minimum(candles.open, candles.close)
    bodies = _upright(x - half, x + scale.stroke + half, high, low, scale)
    _draw(painter, (wicks, bodies), down, colours)
    inside = bodies[~down] + np.array((1, 1, -2, -2)) * scale.stroke
    wide = bodies[~down][:, 2] >= HOLLOW * scale.ratio
    painter.setBrush(hollow)
    draw_rectangles(painter, inside[wide & (inside[:, 3] > 0)])


def draw_bars(
    painter: QPainter, candles: Candlesticks, scale: Scale, colours: Colours, hollow: QColor
) -> None:
    """From high to low, the open to the left and the close to the right."""
    x, down = scale.thin(candles.x), candles.close < candles.open
    shapes = [_upright(x, x + scale.stroke, candles.high, candles.low, scale)]
    if candles.width is not None:
        half = _half(candles.width * BODY, scale)
        for left, price in ((x - half, candles.open), (x + scale.stroke, candles.close)):
            top = scale.thin(scale.y(price))
            shapes.append(rectangles(left, top, left + half, top + scale.stroke))
    _draw(painter, shapes, down, colours)


def draw_closes(
    painter: QPainter, x: Row, closes: Row, scale: Scale, colour: QColor, area: bool
) -> None:
    """A line through the closes; `area` fills what is below it."""
    closes = positive(closes) if scale.log else closes
    if area and len(x):
        faint = QColor(colour)
        faint.setAlphaF(AREA)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint)
        draw_rectangles(painter, _below(x, scale.y(closes), scale))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(line_pen(colour, CLOSES, scale))
    draw_lines(painter, trace(x, closes, scale.y, scale.stroke))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _below(x: Row, y: Row, scale: Scale) -> Rows:
    """A column of pixels from the line down to the pane's foot, for each that has a line."""
    left, right = max(x[0], scale.x0), min(x[-1], scale.x0 + scale.width)
    columns = np.arange(np.floor(left), np.ceil(right))
    top = np.round(np.interp(columns + 0.5, x, y))
    rows = rectangles(columns, top, columns + 1, math.ceil(scale.y0 + scale.height))
    return rows[rows[:, 3] > 0]


def _draw(painter: QPainter, shapes: Sequence[Rows], down: Mask, colours: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, which in zip(colours, (~down, down), strict=True):
        painter.setBrush(colour)
        draw_rectangles(painter, np.concatenate([each[which] for each in shapes]))


def _half(width: Row, scale: Scale) -> Row:
    """Pixels on either side of the middle stroke."""
    return np.floor(np.maximum(width - scale.stroke + 1, 0) / 2)


def _upright(left: Row, right: Row, high: Row, low: Row, scale: Scale) -> Rows:
    """From a high to a low, a stroke high at least."""
    top = np.floor(scale.y(high))
    bottom = np.maximum(np.ceil(scale.y(low)), top + scale.stroke)
    return rectangles(left, top, right, bottom)
