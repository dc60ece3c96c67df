"""What all panels share: the lanes, the settings, the selection, the range, the theme."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from jpviewer.settings import Home, Settings
from jpviewer.store.store import Store
from jpviewer.store.user_file import UserFile
from jpviewer.ui.alerts.live import LiveAlerts
from jpviewer.ui.events import LiveEvents
from jpviewer.ui.lane import Lane
from jpviewer.ui.lists.live import LiveLists
from jpviewer.ui.plots.link import Link
from jpviewer.ui.styles import Styles
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.sentences import say
from jpviewer.ui.theme import Theme

CURRENCIES = ("yen", "dollar")


class Desk(QObject):
    """One per window. Panels speak to each other through it alone."""

    selected = Signal(str)
    """A code was chosen: linked charts follow."""
    opened = Signal(str)
    """A code is to be shown in a chart, which comes to the front."""
    charted = Signal(str, str)
    """The kind of a panel, and the key of a series that it is to draw too, in front."""
    range_changed = Signal(str)
    """One of `ui/ranges.py`'s keys: 1m 3m 6m ytd 1y 3y 5y max, or an event's."""
    currency_changed = Signal(str)
    """One of CURRENCIES: what comparisons are measured in."""
    alerts_wanted = Signal()
    """The user wants to see the alerts."""
    settings_changed = Signal()
    settings_chosen = Signal()
    """A panel has changed the settings, which are to be written."""
    lists_changed = Signal()
    """The user's file has other lists or members than before."""
    refresh_wanted = Signal(tuple)
    """Names of the sources to refresh now; empty for all."""
    progressed = Signal(object)
    """How far a source of the running refresh has come (a Progress); None when it is over."""
    said = Signal(str, bool)
    """A sentence for the status bar, and whether it is a fault."""
    noticed = Signal(object)
    """A Message that stands over the panels until the user has read it."""

    def __init__(
        self,
        home: Home,
        settings: Settings,
        theme: Theme,
        formats: Formats,
        reading: Lane[Store],
        writing: Lane[UserFile],
        demo: bool = False,
    ) -> None:
        super().__init__()
        self.home = home
        self.settings = settings
        self.theme = theme
        self.formats = formats
        self.reading = reading
        self.writing = writing
        self.lists = LiveLists(writing, self)
        self.lists.written.connect(self.lists_changed)
        self.lists.refused.connect(lambda message: self.said.emit(say(message), True))
        self.events = LiveEvents(writing, self)
        self.events.refused.connect(lambda message: self.said.emit(say(message), True))
        self.alerts = LiveAlerts(writing, self)
        self.alerts.refused.connect(lambda message: self.said.emit(say(message), True))
        self.link = Link(self)
        """What linked plots share."""
        self.styles = Styles()
        """How series are drawn, in every panel."""
        self.demo = demo
        self.code = ""
        self.range = "1y"
        self.currency = CURRENCIES[0]

    def select(self, code: str) -> None:
        """Makes a code the selected one."""
        if code != self.code:
            self.code = code
            self.selected.emit(code)

    def choose_range(self, key: str) -> None:
        """Makes a range the one that linked plots show."""
        self.range = key
        self.range_changed.emit(key)

    def choose_settings(self, settings: Settings) -> None:
        """Takes other settings from a panel: how a position is sold, not how the window looks."""
        self.settings = settings
        self.settings_changed.emit()
        self.settings_chosen.emit()

    def choose_currency(self, currency: str) -> None:
        """Makes a currency the one that comparisons are measured in."""
        if currency != self.currency:
            self.currency = currency
            self.currency_changed.emit(currency)
