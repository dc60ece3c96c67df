"""Two figures against each other: a dot a week and the line through them, dragged and zoomed.

The one plot of pyqtgraph's own: whatever opens it waits for the library, which the start does not.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsView, QLabel, QToolTip

from jpviewer.ui.plots.graph import ACROSS, HEADROOM, PAD, UPWARD, Names, Row, plain
from jpviewer.ui.plots.measure import Measure, small
from jpviewer.ui.theme import Theme

SIZE, NEWEST = 7, 11
"""Pixels that a dot is wide, and the last one."""
NEAR = 8.0
"""Pixels from a dot within which the mouse is on it."""
FAINT = 0.55
"""Opacity of a dot: where many lie it is darker."""
GRID = 60
"""Opacity of the grid, of 255."""
AWAY = 4.0
"""How far one can go from what there is, in widths of it."""
STEP, ZOOM = 0.1, 0.8
"""Of what is shown: how far an arrow goes, and what remains after a plus."""
_ARROWS = {
    Qt.Key.Key_Left: (-STEP, 0.0),
    Qt.Key.Key_Right: (STEP, 0.0),
    Qt.Key.Key_Down: (0.0, -STEP),
    Qt.Key.Key_Up: (0.0, STEP),
}
_ZOOMS = {Qt.Key.Key_Plus: ZOOM, Qt.Key.Key_Equal: ZOOM, Qt.Key.Key_Minus: 1 / ZOOM}


@dataclass(frozen=True, eq=False)
class Cloud:
    """Points, and how their axes are named; `slope` is NaN where there is no line."""

    x: Row = field(default_factory=lambda: np.empty(0))
    y: Row = field(default_factory=lambda: np.empty(0))
    slope: float = math.nan
    intercept: float = math.nan
    across: str = ""
    """What the horizontal axis counts."""
    upward: str = ""
    """What the vertical axis counts."""
    x_names: Names = plain
    y_names: Names = plain
    hint: Callable[[int], str] = str
    """What to say of a point under the mouse."""


class Axis(pg.AxisItem):
    """Names its figures as the rest of the window does."""

    def __init__(self, side: str, theme: Theme, measure: Measure) -> None:
        super().__init__(side, pen=QPen(QColor(theme.line)), textPen=QColor(theme.quiet))
        self.names: Names = plain
        self.setTickFont(measure.font)
        self.setGrid(GRID)
        self.setStyle(tickLength=0)

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return self.names(values) if values else []


class Dots(pg.PlotWidget):
    """`show_cloud` replaces everything; the last point stands out, a double click shows all."""

    def __init__(self, theme: Theme) -> None:
        measure = Measure(small(QLabel().font()))
        self.axes = {side: Axis(side, theme, measure) for side in ("bottom", "right")}
        # Its menu speaks English alone.
        super().__init__(background=theme.ground, axisItems=self.axes, enableMenu=False)
        self.theme = theme
        self.cloud = Cloud()
        self.hideButtons()
        shown = (False, False, True, True)  # left, top, right, bottom
        self.showAxes(shown, shown)
        self.setMinimumSize(160, 100)
        shade = QColor(theme.accent)
        shade.setAlphaF(FAINT)
        self._dots = pg.ScatterPlotItem(size=SIZE, pen=None, brush=shade)
        rim, ink = pg.mkPen(theme.ground, width=1.5), QColor(theme.text)
        self._newest = pg.ScatterPlotItem(size=NEWEST, pen=rim, brush=ink)
        self._line = pg.PlotCurveItem(pen=pg.mkPen(ink, width=1.4), antialias=True)
        for angle in (0, 90):
            self.addItem(pg.InfiniteLine(angle=angle, pen=pg.mkPen(theme.quiet)))
        for item in (self._dots, self._line, self._newest):
            self.addItem(item)
        self._captions = [QLabel(self) for _ in (ACROSS, UPWARD)]
        self._message = QLabel(self)
        self._dress(measure)

    @property
    def message(self) -> str:
        """Said in the middle, for want of points."""
        return self._message.text()

    def show_cloud(self, cloud: Cloud, message: str = "") -> None:
        """Takes other points; a message stands in their place."""
        self.cloud = cloud
        self._message.setText(message)
        self._message.setVisible(bool(message))
        self.axes["bottom"].names, self.axes["right"].names = cloud.x_names, cloud.y_names
        self._dots.setData(cloud.x[:-1], cloud.y[:-1])
        self._newest.setData(cloud.x[-1:], cloud.y[-1:])
        ends = np.array(self.span(ACROSS)) if math.isfinite(cloud.slope) else np.empty(0)
        self._line.setData(ends, cloud.intercept + cloud.slope * ends)
        self.plotItem.setVisible(not message)
        for label, text in zip(self._captions, (cloud.across, cloud.upward), strict=True):
            label.setText("" if message else text)
            label.adjustSize()
        self.fit()

    def fit(self) -> None:
        """Shows every point."""
        across, upward = self.span(ACROSS), self.span(UPWARD)
        wide, high = (AWAY * (span[1] - span[0]) for span in (across, upward))
        self.getViewBox().setLimits(
            xMin=across[0] - wide,
            xMax=across[1] + wide,
            yMin=upward[0] - high,
            yMax=upward[1] + high,
        )
        self.setRange(xRange=across, yRange=upward, padding=0)
        self._place()

    def span(self, axis: int) -> tuple[float, float]:
        """What an axis reaches while all is shown; zero is always on it."""
        row = self.cloud.x if axis == ACROSS else self.cloud.y
        if not len(row):
            return 0.0, 1.0
        low, high = min(float(row.min()), 0.0), max(float(row.max()), 0.0)
        room = (high - low or 1.0) * HEADROOM
        return low - room, high + room

    def places(self) -> NDArray[np.float64]:
        """The middle of every dot, in pixels."""
        box = self.getViewBox()
        points = zip(self.cloud.x.tolist(), self.cloud.y.tolist(), strict=True)
        scene = (box.mapViewToScene(QPointF(x, y)) for x, y in points)
        return np.array([(each.x(), each.y()) for each in scene]).reshape(-1, 2)

    def at(self, point: QPointF) -> int:
        """The dot at a point; -1 for none."""
        if not len(self.cloud.x):
            return -1
        off = np.hypot(*(self.places() - (point.x(), point.y())).T)
        nearest = int(np.argmin(off))
        return nearest if off[nearest] <= NEAR else -1

    def told(self, point: QPointF) -> str:
        """What is said of the dot at a point; '' for none."""
        found = self.at(point)
        return self.cloud.hint(found) if found >= 0 else ""

    def close(self) -> bool:
        # pyqtgraph's takes the plot apart, which is asked for its size once more after that.
        return QGraphicsView.close(self)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        box, key = self.getViewBox(), Qt.Key(event.key())
        if key in _ARROWS:
            part, shown = _ARROWS[key], self.viewRect()
            box.translateBy(x=part[0] * shown.width(), y=part[1] * shown.height())
        elif key in _ZOOMS:
            box.scaleBy((_ZOOMS[key], _ZOOMS[key]))
        elif key == Qt.Key.Key_Home:
            self.fit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if event is not None:  # pyqtgraph calls this from its constructor, with nothing
            self._place()

    def _dress(self, measure: Measure) -> None:
        for label in (*self._captions, self._message):
            label.setStyleSheet(f"color: {self.theme.quiet}; background: {self.theme.ground}")
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for label in self._captions:
            label.setFont(measure.font)
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.hide()

    def _place(self) -> None:
        """Captions stand inside: across at the end of its axis, upward over its own."""
        self._message.setGeometry(self.rect().adjusted(16, 8, -16, -8))
        field = self.getViewBox().sceneBoundingRect()
        across, upward = self._captions
        upward.move(round(field.left() + PAD), round(field.top() + 1))
        right, low = field.right() - PAD - across.width(), field.bottom() - across.height() - 1
        across.move(round(right), round(low))
