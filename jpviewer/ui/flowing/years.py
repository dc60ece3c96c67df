"""A year to date against the same week of every earlier year, calendar or fiscal."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from jpviewer.analytics.flows.dollars import in_dollars
from jpviewer.analytics.flows.ranks import places
from jpviewer.analytics.flows.years import CALENDAR, FISCAL, YearToDate, year_to_date, years_of
from jpviewer.market.tables import Columns
from jpviewer.store.store import Store
from jpviewer.ui.flowing.study import FlowStudy
from jpviewer.ui.flowing.table import FlowTable, dollar_column, yen_column
from jpviewer.ui.flowing.view import View
from jpviewer.ui.panel import Panel
from jpviewer.ui.tables.model import LEFT, Column
from jpviewer.ui.text.flow_totals import year_words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate


@dataclass(frozen=True, eq=False)
class Years:
    """Each year held from its first week on, the newest first."""

    study: FlowStudy
    told: YearToDate
    columns: Columns


def load(store: Store, study: FlowStudy) -> Years:
    """Sums to the same week, and of whole years."""
    begins = study.choices.begins
    told = year_to_date(study.weeks, study.net, study.calendar.days, begins)
    columns = {
        "year": told.years,
        "net": told.totals,
        "net_usd": _in_dollars(study, told),
        "rank": places(told.totals),
        "end": told.ends,
        "weeks": told.counts.astype(np.float64),
        "whole": _whole(study, told),
    }
    return Years(study, told, {name: values[::-1] for name, values in columns.items()})


def _of_year(study: FlowStudy, told: YearToDate) -> list[np.ndarray]:
    """The weeks of each year, by the year of their last session."""
    if not len(told.years):
        return []
    sessions = study.calendar.days
    last = sessions[np.clip(study.weeks.last, 0, len(sessions) - 1)]
    years = years_of(last, told.begins)
    return [np.flatnonzero(years == year) for year in told.years]


def _whole(study: FlowStudy, told: YearToDate) -> np.ndarray:
    """Of all weeks of a year; NaN for the one that goes on."""
    sums = [study.net[mine].sum() for mine in _of_year(study, told)]
    return np.array([*sums[:-1], *[np.nan] * bool(sums)], np.float64)


def _in_dollars(study: FlowStudy, told: YearToDate) -> np.ndarray:
    dollars = in_dollars(study.net, study.rate)
    counted = zip(_of_year(study, told), told.counts.tolist(), strict=True)
    return np.array([dollars[mine[:count]].sum() for mine, count in counted], np.float64)


class YearView(View):
    """Two buttons for the year's begin, and a row for each year."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self._group = QButtonGroup(self)
        self.begins = {
            CALENDAR: self._button(translate("flows", "Calendar years"), CALENDAR),
            FISCAL: self._button(translate("flows", "Fiscal years from April"), FISCAL),
        }
        self.put_row(*self.begins.values())
        name = translate("flows", "Years to the same week")
        self.table = FlowTable(panel.desk, _columns(panel.desk.formats), name, "years")
        self.put(self.table)

    def tell(self, told: Years) -> None:
        """Shows the years of a study."""
        self.begins[told.told.begins].setChecked(True)
        self.say(year_words(told.told, self.desk.formats))
        self.table.shown.bar([] if told.study.question.in_dollars else ["net_usd"])
        self.table.take(told.columns)
        text = translate("flows", "No year is held from its first week to the last one.")
        self.table.say("" if len(told.told.years) else text)

    def put_row(self, *widgets: QWidget) -> None:
        """Stands over the table."""
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 0)
        for each in widgets:
            row.addWidget(each)
        row.addStretch(1)
        held = QWidget()
        held.setLayout(row)
        self.put(held, stretch=0)

    def _button(self, text: str, begins: int) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.clicked.connect(lambda: self.asked.emit({"begins": begins}))
        self._group.addButton(button)
        return button


def _columns(formats: Formats) -> list[Column]:
    return [
        Column("year", translate("flows", "Year"), str, LEFT, width=6),
        yen_column("net", translate("flows", "To date"), formats),
        dollar_column("net_usd", translate("flows", "To date"), formats),
        Column(
            "rank",
            translate("flows", "Rank"),
            formats.number,
            hint=translate("flows", "1 is the largest net buying to the same week"),
            width=5,
        ),
        Column("end", translate("flows", "Up to"), formats.day, LEFT, width=10),
        Column(
            "weeks",
            translate("flows", "Weeks\ncounted"),
            partial(formats.number, decimals=0),
            width=5,
        ),
        yen_column("whole", translate("flows", "Whole year"), formats),
    ]
