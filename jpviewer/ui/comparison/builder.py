"""Makes a series of two: choose both, then a ratio or a spread."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QWidget

from jpviewer.market.pairs import Pair
from jpviewer.ui.comparison.picture import PAIR
from jpviewer.ui.text.translate import translate

NARROWEST = 110


class PairBuilder(QWidget):
    """Two choosers under one another, and a button for each kind of pair."""

    wanted = Signal(str)
    """The key of a pair."""

    def __init__(self) -> None:
        super().__init__()
        self.one, self.other = QComboBox(), QComboBox()
        self.one.setAccessibleName(translate("segments", "First series of a pair"))
        self.other.setAccessibleName(translate("segments", "Second series of a pair"))
        self.ratio = QPushButton(translate("segments", "÷  Ratio"))
        self.ratio.setToolTip(translate("segments", "The first series in units of the second"))
        self.spread = QPushButton(translate("segments", "−  Spread"))
        self.spread.setToolTip(
            translate("segments", "How many points the first is ahead, both 100 at the base")
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, (box, button) in enumerate(((self.one, self.ratio), (self.other, self.spread))):
            box.setMinimumWidth(NARROWEST)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            button.setAutoDefault(False)
            box.currentIndexChanged.connect(self._limit)
            grid.addWidget(box, row, 0)
            grid.addWidget(button, row, 1)
        self.ratio.clicked.connect(lambda: self._give(is_ratio=True))
        self.spread.clicked.connect(lambda: self._give(is_ratio=False))

    def offer(self, names: Mapping[str, str]) -> None:
        """The plain series there are; those chosen stay chosen."""
        for box, first in zip((self.one, self.other), PAIR, strict=True):
            chosen = box.currentData() or first
            box.blockSignals(True)
            box.clear()
            for key, name in names.items():
                box.addItem(name, key)
            box.setCurrentIndex(max(box.findData(chosen), 0))
            box.blockSignals(False)
        self._limit()

    def _limit(self) -> None:
        """A series is not measured against itself."""
        both = self.one.currentData(), self.other.currentData()
        for button in (self.ratio, self.spread):
            button.setEnabled(None not in both and both[0] != both[1])

    def _give(self, is_ratio: bool) -> None:
        pair = Pair(self.one.currentData(), self.other.currentData(), is_ratio)
        self.wanted.emit(pair.key)
