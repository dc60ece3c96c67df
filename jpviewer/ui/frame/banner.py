"""The lines over the panels: the demo market in place of the real one, and what was mended."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton, QSizePolicy, QToolBar

from jpviewer.market.messages import Message
from jpviewer.ui import look
from jpviewer.ui.desk import Desk
from jpviewer.ui.frame.docks import delete_now
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate


class Banner(QToolBar):
    """A sentence and a button."""

    pressed = Signal()

    def __init__(self, title: str, text: str, button: str) -> None:
        super().__init__(title)
        self.setMovable(False)
        self.text = text
        label = QLabel(text)
        label.setWordWrap(True)
        label.setContentsMargins(8, 2, 8, 2)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.addWidget(label)
        press = QPushButton(button)
        press.clicked.connect(self.pressed)
        self.addWidget(press)


class Banners(QObject):
    """Those that are to be seen now, in the present language; a notice stays until it is read."""

    retry_wanted = Signal()
    """The user wants the real market instead of the demo one."""

    def __init__(self, window: QMainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._demo = False
        self._notices: list[Message] = []
        self._bars: list[Banner] = []
        desk.noticed.connect(self._notice)

    def show_demo(self) -> None:
        """Says that this is not the market that was asked for."""
        self._demo = True
        self.build()

    def build(self) -> None:
        """Makes all of them anew, in the present language and look."""
        for bar in self._bars:
            delete_now(bar)
        self._bars.clear()
        if self._demo:
            self._add("banner", _demo_banner()).pressed.connect(self.retry_wanted)
        for number, message in enumerate(self._notices):
            bar = self._add(f"notice:{number}", _notice_banner(message))
            # Not at once: the button would be destroyed while it still tells of being pressed.
            read = partial(self._read, message)
            bar.pressed.connect(lambda read=read: QTimer.singleShot(0, self, read))

    def _notice(self, message: Message) -> None:
        if message not in self._notices:
            self._notices.append(message)
            self.build()

    def _read(self, message: Message) -> None:
        self._notices.remove(message)
        self.build()

    def _add(self, name: str, bar: Banner) -> Banner:
        bar.setObjectName(name)
        bar.setStyleSheet(look.bar_sheet(self._desk.theme))
        self._window.addToolBarBreak()
        self._window.addToolBar(bar)
        self._bars.append(bar)
        return bar


def _demo_banner() -> Banner:
    text = translate(
        "banner", "No source can be reached. This is the demo market: its figures are made up."
    )
    return Banner(translate("banner", "Demo market"), text, translate("banner", "Try again"))


def _notice_banner(message: Message) -> Banner:
    return Banner(translate("banner", "Notice"), say(message), translate("banner", "OK"))
