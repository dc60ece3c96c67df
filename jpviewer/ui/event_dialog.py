"""Asks for an event: its day and name, or another name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from jpviewer.market.days import to_date
from jpviewer.market.events import LONGEST, MarketEvent
from jpviewer.market.messages import Message
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import quiet
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate

HINT_LINES = 3
"""The longest objection has a name of sixty characters in it."""
OK = QDialogButtonBox.StandardButton.Ok


def add_event(parent: QWidget, desk: Desk, day: int) -> None:
    """Opens the dialog at a day; OK adds the event."""
    _EventDialog(parent, desk, day).open()


def rename_event(parent: QWidget, desk: Desk, event: MarketEvent) -> None:
    """Opens the dialog with the name of one of the user's events; OK changes it."""
    _EventDialog(parent, desk, event.day, event).open()


class NameField(QLineEdit):
    """A name, and under it why it cannot be: OK is there when it can."""

    def __init__(
        self, objection: Callable[[str], Message | None], buttons: QDialogButtonBox
    ) -> None:
        super().__init__()
        self.setMaxLength(4 * LONGEST)
        self.setAccessibleName(translate("events", "Name"))
        self.hint = quiet(QLabel())
        self.hint.setWordWrap(True)
        self.hint.setMinimumHeight(HINT_LINES * self.hint.fontMetrics().lineSpacing())
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._objection = objection
        self._ok = buttons.button(OK)
        self.textChanged.connect(self.look)

    def look(self) -> None:
        """Judges the name anew; a field that is not in use bars nothing."""
        message = self._objection(self.text()) if self.isEnabled() else None
        self._ok.setEnabled(message is None)
        self.hint.setText(say(message) if message is not None and self.text().strip() else "")


class _EventDialog(QDialog):
    """Changes an event, or makes one when there is none yet."""

    def __init__(
        self, parent: QWidget, desk: Desk, day: int, event: MarketEvent | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._event = event
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        new = translate("events", "Add an event")
        self.setWindowTitle(translate("events", "Rename the event") if event else new)
        buttons = QDialogButtonBox(OK | QDialogButtonBox.StandardButton.Cancel)
        self._day = _day_field(day)
        self._day.setEnabled(event is None)
        self._name = NameField(self._objection, buttons)
        self._name.setMinimumWidth(280)
        self._day.dateChanged.connect(self._name.look)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self._carry_out)
        form = QFormLayout()
        form.addRow(translate("events", "&Day"), self._day)
        form.addRow(translate("events", "&Name"), self._name)
        form.addRow("", self._name.hint)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)
        self._name.setText(event.name if event else "")
        self._name.selectAll()
        self._name.look()
        self._name.setFocus()

    def _objection(self, name: str) -> Message | None:
        return self._desk.events.objection(day_of(self._day.date()), name, self._event)

    def _carry_out(self) -> None:
        if self._event is None:
            self._desk.events.add(day_of(self._day.date()), self._name.text())
        else:
            self._desk.events.rename(self._event, self._name.text())


def _day_field(day: int) -> QDateEdit:
    field = QDateEdit(date_of(day))
    field.setCalendarPopup(True)
    field.setDisplayFormat("yyyy-MM-dd")
    field.setDateRange(QDate(1900, 1, 1), QDate(2100, 12, 31))
    return field


def date_of(day: int) -> QDate:
    """20261120 as Qt has it."""
    date = to_date(day)
    return QDate(date.year, date.month, date.day)


def day_of(date: QDate) -> int:
    """Qt's date as 20261120."""
    return date.year() * 10000 + date.month() * 100 + date.day()
