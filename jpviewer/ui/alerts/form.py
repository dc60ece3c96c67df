"""The fields of an alert: of what, which condition, how much."""

from __future__ import annotations

import math

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from jpviewer.market.alerts import (
    CONDITIONS,
    DAYS,
    LIST,
    LONGEST,
    OF_SCREENS,
    OF_STOCKS,
    RATIO,
    SCREEN,
    SPANS,
    STOCK,
    TIMES,
    YEN,
    Alert,
)
from jpviewer.market.screens import SCREENS, Screens
from jpviewer.market.watchlists import Lists
from jpviewer.ui.alerts.amount import AmountField
from jpviewer.ui.alerts.facts import Facts
from jpviewer.ui.look import quiet
from jpviewer.ui.stocks.line import StockLine
from jpviewer.ui.text import alert_words, words
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_SCOPES = {
    STOCK: QT_TRANSLATE_NOOP("alerts", "A stock"),
    LIST: QT_TRANSLATE_NOOP("alerts", "Every stock of a list"),
    SCREEN: QT_TRANSLATE_NOOP("alerts", "A screen"),
}
_USUAL = {RATIO: 0.05, TIMES: 2.0, DAYS: 5.0}
"""Thresholds to begin with; a price begins at the last close."""
FIRST_PRICE = 1000.0
LEAST_WIDTH = 300


