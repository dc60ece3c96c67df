"""Paints a plot at the scale factor of its environment and keeps the picture.

Run by `test_sharpness.py`: Qt reads the factor once a process. The plot lies at an odd place of its
window, where whole pixels of the window are not those of the screen.
"""

from __future__ import annotations

import json
import sys
from functools import partial

import numpy as np
from PySide6.QtWidgets import QApplication, QWidget

from jpviewer.market.calendar import weekdays
from jpviewer.ui.plots.candles import Candles
from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import make_theme

COUNT = 40
"""Sessions with a candle; the others, to the left, have none."""
PLACE = (7, 11)


def main(picture: str) -> None:
    application = QApplication([])
    theme, formats = make_theme(True, "green_up", "en"), Formats("en")
    window = QWidget()
    window.setStyleSheet(f"background: {theme.ground}")
    pane = Pane()
    plot = Plot(theme, formats, [pane], window)
    plot.set_events(())
    plot.set_days(weekdays(20250106, 20261231).days)
    closes = 1000 + 40 * np.sin(np.arange(COUNT) / 3)
    opens = closes + np.where(np.arange(COUNT) % 2, 6.3, -6.3)
    candles = Candles(theme.up, theme.down, theme.ground, partial(formats.number, decimals=1))
    candles.set_values(100, opens, closes + 15.7, closes - 15.7, closes)
    pane.put([candles])
    plot.setGeometry(*PLACE, 613, 397)
    window.resize(640, 420)
    plot.refresh()
    window.show()
    plot.show_extent(around(100, 100 + COUNT - 1))
    application.processEvents()
    window.grab().save(picture)
    field = plot.field()
    print(json.dumps([plot.viewport().devicePixelRatioF(), field.width(), field.height()]))


if __name__ == "__main__":
    main(sys.argv[1])
