"""Plots on a made-up calendar, and the events a mouse would send them."""

from __future__ import annotations

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpviewer.market.calendar import weekdays
from jpviewer.ui.plots.candles import Candles
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import make_theme

Row = NDArray[np.float64]

DAYS = weekdays(20160104, 20271231).days
KNOWN = int(np.searchsorted(DAYS, 20261120)) + 1
"""Sessions that have figures; those behind are yet to come."""
THEME = make_theme(True, "green_up", "en")
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


def walk(count: int = KNOWN, seed: int = 7, start: float = 1000.0) -> Row:
    """Closes of a made-up stock."""
    steps = np.random.default_rng(seed).normal(0.0003, 0.013, count)
    closes: Row = start * np.exp(np.cumsum(steps))
    return closes


def line(values: Row, first: int = 0, name: str = "made up") -> Line:
    made = Line(name, THEME.series[0], partial(Formats("en").number, decimals=2))
    made.set_values(first, values)
    return made


def candles(closes: Row, seed: int = 3) -> Candles:
    """Candles around closes; open, high and low are NaN where the close is."""
    rng = np.random.default_rng(seed)
    opens = closes * np.exp(rng.normal(0, 0.008, len(closes)))
    high = np.fmax(opens, closes) * np.exp(np.abs(rng.normal(0, 0.006, len(closes))))
    low = np.fmin(opens, closes) * np.exp(-np.abs(rng.normal(0, 0.006, len(closes))))
    made = Candles(THEME.up, THEME.down, THEME.ground, Formats("en").price)
    made.set_values(0, opens, high, low, closes)
    return made


def make_plot(
    qtbot: QtBot, *panes: Pane, language: str = "en", size: tuple[int, int] = (900, 500)
) -> Plot:
    """A plot that is seen, with nothing on it yet."""
    plot = Plot(THEME, Formats(language), panes or [Pane()])
    qtbot.addWidget(plot)
    plot.inertia = False
    plot.set_days(DAYS)
    plot.resize(*size)
    plot.show()
    qtbot.waitExposed(plot)
    return plot


def plot_of(qtbot: QtBot, values: Row, first: int = 0, **more: object) -> Plot:
    """A plot with one line, all of it shown."""
    plot = make_plot(qtbot, **more)  # type: ignore[arg-type]
    plot.panes[0].put([line(values, first)])
    plot.refresh()
    plot.fit()
    return plot


def session_at(plot: Plot, x: float) -> float:
    """The session under a pixel, between two where it falls there."""
    return plot.panes[0].mapping().session(x)


def off_by(plot: Plot, x: float, session: float) -> float:
    """Pixels between a session and where it should be."""
    return abs(plot.panes[0].mapping().x(session) - x)


def press(plot: Plot, x: int, y: int) -> None:
    QTest.mousePress(plot.viewport(), LEFT, NO_KEY, QPoint(x, y))


def move(plot: Plot, x: int, y: int) -> None:
    QTest.mouseMove(plot.viewport(), QPoint(x, y))


def release(plot: Plot, x: int, y: int) -> None:
    QTest.mouseRelease(plot.viewport(), LEFT, NO_KEY, QPoint(x, y))


def turn_wheel(
    plot: Plot,
    x: float,
    y: float,
    angle: tuple[int, int] = (0, 120),
    pixels: tuple[int, int] = (0, 0),
    keys: Qt.KeyboardModifier = NO_KEY,
) -> None:
    """A notch of the wheel, or what a trackpad sends."""
    at = QPointF(x, y)
    event = QWheelEvent(
        at,
        QPointF(plot.viewport().mapToGlobal(at)),
        QPoint(*pixels),
        QPoint(*angle),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot.viewport(), event)


def drag(
    plot: Plot, start: tuple[int, int], *way: tuple[int, int], keys: Qt.KeyboardModifier = NO_KEY
) -> None:
    QTest.mousePress(plot.viewport(), LEFT, keys, QPoint(*start))
    for x, y in way:
        move(plot, x, y)
    QTest.mouseRelease(plot.viewport(), LEFT, keys, QPoint(*way[-1]))
