"""A line in the menu of a stock that opens the dialog of alerts."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from jpviewer.market import codes
from jpviewer.ui.desk import Desk
from jpviewer.ui.text.translate import translate


def offer_alert(menu: QMenu, desk: Desk, code: str) -> None:
    """For a code of Tokyo; an index or a share traded abroad has no alerts."""
    parent = menu.parentWidget()
    if codes.parse(code) is not None and parent is not None:
        action = menu.addAction(translate("alerts", "Set an a&lert …"))
        action.triggered.connect(lambda: _open(parent, desk, code))


def _open(parent: QWidget, desk: Desk, code: str) -> None:
    from jpviewer.ui.alerts.dialog import new_alert  # here, for the start has enough to import

    new_alert(parent, desk, code)
