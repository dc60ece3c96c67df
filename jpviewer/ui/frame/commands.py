"""What a user can command: menus, tool bar and shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from jpviewer.ui.desk import Desk
from jpviewer.ui.frame import dialogs
from jpviewer.ui.frame.currency_switch import CurrencySwitch
from jpviewer.ui.frame.dock import Dock
from jpviewer.ui.frame.docks import Docks
from jpviewer.ui.frame.range_commands import RangeCommands
from jpviewer.ui.frame.search_box import SearchBox
from jpviewer.ui.text.translate import translate

if TYPE_CHECKING:
    from jpviewer.ui.export import Export


class Commands(QObject):
    """The actions of one window; what most of them do is given by the window."""

    def __init__(self, window: QMainWindow, desk: Desk, docks: Docks) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._docks = docks
        self.refresh = self._action(translate("commands", "&Refresh"), "F5")
        self.cancel = self._action(translate("commands", "&Cancel refresh"), "Esc")
        self.keep_all = self._action(translate("commands", "E&xport everything I wrote …"))
        self.keep_all.triggered.connect(lambda: dialogs.keep_all(window, desk))
        self.bring_all = self._action(translate("commands", "&Import everything from a file …"))
        self.bring_all.triggered.connect(lambda: dialogs.bring_all(window, desk))
        self.quit = self._action(translate("commands", "&Quit"), "Ctrl+Q")
        self.settings = self._action(translate("commands", "&Settings …"), "Ctrl+,")
        self.open_logs = self._action(translate("commands", "Open &log folder"))
        self.open_home = self._action(translate("commands", "Open folder of &all files"))
        self.about = self._action(translate("commands", "&About jpviewer"))
        self.keys = self._action(translate("commands", "&Keyboard shortcuts"), "F1")
        self.reset = self._action(translate("commands", "Reset &layout"))
        self.search = self._action(translate("commands", "&Find a stock"), "Ctrl+K", "/")
        self._float = self._action(
            translate("commands", "&Float or dock this panel"), "Ctrl+Shift+D"
        )
        self._float.triggered.connect(self._float_or_dock)
        self._close = self._action(translate("commands", "&Close this panel"), "Ctrl+W")
        self._close.triggered.connect(self._close_active)
        self._new_chart = self._action(translate("commands", "&New chart"), "Ctrl+T")
        self._new_chart.triggered.connect(lambda: docks.add("chart"))
        for number in range(1, 10):
            self._action("", f"Ctrl+{number}").triggered.connect(partial(self._go_to, number))
        self._ranges = RangeCommands(window, desk, self)
        self._currencies = CurrencySwitch(desk, self)
        self.show_running(False)

    def fill_menus(self) -> None:
        """File, View, Lists, Chart, Tools and Help."""
        bar = self._window.menuBar()
        file = bar.addMenu(translate("commands", "&File"))
        file.addActions([self.refresh, self.cancel])
        file.addSeparator()
        file.addActions([self.keep_all, self.bring_all])
        file.addSeparator()
        file.addAction(self.quit)
        self._menu(translate("commands", "&View"), self.fill_view)
        self._menu(translate("commands", "&Lists"), partial(self._fill_from, "watchlist"))
        self._menu(translate("commands", "&Chart"), self._fill_chart)
        tools = bar.addMenu(translate("commands", "&Tools"))
        tools.addActions([self.search, self.settings])
        tools.addSeparator()
        tools.addActions([self.open_logs, self.open_home])
        about = bar.addMenu(translate("commands", "&Help"))
        about.addActions([self.keys, self.about])

    def fill_tool_bar(self, bar: QToolBar, search: SearchBox) -> None:
        """Refresh or Cancel, ranges, events, the currency, and the search box at the far end."""
        bar.addActions([self.refresh, self.cancel])
        bar.addSeparator()
        self._ranges.fill_tool_bar(bar)
        bar.addSeparator()
        bar.addActions(self._currencies.actions())
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(space)
        bar.addWidget(search)

    def fill_view(self, menu: QMenu) -> None:
        """A line for every panel, and the commands of the layout."""
        for number, dock in enumerate(self._docks, 1):
            title = dock.windowTitle().replace("&", "&&")
            line = menu.addAction(f"{title}\tCtrl+{number}" if number < 10 else title)
            line.setCheckable(True)
            line.setChecked(not dock.isHidden())
            line.triggered.connect(partial(self._show_or_close, dock))
        menu.addSeparator()
        menu.addActions([self._float, self._close])
        menu.addAction(translate("commands", "&Dock all panels")).triggered.connect(self._dock_all)
        menu.addAction(self.reset)

    @property
    def all(self) -> list[QAction]:
        """Every action, those of panels and the ranges not among them."""
        return self.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly)

    @property
    def with_keys(self) -> list[QAction]:
        """All of them, and those of the chart in use."""
        export = self.export()
        return [*self.all, *([] if export is None else [*export.copies, *export.files])]

    @property
    def of_lists(self) -> list[QAction]:
        """Those of the watchlist, once it has been open."""
        panel = self._docks["watchlist:1"].panel
        return [] if panel is None else panel.actions()

    def show_running(self, running: bool) -> None:
        """While a refresh runs, Cancel takes the place of Refresh."""
        self.refresh.setVisible(not running)
        self.cancel.setVisible(running)

    def _action(self, text: str, *keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setIconText(plain(text))
        self._window.addAction(action)
        return action

    def _menu(self, title: str, fill: Callable[[QMenu], None]) -> None:
        """A menu whose lines are those of the moment it is opened."""
        menu = self._window.menuBar().addMenu(title)

        def refill() -> None:
            menu.clear()
            fill(menu)

        menu.aboutToShow.connect(refill)
        refill()

    def _fill_chart(self, menu: QMenu) -> None:
        menu.addAction(self._new_chart)
        menu.addSeparator()
        menu.addActions(self._ranges.spans)
        menu.addMenu(self._ranges.events)
        menu.addSeparator()
        if (export := self.export()) is not None:
            export.fill(menu)
            menu.addSeparator()
        self._fill_from("chart", menu)

    def export(self) -> Export | None:
        """That of the drawing in use, else of the first that is open."""
        docks = (self._docks.active(), *self._docks)
        panels = (each.panel for each in docks if each is not None and not each.isHidden())
        exports = (each.export for each in panels if each is not None)
        return next((each for each in exports if each is not None), None)

    def _fill_from(self, kind: str, menu: QMenu) -> None:
        """The actions a panel offers: those of the one in use, else of the first."""
        docks = [dock for dock in self._docks if dock.kind == kind]
        active = self._docks.active()
        dock = active if active in docks else docks[0] if docks else None
        if dock is not None and dock.panel is not None and not dock.isHidden():
            menu.addActions(dock.panel.actions())
        elif dock is not None:
            text = translate("commands", "Open “{0}”").format(dock.windowTitle())
            menu.addAction(text).triggered.connect(partial(self._docks.show, dock.objectName()))

    def _show_or_close(self, dock: Dock) -> None:
        if dock.isHidden():
            self._docks.show(dock.objectName())
        else:
            dock.close()

    def _go_to(self, number: int) -> None:
        names = [dock.objectName() for dock in self._docks]
        if number <= len(names):
            self._docks.show(names[number - 1])

    def _float_or_dock(self) -> None:
        dock = self._docks.active()
        if dock is not None:
            dock.setFloating(not dock.isFloating())

    def _close_active(self) -> None:
        dock = self._docks.active()
        if dock is not None:
            dock.close()

    def _dock_all(self) -> None:
        for dock in self._docks:
            dock.setFloating(False)


def plain(text: str) -> str:
    """A menu's text without its letter, which stands in brackets in Japanese, and its dots."""
    before, _, rest = text.partition("\t")[0].partition("(&")
    return (before + rest[2:]).replace("&", "").rstrip(" …")
