"""The ranges as commands: months and years, and since which event."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from jpviewer.market.days import iso, tokyo_day
from jpviewer.ui.desk import Desk
from jpviewer.ui.frame import dialogs
from jpviewer.ui.menu_button import MenuButton
from jpviewer.ui.ranges import event_day, key_of
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

RANGES = {
    "1m": QT_TRANSLATE_NOOP("commands", "1M"),
    "3m": QT_TRANSLATE_NOOP("commands", "3M"),
    "6m": QT_TRANSLATE_NOOP("commands", "6M"),
    "ytd": QT_TRANSLATE_NOOP("commands", "YTD"),
    "1y": QT_TRANSLATE_NOOP("commands", "1Y"),
    "3y": QT_TRANSLATE_NOOP("commands", "3Y"),
    "5y": QT_TRANSLATE_NOOP("commands", "5Y"),
    "max": QT_TRANSLATE_NOOP("commands", "Max"),
}


class RangeCommands(QObject):
    """One choice among all of them; the user's events come and go."""

    def __init__(self, window: QMainWindow, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._group = QActionGroup(self)
        self.spans = [self._range(translate("commands", RANGES[key]), key) for key in RANGES]
        """From a month to everything there is."""
        self.events = QMenu(translate("commands", "&Since an event"), window.menuBar())
        self._since = MenuButton(translate("commands", "Since"), self.events)
        self._events: list[QAction] = []
        self._separator = self.events.addSeparator()
        other = self.events.addAction(translate("commands", "Another &day …"))
        other.triggered.connect(lambda: dialogs.choose_day(window, desk))
        desk.range_changed.connect(self._check)
        desk.events.changed.connect(self._list_events)
        self._list_events()

    def fill_tool_bar(self, bar: QToolBar) -> None:
        """A button for every span, and one for the events."""
        bar.addActions(self.spans)
        bar.addWidget(self._since)

    def _range(self, text: str, key: str) -> QAction:
        action = self._group.addAction(text)
        action.setCheckable(True)
        action.setData(key)
        action.triggered.connect(partial(self._desk.choose_range, key))
        return action

    def _list_events(self) -> None:
        for action in self._events:
            self._group.removeAction(action)
            action.deleteLater()
        today = tokyo_day(time.time())
        self._events = []
        for event in self._desk.events.all:
            name = words.event(event).replace("&", "&&")
            action = self._range(f"{iso(event.day)}  {name}", key_of(event))
            action.setEnabled(event.day <= today)
            self._events.append(action)
        self.events.insertActions(self._separator, self._events)
        self._check(self._desk.range)

    def _check(self, key: str) -> None:
        for action in self._group.actions():
            action.setChecked(action.data() == key)
        day = event_day(key)
        since = translate("commands", "Since {0}").format(iso(day)) if day else ""
        self._since.say(since or translate("commands", "Since"))
        names = [words.event(each) for each in self._desk.events.all if key_of(each) == key]
        hint = translate("commands", "From the last close before it")
        self._since.setToolTip("\n".join((*names, hint)))
