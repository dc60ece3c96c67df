"""Builds the window: the application, the one instance of a home, and the session in it."""

from __future__ import annotations

from jpviewer.ui import imports  # noqa: F401 - before all that the window is made of

# isort: split

import signal
import socket
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSize, QSocketNotifier
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from jpviewer import __version__
from jpviewer.cli.language import hush
from jpviewer.cli.options import Options, demo_home
from jpviewer.market.messages import Trouble
from jpviewer.settings import Home, Settings
from jpviewer.store.lock import check_alone
from jpviewer.ui import look
from jpviewer.ui.display import choose_platform, draw_offscreen
from jpviewer.ui.faults import keep_log_of_window, report_bugs
from jpviewer.ui.frame.layout import read_layout
from jpviewer.ui.frame.main_window import DEFAULT_SIZE
from jpviewer.ui.picture import draw_picture
from jpviewer.ui.session import Session
from jpviewer.ui.single_instance import SingleInstance
from jpviewer.ui.text.sentences import say
from jpviewer.ui.work.fallback import Fallback


def window(options: Options) -> int:
    """Opens the window, or raises the one that is open; returns when it is closed.

    Why it cannot is said in a box too, for who started it from a menu.
    """
    choose_platform()
    application = _application()
    look.wear(_settings(options))
    try:
        return _shown(application, options)
    except Trouble as trouble:
        if QGuiApplication.platformName() != "offscreen":
            QMessageBox.critical(None, "jpviewer", say(trouble.message))
        raise


def _shown(application: QApplication, options: Options) -> int:
    options.base.make()
    check_alone(options.home.path)
    instance = SingleInstance(options.home)
    if not instance.claim():
        if instance.raise_first():
            return 0
        raise Trouble("window_silent", instance.holder)
    keep_log_of_window(options.home, options.log_level)
    program = Program(options)
    _on_signals(application, program.leave)
    instance.raised.connect(program.raise_up)
    try:
        program.open()
        return application.exec()
    finally:
        program.close()
        instance.release()


def screenshot(options: Options) -> int:
    """Draws the window, or one panel, into a PNG."""
    draw_offscreen()
    _application()
    rest = options.rest
    settings = _settings(options)
    if rest.theme:
        settings = settings._replace(theme=rest.theme)
    demo = options.demo_size if options.demo or _empty(options) else ""
    home = demo_home(options.base, demo) if demo else options.home
    session = Session(home, settings, options.base, demo, automatic=False)
    try:
        draw_picture(session, rest.file, rest.size, rest.panel)
    finally:
        session.close()
    return 0


class Program(QObject):
    """Holds the session on the screen: the user's home, or the demo market in its place."""

    def __init__(self, options: Options) -> None:
        super().__init__()
        self._options = options
        self._settings = _settings(options)
        self._session: Session | None = None

    def open(self) -> None:
        """Opens the home that the command line names."""
        options = self._options
        session = self._begin(options.home, options.demo_size if options.demo else "")
        if options.rest.demo_if_empty and not options.demo:
            fallback = Fallback(session.desk, session.work, self)
            fallback.given_up.connect(self._show_demo)

    def close(self) -> None:
        """Ends the session within two seconds."""
        if self._session is not None:
            self._session.close()
            self._session = None

    def leave(self) -> None:
        """Closes the window as a user would.

        Quitting closes floating docks as well, perhaps before the window has saved where they are.
        """
        if self._session is not None:
            self._session.window.close()
        else:
            QApplication.quit()

    def raise_up(self) -> None:
        """Brings the window to the front."""
        if self._session is not None:
            self._session.window.raise_up()

    def _begin(self, home: Home, demo: str) -> Session:
        session = self._session = Session(home, self._settings, self._options.base, demo)
        report_bugs(lambda message: session.desk.said.emit(say(message), True))
        session.window.closed.connect(QApplication.quit)
        session.window.open(read_layout(home.layout), _first_size())
        return session

    def _change(self) -> None:
        """Takes the present session down; the next one follows at once."""
        for fallback in self.findChildren(Fallback):
            fallback.deleteLater()
        session = self._session
        if session is not None:
            self._settings = session.desk.settings
            session.window.closed.disconnect()
            session.window.close()
        self.close()

    def _show_demo(self) -> None:
        self._change()
        size = self._options.demo_size
        session = self._begin(demo_home(self._options.base, size), size)
        session.window.show_banner()
        session.window.retry_wanted.connect(self._try_again)

    def _try_again(self) -> None:
        self._change()
        if self._settings != _settings(self._options):  # chosen while the demo stood in
            with suppress(OSError):
                self._settings.write(self._options.home.settings)
        self.open()


def _application() -> QApplication:
    """The one application object, dressed but for colours and language."""
    hush()
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["jpviewer"])
    application.setApplicationName("jpviewer")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("jpviewer")
    application.setStyle("Fusion")
    application.setFont(look.window_font())
    application.setWindowIcon(look.window_icon())
    application.setQuitOnLastWindowClosed(False)
    return application


def _first_size() -> QSize:
    """The window's size at its first start: as large as it likes, or as the screen allows."""
    return DEFAULT_SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize() * 0.95)


def _settings(options: Options) -> Settings:
    """The settings, `--lang` before the file's language."""
    return options.settings._replace(language=options.language)


def _empty(options: Options) -> bool:
    return bool(options.rest.demo_if_empty) and not options.home.cache.exists()


def _on_signals(application: QApplication, leave: Callable[[], None]) -> None:
    """Ctrl+C and the end of the desktop's session call `leave`, once."""
    near, far = socket.socketpair()
    far.setblocking(False)
    near.setblocking(False)
    signal.set_wakeup_fd(far.fileno())
    notifier = QSocketNotifier(near.fileno(), QSocketNotifier.Type.Read, application)

    def hear() -> None:
        notifier.setEnabled(False)
        leave()

    notifier.activated.connect(hear)
    application.setProperty("sockets", (near, far))
    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), lambda *_: None)
