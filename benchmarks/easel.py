"""One side of a comparison of drawings, on a widget of 1200 x 700: frames on command.

`python -m benchmarks.easel SIDE WORK COUNT` draws a round for each line it reads, and answers with
the milliseconds of its frames, by the clock and of the processor.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import peers
from benchmarks.floor import Floor
from benchmarks.prices import days, prices, walk
from jpviewer.ui.plots.candles import Candles
from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import make_theme

WIDTH, HEIGHT, VISIBLE, FRAMES, LINES = 1200, 700, 250, 100, 20
Show = Callable[[float, float, QPointF], QWidget]
"""Makes a side show some sessions with its cross at a place; returns what is to be repainted."""


def ours(series: list[Candles | Line], count: int) -> tuple[QWidget, Show]:
    plot = Plot(make_theme(True, "green_up", "en"), Formats("en"), [Pane()])
    plot.set_events(())
    plot.set_days(days(count))
    plot.panes[0].put(series)
    plot.refresh()

    def show(left: float, right: float, cross: QPointF) -> QWidget:
        plot.show_extent(Extent(left, right), anchored=True)
        none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        far = QPointF(plot.mapToGlobal(QPoint()))
        moved = QMouseEvent(QEvent.Type.MouseMove, cross, cross + far, none, none, keys)
        QApplication.sendEvent(plot.viewport(), moved)
        return plot.viewport()

    return plot, show


def our_candles(count: int) -> tuple[QWidget, Show]:
    theme, made = make_theme(True, "green_up", "en"), prices(count)
    candles = Candles(theme.up, theme.down, theme.ground, Formats("en").price)
    candles.set_values(0, made.open, made.high, made.low, made.close)
    return ours([candles], count)


def our_lines(count: int) -> tuple[QWidget, Show]:
    theme = make_theme(True, "green_up", "en")
    lines: list[Candles | Line] = []
    for seed in range(LINES):
        colour = theme.series[seed % len(theme.series)]
        line = Line(f"{seed}", colour, Formats("en").price, width=2.0)
        line.set_values(0, walk(count, seed))
        lines.append(line)
    return ours(lines, count)


def floor(count: int) -> tuple[QWidget, Show]:
    widget = Floor(prices(count))

    def show(left: float, right: float, cross: QPointF) -> QWidget:
        widget.show_sessions(left, right, cross)
        return widget

    return widget, show


SIDES: dict[str, Callable[[int], tuple[QWidget, Show]]] = {
    "ours": our_candles,
    "floor": floor,
    "example": lambda count: peers.example(prices(count)),
    "finplot": lambda count: peers.finplot(prices(count), days(count)),
    "our_lines": our_lines,
    "curves": lambda count: peers.curves([walk(count, seed) for seed in range(LINES)]),
}


def panned(count: int) -> Iterator[tuple[float, float]]:
    """To and fro, a few sessions a frame."""
    for frame in range(FRAMES):
        left = count - 20 - VISIBLE - 3.37 * min(frame, FRAMES - frame)
        yield left, left + VISIBLE


def zoomed(count: int) -> Iterator[tuple[float, float]]:
    """From some sessions to all of them, by the same factor each frame."""
    for frame in range(FRAMES):
        wide = VISIBLE * (count / VISIBLE) ** (frame / (FRAMES - 1))
        yield count - 1 - wide, count - 1.0


def whole(count: int) -> Iterator[tuple[float, float]]:
    """All but a few sessions, each time others."""
    for frame in range(FRAMES // 10):
        yield frame % 2 + 1.0, count - 2.0


WORK = {"pan": panned, "zoom": zoomed, "whole": whole}


def frames(show: Show, work: Iterator[tuple[float, float]]) -> dict[str, list[float]]:
    """Milliseconds of every frame."""
    wall, cpu = [], []
    for number, (left, right) in enumerate(work):
        cross = QPointF(300 + 5 * (number % 100), 250 + number % 60)
        began, spent = time.perf_counter(), time.process_time()
        show(left, right, cross).repaint()
        cpu.append((time.process_time() - spent) * 1e3)
        wall.append((time.perf_counter() - began) * 1e3)
    return {"wall": wall, "cpu": cpu}


def main(side: str, work: str, count: int) -> None:
    application = QApplication([])
    widget, show = SIDES[side](count)
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    application.processEvents()
    frames(show, WORK[work](count))
    gc.disable()  # as the program does
    print(json.dumps({}), flush=True)
    for _ in sys.stdin:
        print(json.dumps(frames(show, WORK[work](count))), flush=True)


def memory(count: int) -> None:
    """Prints the bytes that so many candles keep once they are drawn."""
    application = QApplication([])
    _, show = our_candles(VISIBLE)
    frames(show, whole(VISIBLE))
    tracemalloc.start()
    widget, show = our_candles(count)
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    application.processEvents()
    for work in (whole, panned):
        frames(show, work(count))
    gc.collect()
    print(tracemalloc.get_traced_memory()[0])


if __name__ == "__main__":
    if sys.argv[1] == "memory":
        memory(int(sys.argv[2]))
    else:
        main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    sys.stdout.flush()
    os._exit(0)
