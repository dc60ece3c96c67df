"""Frames of the segments plot while nothing else happens and while a refresh runs: JSON medians."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.measure import program
from jpviewer.settings import Home, Settings
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.session import Session

FRAMES, ROUNDS = 60, 5


def opened(home: Path) -> Session:
    """The window with everything drawn."""
    session = Session(Home(home), Settings("en", "dark"), Home(home), "full", automatic=False)
    loop = QEventLoop()

    def look() -> None:
        if not session.reading.busy and not session.window.starting:
            loop.quit()

    session.reading.idle.connect(look)
    session.window.begun.connect(look)
    QTimer.singleShot(60_000, loop.quit)
    session.window.open(None)
    loop.exec()
    return session


def frames(plot: Plot) -> list[float]:
    """Seconds of frames that each show other sessions than the one before."""
    spent = []
    for number in range(FRAMES):
        started = time.perf_counter()
        QTest.keyClick(plot, Qt.Key.Key_Left if number < FRAMES // 2 else Qt.Key.Key_Right)
        plot.viewport().repaint()
        spent.append(time.perf_counter() - started)
    return spent


def main(home: Path) -> None:
    application = QApplication([])
    session = opened(home)
    plot = session.window.docks["segments:1"].findChild(Plot)
    assert plot is not None
    idle: list[float] = []
    busy: list[float] = []
    for _ in range(ROUNDS):
        idle += frames(plot)
        with tempfile.TemporaryDirectory() as other:
            command = program("refresh", "--child", "--demo", "--home", other)
            with subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            ) as child:
                assert child.stdout is not None
                child.stdout.readline()
                busy += frames(plot)
                child.kill()
    print(json.dumps([statistics.median(busy), statistics.median(idle)]))
    session.close()
    application.quit()
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
