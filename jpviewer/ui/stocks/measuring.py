"""Keeps a table of stocks in step with what its user chose to measure."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jpviewer.market.tables import Columns
from jpviewer.ui.desk import Desk
from jpviewer.ui.stocks.filter import StockFilter
from jpviewer.ui.stocks.foot import Foot
from jpviewer.ui.stocks.measures import Measures
from jpviewer.ui.stocks.separators import stocks_of
from jpviewer.ui.stocks.span_menu import SpanMenu
from jpviewer.ui.tables.model import ColumnModel
from jpviewer.ui.tables.view import TableView

SPAN = "change_span"


class Measuring(QObject):
    """The columns of a model that follow from terms, a span and a currency."""

    changed = Signal(object)
    """The rows, whose figures are others than before."""

    def __init__(
        self,
        measures: Measures,
        desk: Desk,
        table: TableView,
        model: ColumnModel,
        filter_: StockFilter,
        foot: Foot,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._measures, self._desk = measures, desk
        self._table, self._model, self._filter, self._foot = table, model, filter_, foot
        self._menu = SpanMenu(desk, parent)
        self._menu.chosen.connect(self._choose)
        table.shown.menus = [self._menu]
        table.shown.changed.connect(self.look)
        foot.respanned.connect(self.look)
        foot.respanned.connect(self.sum)
        measures.changed.connect(self._measure)

    def look(self) -> None:
        """The change over the span is read while it is a column, summed or asked for."""
        asked = self._table.shown.shows(SPAN) or self._filter.asks(SPAN)
        self._measures.want(asked or self._foot.change == SPAN)

    def sum(self) -> None:
        """Of what is selected, if it is several rows, else of what is shown."""
        if (market := self._measures.market) is not None:
            figures, rows = self._model.figures, self._model.rows
            picked = stocks_of(figures, (rows[row] for row in self._table.picked_rows()))
            self._foot.sum(figures, stocks_of(figures, rows), picked, market.columns)

    def choices(self) -> dict[str, Any]:
        """As JSON can hold them."""
        return {"span": self._measures.span, "returns": self._foot.change}

    def choose(self, choices: dict[str, Any]) -> None:
        """Takes choices that `choices` gave; ignores what does not fit."""
        self._measures.choose(choices.get("span"))
        self._foot.choose(choices.get("returns"))

    def _choose(self, span: str) -> None:
        self._table.shown.reveal(SPAN)
        self._measures.choose(span)

    def _measure(self) -> None:
        """The rows stay, some of their figures do not."""
        rows: Columns = self._model.figures
        if self._measures.market is not None:
            rows = self._measures.measured(rows, self._desk.lists.lists)
        for column in self._measures.columns():
            self._model.replace(column, rows[column.key])
        self._menu.span = self._measures.span
        self._foot.name(self._model.columns[self._model.place(SPAN)].title)
        if self._measures.market is not None:
            self.changed.emit(rows)
