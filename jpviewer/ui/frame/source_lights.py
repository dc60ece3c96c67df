"""The lights of the sources in the status bar: one for each host, and in words how fresh it is."""

from __future__ import annotations

import time

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from jpviewer.market import feeds
from jpviewer.ui.desk import Desk
from jpviewer.ui.text import source_sentences, words
from jpviewer.ui.text.instants import short_instant
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
_TICK = 60_000
"""Milliseconds after which how fresh sources are is judged anew: it is late some time by itself."""


class SourceLights(QWidget):
    """Nothing is seen of them before they are told how the sources stand."""

    wanted = Signal()
    """The user asked how the sources stand."""
    load = staticmethod(load_states)
    """What they are to be told, for a lane."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._states: States | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._hosts = {host: self._make_host() for host in _HOSTS}
        for each in self._hosts.values():
            row.addWidget(each)
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._judge)
        self._tick.start(_TICK)

    def show_states(self, states: States) -> None:
        """Shows how the sources stand, from now on."""
        self._states = states
        self._judge()

    def _make_host(self) -> QToolButton:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(10, 10))
        button.clicked.connect(self.wanted)
        button.hide()
        return button

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


def _host_text(host: str, worst: Freshness, last_ok: int) -> str:
    name = translate("status", _HOSTS[host])
    if worst.state == freshness.WAITING:
        until = short_instant(worst.resume_at, time.time())
        return translate("status", "{0} waits until {1}").format(name, until)
    when = short_instant(last_ok, time.time()) if last_ok else ""
    state = "" if worst.state == freshness.FRESH else source_sentences.state(worst)
    return f"{name} {' · '.join(filter(None, (when, state)))}"
