"""A window that says on stdout how far it is: `bare`, or ours with `rows` or `all` drawn."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def told() -> None:
    """The parent's clock stops here."""
    print("there", flush=True)
    os._exit(0)


def bare() -> None:
    """The least a program can show."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Bare(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, told)

    application = QApplication([])
    window = Bare()
    window.resize(1440, 900)
    window.show()
    application.exec()


def ours(part: str, home: Path) -> None:
    """As the program starts: its options are read before Qt is loaded."""
    from jpviewer.settings import Home, Settings  # isort: split
    from jpviewer.ui import imports  # noqa: F401

    # isort: split

    from PySide6.QtWidgets import QApplication

    from jpviewer.ui.session import Session

    application = QApplication([])
    session = Session(Home(home), Settings("en", "dark"), Home(home), "full", automatic=False)
    window = session.window

    def look() -> None:
        lanes = session.reading.busy or session.writing.busy
        if not lanes and (part == "rows" or not window.starting):
            window.repaint()
            told()

    for lane in (session.reading, session.writing):
        lane.idle.connect(look)
    window.begun.connect(look)
    window.open(None)
    application.exec()


if __name__ == "__main__":
    gc.disable()  # as the program does
    if sys.argv[1] == "bare":
        bare()
    else:
        ours(sys.argv[1], Path(sys.argv[2]))
