"""The field of a threshold, in the unit of its condition."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox

from jpviewer.market.alerts import DAYS, RATIO, TIMES, YEN
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_SUFFIXES = {
    YEN: QT_TRANSLATE_NOOP("alerts", " yen"),
    TIMES: QT_TRANSLATE_NOOP("alerts", " times"),
    DAYS: QT_TRANSLATE_NOOP("alerts", " days"),
}
_STEPS = {YEN: 10.0, RATIO: 1.0, TIMES: 0.5, DAYS: 1.0}
_MOST = {YEN: 1e9, RATIO: 10_000.0, TIMES: 1e4, DAYS: 1e6}
_PERCENT = 100


class AmountField(QDoubleSpinBox):
    """`amount` is yen, a ratio, a number of times or of days; a ratio is typed in per cent."""

    def __init__(self) -> None:
        super().__init__()
        self._unit = YEN
        self.setAccessibleName(translate("alerts", "Threshold"))
        self.setGroupSeparatorShown(True)
        self.fit(YEN)

    @property
    def amount(self) -> float:
        """0 where there is no unit."""
        return round(self.value() / self._scale, 9) if self._unit else 0.0

    def show_amount(self, amount: float) -> None:
        """Takes an amount; nobody hears of it."""
        self.blockSignals(True)
        self.setValue(amount * self._scale)
        self.blockSignals(False)

    def fit(self, unit: str) -> None:
        """Takes another unit."""
        self._unit = unit
        suffix = translate("alerts", _SUFFIXES[unit]) if unit in _SUFFIXES else ""
        self.blockSignals(True)
        self.setSuffix(" %" if unit == RATIO else suffix)
        self.setDecimals(1 if unit in (YEN, DAYS) else 2)
        self.setRange(0.0, _MOST.get(unit, 1.0))
        self.setSingleStep(_STEPS.get(unit, 1.0))
        self.blockSignals(False)

    @property
    def _scale(self) -> float:
        return _PERCENT if self._unit == RATIO else 1
