"""What the map shows: whose stocks, in which colours, with which lines."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from jpviewer.ui.flow_layout import FlowLayout
from jpviewer.ui.market_map.classes import SEGMENT, STEPS
from jpviewer.ui.market_map.guides import EXIT, NONE, RATIO
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_CONTEXT = "map"
WATCHED, MARKET = "watched", "market"
SHOWN = {
    WATCHED: QT_TRANSLATE_NOOP("map", "What the watchlist shows"),
    MARKET: QT_TRANSLATE_NOOP("map", "Whole market"),
}
COLOURS = {
    SEGMENT: QT_TRANSLATE_NOOP("map", "Coloured by segment"),
    "change_1d": QT_TRANSLATE_NOOP("map", "by change, 1 day"),
    "change_5d": QT_TRANSLATE_NOOP("map", "by change, 5 days"),
    "change_20d": QT_TRANSLATE_NOOP("map", "by change, 20 days"),
    "change_60d": QT_TRANSLATE_NOOP("map", "by change, 60 days"),
    "change_120d": QT_TRANSLATE_NOOP("map", "by change, 120 days"),
    "change_ytd": QT_TRANSLATE_NOOP("map", "by change, this year"),
    "change_1y": QT_TRANSLATE_NOOP("map", "by change, 1 year"),
}
LINES = {
    RATIO: QT_TRANSLATE_NOOP("map", "Lines of turnover ratio"),
    EXIT: QT_TRANSLATE_NOOP("map", "Lines of days to exit"),
    NONE: QT_TRANSLATE_NOOP("map", "No lines"),
}


class Controls(FlowLayout):
    """Three choices side by side, or below one another where there is little room."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(4, 4, 4, 0)
        self.setSpacing(4)
        self._shown = self._box(SHOWN, translate("map", "Stocks on the map"))
        self._colour = self._box(COLOURS, translate("map", "Colour of the points"))
        self._lines = self._box(LINES, translate("map", "Lines over the map"))

    @property
    def follows(self) -> bool:
        """Whether it shows what the watchlist does."""
        return bool(self._shown.currentData() == WATCHED)

    @property
    def colour(self) -> str:
        """SEGMENT, or one of STEPS."""
        return str(self._colour.currentData())

    @property
    def lines(self) -> str:
        """Of `guides`: RATIO, EXIT or NONE."""
        return str(self._lines.currentData())

    def said(self) -> str:
        """How the points are coloured, where that is a move."""
        return self._colour.currentText() if self.colour in STEPS else ""

    def choices(self) -> dict[str, Any]:
        """As JSON can hold them."""
        return {
            "shown": self._shown.currentData(),
            "colour": self.colour,
            "lines": self.lines,
        }

    def choose(self, choices: dict[str, Any]) -> None:
        """Takes what `choices` gave; ignores what does not fit."""
        for key, box in (("shown", self._shown), ("colour", self._colour), ("lines", self._lines)):
            place = box.findData(choices.get(key))
            if place >= 0:
                box.setCurrentIndex(place)

    def _box(self, texts: dict[str, str], name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        for key, text in texts.items():
            box.addItem(translate(_CONTEXT, text), key)
        box.currentIndexChanged.connect(self.changed)
        self.addWidget(box)
        return box
