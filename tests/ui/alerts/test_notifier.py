"""Messages on the desktop: none where it has no place for them, and nothing left behind."""

from __future__ import annotations

from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from jpviewer.ui.alerts.notifier import Notifier


def test_without_a_tray_nothing_is_shown_and_that_is_said(qtbot: QtBot) -> None:
    notifier = Notifier()
    there = QSystemTrayIcon.isSystemTrayAvailable()
    assert notifier.show("2 new alerts", "7203 …") is there
    assert notifier.showing is there
    notifier.close()
    notifier.close()
    assert not notifier.showing
    assert all(not each.isVisible() for each in notifier.findChildren(QSystemTrayIcon))