class AlertForm(QWidget):
    """Every field; `alert` is what they say now."""

    changed = Signal()

    def __init__(self, english: bool, lists: Lists) -> None:
        super().__init__()
        self._facts: Facts | None = None
        self._start = Alert(0, STOCK, "", "above")
        self._code = ""
        self._touched = False
        self._scope = _choice(translate("alerts", "What to watch"))
        for scope, text in _SCOPES.items():
            self._scope.addItem(translate("alerts", text), scope)
        self._line = StockLine(english)
        self._chosen = QLabel()
        self._lists = _choice(translate("alerts", "List"))
        self._screens = _choice(translate("alerts", "Screen"))
        self._kind = _choice(translate("alerts", "Condition"))
        self._amount = AmountField()
        self._span = _choice(translate("alerts", "Over how many sessions"))
        self._once = QCheckBox(translate("alerts", "Tell it &once, then switch it off"))
        self._note = QLineEdit()
        for each in lists:
            self._lists.addItem(each.name, str(each.id))
        for span in SPANS:
            one, many = translate("alerts", "1 session"), translate("alerts", "{0} sessions")
            self._span.addItem(one if span == 1 else many.format(span), span)
        self._lay_out()
        self.hold_screens(())
        self._offer_kinds()
        self._connect()

    def show_alert(self, alert: Alert) -> None:
        """Takes what an alert says."""
        self._start = alert
        self._pick(self._scope, alert.scope)
        self._offer_kinds()
        self._pick(self._kind, alert.kind)
        self._fit()
        if alert.scope == STOCK:
            self.choose_code(alert.subject)
        if (box := {LIST: self._lists, SCREEN: self._screens}.get(alert.scope)) is not None:
            box.setCurrentIndex(box.findData(alert.subject))  # none, where it is gone
        self._amount.show_amount(alert.threshold)
        self._pick(self._span, alert.span)
        self._once.setChecked(alert.once)
        self._note.setText(alert.note)
        self._touched = bool(alert.threshold)

    def choose_code(self, code: str) -> None:
        """Makes a stock the one that is watched."""
        self._code = code
        self._line.clear()
        self._tell_code()
        self._propose()
        self.changed.emit()

    def hold(self, facts: Facts) -> None:
        """What is known of the market: names to choose from, a price to begin with."""
        self._facts = facts
        self._line.hold(facts.issues)
        self._tell_code()
        self._propose()
        self.changed.emit()

    def hold_screens(self, screens: Screens) -> None:
        """The screens there are. One that is gone, or not read yet, is not another one."""
        held = self._screens.currentData()
        if held is None and self._start.scope == SCREEN:
            held = self._start.subject
        self._screens.blockSignals(True)
        self._screens.clear()
        for each in (*SCREENS, *screens):
            self._screens.addItem(words.screen(each), each.key or str(each.id))
        self._screens.setCurrentIndex(self._screens.findData(held) if held else 0)
        self._screens.blockSignals(False)
        self.changed.emit()

    @property
    def alert(self) -> Alert:
        """What the fields say."""
        scope, kind = self._scope.currentData(), self._kind.currentData()
        subjects = {
            STOCK: self._code,
            LIST: self._lists.currentData() or "",
            SCREEN: self._screens.currentData() or "",
        }
        return self._start._replace(
            scope=scope,
            subject=subjects[scope],
            kind=kind,
            threshold=self._amount.amount,
            span=self._span.currentData() if CONDITIONS[kind].spans else 1,
            enabled=True,
            once=self._once.isChecked(),
            note=self._note.text().strip(),
        )

    def _lay_out(self) -> None:
        form = self._form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        self._line.setPlaceholderText(translate("alerts", "Type a code or name"))
        self._line.setAccessibleName(translate("alerts", "Stock"))
        self._note.setAccessibleName(translate("alerts", "Note"))
        self._note.setMaxLength(LONGEST)
        self._line.setMinimumWidth(LEAST_WIDTH)
        quiet(self._chosen)
        self._chosen.setWordWrap(True)
        form.addRow(translate("alerts", "&Watch"), self._scope)
        form.addRow(translate("alerts", "&Stock"), self._line)
        form.addRow("", self._chosen)
        form.addRow(translate("alerts", "&List"), self._lists)
        form.addRow(translate("alerts", "Scr&een"), self._screens)
        form.addRow(translate("alerts", "&Tell when"), self._kind)
        form.addRow(translate("alerts", "&Threshold"), self._amount)
        form.addRow(translate("alerts", "O&ver"), self._span)
        form.addRow(translate("alerts", "&Note"), self._note)
        form.addRow("", self._once)

    def _connect(self) -> None:
        self._scope.currentIndexChanged.connect(self._offer_kinds)
        self._scope.currentIndexChanged.connect(self.changed)
        self._kind.currentIndexChanged.connect(self._begin_kind)
        self._line.taken.connect(self.choose_code)
        self._amount.valueChanged.connect(self._touch)
        for box in (self._lists, self._screens, self._span):
            box.currentIndexChanged.connect(self.changed)
        self._note.textChanged.connect(self.changed)
        self._once.toggled.connect(self.changed)

    def _offer_kinds(self) -> None:
        """The conditions that what is watched can meet; the one chosen stays where it can."""
        scope, held = self._scope.currentData(), self._kind.currentData()
        self._kind.blockSignals(True)
        self._kind.clear()
        for key in OF_SCREENS if scope == SCREEN else OF_STOCKS:
            self._kind.addItem(alert_words.kind(key), key)
        self._pick(self._kind, held)
        self._kind.blockSignals(False)
        self._fit()
        self._propose()

    def _begin_kind(self) -> None:
        self._touched = False
        self._fit()
        self._propose()
        self.changed.emit()

    def _fit(self) -> None:
        """Shows the fields that the present choice has, in its unit."""
        scope, condition = self._scope.currentData(), CONDITIONS[self._kind.currentData()]
        shown = {
            self._line: scope == STOCK,
            self._chosen: scope == STOCK,
            self._lists: scope == LIST,
            self._screens: scope == SCREEN,
            self._amount: bool(condition.unit),
            self._span: condition.spans,
        }
        for field, visible in shown.items():
            self._form.setRowVisible(field, visible)
        self._amount.fit(condition.unit)

    def _propose(self) -> None:
        """A threshold to begin with, until the user has typed one."""
        unit = CONDITIONS[self._kind.currentData()].unit
        if self._touched or not unit:
            return
        if unit == YEN:
            close = self._facts.figure(self._code, "above") if self._facts else math.nan
            amount = FIRST_PRICE if math.isnan(close) else close
        else:
            amount = _USUAL[unit]
        self._amount.show_amount(amount)

    def _touch(self) -> None:
        self._touched = True
        self.changed.emit()

    def _tell_code(self) -> None:
        name = self._facts.name(self._code) if self._facts else ""
        text = f"{self._code}  {name}".strip()
        self._chosen.setText(text or translate("alerts", "None chosen yet"))
        self._line.setAccessibleDescription(text)

    def _pick(self, box: QComboBox, held: object) -> None:
        box.setCurrentIndex(max(0, box.findData(held)))


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    return box
