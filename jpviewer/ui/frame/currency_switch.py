"""The currency of comparisons, as two actions of which one is checked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup

from jpviewer.ui.desk import CURRENCIES, Desk
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_SIGNS = {"yen": "¥", "dollar": "$"}
_HINTS = {
    "yen": QT_TRANSLATE_NOOP("commands", "Comparisons in yen"),
    "dollar": QT_TRANSLATE_NOOP("commands", "Comparisons in US dollars"),
}


class CurrencySwitch(QActionGroup):
    """Readers of English find the dollar first; the yen is chosen until they take it."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        for currency in CURRENCIES if desk.formats.language == "ja" else reversed(CURRENCIES):
            action = self.addAction(_SIGNS[currency])
            action.setToolTip(translate("commands", _HINTS[currency]))
            action.setCheckable(True)
            action.setData(currency)
            action.triggered.connect(partial(desk.choose_currency, currency))
        desk.currency_changed.connect(self._check)
        self._check(desk.currency)

    def _check(self, currency: str) -> None:
        for action in self.actions():
            action.setChecked(action.data() == currency)
