"""The window on a display, telling on stdout where things are and how it stands.

Each line on stdin is a question: `where NAME` gives the middle of a button by its text (or by its
dock's name and text, flows:1/Table), of a line by its accessible name, of the map's dot by its
number (`dot:7`) or of a dock's title by its name, in pixels of the screen; `how` gives the state as
JSON; `tell` has a refresh say that it found what alerts are about.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QSocketNotifier
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from jpviewer.market.progress import Written
from jpviewer.settings import Home, Settings
from jpviewer.ui.frame.main_window import MainWindow
from jpviewer.ui.market_map.canvas import Canvas
from jpviewer.ui.panels.flows import FlowsPanel
from jpviewer.ui.session import Session

FILTER = "Filter by code or name"


def where(window: MainWindow, name: str) -> str:
    for dock in window.docks:
        if dock.objectName() == name:
            place = dock.mapToGlobal(QPoint(60, 10))
            return f"{place.x()} {place.y()}"
    for canvas in window.findChildren(Canvas) if name.startswith("dot:") else ():
        place = canvas.mapToGlobal(canvas.place_of(int(name[4:])).toPoint())
        return f"{place.x()} {place.y()}"
    for line in window.findChildren(QLineEdit):
        if line.accessibleName() == name and line.isVisible():
            place = line.mapToGlobal(line.rect().center())
            return f"{place.x()} {place.y()}"
    dock_name, _, text = name.rpartition("/")
    inside = next((dock for dock in window.docks if dock.objectName() == dock_name), window)
    for button in inside.findChildren(QAbstractButton):
        if button.text() == text and button.isVisible():
            place = button.mapToGlobal(button.rect().center())
            return f"{place.x()} {place.y()}"
    raise LookupError(name)


def how(session: Session) -> str:
    docks = session.window.docks
    (flows,) = session.window.findChildren(FlowsPanel)
    return json.dumps(
        {
            "range": session.desk.range,
            "code": session.desk.code,
            "seen": [dock.objectName() for dock in docks if dock.seen],
            "floating": [dock.objectName() for dock in docks if dock.isFloating()],
            "active": session.window.isActiveWindow(),
            "running": session.work.running,
            "filter": _filter(session.window),
            "lists": {each.name: each.codes for each in session.desk.lists.lists},
            "dots": [
                canvas.points.values("code").tolist()
                for canvas in session.window.findChildren(Canvas)
                if len(canvas.points)
            ],
            "flows": flows.choices() | {"said": flows.headline.text()},
            "message": _message(),
            "busy": session.reading.busy or session.window.starting,
        }
    )


def _message() -> list[int]:
    """The middle of the message on the desktop, where Qt draws it itself; nothing without one."""
    for each in QApplication.topLevelWidgets():
        if each.metaObject().className() == "QBalloonTip" and each.isVisible():
            place = each.mapToGlobal(each.rect().center())
            return [place.x(), place.y()]
    return []


def tell(session: Session) -> str:
    session.work.reported.emit(Written("alerts", ("alert_hits",), 1))
    return "told"


def _filter(window: MainWindow) -> str:
    lines = window.findChildren(QLineEdit)
    return next((each.text() for each in lines if each.accessibleName() == FILTER), "")


def stage(base: Home) -> None:
    application = QApplication([])
    application.setStyle("Fusion")
    home = Home(base.path / "demo-small")
    session = Session(home, Settings("en", "dark"), base, "small")
    session.window.closed.connect(application.quit)

    def answer() -> None:
        question, _, name = sys.stdin.readline().strip().partition(" ")
        if question == "where":
            print(where(session.window, name), flush=True)
        else:
            print(tell(session) if question == "tell" else how(session), flush=True)

    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(answer)
    session.window.open(None)
    application.exec()
    notifier.setEnabled(False)
    session.close()


if __name__ == "__main__":
    stage(Home(Path(sys.argv[1])))
