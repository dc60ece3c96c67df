"""The mouse on the flags of a plot: a name says what it is, and can be clicked."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from jpviewer.market.days import iso
from jpviewer.ui.plots.flags import Flag
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.ranges import key_of
from jpviewer.ui.text.translate import translate


class FlagTouch(QObject):
    """Listens beside the plot, which keeps every drag, and emits its `event_chosen`."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self._plot = plot
        self._pressed: tuple[QPointF, Flag] | None = None
        self._pointing = False
        plot.viewport().installEventFilter(self)

    def at(self, point: QPointF) -> list[Flag]:
        """The flag whose name is under a point of the plot, else those whose line is."""
        pane = self._plot.pane_at(point.y())
        if not self._plot.field().contains(point) or self._plot.message:
            return []
        flags = self._plot.flags[self._plot.panes.index(pane)]
        named = flags.named_at(point - pane.pos())
        return [named] if named is not None else flags.near(point.x())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            self._mouse(event)
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._told(QPointF(event.pos())), self._plot)
            return True
        return False

    def _mouse(self, event: QMouseEvent) -> None:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._press(event)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._release(event)
        elif not event.buttons():
            self._point(self._named(event.position()) is not None)

    def _press(self, event: QMouseEvent) -> None:
        flag = self._named(event.position())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = (event.position(), flag) if flag is not None and plain else None
        self._point(False)

    def _release(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        (at, flag), self._pressed = self._pressed, None
        moved = (event.position() - at).manhattanLength()
        if moved < QGuiApplication.styleHints().startDragDistance():
            self._plot.event_chosen.emit(key_of(flag.event))

    def _named(self, point: QPointF) -> Flag | None:
        pane = self._plot.pane_at(point.y())
        if self._plot.message:
            return None
        return self._plot.flags[self._plot.panes.index(pane)].named_at(point - pane.pos())

    def _point(self, pointing: bool) -> None:
        """The hand of a link over a name; elsewhere the plot's own cursor."""
        if pointing != self._pointing:
            self._pointing = pointing
            if pointing:
                self._plot.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            else:
                self._plot.viewport().unsetCursor()

    def _told(self, point: QPointF) -> str:
        lines = (escape(self._sentence(flag)) for flag in self.at(point))
        return "<br>".join(f"<span style='white-space:pre'>{line}</span>" for line in lines)

    def _sentence(self, flag: Flag) -> str:
        """What it is, of which day, and the close that changes since it are counted from."""
        text = translate("events", "{0}, {1}; the close before it: {2}")
        before = int(self._plot.days[round(flag.border - 0.5)])
        return text.format(flag.name, iso(flag.event.day), iso(before))
