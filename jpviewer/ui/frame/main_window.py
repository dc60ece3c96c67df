"""The frame: docks, menus, tool bar, status bar, and how it starts and is built anew."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QTabWidget, QToolBar

from jpviewer.market.messages import Message
from jpviewer.market.tables import FIGURES
from jpviewer.settings import Settings
from jpviewer.store import figures
from jpviewer.ui import look
from jpviewer.ui.desk import CURRENCIES, Desk
from jpviewer.ui.frame import dialogs
from jpviewer.ui.frame.banner import Banners
from jpviewer.ui.frame.commands import Commands
from jpviewer.ui.frame.docks import Docks, delete_now
from jpviewer.ui.frame.focus import leave_editors
from jpviewer.ui.frame.layout import VERSION, Layout, fitted, write_layout
from jpviewer.ui.frame.search_box import SearchBox
from jpviewer.ui.frame.status_bar import StatusBar
from jpviewer.ui.text.translate import translate
from jpviewer.ui.work.automatic import Automatic, Once
from jpviewer.ui.work.refresh_view import RefreshView
from jpviewer.ui.work.refresher import Refresher

DEFAULT_SIZE = QSize(1440, 900)


class MainWindow(QMainWindow):
    """One per home. Its parts are built anew when the language or the theme changes."""

    closed = Signal()
    begun = Signal()
    """Every panel that is seen has asked for its figures."""
    retry_wanted = Signal()
    """The user wants the real market instead of the demo one."""

    def __init__(
        self, desk: Desk, work: Refresher, automatic: Automatic | Once | None = None
    ) -> None:
        super().__init__()
        self.desk = desk
        self.refresher = work
        self._painted = False
        self._begun = False
        self._filled = False
        self._refreshes = RefreshView(desk, work, automatic)
        self._refreshes.due.connect(self._reload)
        self.setDockOptions(
            QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks
        )
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.docks = Docks(self, desk)
        self._banners = Banners(self, desk)
        self._banners.retry_wanted.connect(self.retry_wanted)
        self.show_banner = self._banners.show_demo

    def open(self, layout: Layout | None, size: QSize = DEFAULT_SIZE) -> None:
        """Builds everything and shows the window as a layout says, else in a size; once."""
        self.resize(size)
        if layout is not None:
            # Of a screen much wider or narrower Qt restores nothing: the desktop finds a place, as
            # for a first window, with room for its title.
            restored = self.restoreGeometry(layout.geometry)
            if restored and not self.isMaximized() and not self.isFullScreen():
                screens = [each.availableGeometry() for each in QGuiApplication.screens()]
                self.setGeometry(fitted(self.geometry(), screens))
            self.desk.range = layout.range or self.desk.range
            self.desk.code = layout.code
            self.desk.styles.choose(layout.styles)
            if layout.currency in CURRENCIES:
                self.desk.currency = layout.currency
        self.build(layout)
        self._connect()
        self.show()

    def build(self, layout: Layout | None) -> None:
        """Makes bars, menus and docks, and asks for what the watchlist shows."""
        sheet = look.bar_sheet(self.desk.theme)
        demo = translate("window", "DEMO, made-up companies")
        self.setWindowTitle(f"jpviewer – {demo}" if self.desk.demo else "jpviewer")
        self.setMenuBar(QMenuBar())
        self.menuBar().setStyleSheet(sheet)
        self._commands = Commands(self, self.desk, self.docks)
        self._wire(self._commands)
        self._search = SearchBox(self.desk)
        self._bar = QToolBar(translate("window", "Tool bar"))
        self._bar.setObjectName("bar")
        self._bar.setMovable(False)
        self._bar.setStyleSheet(sheet)
        self.addToolBar(self._bar)
        self.status = StatusBar(self.desk)
        self.status.setStyleSheet(sheet)
        self.status.sources_wanted.connect(lambda: self.docks.show("sources:1"))
        self.setStatusBar(self.status)
        self.docks.build(layout)
        self.docks.fill_first()  # what it asks for is read while menus are filled
        self._commands.fill_menus()
        self._commands.fill_tool_bar(self._bar, self._search)
        self._refreshes.attach(self.status, self._commands)

    @property
    def starting(self) -> bool:
        """Whether it is shown but not all of its panels have asked yet."""
        return self.isVisible() and not self._filled

    def layout_now(self) -> Layout:
        """What brings the window back as it is."""
        return Layout(
            self.saveGeometry(),
            self.saveState(VERSION),
            self.docks.saved(),
            self.desk.range,
            self.desk.code,
            self.desk.currency,
            self.desk.styles.choices(),
        )

    def save_layout(self) -> None:
        """Writes the layout into the home."""
        write_layout(self.desk.home.layout, self.layout_now())

    def apply(self, settings: Settings) -> None:
        """Takes other settings at once: a new look or language builds the window anew."""
        self.desk.settings = settings
        theme, formats = look.wear(settings)
        if (theme, formats) != (self.desk.theme, self.desk.formats):
            self.desk.theme, self.desk.formats = theme, formats
            self._rebuild()
        self.desk.settings_changed.emit()

    def raise_up(self) -> None:
        """Comes to the front, whatever it was."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._go_on()

    def closeEvent(self, event: QCloseEvent) -> None:
        leave_editors()
        self.save_layout()
        super().closeEvent(event)
        self.closed.emit()

    def createPopupMenu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._commands.fill_view(menu)
        return menu

    def _connect(self) -> None:
        self.desk.reading.idle.connect(self._go_on)
        for lane in (self.desk.reading, self.desk.writing):
            lane.failed.connect(self._refreshes.complain)
        self.desk.settings_chosen.connect(self._write_settings)
        self._refreshes.listen()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _wire(self, commands: Commands) -> None:
        for action, does in (
            (commands.quit, self.close),
            (commands.settings, self._choose_settings),
            (commands.open_logs, lambda: dialogs.open_folder(self.desk, self.desk.home.logs)),
            (commands.open_home, lambda: dialogs.open_folder(self.desk, self.desk.home.path)),
            (commands.about, lambda: dialogs.show_about(self)),
            (commands.keys, lambda: dialogs.show_keys(self, commands)),
            (commands.reset, self.docks.arrange),
            (commands.search, lambda: self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)),
        ):
            action.triggered.connect(does)

    def _go_on(self) -> None:
        """The rest of the start, once the frame and the watchlist's rows stand on the screen."""
        if self._painted and not self._begun and not self.desk.reading.busy:
            self._begun = True
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        self.status.reload()
        self.desk.lists.begin()  # a list is a series too, and its own panel may be closed
        self.desk.events.load()
        self.desk.alerts.load()
        self.docks.fill()
        self._select_first()
        self._refreshes.look()
        self._filled = True
        self.begun.emit()

    def _rebuild(self) -> None:
        leave_editors()
        layout = self.layout_now()
        for asker in (self.status, self._search):
            self.desk.reading.forget(asker)
        self.docks.clear()
        for part in (self._bar, self.menuBar(), self.status, self._commands):
            delete_now(part)
        self.build(layout)
        self._banners.build()
        self.status.reload()
        self.docks.fill()

    def _select_first(self) -> None:
        """A chart is never empty while there is anything to show."""
        if not self.desk.code:
            self.desk.reading.ask(figures.largest, self._select_unless_chosen, self)

    def _select_unless_chosen(self, code: str) -> None:
        if not self.desk.code:
            self.desk.select(code)

    def _follow_system(self) -> None:
        if self.desk.settings.theme == "system":
            self.apply(self.desk.settings)

    def read_anew(self) -> None:
        """Another cache has taken the place of the one that was read."""
        reads = [dock.panel.reads for dock in self.docks if dock.panel is not None]
        reads += [self.status.reads, self._search.reads]
        self._reload({table.name for tables in reads for table in tables})

    def _reload(self, tables: Collection[str]) -> None:
        self.docks.reload(tables)
        if FIGURES.name in tables:
            self._select_first()
        for each in (self.status, self._search):
            if any(table.name in tables for table in each.reads):
                each.reload()

    def _choose_settings(self) -> None:
        dialogs.choose_settings(self, self.desk, self._take_settings)

    def _take_settings(self, settings: Settings) -> None:
        self.apply(settings)  # first, for it may replace the status bar that complains
        self._write_settings()

    def _write_settings(self) -> None:
        try:
            self.desk.settings.write(self.desk.home.settings)
        except OSError:
            self._refreshes.complain(Message("file_unusable", (str(self.desk.home.settings),)))
