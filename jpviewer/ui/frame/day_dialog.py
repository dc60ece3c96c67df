"""A calendar from which to choose the day that ranges start before."""

from __future__ import annotations

import time

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from jpviewer.market.days import to_date, tokyo_day
from jpviewer.ui.desk import Desk
from jpviewer.ui.ranges import event_day, since
from jpviewer.ui.text.translate import translate


def choose_day(parent: QWidget, desk: Desk) -> None:
    """Opens the calendar at the present range's day; OK makes the day the range's."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("day", "Since a day"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    calendar = QCalendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setMaximumDate(_date(tokyo_day(time.time())))
    calendar.setSelectedDate(_date(event_day(desk.range) or tokyo_day(time.time())))
    choices = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(choices.Ok | choices.Cancel)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    calendar.activated.connect(dialog.accept)
    dialog.accepted.connect(lambda: desk.choose_range(since(_day(calendar.selectedDate()))))
    column = QVBoxLayout(dialog)
    column.addWidget(calendar)
    column.addWidget(buttons)
    dialog.open()


def _date(day: int) -> QDate:
    date = to_date(day)
    return QDate(date.year, date.month, date.day)


def _day(date: QDate) -> int:
    return date.year() * 10000 + date.month() * 100 + date.day()
