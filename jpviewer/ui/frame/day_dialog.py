"""A calendar from which to choose the day that ranges start before, and to keep it as an event."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QVBoxLayout,
    QWidget,
)

from jpviewer.market.days import tokyo_day
from jpviewer.market.messages import Message
from jpviewer.ui.desk import Desk
from jpviewer.ui.event_dialog import NameField, date_of, day_of
from jpviewer.ui.ranges import event_day, since
from jpviewer.ui.text.translate import translate


def choose_day(parent: QWidget, desk: Desk) -> None:
    """Opens the calendar at the present range's day; OK makes the day the range's."""
    _DayDialog(parent, desk).open()


class _DayDialog(QDialog):
    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(translate("day", "Since a day"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._calendar = QCalendarWidget()
        header = QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        self._calendar.setVerticalHeaderFormat(header)
        today = tokyo_day(time.time())
        self._calendar.setMaximumDate(date_of(today))
        self._calendar.setSelectedDate(date_of(event_day(desk.range) or today))
        self._keep = QCheckBox(translate("day", "&Keep it as an event named"))
        choices = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(choices.Ok | choices.Cancel)
        self._name = NameField(self._objection, buttons)
        self._name.setEnabled(False)
        self._keep.toggled.connect(self._use_name)
        self._calendar.selectionChanged.connect(self._name.look)
        self._calendar.activated.connect(self._accept_if_possible)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self._carry_out)
        column = QVBoxLayout(self)
        for widget in (self._calendar, self._keep, self._name, self._name.hint, buttons):
            column.addWidget(widget)

    def _day(self) -> int:
        return day_of(self._calendar.selectedDate())

    def _objection(self, name: str) -> Message | None:
        return self._desk.events.objection(self._day(), name)

    def _use_name(self, kept: bool) -> None:
        self._name.setEnabled(kept)
        self._name.look()
        if kept:
            self._name.setFocus()

    def _accept_if_possible(self) -> None:
        if not self._keep.isChecked() or self._objection(self._name.text()) is None:
            self.accept()

    def _carry_out(self) -> None:
        if self._keep.isChecked():
            self._desk.events.add(self._day(), self._name.text())
        self._desk.choose_range(since(self._day()))
