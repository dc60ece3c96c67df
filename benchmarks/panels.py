"""From wanting a panel to seeing it drawn from a full cache, once its modules are loaded."""

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

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.measure import Row, row
from jpviewer.settings import Home, Settings
from jpviewer.store import figures
from jpviewer.ui import panels
from jpviewer.ui.session import Session

KINDS = ("segments", "flows", "chart")
RUNS = 15
LONGEST = 60.0
"""Milliseconds that nobody calls a wait."""


def rows(full: Path) -> Iterator[Row]:
    """`full` is a home with the full demo market in it."""
    command = [sys.executable, "-m", "benchmarks.panels", str(full / "demo-full")]
    found = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    for kind, spent in json.loads(found.stdout).items():
        yield row(f"{kind} drawn from the cache", spent, LONGEST, "ms", 1.0)


def _drawn(session: Session, kind: str) -> float:
    """Milliseconds until a new panel of a kind has its figures on screen."""
    started = time.perf_counter()
    panel = panels.make(kind, session.desk)
    loop = QEventLoop()
    panel.drawn.connect(loop.quit)
    panel.resize(700, 450)
    panel.show()
    panel.reload()
    loop.exec()
    panel.repaint()
    spent = time.perf_counter() - started
    panel.close()
    panel.deleteLater()
    return spent * 1e3


def main(home: Path) -> None:
    """Each kind once for its modules, then in turn."""
    QApplication([])
    session = Session(Home(home), Settings("en", "dark"), Home(home), "full", automatic=False)
    asked = QEventLoop()
    session.reading.ask(figures.largest, session.desk.select, session)
    session.reading.idle.connect(asked.quit)
    QTimer.singleShot(60_000, asked.quit)
    asked.exec()
    runs = [{kind: _drawn(session, kind) for kind in KINDS} for _ in range(RUNS + 1)][1:]
    medians = {kind: statistics.median(each[kind] for each in runs) for kind in KINDS}
    print(json.dumps(medians), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
