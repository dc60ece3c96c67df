"""From choosing another position or pace to the whole market ranked and painted anew."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.measure import Row, row
from jpviewer.settings import Home, Settings
from jpviewer.ui.panels.watchlist import WatchlistPanel
from jpviewer.ui.session import Session

RUNS = 30
LONGEST = 20.0
"""Milliseconds."""
POSITIONS, PARTICIPATIONS = (1e7, 1e8, 1e9), (0.1, 0.2)


def rows(full: Path) -> Iterator[Row]:
    """`full` is a home with the full demo market in it."""
    command = [sys.executable, "-m", "benchmarks.terms", str(full / "demo-full")]
    found = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    yield row("the market ranked by other terms", json.loads(found.stdout), LONGEST, "ms", 1.0)


def main(home: Path) -> None:
    """The watchlist alone, sorted by days to exit."""
    application = QApplication([])
    settings = Settings("en", "dark", terms_chosen=True)
    session = Session(Home(home), settings, Home(home), "full", automatic=False)
    desk = session.desk
    panel = WatchlistPanel(desk)
    panel.resize(1400, 900)
    panel.show()
    panel.reload()
    while desk.reading.busy or desk.writing.busy:
        application.processEvents()
    panel.table.sort_by("days_to_exit")
    application.processEvents()
    spent = []
    for step in range(RUNS):
        position = POSITIONS[step % len(POSITIONS)]
        participation = PARTICIPATIONS[step % len(PARTICIPATIONS)]
        desk.settings = settings._replace(position=position, participation=participation)
        started = time.perf_counter()
        desk.settings_changed.emit()
        panel.table.viewport().repaint()
        spent.append(time.perf_counter() - started)
    print(json.dumps(statistics.median(spent) * 1e3), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
