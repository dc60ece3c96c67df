"""The Sources panel: how fresh each source is, what went wrong, what was refused."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from jpviewer.market import feeds
from jpviewer.market.messages import Message
from jpviewer.market.tables import REJECTIONS, SESSIONS, STATES, Columns, Table
from jpviewer.store import figures
from jpviewer.store.store import Store
from jpviewer.ui.desk import Desk
from jpviewer.ui.frame.status_bar import STATES_SHOWN, state_colour
from jpviewer.ui.look import faulty, quiet
from jpviewer.ui.panel import Panel
from jpviewer.ui.tables.model import LEFT, Column, ColumnModel
from jpviewer.ui.tables.view import TableView
from jpviewer.ui.text import words
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate
from jpviewer.ui.work import freshness
from jpviewer.ui.work.freshness import Freshness, States, judge, load_states


@dataclass(frozen=True, eq=False, slots=True)
class Standing:
    """How the sources stand, and what was refused, the newest first."""

    states: States
    refused: Columns


def load(store: Store) -> Standing:
    """Reads both from the cache."""
    return Standing(load_states(store), figures.rejections(store))


class SourcesPanel(Panel):
    """A block for each source, and a table of what was refused."""

    kind: ClassVar[str] = "sources"
    reads: ClassVar[tuple[Table, ...]] = (STATES, REJECTIONS, SESSIONS)

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__(desk, instance)
        top = QWidget()
        column = QVBoxLayout(top)
        self._blocks = {name: Block(name, desk) for name in feeds.NAMES}
        column.setSpacing(0)
        for block in self._blocks.values():
            column.addWidget(block)
        column.addStretch()
        self._refused = ColumnModel(_columns(desk))
        self._table = TableView(self._refused, desk.theme)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setStretchLastSection(True)
        bottom = QWidget()
        below = QVBoxLayout(bottom)
        below.setContentsMargins(0, 0, 0, 0)
        heading = QLabel(translate("sources", "Refused, and why"))
        heading.setContentsMargins(8, 4, 8, 0)
        below.addWidget(heading)
        below.addWidget(self._table)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(top)
        split.addWidget(bottom)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        desk.settings_changed.connect(self.reload)

    def title(self) -> str:
        return translate("sources", "Sources")

    def query(self) -> Callable[[Store], Standing]:
        return load

    def draw(self, result: Standing) -> None:
        now = result.states.newest_try if self.desk.demo else time.time()
        for each in judge(result.states, now, self.desk.settings.sources):
            self._blocks[each.feed.name].show_state(each)
        refused = result.refused
        self._refused.show({**refused, "code": refused["subject"]})
        empty = not len(refused["at"])
        self._table.say(translate("sources", "Nothing was refused.") if empty else "")


class Block(QWidget):
    """One source: name and state, its dates, its last error, and a button."""

    def __init__(self, name: str, desk: Desk) -> None:
        super().__init__()
        self._name = name
        self._desk = desk
        self._dot = QLabel()
        self._title = _wrapped()
        self._dates = quiet(_wrapped())
        self._error = faulty(_wrapped())
        self.refresh = QPushButton(translate("sources", "Refresh this"))
        self.refresh.clicked.connect(self._refresh)
        grid = QGridLayout(self)
        grid.setContentsMargins(4, 4, 4, 4)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._dot, 0, 0)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._dates, 1, 1)
        grid.addWidget(self._error, 2, 1)
        grid.addWidget(self.refresh, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)

    def show_state(self, each: Freshness) -> None:
        """Puts a source's state into words."""
        state = translate("status", STATES_SHOWN[each.state])
        colour = state_colour(each.state, self._desk.theme)
        self._dot.setText(f"<span style='color:{colour}'>●</span>")
        self._title.setText(f"<b>{words.source(self._name)}</b>&nbsp; {state}")
        self._dates.setText(self._dates_of(each))
        self._error.setText(say(each.error) if each.error else "")
        self._error.setVisible(each.error is not None)
        self.refresh.setEnabled(each.state not in (freshness.OFF, freshness.WAITING))

    def _dates_of(self, each: Freshness) -> str:
        formats = self._desk.formats
        parts = []
        if each.last_ok:
            text = translate("sources", "last success {0}, {1} rows")
            parts.append(text.format(formats.instant(each.last_ok), formats.number(each.rows)))
        if each.last_try > each.last_ok:
            text = translate("sources", "last try {0}")
            parts.append(text.format(formats.instant(each.last_try)))
        if each.state == freshness.WAITING:
            text = translate("sources", "waits until {0}, as the host asked")
            parts.append(text.format(formats.instant(each.resume_at)))
        elif each.next_due and not self._desk.demo:
            text = translate("sources", "next {0}")
            parts.append(text.format(formats.instant(each.next_due)))
        return " · ".join(parts)

    def _refresh(self) -> None:
        self._desk.refresh_wanted.emit((self._name,))


def _columns(desk: Desk) -> tuple[Column, ...]:
    instant = desk.formats.instant
    return (
        Column("at", translate("sources", "When"), instant, LEFT, width=16),
        Column("source", translate("sources", "Source"), words.source, LEFT, width=24),
        Column("subject", translate("sources", "What"), str, LEFT, width=20),
        Column("reason", translate("sources", "Why"), _reason, LEFT, width=30),
    )


def _reason(text: str) -> str:
    return say(Message.load(text))


def _wrapped() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    return label
