"""Whether money trickles down: Prime beside Standard and Growth, in amounts and in proportion."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from jpviewer.analytics.flows import weeks as told_weeks
from jpviewer.analytics.flows.dollars import in_dollars, weekly_rate
from jpviewer.analytics.flows.since import Since, by_session, since
from jpviewer.analytics.flows.trickle import Taken, taken
from jpviewer.analytics.flows.weeks import Row
from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.store import figures, flows
from jpviewer.store.store import Store
from jpviewer.ui.flowing.money import Money
from jpviewer.ui.flowing.study import FlowStudy, composite, rate
from jpviewer.ui.flowing.view import View
from jpviewer.ui.panel import Panel
from jpviewer.ui.plot_menu import PlotMenu
from jpviewer.ui.plots import guides
from jpviewer.ui.plots.caption import Caption
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.plots.series import Series
from jpviewer.ui.text import words
from jpviewer.ui.text.flow_totals import trickle_words
from jpviewer.ui.text.translate import translate


@dataclass(frozen=True, eq=False)
class Part:
    """What the lead bought net in one segment since the base of the range."""

    yen: Taken
    shown: Since
    """In the currency that is chosen."""


@dataclass(frozen=True, eq=False)
class Parts:
    """Those of all segments."""

    study: FlowStudy
    parts: tuple[Part, ...]


def load(store: Store, study: FlowStudy) -> Parts:
    """Nothing for the ministry, which tells no segments apart."""
    if study.choices.source != "jpx":
        return Parts(study, ())
    sizes = figures.caps(store)
    return Parts(
        study, tuple(_part(store, study, segment, sizes[segment]) for segment in STOCK_SEGMENTS)
    )


def _part(store: Store, study: FlowStudy, segment: str, cap: float) -> Part:
    lead, calendar = study.choices.lead, study.calendar
    weeks = told_weeks.weeks(calendar.days, flows.prints(store, "jpx", segment, (lead, "total")))
    level = composite(store, calendar, segment).level
    yen = taken(segment, weeks, lead, study.base, cap, level)
    if not study.question.in_dollars:
        return Part(yen, yen.since)
    dollars = in_dollars(weeks.net(lead), weekly_rate(weeks, rate(store, calendar)))
    return Part(yen, since(weeks, dollars, study.base))


class TrickleView(View):
    """Two panes on the sessions of the picture above: amounts, and shares of each market's cap."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self.amounts = Pane(units=True, base=0.0)
        self.shares = Pane(base=0.0)
        self.plot = Plot(panel.desk.theme, panel.desk.formats, [self.amounts, self.shares])
        name = translate("flows", "Net buying by market segment, and as shares of its size")
        self.plot.setAccessibleName(name)
        self.plot_menu = PlotMenu(panel.desk, self.plot, lambda: "flows-segments", self.caption)
        panel.adopt(self.plot)
        self.put(self.plot)
        self._told: Parts | None = None

    def caption(self) -> Caption:
        """What stands around a picture of it."""
        who = words.investor(self._told.study.choices.lead) if self._told else ""
        title = translate("flows", "{0}, cash equities by market segment").format(who)
        return Caption(title, (self.words.text(),), words.source("jpx_flows"))

    def tell(self, told: Parts) -> None:
        """Shows a line for each segment."""
        self._told = told
        study, parts = told.study, [each for each in told.parts if each.yen.since.weeks]
        self.plot.set_days(study.calendar.days)
        self.amounts.put(self._lines(parts, study))
        self.amounts.step = Money.of(study.question, self.desk.formats).step
        self.shares.put(self._proportions(parts, study))
        self.shares.shown = any(each.count for each in self.shares.series)
        self.plot.say(_missing(told))
        self.plot.refresh()
        if parts:
            last = max(int(each.yen.weeks.last[-1]) for each in parts)
            first = max(study.base, min(int(each.yen.weeks.first[0]) for each in parts))
            self.plot.show_range((study.question.range, study.choices.lead), first, last)
        self.say(trickle_words([each.yen for each in told.parts], self.desk.formats))
        self.plot.setAccessibleDescription(self.words.text())

    def _lines(self, parts: list[Part], study: FlowStudy) -> list[Series]:
        money = Money.of(study.question, self.desk.formats)
        lines = [
            self._line(each.yen, study, each.shown.total, money.signed, money.basis)
            for each in parts
        ]
        above = partial(self._above, self.amounts)
        return [self._caption(translate("flows", "Net buying"), lines, above), *lines]

    def _proportions(self, parts: list[Part], study: FlowStudy) -> list[Series]:
        percent = partial(self.desk.formats.percent, decimals=2)
        basis = translate("flows", "% of market cap ≈")
        lines = [
            self._line(each, study, each.of_cap * 100, lambda share: percent(share / 100), basis)
            for each in (part.yen for part in parts)
            if np.isfinite(each.cap)
        ]
        if not lines:
            return []
        return [self._caption(basis, lines, partial(self._above, self.shares)), *lines]

    def _above(self, pane: Pane) -> float:
        return self.plot.room(pane, self.plot.extent)

    def _line(
        self, part: Taken, study: FlowStudy, row: Row, write: Callable[[float], str], basis: str
    ) -> Line:
        name = words.market(part.market)
        line = Line(name, self.desk.theme.series_colour(part.market), write, marked=False)
        steps = by_session(part.weeks, replace(part.since, total=row), len(study.calendar.days))
        line.set_values(0, steps)
        line.compared = False  # it crosses zero
        line.basis = basis
        return line

    def _caption(self, text: str, lines: list[Line], above: Callable[[], float]) -> guides.Caption:
        """What a pane counts, then each line's name and last figure in its colour."""
        told = [
            (f"{line.name} {line.words(float(line.values[-1]))}", line.colour)
            for line in lines
            if line.count
        ]
        theme = self.desk.theme
        parts = [(text, theme.quiet), *told]
        return guides.Caption(parts, self.plot.measure, theme.ground, above)


def _missing(told: Parts) -> str:
    if told.study.choices.source != "jpx":
        return translate("flows", "The ministry tells no segments apart: choose a market of JPX.")
    if not any(each.yen.since.weeks for each in told.parts):
        return translate("flows", "No whole week by segment is held since then.")
    return ""
