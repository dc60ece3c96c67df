"""Prices of one security by session, week or month: candles, bars, a line or an area."""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots import sticks
from jpviewer.ui.plots.scale import Scale
from jpviewer.ui.plots.series import (
    Column,
    Reading,
    Row,
    Spanned,
    Words,
    finite,
    highest,
    known_part,
    lowest,
)
from jpviewer.ui.plots.thinning import Candlesticks, merge
from jpviewer.ui.text.formats import UNKNOWN
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

Style = Literal["candles", "bars", "line", "area"]

PRICES = (
    QT_TRANSLATE_NOOP("plots", "Open"),
    QT_TRANSLATE_NOOP("plots", "High"),
    QT_TRANSLATE_NOOP("plots", "Low"),
    QT_TRANSLATE_NOOP("plots", "Close"),
)
PLAIN = 3.0
"""Pixels of the pane below which a candle is its height alone."""
LONGEST_WITHOUT_A_TRADE = 245
"""Sessions for which a close still stands."""


class Candles(Spanned):
    """Candles are hollow where the close is higher than the open, filled where lower."""

    def __init__(
        self, up: str, down: str, hollow: str, words: Words, style: Style = "candles",
        plain: str = "",
    ) -> None:  # fmt: skip
        """`plain` is the colour of a line or an area: that of rising candles unless given."""
        super().__init__("", up, words)
        self.style = style
        self.behind = style == "area"
        self._colours = QColor(up), QColor(down)
        self._hollow = QColor(hollow)
        self._plain = QColor(plain or up)
        self.open = self.high = self.low = self.close = np.empty(0)

    def set_values(self, first: int, open_: Row, high: Row, low: Row, close: Row) -> None:
        """Prices from session `first` on; a NaN close is a session without a trade."""
        at = np.arange(first, first + len(close), dtype=np.float64)
        self.set_periods(at - 0.5, at + 0.5, open_, high, low, close)

    def set_periods(
        self, left: Row, right: Row, open_: Row, high: Row, low: Row, close: Row
    ) -> None:
        """Prices of weeks or months: edges in sessions (a session reaches half a unit to each
        side), in order and apart; a NaN close is a period without a trade."""
        close = finite(close)
        kept = known_part(close)
        self._set_edges(left[kept], right[kept])
        self.close = close = close[kept]
        traded = ~np.isnan(close)
        open_, high, low = (
            np.where(traded, finite(each)[kept], np.nan) for each in (open_, high, low)
        )
        self.open = np.where(np.isnan(open_), self.close, open_)
        self.high = np.fmax(high, np.fmax(self.open, self.close))
        self.low = np.fmin(low, np.fmin(self.open, self.close))
        self.update()

    @property
    def unscaled(self) -> int:
        return int(np.count_nonzero(self._lows() <= 0))

    def bounds(self, left: float, right: float) -> tuple[float, float]:
        shown = self._visible(left, right)
        lows, highs = self._lows()[shown], self._highs()[shown]
        if self._log() and (below := lows <= 0).any():
            lows, highs = lows[~below], highs[~below]
        return lowest(lows), highest(highs)

    def figure(self, session: int) -> float:
        place = self._place(session)
        return math.nan if place is None else float(self.close[place])

    def standing(self, session: int) -> float:
        return self._last(int(np.searchsorted(self.left, session)))

    def before(self, session: int) -> float:
        """For a week or month this is the one before."""
        place = self._place(session)
        return self.standing(session - 1) if place is None else self._last(place)

    def _last(self, stop: int) -> float:
        """The last close before a place, unless it is too old."""
        known = self.close[max(stop - LONGEST_WITHOUT_A_TRADE, 0) : stop]
        traded = np.flatnonzero(~np.isnan(known))
        return float(known[traded[-1]]) if len(traded) else math.nan

    def readings(self, session: int) -> list[Reading]:
        place = self._place(session)
        traded = place is not None and not np.isnan(self.close[place])
        return [
            Reading(name, self.words(float(values[place])) if traded else UNKNOWN, "")
            for name, values in self._prices()
        ]

    def columns(self) -> list[Column]:
        return [
            Column(self.heading(name), self.left, self.right, values)
            for name, values in self._prices()
        ]

    @property
    def swatches(self) -> tuple[str, ...]:
        if self.style in ("line", "area"):
            return (self._plain.name(),)
        return tuple(each.name() for each in self._colours)

    def _prices(self) -> list[tuple[str, Row]]:
        names = (translate("plots", name) for name in PRICES)
        return list(zip(names, (self.open, self.high, self.low, self.close), strict=True))

    def candlesticks(self, scale: Scale | None = None) -> Candlesticks:
        """What is drawn, prices as they are, thinned where narrow: in the pane's pixels unless
        the scale has others."""
        scale = scale or self.pane.mapping()
        shown = self._visible(scale.left, scale.right)
        left, right = self.left[shown], self.right[shown]
        rows = [scale.x((left + right) / 2), self.open[shown], self.high[shown], self.low[shown]]
        rows += [self.close[shown], (right - left) * scale.pitch]
        drawn = self.low[shown] > (0.0 if scale.log else -np.inf)
        if not drawn.all():
            rows = [each[drawn] for each in rows]
        candles = Candlesticks(*rows)
        return merge(candles, scale.stroke) if self.narrow(scale) else candles

    def narrow(self, scale: Scale) -> bool:
        """Whether a candle has no room for its body."""
        return self.span * scale.pitch < PLAIN * scale.ratio

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        scale = self.pane.on(painter)
        if self.style in ("line", "area"):
            self._paint_closes(painter, scale)
            return
        candles = self.candlesticks(scale)
        draw = sticks.draw_candles if self.style == "candles" else sticks.draw_bars
        draw(painter, candles, scale, self._colours, self._hollow)

    def _paint_closes(self, painter: QPainter, scale: Scale) -> None:
        shown = self._visible(scale.left, scale.right)
        beside = slice(max(shown.start - 1, 0), shown.stop + 1)
        x = scale.x((self.left[beside] + self.right[beside]) / 2)
        sticks.draw_closes(painter, x, self.close[beside], scale, self._plain, self.style == "area")

    def _lows(self) -> Row:
        return self.low if self.style in ("candles", "bars") else self.close

    def _highs(self) -> Row:
        return self.high if self.style in ("candles", "bars") else self.close
