"""The table under the lines: what each series did over the usual spans and since the base."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from jpviewer.analytics.performance import SPAN, YEAR, Performance
from jpviewer.market import pairs
from jpviewer.market.tables import Columns
from jpviewer.ui.comparison.names import full_name, short_name
from jpviewer.ui.comparison.notes import hint
from jpviewer.ui.comparison.picture import SPANS, Picture
from jpviewer.ui.tables.model import LEFT, Column, ColumnModel, by_sign
from jpviewer.ui.tables.paint import PADDING
from jpviewer.ui.tables.view import ROW_HEIGHT, TableView
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate
from jpviewer.ui.theme import Theme

FEWEST_ROWS, MOST_ROWS = 1, 8
"""Shown at once; more are scrolled to."""
LEAST_NAME = 96
"""Pixels of the names, which give way to the figures."""
LEAST_CHANGE = 0.0005
"""Below it a change is written 0.0%, and has no direction."""
WHOLE = 100_000
"""From here on a level has no decimals."""
_CHANGES = {
    "1d": (
        QT_TRANSLATE_NOOP("performance", "1\nday"),
        QT_TRANSLATE_NOOP("performance", "Change over 1 session"),
    ),
    "5d": (
        QT_TRANSLATE_NOOP("performance", "5\ndays"),
        QT_TRANSLATE_NOOP("performance", "Change over 5 sessions"),
    ),
    "1m": (
        QT_TRANSLATE_NOOP("performance", "1\nmonth"),
        QT_TRANSLATE_NOOP(
            "performance", "Change from the last close on or before the same date 1 month ago"
        ),
    ),
    "3m": (
        QT_TRANSLATE_NOOP("performance", "3\nmonths"),
        QT_TRANSLATE_NOOP(
            "performance", "Change from the last close on or before the same date 3 months ago"
        ),
    ),
    "6m": (
        QT_TRANSLATE_NOOP("performance", "6\nmonths"),
        QT_TRANSLATE_NOOP(
            "performance", "Change from the last close on or before the same date 6 months ago"
        ),
    ),
    "ytd": (
        QT_TRANSLATE_NOOP("performance", "This\nyear"),
        QT_TRANSLATE_NOOP("performance", "Change from the last close of the year before"),
    ),
    "1y": (
        QT_TRANSLATE_NOOP("performance", "1\nyear"),
        QT_TRANSLATE_NOOP(
            "performance", "Change from the last close on or before the same date 1 year ago"
        ),
    ),
    "base": (
        QT_TRANSLATE_NOOP("performance", "Since\nbase"),
        QT_TRANSLATE_NOOP("performance", "Change from the close at the base, or from its first"),
    ),
}
_OF_SPREADS = QT_TRANSLATE_NOOP(
    "performance", "of a spread: the first's change less the second's, in percentage points"
)


class PerformanceTable(TableView):
    """Copied with Ctrl+C: the selected rows, else all of them."""

    def __init__(self, theme: Theme, formats: Formats) -> None:
        self._formats = formats
        self._names: dict[str, str] = {}
        self._whole: dict[str, str] = {}
        self._brief: dict[str, str] = {}
        self._room = 0
        self._rows = ColumnModel(_columns(formats, lambda key: self._names.get(key, key)))
        super().__init__(self._rows, theme)
        self.setAccessibleName(translate("performance", "What each series did"))
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)

    def take(self, picture: Picture) -> None:
        """Shows the figures of a picture."""
        facts, language = picture.comparison.facts, self._formats.language
        self._brief = {key: short_name(key, facts, language) for key in picture.shown}
        self._whole = {
            key: brief if pairs.parse(key) else full_name(key, facts, language)
            for key, brief in self._brief.items()
        }
        rows = [picture.performance(key) for key in picture.shown]
        behind = np.array([row.last < picture.last for row in rows], bool)
        self._rows.show(_figures(picture, rows), behind)
        self._rows.hint_rows(lambda row: self._hint(picture, rows[row], picture.shown[row]))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def limit(self, height: int) -> None:
        """Takes about so many pixels at most."""
        self._room = height
        self._fit()

    def copy(self) -> None:
        if not self.picked():
            self.selectAll()
        self._call(self._whole)  # whatever room there is on screen
        super().copy()
        self._fit()

    def _fit(self) -> None:
        """Names in full where there is room beside the figures, else short, and whole either way
        under the pointer."""
        figures = self.horizontalHeader().length() - self.columnWidth(0)
        room = max(self.viewport().width() - figures, LEAST_NAME)
        names = self._whole if self._width(self._whole) <= room else self._brief
        self._call(names)
        self.setColumnWidth(0, min(self._width(names), room))
        self._fit_rows()

    def _call(self, names: dict[str, str]) -> None:
        if names is not self._names:
            self._names = names
            self._rows.replace(self._rows.columns[0], self._rows.figures["series"])

    def _width(self, names: dict[str, str]) -> int:
        longest = max(map(self.fontMetrics().horizontalAdvance, names.values()), default=0)
        return longest + 2 * PADDING + 2

    def _fit_rows(self) -> None:
        """As high as its rows, and no higher."""
        header, bar = self.horizontalHeader(), self.horizontalScrollBar().sizeHint().height()
        room = (self._room - header.sizeHint().height()) // ROW_HEIGHT
        count = min(len(self._rows.rows), MOST_ROWS, max(room, FEWEST_ROWS))
        below = bar if header.length() > self.width() else 0
        self.setFixedHeight(header.sizeHint().height() + max(count, 1) * ROW_HEIGHT + below)

    def _hint(self, picture: Picture, row: Performance, key: str) -> str:
        said = hint(picture, key, self._formats)
        if 0 <= row.last < picture.last:
            day = self._formats.day(int(picture.comparison.calendar.days[row.last]))
            said += "\n" + translate("performance", "Figures as of {0}").format(day)
        return said


def _figures(picture: Picture, rows: list[Performance]) -> Columns:
    coverage = [
        float(picture.tracks[key].levels.coverage[row.last]) if row.last >= 0 else math.nan
        for key, row in zip(picture.shown, rows, strict=True)
    ]
    changes = {
        f"change_{key}": np.array([row.changes[key] for row in rows]) for key in (*SPANS, "base")
    }
    return {
        "series": np.array(picture.shown, object),
        "level": np.array([row.level for row in rows]),
        **changes,
        "volatility": np.array([row.volatility for row in rows]),
        "drawdown": np.array([row.drawdown for row in rows]),
        "correlation": np.array([row.correlation for row in rows]),
        "coverage": np.array(coverage),
    }


def _columns(formats: Formats, name: Callable[[str], str]) -> list[Column]:
    change = partial(_change, formats)
    return [
        Column("series", translate("performance", "Series"), name, LEFT, width=23),
        Column(
            "level",
            translate("performance", "Level"),
            partial(_level, formats),
            hint=translate(
                "performance",
                "Last close in the currency chosen; own composites began at 100; of a spread: "
                "points since the base",
            ),
            width=9,
        ),
        *(change(key) for key in (*SPANS, "base")),
        Column(
            "volatility",
            translate("performance", "Vol.\n{0} d").format(SPAN),
            formats.share,
            hint=translate(
                "performance",
                "Standard deviation of the daily returns of the last {0} sessions × √{1}; of a "
                "spread: of the two returns' difference",
            ).format(SPAN, YEAR),
            width=6,
        ),
        Column(
            "drawdown",
            translate("performance", "From\nthe high"),
            formats.percent,
            hint=translate("performance", "From the highest close since the base"),
            width=6,
        ),
        Column(
            "correlation",
            translate("performance", "Corr.\nPrime"),
            partial(formats.number, decimals=2),
            hint=translate(
                "performance", "Of the daily returns of the last {0} sessions with Prime's"
            ).format(SPAN),
            width=6,
        ),
        Column(
            "coverage",
            translate("performance", "Weight\nknown"),
            partial(formats.share, decimals=0),
            hint=translate(
                "performance",
                "Share of a composite's weight whose prices are known, with total return its "
                "dividends too; 100% for one security",
            ),
            width=5,
        ),
    ]


def _change(formats: Formats, key: str) -> Column:
    title, said = (translate("performance", text) for text in _CHANGES[key])
    return Column(
        f"change_{key}",
        title,
        formats.percent,
        colour=partial(by_sign, least=LEAST_CHANGE),
        hint=f"{said}; {translate('performance', _OF_SPREADS)}",
        width=7 if key == "base" else 6,  # since a far base, a change may be of three digits
    )


def _level(formats: Formats, value: float) -> str:
    """With as many decimals as tell something, and have room: a fund abroad may cost ¥110,323."""
    size = abs(value)
    return formats.number(value, 4 if size < 1 else 0 if size >= WHOLE else 2)
