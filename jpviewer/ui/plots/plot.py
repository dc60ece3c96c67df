"""The plot every panel draws on, under mouse, wheel, fingers and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QMenu, QPinchGesture, QWidget

from jpviewer.ui.plots import keys
from jpviewer.ui.plots.gestures import Gestures
from jpviewer.ui.plots.menu import make_menu
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.surface import Surface
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Plot(Surface):
    """What a panel does: `set_days`, `put` series on the panes, `refresh`, then `show_range`."""

    event_chosen = Signal(str)
    """The range key of an event whose flag was clicked."""
    base_moved = Signal(int, bool)
    """The session the user has brought the base line to, and whether it was let go there."""
    base_returned = Signal()
    """The base line is back where the user took hold of it: none was chosen."""
    asked = Signal(int, float, QPoint)
    """A right click: on which session and figure, and where on the screen."""
    auto_y_changed = Signal(bool)
    scale_chosen = Signal(object, str)
    """A pane and the kind of scale that the user has given it."""

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        panes: Sequence[Pane],
        parent: QWidget | None = None,
    ) -> None:
        self._auto_y = True
        super().__init__(theme, formats, panes, parent)
        self._gestures = Gestures(self)
        self._by_keys = False
        self.inertia = True
        """Whether it glides on after a drag."""
        self.menus: list[Callable[[QMenu, int], None]] = []
        """Each adds to the menu of a right click, which was on a session."""
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def set_base(self, session: int | None, draggable: bool = True) -> None:
        """Draws a line at a session, which the mouse can take hold of; None takes it away."""
        self.base, self.base_line.draggable = session, draggable
        self.count_anew()
        self.viewport().update()

    def move_base(self, session: int, final: bool) -> None:
        """Moves the base line as the user wants it, within the sessions that have figures."""
        session = min(max(session, self.sessions[0]), self.sessions[1])
        if session != self.base or final:
            self.set_base(session, self.base_line.draggable)
            self.base_moved.emit(session, final)

    def return_base(self, session: int) -> None:
        """Brings the base line back to where the user took hold of it."""
        self.move_base(session, final=False)
        self.base_returned.emit()

    @property
    def auto_y(self) -> bool:
        """Whether every pane fits its figures; the user's hold on one ends that."""
        return not any(pane.held for pane in self.shown)

    @auto_y.setter
    def auto_y(self, fitted: bool) -> None:
        for pane in self.panes:
            pane.held = not fitted
        self.show_extent(self.extent, anchored=True)

    def let_go(self, pane: Pane) -> None:
        """A pane fits its figures again."""
        pane.held = False
        self.show_extent(self.extent, anchored=True)

    def click(self, at: QPointF) -> None:
        """A press and its release in one place."""
        if (pane := self.auto_mark.pane_at(at)) is not None:
            self.let_go(pane)
        self.ruler.lay(None)

    def escape(self) -> bool:
        """Drops what the hand holds, else the ruler; False when there is nothing to drop."""
        if self._gestures.drop():
            return True
        laid = self.ruler.stroke is not None
        self.ruler.lay(None)
        return laid

    def show_range(self, key: object, first: int, last: int) -> None:
        if not self._gestures.held:
            self._gestures.rest()
        super().show_range(key, first, last)

    def settle(self, anchored: bool = True, exactly: bool = False) -> None:
        super().settle(anchored, exactly)
        if self._auto_y != self.auto_y:
            self._auto_y = self.auto_y
            self.auto_y_changed.emit(self._auto_y)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        super().drawForeground(painter, rect)
        if self.hasFocus() and self._by_keys:
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(self.field().adjusted(0.5, 0.5, -0.5, -0.5))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == LEFT:
            self._gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & LEFT:
            self._gestures.move(event)
        elif self._gestures.held:  # the button was let go where nobody told
            self._gestures.release(event)
        else:
            self._show_cursor(event.position())
        self.point(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == LEFT:
            self._gestures.release(event)
            self.point(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == LEFT:
            self._gestures.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._gestures.wheel(event)
        self.point(event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.NativeGesture:
            self._gestures.pinch(cast(QNativeGestureEvent, event))
            return True
        if event.type() == QEvent.Type.Gesture:
            gesture = cast(QGestureEvent, event).gesture(Qt.GestureType.PinchGesture)
            if isinstance(gesture, QPinchGesture):
                self._gestures.pinch_touch(gesture)
                return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._gestures.held or not len(self.days):
            return
        self._gestures.rest()  # else the menu would be about a session that glides away below it
        at = QPointF(event.pos())
        pane, session = self.pane_at(at.y()), self.session_at(at.x())
        figure = pane.mapping().figure(at.y() - pane.geometry().top())
        self.asked.emit(session, figure, event.globalPos())
        make_menu(self, session, pane).popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        # Esc means the window's Cancel, unless there is something here to drop.
        wanted = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if wanted and cast(QKeyEvent, event).key() == Qt.Key.Key_Escape and self._laden():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._gestures.held and event.key() != Qt.Key.Key_Escape:
            return
        self._gestures.rest()
        if not keys.press(self, event):
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        self.point(None)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._gestures.drop()
        self._gestures.rest()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = event.reason() in BY_KEYS
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _laden(self) -> bool:
        return self._gestures.held or self.ruler.stroke is not None

    def _show_cursor(self, at: QPointF) -> None:
        shape = self._gestures.cursor_at(at)
        if shape is None:
            self.unsetCursor()
        else:
            self.setCursor(shape)
