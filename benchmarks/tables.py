"""The table of 3,900 stocks x 20 columns beside what a program of Qt would do without it.

The naive side is a model in Python behind a QSortFilterProxyModel that compares and filters in
Python; the swift one is Qt's own model in C++, filled before the clock starts. Ours draws
sparklines, the others do not.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from benchmarks.measure import Row, compare, row, seconds
from jpviewer.analytics.screening import Rows
from jpviewer.market.filters.grammar import parse
from jpviewer.market.tables import Columns
from jpviewer.settings import Settings
from jpviewer.store.board import board
from jpviewer.store.store import Store
from jpviewer.ui.look import wear, window_font
from jpviewer.ui.stocks.columns import Measure, stock_columns
from jpviewer.ui.stocks.rows import market, stale, with_terms
from jpviewer.ui.tables.model import LINE, ColumnModel
from jpviewer.ui.tables.view import TableView
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import Theme

COLUMNS = 20
SIZE = (1400, 900)
SORT_GOAL, FILTER_GOAL, SCROLL_GOAL, SHOW_GOAL = 1 / 8, 1 / 5, 1.6, 2.0
TYPED = ("k", "ka", "kaw", "ka", "k")
STEP = 69
"""Pixels of a frame: three rows."""

Work = Callable[[], None]
Index = QModelIndex | QPersistentModelIndex


def rows(full: Path) -> Iterator[Row]:
    """`full` is a home with the full demo market in it."""
    command = [sys.executable, "-m", "benchmarks.tables", str(full / "demo-full" / "cache.db")]
    found = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    for name, ours, other, goal in json.loads(found.stdout):
        yield row(name, ours * 1e3, other * 1e3, "ms", goal)


class _Naive(QAbstractTableModel):
    """Rows of plain values, as a tutorial would have it."""

    def __init__(self, columns: list[list[Any]], texts: list[Callable[[Any], str]]) -> None:
        super().__init__()
        self.columns, self.texts = columns, texts

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns[0])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.texts[index.column()](self.columns[index.column()][index.row()])
        return None


class _Proxy(QSortFilterProxyModel):
    """Sorts and filters in Python."""

    typed = ""

    def lessThan(self, left: Index, right: Index) -> bool:
        values = self.naive.columns[left.column()]
        one, other = values[left.row()], values[right.row()]
        return bool(one < other)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        columns = self.naive.columns
        return self.typed in columns[0][row].lower() or self.typed in columns[1][row].lower()

    @property
    def naive(self) -> _Naive:
        model = self.sourceModel()
        assert isinstance(model, _Naive)
        return model

    def type(self, text: str) -> None:
        self.typed = text
        self.invalidate()


def _columns(formats: Formats) -> list[Any]:
    """Twenty of the table's columns, the sparkline among them."""
    every = stock_columns(formats, Measure())
    line = [each for each in every if each.drawn == LINE]
    unlike = ("doubt", "note", "change_span", "too_large")
    others = [each for each in every if each.drawn != LINE and each.key not in unlike]
    return [*others[: COLUMNS - 1], *line]


def _shown(view: QTableView, model: QAbstractItemModel) -> None:
    view.setModel(model)
    _see(view)


def _see(view: QTableView) -> None:
    """Shows a table and waits until it is painted."""
    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()  # what was never exposed is not painted
    view.viewport().repaint()


def _swift(naive: _Naive) -> QStandardItemModel:
    """Qt's own model with every text in it."""
    model = QStandardItemModel()
    for place in range(naive.columnCount()):
        texts = (naive.texts[place](value) for value in naive.columns[place])
        model.appendColumn([QStandardItem(text) for text in texts])
    return model


def _scrolled(view: QTableView) -> Callable[[], None]:
    """Some frames of a scroll."""
    bar = view.verticalScrollBar()

    def frames() -> None:
        for at in range(30):
            bar.setValue((bar.value() + STEP) % bar.maximum() if at else 0)
            view.viewport().repaint()

    return frames


def main(cache: Path) -> None:
    """Both sides in one process, in turn."""
    application = QApplication([])
    application.setStyle("Fusion")
    application.setFont(window_font())
    theme, formats = wear(Settings("en", "dark"))
    with Store(cache) as store:
        figures = with_terms(market(board(store), english=True).whole(), Measure().terms)
    columns = _columns(formats)
    model = ColumnModel(columns)
    model.show(figures, stale(figures))
    table = TableView(model, theme)
    _see(table)
    naive = _Naive(
        [figures[each.key].tolist() for each in columns], [each.text for each in columns]
    )
    proxy = _Proxy()
    proxy.setSourceModel(naive)
    slow, fast = QTableView(), QTableView()
    swift = _swift(naive)
    for view, source in ((slow, proxy), (fast, swift)):
        view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        _shown(view, source)
    ready = Rows(figures)

    def sort() -> None:
        for by in ("market_cap", "adv20", "close"):
            model.arrange((by, False))
            table.viewport().repaint()

    def sort_slowly() -> None:
        for by in ("market_cap", "adv20", "close"):
            proxy.sort(model.place(by), Qt.SortOrder.DescendingOrder)
            slow.viewport().repaint()

    def sift() -> None:
        for text in TYPED:
            model.keep(ready.wanted(parse(text).filter))
            table.viewport().repaint()

    def sift_slowly() -> None:
        for text in TYPED:
            proxy.type(text)
            slow.viewport().repaint()

    found = [
        _row("sort and repaint, against a proxy", sort, sort_slowly, SORT_GOAL),
        _row("a key of a filter, against a proxy", sift, sift_slowly, FILTER_GOAL),
    ]
    model.keep(None)
    found += [
        _row("a frame of a scroll, against C++", _scrolled(table), _scrolled(fast), SCROLL_GOAL),
        _row(
            "first shown, against C++",
            lambda: _show_ours(columns, figures, theme),
            lambda: _show_theirs(swift),
            SHOW_GOAL,
        ),
    ]
    counts = (3, len(TYPED), 30, 1)
    print(
        json.dumps(
            [
                (each.name, each.ours / count, each.other / count, each.goal)
                for each, count in zip(found, counts, strict=True)
            ]
        ),
        flush=True,
    )
    os._exit(0)


def _row(name: str, ours: Work, other: Work, goal: float) -> Row:
    return compare(f"table, {name}", seconds(ours), seconds(other), "s", goal)


def _show_ours(columns: list[Any], figures: Columns, theme: Theme) -> None:
    model = ColumnModel(columns)
    view = TableView(model, theme)
    model.show(figures, stale(figures), (("market_cap", False),))
    _see(view)
    view.hide()
    view.deleteLater()


def _show_theirs(swift: QStandardItemModel) -> None:
    view = QTableView()
    _shown(view, swift)
    view.hide()
    view.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
