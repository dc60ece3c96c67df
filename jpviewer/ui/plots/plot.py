"""The plot every panel draws on: a sheet under mouse, wheel and keys, with a cross."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from jpviewer.market.days import to_date
from jpviewer.ui.plots.crosshair import Aim, Crosshair
from jpviewer.ui.plots.gestures import Gestures
from jpviewer.ui.plots.link import Link
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.sheet import Sheet
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Plot(Sheet):
    """What a panel does: `set_days`, `put` series on the panes, `refresh`, then `show_range`."""

    event_chosen = Signal(str)
    """The range key of an event whose flag was clicked."""
    base_moved = Signal(int, bool)
    """The session the user has brought the base line to, and whether it was let go there."""
    asked = Signal(int, float, QPoint)
    """A right click: on which session and figure, and where on the screen."""
    auto_y_changed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        panes: Sequence[Pane],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, formats, panes, parent)
        self._gestures = Gestures(self)
        self._by_keys = False
        self._link: Link | None = None
        self.base: int | None = None
        """The session from which the cross counts changes; None for the first one shown."""
        self.inertia = True
        """Whether it glides on after a drag."""
        self.menus: list[Callable[[QMenu, int], None]] = []
        """Each adds to the menu of a right click, which was on a session."""
        self.crosshair = Crosshair(theme, self.measure)
        self.scene().addItem(self.crosshair)

    def set_base(self, session: int | None, draggable: bool = True) -> None:
        """Draws a line at a session, which the mouse can take hold of; None takes it away."""
        self.base = session

    def set_link(self, link: Link | None) -> None:
        """Shares cross and sessions with the other plots of a link."""
        self._link = link

    @property
    def auto_y(self) -> bool:
        """Whether every pane fits its figures; the user's hold on one ends that."""
        return not any(pane.held for pane in self.panes)

    @auto_y.setter
    def auto_y(self, fitted: bool) -> None:
        for pane in self.panes:
            pane.held = not fitted
        self.show_extent(self.extent)
        self.auto_y_changed.emit(fitted)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.crosshair.set_look(self.measure, theme)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        super().drawForeground(painter, rect)
        if self.hasFocus() and self._by_keys:
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(self.field().adjusted(0.5, 0.5, -0.5, -0.5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event is not None:
            self.crosshair.place(QRectF(0, 0, self.width(), self.height()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == LEFT:
            self._gestures.press(event.position())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & LEFT:
            self._gestures.move(event.position())
        elif self._gestures.dragging:  # the button was let go where nobody told
            self._let_go()
        self._point(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == LEFT:
            self._let_go()
            self._point(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == LEFT:
            self._gestures.double_click(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._gestures.wheel(event)
        self._point(event.position())
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        scale = self.panes[0].mapping()
        pane = self.pane_at(event.pos().y())
        session = round(scale.session(event.pos().x()))
        figure = pane.mapping().figure(event.pos().y() - pane.geometry().top())
        self.asked.emit(session, figure, event.globalPos())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for fill in self.menus:
            fill(menu, session)
        if menu.actions():
            menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._gestures.key(event.key()):
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        self.crosshair.point(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = event.reason() in BY_KEYS
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _let_go(self) -> None:
        self._gestures.release()
        self.unsetCursor()

    def _point(self, at: QPointF) -> None:
        """Aims the cross at the session nearest to the mouse."""
        field, (first, last) = self.field(), self.sessions
        if not field.contains(at) or self.message or not len(self.days):
            self.crosshair.point(None)
            return
        scale = self.panes[0].mapping()
        session = min(max(round(scale.session(at.x())), first), last)
        pane = self.pane_at(at.y())
        figure = pane.mapping().figure(at.y() - pane.geometry().top())
        self.crosshair.point(
            Aim(
                x=scale.x(float(session)),
                y=at.y(),
                area=field,
                date=self._date_text(int(self.days[session])),
                figure=self.value_axes[self.panes.index(pane)].text(figure),
                readings=self.readings(session),
            )
        )

    def _date_text(self, day: int) -> str:
        weekday = QLocale(self.formats.language).dayName(
            to_date(day).isoweekday(), QLocale.FormatType.ShortFormat
        )
        return f"{self.formats.day(day)} ({weekday})"
