"""Lines in menus that open the dialog of alerts."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from jpviewer.market import codes
from jpviewer.market.alerts import SCREEN, STOCK, Alert
from jpviewer.market.screens import Screen
from jpviewer.ui.desk import Desk
from jpviewer.ui.text.translate import translate


def offer_alert(
    menu: QMenu, desk: Desk, code: str, kind: str = "above", price: float = 0.0
) -> None:
    """For a code of Tokyo; an index or a share traded abroad has no alerts.

    Without a `price` the dialog begins at the last close.
    """
    parent = menu.parentWidget()
    if codes.parse(code) is None or parent is None:
        return
    text = translate("alerts", "Set an a&lert …")
    if price:
        from jpviewer.ui.text import alert_words

        at = alert_words.yen(price, desk.formats)
        text = translate("alerts", "Set an a&lert at {0} …").format(at)
    begun = Alert(0, STOCK, code, kind, price)
    menu.addAction(text).triggered.connect(lambda: _open(parent, desk, begun))


def watch_screen(parent: QWidget, desk: Desk, screen: Screen) -> None:
    """Opens the dialog for one of the program's screens or of the user's."""
    _open(parent, desk, Alert(0, SCREEN, screen.key or str(screen.id), "enters"))


def _open(parent: QWidget, desk: Desk, begun: Alert) -> None:
    from jpviewer.ui.alerts.dialog import edit_alert  # here, for the start has enough to import

    edit_alert(parent, desk, begun)
