"""The Foreign flows panel: what a kind of investor bought net, week by week and in total."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel

from jpviewer.analytics.flows import weeks as told
from jpviewer.analytics.flows.prints import Prints, prints
from jpviewer.analytics.flows.ranks import Rank, rank
from jpviewer.analytics.flows.since import Since, by_session, since
from jpviewer.analytics.flows.weeks import Row, Weeks
from jpviewer.market.calendar import Calendar
from jpviewer.market.investors import INVESTORS, MARKETS, Scope
from jpviewer.market.tables import FLOWS, SESSIONS, Table
from jpviewer.store import flows, listings
from jpviewer.store.store import Store
from jpviewer.ui import ranges
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import quiet
from jpviewer.ui.panel import Panel
from jpviewer.ui.plot_menu import PlotMenu
from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.caption import Caption
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.text import flow_sentences, words
from jpviewer.ui.text.flow_ranks import week_rank
from jpviewer.ui.text.flow_totals import since_words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate

PLACES = tuple((source, market) for source, markets in MARKETS.items() for market in markets)
"""Every source and market, in the order of the chooser."""
OF_MINISTRY = ("foreigners",)
"""The one kind of investor that the ministry counts."""
NARROWEST = 96
"""Pixels of a chooser in a narrow dock; its longest text would keep the dock wide."""


USUAL = Scope()
"""Foreigners in Tokyo and Nagoya: what desks and the press quote."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Whose statistics, and over which range."""

    scope: Scope = USUAL
    range: str = "1y"


@dataclass(frozen=True, eq=False)
class FlowTrend:
    """Weeks in order, the chosen investor's net, what it adds up to, and how the last one ranks.

    `total` has a figure a session.
    """

    choices: Choices
    calendar: Calendar
    weeks: Weeks
    net: Row
    since: Since
    total: Row
    prints: Prints
    rank: Rank


def load(store: Store, choices: Choices) -> FlowTrend:
    """Reads every print of every week, and adds up those since the range's start."""
    calendar, scope = listings.calendar(store), choices.scope
    columns = flows.prints(store, scope.source, scope.market, [scope.investor])
    weeks = told.weeks(calendar.days, columns)
    net = weeks.net(scope.investor)
    base = ranges.start(choices.range, calendar, int(weeks.end.max(initial=0)))
    added = since(weeks, net, base)
    return FlowTrend(
        choices,
        calendar,
        weeks,
        net,
        added,
        by_session(weeks, added, len(calendar.days)),
        prints(weeks, columns, scope.investor, calendar.days),
        rank(net),
    )


def note(trend: FlowTrend, formats: Formats) -> str:
    """How the last week ranks, the running total, what is missing, and what is not to be added."""
    scope = trend.choices.scope
    event = ranges.event_day(trend.choices.range)
    parts = [
        week_rank(trend.rank, trend.weeks, formats),
        since_words(trend.since, trend.weeks, formats, event),
    ]
    if missing := told.missing(trend.net):
        text = translate("flows", "Missing between the weeks held: {0}.")
        parts.append(text.format(flow_sentences.week_count(missing, formats)))
    if scope.source == "mof":
        parts.append(translate("flows", "Not to be added to the exchange's figures."))
    return " ".join(filter(None, parts))


class FlowsPanel(Panel):
    """Bars of net buying over their running total, and the last week in words."""

    kind: ClassVar[str] = "flows"
    reads: ClassVar[tuple[Table, ...]] = (FLOWS, SESSIONS)

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__(desk, instance)
        self.bars = Pane(units=True, base=0.0, share=3)
        self.total = Pane(units=True, base=0.0, share=2)
        self.plot = Plot(desk.theme, desk.formats, [self.bars, self.total])
        self.plot_menu = PlotMenu(desk, self.plot, lambda: self.kind, self.caption)
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
        self._scope = Scope()
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

    def caption(self) -> Caption:
        """What stands around a picture of the bars."""
        said = self.headline.text(), self.note.text()
        return Caption(self._whole(), said, words.source(f"{self._scope.source}_flows"))

    def query(self) -> Callable[[Store], FlowTrend]:
        return partial(load, choices=Choices(self._scope, self.desk.range))

    def choices(self) -> dict[str, Any]:
        return asdict(self._scope)

    def choose(self, choices: dict[str, Any]) -> None:
        place = choices.get("source"), choices.get("market")
        investor = choices.get("investor")
        if place in PLACES and investor in _investors(place[0]):
            self._scope = Scope(*place, investor)
            self._show_choices()

    def draw(self, result: FlowTrend) -> None:
        theme, formats = self.desk.theme, self.desk.formats
        net, scope = result.net, result.choices.scope
        bars = Bars(translate("flows", "Week, net"), theme.up, theme.down, formats.signed_money)
        bars.set_values(result.weeks.left, result.weeks.right, net, net < 0)
        total = Line(translate("flows", "Running total"), theme.accent, formats.signed_money)
        total.set_values(0, result.total)
        total.compared = False  # it crosses zero
        bars.title = self._whole()
        bars.basis = total.basis = translate("flows", "yen")
        self.plot.set_days(result.calendar.days)
        self.bars.put([bars])
        self.total.put([total])
        self.plot.say("" if len(net) else _coming(scope))
        self.plot.refresh()
        if len(net):
            last = int(result.weeks.last[-1])
            first = max(result.since.base, int(result.weeks.first[0]))
            self.plot.show_range((result.choices.range, scope.source), first, last)
        self.headline.setText(flow_sentences.headline(scope, result.weeks, result.prints, formats))
        self.note.setText(note(result, formats))
        self.plot.setAccessibleDescription(self.headline.text())
        for label in (self.headline, self.note):
            label.setVisible(bool(label.text()))

    def _whole(self) -> str:
        """Whose net buying, and where."""
        kept = self._scope
        place, who = flow_sentences.place(kept.source, kept.market), words.investor(kept.investor)
        return translate("flows", "{0}, net buying by week ({1})").format(who, place)

    def _choose_market(self) -> None:
        source, market = self.market.currentData()
        investor = self._scope.investor
        if investor not in _investors(source):
            investor = OF_MINISTRY[0]
        self._scope = Scope(source, market, investor)
        self._show_choices()
        self.reload()

    def _choose_investor(self) -> None:
        self._scope = replace(self._scope, investor=self.investor.currentData())
        self.reload()

    def _show_choices(self) -> None:
        """Sets both choosers to what is chosen; the ministry counts foreigners only."""
        kept = self._scope
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


def _coming(scope: Scope) -> str:
    if scope.source == "mof":
        return translate("flows", "The ministry's weeks since 2005 come with the first refresh.")
    return translate("flows", "The exchange's weeks come with the first refresh.")
