"""The foot of a table of stocks: what those shown, or selected, come to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from jpviewer.analytics.summary import summary
from jpviewer.market.tables import Columns
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import quiet
from jpviewer.ui.menu_button import MenuButton, add_choice
from jpviewer.ui.stocks.terms import TermsButton
from jpviewer.ui.stocks.titles import TITLES
from jpviewer.ui.stocks.words import summed
from jpviewer.ui.text.translate import translate
from jpviewer.ui.wrapped import Wrapped

CHANGES = (
    *("change_1d", "change_5d", "change_20d", "change_60d", "change_120d", "change_ytd"),
    *("change_1y", "change_span"),
)
USUAL = "change_20d"


class Foot(QHBoxLayout):
    """A sentence, the span of the returns in it, and the terms on which positions are sold."""

    respanned = Signal()
    """Returns are told over another span."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.change = USUAL
        """The column that the returns are of."""
        self.text = quiet(Wrapped())
        self.text.setContentsMargins(0, 3, 0, 3)
        self._formats = desk.formats
        self._spans = MenuButton(translate("watchlist", "Span of the returns"))
        self._spans.setAutoRaise(True)
        self._spans.setToolTip(translate("watchlist", "Over which span returns are told"))
        self._spans.menu().aboutToShow.connect(self._fill)
        self.setContentsMargins(8, 1, 6, 1)
        self.setSpacing(4)
        self.addWidget(self.text, 1)
        self.addWidget(self._spans)
        self.addWidget(TermsButton(desk))
        self._measured: dict[str, str] = {}
        self._tell()

    def name(self, title: str) -> None:
        """The title of the column whose span the user chooses, which changes with it."""
        self._measured["change_span"] = title
        self._tell()

    def choose(self, change: object) -> None:
        """Tells returns over another span."""
        if change in CHANGES and change != self.change:
            self.change = str(change)
            self._tell()
            self.respanned.emit()

    def sum(
        self, figures: Columns, shown: Sequence[int], picked: Sequence[int], whole: Columns
    ) -> None:
        """Sums several selected rows of the figures, else all those shown."""
        selected = len(picked) > 1
        rows = np.array(picked if selected else shown, np.int64)
        found = summary(figures, rows, whole, self.change)
        segments = set(figures["segment"][rows].tolist()) - {""}
        self.text.setText(summed(found, selected, segments, self._span(self.change), self._formats))

    def _tell(self) -> None:
        self._spans.say(self._span(self.change))

    def _span(self, change: str) -> str:
        """The lower line of its column's title."""
        title = self._measured.get(change) or translate("stock_columns", TITLES[change][0])
        return " ".join(title.split("\n")[change != "change_span" :])

    def _fill(self) -> None:
        menu = self._spans.menu()
        menu.clear()
        for change in CHANGES:
            action = add_choice(menu, self._span(change), change == self.change)
            action.triggered.connect(partial(self.choose, change))
