"""The lines over the panels: the demo market in place of the real one, and what was mended."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton, QSizePolicy, QToolBar

from jpviewer.market.messages import Message
from jpviewer.ui import look
from jpviewer.ui.desk import Desk
from jpviewer.ui.frame.docks import delete_now
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate


class _Sentence(QLabel):
    """Gives up its middle where there is no room: what happened, and what follows, stay."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._whole = text
        self.setToolTip(text)
        self.setContentsMargins(8, 2, 8, 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.contentsRect().width()
        middle = Qt.TextElideMode.ElideMiddle
        self.setText(self.fontMetrics().elidedText(self._whole, middle, room))


class Banner(QToolBar):
    """A sentence and a button."""

    pressed = Signal()

    def __init__(self, title: str, text: str, button: str) -> None:
        super().__init__(title)
        self.setMovable(False)
        self.text = text
        self.addWidget(_Sentence(text))
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
