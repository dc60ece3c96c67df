"""A year to date against the same week of every earlier year, calendar or fiscal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from PySide6.QtWidgets import QButtonGroup, QToolButton

from jpviewer.analytics.flows.dollars import in_dollars
from jpviewer.analytics.flows.ranks import ahead, places
from jpviewer.analytics.flows.years import CALENDAR, FISCAL, YearPath, YearToDate, year_to_date
from jpviewer.market.tables import Columns
from jpviewer.store.store import Store
from jpviewer.ui.flowing.choices import AUTO
from jpviewer.ui.flowing.money import Money, yen_unit
from jpviewer.ui.flowing.study import FlowStudy
from jpviewer.ui.flowing.table import FlowTable, ahead_column, dollar_column, yen_column
from jpviewer.ui.flowing.twofold import Twofold
from jpviewer.ui.flowing.view import View
from jpviewer.ui.panel import Panel
from jpviewer.ui.plots.fan import Fan, Fans, Strand, months
from jpviewer.ui.tables.model import LEFT, Column
from jpviewer.ui.text.flow_totals import year_words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate

LONGEST = 366.0
"""Days of a year."""


@dataclass(frozen=True, eq=False)
class Years:
    """Each year held from its first week on, the newest last."""

    study: FlowStudy
    yen: YearToDate
    dollars: YearToDate

    @property
    def shown(self) -> YearToDate:
        """In the currency that is chosen."""
        return self.dollars if self.study.question.in_dollars else self.yen


def load(store: Store, study: FlowStudy) -> Years:
    """Sums to the same week, and of whole years."""
    yen, dollars = (
        year_to_date(study.weeks, row, study.calendar.days, study.choices.begins)
        for row in (study.net, in_dollars(study.net, study.rate))
    )
    return Years(study, yen, dollars)


def figures(told: Years) -> Columns:
    """The rows of the table, the newest year first."""
    yen = told.yen
    whole = [float(each.sums[-1]) for each in yen.paths[:-1]]
    columns = {
        "year": yen.years,
        "net": yen.totals,
        "net_usd": told.dollars.totals,
        "rank": places(yen.totals),
        "ahead": ahead(yen.totals),
        "end": yen.ends,
        "weeks": yen.counts.astype(np.float64),
        "whole": np.array([*whole, *[np.nan] * bool(yen.paths)], np.float64),
    }
    return {name: values[::-1] for name, values in columns.items()}


class YearView(View):
    """Two buttons for the year's begin, a line for each year, and a row for each."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self._group = QButtonGroup(self)
        self.begins = {
            CALENDAR: self._button(translate("flows", "Calendar years"), CALENDAR),
            FISCAL: self._button(translate("flows", "Fiscal years from April"), FISCAL),
        }
        name = translate("flows", "Years to the same week")
        columns = _columns(panel.desk.formats)
        self.table = FlowTable(panel.desk, columns, name, "years")
        self.lines = Fans(panel.desk.theme)
        self.lines.setAccessibleName(name)
        self.both = Twofold(self.lines, self.table, *self.begins.values())
        self.both.listed.connect(lambda on: self.asked.emit({"listed": on}))
        self.put(self.both)

    def tell(self, told: Years) -> None:
        """Shows the years of a study."""
        self.begins[told.yen.begins].setChecked(True)
        self.both.show_table(told.study.choices.listed)
        self.say(year_words(told.yen, self.desk.formats))
        self.table.shown.bar([] if told.study.question.in_dollars else ["net_usd"])
        self.table.express(_columns(self.desk.formats, told.study.choices.unit))
        self.table.take(figures(told))
        text = translate("flows", "No year is held from its first week to the last one.")
        missing = "" if told.yen.paths else text
        self.table.say(missing)
        self.lines.show_fan(_fan(told, self.desk.formats), missing)
        self.lines.setAccessibleDescription(self.words.text())

    def _button(self, text: str, begins: int) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.clicked.connect(lambda: self.asked.emit({"begins": begins}))
        self._group.addButton(button)
        return button


def _fan(told: Years, formats: Formats) -> Fan:
    """The newest year strong, and the axis a year."""
    money = Money.of(told.study.question, formats)
    shown = told.shown
    strands = [_strand(path, shown.begins, money) for path in reversed(shown.paths)]
    if strands and np.isfinite(shown.total):
        name = f"{strands[0].name} {money.signed(shown.total)}"
        strands[0] = replace(strands[0], name=name)
    return Fan(
        strands,
        LONGEST,
        months(shown.begins, formats.short_month),
        money.axis,
        upward=translate("flows", "Net buying since the year began, {0}").format(money.basis),
    )


def _strand(path: YearPath, begins: int, money: Money) -> Strand:
    year = translate("flows", "FY{0}") if begins == FISCAL else "{0}"
    name = year.format(path.year)

    def hint(place: int) -> str:
        week = translate("flows", "{0} to {1}").format(name, money.formats.date(path.ends[place]))
        return f"{week}\n{money.signed(float(path.sums[place]))}"

    return Strand(name, path.into, path.sums, hint)


def _columns(formats: Formats, chosen: str = AUTO) -> list[Column]:
    unit = yen_unit(formats, chosen)
    return [
        Column("year", translate("flows", "Year"), str, LEFT, width=6),
        yen_column("net", translate("flows", "To date"), formats, unit),
        dollar_column("net_usd", translate("flows", "To date"), formats),
        Column(
            "rank",
            translate("flows", "Rank"),
            formats.number,
            hint=translate("flows", "1 is the largest net buying to the same week"),
            width=5,
        ),
        ahead_column(formats),
        Column("end", translate("flows", "Up to"), formats.day, LEFT, width=10),
        Column(
            "weeks",
            translate("flows", "Weeks\ncounted"),
            partial(formats.number, decimals=0),
            width=5,
        ),
        yen_column("whole", translate("flows", "Whole year"), formats, unit),
    ]
