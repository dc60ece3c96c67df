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
from jpviewer.ui.lists import views
from jpviewer.ui.lists.actions import ListActions
from jpviewer.ui.lists.columns import ListColumns
from jpviewer.ui.lists.tabs import WHOLE_MARKET, ListTabs
from jpviewer.ui.lists.views import ListSorts
from jpviewer.ui.look import quiet
from jpviewer.ui.panel import Panel
from jpviewer.ui.stocks.choices import stock_groups, stock_presets
from jpviewer.ui.stocks.columns import HIDDEN_AT_FIRST, stock_columns, terms_columns
from jpviewer.ui.stocks.filter import StockFilter
from jpviewer.ui.stocks.line import StockLine
from jpviewer.ui.stocks.rows import Market, market, stale, with_terms
from jpviewer.ui.stocks.words import hint, summed, why_empty
from jpviewer.ui.tables.model import ColumnModel
from jpviewer.ui.tables.view import TableView
from jpviewer.ui.text.translate import translate


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
        self._sorts = ListSorts()
        self._model = ColumnModel(stock_columns(desk.formats, self._terms))
        self.table = TableView(self._model, desk.theme)
        self._columns = ListColumns(self.table.shown)
        self.lists = ListActions(desk, self.table, self)
        self._model.hint_rows(lambda row: hint(self._model.figures, row, desk.formats))
        self._tabs = ListTabs(self.lists.create)
        titles = {column.key: column.title for column in self._model.columns}
        self._filter = StockFilter(titles, not english, desk.theme.fault)
        self._add = StockLine(english)
        self._sum = QLabel()
        self._sum.setMinimumWidth(1)
        self._dress()
        self._lay_out()
        self._connect()
        desk.lists.load()

    @property
    def _view(self) -> int:
        """What is shown: the whole market when a list is gone."""
        which = self.lists.which
        known = which in views.SEGMENTS or self.lists.shown() is not None
        return which if known else WHOLE_MARKET

    @property
    def _terms(self) -> Terms:
        settings = self.desk.settings
        return Terms(settings.position, settings.participation)

    def title(self) -> str:
        return translate("watchlist", "Watchlist")

    def query(self) -> Callable[[Store], Market]:
        return self._load

    def draw(self, result: Market) -> None:
        self._market = result
        self._fill()

    def choices(self) -> dict[str, Any]:
        return {
            "list": self.lists.which,
            "segment": self._filter.segment,
            "sorts": self._sorts.choices(),
            "columns": self._columns.choices(),
        }

    def choose(self, choices: dict[str, Any]) -> None:
        if isinstance(choices.get("list"), int):
            self.lists.which = choices["list"]
        self._filter.choose_segment(choices.get("segment", ""))
        self._sorts.choose(choices.get("sorts"), [each.key for each in self._model.columns])
        self._columns.choose(choices.get("columns"))

    def _dress(self) -> None:
        self._add.setPlaceholderText(translate("watchlist", "Add a code or name"))
        self._add.setAccessibleName(translate("watchlist", "Add a code or name"))
        self.table.setAccessibleName(translate("watchlist", "Stocks"))
        self.table.shown.hide_first(HIDDEN_AT_FIRST)
        self.table.shown.groups = stock_groups()
        self.table.shown.presets = stock_presets(self._model.columns)
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
        table.chosen.connect(desk.select)
        table.opened.connect(desk.opened)
        table.picked_others.connect(lists.refresh)
        table.arranged.connect(self._keep_sort)
        table.row_moved.connect(lists.move_before)
        table.customContextMenuRequested.connect(self._offer)
        # The table lays its rows out anew: not while its editor is still giving back the text.
        self._model.edited.connect(self._annotate, Qt.ConnectionType.QueuedConnection)

    def _fill(self) -> None:
        """Shows the rows of the present tab, as they are now."""
        view, mine = self._view, self.lists.shown()
        self._tabs.show_lists(self.desk.lists.lists, self.lists.which)
        self._add.setVisible(mine is not None)
        self._columns.show(view)
        self.table.shown.bar(views.barred(view))
        self.table.home = views.home(view)
        self._filter.offer_segments(view not in views.SEGMENTS)
        self._let_rows_move()
        self.lists.refresh()
        if self._market is None:
            return
        rows = with_terms(self._market.of(views.SEGMENTS.get(view, ""), mine), self._terms)
        self._model.show(rows, stale(rows), self._sorts.of(view))
        self._filter.hold(rows, self.desk.lists.lists)
        if mine is not None:
            self._add.hold(self._market.issues)
        self._sift(to_top=False)
        self._follow(self.desk.code)

    def _sift(self, to_top: bool = True) -> None:
        """Shows those of the rows that the filter wants, and their sum."""
        if self._market is None:
            return
        self._model.keep(self._filter.wanted())
        if to_top:
            self.table.scrollToTop()
        held, whole = len(self._model.figures["code"]), self.lists.shown() is None
        self.table.say("" if self._model.rows else why_empty(held > 0, whole))
        self._sum.setText(summed(self._model.figures, self._model.rows, self.desk.formats))

    def _go_to(self, which: int) -> None:
        self.lists.which = which
        self._fill()
        self.table.scrollToTop()

    def _keep_sort(self, sorts: views.Sorts) -> None:
        self._sorts.keep(self._view, sorts)
        self._let_rows_move()

    def _let_rows_move(self) -> None:
        mine = self.lists.shown() is not None
        self.table.let_rows_move(mine and self._sorts.of(self._view) == views.OWN_ORDER)

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
        if code not in self.table.picked():
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

    def _annotate(self, row: int, key: str, text: str) -> None:
        self.lists.annotate(str(self._model.figures["code"][row]), text)

    def _offer(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addMenu(self.lists.menu_of_lists(menu))
        menu.addActions(self.lists.of_rows[1:])
        menu.addSeparator()
        menu.addAction(translate("watchlist", "&Copy rows\tCtrl+C")).triggered.connect(
            lambda: self.table.copy()
        )
        menu.popup(self.table.viewport().mapToGlobal(at))
