"""What a fund that holds TOPIX consists of: a strip of size groups and segments."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from jpviewer.analytics.breakdown import OUTSIDE, UNSIZED, Breakdown, Group, size_groups
from jpviewer.market.segments import SIZES, STOCK_SEGMENTS
from jpviewer.store import figures
from jpviewer.store.store import Store
from jpviewer.ui.tables.model import LEFT, Column, ColumnModel
from jpviewer.ui.tables.view import ROW_HEIGHT, TableView
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate
from jpviewer.ui.theme import Theme

_OTHERS = {
    UNSIZED: QT_TRANSLATE_NOOP("holdings", "In TOPIX,\nunsized"),
    OUTSIDE: QT_TRANSLATE_NOOP("holdings", "Not in\nTOPIX"),
}
_HINTS = (
    QT_TRANSLATE_NOOP("holdings", "Stocks listed in Prime, Standard and Growth"),
    QT_TRANSLATE_NOOP(
        "holdings", "Of TOPIX's weight, from the newest list: what a broad fund holds"
    ),
    QT_TRANSLATE_NOOP("holdings", "Of the full market capitalisation of all three segments"),
)
_KEYS = (*SIZES, UNSIZED, OUTSIDE, *STOCK_SEGMENTS)


def load(store: Store) -> Breakdown:
    """The groups of all stocks listed now."""
    return size_groups(figures.stocks(store))


class HoldingsTable(TableView):
    """A column per size group and segment: how many names, which share of TOPIX and of the cap."""

    def __init__(self, theme: Theme, formats: Formats) -> None:
        self._formats = formats
        self._rows = ColumnModel(_columns())
        super().__init__(self._rows, theme)
        self._rows.hint_rows(lambda row: translate("holdings", _HINTS[row]))
        self.setAccessibleName(translate("holdings", "What an index holds"))
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        bar = self.horizontalScrollBar().sizeHint().height()
        header = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(header + len(_HINTS) * ROW_HEIGHT + bar)

    def take(self, breakdown: Breakdown) -> None:
        """Shows the groups that have a stock."""
        groups = {each.key: each for each in (*breakdown.sizes, *breakdown.segments) if each.count}
        known = _texts(groups, self._formats) if groups else {}
        nothing = np.empty(0, object)
        self._rows.show({key: known.get(key, nothing) for key in ("what", *_KEYS)})
        self.shown.bar(key for key in _KEYS if key not in groups)
        self.say("" if groups else _coming())

    def copy(self) -> None:
        if not self.picked():
            self.selectAll()
        super().copy()


def _texts(groups: dict[str, Group], formats: Formats) -> dict[str, np.ndarray]:
    share = partial(formats.share, decimals=2)
    ways: tuple[Callable[[Group], str], ...] = (
        lambda group: formats.number(group.count),
        lambda group: share(group.topix_share),
        lambda group: share(group.cap_share),
    )
    what = (
        translate("holdings", "Names"),
        translate("holdings", "Share of TOPIX"),
        translate("holdings", "Share of full cap"),
    )
    rows = {
        key: np.array([way(groups[key]) if key in groups else "" for way in ways], object)
        for key in _KEYS
    }
    return {"what": np.array(what, object), **rows}


def _columns() -> list[Column]:
    first = Column("what", translate("holdings", "Group"), str, LEFT, width=18)
    return [first, *(Column(key, _name(key), str, width=7) for key in _KEYS)]


def _name(key: str) -> str:
    if key in _OTHERS:
        return translate("holdings", _OTHERS[key])
    return words.segment(key) if key in STOCK_SEGMENTS else words.size(key)


def _coming() -> str:
    return translate("holdings", "Groups come with the exchange's list of issues.")
