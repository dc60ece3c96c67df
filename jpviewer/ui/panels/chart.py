"""The Chart panel: candles, averages and volume of the selected stock, and its figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from jpviewer.analytics.indicators.averages import USUAL, moving_average
from jpviewer.analytics.relative import on_sessions
from jpviewer.market.calendar import Calendar
from jpviewer.market.codes import symbol
from jpviewer.market.tables import BARS, FIGURES, LISTINGS, SESSIONS, Columns, Table
from jpviewer.store import bars, figures, listings
from jpviewer.store.store import Store
from jpviewer.ui import ranges
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import quiet
from jpviewer.ui.panel import Panel
from jpviewer.ui.plot_menu import PlotMenu
from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.candles import Candles
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.stocks.card import StockCard
from jpviewer.ui.text.translate import translate

Row = NDArray[np.float64]

_DRAWN = ("open", "high", "low", "close", "volume")
MUTED = 0.55
"""Opacity of volume, which stands behind prices in weight."""


@dataclass(frozen=True, eq=False)
class Security:
    """One security's prices, a figure a session of the calendar up to its last bar."""

    code: str
    range: str
    calendar: Calendar
    facts: Columns
    """Its row of `store.figures.stock`, if it is listed."""
    base: int
    """Position of the session the range starts from; -1 is before the first."""
    open: Row
    high: Row
    low: Row
    close: Row
    volume: Row


def load(store: Store, code: str, range_: str) -> Security:
    """Reads one security's bars and figures; no sessions where no prices are known."""
    calendar = listings.calendar(store)
    columns = bars.bars(store, symbol(code))
    last = int(columns["day"][-1]) if len(columns["day"]) else 0
    sessions = calendar.days[: calendar.at_or_before(last) + 1]
    facts, base = figures.stock(store, code), ranges.start(range_, calendar, last)
    prices = (on_sessions(sessions, columns["day"], columns[name]) for name in _DRAWN)
    return Security(code, range_, calendar, facts, base, *prices)


class ChartPanel(Panel):
    """Follows the selection while its pin is out."""

    kind: ClassVar[str] = "chart"
    reads: ClassVar[tuple[Table, ...]] = (BARS, FIGURES, LISTINGS, SESSIONS)
    several: ClassVar[bool] = True

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__(desk, instance)
        self._code = desk.code
        self._title = translate("panels", "Chart")
        self.prices = Pane(share=3)
        self.volume = Pane(units=True)
        self.plot = Plot(desk.theme, desk.formats, [self.prices, self.volume])
        PlotMenu(desk, self.plot)
        self.plot.setAccessibleName(translate("chart", "Candles and volume"))
        self.heading = QLabel()
        self.particulars = QLabel()
        quiet(self.particulars)
        self.particulars.setTextFormat(Qt.TextFormat.PlainText)
        self.pin = QToolButton()
        self.pin.setText(translate("chart", "Pin"))
        self.pin.setToolTip(translate("chart", "Stay on this stock whatever is selected"))
        self.pin.setCheckable(True)
        self.pin.toggled.connect(self._follow)
        self._arrange()
        desk.selected.connect(self._follow)
        desk.range_changed.connect(self.reload)
        desk.settings_changed.connect(self.reload)

    def title(self) -> str:
        return self._title

    def query(self) -> Callable[[Store], Security]:
        return partial(load, code=self._code, range_=self.desk.range)

    def choices(self) -> dict[str, Any]:
        return {"code": self._code, "pinned": self.pin.isChecked()}

    def choose(self, choices: dict[str, Any]) -> None:
        code = choices.get("code")
        if choices.get("pinned") is True and isinstance(code, str) and code:
            self._code = code
            self.pin.setChecked(True)

    def draw(self, result: Security) -> None:
        theme, formats = self.desk.theme, self.desk.formats
        known = len(result.close) > 0
        self.plot.set_days(result.calendar.days)
        self.prices.put([self._candles(result), *self._averages(result)] if known else [])
        self.volume.put([self._bars(result)] if known else [])
        self.plot.say("" if known else _coming(result.code))
        self.plot.refresh()
        if known:
            first = max(result.base, int(np.flatnonzero(~np.isnan(result.close))[0]))
            key = result.code, result.range
            self.plot.show_range(key, first, len(result.close) - 1)
        card = StockCard(result.code, result.facts, result.calendar, result.close)
        self.heading.setText(card.heading(theme, formats))
        self.particulars.setText(card.particulars(self.desk.settings, formats))
        for label in (self.heading, self.particulars):
            label.setVisible(bool(label.text()))
        self._title = card.title(formats) or translate("panels", "Chart")
        self.retitled.emit(self._title)

    def _candles(self, result: Security) -> Candles:
        theme = self.desk.theme
        candles = Candles(theme.up, theme.down, theme.ground, self.desk.formats.price)
        candles.set_values(0, result.open, result.high, result.low, result.close)
        return candles

    def _averages(self, result: Security) -> list[Line]:
        lines = []
        for place, sessions in enumerate(USUAL["day"]):
            name = translate("chart", "{0}-day average").format(sessions)
            colour = self.desk.theme.series[(1, 3, 7)[place]]
            line = Line(name, colour, self.desk.formats.price, width=1.0, marked=False)
            line.set_values(0, moving_average(result.close, sessions))
            lines.append(line)
        return lines

    def _bars(self, result: Security) -> Bars:
        theme = self.desk.theme
        name = translate("chart", "Volume")
        bars = Bars(name, theme.up, theme.down, self.desk.formats.amount, MUTED)
        at = np.arange(len(result.volume), dtype=np.float64)
        bars.set_values(at - 0.5, at + 0.5, result.volume, result.close < result.open)
        return bars

    def _follow(self) -> None:
        if not self.pin.isChecked() and self._code != self.desk.code:
            self._code = self.desk.code
            self.reload()

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        for label in (self.heading, self.particulars):
            label.setWordWrap(True)
            texts.addWidget(label)
        top = QHBoxLayout()
        top.setContentsMargins(8, 4, 4, 2)
        top.addLayout(texts, 1)
        top.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignTop)
        self.stack(top, self.plot)


def _coming(code: str) -> str:
    if not code:
        return translate("chart", "Choose a stock in the watchlist, or find one with Ctrl+K.")
    text = translate("chart", "Prices of {0} come with the daily bars, the largest stocks first.")
    return text.format(code)
