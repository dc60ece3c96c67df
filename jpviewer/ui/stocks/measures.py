"""The rows of a table of stocks with what the user's choices make of their figures."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QObject, Signal

from jpviewer.market.tables import Columns
from jpviewer.market.watchlists import Lists, Watchlist
from jpviewer.ui.desk import Desk
from jpviewer.ui.stocks.columns import Measure, measured_columns, stock_columns, terms_of
from jpviewer.ui.stocks.rows import Market, with_terms
from jpviewer.ui.stocks.spans import FOLLOW, Past, is_span, load_past
from jpviewer.ui.tables.model import Column


class Measures(QObject):
    """On which terms a position is sold, since when a change counts, and what money a lot is in."""

    changed = Signal()
    """The figures of `columns` are others than before, or their titles."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.span = FOLLOW
        """The key of the span that is measured."""
        self._desk = desk
        self._market: Market | None = None
        self._past: Past | None = None
        self._wanted = False
        self._asker = asker = object()  # outlives this, whose answer may come after its end
        self.destroyed.connect(lambda: desk.reading.forget(asker))
        desk.settings_changed.connect(self.changed)
        desk.range_changed.connect(self._follow)
        desk.currency_changed.connect(self._convert)

    @property
    def market(self) -> Market | None:
        """Everything listed; None before the first answer."""
        return self._market

    @property
    def measure(self) -> Measure:
        """What columns need to know to write their figures."""
        terms, past = terms_of(self._desk.settings), self._past
        dollars = self._desk.currency == "dollar"
        rate = past.rate if dollars and past is not None else np.nan
        return Measure(terms, self._span_key, past.day if past else 0, dollars, rate)

    def all_columns(self) -> tuple[Column, ...]:
        """Every column, in the order shown at first."""
        return stock_columns(self._desk.formats, self.measure)

    def columns(self) -> tuple[Column, ...]:
        """Those whose figures or titles follow from choices."""
        return measured_columns(self._desk.formats, self.measure)

    def hold(self, market: Market) -> None:
        """The market's figures are these from now on."""
        self._market, self._past = market, None
        self._ask()

    def want(self, wanted: bool) -> None:
        """Whether the change over the span is to be seen: it is read when it is."""
        self._wanted = wanted
        self._ask()

    def choose(self, span: object) -> None:
        """Measures over another span, from now on."""
        if is_span(span) and span != self.span:
            self.span = str(span)
            self._ask()

    def rows(self, segment: str, mine: Watchlist | None, lists: Lists) -> Columns:
        """The members of a list, or what is listed in a segment of funds, or all stocks."""
        assert self._market is not None
        return self.measured(self._market.of(segment, mine), lists)

    def measured(self, rows: Columns, lists: Lists) -> Columns:
        """Rows with the columns that follow from the choices."""
        terms = self.measure.terms
        if terms.own and "position" not in rows:
            noted = {m.code: m.position for each in lists for m in each.members if m.position}
            own = [noted.get(code, np.nan) for code in rows["code"].tolist()]
            rows = {**rows, "position": np.array(own, np.float64)}
        rows = with_terms(rows, terms)
        past, unknown = self._past, np.full(len(rows["code"]), np.nan)
        return {
            **rows,
            "change_span": unknown if past is None else past.change(rows),
        }

    @property
    def _span_key(self) -> str:
        return self.span or self._desk.range

    def _follow(self) -> None:
        if self.span == FOLLOW:
            self._ask()

    def _convert(self) -> None:
        self.changed.emit()
        self._ask()

    def _ask(self) -> None:
        """Reads the past that is wanted, unless it is at hand."""
        held = self._past is not None and self._past.key == self._span_key
        needed = self._wanted or self._desk.currency == "dollar"
        if self._market is None or not needed or held:
            return
        load = partial(load_past, key=self._span_key, newest=self._market.newest)
        self._desk.reading.ask(load, self._take, self._asker)

    def _take(self, past: Past) -> None:
        self._past = past
        self.changed.emit()
