"""One security as its chart shows it: prices by period, and the indicators that were chosen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from jpviewer.analytics.abroad import on_calendar
from jpviewer.analytics.indicators import averages, bollinger, ichimoku, macd, rsi, strength, vwap
from jpviewer.analytics.indicators.averages import Row, carry
from jpviewer.analytics.indicators.bollinger import Bands
from jpviewer.analytics.indicators.ichimoku import AHEAD, Ichimoku
from jpviewer.analytics.indicators.macd import Macd
from jpviewer.analytics.periods import Days, Places, Prices, grouped
from jpviewer.analytics.relative import ENOUGH, on_sessions
from jpviewer.market.baskets import Baskets
from jpviewer.market.calendar import Calendar
from jpviewer.market.segments import SEGMENTS_BEGAN, STOCK_SEGMENTS
from jpviewer.market.tables import Columns
from jpviewer.store import bars, figures, listings
from jpviewer.store.store import Store
from jpviewer.ui import ranges
from jpviewer.ui.charting.choices import ChartChoices
from jpviewer.ui.charting.rivals import Mask, Rival, load_basket, load_rival, start_of
from jpviewer.ui.stocks.security import Security, load_security


@dataclass(frozen=True, slots=True)
class Question:
    """Which security, how drawn, over which range; `base` is a day to compare from, 0 for the
    range's own."""

    code: str
    range: str
    choices: ChartChoices
    base: int = 0
    baskets: Baskets = ()
    """The lists among what is compared."""


@dataclass(frozen=True, eq=False)
class Strength:
    """A figure a bar against the segment's composite, and what is to be said of that."""

    values: Row
    doubtful: Mask
    """Too little of the composite's weight is known."""
    carried: Mask
    """Today's members of the segment are carried back."""


@dataclass(frozen=True, eq=False)
class Indicators:
    """One figure a bar of the chosen period; None for what was not chosen."""

    averages: tuple[tuple[int, Row], ...]
    bands: Bands | None
    ichimoku: Ichimoku | None
    rsi: Row | None
    macd: Macd | None
    strength: Strength | None
    vwaps: tuple[tuple[int, Row], ...]
    """Each by the day it is counted from."""


@dataclass(frozen=True, eq=False)
class Study:
    """What a chart draws; no prices where none are known."""

    question: Question
    security: Security
    facts: Columns
    """Its row of `store.figures.stock`, if it is listed."""
    calendar: Calendar
    sessions: Prices
    """Its bars by session."""
    prices: Prices
    """Its bars by the chosen period."""
    actions: Columns
    estimated: bool
    """Whether turnover is close x volume for want of the exchange's own."""
    base: int
    """The session whose close others are measured from; -1 where there is none."""
    start: int
    """The first session of the range."""
    indicators: Indicators
    rivals: tuple[Rival, ...]

    @property
    def choices(self) -> ChartChoices:
        """How it is drawn."""
        return self.question.choices

    @property
    def last(self) -> int:
        """The last session with a price; -1 for none."""
        return len(self.sessions.close) - 1

    @property
    def finished(self) -> bool:
        """Whether no more can come to the last bar of a week or month: what trades rarely, or is
        gone, may have no price of its last session."""
        if self.prices.finished or self.security.gone:
            return True
        return self.security.last >= int(self.calendar.days[self.prices.ends[-1]])

    @property
    def ahead(self) -> int:
        """Sessions to come that the cloud is drawn over."""
        if self.indicators.ichimoku is None or self.last < 0:
            return 0
        place = min(len(self.prices.close) - 1 + AHEAD, len(self.prices.at) - 1)
        return max(int(self.prices.at[place]) - self.last, 0)

    def by_bar(self, row: Row) -> Row:
        """Figures by session, the last known within each bar of the chosen period."""
        if self.choices.period == "day":
            return row
        known = carry(np.where(np.isnan(row), np.nan, np.arange(len(row))))[self._ends]
        within = known >= self.prices.left[: len(known)]
        return np.where(within, carry(row)[self._ends], np.nan)

    def mask_by_bar(self, mask: Mask | None) -> Mask | None:
        """What is true at the end of each bar."""
        return mask if mask is None or self.choices.period == "day" else mask[self._ends]

    @property
    def _ends(self) -> Places:
        return np.minimum(self.prices.ends, self.last)

    @property
    def reference(self) -> float:
        """The close at the base; NaN where there is none."""
        return float(self.sessions.close[self.base]) if self.base >= 0 else np.nan


