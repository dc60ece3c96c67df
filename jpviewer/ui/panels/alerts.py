"""The Alerts panel: what is watched and how it stands, over what was told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jpviewer.market.alerts import STOCK, Alert
from jpviewer.market.baselines import Baseline
from jpviewer.market.tables import (
    ALERT_BASELINES,
    ALERT_HITS,
    ENGLISH_NAMES,
    FIGURES,
    LISTINGS,
    Table,
)
from jpviewer.store.store import Store
from jpviewer.ui.alerts.actions import AlertActions
from jpviewer.ui.alerts.facts import Facts, load
from jpviewer.ui.alerts.rows import AlertRows, alert_columns, hit_columns, key_of
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import quiet
from jpviewer.ui.panel import Panel
from jpviewer.ui.stocks.columns import terms_of
from jpviewer.ui.tables.model import ColumnModel
from jpviewer.ui.tables.view import TableView
from jpviewer.ui.text.translate import translate


class AlertsPanel(Panel):
    """Two tables; the lower one selects the stock it is about."""

    kind: ClassVar[str] = "alerts"
    reads: ClassVar[tuple[Table, ...]] = (
        FIGURES,
        LISTINGS,
        ENGLISH_NAMES,
        ALERT_HITS,
        ALERT_BASELINES,
    )

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__(desk, instance)
        self._facts: Facts | None = None
        self._subjects: dict[str, str] = {}
        self._watched = ColumnModel(alert_columns(desk.formats, self._subject))
        self._told = ColumnModel(hit_columns(desk.formats))
        self.alerts = TableView(self._watched, desk.theme)
        self.hits = TableView(self._told, desk.theme)
        self._sum = quiet(QLabel())
        self.commands = AlertActions(self, desk, self.alerts, self.hits)
        self.commands.again, self.commands.standing = self._again, self._standing
        self._watched.hint_rows(self._hint)
        self._told.hint_rows(lambda row: str(self._told.figures["what"][row]))
        self._lay_out()
        self._connect()
        desk.lists.load()
        desk.screens.load()

    def title(self) -> str:
        return translate("panels", "Alerts")

    def query(self) -> Callable[[Store], Facts]:
        codes = {each.subject for each in self.desk.alerts.alerts if each.scope == STOCK}
        terms = terms_of(self.desk.settings)
        english = self.desk.formats.language != "ja"
        return partial(load, english=english, terms=terms, codes=tuple(sorted(codes)))

    def draw(self, result: Facts) -> None:
        self._facts = result
        self._fill()

    def _rows(self) -> AlertRows | None:
        if self._facts is None:
            return None
        desk = self.desk
        return AlertRows(
            self._facts,
            desk.lists.lists,
            desk.screens.shown,
            terms_of(desk.settings),
            desk.formats,
        )

    def _fill(self) -> None:
        """Shows alerts and what they told, as they are now."""
        if (rows := self._rows()) is None:
            return
        watch = self.desk.alerts.shown
        self._subjects = {
            str(each.id): rows.subject(each) or translate("alerts", "deleted")
            for each in watch.alerts
        }
        watched, told = rows.alerts(watch), rows.hits(watch.hits)
        off = ~np.isin(watched["state"].astype(str), ("armed", "so"))
        self._watched.show(watched, off)
        self._told.show(told, np.asarray(told["unread"] == "", bool))
        self.alerts.say("" if watch.alerts else _no_alerts())
        self.hits.say("" if watch.hits else translate("alerts", "Nothing was told yet."))
        count, unread = len(watch.hits), len(self.desk.alerts.unread)
        text = translate("alerts", "{0} told, {1} not yet read")
        number = self.desk.formats.number
        self._sum.setText(text.format(number(count), number(unread)) if count else "")
        self.commands.refresh()

    def _subject(self, which: str) -> str:
        return self._subjects.get(which, "")

    def _alert(self, row: str) -> Alert | None:
        return next((each for each in self.desk.alerts.alerts if str(each.id) == row), None)

    def _again(self, alert: Alert) -> Alert:
        return self._facts.again(alert) if self._facts is not None else alert

    def _standing(self, alert: Alert) -> Baseline | None:
        if self._facts is None:
            return None
        return self._facts.standing(alert, self.desk.lists.lists, self.desk.screens.shown)

    def _hint(self, row: int) -> str:
        rows, alert = self._rows(), self._alert(str(self._watched.figures["id"][row]))
        if rows is None or alert is None:
            return ""
        return rows.hint(alert, str(self._watched.figures["state"][row]))

    def _choose_alert(self, row: str) -> None:
        alert = self._alert(row)
        if alert is not None and alert.scope == STOCK:
            self.desk.select(alert.subject)

    def _choose_hit(self, row: str) -> None:
        if row:
            key = key_of(row)
            self.desk.select(key[1])
            self.desk.alerts.see({key})

    def _lay_out(self) -> None:
        do = self.commands
        split = QSplitter(Qt.Orientation.Vertical)
        above = (do.new, do.edit, do.turn, do.delete)
        watched = translate("alerts", "Watched")
        split.addWidget(_part(watched, self.alerts, QLabel(), above))
        told = translate("alerts", "Told")
        split.addWidget(_part(told, self.hits, self._sum, (do.read, do.clear)))
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)
        self.alerts.setAccessibleName(translate("alerts", "Alerts"))
        self.hits.setAccessibleName(translate("alerts", "What alerts told"))
        for table in (self.alerts, self.hits):
            table.verticalHeader().hide()
            table.horizontalHeader().setStretchLastSection(True)
            table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFocusProxy(self.alerts)

    def _connect(self) -> None:
        desk, do = self.desk, self.commands
        held = (desk.alerts, desk.lists, desk.screens)
        for changed in (*(each.changed for each in held), desk.settings_changed):
            changed.connect(self._fill)
        desk.settings_changed.connect(self.reload)
        self.alerts.chosen.connect(self._choose_alert)
        self.alerts.opened.connect(lambda _: do.edit_current())
        self.hits.chosen.connect(self._choose_hit)
        self.hits.opened.connect(lambda row: desk.opened.emit(key_of(row)[1]))
        self.alerts.customContextMenuRequested.connect(
            lambda at: self._offer(self.alerts, at, [do.new, *do.of_alerts, do.undo, do.redo])
        )
        self.hits.customContextMenuRequested.connect(
            lambda at: self._offer(self.hits, at, [*do.of_hits, do.read, do.clear, do.undo])
        )

    def _offer(self, table: TableView, at: QPoint, actions: list[Any]) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(actions)
        menu.addSeparator()
        copy = menu.addAction(translate("alerts", "&Copy rows\tCtrl+C"))
        copy.triggered.connect(lambda: table.copy())
        menu.popup(table.viewport().mapToGlobal(at))


def _part(title: str, table: TableView, more: QLabel, actions: tuple[Any, ...]) -> QWidget:
    """A heading with buttons over a table."""
    line = QHBoxLayout()
    line.setContentsMargins(8, 4, 6, 4)
    line.setSpacing(4)
    line.addWidget(QLabel(title))
    line.addWidget(more, 1)
    for action in actions:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.iconText())
        line.addWidget(button)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(line)
    column.addWidget(table, 1)
    return whole


def _no_alerts() -> str:
    return translate(
        "alerts",
        "Nothing is watched yet. Press “New alert” above, or right-click a stock in any list.",
    )
