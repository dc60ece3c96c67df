"""Opens the window on a demo market, drives every panel, and says which modules were imported."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from jpviewer.settings import Home, Settings
from jpviewer.ui.panels import PANELS
from jpviewer.ui.session import Session

FOREIGN = ("pandas", "yfinance", "exchange_calendars", "xlrd", "curl_cffi")


def drive(home: Home) -> None:
    application = QApplication([])
    session = Session(home, Settings("ja", "dark"), home, "small")
    window, desk = session.window, session.desk
    filled: set[str] = set()
    wishes: list[Callable[[], object]] = [
        *(partial(window.docks.show, f"{kind}:1") for kind in PANELS),
        *(partial(desk.choose_range, key) for key in ("3y", "ldp_vote", "max")),
        lambda: desk.opened.emit(desk.code),
        lambda: window.docks.add("chart"),
        lambda: window.apply(Settings("en", "light")),
        lambda: window.docks.reload(["figures", "bars", "flows", "states"]),
    ]

    def next_one() -> None:
        if session.reading.busy or session.writing.busy:
            return
        if wishes:
            wishes.pop(0)()
            QTimer.singleShot(0, next_one)
        else:
            window.close()

    session.reading.idle.connect(lambda: QTimer.singleShot(0, next_one))
    session.writing.idle.connect(lambda: QTimer.singleShot(0, next_one))
    window.closed.connect(application.quit)
    window.docks.filled.connect(lambda panel: filled.add(panel.kind))
    window.open(None)
    application.exec()
    session.close()
    print(*sorted(filled))
    print(*(name for name in FOREIGN if name in sys.modules))
    print("pyqtgraph" in sys.modules)


if __name__ == "__main__":
    drive(Home(Path(sys.argv[1])))
