"""A menu of spans to measure a change over: sessions, since an event, since a day."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from jpviewer.market.days import iso, tokyo_day
from jpviewer.ui.desk import Desk
from jpviewer.ui.menu_button import add_choice
from jpviewer.ui.ranges import event_day, key_of
from jpviewer.ui.stocks.spans import FOLLOW, sessions_of
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import translate


class SpanMenu(QMenu):
    """Filled when it is opened, for the user's events come and go."""

    chosen = Signal(str)
    """The key of a span."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(translate("spans", "Change o&ver a span"), parent)
        self.span = FOLLOW
        """The one that is marked."""
        self._desk, self._parent = desk, parent
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        self._offer(translate("spans", "As the &range on top"), FOLLOW)
        if count := sessions_of(self.span):
            self._offer(translate("spans", "{0} sessions").format(count), self.span)
        self.addSeparator()
        today = tokyo_day(time.time())
        events = [each for each in self._desk.events.all if each.day <= today]
        for event in events:
            name = words.event(event).replace("&", "&&")
            self._offer(f"{iso(event.day)}  {name}", key_of(event))
        day = event_day(self.span)
        if day and self.span not in map(key_of, events):
            self._offer(iso(day), self.span)
        self.addSeparator()
        another = self.addAction(translate("spans", "&Another span …"))
        another.triggered.connect(self.ask)

    def ask(self) -> None:
        """Opens a dialog for some sessions or a day."""
        from jpviewer.ui.stocks.span_dialog import SpanDialog  # rarely opened

        dialog = SpanDialog(self._parent, self.span)
        dialog.chosen.connect(self.chosen)
        dialog.open()

    def _offer(self, text: str, key: str) -> None:
        action = add_choice(self, text, key == self.span)
        action.triggered.connect(partial(self.chosen.emit, key))
