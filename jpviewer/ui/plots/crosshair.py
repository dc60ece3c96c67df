"""The cross under the mouse, or on the session where it is in a linked plot, and its readout."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.overlay import PAD, Overlay, across, down, draw_chip
from jpviewer.ui.plots.readout import Layout, Line, Readout
from jpviewer.ui.plots.strokes import hairline
from jpviewer.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Aim:
    """Where the cross stands, in the plot's pixels, and what is said there."""

    x: float
    y: float | None
    """None where only the session is pointed at: in another plot."""
    area: QRectF
    """All panes together."""
    date: str
    figure: str
    """The height of the cross on the axis of the pane it is in."""
    lines: Sequence[Line] = ()
    heads: tuple[str, ...] = ()
    """Over the figures of the lines: of the figure itself, and of its changes."""


class Crosshair(Overlay):
    """Lies over everything; it asks anew for its aim whenever it is drawn."""

    def __init__(self, theme: Theme, measure: Measure, find: Callable[[], Aim | None]) -> None:
        super().__init__(theme, measure, height=10)
        self._find = find
        self._readout = Readout(measure, theme)

    def set_look(self, measure: Measure, theme: Theme) -> None:
        super().set_look(measure, theme)
        self._readout = Readout(measure, theme)

    @property
    def aim(self) -> Aim | None:
        """Where it stands now."""
        return self._find()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        aim = self.aim
        if aim is None:
            return
        self._draw_cross(painter, aim)
        painter.setFont(self.measure.font)
        self._draw_chips(painter, aim)
        if aim.lines:
            layout = self._layout(aim)
            self._readout.draw(painter, layout, _corner(aim, layout.size))

    def box(self) -> QRectF:
        """The readout's place: in a corner away from the cross; empty with nothing to say."""
        aim = self.aim
        if aim is None or not aim.lines:
            return QRectF()
        size = self._layout(aim).size
        return QRectF(_corner(aim, size), size)

    def tags(self, date: str, x: float, y: float | None, area: QRectF) -> list[QRectF]:
        """Where the axes say what a cross at a place points at."""
        below = self.chip(date, x, area)
        return [below] if y is None else [below, self._beside(y, area)]

    def _layout(self, aim: Aim) -> Layout:
        room = QSizeF(aim.area.width() - 2 * PAD, aim.area.height() - 2 * PAD)
        return self._readout.layout(aim.lines, aim.heads, room, aside=aim.y is None)

    def _draw_cross(self, painter: QPainter, aim: Aim) -> None:
        painter.setPen(hairline(QColor(self.theme.quiet), 1.0, 2.0))
        left, wide = across(painter, aim.x)
        x = left + wide / 2
        painter.drawLine(QLineF(x, aim.area.top(), x, aim.area.bottom()))
        if aim.y is not None:
            top, tall = down(painter, aim.y)
            y = top + tall / 2
            painter.drawLine(QLineF(aim.area.left(), y, aim.area.right(), y))

    def _draw_chips(self, painter: QPainter, aim: Aim) -> None:
        """The date on the axis below, the figure on the axis beside."""
        text, ground = self.theme.ground, self.theme.text
        draw_chip(painter, self.chip(aim.date, aim.x, aim.area), aim.date, ground, text)
        if aim.y is not None:
            place = self._beside(aim.y, aim.area)
            needed = self.measure.width(aim.figure) + 2 * PAD
            place.setLeft(min(place.left(), place.right() - needed))
            draw_chip(painter, place, aim.figure, ground, text)

    def _beside(self, y: float, area: QRectF) -> QRectF:
        """On the axis beside, all of its width."""
        height = self.measure.height + 2
        top = min(max(y - height / 2, 0.0), area.bottom() - height)
        return QRectF(area.right() + 1, top, self.rect.right() - area.right() - 1, height)


def _corner(aim: Aim, size: QSizeF) -> QPointF:
    """In the upper left, or in the upper right where the cross would be behind it."""
    corner = QPointF(aim.area.left() + PAD, aim.area.top() + PAD)
    if aim.x < corner.x() + size.width() + 2 * PAD:
        corner.setX(max(aim.area.right() - PAD - size.width(), corner.x()))
    return corner
