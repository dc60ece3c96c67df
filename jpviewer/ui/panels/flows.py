"""The Foreign flows panel: what a kind of investor bought net, week by week and in total."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

import numpy as np
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel

from jpviewer.analytics import flows as trend
from jpviewer.analytics.flows import Row, Standing, Weeks
from jpviewer.market.calendar import Calendar
from jpviewer.market.investors import INVESTORS, MARKETS
from jpviewer.market.tables import FLOWS, SESSIONS, Columns, Table
from jpviewer.store import flows, listings
from jpviewer.store.store import Store
from jpviewer.ui import ranges
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import quiet
from jpviewer.ui.panel import Panel
from jpviewer.ui.plot_menu import PlotMenu
from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.text import flow_sentences, words
from jpviewer.ui.text.translate import translate

PLACES = tuple((source, market) for source, markets in MARKETS.items() for market in markets)
"""Every source and market, in the order of the chooser."""
OF_MINISTRY = ("foreigners",)
"""The one kind of investor that the ministry counts."""
NARROWEST = 96
"""Pixels of a chooser in a narrow dock; its longest text would keep the dock wide."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Whose statistics, of which market and investor, and over which range."""

    source: str = "jpx"
    market: str = "tokyo_nagoya"
    investor: str = "foreigners"
    range: str = "1y"


@dataclass(frozen=True, eq=False)
class FlowTrend:
    """Weeks in order (columns of `store.flows.weeks`), where they lie, and their running total.

    `base` is the position of the session the range starts from; `total` has a figure a session.
    """

    choices: Choices
    calendar: Calendar
    columns: Columns
    weeks: Weeks
    total: Row
    base: int
    standing: Standing
    missing: int
    """Weeks of which nothing is known, between the first and the last."""


def load(store: Store, choices: Choices) -> FlowTrend:
    """Reads the newest print of every week, and adds up those since the range's start."""
    calendar = listings.calendar(store)
    columns = flows.weeks(store, choices.source, choices.market, choices.investor)
    weeks = trend.on_sessions(calendar.days, columns["start"], columns["end"])
    last = int(columns["end"][-1]) if len(columns["end"]) else 0
    base = ranges.start(choices.range, calendar, last)
    return FlowTrend(
        choices,
        calendar,
        columns,
        weeks,
        trend.running(weeks, columns["net"], base, len(calendar.days)),
        base,
        trend.standing(columns["net"]),
        trend.missing(calendar.days, weeks),
    )


class FlowsPanel(Panel):
    """Bars of net buying over their running total, and the last week in words."""

    kind: ClassVar[str] = "flows"
    reads: ClassVar[tuple[Table, ...]] = (FLOWS, SESSIONS)

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__(desk, instance)
        self.bars = Pane(units=True, base=0.0, share=3)
        self.total = Pane(units=True, base=0.0, share=2)
        self.plot = Plot(desk.theme, desk.formats, [self.bars, self.total])
        PlotMenu(desk, self.plot)
        self.adopt(self.plot)
        self.plot.setAccessibleName(translate("flows", "Net buying by week, and its running total"))
        self.market = QComboBox()
        self.market.setAccessibleName(translate("flows", "Market"))
        for source, market in PLACES:
            self.market.addItem(flow_sentences.place(source, market), (source, market))
        self.investor = QComboBox()
        self.investor.setAccessibleName(translate("flows", "Investor"))
        for box in (self.market, self.investor):
            box.setMinimumWidth(NARROWEST)
        self._choices = Choices()
        self._show_choices()
        self.market.activated.connect(self._choose_market)
        self.investor.activated.connect(self._choose_investor)
        self.headline = QLabel()
        self.headline.setWordWrap(True)
        self.note = QLabel()
        quiet(self.note)
        self.note.setWordWrap(True)
        self._arrange()
        desk.range_changed.connect(self.reload)
        desk.settings_changed.connect(self.reload)

    def title(self) -> str:
        return translate("panels", "Foreign flows")

    def query(self) -> Callable[[Store], FlowTrend]:
        kept = self._choices
        chosen = Choices(kept.source, kept.market, kept.investor, self.desk.range)
        return partial(load, choices=chosen)

    def choices(self) -> dict[str, Any]:
        kept = self._choices
        return {"source": kept.source, "market": kept.market, "investor": kept.investor}

    def choose(self, choices: dict[str, Any]) -> None:
        place = choices.get("source"), choices.get("market")
        investor = choices.get("investor")
        if place in PLACES and investor in _investors(place[0]):
            self._choices = Choices(*place, investor)
            self._show_choices()

    def draw(self, result: FlowTrend) -> None:
        theme, formats = self.desk.theme, self.desk.formats
        net = result.columns["net"]
        bars = Bars(translate("flows", "Week, net"), theme.up, theme.down, formats.signed_money)
        bars.set_values(result.weeks.left, result.weeks.right, net, net < 0)
        total = Line(translate("flows", "Running total"), theme.accent, formats.signed_money)
        total.set_values(0, result.total)
        total.compared = False  # it crosses zero
        self.plot.set_days(result.calendar.days)
        self.bars.put([bars])
        self.total.put([total])
        self.plot.say("" if len(net) else _coming(result.choices))
        self.plot.refresh()
        if len(net):
            last = int(np.floor(result.weeks.right[-1]))
            first = max(result.base, int(np.ceil(result.weeks.left[0])))
            self.plot.show_range((result.choices.range, result.choices.source), first, last)
        self.headline.setText(flow_sentences.headline(result, formats))
        self.note.setText(flow_sentences.note(result, formats))
        self.plot.setAccessibleDescription(self.headline.text())
        for label in (self.headline, self.note):
            label.setVisible(bool(label.text()))

    def _choose_market(self) -> None:
        source, market = self.market.currentData()
        investor = self._choices.investor
        if investor not in _investors(source):
            investor = OF_MINISTRY[0]
        self._choices = Choices(source, market, investor)
        self._show_choices()
        self.reload()

    def _choose_investor(self) -> None:
        kept = self._choices
        self._choices = Choices(kept.source, kept.market, self.investor.currentData())
        self.reload()

    def _show_choices(self) -> None:
        """Sets both choosers to what is chosen; the ministry counts foreigners only."""
        kept = self._choices
        self.market.setCurrentIndex(PLACES.index((kept.source, kept.market)))
        self.investor.clear()
        for each in _investors(kept.source):
            self.investor.addItem(words.investor(each), each)
        self.investor.setCurrentIndex(_investors(kept.source).index(kept.investor))
        self.investor.setEnabled(self.investor.count() > 1)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(8, 4, 8, 2)
        top.addWidget(self.market)
        top.addWidget(self.investor)
        top.addStretch(1)
        self.stack(top, self.plot, self.headline, self.note)


def _investors(source: str) -> tuple[str, ...]:
    return INVESTORS if source == "jpx" else OF_MINISTRY


def _coming(choices: Choices) -> str:
    if choices.source == "mof":
        return translate("flows", "The ministry's weeks since 2005 come with the first refresh.")
    return translate("flows", "The exchange's weeks come with the first refresh.")
