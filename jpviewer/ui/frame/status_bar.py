"""The status bar: how fresh the sources are, what was said, how far a refresh has come."""

from __future__ import annotations

import time
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar, QToolButton

from jpviewer.market import feeds, progress
from jpviewer.market.tables import SESSIONS, STATES
from jpviewer.ui.alerts.bell import AlertBell
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import faulty, quiet
from jpviewer.ui.text import source_sentences, words
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate
from jpviewer.ui.theme import Theme
from jpviewer.ui.work import freshness
from jpviewer.ui.work.freshness import Freshness, States, judge, load_states

_HOSTS = {
    feeds.YAHOO: QT_TRANSLATE_NOOP("status", "Yahoo"),
    feeds.JPX: QT_TRANSLATE_NOOP("status", "JPX"),
    feeds.MOF: QT_TRANSLATE_NOOP("status", "MOF"),
}
_WORST = (
    freshness.FAILED,
    freshness.WAITING,
    freshness.NEVER,
    freshness.PARTLY,
    freshness.LATE,
    freshness.FRESH,
    freshness.OFF,
)
_SAID_FOR = 8000
_TICK = 60_000
"""Milliseconds after which how fresh sources are is judged anew: it is late some time by itself."""


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
        self._states: States | None = None
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
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
        self.bell = AlertBell(desk)
        self.addPermanentWidget(self.bell)
        if desk.demo:
            self.addPermanentWidget(_demo_mark())
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SAID_FOR)
        self._silence.timeout.connect(self._said.clear)
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._judge)
        self._tick.start(_TICK)
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
        self._progress.setText(source_sentences.under_way(event, self._desk.formats))
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
        self._states = states
        self._judge()

    def _judge(self) -> None:
        """Shows how the sources stand by now."""
        if (states := self._states) is None:
            return
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
        state = source_sentences.state(each)
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
        freshness.PARTLY: theme.series[1],
        freshness.FAILED: theme.fault,
    }
    return colours.get(state, theme.quiet)


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
    state = "" if worst.state == freshness.FRESH else source_sentences.state(worst)
    return f"{name} {' · '.join(filter(None, (when, state)))}"


def _demo_mark() -> QLabel:
    label = QLabel(translate("status", "DEMO"))
    label.setObjectName("demo")
    label.setToolTip(translate("status", "Made-up companies and figures; no network is used."))
    return label
