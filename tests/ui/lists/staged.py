"""The watchlist on a display, telling on stdout where things are and what the lists hold.

Each line on stdin is a question: `row CODE` and `tab NAME` give the middle in pixels of the screen,
`how` the lists and the focus as JSON.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QMainWindow, QTabBar

from jpviewer.settings import Home, Settings
from jpviewer.store.store import Store
from jpviewer.store.user_file import UserFile
from jpviewer.ui import look
from jpviewer.ui.desk import Desk
from jpviewer.ui.lane import Lane
from jpviewer.ui.panels.watchlist import WatchlistPanel
from tests.ui.lists.conftest import MINE, OTHER, write
from tests.ui.panels.stocks import seed


def where(panel: WatchlistPanel, kind: str, name: str) -> str:
    if kind == "row":
        model, table = panel.table.model(), panel.table
        rows = [table.name(row) for row in range(model.rowCount())]
        rect = table.visualRect(model.index(rows.index(name), 1))
        place = table.viewport().mapToGlobal(rect.center())
    else:
        tabs = next(each for each in panel.findChildren(QTabBar) if each.accessibleName())
        names = [tabs.tabText(at) for at in range(tabs.count())]
        place = tabs.mapToGlobal(tabs.tabRect(names.index(name)).center())
    return f"{place.x()} {place.y()}"


def how(panel: WatchlistPanel, window: QMainWindow) -> str:
    focus = QApplication.focusWidget()
    return json.dumps(
        {
            "lists": {each.name: each.keys for each in panel.desk.lists.lists},
            "notes": [member.note for each in panel.desk.lists.lists for member in each.members],
            "picked": panel.table.picked(),
            "focus": focus.accessibleName() if focus is not None else "",
            "busy": panel.desk.reading.busy or panel.desk.writing.busy,
            "active": window.isActiveWindow(),
            "dialog": [
                each.windowTitle()
                for each in QApplication.topLevelWidgets()
                if each.isWindow() and each.isVisible() and each is not window
            ],
        }
    )


def stage(home: Home) -> None:
    application = QApplication([])
    application.setStyle("Fusion")
    home.path.mkdir()
    seed(home)
    write(home, (MINE, OTHER))
    settings = Settings("en", "dark")
    theme, formats = look.wear(settings)
    reading, writing = Lane(lambda: Store(home.cache)), Lane(lambda: UserFile(home.user))
    desk = Desk(home, settings, theme, formats, reading, writing)
    panel = WatchlistPanel(desk)
    panel.choose({"list": MINE.id})
    window = QMainWindow()
    window.setWindowTitle("Staged lists")
    window.setCentralWidget(panel)
    window.resize(1100, 500)
    window.show()
    panel.reload()

    def answer() -> None:
        kind, _, name = sys.stdin.readline().strip().partition(" ")
        if not kind:
            application.quit()
        print(how(panel, window) if kind == "how" else where(panel, kind, name), flush=True)

    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(answer)
    application.exec()


if __name__ == "__main__":
    stage(Home(Path(sys.argv[1])))
