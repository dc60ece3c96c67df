"""A small plot that is no chart of sessions: two axes, what lies between them, and its words."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from jpviewer.ui.plots.measure import Measure, small
from jpviewer.ui.plots.value_ticks import value_ticks
from jpviewer.ui.theme import Theme

Row = NDArray[np.float64]
Names = Callable[[Sequence[float]], list[str]]
"""Figures of an axis as they stand beside it."""
Ticks = tuple[Row, list[str]]
"""Figures along an axis, and their texts."""

ACROSS, UPWARD = 0, 1
HEADROOM = 0.06
"""Left free on every side, of what is shown."""
PAD = 6.0
APART = 60.0, 32.0
"""Pixels from one figure of an axis to the next, across and down, at least."""


def plain(figures: Sequence[float]) -> list[str]:
    """Figures as they are."""
    return [f"{figure:g}" for figure in figures]


class Graph(QWidget):
    """Who draws says what the axes reach, how they are named, and what lies where."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.measure = Measure(small(self.font()))
        self.message = ""
        """Said in the middle, for want of figures."""
        self._field: QRectF | None = None
        self._spans: dict[int, tuple[float, float]] = {}
        self.setMinimumSize(QSize(160, 100))

    def begin_anew(self) -> None:
        """Measures and paints anew: there are other figures, or there is other room."""
        self._field = None
        self._spans.clear()
        self.update()

    def span(self, axis: int) -> tuple[float, float]:
        """The least and the largest figure that an axis reaches."""
        raise NotImplementedError

    def ticks(self, axis: int) -> Ticks:
        """What stands along an axis."""
        raise NotImplementedError

    def captions(self) -> tuple[str, str]:
        """What the axes count, across and upward; '' where that goes without saying."""
        raise NotImplementedError

    def drawn(self) -> bool:
        """Whether there is anything to draw."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Everything between the axes."""
        raise NotImplementedError

    def told(self, point: QPointF) -> str:
        """What is said of what lies at a point; '' for nothing."""
        raise NotImplementedError

    def field(self) -> QRectF:
        """Where figures may lie."""
        if self._field is None:
            self._field = self._measured()
        return self._field

    def _measured(self) -> QRectF:
        texts = self.ticks(UPWARD)[1]
        beside = max(map(self.measure.width, texts), default=0.0) + 2 * PAD
        below = self.measure.height + PAD
        return QRectF(0, 0, max(self.width() - beside, 1.0), max(self.height() - below, 1.0))

    def across(self, figures: Row) -> Row:
        """Pixels of figures across."""
        low, high = self._reach(ACROSS)
        return np.asarray((figures - low) / (high - low) * self.field().width())

    def upward(self, figures: Row) -> Row:
        """Pixels of figures upward."""
        low, high = self._reach(UPWARD)
        return np.asarray((high - figures) / (high - low) * self.field().height())

    def _reach(self, axis: int) -> tuple[float, float]:
        if axis not in self._spans:
            self._spans[axis] = self.span(axis)
        return self._spans[axis]

    def round_ticks(self, axis: int, names: Names) -> Ticks:
        """Round figures, as many as there is room for."""
        room = (self.height() if axis else self.width()) / APART[axis]
        ticks = value_ticks(*self._reach(axis), max(int(room), 1))
        return ticks, names(ticks.tolist())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.begin_anew()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()  # a widget that dies while somebody paints on it takes the program along

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.theme.ground))
        if self.message:
            painter.setPen(QColor(self.theme.quiet))
            centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()).adjusted(16, 8, -16, -8), centred, self.message)
        elif self.drawn():
            painter.setFont(self.measure.font)
            self._draw_across(painter)
            self._draw_upward(painter)
            self._draw_captions(painter)
            painter.setClipRect(self.field())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw(painter)

    def _draw_across(self, painter: QPainter) -> None:
        field, measure = self.field(), self.measure
        ticks, texts = self.ticks(ACROSS)
        caption = self.captions()[ACROSS]
        free, end = 0.0, field.right() - (measure.width(caption) + 2 * PAD if caption else 0.0)
        for figure, place, text in zip(
            ticks.tolist(), self.across(ticks).tolist(), texts, strict=True
        ):
            middle = math.floor(place) + 0.5
            painter.setPen(self._grid(figure))
            painter.drawLine(QLineF(middle, 0, middle, field.bottom()))
            half = measure.width(text) / 2
            if free <= place - half and place <= end - half:
                free = place + half + PAD
                painter.setPen(QColor(self.theme.quiet))
                measure.draw(painter, place - half, field.bottom() + PAD / 2, text)

    def _draw_upward(self, painter: QPainter) -> None:
        field, measure = self.field(), self.measure
        half = measure.height / 2
        ticks, texts = self.ticks(UPWARD)
        for figure, place, text in zip(
            ticks.tolist(), self.upward(ticks).tolist(), texts, strict=True
        ):
            middle = math.floor(place) + 0.5
            painter.setPen(self._grid(figure))
            painter.drawLine(QLineF(0, middle, field.right(), middle))
            if half <= place <= field.bottom() - half:
                painter.setPen(QColor(self.theme.quiet))
                measure.draw(painter, field.right() + PAD, place - half, text)

    def _grid(self, figure: float) -> QPen:
        """Zero is stronger."""
        return QPen(QColor(self.theme.line if figure else self.theme.quiet), 1)

    def _draw_captions(self, painter: QPainter) -> None:
        field, measure = self.field(), self.measure
        across, upward = self.captions()
        painter.setPen(QColor(self.theme.quiet))
        # Behind the figures of its axis: in the field the names of lines would run into it.
        right, low = field.right() - PAD - measure.width(across), field.bottom() + PAD / 2
        for text, left, top in ((upward, PAD, 1.0), (across, right, low)):
            if not text:
                continue
            place = QRectF(left - 2, top, measure.width(text) + 4, measure.height)
            painter.fillRect(place, QColor(self.theme.ground))
            measure.draw(painter, left, top, text)
