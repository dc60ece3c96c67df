"""The docks of the window: made at once, filled with their panels when they are first seen."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from jpviewer.ui import panels
from jpviewer.ui.desk import Desk
from jpviewer.ui.frame.focus import first_focus
from jpviewer.ui.frame.layout import VERSION, Layout, Saved, fitted
from jpviewer.ui.panel import Panel

_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class Dock(QDockWidget):
    """One frame; `seen` is false while it is closed or behind another tab."""

    closed = Signal(object)

    def __init__(self, kind: str, instance: int, choices: dict[str, Any]) -> None:
        super().__init__()
        self.kind = kind
        self.instance = instance
        self.panel: Panel | None = None
        self.seen = False
        self.stale = False
        self._choices = choices
        self.setObjectName(f"{kind}:{instance}")
        self.setWindowTitle(panels.PANELS[kind].title)
        self.setWidget(QWidget())

    def fill(self, desk: Desk) -> None:
        """Makes the panel and asks for its figures."""
        self.panel = panels.make(self.kind, desk, self.instance)
        self.panel.take(self._choices)
        self.panel.retitled.connect(self.setWindowTitle)
        self.setWindowTitle(self.panel.title())
        placeholder = self.widget()
        self.setWidget(self.panel)
        placeholder.deleteLater()
        self.panel.reload()

    def choices(self) -> dict[str, Any]:
        """The panel's, or those it will be given."""
        return self.panel.kept() if self.panel is not None else self._choices

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit(self)


