"""The cross under the mouse, and a box that says every figure of its session."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.series import Reading
from jpviewer.ui.plots.strokes import hairline
from jpviewer.ui.theme import Theme

PAD = 6.0
SWATCH = 10.0


@dataclass(frozen=True, slots=True)
class Aim:
    """Where the cross stands, in the plot's pixels, and what is said there."""

    x: float
    y: float
    area: QRectF
    """All panes together."""
    date: str
    figure: str
    """The height of the cross on the axis of the pane it is in."""
    readings: list[Reading] = field(default_factory=list)


class Crosshair(QGraphicsItem):
    """Lies over everything; nothing when there is no aim."""

    def __init__(self, theme: Theme, measure: Measure) -> None:
        super().__init__()
        self.setZValue(10)
        self._theme = theme
        self._measure = measure
        self._rect = QRectF()
        self.aim: Aim | None = None

    def set_look(self, measure: Measure, theme: Theme) -> None:
        """Takes font and colours."""
        self._measure, self._theme = measure, theme

    def place(self, rect: QRectF) -> None:
        """Takes its place: the whole plot, axes included."""
        self.prepareGeometryChange()
        self._rect = rect

    def point(self, aim: Aim | None) -> None:
        """Moves the cross; None takes it away."""
        self.aim = aim
        self.update()

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self.aim is None:
            return
        self._draw_cross(painter, self.aim)
        painter.setFont(self._measure.font)
        self._draw_tags(painter, self.aim)
        self._draw_box(painter, self.aim)

    def _draw_cross(self, painter: QPainter, aim: Aim) -> None:
        painter.setPen(hairline(QColor(self._theme.quiet), 1.0, 2.0))
        x, y = round(aim.x) + 0.5, round(aim.y) + 0.5
        painter.drawLine(QLineF(x, aim.area.top(), x, aim.area.bottom()))
        painter.drawLine(QLineF(aim.area.left(), y, aim.area.right(), y))

    def _draw_tags(self, painter: QPainter, aim: Aim) -> None:
        """The date on the axis below, the figure on the axis beside."""
        measure = self._measure
        width, height = measure.width(aim.date) + 2 * PAD, measure.height + 2
        left = min(max(aim.x - width / 2, 0.0), self._rect.right() - width)
        below = QRectF(left, aim.area.bottom() + 1, width, height)
        top = min(max(aim.y - height / 2, 0.0), aim.area.bottom() - height)
        axis = self._rect.right() - aim.area.right() - 1
        room = max(axis, measure.width(aim.figure) + 2 * PAD)
        beside = QRectF(self._rect.right() - room, top, room, height)
        for rect, text in ((below, aim.date), (beside, aim.figure)):
            painter.fillRect(rect, QColor(self._theme.text))
            painter.setPen(QColor(self._theme.ground))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def box(self) -> QRectF:
        """The box's place: in a corner away from the cross; empty when there is nothing to say."""
        if self.aim is None or not self.aim.readings:
            return QRectF()
        measure = self._measure
        names = max(measure.width(each.name) for each in self.aim.readings)
        texts = max(measure.width(each.text) for each in self.aim.readings)
        width = min(SWATCH + names + texts + 4 * PAD, self.aim.area.width() - 2 * PAD)
        height = len(self.aim.readings) * measure.height + PAD
        corner = QPointF(self.aim.area.left() + PAD, self.aim.area.top() + PAD)
        if self.aim.x < corner.x() + width + 2 * PAD:
            corner.setX(self.aim.area.right() - PAD - width)
        return QRectF(corner.x(), corner.y(), width, height)

    def _draw_box(self, painter: QPainter, aim: Aim) -> None:
        box = self.box()
        if box.isEmpty():
            return
        ground = QColor(self._theme.raised)
        ground.setAlphaF(0.94)
        painter.fillRect(box, ground)
        painter.setPen(QColor(self._theme.line))
        painter.drawRect(box)
        measure = self._measure
        row = QRectF(box.left() + PAD, box.top() + PAD / 2, box.width() - 2 * PAD, measure.height)
        for each in aim.readings:
            if each.colour:
                middle = row.center().y()
                swatch = QRectF(row.left(), middle - 1.5, SWATCH, 3)
                painter.fillRect(swatch, QColor(each.colour))
            painter.setPen(QColor(self._theme.text))
            painter.drawText(row, Qt.AlignmentFlag.AlignRight, each.text)
            painter.setPen(QColor(self._theme.quiet))
            room = row.adjusted(SWATCH + PAD, 0, 0, 0)
            space = room.width() - measure.width(each.text) - PAD
            name = measure.elided(each.name, space)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, name)
            row.translate(0, measure.height)
