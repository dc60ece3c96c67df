"""The Segments panel: composites and benchmarks against each other, from a common start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from jpviewer.market import pairs
from jpviewer.market.segments import COMPOSITE_SERIES
from jpviewer.market.tables import BARS, COMPOSITES, LISTINGS, SESSIONS, Table
from jpviewer.store.store import Store
from jpviewer.ui import ranges
from jpviewer.ui.comparison import entries, notes, sentences
from jpviewer.ui.comparison.controls import Controls
from jpviewer.ui.comparison.legend import Legend
from jpviewer.ui.comparison.load import Choices, Comparison, load
from jpviewer.ui.comparison.names import short_name
from jpviewer.ui.comparison.picture import Picture, picture
from jpviewer.ui.comparison.plot import ComparisonPlot, first_known
from jpviewer.ui.comparison.tables import Tables
from jpviewer.ui.comparison.view import FOLLOW, START, View
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import quiet
from jpviewer.ui.panel import Panel
from jpviewer.ui.plot_menu import PlotMenu
from jpviewer.ui.plots.caption import Caption
from jpviewer.ui.plots.pane import Pane, Scaling
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import translate
from jpviewer.ui.wrapped import Wrapped

OF_TABLE = 0.3
"""Of the panel's height, what the table may take."""
LOW = 400
"""Pixels of height below which the note has one line: the picture needs the room."""
SOON = 120
"""Milliseconds without a move, after which the table follows the view."""


