"""What stands under a comparison: the figures of its series, or what an index holds."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jpviewer.ui.comparison.holdings import HoldingsTable, load
from jpviewer.ui.comparison.picture import Picture
from jpviewer.ui.comparison.table import PerformanceTable
from jpviewer.ui.desk import Desk


class Tables(QWidget):
    """One of two tables, or none; nothing is made, read or counted for one that is not seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asker = asker = object()  # outlives the tables, whose answer may come after their end
        self.destroyed.connect(lambda: desk.reading.forget(asker))
        self.figures = PerformanceTable(desk.theme, desk.formats)
        self.figures.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 0)
        self._column.addWidget(self.figures)

    @cached_property
    def holdings(self) -> HoldingsTable:
        """What an index holds."""
        made = HoldingsTable(self._desk.theme, self._desk.formats)
        self._column.addWidget(made)
        return made

    def limit(self, height: int) -> None:
        """Takes about so many pixels at most."""
        self.figures.limit(height)

    def show_below(self, which: str, picture: Picture) -> None:
        """One of `view.BELOW`."""
        if which == "figures":
            self.figures.take(picture)
        elif which == "holdings":
            self._desk.reading.ask(load, self.holdings.take, self._asker)
        self.figures.setVisible(which == "figures")
        if "holdings" in vars(self):
            self.holdings.setVisible(which == "holdings")
        self.setVisible(bool(which))
