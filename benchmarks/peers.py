"""How others draw the same: pyqtgraph as its example of candles and its curves do, and finplot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPicture
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

import pyqtgraph  # isort: skip - takes the Qt that is there

from benchmarks.prices import Prices

pg: Any = pyqtgraph

Show = Callable[[float, float, QPointF], QWidget]


class Recorded(pyqtgraph.GraphicsObject):
    """Every candle recorded once, in sessions and prices; the view's transform does the rest."""

    def __init__(self, prices: Prices) -> None:
        super().__init__()
        self._picture = QPicture()
        painter = QPainter(self._picture)
        painter.setPen(pg.mkPen("w"))
        rows = zip(prices.open, prices.high, prices.low, prices.close, strict=True)
        for at, (first, high, low, last) in enumerate(rows):
            painter.drawLine(QPointF(at, low), QPointF(at, high))
            painter.setBrush(pg.mkBrush("r" if last < first else "g"))
            painter.drawRect(QRectF(at - 0.36, first, 0.72, last - first))
        painter.end()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.drawPicture(0, 0, self._picture)

    def boundingRect(self) -> QRectF:
        return QRectF(self._picture.boundingRect())


def example(prices: Prices) -> tuple[QWidget, Show]:
    """A PlotWidget with one recorded picture, two lines for a cross, and a text in it."""
    widget = pg.PlotWidget()
    widget.addItem(Recorded(prices))
    widget.showGrid(x=True, y=True)
    across, upright = pg.InfiniteLine(angle=0), pg.InfiniteLine(angle=90)
    text = pg.TextItem()
    for each in (across, upright, text):
        widget.addItem(each, ignoreBounds=True)

    def show(left: float, right: float, cross: QPointF) -> QWidget:
        first, last = max(int(left), 0), int(right) + 1
        low, high = prices.low[first:last].min(), prices.high[first:last].max()
        widget.setRange(xRange=(left, right), yRange=(low, high), padding=0)
        at = widget.getViewBox().mapSceneToView(cross)
        across.setPos(at.y())
        upright.setPos(at.x())
        session = min(max(round(at.x()), 0), len(prices.close) - 1)
        figures = (prices.open, prices.high, prices.low, prices.close)
        text.setText("\n".join(f"{float(each[session]):,.1f}" for each in figures))
        text.setPos(left, high)
        return cast(QWidget, widget.viewport())

    return widget, show


def curves(lines: Sequence[NDArray[np.float64]]) -> tuple[QWidget, Show]:
    """A PlotWidget with one PlotCurveItem a line, pen 2, antialiased."""
    widget = pg.PlotWidget()
    for place, line in enumerate(lines):
        pen = pg.mkPen(pg.intColor(place), width=2)
        widget.addItem(pg.PlotCurveItem(np.arange(len(line)), line, pen=pen, antialias=True))

    def show(left: float, right: float, cross: QPointF) -> QWidget:
        widget.setXRange(left, right, padding=0)
        return cast(QWidget, widget.viewport())

    return widget, show


def finplot(prices: Prices, days: NDArray[np.int64]) -> tuple[QWidget, Show]:
    """finplot as its README uses it."""
    import finplot as fplt  # type: ignore[import-not-found, import-untyped, unused-ignore]
    import pandas as pd

    columns = {
        "open": prices.open, "close": prices.close, "high": prices.high, "low": prices.low,
    }  # fmt: skip
    frame = pd.DataFrame(columns, index=pd.to_datetime(days.astype(str)))
    axes = fplt.create_plot("", init_zoom_periods=250, maximize=False)
    fplt.candlestick_ochl(frame[["open", "close", "high", "low"]])
    fplt.show(qt_exec=False)
    window = axes.vb.win

    def show(left: float, right: float, cross: QPointF) -> QWidget:
        axes.vb.update_y_zoom(left, right)
        axes.crosshair.update(axes.vb.mapSceneToView(cross))
        return cast(QWidget, window.viewport())

    return window, show