class SegmentsPanel(Panel):
    """Lines, a legend of what each did since the base, the gap in words, and a table."""

    kind: ClassVar[str] = "segments"
    reads: ClassVar[tuple[Table, ...]] = (COMPOSITES, BARS, SESSIONS, LISTINGS)

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__(desk, instance)
        self._comparison: Comparison | None = None
        self._picture: Picture | None = None
        self._range, self._resets = desk.range, 0
        self.controls = Controls(desk)
        self.picker, self.view = self.controls.picker, self.controls.view
        self.legend = Legend(desk.theme, self.controls)
        self.plot = ComparisonPlot(desk.theme, desk.formats)
        self.pane = self.plot.lines
        self.plot_menu = PlotMenu(desk, self.plot, lambda: self.kind, self.caption)
        self.adopt(self.plot)
        self.headline, self.note = Wrapped(), quiet(Wrapped())
        self.tables = Tables(desk)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._tabulate)
        self._arrange()
        self._connect(desk)

    def title(self) -> str:
        return translate("panels", "Segments")

    def caption(self) -> Caption:
        """What stands around a picture of the lines."""
        shown, said = self._picture, (self.headline.text(), self.note.text())
        until = int(shown.comparison.calendar.days[shown.last]) if shown is not None else 0
        return Caption(self.title(), said, words.source("yahoo_bars"), until)

    def query(self) -> Callable[[Store], Comparison]:
        view, desk, series = self.view.view, self.desk, self.controls.chosen.series
        held = self.controls.baskets
        chosen = Choices(series, desk.range, desk.currency, view.total, view.early, held)
        return partial(load, choices=chosen)

    def choices(self) -> dict[str, Any]:
        return self.controls.choices() | {"columns": self.tables.figures.shown.choices()}

    def choose(self, choices: dict[str, Any]) -> None:
        self.controls.choose(choices)
        self.plot.choose_scale(self.view.view.scale)
        columns = choices.get("columns")
        self.tables.figures.shown.choose(columns if isinstance(columns, dict) else {})

    def add_series(self, series: str) -> None:
        self.controls.add(series)

    def draw(self, result: Comparison) -> None:
        self._comparison = result
        self._picture = drawn = picture(result, self._base(result))
        self.controls.describe(result.facts)
        styles = self.desk.styles.of(drawn.shown)
        name = partial(short_name, facts=result.facts, language=self.desk.formats.language)
        self.plot.say(self._empty(drawn))
        self.plot.draw(drawn, styles, name, self.controls.chosen.hidden, self.view.view.scores)
        first = max(result.start, first_known(drawn))
        self.plot.show_range((result.choices.range, self._resets), first, drawn.last)
        self._follow()
        self._tell()
        self._tabulate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tables.limit(round(self.height() * OF_TABLE))
        self.note.fold(self.height() < LOW)

    def _base(self, result: Comparison) -> int:
        """The session at which series are to be 100; -1 leaves it to them."""
        base = self.view.view.base
        if isinstance(base, int):
            return max(result.calendar.at_or_before(base), 0)
        shown = self._picture and self._picture.comparison.choices.range
        same = base == FOLLOW and shown == result.choices.range
        return self.plot.left_session if same else result.start

    def _move(self, base: int) -> bool:
        """Has the same figures start from another session; False where they do already."""
        if self._comparison is None or self._picture is None or base == self._picture.base:
            return False
        self._picture = picture(self._comparison, base)
        self.plot.rebase(self._picture)
        self._tell()
        return True

    def _follow(self) -> None:
        """The base goes where the left edge is, if that is wanted."""
        known = self._picture is not None and self._picture.base >= 0
        if known and self.view.view.base == FOLLOW and self._move(self.plot.left_session):
            self._soon.start()

    def _drag(self, session: int, final: bool) -> None:
        days = self.plot.days
        if self._comparison is None or not len(days):
            return
        place = min(max(session, 0), max(self._comparison.count - 1, 0))
        self._move(place)
        if final:
            self.controls.take(replace(self.view.view, base=int(days[place])))
            self._tabulate()

    def _tell(self) -> None:
        """Legend, headline and note of the picture as it is."""
        shown, formats = self._picture, self.desk.formats
        if shown is None:
            return
        styles = self.desk.styles.of(shown.shown)
        self.legend.show_entries(
            entries.entries(shown, styles, self.controls.chosen.hidden, formats)
        )
        headline = sentences.headline(shown, formats)
        self.headline.setText(headline)
        self.headline.hint(sentences.counted(shown))
        self.plot.setAccessibleDescription(headline)
        self.note.setText(notes.note(shown, formats))
        for label in (self.headline, self.note):
            label.setVisible(bool(label.text()))

    def _tabulate(self) -> None:
        if self._picture is not None:
            self.tables.show_below(self.view.view.below, self._picture)

    def _empty(self, drawn: Picture) -> str:
        """What to say where lines would be; '' when there are some."""
        if drawn.last >= 0:
            return ""
        return notes.note(drawn, self.desk.formats) or _coming(drawn)

    def _hide(self, key: str, shown: bool) -> None:
        self.controls.chosen.hide(key, shown)
        if self._comparison is not None:
            self.draw(self._comparison)

    def _look(self, view: View) -> None:
        """Another view: what is read, what is 100, or only what is seen."""
        before = self.view.view
        self.controls.take(view)
        if view.scale != before.scale:
            self.plot.choose_scale(view.scale)
        if (view.total, view.early) != (before.total, before.early):
            self.reload()
        elif self._comparison is not None:
            self.draw(self._comparison)

    def _take_scale(self, pane: Pane, kind: Scaling) -> None:
        """The plot's own menu has been used."""
        if pane is self.pane:
            self.controls.take(replace(self.view.view, scale=kind))

    def _take_range(self, key: str) -> None:
        """An event, or the range that is chosen already, takes the base back from the user."""
        again = key == self._range
        if isinstance(self.view.view.base, int) and (again or ranges.event_day(key)):
            self.controls.take(replace(self.view.view, base=START))
        self._range = key
        self._resets += again
        self.reload()

    def _connect(self, desk: Desk) -> None:
        self.controls.asked.connect(self.reload)
        self.view.changed.connect(self._look)
        self.controls.table.clicked.connect(
            lambda on: self._look(replace(self.view.view, below="figures" if on else ""))
        )
        self.plot.scale_chosen.connect(self._take_scale)
        self.legend.hidden.connect(self._hide)
        self.legend.removed.connect(self.controls.remove)
        self.legend.paired.connect(self.controls.add)
        self.plot.base_moved.connect(self._drag)
        self.plot.looked.connect(self._follow)
        desk.range_changed.connect(self._take_range)
        desk.currency_changed.connect(self.reload)
        desk.settings_changed.connect(self.reload)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(self.legend)
        column.addWidget(self.plot, 1)
        for label in (self.headline, self.note):
            label.setContentsMargins(8, 0, 8, 0)
            column.addWidget(label)
        column.addWidget(self.tables)


def _coming(drawn: Picture) -> str:
    if not set(pairs.plain(drawn.shown)) & set(COMPOSITE_SERIES):
        return translate(
            "segments",
            "No prices are known of what is chosen. Those of a stock come with the daily bars; "
            "choose other series under “Series …”.",
        )
    return translate(
        "segments",
        "Lines come with the prices: benchmarks first, then Prime, Standard and Growth as more of "
        "their stocks are known.",
    )
