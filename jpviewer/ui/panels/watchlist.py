"""The market ranked by any figure, and the user's own lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout

from jpviewer.analytics.holding import Terms
from jpviewer.market import codes
from jpviewer.market.tables import ENGLISH_NAMES, FIGURES, LISTINGS, SECURITIES, SESSIONS, Table
from jpviewer.store.board import board
from jpviewer.store.store import Store
from jpviewer.ui.desk import Desk
from jpviewer.ui.lists.action import stocks_only
from jpviewer.ui.lists.actions import ListActions
from jpviewer.ui.lists.columns import ListColumns
from jpviewer.ui.lists.members import (
    FIRST_HIDDEN,
    OF_MEMBERS,
    list_columns,
    list_groups,
    list_presets,
    separators,
    stocks_of,
    with_heads,
    with_members,
)
from jpviewer.ui.lists.table import ListTable
from jpviewer.ui.lists.tabs import ListTabs
from jpviewer.ui.look import quiet
from jpviewer.ui.panel import Panel
from jpviewer.ui.stocks.columns import terms_columns
from jpviewer.ui.stocks.filter import StockFilter
from jpviewer.ui.stocks.line import StockLine
from jpviewer.ui.stocks.rows import Market, market, stale, with_terms
from jpviewer.ui.stocks.words import hint, summed, why_empty
from jpviewer.ui.tables.model import ColumnModel
from jpviewer.ui.text.translate import translate

BY_CAP, OWN_ORDER = ("market_cap", False), ("", False)


def load(store: Store, english: bool) -> Market:
    """Everything listed, with its figures."""
    return market(board(store), english)


class WatchlistPanel(Panel):
    """Tabs over a table; a filter, and a sum of what is shown."""

    kind = "watchlist"
    reads: ClassVar[tuple[Table, ...]] = (LISTINGS, ENGLISH_NAMES, SECURITIES, FIGURES, SESSIONS)

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__(desk, instance)
        english = desk.formats.language != "ja"
        self._load = partial(load, english=english)
        self._market: Market | None = None
        self._sorts = {True: BY_CAP, False: OWN_ORDER}
        self._model = ColumnModel(list_columns(desk.formats, self._terms))
        self.table = ListTable(self._model, desk.theme)
        self._columns = ListColumns(self.table.shown)
        self.lists = ListActions(desk, self.table, self._model, self)
        self._model.hint_rows(lambda row: hint(self._model.figures, row, desk.formats))
        self._tabs = ListTabs(self.lists.create, self.lists.choose)
        titles = {column.key: column.title for column in self._model.columns}
        self._filter = StockFilter(titles, not english, desk.theme.fault)
        self._add = StockLine(english)
        self._sum = QLabel()
        self._sum.setMinimumWidth(1)
        self._dress()
        self._lay_out()
        self._connect()

    @property
    def _terms(self) -> Terms:
        settings = self.desk.settings
        return Terms(settings.position, settings.participation)

    def title(self) -> str:
        return translate("watchlist", "Watchlist")

    def query(self) -> Callable[[Store], Market]:
        self.desk.lists.begin(self.lists.which)
        return self._load

    def draw(self, result: Market) -> None:
        self._market = result
        self.lists.chosen.known = result.names
        self._fill()

    def choices(self) -> dict[str, Any]:
        return {
            "list": self.lists.which,
            "segment": self._filter.segment,
            "sorts": [list(self._sorts[whole]) for whole in (True, False)],
            "columns": self._columns.choices(),
        }

    def choose(self, choices: dict[str, Any]) -> None:
        if isinstance(choices.get("list"), int):
            self.lists.which = choices["list"]
        self._filter.choose_segment(choices.get("segment", ""))
        match choices.get("sorts"):
            case [[str(by), bool(up)], [str(own), bool(own_up)]]:
                known = ("", *(column.key for column in self._model.columns))
                self._sorts[True] = (by, up) if by in known else BY_CAP
                self._sorts[False] = (own, own_up) if own in known else OWN_ORDER
        self._columns.choose(choices.get("columns"))

    def _dress(self) -> None:
        self._add.setPlaceholderText(translate("watchlist", "Add a code or name"))
        self._add.setAccessibleName(translate("watchlist", "Add a code or name"))
        self.table.setAccessibleName(translate("watchlist", "Stocks"))
        self.table.shown.hide_first(FIRST_HIDDEN)
        self.table.shown.groups = list_groups()
        self.table.shown.presets = list_presets(self._model.columns)
        self.table.addActions(self.lists.of_rows)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tabs.menu.addActions(self.lists.of_lists)
        self.addActions(self.lists.every)
        quiet(self._sum)
        self.setFocusProxy(self.table)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(6, 4, 6, 4)
        line.setSpacing(6)
        line.addWidget(self._filter, 3)
        line.addWidget(self._add, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addLayout(line)
        column.addWidget(self._filter.sentence)
        column.addWidget(self.table, 1)
        column.addWidget(self._sum)
        self._sum.setContentsMargins(6, 4, 6, 4)

    def _connect(self) -> None:
        desk, lists, table = self.desk, self.lists, self.table
        desk.lists.changed.connect(self._fill)
        desk.settings_changed.connect(self._renew_terms)
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
        self._add.taken.connect(self._add_code)
        self._add.typed.connect(self._add_typed)
        table.chosen.connect(stocks_only(desk.select))
        table.opened.connect(stocks_only(desk.opened.emit))
        table.typed.connect(self._filter.begin)
        self._tabs.dropped.connect(lists.drop_on)
        table.picked_others.connect(lists.refresh)
        table.arranged.connect(self._keep_sort)
        table.row_moved.connect(lists.move_before)
        table.customContextMenuRequested.connect(self._offer)

    def _fill(self) -> None:
        """Shows the rows of the present tab, as they are now."""
        shown, whole = self.lists.shown(), self.lists.shown() is None
        self._tabs.show_lists(self.desk.lists.lists, self.lists.which)
        self._add.setVisible(not whole)
        self._columns.show(self.lists.which)
        self.table.shown.bar(OF_MEMBERS if whole else [])
        self.table.home = BY_CAP if whole else OWN_ORDER
        self._let_rows_move()
        self.lists.refresh()
        if self._market is None:
            return
        rows = self._market.whole() if shown is None else self._market.listed(shown.members)
        rows = with_terms(with_members(rows, shown.members if shown else ()), self._terms)
        self._model.show(rows, stale(rows), self._sorts[whole])
        self._filter.hold(rows, self.desk.lists.lists)
        if not whole:
            self._add.hold(self._market.issues)
        self._sift(to_top=False)
        if not self.table.picked():
            self.table.pick([self.desk.code])

    def _sift(self, to_top: bool = True) -> None:
        """Shows those of the rows that the filter wants, and their sum."""
        if self._market is None:
            return
        rows, arranged = self._model.figures, self.table.is_arranged
        self._model.keep(with_heads(rows, self._filter.wanted(), arranged))
        if to_top:
            self.table.scrollToTop()
        held, whole = len(self._model.figures["code"]), self.lists.shown() is None
        self.table.say("" if self._model.rows else why_empty(held > 0, whole))
        self._sum.setText(summed(rows, stocks_of(rows, self._model.rows), self.desk.formats))

    def _go_to(self, which: int) -> None:
        self.lists.which = which
        self._fill()
        self.table.scrollToTop()

    def _keep_sort(self, by: str, ascending: bool) -> None:
        self._sorts[self.lists.shown() is None] = (by, ascending)
        self._let_rows_move()
        if separators(self._model.figures).any():
            self._sift(to_top=False)  # headings stand in the list's own order alone

    def _let_rows_move(self) -> None:
        mine = self.lists.shown() is not None
        self.table.let_rows_move(mine and self._sorts[False] == OWN_ORDER)

    def _renew_terms(self) -> None:
        known, rows = self._market is not None, self._model.figures
        if known:
            rows = with_terms(rows, self._terms)
        for column in terms_columns(self.desk.formats, self._terms):
            self._model.replace(column, rows[column.key])
        if known:
            self._filter.hold(rows, self.desk.lists.lists)
            self._sift(to_top=False)

    def _follow(self, code: str) -> None:
        # A row that was clicked here is current before it is selected, perhaps beside others.
        if code not in (*self.table.picked(), self.table.current()):
            self.table.pick([code])

    def _add_code(self, code: str) -> None:
        self._add_codes([code])

    def _add_typed(self, text: str) -> None:
        """Several codes at once, or one that is not listed: kept all the same."""
        given = [codes.parse(word) for word in codes.fold(text).replace(",", " ").split()]
        if known := [code for code in given if code is not None]:
            self._add_codes(known)
        if None in given:
            sentence = translate("watchlist", "No listed stock has the code or name “{0}”.")
            self.desk.said.emit(sentence.format(text), True)

    def _add_codes(self, new: list[str]) -> None:
        self.lists.add_codes(self.lists.which, new)
        self.desk.select(new[-1])

    def _offer(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.lists.fill_menu(menu)
        menu.popup(self.table.viewport().mapToGlobal(at))
