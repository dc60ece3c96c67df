"""The window on a display, telling on stdout where things are and how it stands.

Each line on stdin is a question: `where NAME` gives the middle of a button by its text (or by its
dock's name and text, flows:1/Table) or of a dock's title by its name, in pixels of the screen;
`how` gives the state as JSON.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QSocketNotifier
from PySide6.QtWidgets import QAbstractButton, QApplication

from jpviewer.settings import Home, Settings
from jpviewer.ui.frame.main_window import MainWindow
from jpviewer.ui.panels.flows import FlowsPanel
from jpviewer.ui.session import Session


def where(window: MainWindow, name: str) -> str:
    for dock in window.docks:
        if dock.objectName() == name:
            place = dock.mapToGlobal(QPoint(60, 10))
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
            "flows": flows.choices() | {"said": flows.headline.text()},
            "busy": session.reading.busy or session.window.starting,
        }
    )


def stage(base: Home) -> None:
    application = QApplication([])
    application.setStyle("Fusion")
    home = Home(base.path / "demo-small")
    session = Session(home, Settings("en", "dark"), base, "small")
    session.window.closed.connect(application.quit)

    def answer() -> None:
        question, _, name = sys.stdin.readline().strip().partition(" ")
        print(where(session.window, name) if question == "where" else how(session), flush=True)

    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(answer)
    session.window.open(None)
    application.exec()
    notifier.setEnabled(False)
    session.close()


if __name__ == "__main__":
    stage(Home(Path(sys.argv[1])))
