"""What a fund that holds TOPIX consists of: a table of size groups and segments."""

from __future__ import annotations

from functools import partial

import numpy as np

from jpviewer.analytics.breakdown import OUTSIDE, UNSIZED, Breakdown, Group, size_groups
from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.store import figures
from jpviewer.store.store import Store
from jpviewer.ui.tables.model import LEFT, Column, ColumnModel
from jpviewer.ui.tables.view import ROW_HEIGHT, TableView
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate
from jpviewer.ui.theme import Theme

_OTHERS = {
    UNSIZED: QT_TRANSLATE_NOOP("holdings", "In TOPIX, unsized"),
    OUTSIDE: QT_TRANSLATE_NOOP("holdings", "Not in TOPIX"),
}


def load(store: Store) -> Breakdown:
    """The groups of all stocks listed now."""
    return size_groups(figures.stocks(store))


class HoldingsTable(TableView):
    """A row per size group, then one per segment."""

    def __init__(self, theme: Theme, formats: Formats) -> None:
        self._rows = ColumnModel(_columns(formats))
        super().__init__(self._rows, theme)
        self.setAccessibleName(translate("holdings", "What an index holds"))
        self.verticalHeader().hide()

    def take(self, breakdown: Breakdown) -> None:
        """Shows the groups that have a stock."""
        groups = [each for each in (*breakdown.sizes, *breakdown.segments) if each.count]
        self._rows.show(_figures(groups))
        self.say("" if groups else _coming())
        rows = max(len(groups), 2)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * ROW_HEIGHT)

    def copy(self) -> None:
        if not self.picked():
            self.selectAll()
        super().copy()


def _figures(groups: list[Group]) -> dict[str, np.ndarray]:
    shares = np.array([[each.topix_share, each.cap_share] for each in groups]).reshape(-1, 2)
    return {
        "group": np.array([each.key for each in groups], object),
        "names": np.array([each.count for each in groups], np.float64),
        "topix_share": shares[:, 0],
        "cap_share": shares[:, 1],
    }


def _columns(formats: Formats) -> list[Column]:
    return [
        Column("group", translate("holdings", "Group"), _name, LEFT, width=20),
        Column(
            "names",
            translate("holdings", "Names"),
            formats.number,
            hint=translate("holdings", "Stocks listed in Prime, Standard and Growth"),
        ),
        Column(
            "topix_share",
            translate("holdings", "Share of\nTOPIX"),
            partial(formats.share, decimals=2),
            hint=translate(
                "holdings", "Of TOPIX's weight, from the newest list: what a broad fund holds"
            ),
        ),
        Column(
            "cap_share",
            translate("holdings", "Share of\nfull cap"),
            partial(formats.share, decimals=2),
            hint=translate("holdings", "Of the full market capitalisation of all three segments"),
        ),
    ]


def _name(key: str) -> str:
    if key in _OTHERS:
        return translate("holdings", _OTHERS[key])
    return words.segment(key) if key in STOCK_SEGMENTS else words.size(key)


def _coming() -> str:
    return translate("holdings", "Groups come with the exchange's list of issues.")
