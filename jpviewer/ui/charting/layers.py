"""The series of a chart's panes, drawn from a study."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from jpviewer.analytics.indicators import averages, bollinger
from jpviewer.analytics.indicators.averages import Row
from jpviewer.market.days import iso
from jpviewer.ui.charting import signs
from jpviewer.ui.charting.rivals import Rival
from jpviewer.ui.charting.study import Study
from jpviewer.ui.drawn import Drawn
from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.candles import Candles
from jpviewer.ui.plots.cloud import Cloud
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.marks import Marks
from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.samples import USUAL
from jpviewer.ui.plots.series import Mask, Series, Words
from jpviewer.ui.stocks.prices import PriceWords
from jpviewer.ui.stocks.security import Security
from jpviewer.ui.styles import STROKES, Style
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
PLAIN, HOLLOW = STROKES[0], STROKES[2]
_AVERAGES_IN, _LONG_IN, _BANDS_IN, _ICHIMOKU_IN = (1, 3, 7), 4, 2, (0, 5, 6)
"""Places in the theme's series of what is plain: no two of them are one."""
_ANCHORS_IN = (5, 6, 0, 2)
"""Of what is hollow: among securities only composites are, which no chart draws."""


@dataclass(frozen=True, slots=True)
class Layers:
    """Makes series in one theme, language and price format."""

    study: Study
    theme: Theme
    formats: Formats
    measure: Measure
    styles: Mapping[str, Style]
    """Of the securities compared, by symbol: as every panel draws them."""

    @property
    def words(self) -> PriceWords:
        """How prices are written."""
        return PriceWords.of(self.study.security, self.formats)

    def lines(self) -> list[Drawn]:
        """All lines of the upper pane, from the front to the back."""
        return [
            *self._rivals(),
            *self._vwaps(),
            *self._averages(),
            *self._bands(),
            *self._ichimoku(),
        ]

    def prices(self, lines: Sequence[Drawn]) -> list[Series]:
        """What stands in the upper pane, from the front to the back."""
        marks = Marks(self.measure, self.theme.ground)
        marks.set_marks(signs.marks(self.study, self.words, self.theme))
        items = (each for line in lines for each in line.items)
        return [marks, self.candles(), *items, *self._cloud()]

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

    def _averages(self) -> Iterator[Drawn]:
        """The moving averages, each by its number of bars."""
        name = translate("chart", _AVERAGES[self.study.choices.period])
        usual = averages.USUAL[self.study.choices.period]
        for count, row in self.study.indicators.averages:
            colour = _AVERAGES_IN[usual.index(count)] if count in usual else _LONG_IN
            yield self._plain(name.format(count), colour, row)

    def _vwaps(self) -> Iterator[Drawn]:
        """Average prices since a day, which stands in the name."""
        for colour, (day, row) in zip(_ANCHORS_IN, self.study.indicators.vwaps, strict=False):
            yield self._drawn(vwap_name(self.study, day), self.theme.series[colour], row, HOLLOW)

    def _rivals(self) -> Iterator[Drawn]:
        """The securities compared, in changes since the base."""
        for rival in self.study.rivals:
            start = float(rival.values[rival.base]) if rival.base >= 0 else 1.0
            words = partial(_change, start, self.formats)
            style = self.styles[rival.security.symbol]
            colour, values = self.theme.series[style.colour], self.study.by_bar(rival.values)
            drawn = self._made(rival.name, colour, style.stroke, USUAL, words)
            masks = map(self.study.mask_by_bar, (rival.doubtful, rival.carried))
            self._fill(drawn, values, *masks)
            drawn.line.title = _whole_name(rival.security, self.formats)
            drawn.line.basis = self._basis(rival)
            drawn.line.marked = True
            yield drawn

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

    def _bands(self) -> Iterator[Drawn]:
        bands = self.study.indicators.bands
        if bands is None:
            return
        for width in (*reversed(bollinger.WIDTHS), *(-each for each in bollinger.WIDTHS)):
            name = translate("chart", "Bollinger {0} {1}σ")
            text = name.format(bollinger.COUNT, self.formats.signed(width))
            yield self._plain(text, _BANDS_IN, bands.edge(width))
        name = translate("chart", "Bollinger {0}").format(bollinger.COUNT)
        yield self._plain(name, _BANDS_IN, bands.middle)

    def _ichimoku(self) -> Iterator[Drawn]:
        """The leading spans have the two colours of the cloud between them."""
        found = self.study.indicators.ichimoku
        if found is None:
            return
        three = (
            (translate("chart", "Conversion line"), found.conversion),
            (translate("chart", "Base line"), found.base),
            (translate("chart", "Lagging span"), found.lagging),
        )
        for colour, (name, row) in zip(_ICHIMOKU_IN, three, strict=True):
            yield self._plain(name, colour, row)
        first, second = translate("chart", "Leading span 1"), translate("chart", "Leading span 2")
        yield self._drawn(first, self.theme.up, found.first_span)
        yield self._drawn(second, self.theme.down, found.second_span)

    def _cloud(self) -> Iterator[Cloud]:
        found = self.study.indicators.ichimoku
        if found is not None:
            at = self.study.prices.at[: len(found.first_span)]
            cloud = Cloud(self.theme.up, self.theme.down)
            cloud.set_edges(at, found.first_span[: len(at)], found.second_span[: len(at)])
            yield cloud

    def line(
        self,
        name: str,
        colour: int,
        row: Row,
        words: Words,
        doubtful: Mask | None = None,
        carried: Mask | None = None,
    ) -> Line:
        """A thin line of one figure a bar, for as many bars as the calendar has."""
        drawn = self._made(name, self.theme.series[colour], PLAIN, THIN, words)
        self._fill(drawn, row, doubtful, carried)
        return drawn.line

    def _plain(self, name: str, colour: int, row: Row) -> Drawn:
        return self._drawn(name, self.theme.series[colour], row)

    def _drawn(self, name: str, colour: str, row: Row, stroke: str = PLAIN) -> Drawn:
        drawn = self._made(name, colour, stroke, THIN, self.words)
        self._fill(drawn, row)
        return drawn

    def _made(self, name: str, colour: str, stroke: str, width: float, words: Words) -> Drawn:
        drawn = Drawn(name, colour, stroke, self.theme, words, width)
        drawn.line.compared = drawn.line.marked = False
        return drawn

    def _fill(
        self, drawn: Drawn, row: Row, doubtful: Mask | None = None, carried: Mask | None = None
    ) -> None:
        if self.study.choices.period == "day":
            drawn.set_values(row, doubtful, carried)
        else:
            at = self.study.prices.at[: len(row)]
            drawn.set_points(at, row[: len(at)], doubtful, carried)


def _whole_name(security: Security, formats: Formats) -> str:
    return " ".join(filter(None, (security.title_code, *security.names(formats)[:1])))


def _change(start: float, formats: Formats, value: float) -> str:
    return formats.percent(value / start - 1)


def vwap_name(study: Study, day: int) -> str:
    """What the average price since a day is called, and what its turnover is made of."""
    plain = translate("chart", "VWAP since {0}")
    rough = translate("chart", "VWAP since {0} (close × volume)")
    return (rough if study.estimated else plain).format(iso(day))
