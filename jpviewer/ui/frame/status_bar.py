"""The status bar: how fresh the sources are, what was said, how far a refresh has come."""

from __future__ import annotations

import time
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar, QToolButton

from jpviewer.market import feeds, progress
from jpviewer.market.tables import SESSIONS, STATES
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import faulty, quiet
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate
from jpviewer.ui.theme import Theme
from jpviewer.ui.work import freshness
from jpviewer.ui.work.freshness import Freshness, States, judge, load_states

_HOSTS = {
    feeds.YAHOO: QT_TRANSLATE_NOOP("status", "Yahoo"),
    feeds.JPX: QT_TRANSLATE_NOOP("status", "JPX"),
    feeds.MOF: QT_TRANSLATE_NOOP("status", "MOF"),
}
_SUBJECTS = {
    "jpx_listings": QT_TRANSLATE_NOOP("status", "listed issues {0} of {1}"),
    "jpx_flows": QT_TRANSLATE_NOOP("status", "weeks of flows {0} of {1}"),
    "mof_flows": QT_TRANSLATE_NOOP("status", "ministry's flows {0} of {1}"),
    "topix_weights": QT_TRANSLATE_NOOP("status", "TOPIX weights {0} of {1}"),
    "yahoo_quotes": QT_TRANSLATE_NOOP("status", "quotes {0} of {1}"),
    "yahoo_bars": QT_TRANSLATE_NOOP("status", "bars {0} of {1}"),
}
_WORST = (
    freshness.FAILED,
    freshness.WAITING,
    freshness.NEVER,
    freshness.LATE,
    freshness.FRESH,
    freshness.OFF,
)
STATES_SHOWN = {
    freshness.FRESH: QT_TRANSLATE_NOOP("status", "fresh"),
    freshness.LATE: QT_TRANSLATE_NOOP("status", "late"),
    freshness.FAILED: QT_TRANSLATE_NOOP("status", "failed"),
    freshness.WAITING: QT_TRANSLATE_NOOP("status", "waiting"),
    freshness.NEVER: QT_TRANSLATE_NOOP("status", "never fetched"),
    freshness.OFF: QT_TRANSLATE_NOOP("status", "switched off"),
}
_SAID_FOR = 8000


class StatusBar(QStatusBar):
    """Asks the reading lane for the sources' states as a panel does for its figures."""

    reads = (STATES, SESSIONS)
    sources_wanted = Signal()
    """The user asked how the sources stand."""
    cancelled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._hosts = {host: self._make_host() for host in _HOSTS}
        self._said = QLabel()
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.addWidget(self._said, 1)
        self._progress = QLabel()
        self._cancel = QToolButton()
        self._cancel.setText(translate("status", "Cancel"))
        self._cancel.clicked.connect(self.cancelled)
        for widget in (self._progress, self._cancel):
            self.addPermanentWidget(widget)
            widget.hide()
        if desk.demo:
            self.addPermanentWidget(_demo_mark())
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SAID_FOR)
        self._silence.timeout.connect(self._said.clear)
        desk.said.connect(self.say)
        desk.settings_changed.connect(self.reload)

    def reload(self) -> None:
        """Asks how the sources stand."""
        self._desk.reading.ask(load_states, self._show_states, self)

    def say(self, sentence: str, fault: bool) -> None:
        """Shows a sentence; a fault stays until the next one."""
        self._said.setText(sentence)
        self._said.setToolTip(sentence)
        (faulty if fault else quiet)(self._said)
        if fault:
            self._silence.stop()
        else:
            self._silence.start()

    def start(self) -> None:
        """A refresh has begun."""
        self._progress.setText(translate("status", "Refreshing …"))
        self._progress.show()
        self._cancel.setEnabled(True)
        self._cancel.show()

    def advance(self, event: progress.Progress) -> None:
        """Shows how far the refresh has come."""
        formats = self._desk.formats
        text = translate("status", _SUBJECTS.get(event.source, "{0} of {1}")).format(
            formats.number(event.done), formats.number(event.total)
        )
        self._progress.setText(f"{text} · {time_left(event.left)}" if event.left >= 0 else text)
        self._progress.setToolTip(f"{words.source(event.source)} · {event.subject}")

    def stopping(self) -> None:
        """The user cancelled; the child has a second."""
        self._progress.setText(translate("status", "Cancelling …"))
        self._cancel.setEnabled(False)

    def finish(self) -> None:
        """The refresh is over."""
        self._progress.hide()
        self._cancel.hide()

    def _make_host(self) -> QToolButton:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(10, 10))
        button.clicked.connect(self.sources_wanted)
        button.hide()
        self.addWidget(button)
        return button

    def _show_states(self, states: States) -> None:
        now = states.newest_try if self._desk.demo else time.time()
        found = judge(states, now, self._desk.settings.sources)
        for host, button in self._hosts.items():
            mine = [each for each in found if each.feed.host == host]
            worst = min(mine, key=lambda each: _WORST.index(each.state))
            button.setVisible(worst.state != freshness.OFF)
            button.setText(_host_text(host, worst, max(each.last_ok for each in mine)))
            button.setIcon(self._dot(worst.state))
            button.setToolTip("\n".join(map(self._line, mine)))

    def _line(self, each: Freshness) -> str:
        text = translate("status", "{0}: {1}, last success {2}")
        state = translate("status", STATES_SHOWN[each.state])
        return text.format(
            words.source(each.feed.name), state, self._desk.formats.instant(each.last_ok)
        )

    def _dot(self, state: str) -> QIcon:
        pixmap = QPixmap(20, 20)
        pixmap.setDevicePixelRatio(2.0)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(state_colour(state, self._desk.theme)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(1, 1, 8, 8)
        painter.end()
        return QIcon(pixmap)


def state_colour(state: str, theme: Theme) -> str:
    """The colour of a source's dot; its word stands beside it."""
    colours = {
        freshness.FRESH: theme.series[2],
        freshness.LATE: theme.series[1],
        freshness.WAITING: theme.series[1],
        freshness.FAILED: theme.fault,
    }
    return colours.get(state, theme.quiet)


def time_left(seconds: float) -> str:
    """'31 min left', '40 s left'."""
    if seconds < 90:
        return translate("status", "{0} s left").format(round(seconds))
    return translate("status", "{0} min left").format(round(seconds / 60))


def short_instant(seconds: float, now: float) -> str:
    """'15:52' on the same day, else '19 Nov', with the year when it is another."""
    at, today = (datetime.fromtimestamp(each).astimezone() for each in (seconds, now))
    if at.date() == today.date():
        return at.strftime("%H:%M")
    same_year = at.year == today.year
    pattern = translate("status", "d MMM") if same_year else translate("status", "d MMM yyyy")
    return QLocale().toString(QDate(at.year, at.month, at.day), pattern)


def _host_text(host: str, worst: Freshness, last_ok: int) -> str:
    name = translate("status", _HOSTS[host])
    if worst.state == freshness.WAITING:
        until = short_instant(worst.resume_at, time.time())
        return translate("status", "{0} waits until {1}").format(name, until)
    when = short_instant(last_ok, time.time()) if last_ok else ""
    state = "" if worst.state == freshness.FRESH else translate("status", STATES_SHOWN[worst.state])
    return f"{name} {' · '.join(filter(None, (when, state)))}"


def _demo_mark() -> QLabel:
    label = QLabel(translate("status", "DEMO"))
    label.setObjectName("demo")
    label.setToolTip(translate("status", "Made-up companies and figures; no network is used."))
    return label
