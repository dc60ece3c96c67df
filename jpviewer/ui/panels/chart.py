"""The Chart panel: prices of the selected stock, what is read from them, and its figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout

from jpviewer.market.baskets import is_basket, of_lists
from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.market.tables import ACTIONS, BARS, COMPOSITES, FIGURES, LISTINGS, SESSIONS, Table
from jpviewer.store.store import Store
from jpviewer.ui.charting.below import BELOW, series_of
from jpviewer.ui.charting.choices import MOST_OTHERS, ChartChoices
from jpviewer.ui.charting.compare_line import CompareLine
from jpviewer.ui.charting.controls import Controls
from jpviewer.ui.charting.layers import Layers
from jpviewer.ui.charting.legend import Legend
from jpviewer.ui.charting.price_offer import PriceOffer
from jpviewer.ui.charting.study import Question, Study, load
from jpviewer.ui.desk import Desk
from jpviewer.ui.drawn import Drawn
from jpviewer.ui.look import quiet
from jpviewer.ui.panel import Panel
from jpviewer.ui.plot_menu import PlotMenu
from jpviewer.ui.plots.caption import Caption
from jpviewer.ui.plots.pane import Pane, Scaling
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.stocks.card import StockCard
from jpviewer.ui.stocks.security import Security
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import translate
from jpviewer.ui.wrapped import Wrapped


class ChartPanel(Panel):
    """Follows the selection while its pin is out."""

    kind: ClassVar[str] = "chart"
    reads: ClassVar[tuple[Table, ...]] = (BARS, ACTIONS, FIGURES, LISTINGS, COMPOSITES, SESSIONS)
    several: ClassVar[bool] = True

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__(desk, instance)
        self._code = desk.code
        self._base = 0
        """The day the user has brought the base to; 0 for the range's own."""
        self._hand = 0
        """The day to which a hand has drawn the base line that it still holds; 0 for no hand."""
        self._title = translate("panels", "Chart")
        self.study: Study | None = None
        self.prices = Pane(share=3)
        self.below = {key: Pane(units=key == "volume") for key in BELOW}
        self.plot = Plot(desk.theme, desk.formats, [self.prices, *self.below.values()])
        self.plot_menu = PlotMenu(desk, self.plot, lambda: f"chart-{self._code}", self.caption)
        self.adopt(self.plot)
        self.plot.setAccessibleName(translate("chart", "Candles and volume"))
        self.plot.menus.append(self._fill_menu)
        PriceOffer(desk, self.plot, self.prices, lambda: self.study)
        self.plot.base_moved.connect(self._move_base)
        self.plot.base_returned.connect(self._return_base)
        self.plot.scale_chosen.connect(self._take_scale)
        self.heading, self.particulars = Wrapped(), quiet(Wrapped())
        self.heading.setTextFormat(Qt.TextFormat.RichText)
        self.legend = Legend()
        self.legend.linkActivated.connect(self._take_away)
        self.controls = Controls(self)
        self.controls.offer(lambda: desk.events.all)
        self.controls.changed.connect(self.reload)
        self.addActions([menu.menuAction() for menu in self.controls.menus])
        self.compare = CompareLine(desk)
        self.compare.taken.connect(self._compare)
        self.pin = QToolButton()
        self.pin.setText(translate("chart", "Pin"))
        self.pin.setToolTip(translate("chart", "Stay on this stock whatever is selected"))
        self.pin.setCheckable(True)
        self.pin.toggled.connect(self._follow)
        self._arrange()
        desk.selected.connect(self._follow)
        desk.range_changed.connect(self._take_range)
        desk.settings_changed.connect(self.reload)
        desk.lists.changed.connect(self._renew_lists)

    def title(self) -> str:
        return self._title

    def caption(self) -> Caption:
        """What stands around a picture of the prices."""
        study = self.study
        until = int(study.calendar.days[study.last]) if study is not None else 0
        said = translate("chart", "Prices are adjusted for splits, not for dividends.")
        return Caption(self._title, (said,), words.source("yahoo_bars"), until)

    def query(self) -> Callable[[Store], Study]:
        choices = self.controls.choices
        held = tuple(each for each in of_lists(self.desk.lists.lists) if each.key in choices.others)
        question = Question(self._code, self.desk.range, choices, self._hand or self._base, held)
        return partial(load, question=question)

    def choices(self) -> dict[str, Any]:
        own = {"code": self._code, "pinned": self.pin.isChecked()}
        return {**own, **self.controls.choices.stored()}

    def choose(self, choices: dict[str, Any]) -> None:
        self.controls.show(ChartChoices.read(choices))
        code = choices.get("code")
        if choices.get("pinned") is True and isinstance(code, str) and code:
            self._code = code
            self.pin.setChecked(True)

    def draw(self, result: Study) -> None:
        self.study = result
        known = result.last >= 0
        styles = self.desk.styles.of([each.security.symbol for each in result.rivals])
        layers = Layers(result, self.desk.theme, self.desk.formats, self.plot.measure, styles)
        lines = layers.lines() if known else []
        self.plot.set_days(result.calendar.days)
        self.prices.put(layers.prices(lines) if known else [])
        for key, pane in self.below.items():
            series = series_of(key, layers)
            pane.put(series)
            pane.shown = bool(series)
        self._set_scale(result)
        self.plot.say("" if known else _coming(result.security))
        self.plot.refresh()
        if known:
            first = max(result.start, int(np.flatnonzero(~np.isnan(result.sessions.close))[0]))
            shown = result.security.code, result.question.range
            self.plot.show_range(shown, first, result.last + result.ahead)
        self._tell(result, lines)

    def _set_scale(self, result: Study) -> None:
        compared = bool(result.rivals) or result.choices.scale == "percent"
        self.prices.set_scale(result.choices.scale, result.reference)
        if not self._hand:
            self.plot.set_base(result.base if compared and result.base >= 0 else None)

    def _tell(self, result: Study, lines: Sequence[Drawn]) -> None:
        theme, formats = self.desk.theme, self.desk.formats
        card = StockCard(result.security, result.facts, result.calendar, result.sessions)
        self.heading.setText(card.heading(theme, formats))
        self.particulars.setText(card.particulars(self.desk.settings, formats))
        for label in (self.heading, self.particulars):
            label.setVisible(bool(label.text()))
        self.legend.tell(result, lines, theme, formats)
        self._title = card.title(formats) or translate("panels", "Chart")
        self.retitled.emit(self._title)

    def add_series(self, series: str) -> None:
        self._compare(series)

    def _renew_lists(self) -> None:
        """Lists have other members or names: those that are compared are read anew."""
        if any(map(is_basket, self.controls.choices.others)):
            self.reload()

    def _compare(self, code: str) -> None:
        choices = self.controls.choices
        if code == self._code or code in choices.others:
            return
        if len(choices.others) == MOST_OTHERS:
            text = translate("chart", "No more than {0} securities can be compared with one.")
            self.desk.said.emit(text.format(MOST_OTHERS), True)
            return
        self.controls.choose(choices.beside(code))

    def _take_away(self, target: str) -> None:
        self.controls.choose(self.controls.choices.after_removal(target))

    def _fill_menu(self, menu: QMenu, session: int) -> None:
        study = self.study
        if study is not None and 0 <= session <= study.last:
            self.controls.anchor(menu, int(study.calendar.days[session]))

    def _move_base(self, session: int, final: bool) -> None:
        study = self.study
        if study is not None and 0 <= session < len(study.calendar.days):
            day = int(study.calendar.days[session])
            self._base, self._hand = (day, 0) if final else (self._base, day)
            self.reload()

    def _return_base(self) -> None:
        self._hand = 0
        self.reload()

    def _take_scale(self, pane: Pane, kind: Scaling) -> None:
        if pane is self.prices:
            self.controls.choose(replace(self.controls.choices, scale=kind))

    def _take_range(self) -> None:
        self._base = 0
        self.reload()

    def _follow(self) -> None:
        if not self.pin.isChecked() and self._code != self.desk.code:
            self._code = self.desk.code
            self.reload()

    def _arrange(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(8, 4, 4, 2)
        top.setSpacing(1)
        row = self.controls.row()
        row.addWidget(self.compare, 1)
        row.addStretch()
        row.addWidget(self.pin)
        for label in (self.heading, self.particulars):
            top.addWidget(label)
        top.addLayout(row)
        top.addWidget(self.legend)
        self.stack(top, self.plot)
        self.setFocusProxy(self.plot)


def _coming(security: Security) -> str:
    """Why there is nothing to draw, and what would change that."""
    if not security.code:
        return translate("chart", "Choose a stock in the watchlist, or find one with Ctrl+K.")
    if not security.listed:
        text = translate("chart", "No prices of {0} are known, and the exchange does not list it.")
    elif security.segment in STOCK_SEGMENTS:
        text = translate(
            "chart", "Prices of {0} come with the daily bars, the largest stocks first."
        )
    else:
        text = translate("chart", "Prices of {0} come once it is on a watchlist.")
    return text.format(security.code)
