"""The menu that charts a list as an index of its own."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from jpviewer.market.baskets import Basket
from jpviewer.market.watchlists import Watchlist
from jpviewer.ui.desk import Desk
from jpviewer.ui.text.translate import translate


class IndexMenu(QMenu):
    """Among the segments or beside a stock, weighed by cap or equally."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(translate("lists", "Chart as an inde&x"), parent)
        self._desk = desk
        self._list: Watchlist | None = None
        for kind, equal, text in (
            ("segments", False, translate("lists", "Among the &segments, by market cap")),
            ("segments", True, translate("lists", "Among the segments, &equal weights")),
            ("chart", False, translate("lists", "&Beside the stock in the chart, by market cap")),
            ("chart", True, translate("lists", "Beside the stock in the chart, e&qual weights")),
        ):
            self.addAction(text).triggered.connect(partial(self._chart, kind, equal))

    def offer(self, held: Watchlist | None) -> None:
        """Which list it charts; an empty one makes no index."""
        self._list = held
        self.menuAction().setEnabled(held is not None and bool(held.codes))

    def _chart(self, kind: str, equal: bool) -> None:
        if self._list is not None:
            basket = Basket(self._list.id, self._list.name, self._list.codes, equal)
            self._desk.charted.emit(kind, basket.key)
