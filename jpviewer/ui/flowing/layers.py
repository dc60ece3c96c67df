"""The series of the flows panel: the index, bars by week, what they add up to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np

from jpviewer.analytics.flows.dollars import in_dollars
from jpviewer.analytics.flows.since import Since, by_session, since
from jpviewer.analytics.flows.weeks import Row
from jpviewer.market.days import iso
from jpviewer.ui.flowing.colours import colours
from jpviewer.ui.flowing.money import Money
from jpviewer.ui.flowing.study import FlowStudy
from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.guides import Caption
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.series import Series
from jpviewer.ui.text import flow_sentences, words
from jpviewer.ui.text.flow_sentences import week_count
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme

EARLIER = 0.45
"""Opacity of weeks in markets that are gone."""


@dataclass(frozen=True, slots=True)
class Layers:
    """Makes series in one theme and language; earlier ones of a list lie over later ones."""

    study: FlowStudy
    theme: Theme
    formats: Formats
    measure: Measure
    above: Callable[[], float] = lambda: 0.0
    """Pixels that names of events take at the top of the picture."""

    @property
    def money(self) -> Money:
        """How amounts are written."""
        return Money.of(self.study.question, self.formats)

    def index(self) -> list[Series]:
        """The composite; nothing where none is wanted or known."""
        track = self.study.index
        if track is None or track.base < 0:
            return []
        name = words.series(track.series)
        line = Line(
            name,
            self.theme.series_colour(track.series),
            partial(self.formats.number, decimals=1),
            marked=False,
        )
        line.basis = f"{iso(int(self.study.calendar.days[track.base]))} = 100"
        line.set_values(0, track.values, track.doubtful, track.levels.carried_back)
        return [self._caption(name, self.above), line]

    def bars(self) -> list[Series]:
        """One investor by sign, or several each in a colour of its own."""
        figures = self.study.bars()
        if len(figures) == 1:
            return [*self._what(), self._by_sign(next(iter(figures.values()))), *self._earlier()]
        shades = colours(tuple(figures), self.theme)
        tops = piled(figures) if self.study.choices.piled else figures
        bars = [self._of(each, shades[each], row, tops[each]) for each, row in figures.items()]
        if not self.study.choices.piled:
            for place, each in enumerate(bars):
                each.lane = place, len(bars)
        return [*self._what(), *bars]

    def totals(self) -> list[Series]:
        """What each bought net since the base."""
        chosen = self.study.choices.investors
        begun = any(self._since(each).weeks for each in chosen)
        if not (self.study.choices.total and begun):
            return []
        name = translate("flows", "Running total")
        if len(chosen) == 1:
            return [self._caption(name), self._total(name, self.theme.accent, chosen[0])]
        shades = colours(chosen, self.theme)
        both = translate("flows", "{0}, running total")
        lines = [
            self._total(both.format(words.investor(each)), shades[each], each) for each in chosen
        ]
        return [self._caption(name), *lines]

    def _what(self) -> list[Series]:
        """Says what a bar adds up, where that is more than its week."""
        return [self._caption(self.name())] if self.study.choices.window > 1 else []

    def name(self) -> str:
        """What a bar is of."""
        window = self.study.choices.window
        if window == 1:
            return translate("flows", "Week, net")
        return translate("flows", "{0}, net").format(week_count(window, self.formats))

    def _by_sign(self, row: Row) -> Bars:
        bars = Bars(self.name(), self.theme.up, self.theme.down, self.money.signed)
        bars.set_values(self.study.weeks.left, self.study.weeks.right, row, row < 0)
        bars.title, bars.basis = whole_name(self.study, self.formats), self.money.basis
        return bars

    def _earlier(self) -> list[Series]:
        """Faint: these markets are gone, and add up to nothing with what came after."""
        study, before = self.study, self.study.earlier
        if before is None:
            return []
        net = before.net
        if study.question.in_dollars:
            net = in_dollars(net, study.earlier_rate)
        name = translate("flows", " + ").join(words.market(each) for each in before.markets)
        bars = Bars(name, self.theme.up, self.theme.down, self.money.signed, EARLIER)
        bars.set_values(before.weeks.left, before.weeks.right, net, net < 0)
        bars.basis = self.money.basis
        return [bars]

    def _of(self, investor: str, shade: str, row: Row, tops: Row) -> Bars:
        bars = Bars(words.investor(investor), shade, shade, self.money.signed)
        bars.set_values(self.study.weeks.left, self.study.weeks.right, row, row < 0, tops)
        bars.title = whole_name(self.study, self.formats, investor)
        bars.basis = self.money.basis
        return bars

    def _total(self, name: str, shade: str, investor: str) -> Line:
        study = self.study
        line = Line(name, shade, self.money.signed, marked=False)
        told = self._since(investor)
        line.set_values(0, by_session(study.weeks, told, len(study.calendar.days)))
        line.compared = False  # it crosses zero
        line.basis = self.money.basis
        return line

    def _since(self, investor: str) -> Since:
        study = self.study
        return since(study.weeks, study.amounts(investor), study.base)

    def _caption(self, text: str, above: Callable[[], float] = lambda: 0.0) -> Caption:
        return Caption([(text, self.theme.quiet)], self.measure, self.theme.ground, above)


def piled(figures: Mapping[str, Row]) -> dict[str, Row]:
    """Where bars end that stand on one another: buying upwards, selling downwards from zero."""
    up = down = np.zeros(len(next(iter(figures.values()), np.empty(0))))
    tops = {}
    for investor, row in figures.items():
        known = np.nan_to_num(row)
        up, down = up + np.maximum(known, 0), down + np.minimum(known, 0)
        tops[investor] = np.where(np.isnan(row), np.nan, np.where(known < 0, down, up))
    return tops


def whole_name(study: FlowStudy, formats: Formats, investor: str = "") -> str:
    """Whose net buying over how many weeks, and where."""
    choices = study.choices
    who = words.investor(investor or choices.lead)
    where = flow_sentences.place(choices.source, choices.market)
    if choices.window == 1:
        return translate("flows", "{0}, net buying by week ({1})").format(who, where)
    text = translate("flows", "{0}, net buying in {2} each ({1})")
    return text.format(who, where, week_count(choices.window, formats))
