"""The least that a chart costs: one QWidget that paints what ours does, and can do nothing else."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from benchmarks.prices import Prices, Row, days
from jpviewer.ui.plots.strokes import draw_lines, draw_rectangles
from jpviewer.ui.theme import make_theme

AXIS, BELOW, AIR = 56.0, 22.0, 0.06
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Floor(QWidget):
    """Grid, labels, candles and a cross with its box, from arrays, in as few calls as it takes."""

    def __init__(self, prices: Prices) -> None:
        super().__init__()
        self._prices = prices
        self._days = days(len(prices.close))
        self._months = np.flatnonzero(np.diff(self._days // 100)) + 1
        self._theme = make_theme(True, "green_up", "en")
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self._font, self._metrics = font, QFontMetricsF(font)
        self._cross = QPointF()
        self._wide = self._tall = self._pitch = 1.0
        self._left, self._right, self._top, self._bottom = 0.0, 1.0, 1.0, 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_sessions(self, left: float, right: float, cross: QPointF) -> None:
        self._left, self._right, self._cross = left, right, cross
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._wide, self._tall = self.width() - AXIS, self.height() - BELOW
        self._pitch = self._wide / (self._right - self._left)
        shown = slice(max(math.ceil(self._left), 0), math.floor(self._right) + 1)
        top, bottom = float(self._prices.high[shown].max()), float(self._prices.low[shown].min())
        self._top, self._bottom = top + (top - bottom) * AIR, bottom - (top - bottom) * AIR
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.ground))
        painter.setFont(self._font)
        self._draw_axes(painter)
        painter.setClipRect(QRectF(0, 0, self._wide, self._tall))
        self._draw_candles(painter, shown)
        painter.setClipping(False)
        self._draw_cross(painter)
        painter.end()

    def _y(self, prices: Row) -> Row:
        return (self._top - prices) * (self._tall / (self._top - self._bottom))

    def _draw_axes(self, painter: QPainter) -> None:
        span = self._top - self._bottom
        power = 10.0 ** math.floor(math.log10(span / 10))
        step = next(part * power for part in (1, 2, 5, 10) if part * power * 10 >= span)
        values = np.arange(
            math.ceil(self._bottom / step), math.floor(self._top / step) + 1
        ) * np.float64(step)
        y = np.floor(self._y(values)) + 0.5
        first, last = np.searchsorted(self._months, (self._left, self._right))
        starts = self._months[first : last : max(1, math.ceil((last - first) * 40 / self._wide))]
        x = np.floor((starts - self._left) * self._pitch) + 0.5
        painter.setPen(QPen(QColor(self._theme.line), 1))
        across = np.column_stack((np.zeros(len(y)), y, np.full(len(y), self._wide), y))
        upright = np.column_stack((x, np.zeros(len(x)), x, np.full(len(x), self._tall)))
        draw_lines(painter, np.concatenate((across, upright)))
        painter.setPen(QColor(self._theme.quiet))
        ascent, decimals = self._metrics.ascent(), max(0, -math.floor(math.log10(step)))
        for value, place in zip(values.tolist(), y.tolist(), strict=True):
            base = place + ascent - self._metrics.height() / 2
            painter.drawText(QPointF(self._wide + 6, base), f"{value:,.{decimals}f}")
        for start, place in zip(starts.tolist(), x.tolist(), strict=True):
            year, month = divmod(int(self._days[start]) // 100, 100)
            text = str(year) if month == 1 else MONTHS[month - 1]
            half = self._metrics.horizontalAdvance(text) / 2
            painter.drawText(QPointF(place - half, self._tall + 3 + ascent), text)

    def _draw_candles(self, painter: QPainter, shown: slice) -> None:
        prices, theme, pitch = self._prices, self._theme, self._pitch
        open_, close = prices.open[shown], prices.close[shown]
        high, low = np.floor(self._y(prices.high[shown])), np.ceil(self._y(prices.low[shown]))
        x = np.floor((np.arange(shown.start, shown.start + len(close)) - self._left) * pitch)
        down = close < open_
        if pitch < 1:
            starts = np.flatnonzero(np.concatenate(([True], x[1:] != x[:-1])))
            ends = np.append(starts[1:], len(x)) - 1
            x, down = x[starts], close[ends] < open_[starts]
            high, low = np.minimum.reduceat(high, starts), np.maximum.reduceat(low, starts)
        wicks = np.column_stack((x, high, np.ones(len(x)), low - high))
        half, bodies = math.floor(pitch * 0.36), wicks[:0]
        if pitch >= 3:
            top = np.floor(self._y(np.maximum(open_, close)))
            tall = np.maximum(np.ceil(self._y(np.minimum(open_, close))) - top, 1)
            bodies = np.column_stack((x - half, top, np.full(len(x), 2.0 * half + 1), tall))
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, which in ((theme.up, ~down), (theme.down, down)):
            painter.setBrush(QColor(colour))
            draw_rectangles(painter, np.concatenate((wicks[which], bodies[which[: len(bodies)]])))
        if half >= 2 and len(bodies):
            painter.setBrush(QColor(theme.ground))
            inside = bodies[~down] + (1, 1, -2, -2)
            draw_rectangles(painter, inside[inside[:, 3] > 0])

    def _draw_cross(self, painter: QPainter) -> None:
        theme, metrics = self._theme, self._metrics
        last = len(self._prices.close) - 1
        session = min(max(round(self._left + self._cross.x() / self._pitch), 0), last)
        x, y = math.floor((session - self._left) * self._pitch) + 0.5, self._cross.y() + 0.5
        pen = QPen(QColor(theme.quiet), 1)
        pen.setDashPattern([1, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, 0), QPointF(x, self._tall))
        painter.drawLine(QPointF(0, y), QPointF(self._wide, y))
        day, line = int(self._days[session]), metrics.height()
        date = f"{day // 10000}-{day // 100 % 100:02}-{day % 100:02} (Fri)"
        wide = metrics.horizontalAdvance(date) + 12
        figure = self._top - self._cross.y() * (self._top - self._bottom) / self._tall
        tags = (
            (QRectF(x - wide / 2, self._tall + 1, wide, line + 2), date),
            (QRectF(self._wide, y - line / 2 - 1, AXIS, line + 2), f"{figure:,.1f}"),
        )
        for rect, text in tags:
            painter.fillRect(rect, QColor(theme.text))
            painter.setPen(QColor(theme.ground))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        self._draw_box(painter, session, x)

    def _draw_box(self, painter: QPainter, session: int, x: float) -> None:
        theme, metrics, prices = self._theme, self._metrics, self._prices
        columns = (prices.open, prices.high, prices.low, prices.close)
        texts = [f"{float(each[session]):,.1f}" for each in columns]
        before = prices.close[max(math.ceil(self._left), 0)], prices.close[max(session - 1, 0)]
        changes = [f"{100 * (float(prices.close[session] / each) - 1):+.1f}%" for each in before]
        heads = ("since 2025-11-21", "on the day")
        wide, line = max(map(metrics.horizontalAdvance, texts)) + 240, metrics.height()
        left = 6 if x > wide + 20 else self._wide - 6 - wide
        box = QRectF(left, 6, wide, 5 * line + 6)
        painter.fillRect(box, QColor(theme.raised))
        painter.setPen(QColor(theme.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        names = ("Open", "High", "Low", "Close")
        base = box.top() + 3 + metrics.ascent()
        painter.setPen(QColor(theme.quiet))
        ends = (box.right() - 76, box.right() - 6)
        for end, head in zip(ends, heads, strict=True):
            painter.drawText(QPointF(end - metrics.horizontalAdvance(head), base), head)
        for name, text in zip(names, texts, strict=True):
            base += line
            painter.setPen(QColor(theme.quiet))
            painter.drawText(QPointF(box.left() + 22, base), name)
            painter.setPen(QColor(theme.text))
            end = box.left() + 100 - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(end, base), text)
        for end, change in zip(ends, changes, strict=True):
            painter.drawText(QPointF(end - metrics.horizontalAdvance(change), base), change)
