"""Which rows of a table of stocks are wanted: by a code or name, by a segment."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.market.tables import Columns
from jpviewer.ui.line import Line
from jpviewer.ui.stocks.rows import Market
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import translate


class StockFilter(QWidget):
    """A line to search in and a choice of segments; acts with every key."""

    changed = Signal()
    left = Signal()
    """The user is done and wants the rows."""

    def __init__(self) -> None:
        super().__init__()
        self._line = Line()
        self._segments = QComboBox()
        self._line.setPlaceholderText(translate("watchlist", "Filter by code or name"))
        self._line.setAccessibleName(translate("watchlist", "Filter by code or name"))
        self._line.setClearButtonEnabled(True)
        self._segments.setAccessibleName(translate("watchlist", "Market segment"))
        self._segments.addItem(translate("watchlist", "All segments"), "")
        for key in STOCK_SEGMENTS:
            self._segments.addItem(words.segment(key), key)
        self._line.textChanged.connect(self.changed)
        self._line.escaped.connect(self._line.clear)
        self._line.left.connect(self.left)
        self._line.returnPressed.connect(self.left)
        self._segments.currentIndexChanged.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line, 1)
        row.addWidget(self._segments)

    @property
    def text(self) -> str:
        """What is searched for."""
        return self._line.text().strip()

    @property
    def segment(self) -> str:
        """The segment wanted; empty for all."""
        return str(self._segments.currentData())

    def choose_segment(self, key: object) -> None:
        """Wants a segment; all of them when there is no such."""
        self._segments.setCurrentIndex(max(0, self._segments.findData(key)))

    def wanted(self, market: Market, rows: Columns) -> NDArray[np.bool_] | None:
        """The rows wanted; None for all."""
        found = market.matches(self.text, rows["code"])
        if not self.segment:
            return found
        inside = np.asarray(rows["segment"] == self.segment)
        return inside if found is None else inside & found
