"""Asks for an alert: a new one, or another in its place."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from jpviewer.market import codes
from jpviewer.market.alerts import LIST, SCREEN, STOCK, Alert
from jpviewer.market.baselines import YES, list_of
from jpviewer.ui.alerts.facts import Facts, load
from jpviewer.ui.alerts.form import AlertForm
from jpviewer.ui.alerts.rows import already_so
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import quiet
from jpviewer.ui.stocks.columns import terms_of
from jpviewer.ui.text import alert_words
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate

OK = QDialogButtonBox.StandardButton.Ok
HINT_LINES = 3


def new_alert(parent: QWidget, desk: Desk, code: str = "") -> AlertDialog:
    """Opens the dialog for a stock, or for whatever the user chooses; OK sets the alert."""
    dialog = AlertDialog(parent, desk)
    if codes.parse(code) is not None:  # an index, a list or a share abroad can be selected, too
        dialog.form.choose_code(code)
    dialog.open()
    return dialog


def edit_alert(parent: QWidget, desk: Desk, alert: Alert) -> AlertDialog:
    """Opens the dialog with an alert; OK changes it, or sets one that is not set yet (id 0)."""
    dialog = AlertDialog(parent, desk, alert)
    dialog.open()
    return dialog


class AlertDialog(QDialog):
    """The form, under it why the alert cannot be or what it means now; OK is there when it can."""

    def __init__(self, parent: QWidget, desk: Desk, alert: Alert | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._alert = alert
        self._facts: Facts | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        new = translate("alerts", "New alert")
        self.setWindowTitle(translate("alerts", "Edit alert") if alert and alert.id else new)
        english = desk.formats.language != "ja"
        self.form = AlertForm(english, desk.lists.lists)
        if alert is not None:
            self.form.show_alert(alert)
        self._hint = quiet(QLabel())
        self._hint.setWordWrap(True)
        self._hint.setMinimumHeight(HINT_LINES * self._hint.fontMetrics().lineSpacing())
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        buttons = QDialogButtonBox(OK | QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(OK)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.form)
        column.addWidget(self._hint)
        column.addWidget(buttons)
        self._hold_screens()
        desk.screens.changed.connect(self._hold_screens)
        self.form.changed.connect(self._look)
        self.accepted.connect(self._carry_out)
        self.finished.connect(lambda: desk.reading.forget(self))
        self._look()
        self._ask(english)

    def _ask(self, english: bool) -> None:
        desk = self._desk
        terms = terms_of(desk.settings)
        watched = (self.form.alert.subject,)
        question = partial(load, english=english, terms=terms, codes=watched)
        desk.reading.ask(question, self._take, self)
        desk.screens.load()

    def _hold_screens(self) -> None:
        self.form.hold_screens(self._desk.screens.shown)

    def _take(self, facts: Facts) -> None:
        self._facts = facts
        alert = self._alert
        if alert is not None and (now := facts.again(alert).threshold) != alert.threshold:
            self.form.show_alert(alert._replace(threshold=now))
        self.form.hold(facts)

    def _look(self) -> None:
        """Says why the alert cannot be, or how it stands now."""
        message = self._desk.alerts.objection(self.form.alert)
        self._ok.setEnabled(message is None and self._facts is not None)
        self._hint.setText(say(message) if message is not None else self._now())

    def _now(self) -> str:
        alert, facts, formats = self.form.alert, self._facts, self._desk.formats
        told = translate(
            "alerts",
            "Told once for each crossing at the end of a session, and again only after it was not "
            "so in between.",
        )
        if facts is None or alert.scope == SCREEN:
            return told
        if alert.scope == LIST:
            mine = list_of(alert, self._desk.lists.lists)
            text = translate("alerts", "{0} stocks on the list now.")
            count = formats.number(len(mine.codes) if mine else 0)
            return formats.joined(text.format(count), told)
        value = facts.figure(alert.subject, alert.kind, alert.span)
        if alert.kind in ("high", "low") or math.isnan(value):
            return told
        text = translate("alerts", "Now {0}.")
        now = text.format(alert_words.figure(alert.kind, value, formats, whole=True))
        if facts.answer(alert._replace(since=0), alert.subject) == YES:
            return formats.joined(now, already_so())
        return formats.joined(now, told)

    def _carry_out(self) -> None:
        alert, facts = self.form.alert, self._facts
        code = alert.subject if alert.scope == STOCK else ""
        if facts is None:  # whence alone is known from when on it is to be judged
            return
        lists, screens = self._desk.lists.lists, self._desk.screens.shown
        self._desk.alerts.set(
            alert, facts.since(code), lambda new: facts.standing(new, lists, screens)
        )