class Docks(QObject):
    """All docks of one window by their names, 'chart:2'."""

    filled = Signal(object)
    """A panel was made."""

    def __init__(self, window: QMainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._docks: dict[str, Dock] = {}
        self._ready = False
        desk.opened.connect(self._open_chart)
        desk.charted.connect(self._add_series)

    def __iter__(self) -> Iterator[Dock]:
        return iter(tuple(self._docks.values()))

    def __getitem__(self, name: str) -> Dock:
        return self._docks[name]

    def build(self, layout: Layout | None) -> None:
        """Makes every dock of a layout, then puts them where they were; else the default."""
        saved = layout.panels if layout else ()
        choices = {each.name: each.choices for each in saved}
        for kind in panels.PANELS:
            self._make(kind, 1, choices.get(f"{kind}:1", {}))
        for each in saved:
            if each.name not in self._docks and panels.PANELS[each.kind].several:
                self._make(each.kind, each.instance, each.choices)
        if layout is None or not self._window.restoreState(layout.state, VERSION):
            self.arrange()
        self.clamp()

    def arrange(self) -> None:
        """The default: the list on the left, segments over flows and chart, others closed."""
        for dock in self:
            if dock.instance > 1:
                self._remove(dock)
            else:
                dock.setFloating(False)
                self._window.removeDockWidget(dock)
        kinds = ("watchlist", "segments", "flows", "chart")
        watchlist, segments, flows, chart = (self[f"{kind}:1"] for kind in kinds)
        window = self._window
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, watchlist)
        window.splitDockWidget(watchlist, segments, _ACROSS)
        window.splitDockWidget(segments, flows, _DOWN)
        window.splitDockWidget(flows, chart, _ACROSS)
        for closed in (self["sources:1"], self["alerts:1"]):
            window.tabifyDockWidget(flows, closed)
            closed.hide()
        for dock in (watchlist, segments, flows, chart):
            dock.show()
        flows.raise_()
        width, height = window.width(), window.height()
        window.resizeDocks([watchlist, segments], [width * 39 // 100, width * 61 // 100], _ACROSS)
        window.resizeDocks([segments, flows], [height * 55 // 100, height * 45 // 100], _DOWN)
        window.resizeDocks([flows, chart], [width * 30 // 100, width * 30 // 100], _ACROSS)

    def clamp(self) -> None:
        """Brings floating docks back onto the screens there are."""
        screens = [each.availableGeometry() for each in self._window.screen().virtualSiblings()]
        for dock in self:
            if dock.isFloating():
                place: QRect = fitted(dock.geometry(), screens)
                if place != dock.geometry():
                    dock.setGeometry(place)

    def fill_first(self) -> None:
        """Makes the panel whose figures are wanted first, cheap to import: the watchlist."""
        dock = self["watchlist:1"]
        if not dock.isHidden():
            self._fill(dock)

    def fill(self) -> None:
        """From now on every dock that is seen has its panel."""
        self._ready = True
        for dock in self:
            if dock.seen:
                self._catch_up(dock)

    def clear(self) -> None:
        """Removes every dock, before others take their place."""
        self._ready = False
        for dock in self:
            self._remove(dock)
            delete_now(dock)

    def show(self, name: str) -> Dock:
        """Opens a dock, brings it to the front and gives it the keyboard."""
        dock = self[name]
        dock.show()
        dock.raise_()
        if dock.isFloating():
            dock.activateWindow()
        if dock.panel is not None:
            first_focus(dock.panel).setFocus(Qt.FocusReason.ShortcutFocusReason)
        return dock

    def add(self, kind: str) -> Dock:
        """One more dock of a kind, like the one in use, as a tab beside the first."""
        instance = max(dock.instance for dock in self if dock.kind == kind) + 1
        first, active = self[f"{kind}:1"], self.active()
        model = active if active is not None and active.kind == kind else first
        dock = self._make(kind, instance, model.choices())
        if first.isHidden() or first.isFloating():
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        else:
            self._window.tabifyDockWidget(first, dock)
        dock.show()
        # The tab bar learns of the new tab with the next event only.
        QTimer.singleShot(0, dock, dock.raise_)
        return dock

    def saved(self) -> tuple[Saved, ...]:
        """Every dock with its panel's choices, for the layout."""
        return tuple(Saved(dock.kind, dock.instance, dock.choices()) for dock in self)

    def panels(self) -> list[Panel]:
        """The panels made so far."""
        return [dock.panel for dock in self if dock.panel is not None]

    def active(self) -> Dock | None:
        """The dock that has the keyboard."""
        for dock in self:
            focus = dock.focusWidget()
            if dock.seen and focus is not None and focus.hasFocus():
                return dock
        return None

    def reload(self, tables: Collection[str]) -> None:
        """Has panels that read one of these tables ask again, the unseen when they are seen."""
        for dock in self:
            panel = dock.panel
            if panel is not None and any(table.name in tables for table in panel.reads):
                dock.stale = True
                if dock.seen:
                    self._catch_up(dock)

    def _make(self, kind: str, instance: int, choices: dict[str, Any]) -> Dock:
        dock = Dock(kind, instance, choices)
        dock.setParent(self._window)
        dock.visibilityChanged.connect(lambda seen: self._see(dock, seen))
        dock.closed.connect(self._forget_extra)
        self._docks[dock.objectName()] = dock
        return dock

    def _see(self, dock: Dock, seen: bool) -> None:
        dock.seen = seen
        if seen and self._ready:
            self._catch_up(dock)

    def _catch_up(self, dock: Dock) -> None:
        if dock.panel is None:
            self._fill(dock)
        elif dock.stale:
            dock.stale = False
            dock.panel.reload()

    def _fill(self, dock: Dock) -> None:
        dock.fill(self._desk)
        self.filled.emit(dock.panel)

    def _forget_extra(self, dock: Dock) -> None:
        if dock.instance > 1:
            self._remove(dock)

    def _remove(self, dock: Dock) -> None:
        del self._docks[dock.objectName()]
        dock.visibilityChanged.disconnect()
        if dock.panel is not None:
            self._desk.reading.forget(dock.panel)
        self._window.removeDockWidget(dock)
        dock.deleteLater()

    def _open_chart(self, code: str) -> None:
        self.show(self._front("chart").objectName())
        self._desk.select(code)

    def _add_series(self, kind: str, series: str) -> None:
        dock = self._front(kind)
        self.show(dock.objectName())
        if dock.panel:
            dock.panel.add_series(series)

    def _front(self, kind: str) -> Dock:
        return max((dock for dock in self if dock.kind == kind), key=lambda dock: dock.seen)


def delete_now(part: QObject) -> None:
    """Destroys an object before another signal can reach it."""
    part.deleteLater()
    QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete.value)
