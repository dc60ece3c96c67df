"""The Sources panel: how fresh each source is, why, what comes next, and what was refused."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from jpviewer.market import feeds
from jpviewer.market.progress import Progress
from jpviewer.market.tables import DOUBTS, REJECTIONS, SESSIONS, STATES, Table
from jpviewer.store import standing
from jpviewer.store.store import Store
from jpviewer.ui import refusals
from jpviewer.ui.desk import Desk
from jpviewer.ui.panel import Panel
from jpviewer.ui.refusals import Refusal
from jpviewer.ui.refused_table import RefusedTable
from jpviewer.ui.source_block import SourceBlock
from jpviewer.ui.text.translate import translate
from jpviewer.ui.work.freshness import States, judge, load_states

TICK = 60_000
"""Milliseconds after which what is said of the time is said anew."""


@dataclass(frozen=True, eq=False, slots=True)
class Standing:
    """How the sources stand, and what was refused or is in doubt, the newest first."""

    states: States
    histories: tuple[int, int]
    """Of how many stocks daily bars are known, and how many there are."""
    refused: tuple[Refusal, ...]
    names: Mapping[str, str]
    """Code and name by symbol."""


def load(store: Store, english: bool) -> Standing:
    """Reads all of it from the cache."""
    refused = refusals.load(store)
    names = refusals.names(store, refused, english)
    return Standing(load_states(store), standing.histories(store), refused, names)


class SourcesPanel(Panel):
    """A block for each source over a table of what was refused."""

    kind: ClassVar[str] = "sources"
    reads: ClassVar[tuple[Table, ...]] = (STATES, REJECTIONS, DOUBTS, SESSIONS)

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__(desk, instance)
        self._standing: Standing | None = None
        self._running: dict[str, Progress] = {}
        self._blocks = {name: SourceBlock(name, desk) for name in feeds.NAMES}
        self._refused = RefusedTable(desk)
        self._lay_out()
        for block in self._blocks.values():
            block.refused_wanted.connect(self._refused.choose_source)
        desk.settings_changed.connect(self.reload)
        desk.progressed.connect(self._take_progress)
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._say)
        self._tick.start(TICK)

    def title(self) -> str:
        return translate("panels", "Sources")

    def query(self) -> Callable[[Store], Standing]:
        return partial(load, english=self.desk.formats.language != "ja")

    def draw(self, result: Standing) -> None:
        self._standing = result
        counts = refusals.count(result.refused)
        for name, block in self._blocks.items():
            block.count_refused(counts.get(name, 0))
        self._say()
        self._refused.show_refusals(result.refused, result.names)

    def _lay_out(self) -> None:
        blocks = QWidget()
        column = QVBoxLayout(blocks)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for block in self._blocks.values():
            column.addWidget(block)
        column.addStretch()
        upper = QScrollArea()
        upper.setWidget(blocks)
        upper.setWidgetResizable(True)
        upper.setFrameShape(QFrame.Shape.NoFrame)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(upper)
        split.addWidget(self._refused)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _take_progress(self, event: Progress | None) -> None:
        if event is None:
            self._running.clear()
        elif event.done < event.total:
            self._running[event.source] = event
        else:
            self._running.pop(event.source, None)
        self._say()

    def _say(self) -> None:
        """Puts what is known into words, as of now."""
        if self._standing is None:
            return
        states = self._standing.states
        now = states.newest_try if self.desk.demo else time.time()
        for each in judge(states, now, self.desk.settings.sources):
            name = each.feed.name
            running = self._running.get(name)
            self._blocks[name].show_state(each, now, self._standing.histories, running)
