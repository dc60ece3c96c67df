"""A window with a plot, which says after every event what it shows: one JSON object a line.

Run by `test_display.py` on a display of its own; the kind of scale is its argument.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from typing import cast

import numpy as np
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from jpviewer.market.calendar import weekdays
from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.pane import Pane, Scaling
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import make_theme

TITLE = "plot under test"
BASE = 1050


class Stand(Plot):
    """Says where it was touched, and which session lies there."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        self._say("move", event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._say("release", event.position())
        super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        super().wheelEvent(event)
        self._say("wheel", event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        super().keyPressEvent(event)
        self._say("key", QPointF())

    def thaw(self) -> None:
        super().thaw()
        self._say("rest", QPointF())

    def _say(self, what: str, at: QPointF) -> None:
        scale = self.panes[0].mapping()
        said = {
            "what": what,
            "x": at.x(),
            "y": at.y(),
            "session": scale.session(at.x()),
            "figure": scale.figure(at.y()),
            "pitch": scale.pitch,
            "left": scale.left,
            "right": scale.right,
            "low": scale.low,
            "high": scale.high,
            "ruler": self.ruler.lines(),
            "box": self.zoom_box.box.width(),
            "base": self.base,
            "base_x": scale.x(float(self.base or 0)),
            "auto": self.auto_y,
        }
        print(json.dumps(said), flush=True)


def main(kind: Scaling) -> None:
    application = QApplication(sys.argv)
    theme, formats = make_theme(True, "auto", "en"), Formats("en")
    plot = Stand(theme, formats, [Pane()])
    plot.setWindowTitle(TITLE)
    plot.set_days(weekdays(20160104, 20261231).days)
    values = 1000 * np.exp(np.cumsum(np.random.default_rng(7).normal(0, 0.013, 2800)))
    line = Line("made up", theme.series[0], partial(formats.number, decimals=1))
    line.set_values(0, values)
    plot.panes[0].put([line])
    plot.refresh()
    plot.set_scale(plot.panes[0], kind)
    plot.set_base(BASE)
    plot.show_extent(around(1000, 1245))
    plot.resize(900, 500)
    plot.show()
    QTimer.singleShot(60_000, application.quit)
    application.exec()


if __name__ == "__main__":
    main(cast(Scaling, sys.argv[1]))
