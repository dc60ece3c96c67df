"""The series of a chart's panes, drawn from a study."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from jpviewer.analytics.indicators import bollinger
from jpviewer.analytics.indicators.averages import Row
from jpviewer.market.days import iso
from jpviewer.ui.charting import signs
from jpviewer.ui.charting.rivals import Rival
from jpviewer.ui.charting.study import Study
from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.candles import Candles
from jpviewer.ui.plots.cloud import Cloud
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.marks import Marks
from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.series import Series, Words
from jpviewer.ui.stocks.prices import PriceWords
from jpviewer.ui.stocks.security import Security
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate
from jpviewer.ui.theme import Theme

MUTED = 0.55
"""Opacity of volume, which stands behind prices in weight."""
THIN = 1.0
_AVERAGES = {
    "day": QT_TRANSLATE_NOOP("chart", "{0}-day average"),
    "week": QT_TRANSLATE_NOOP("chart", "{0}-week average"),
    "month": QT_TRANSLATE_NOOP("chart", "{0}-month average"),
}
_AVERAGE_COLOURS, _ANCHOR_COLOURS, RIVAL_COLOURS = (1, 3, 7, 4), (5, 6, 0, 2), (0, 2, 5, 6, 4, 3)
"""Places in the theme's series; neighbours on one chart differ."""


@dataclass(frozen=True, slots=True)
class Layers:
    """Makes series in one theme, language and price format."""

    study: Study
    theme: Theme
    formats: Formats
    measure: Measure

    @property
    def words(self) -> PriceWords:
        """How prices are written."""
        return PriceWords.of(self.study.security, self.formats)

    def prices(self) -> list[Series]:
        """What stands in the upper pane, from the front to the back."""
        marks = Marks(self.measure, self.theme.ground)
        marks.set_marks(signs.marks(self.study, self.words, self.theme))
        lines = (*self.rivals(), *self.vwaps(), *self.averages())
        return [marks, self.candles(), *lines, *self._bands(), *self._ichimoku()]

    def candles(self) -> Candles:
        """The security's own bars."""
        theme, prices, choices = self.theme, self.study.prices, self.study.choices
        candles = Candles(theme.up, theme.down, theme.ground, self.words, style=choices.style)
        candles.title = _whole_name(self.study.security, self.formats)
        rows = prices.open, prices.high, prices.low, prices.close
        if choices.period == "day":
            candles.set_values(0, *rows)
        else:
            count = len(prices.close)
            candles.set_periods(prices.left[:count], prices.right[:count], *rows)
        return candles

    def averages(self) -> list[Line]:
        """The moving averages, each by its number of bars."""
        name = translate("chart", _AVERAGES[self.study.choices.period])
        return [
            self.line(name.format(count), colour, row)
            for colour, (count, row) in zip(
                _AVERAGE_COLOURS, self.study.indicators.averages, strict=False
            )
        ]

    def vwaps(self) -> list[Line]:
        """Average prices since a day, which stands in the name."""
        return [
            self.line(vwap_name(self.study, day), colour, row, 1.4)
            for colour, (day, row) in zip(
                _ANCHOR_COLOURS, self.study.indicators.vwaps, strict=False
            )
        ]

    def rivals(self) -> list[Line]:
        """The securities compared, in changes since the base."""
        lines = []
        for place, rival in enumerate(self.study.rivals):
            start = float(rival.values[rival.base]) if rival.base >= 0 else 1.0
            words = partial(_change, start, self.formats)
            colour = RIVAL_COLOURS[place % len(RIVAL_COLOURS)]
            values = self.study.by_bar(rival.values)
            line = self.line(rival.security.code, colour, values, 1.6, words)
            line.title = _whole_name(rival.security, self.formats)
            line.basis = self._basis(rival)
            lines.append(line)
        return lines

    def _basis(self, rival: Rival) -> str:
        """A rival's figures are prices of the security: its own would not fit beside them."""
        if rival.base < 0:
            return ""
        text = translate("chart", "as if it had cost what {0} did on {1}")
        return text.format(self.study.security.code, iso(int(self.study.calendar.days[rival.base])))

    def volume(self) -> list[Series]:
        """Shares traded a bar, coloured as the bar is."""
        theme, prices = self.theme, self.study.prices
        name, count = translate("chart", "Volume"), len(prices.close)
        bars = Bars(name, theme.up, theme.down, self.formats.amount, MUTED)
        left, right = prices.left[:count], prices.right[:count]
        bars.set_values(left, right, prices.volume, prices.close < prices.open)
        return [bars]

    def _bands(self) -> Iterable[Line]:
        bands = self.study.indicators.bands
        if bands is None:
            return
        for width in (*reversed(bollinger.WIDTHS), *(-each for each in bollinger.WIDTHS)):
            name = translate("chart", "Bollinger {0} {1}σ")
            text = name.format(bollinger.COUNT, self.formats.signed(width))
            yield self.line(text, 2, bands.edge(width))
        yield self.line(
            translate("chart", "Bollinger {0}").format(bollinger.COUNT), 2, bands.middle
        )

    def _ichimoku(self) -> list[Series]:
        found = self.study.indicators.ichimoku
        if found is None:
            return []
        at = self.study.prices.at[: len(found.first_span)]
        first, second = found.first_span[: len(at)], found.second_span[: len(at)]
        cloud = Cloud(self.theme.up, self.theme.down)
        cloud.set_edges(at, first, second)
        names = (
            translate("chart", "Conversion line"),
            translate("chart", "Base line"),
            translate("chart", "Lagging span"),
            translate("chart", "Leading span 1"),
            translate("chart", "Leading span 2"),
        )
        rows = found.conversion, found.base, found.lagging, first, second
        lines = [
            self.line(name, colour, row)
            for name, colour, row in zip(names, (0, 5, 6, 2, 4), rows, strict=True)
        ]
        return [*lines, cloud]

    def line(
        self, name: str, colour: int, row: Row, width: float = THIN, words: Words | None = None
    ) -> Line:
        """A line of one figure a bar, for as many bars as the calendar has."""
        shade = self.theme.series[colour]
        line = Line(name, shade, words or self.words, width=width, marked=False)
        line.compared = False
        if self.study.choices.period == "day":
            line.set_values(0, row)
        else:
            at = self.study.prices.at[: len(row)]
            line.set_points(at, row[: len(at)])
        return line


def _whole_name(security: Security, formats: Formats) -> str:
    return " ".join(filter(None, (security.title_code, *security.names(formats)[:1])))


def _change(start: float, formats: Formats, value: float) -> str:
    return formats.percent(value / start - 1)


def vwap_name(study: Study, day: int) -> str:
    """What the average price since a day is called, and what its turnover is made of."""
    plain = translate("chart", "VWAP since {0}")
    rough = translate("chart", "VWAP since {0} (close × volume)")
    return (rough if study.estimated else plain).format(iso(day))
