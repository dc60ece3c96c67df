"""Tells of alerts on the desktop, where it has a place for that."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from jpviewer.ui import look

SHOWN_FOR = 12_000
"""Milliseconds; then the icon goes too: it is there for the message alone."""


class Notifier(QObject):
    """One message at a time; a newer one takes its place."""

    clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(SHOWN_FOR)
        self._end.timeout.connect(self.close)

    @property
    def showing(self) -> bool:
        """Whether an icon of ours is on the desktop."""
        return self._icon is not None

    def show(self, title: str, text: str) -> bool:
        """False where the desktop has no place for it."""
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return False
        self.close()
        icon = self._icon = QSystemTrayIcon(look.window_icon(), self)
        icon.setToolTip(title)
        icon.messageClicked.connect(self._click)
        icon.activated.connect(self._click)
        icon.show()
        icon.showMessage(title, text, look.window_icon(), SHOWN_FOR)
        self._end.start()
        return True

    def close(self) -> None:
        """Takes message and icon away."""
        self._end.stop()
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def _click(self) -> None:
        self.close()
        self.clicked.emit()
