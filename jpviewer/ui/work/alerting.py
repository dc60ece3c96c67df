"""Takes over what a refresh found for alerts, and tells the user of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from jpviewer.market.baselines import Baseline
from jpviewer.market.progress import Event, Written
from jpviewer.market.tables import ALERT_HITS
from jpviewer.market.watch import Hits
from jpviewer.store import alerts, listings
from jpviewer.store.store import Store
from jpviewer.ui.alerts.notifier import Notifier
from jpviewer.ui.desk import Desk
from jpviewer.ui.frame.main_window import MainWindow
from jpviewer.ui.text import alert_words
from jpviewer.ui.text.translate import translate
from jpviewer.ui.work.refresher import Refresher

TOLD = 3
"""Of several hits, how many a message names."""


@dataclass(frozen=True, slots=True)
class Pending:
    """What the cache holds for the user, and the names of the stocks it is about."""

    hits: Hits
    baselines: tuple[Baseline, ...]
    names: Mapping[str, str]


def load(store: Store, english: bool) -> Pending:
    """Of one state of the cache."""
    hits, baselines = alerts.pending(store)
    return Pending(hits, baselines, _names(store, {each.code for each in hits}, english))


class Alerting(QObject):
    """Lives as long as the window. What was found while it was closed comes as one message."""

    def __init__(self, desk: Desk, work: Refresher, window: MainWindow) -> None:
        super().__init__()
        self._desk = desk
        self._window = window
        self._code = ""
        self._notifier = Notifier(self)
        self._notifier.clicked.connect(self._show_told)
        desk.alerts_wanted.connect(self._show)
        self._ready = False
        self._unattended = True
        desk.alerts.written.connect(self._begin)
        work.reported.connect(self._hear)
        work.ended.connect(lambda *_: self.look())

    def look(self) -> None:
        """Asks the cache what is new; nothing before the user's file was read."""
        if self._ready:
            english = self._desk.formats.language != "ja"
            self._desk.reading.ask(partial(load, english=english), self._take, self)

    def close(self) -> None:
        """Leaves nothing on the desktop."""
        self._notifier.close()

    def _begin(self) -> None:
        if not self._ready:
            self._ready = True
            self.look()

    def _show(self) -> None:
        self._window.raise_up()
        self._window.docks.show("alerts:1")

    def _show_told(self) -> None:
        """The alerts, and the stock they told of where it is one alone."""
        self._show()
        if self._code:
            self._desk.select(self._code)

    def _hear(self, event: Event) -> None:
        if isinstance(event, Written) and ALERT_HITS.name in event.tables:
            self.look()

    def _take(self, pending: Pending) -> None:
        new = self._desk.alerts.take(pending.hits, pending.baselines)
        unattended, self._unattended = self._unattended, False
        if new:
            self._tell(new, pending.names, unattended)

    def _tell(self, new: Hits, names: Mapping[str, str], unattended: bool) -> None:
        formats = self._desk.formats
        lines = [alert_words.told(each, names.get(each.code, ""), formats) for each in new]
        title, text = _message(lines, unattended)
        codes = {each.code for each in new}
        self._code = next(iter(codes)) if len(codes) == 1 else ""
        if self._desk.settings.notify and not self._notifier.show(title, text):
            QApplication.alert(self._window)
        self._desk.said.emit(lines[0] if len(lines) == 1 else f"{title}: {lines[0]} …", False)


def _message(lines: Collection[str], unattended: bool) -> tuple[str, str]:
    """A title, and what there is room for under it."""
    count, shown = len(lines), list(lines)[:TOLD]
    if unattended:
        one = translate("alerts", "1 alert while jpviewer was closed")
        many = translate("alerts", "{0} alerts while jpviewer was closed")
    else:
        one, many = translate("alerts", "1 new alert"), translate("alerts", "{0} new alerts")
    if count > TOLD:
        shown.append(translate("alerts", "and {0} more").format(count - TOLD))
    return (one if count == 1 else many.format(count)), "\n".join(shown)


def _names(store: Store, codes: Collection[str], english: bool) -> dict[str, str]:
    if not codes:
        return {}
    listed = listings.listed(store)
    columns = (listed[name].tolist() for name in ("code", "name", "name_en"))
    return {
        code: (english and name_en) or name
        for code, name, name_en in zip(*columns, strict=True)
        if code in codes
    }
