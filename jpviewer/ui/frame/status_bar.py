"""The status bar: how fresh the sources are, what was said, how far a refresh has come."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar, QToolButton

from jpviewer.market import progress
from jpviewer.market.tables import SESSIONS, STATES
from jpviewer.ui.alerts.bell import AlertBell
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import faulty, quiet
from jpviewer.ui.text import words
from jpviewer.ui.text.progress_sentences import under_way
from jpviewer.ui.text.translate import translate

if TYPE_CHECKING:
    from jpviewer.ui.frame.source_lights import SourceLights

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
        desk.said.connect(self.say)
        desk.settings_changed.connect(self.reload)

    def reload(self) -> None:
        """Asks how the sources stand."""
        self._desk.reading.ask(self._lights.load, self._lights.show_states, self)

    @cached_property
    def _lights(self) -> SourceLights:
        """Made when they are wanted: they have nothing to show before the first paint."""
        from jpviewer.ui.frame.source_lights import SourceLights

        lights = SourceLights(self._desk)
        lights.wanted.connect(self.sources_wanted)
        self.insertWidget(0, lights)
        return lights

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
        self._progress.setText(under_way(event, self._desk.formats))
        self._progress.setToolTip(f"{words.source(event.source)} · {event.subject}")

    def stopping(self) -> None:
        """The user cancelled; the child has a second."""
        self._progress.setText(translate("status", "Cancelling …"))
        self._cancel.setEnabled(False)

    def finish(self) -> None:
        """The refresh is over."""
        self._progress.hide()
        self._cancel.hide()


def _demo_mark() -> QLabel:
    label = QLabel(translate("status", "DEMO"))
    label.setObjectName("demo")
    label.setToolTip(translate("status", "Made-up companies and figures; no network is used."))
    return label
