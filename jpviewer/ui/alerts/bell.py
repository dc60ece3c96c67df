"""How many alerts were told and not yet read: in the status bar until they are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from jpviewer.ui.desk import Desk
from jpviewer.ui.text.translate import translate


class AlertBell(QToolButton):
    """Hidden while there is nothing to read; a click shows the alerts."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("alerts")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoRaise(True)
        self.clicked.connect(desk.alerts_wanted)
        desk.alerts.changed.connect(self._count)
        self._count()

    def _count(self) -> None:
        count = len(self._desk.alerts.unread)
        one, many = translate("alerts", "1 new alert"), translate("alerts", "{0} new alerts")
        text = one if count == 1 else many.format(self._desk.formats.number(count))
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(translate("alerts", "Shows what was told"))
        self.setVisible(count > 0)
