"""One source in the Sources panel: how it stands, why, what comes next, and a button for it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QToolButton, QWidget

from jpviewer.market.progress import Progress
from jpviewer.ui.desk import Desk
from jpviewer.ui.frame.source_lights import state_colour
from jpviewer.ui.look import faulty, plain, quiet
from jpviewer.ui.text import source_sentences, words
from jpviewer.ui.text.progress_sentences import under_way
from jpviewer.ui.text.translate import translate
from jpviewer.ui.work import freshness
from jpviewer.ui.work.freshness import Freshness


class SourceBlock(QWidget):
    """Every text in it can be selected and copied."""

    refused_wanted = Signal(str)
    """The user wants to see what was refused of a source."""

    def __init__(self, name: str, desk: Desk) -> None:
        super().__init__()
        self._name = name
        self._desk = desk
        self._dot = QLabel("●")
        self._title, self._brought, self._why, self._next = (_text() for _ in range(4))
        self._title.setTextFormat(Qt.TextFormat.RichText)
        quiet(self._brought)
        self.refresh = QPushButton(translate("sources", "Refresh this"))
        self.refresh.setAccessibleName(
            translate("sources", "Refresh {0}").format(words.source(name))
        )
        self.refresh.clicked.connect(lambda: desk.refresh_wanted.emit((name,)))
        self.refused = QToolButton()
        self.refused.clicked.connect(lambda: self.refused_wanted.emit(name))
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 6, 8, 6)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._dot, 0, 0)
        for row, label in enumerate((self._title, self._brought, self._why, self._next)):
            grid.addWidget(label, row, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.refused, 0, 2, 2, 1, top)
        grid.addWidget(self.refresh, 0, 3, 2, 1, top)
        grid.setColumnStretch(1, 1)

    def show_state(
        self, each: Freshness, now: float, histories: tuple[int, int], running: Progress | None
    ) -> None:
        """Puts a source's state into words; `running` is how far the refresh has come with it."""
        desk, formats = self._desk, self._desk.formats
        colour = state_colour(each.state, desk.theme) if running is None else desk.theme.accent
        self._dot.setStyleSheet(f"color: {colour}")
        state = source_sentences.state(each)
        if running is not None:
            state = translate("sources", "being refreshed")
        self._title.setText(f"<b>{escape(words.source(self._name))}</b>&nbsp; {state}")
        _fill(self._brought, source_sentences.brought(each, histories, formats))
        _fill(self._why, source_sentences.why(each, formats))
        (faulty if each.error is not None else plain)(self._why)
        if running is not None:
            _fill(self._next, under_way(running, formats))
        elif desk.demo:
            _fill(self._next, "")
        else:
            automatic = desk.settings.automatic
            _fill(self._next, source_sentences.next_step(each, now, automatic, formats))
        resting = each.state in (freshness.OFF, freshness.WAITING)
        self.refresh.setEnabled(not resting and running is None)

    def count_refused(self, count: int) -> None:
        """How much of it was refused or is in doubt."""
        text = translate("sources", "{0} refused or in doubt")
        self.refused.setText(text.format(self._desk.formats.number(count)))
        self.refused.setVisible(count > 0)


def _text() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _fill(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
