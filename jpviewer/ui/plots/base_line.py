"""The upright line of the session from which changes are counted, and the grip to move it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.overlay import Overlay, draw_chip, draw_upright
from jpviewer.ui.theme import Theme

if TYPE_CHECKING:
    from jpviewer.ui.plots.plot import Plot
    from jpviewer.ui.plots.surface import Surface

REACH = 5.0
"""Pixels beside the line at which the mouse still takes hold of it."""
HANDLE = 5.0
"""Half of the grip's width, in pixels."""


class BaseLine(Overlay):
    """Nothing while the plot has no base, or it lies outside of what is shown."""

    draggable = True

    def __init__(self, plot: Surface, theme: Theme, measure: Measure) -> None:
        super().__init__(theme, measure, height=5)
        self._plot = plot

    def stands(self) -> float | None:
        """Where it stands, in the plot's pixels; None where it is not seen."""
        plot = self._plot
        if plot.base is None or plot.message:
            return None
        x, field = plot.mapping().x(float(plot.base)), plot.field()
        return x if field.left() <= x <= field.right() else None

    def tag(self) -> QRectF | None:
        """The place of its date; None where it is not seen."""
        x = self.stands()
        return None if x is None else self._place(x)

    def holds(self, at: QPointF) -> bool:
        """Whether a press here takes hold of it: on the line, its grip or its date."""
        x = self.stands()
        if x is None or not self.draggable:
            return False
        on_date = self._place(x).contains(at)
        return on_date or (abs(at.x() - x) <= REACH and at.y() <= self._plot.field().bottom())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        x = self.stands()
        if x is None:
            return
        field, colour = self._plot.field(), QColor(self.theme.accent)
        draw_upright(painter, x, field.top(), field.bottom(), colour)
        painter.setFont(self.measure.font)
        draw_chip(painter, self._place(x), self._text(), self.theme.accent, self.theme.ground)
        if self.draggable:
            self._draw_handle(painter, x, field)

    def _draw_handle(self, painter: QPainter, x: float, field: QRectF) -> None:
        """Two arrows head to head: it goes to either side."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent))
        y = field.bottom() - 2 * HANDLE
        for side in (-1, 1):
            tip, back = x + side * (HANDLE + 3), x + side * 3
            painter.drawPolygon(
                QPolygonF([QPointF(tip, y), QPointF(back, y - HANDLE), QPointF(back, y + HANDLE)])
            )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _text(self) -> str:
        return self._plot.day_text(self._plot.base or 0)

    def _place(self, x: float) -> QRectF:
        return self.chip(self._text(), x, self._plot.field())


class MovingBase:
    """The line goes to the session nearest to the mouse, and says so all the way."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self, plot: Plot, at: QPointF) -> None:
        self._plot = plot
        self._before = plot.base or 0
        self._off = plot.mapping().x(float(self._before)) - at.x()
        self._moved = False

    def move(self, at: QPointF) -> None:
        self._moved = True
        field = self._plot.field()
        x = min(max(at.x() + self._off, field.left()), field.right())
        self._plot.move_base(round(self._plot.mapping().session(x)), final=False)
        self._plot.fit_figures()  # rebased lines would leave the view

    def release(self) -> None:
        if self._moved and self._plot.base is not None:  # a click chooses no base
            self._plot.move_base(self._plot.base, final=True)

    def drop(self) -> None:
        if self._moved:
            self._plot.return_base(self._before)
