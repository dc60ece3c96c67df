"""Several investors by colour: each with its last figure; a click has the words tell of it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from jpviewer.analytics.flows.weeks import Row
from jpviewer.ui.flow_layout import FlowLayout
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import UNKNOWN
from jpviewer.ui.text.translate import translate

SWATCH = 10


class Legend(QWidget):
    """A button for each investor, in the order in which bars are drawn."""

    led = Signal(str)
    """The investor that words and tables are to be of."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout()
        self._flow.setContentsMargins(6, 0, 6, 0)
        self.setLayout(self._flow)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        self._made: dict[str, QToolButton] = {}
        self.chips: dict[str, QToolButton] = {}

    def show_investors(
        self, shades: Mapping[str, str], texts: Mapping[str, str], lead: str
    ) -> None:
        """Colours and last figures; one alone needs no legend."""
        self.setVisible(len(shades) > 1)
        if list(shades) != list(self.chips):
            self._line_up(shades)
        for investor, chip in self.chips.items():
            chip.setText(f"{words.investor(investor)} {texts[investor]}".replace("&", "&&"))
            chip.setIcon(_swatch(shades[investor]))
            chip.setChecked(investor == lead)

    def _line_up(self, shades: Mapping[str, str]) -> None:
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
        self.chips = {investor: self._chip(investor) for investor in shades}
        for chip in self.chips.values():
            self._flow.addWidget(chip)
            chip.show()

    def _chip(self, investor: str) -> QToolButton:
        if investor in self._made:
            return self._made[investor]
        chip = self._made[investor] = QToolButton(self)
        chip.setAutoRaise(True)
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setIconSize(QSize(SWATCH, SWATCH))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setToolTip(translate("flows", "Headline and tables tell of the one chosen here"))
        chip.clicked.connect(lambda: self.led.emit(investor))
        self._group.addButton(chip)
        return chip


def last_text(row: Row, write: object) -> str:
    """The last figure as it is written; a dash where it is not known."""
    known = len(row) and not np.isnan(row[-1])
    assert callable(write)
    return str(write(float(row[-1]))) if known else UNKNOWN


def _swatch(shade: str) -> QIcon:
    pixmap = QPixmap(SWATCH, SWATCH)
    pixmap.fill(QColor(shade))
    return QIcon(pixmap)
