"""The market ranked by any figure, and the user's own lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout

from jpviewer.market.tables import Columns, Table
from jpviewer.store.board import board
from jpviewer.store.store import Store
from jpviewer.ui.alerts.offer import offer_alert
from jpviewer.ui.bending_row import BendingRow
from jpviewer.ui.desk import Desk
from jpviewer.ui.lists import views
from jpviewer.ui.lists.action import stocks_only
from jpviewer.ui.lists.actions import ListActions
from jpviewer.ui.lists.adding import Adding
from jpviewer.ui.lists.columns import ListColumns
from jpviewer.ui.lists.index_menu import IndexMenu
from jpviewer.ui.lists.members import (
    FIRST_HIDDEN,
    list_columns,
    list_groups,
    list_presets,
    with_members,
)
from jpviewer.ui.lists.table import ListTable
from jpviewer.ui.lists.tabs import WHOLE_MARKET, ListTabs
from jpviewer.ui.lists.views import ListSorts
from jpviewer.ui.panel import Panel
from jpviewer.ui.stocks.filter import StockFilter
from jpviewer.ui.stocks.foot import Foot
from jpviewer.ui.stocks.line import StockLine
from jpviewer.ui.stocks.measures import Measures
from jpviewer.ui.stocks.measuring import Measuring
from jpviewer.ui.stocks.rows import READS, Market, market, stale
from jpviewer.ui.stocks.separators import separators, with_heads
from jpviewer.ui.stocks.terms import TermsQuestion
from jpviewer.ui.stocks.words import hint, why_empty
from jpviewer.ui.tables.model import ColumnModel
from jpviewer.ui.text.translate import translate


def load(store: Store, english: bool) -> Market:
    """Everything listed, with its figures."""
    return market(board(store), english)


class WatchlistPanel(Panel):
    """Tabs over a table; a filter, and a sum of what is shown."""

    kind = "watchlist"
    reads: ClassVar[tuple[Table, ...]] = READS

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__(desk, instance)
        english = desk.formats.language != "ja"
        self._load = partial(load, english=english)
        self._measures = Measures(desk, self)
        self._sorts = ListSorts()
        self._model = ColumnModel(list_columns(self._measures.all_columns(), desk.formats))
        self.table = ListTable(self._model, desk.theme)
        self._columns = ListColumns(self.table.shown)
        self.lists = ListActions(desk, self.table, self._model, self)
        self._model.hint_rows(lambda row: hint(self._model.figures, row, desk.formats))
        self._tabs = ListTabs(self.lists.create, self.lists.choose)
        self._index = IndexMenu(desk, self)
        titles = {column.key: column.title for column in self._model.columns}
        self._filter = StockFilter(desk, titles)
        self._add = StockLine(english)
        self._late = False
        self._question, self._foot = TermsQuestion(desk), Foot(desk)
        self._measuring = Measuring(
            self._measures, desk, self.table, self._model, self._filter, self._foot, self
        )
        self._dress()
        self._lay_out()
        self._connect()

    @property
    def _view(self) -> int:
        """What is shown: the whole market when a list is gone."""
        which = self.lists.which
        known = which in views.SEGMENTS or self.lists.shown() is not None
        return which if known else WHOLE_MARKET

    def title(self) -> str:
        return translate("watchlist", "Watchlist")

    def query(self) -> Callable[[Store], Market]:
        self.desk.lists.begin(self.lists.which)
        return self._load

    def draw(self, result: Market) -> None:
        self._measures.hold(result)
        self.lists.chosen.known = result.names
        self._fill()

    def choices(self) -> dict[str, Any]:
        return {
            "list": self.lists.which,
            **self._filter.choices(),
            "sorts": self._sorts.choices(),
            "columns": self._columns.choices(),
            **self._measuring.choices(),
        }

    def choose(self, choices: dict[str, Any]) -> None:
        if isinstance(choices.get("list"), int):
            self.lists.which = choices["list"]
        self._filter.choose(choices)
        self._sorts.choose(choices.get("sorts"), [each.key for each in self._model.columns])
        self._columns.choose(choices.get("columns"))
        self._measuring.choose(choices)

    def _dress(self) -> None:
        self.table.setAccessibleName(translate("watchlist", "Stocks"))
        self.table.shown.hide_first(FIRST_HIDDEN)
        self.table.shown.groups = list_groups()
        self.table.shown.presets = list_presets(self._model.columns)
        self.table.addActions(self.lists.of_rows)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tabs.menu.addActions(self.lists.of_lists)
        self._tabs.menu.addMenu(self._index)
        self.addActions(self.lists.every)
        self.setFocusProxy(self.table)

    def _lay_out(self) -> None:
        line = BendingRow(640)
        line.addWidget(self._filter, 3)
        line.addWidget(self._add, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._question)
        column.addLayout(line)
        column.addLayout(self._filter.below)
        column.addWidget(self.table, 1)
        column.addLayout(self._foot)

    def _connect(self) -> None:
        desk, lists, table = self.desk, self.lists, self.table
        desk.lists.changed.connect(self._fill)
        self._measuring.changed.connect(self._remeasure)
        desk.selected.connect(self._follow)
        lists.wanted.connect(self._go_to)
        lists.made.connect(self._go_to)
        lists.made.connect(self._tabs.begin_rename)
        lists.rename.triggered.connect(self._tabs.begin_rename)
        self._tabs.chosen.connect(self._go_to)
        self._tabs.renamed.connect(lists.name_list)
        self._tabs.left.connect(lambda: (table if self._model.rows else self._add).setFocus())
        self._filter.changed.connect(self._sift)
        self._filter.left.connect(table.setFocus)
        self._filter.column_wanted.connect(table.shown.seek)
        Adding(desk, self._add, lists)
        table.chosen.connect(stocks_only(desk.select))
        table.opened.connect(stocks_only(desk.opened.emit))
        table.typed.connect(self._filter.begin)
        table.written.connect(self._catch_up, Qt.ConnectionType.QueuedConnection)
        self._tabs.dropped.connect(lists.drop_on)
        table.picked_others.connect(lists.refresh)
        table.picked_others.connect(self._measuring.sum)
        table.arranged.connect(self._keep_sort)
        table.row_moved.connect(lists.move_before)
        table.customContextMenuRequested.connect(self._offer)

    def _fill(self) -> None:
        """Shows the rows of the present tab, as they are now; once nobody writes into one.

        An editor that gives back its text is still there: its row must not go beneath it.
        """
        self._late = self.table.is_written_in
        if self._late:
            return
        view, mine = self._view, self.lists.shown()
        self._index.offer(mine)
        self._tabs.show_lists(self.desk.lists.lists, self.lists.which)
        self._add.setVisible(mine is not None)
        self._columns.show(view)
        self.table.shown.bar(views.barred(view))
        self.table.home = views.home(view)
        self._filter.offer_segments(view not in views.SEGMENTS)
        self._let_rows_move()
        self.lists.refresh()
        if self._measures.market is None:
            return
        market, lists = self._measures.market, self.desk.lists.lists
        rows = with_members(market.of(views.SEGMENTS.get(view, ""), mine), mine, lists)
        rows = self._measures.measured(rows, lists)
        self._model.show(rows, stale(rows), self._sorts.of(view))
        self._filter.hold(rows, self.desk.lists.lists)
        if mine is not None:
            self._add.hold(self._measures.market.issues)
        self._sift(to_top=False)
        if self.desk.code and not self.table.picked():
            self.table.pick([self.desk.code])

    def _catch_up(self) -> None:
        if self._late:
            self._fill()

    def _sift(self, to_top: bool = True) -> None:
        """Shows those of the rows that the filter wants, and their sum."""
        if self._measures.market is None:
            return
        self._measuring.look()
        rows, arranged = self._model.figures, self.table.is_arranged
        self._model.keep(with_heads(rows, self._filter.wanted(), arranged))
        if to_top:
            self.table.scrollToTop()
        held, whole = len(self._model.figures["code"]), self.lists.shown() is None
        self.table.say("" if self._model.rows else why_empty(held > 0, whole))
        self.desk.watch(self._model.figures["code"][self._model.rows])

    def _go_to(self, which: int) -> None:
        self.table.finish()
        self.lists.which = which
        self._fill()
        self.table.scrollToTop()

    def _keep_sort(self, sorts: views.Sorts) -> None:
        self._sorts.keep(self._view, sorts)
        self._let_rows_move()
        if separators(self._model.figures).any():
            self._sift(to_top=False)  # headings stand in the list's own order alone

    def _let_rows_move(self) -> None:
        mine = self.lists.shown() is not None
        self.table.let_rows_move(mine and self._sorts.of(self._view) == views.OWN_ORDER)

    def _remeasure(self, rows: Columns) -> None:
        self._filter.hold(rows, self.desk.lists.lists)
        self._sift(to_top=False)

    def _follow(self, code: str) -> None:
        # A row that was clicked here is current before it is selected, perhaps beside others.
        if code not in (*self.table.picked(), self.table.current()):
            self.table.pick([code])

    def _offer(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.lists.fill_menu(menu)
        offer_alert(menu, self.desk, self.desk.code)
        menu.popup(self.table.viewport().mapToGlobal(at))
