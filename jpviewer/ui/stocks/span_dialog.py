"""Asks for a span: some sessions, or since a day."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from jpviewer.market.days import tokyo_day
from jpviewer.ui.event_dialog import date_of, day_of
from jpviewer.ui.ranges import event_day, since
from jpviewer.ui.stocks.spans import MOST, of_sessions, sessions_of
from jpviewer.ui.text.translate import translate

USUAL = 90


class SpanDialog(QDialog):
    """Touching a field chooses its line."""

    chosen = Signal(str)
    """The key of a span, on OK."""

    def __init__(self, parent: QWidget, span: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("spans", "Change over a span"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._by_sessions = QRadioButton(translate("spans", "Over so many &sessions"))
        self._by_day = QRadioButton(translate("spans", "Since the last close before a &day"))
        self._sessions, self._day = QSpinBox(), QDateEdit()
        self._dress(span)
        choices = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(choices.Ok | choices.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.chosen.emit(self._key()))
        form = QFormLayout()
        form.addRow(self._by_sessions, self._sessions)
        form.addRow(self._by_day, self._day)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)

    def _key(self) -> str:
        if self._by_day.isChecked():
            return since(day_of(self._day.date()))
        return of_sessions(self._sessions.value())

    def _dress(self, span: str) -> None:
        day, today = event_day(span), tokyo_day(time.time())
        self._sessions.setRange(1, MOST)
        self._sessions.setValue(sessions_of(span) or USUAL)
        self._sessions.setAccessibleName(translate("spans", "Sessions"))
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setMaximumDate(date_of(today))
        self._day.setDate(date_of(day or today))
        self._day.setAccessibleName(translate("spans", "Day"))
        (self._by_day if day else self._by_sessions).setChecked(True)
        self._sessions.valueChanged.connect(lambda: self._by_sessions.setChecked(True))
        self._day.dateChanged.connect(lambda: self._by_day.setChecked(True))
