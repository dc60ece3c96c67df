"""Two figures against each other: a dot a week, and the line through them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from jpviewer.ui.plots.measure import Measure, small
from jpviewer.ui.plots.value_ticks import value_ticks
from jpviewer.ui.theme import Theme

Row = NDArray[np.float64]
Names = Callable[[Sequence[float]], list[str]]
"""Figures of an axis as they stand beside it."""

RADIUS = 3.0
NEAR = 8.0
"""Pixels from a dot within which the mouse is on it."""
HEADROOM = 0.06
"""Left free on every side, of what is shown."""
FAINT = 0.55
"""Opacity of a dot: where many lie it is darker."""
PAD = 6.0
APART = 60.0, 32.0
"""Pixels from one figure of an axis to the next, across and down, at least."""


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
    x_names: Names = list[str]  # type: ignore[assignment]
    y_names: Names = list[str]  # type: ignore[assignment]
    hint: Callable[[int], str] = str
    """What to say of a point under the mouse."""


class Dots(QWidget):
    """`show_cloud` replaces everything; the last point stands out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._measure = Measure(small(self.font()))
        self.cloud = Cloud()
        self.message = ""
        """Said in the middle, for want of points."""
        self.setMinimumSize(QSize(160, 100))

    def show_cloud(self, cloud: Cloud, message: str = "") -> None:
        """Takes other points; a message stands in their place."""
        self.cloud, self.message = cloud, message
        self.update()

    def field(self) -> QRectF:
        """Where dots may lie."""
        texts = self._ticks(1)[1]
        beside = max(map(self._measure.width, texts), default=0.0) + 2 * PAD
        below = self._measure.height + PAD
        return QRectF(0, 0, max(self.width() - beside, 1.0), max(self.height() - below, 1.0))

    def places(self) -> NDArray[np.float64]:
        """The middle of every dot, in pixels."""
        return np.column_stack((self._x(self.cloud.x), self._y(self.cloud.y)))

    def at(self, point: QPointF) -> int:
        """The dot at a point; -1 for none."""
        if not len(self.cloud.x):
            return -1
        off = np.hypot(*(self.places() - (point.x(), point.y())).T)
        nearest = int(np.argmin(off))
        return nearest if off[nearest] <= NEAR else -1

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.cloud.hint(found) if found >= 0 else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.ground))
        if self.message:
            painter.setPen(QColor(self._theme.quiet))
            centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()).adjusted(16, 8, -16, -8), centred, self.message)
        elif len(self.cloud.x):
            painter.setFont(self._measure.font)
            self._draw_axes(painter)
            painter.setClipRect(self.field())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_dots(painter)
        painter.end()

    def _draw_axes(self, painter: QPainter) -> None:
        field, theme, measure = self.field(), self._theme, self._measure
        for axis in (0, 1):
            ticks, texts = self._ticks(axis)
            at = self._y(ticks) if axis else self._x(ticks)
            for figure, place, text in zip(ticks.tolist(), at.tolist(), texts, strict=True):
                painter.setPen(QPen(QColor(theme.quiet if not figure else theme.line), 1))
                middle = math.floor(place) + 0.5
                painter.drawLine(
                    QLineF(0, middle, field.right(), middle)
                    if axis
                    else QLineF(middle, 0, middle, field.bottom())
                )
                painter.setPen(QColor(theme.quiet))
                if axis and measure.height / 2 <= place <= field.bottom() - measure.height / 2:
                    measure.draw(painter, field.right() + PAD, place - measure.height / 2, text)
                wide = measure.width(text)
                if not axis and wide / 2 <= place <= field.right() - wide / 2:
                    measure.draw(painter, place - wide / 2, field.bottom() + PAD / 2, text)
        for text, left, top in (
            (self.cloud.upward, PAD, 1.0),
            (
                self.cloud.across,
                field.right() - PAD - measure.width(self.cloud.across),
                field.bottom() - measure.height - 1,
            ),
        ):
            place = QRectF(left - 2, top, measure.width(text) + 4, measure.height)
            painter.fillRect(place, QColor(theme.ground))
            measure.draw(painter, left, top, text)

    def _draw_dots(self, painter: QPainter) -> None:
        cloud, theme = self.cloud, self._theme
        places = self.places()
        shade = QColor(theme.accent)
        shade.setAlphaF(FAINT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        for x, y in places[:-1].tolist():
            painter.drawEllipse(QPointF(x, y), RADIUS, RADIUS)
        if math.isfinite(cloud.slope):
            ends = np.array(self._span(cloud.x))
            heights = self._y(cloud.intercept + cloud.slope * ends)
            painter.setPen(QPen(QColor(theme.text), 1.4))
            across = self._x(ends)
            painter.drawLine(QLineF(across[0], heights[0], across[1], heights[1]))
        painter.setPen(QPen(QColor(theme.ground), 1.5))
        painter.setBrush(QColor(theme.text))
        painter.drawEllipse(QPointF(*places[-1].tolist()), RADIUS + 2, RADIUS + 2)

    def _ticks(self, axis: int) -> tuple[Row, list[str]]:
        """Round figures along an axis (0 across, 1 upwards), and their texts."""
        row, names = (
            (self.cloud.y, self.cloud.y_names) if axis else (self.cloud.x, self.cloud.x_names)
        )
        if not len(row):
            return np.empty(0), []
        room = (self.height() if axis else self.width()) / APART[axis]
        ticks = value_ticks(*self._span(row), max(int(room), 1))
        return ticks, names(ticks.tolist())

    def _x(self, figures: Row) -> Row:
        low, high = self._span(self.cloud.x)
        return np.asarray((figures - low) / (high - low) * self.field().width())

    def _y(self, figures: Row) -> Row:
        low, high = self._span(self.cloud.y)
        return np.asarray((high - figures) / (high - low) * self.field().height())

    def _span(self, row: Row) -> tuple[float, float]:
        """What an axis reaches; zero is always on it."""
        if not len(row):
            return 0.0, 1.0
        low, high = min(float(row.min()), 0.0), max(float(row.max()), 0.0)
        room = (high - low or 1.0) * HEADROOM
        return low - room, high + room