def load(store: Store, question: Question) -> Study:
    """Reads a security's bars and what is compared with them, and works its indicators out."""
    code, choices = question.code, question.choices
    calendar, security = listings.calendar(store), load_security(store, code)
    columns = bars.bars(store, security.symbol)
    sessions = on_calendar(calendar.days, columns, security.in_tokyo)
    daily = choices.period == "day"
    prices = sessions if daily else grouped(sessions, calendar.days, choices.period)
    last = int(calendar.days[len(sessions.close) - 1]) if len(sessions.close) else 0
    start = ranges.start(question.range, calendar, last)
    wanted = calendar.at_or_before(question.base) if question.base else start
    base = start_of(sessions.close, wanted)
    days = calendar.days[: len(sessions.close)]
    compares = "strength" in choices.indicators
    composite = _composite(store, security.segment, days) if compares else None
    compared = dict.fromkeys(each for each in choices.others if each != code)
    return Study(
        question,
        security,
        figures.stock(store, code),
        calendar,
        sessions,
        prices,
        bars.actions(store, security.symbol),
        bool(columns["estimated"].any()),
        base,
        start,
        _indicators(choices, calendar, sessions, prices, composite, base),
        tuple(_rival(store, question, each, calendar, sessions.close, base) for each in compared),
    )


def _rival(
    store: Store, question: Question, code: str, calendar: Calendar, closes: Row, base: int
) -> Rival:
    """A security by its code, or a list by its key."""
    for basket in question.baskets:
        if basket.key == code:
            return load_basket(store, basket, calendar, closes, base)
    return load_rival(store, code, calendar, closes, base)


def _composite(store: Store, segment: str, days: Days) -> tuple[Row, Row, Row]:
    """Level, coverage and whether carried back, of a segment by session since segments began; all
    NaN for none."""
    known = (segment,) if segment in STOCK_SEGMENTS else ()
    found = bars.levels(store, known, SEGMENTS_BEGAN)
    level, coverage, carried = (
        on_sessions(days, found["day"], found[name].astype(np.float64))
        for name in ("level", "coverage", "carried_back")
    )
    return level, coverage, carried


def _indicators(
    choices: ChartChoices,
    calendar: Calendar,
    sessions: Prices,
    prices: Prices,
    composite: tuple[Row, Row, Row] | None,
    base: int,
) -> Indicators:
    chosen, closes = choices.indicators, prices.close
    counts = averages.USUAL[choices.period] if "averages" in chosen else ()
    if "long_average" in chosen and choices.period == "day":
        counts = (*counts, averages.LONG)
    at = np.minimum(prices.ends, len(sessions.close) - 1)
    anchors = [(day, int(np.searchsorted(calendar.days, day))) for day in choices.anchors]
    return Indicators(
        tuple((count, averages.moving_average(closes, count)) for count in counts),
        bollinger.bands(closes) if "bollinger" in chosen else None,
        ichimoku.ichimoku(prices.high, prices.low, closes) if "ichimoku" in chosen else None,
        rsi.rsi(closes) if "rsi" in chosen else None,
        macd.macd(closes) if "macd" in chosen else None,
        None if composite is None else _strength(sessions.close, *composite, base, at),
        tuple(
            (day, vwap.anchored(sessions.turnover, sessions.volume, place)[at])
            for day, place in anchors
        ),
    )


def _strength(
    closes: Row, level: Row, coverage: Row, carried: Row, base: int, at: Places
) -> Strength:
    return Strength(
        strength.against(closes, level, base)[at], (coverage < ENOUGH)[at], (carried == 1)[at]
    )
