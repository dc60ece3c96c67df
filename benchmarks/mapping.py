"""Frames of the map of 3,900 stocks, hovered over and dragged, beside a bare widget that draws the
same and can do nothing else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from statistics import median

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import wrapInstance

from benchmarks.measure import Row, row
from jpviewer.market.tables import Columns
from jpviewer.ui.market_map.canvas import Canvas
from jpviewer.ui.market_map.classes import SEGMENT, classes
from jpviewer.ui.market_map.points import Points, points
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import make_theme

STOCKS, FRAMES, ROUNDS, NAMES = 3_900, 40, 9, 24
WIDTH, HEIGHT = 900, 600
THEME = make_theme(True, "green_up", "en")
SIDE = 10


def rows() -> Iterator[Row]:
    command = [sys.executable, "-m", "benchmarks.mapping"]
    found = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    for work, (ours, bare) in json.loads(found.stdout).items():
        yield row(f"map of 3,900 stocks, {work}, CPU: a bare widget", ours, bare, "ms", 2.0)


def stocks() -> Columns:
    """A market: what is large is traded more."""
    chance = np.random.default_rng(5)
    cap = 10 ** chance.normal(10.5, 0.8, STOCKS)
    figures = {
        "market_cap": cap,
        "adv20": cap * 10 ** chance.normal(-2.6, 0.5, STOCKS),
        "behind": np.zeros(STOCKS, np.int64),
    }
    for name in ("days_to_exit", "turnover_ratio", "change_20d", "change_60d", "change_ytd"):
        figures[name] = chance.normal(0.1, 0.3, STOCKS)
    texts = {
        "code": [f"{place:04}" for place in range(STOCKS)],
        "name": [f"Company {place}" for place in range(STOCKS)],
        "segment": [("prime", "standard", "growth")[place % 3] for place in range(STOCKS)],
    }
    return figures | {name: np.array(each, object) for name, each in texts.items()}


class Bare(QWidget):
    """Dots, grid, figures, lines, names and a label, each where it happens to be."""

    def __init__(self, shown: Points) -> None:
        super().__init__()
        self._x, self._y = shown.x, shown.y
        self._kinds = np.arange(len(shown)) % 3
        self._sheet = QPixmap(3 * SIDE, SIDE)
        self._sheet.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(THEME.ground), 0.7))
        for place, colour in enumerate(THEME.series[:3]):
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QPointF(place * SIDE + SIDE / 2, SIDE / 2), 4, 4)
        painter.end()
        self.moved = 0.0
        self.hovered = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), THEME
        painter.fillRect(self.rect(), QColor(theme.ground))
        x = (self._x - 4.0 + self.moved) * 120.0
        y = (14.0 - self._y) * 80.0
        painter.setPen(QColor(theme.line))
        for place in range(10):
            painter.drawLine(QLineF(place * 84.5, 20, place * 84.5, 560))
            painter.drawLine(QLineF(0, 20 + place * 54.5, 840, 20 + place * 54.5))
        painter.setPen(QColor(theme.quiet))
        for place in range(10):
            painter.drawText(QPointF(place * 84.5, 575), f"¥{10**place}m")
            painter.drawText(QPointF(845, 20 + place * 54.5), f"¥{10**place}m")
        for place, text in enumerate(("Prime · 1,300", "Standard · 1,300", "Growth · 1,300")):
            painter.drawText(QPointF(20 + place * 120, 14), text)
        painter.setClipRect(QRectF(0, 20, 840, 540))
        pen = QPen(QColor(theme.quiet), 1)
        pen.setDashPattern([2, 5])
        painter.setPen(pen)
        for place in range(4):
            painter.drawLine(QLineF(place * 100, 560, place * 100 + 540, 20))
            painter.drawText(QPointF(place * 100 + 500, 40), "1,000%")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stamps = np.zeros((len(x), 10))
        stamps[:, 0], stamps[:, 1], stamps[:, 2] = x, y, self._kinds * SIDE
        stamps[:, 4:6], stamps[:, 6:8], stamps[:, 9] = SIDE, 1.0, 1.0
        first = wrapInstance(stamps.ctypes.data, QPainter.PixmapFragment)
        painter.drawPixmapFragments(first, len(stamps), self._sheet)  # type: ignore[arg-type]
        painter.setPen(QColor(theme.text))
        for place in range(NAMES):
            painter.drawText(QPointF(x[place] + 6, y[place]), f"Company {place}")
        self._draw_label(painter, QPointF(x[self.hovered], y[self.hovered]))
        painter.end()

    def _draw_label(self, painter: QPainter, at: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, 7, 7)
        painter.setBrush(QColor(THEME.raised))
        painter.drawRect(QRectF(at.x() + 12, at.y() - 40, 260, 90))
        for line in range(5):
            text = "Market cap ¥123bn · traded a day ¥4.56bn"
            painter.drawText(QPointF(at.x() + 18, at.y() - 26 + line * 16), text)


def timed(widget: QWidget, change: Callable[[int], None]) -> float:
    """Milliseconds of the processor for a frame that shows something else than the one before."""
    started = time.process_time()
    for number in range(FRAMES):
        change(number)
        widget.repaint()
    return (time.process_time() - started) / FRAMES * 1e3


def main() -> None:
    application = QApplication([])
    shown = points(stocks())
    canvas, bare = Canvas(THEME, Formats("en")), Bare(shown)
    canvas.show_points(shown, classes(shown, SEGMENT, THEME, Formats("en")))
    for widget in (canvas, bare):
        widget.resize(WIDTH, HEIGHT)
        widget.show()
    application.processEvents()
    whole = canvas.view

    def hover(number: int) -> None:
        canvas.hover(canvas.place_of(100 + 7 * number))

    def hover_bare(number: int) -> None:
        bare.hovered = 100 + 7 * number

    def pan(number: int) -> None:
        canvas.look(whole.moved(0.01 * (number % 2), 0.0))

    def pan_bare(number: int) -> None:
        bare.moved = 0.01 * (number % 2)

    found = {}
    for work, ours, other in (("hover", hover, hover_bare), ("pan", pan, pan_bare)):
        pairs = [(timed(canvas, ours), timed(bare, other)) for _ in range(ROUNDS + 1)][1:]
        found[work] = [median(side) for side in zip(*pairs, strict=True)]
    print(json.dumps(found))
    application.quit()
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
