"""Candles, one a session: hollow where the close is higher than the open, filled where lower."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.scale import Scale
from jpviewer.ui.plots.series import Reading, Row, Series, Words, highest, known_part, lowest
from jpviewer.ui.plots.strokes import Rows, draw_rectangles, rectangles
from jpviewer.ui.plots.thinning import Candlesticks, merge
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

PRICES = (
    QT_TRANSLATE_NOOP("plots", "Open"),
    QT_TRANSLATE_NOOP("plots", "High"),
    QT_TRANSLATE_NOOP("plots", "Low"),
    QT_TRANSLATE_NOOP("plots", "Close"),
)
BODY = 0.72
"""A body's width, of the way from one session to the next."""
PLAIN = 3.0
"""Pixels a session below which a candle is its height alone."""
LONGEST_WITHOUT_A_TRADE = 245
"""Sessions for which a close still stands."""
HOLLOW = 5.0
"""Pixels of a body from which on a rising one is hollow."""


class Candles(Series):
    """Prices of one security."""

    def __init__(self, up: str, down: str, hollow: str, words: Words) -> None:
        super().__init__("", up, words)
        self._colours = QColor(up), QColor(down)
        self._hollow = QColor(hollow)
        self.open = self.high = self.low = self.close = np.empty(0)

    def set_values(self, first: int, open_: Row, high: Row, low: Row, close: Row) -> None:
        """Prices from session `first` on; a NaN close is a session without a trade."""
        kept = known_part(close)
        open_, high, low, close = open_[kept], high[kept], low[kept], close[kept]
        self.first, self.close = first + kept.start, close
        self.open = np.where(np.isnan(open_), close, open_)
        self.high = np.fmax(high, np.fmax(self.open, close))
        self.low = np.fmin(low, np.fmin(self.open, close))
        self.update()

    @property
    def count(self) -> int:
        return len(self.close)

    def bounds(self, left: float, right: float) -> tuple[float, float]:
        shown = self._slice(left, right)
        return lowest(self.low[shown]), highest(self.high[shown])

    def figure(self, session: int) -> float:
        return self._at(self.close, session)

    def standing(self, session: int) -> float:
        known = self.close[: max(session - self.first + 1, 0)]
        places = np.flatnonzero(~np.isnan(known[-LONGEST_WITHOUT_A_TRADE:]))
        return float(known[-LONGEST_WITHOUT_A_TRADE:][places[-1]]) if len(places) else math.nan

    def readings(self, session: int) -> list[Reading]:
        prices = (self.open, self.high, self.low, self.close)
        if np.isnan(self._at(self.close, session)):
            return []
        return [
            Reading(translate("plots", name), self.words(self._at(values, session)), "")
            for name, values in zip(PRICES, prices, strict=True)
        ]

    def candlesticks(self) -> Candlesticks:
        """What is drawn: `x` in the pane's pixels, prices as they are, thinned where narrow."""
        scale = self.pane.mapping()
        shown = self._slice(scale.left, scale.right, beside=1)
        known = np.flatnonzero(~np.isnan(self.close[shown])) + shown.start
        x = scale.x(known.astype(np.float64) + self.first)
        prices = (each[known] for each in (self.open, self.high, self.low, self.close))
        candles = Candlesticks(x, *prices)
        return candles if scale.pitch >= PLAIN else merge(candles)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        scale = self.pane.mapping()
        candles = self.candlesticks()
        wicks, bodies = _wicks(candles, scale), np.empty((0, 4))
        if scale.pitch >= PLAIN:
            bodies = _bodies(candles, scale)
        down = candles.close < candles.open
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, which in zip(self._colours, (~down, down), strict=True):
            painter.setBrush(colour)
            draw_rectangles(painter, np.concatenate((wicks[which], bodies[which[: len(bodies)]])))
        if len(bodies) and bodies[0, 2] >= HOLLOW:
            painter.setBrush(self._hollow)
            inside = bodies[~down] + (1, 1, -2, -2)
            draw_rectangles(painter, inside[inside[:, 3] > 0])


def _wicks(candles: Candlesticks, scale: Scale) -> Rows:
    """From high to low, a pixel wide, on whole pixels."""
    x = np.floor(candles.x)
    high, low = np.floor(scale.y(candles.high)), np.ceil(scale.y(candles.low))
    return rectangles(x, high, x + 1, np.maximum(low, high + 1))


def _bodies(candles: Candlesticks, scale: Scale) -> Rows:
    """From open to close, around the wick, a pixel high at least."""
    x, half = np.floor(candles.x), np.floor(scale.pitch * BODY / 2)
    top = np.floor(scale.y(np.maximum(candles.open, candles.close)))
    bottom = np.ceil(scale.y(np.minimum(candles.open, candles.close)))
    return rectangles(x - half, top, x + half + 1, np.maximum(bottom, top + 1))
