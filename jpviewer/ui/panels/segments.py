"""The Segments panel: composites and benchmarks against each other, from a common start."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton

from jpviewer.analytics import relative
from jpviewer.analytics.relative import Track
from jpviewer.market.calendar import Calendar
from jpviewer.market.segments import COMPOSITE_SERIES, STOCK_SEGMENTS
from jpviewer.market.tables import BARS, COMPOSITES, SESSIONS, Table
from jpviewer.store import bars, listings
from jpviewer.store.store import Store
from jpviewer.ui import comparison, ranges
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import quiet
from jpviewer.ui.panel import Panel
from jpviewer.ui.plot_menu import PlotMenu
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.series_picker import SeriesPicker
from jpviewer.ui.text.translate import translate


@dataclass(frozen=True, slots=True)
class Choices:
    """Which series, whether Prime in units of Growth instead, and over which range."""

    series: tuple[str, ...] = STOCK_SEGMENTS
    ratio: bool = False
    range: str = "1y"


@dataclass(frozen=True, eq=False)
class Comparison:
    """The lines, and the position of the session they start from; -1 is before the first."""

    choices: Choices
    calendar: Calendar
    tracks: tuple[Track, ...]
    base: int
    names: Mapping[str, str]
    """What Yahoo calls the benchmarks."""


def load(store: Store, choices: Choices) -> Comparison:
    """Reads the chosen series and rebases them at the range's start."""
    calendar = listings.calendar(store)
    wanted = comparison.PAIR if choices.ratio else choices.series
    levels = relative.align(calendar, bars.levels(store, wanted), wanted)
    count = len(levels[0].level)
    last = int(calendar.days[count - 1]) if count else 0
    base = ranges.start(choices.range, calendar, last)
    shown = [relative.ratio(*levels)] if choices.ratio else levels
    tracks = tuple(relative.rebase(each, base) for each in shown)
    return Comparison(choices, calendar, tracks, base, bars.names(store))


class SegmentsPanel(Panel):
    """Lines, a legend of what each did since the base, and the gap in words."""

    kind: ClassVar[str] = "segments"
    reads: ClassVar[tuple[Table, ...]] = (COMPOSITES, BARS, SESSIONS)

    def __init__(self, desk: Desk, instance: int = 1) -> None:
        super().__init__(desk, instance)
        self._series: tuple[str, ...] = STOCK_SEGMENTS
        self.pane = Pane(base=relative.START)
        self.plot = Plot(desk.theme, desk.formats, [self.pane])
        PlotMenu(desk, self.plot)
        self.adopt(self.plot)
        self.plot.setAccessibleName(translate("segments", "Lines of segments and benchmarks"))
        self.legend = QLabel()
        self.legend.setWordWrap(True)
        self.headline = QLabel()
        self.headline.setWordWrap(True)
        self.note = QLabel()
        quiet(self.note)
        self.note.setWordWrap(True)
        self.picker = SeriesPicker()
        self.picker.picked.connect(self._pick)
        self.ratio = QToolButton()
        self.ratio.setText(translate("segments", "Prime ÷ Growth"))
        self.ratio.setCheckable(True)
        self.ratio.setToolTip(translate("segments", "One line: Prime in units of Growth"))
        self.ratio.toggled.connect(self._toggle_ratio)
        self._arrange()
        self.picker.offer(self._offered(), self._series)
        desk.range_changed.connect(self.reload)
        desk.settings_changed.connect(self._take_settings)

    def title(self) -> str:
        return translate("panels", "Segments")

    def query(self) -> Callable[[Store], Comparison]:
        chosen = Choices(self._series, self.ratio.isChecked(), self.desk.range)
        return partial(load, choices=chosen)

    def choices(self) -> dict[str, Any]:
        return {"series": list(self._series), "ratio": self.ratio.isChecked()}

    def choose(self, choices: dict[str, Any]) -> None:
        series = choices.get("series")
        if isinstance(series, list) and series and all(isinstance(each, str) for each in series):
            self._series = tuple(series)
            self.picker.offer(self._offered(), self._series)
        self.ratio.blockSignals(True)
        self.ratio.setChecked(choices.get("ratio") is True)
        self.ratio.blockSignals(False)

    def draw(self, result: Comparison) -> None:
        theme, formats = self.desk.theme, self.desk.formats
        names = [track.series for track in result.tracks]
        chosen = comparison.colours(names, self._offered(), theme)
        lines = []
        for track in result.tracks:
            name = comparison.short_name(track.series)
            line = Line(name, chosen[track.series], partial(formats.number, decimals=1))
            line.set_values(0, track.values, track.doubtful)
            lines.append(line)
        known = [track for track in result.tracks if track.base >= 0]
        first = max(result.base, min((track.base for track in known), default=0))
        last = max((track.last for track in known), default=-1)
        self.picker.describe(result.names)
        self.plot.set_days(result.calendar.days)
        self.pane.put(lines)
        self.plot.say(_coming() if last < 0 else "")
        self.plot.refresh()
        self.plot.show_range(result.choices.range, first, last)
        headline = comparison.headline(
            result.tracks, result.calendar, result.choices.range, formats
        )
        self.plot.setAccessibleDescription(headline)
        self.legend.setText(comparison.legend(result.tracks, chosen, theme, formats))
        self.headline.setText(headline)
        self.note.setText(comparison.note(result.tracks, result.base))
        self.note.setVisible(bool(self.note.text()))

    def _offered(self) -> tuple[str, ...]:
        return (*COMPOSITE_SERIES, *self.desk.settings.benchmarks)

    def _pick(self, series: tuple[str, ...]) -> None:
        self._series = series
        self.ratio.setChecked(False)
        self.reload()

    def _toggle_ratio(self) -> None:
        self.reload()

    def _take_settings(self) -> None:
        self.picker.offer(self._offered(), self._series)
        self.reload()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(8, 4, 4, 2)
        top.addWidget(self.legend, 1)
        for button in (self.picker, self.ratio):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.stack(top, self.plot, self.headline, self.note)


def _coming() -> str:
    return translate(
        "segments",
        "Lines come with the prices: benchmarks first, then Prime, Standard and Growth as more of "
        "their stocks are known.",
    )
