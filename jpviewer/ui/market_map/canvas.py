"""The map on screen: drawn anew for every frame, under mouse and keys."""

from __future__ import annotations

from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from jpviewer.ui.market_map.classes import Classes
from jpviewer.ui.market_map.face import Face
from jpviewer.ui.market_map.hands import Hands
from jpviewer.ui.market_map.label import draw_label, draw_ring
from jpviewer.ui.market_map.points import Points
from jpviewer.ui.market_map.view import View, fitted
from jpviewer.ui.plots.measure import Measure, small
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import Theme

TINT = 0.14
CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Canvas(QWidget):
    """What is seen stays seen while other points are shown, unless nothing was moved yet."""

    chosen = Signal(str)
    """A code was clicked, or reached with the arrows."""
    opened = Signal(str)
    """A code is wanted in a chart."""
    boxed = Signal(object, QPoint)
    """The points in a box that was drawn, and where on the screen it ended."""
    asked = Signal(QPoint)
    """The menu is wanted there."""

    def __init__(self, theme: Theme, formats: Formats) -> None:
        super().__init__()
        self.face = Face(theme, formats, Measure(small(self.font())))
        self.hovered = -1
        """The point under the mouse; -1 for none."""
        self.code = ""
        """The selected one."""
        self.box = QRectF()
        self.message = ""
        """Said in the middle, for want of points."""
        self._moved = False
        self._by_keys = False
        self._hands = Hands(self)
        self.setMinimumSize(QSize(200, 140))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def points(self) -> Points:
        """What is on the map."""
        return self.face.points

    @property
    def view(self) -> View:
        """What is seen."""
        return self.face.view

    def show_points(self, points: Points, classes: Classes, message: str = "") -> None:
        """Takes other points; a message stands in their place."""
        self.face.show(points, classes)
        self.face.unnamed = points.point(self.code)
        self.message, self.hovered = message, -1
        if not self._moved:
            self.fit()
        self.update()

    def look(self, view: View) -> None:
        """Shows another part."""
        self.face.view, self._moved = view, True
        self.update()

    def fit(self) -> None:
        """Shows all points, also when there will be others."""
        self.face.view, self._moved = fitted(self.points.x, self.points.y), False
        self.update()

    def field(self) -> QRectF:
        """Where dots lie."""
        return self.face.field(QRectF(self.rect()))

    def place_of(self, point: int) -> QPointF:
        """The middle of a dot."""
        field, view = self.field(), self.view
        x, y = self.points.x[[point]], self.points.y[[point]]
        return QPointF(float(view.x(x, field)[0]), float(view.y(y, field)[0]))

    def point_at(self, at: QPointF) -> int:
        """The point under a pixel; -1 for none."""
        field = self.field()
        return self.points.nearest(at, self.view, field) if field.contains(at) else -1

    def hover(self, at: QPointF | None) -> None:
        """The mouse is there; None when it has left."""
        found = self.point_at(at) if at is not None else -1
        if found != self.hovered:
            self.hovered = found
            self.update()

    def select(self, code: str) -> None:
        """Rings a code, if it is on the map."""
        self.code, self.face.unnamed = code, self.points.point(code)
        self.update()

    def in_sight(self) -> NDArray[np.int64]:
        """The points that are seen."""
        field = self.field()
        return self.points.inside(field, self.view, field)

    def show_box(self, box: QRectF) -> None:
        """Draws a box; an empty one is none."""
        self.box = box
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.face.theme
        painter.fillRect(self.rect(), QColor(theme.ground))
        if self.message or not len(self.points):
            painter.setPen(QColor(theme.quiet))
            inside = QRectF(self.rect()).adjusted(16, 8, -16, -8)
            painter.drawText(inside, CENTRED, self.message)
            painter.end()
            return
        self.face.draw(painter, QRectF(self.rect()), self.devicePixelRatioF())
        self._draw_live(painter)
        painter.end()

    def _draw_live(self, painter: QPainter) -> None:
        field, theme = self.field(), self.face.theme
        selected = self.points.point(self.code)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected >= 0 and field.contains(at := self.place_of(selected)):
            draw_ring(painter, self.face, at, strong=True)
            if selected != self.hovered:
                draw_label(painter, self.face, selected, at, field, brief=True)
        if self.hovered >= 0:
            at = self.place_of(self.hovered)
            draw_ring(painter, self.face, at, strong=False)
            draw_label(painter, self.face, self.hovered, at, field, brief=False)
        if not self.box.isEmpty():
            ground = QColor(theme.accent)
            painter.setPen(ground)
            ground.setAlphaF(TINT)
            painter.setBrush(ground)
            painter.drawRect(self.box)
        if self.hasFocus() and self._by_keys:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRect(field.adjusted(0.5, 0.5, -0.5, -0.5))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.message:
            self._hands.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._hands.move(event):
            self.hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._hands.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.message:
            self._hands.double_click(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hands.wheel(event)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.asked.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        # Esc means the window's Cancel, unless there is a box to drop.
        wanted = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if wanted and self._hands.held and cast(QKeyEvent, event).key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._hands.key(event):
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = event.reason() in BY_KEYS
        self.update()
