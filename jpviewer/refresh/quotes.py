"""Bars from quotes: one answer of the screener is a session's bar for the whole market."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.calendar import Calendar
from jpviewer.market.days import tokyo_day
from jpviewer.market.feeds import AFTER_CLOSE_DELAY
from jpviewer.market.tables import Columns
from jpviewer.sources.restated import ABSURD, SAME_PRICE

Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Finished:
    """Bars and spans (with `id`) that quotes vouch for; of `anew` the bars held must go first."""

    bars: Columns
    spans: Columns
    anew: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Quote:
    """A quote, or nothing (`at` 0)."""

    at: int
    seen: int
    price: float
    open: float
    high: float
    low: float
    volume: float
    previous_close: float

    @property
    def day(self) -> int:
        return tokyo_day(self.at)

    def traded(self) -> bool | None:
        """Whether there was a trade on its day; None when it does not tell, or not all."""
        if self.volume == 0:
            return False
        figures = (self.price, self.open, self.high, self.low, self.volume)
        return None if any(map(math.isnan, figures)) else True


@dataclass(frozen=True, slots=True)
class _Held:
    """What the cache has of a stock: its span and the last close in it."""

    first: int
    last: int
    checked: int
    close: float


def absurd(quotes: Columns, held: Columns) -> Mask:
    """Quotes whose price has nothing to do with the last close held: they must not be kept."""
    with np.errstate(divide="ignore", invalid="ignore"):
        factor = np.abs(np.log(quotes["price"] / held["close"]))
    result: Mask = factor > math.log(ABSURD)
    return result


def finished_bars(quotes: Columns, held: Columns, calendar: Calendar) -> Finished:
    """The sessions that quotes (with `id`) tell to an end; `held` is `store.quotes.held` of them.

    A quote is its day's bar when it is stamped at or after the close, or was seen on a later date.
    One whose last trade was earlier becomes so by the next session's quote, if it was seen late
    enough to hold the close and that is the new one's previous close. A bar must follow the known
    span without a gap and start from its last close: otherwise the stock's chart is asked for,
    unless there never was one, when the span begins anew. A stock whose last trade lies in its span
    did not trade since.
    """
    rows: list[tuple[int, int, _Quote]] = []
    spans: list[tuple[int, int, int]] = []
    anew: list[int] = []
    for stock, new, span, before in _pairs(quotes, held):
        first, last, close = span.first, span.last, span.close
        for day, quote in _sessions(new, before, calendar):
            fits = calendar.before(day) == last and _same(quote.previous_close, close)
            traded = quote.traded()
            if day <= last or traded is None or (span.checked and not fits):
                continue
            if not traded and not (fits and _same(quote.price, close)):
                continue
            if not fits:
                anew.append(stock)
                first = day
            if traded:
                rows.append((stock, day, quote))
            last, close = day, quote.price
        if new.day <= last and _same(new.price, close):
            last = max(last, _told(new.seen, calendar))
        if last > span.last:
            spans.append((stock, first, last))
    return Finished(_bars(rows), _spans(spans), tuple(anew))


def _pairs(quotes: Columns, held: Columns) -> Iterator[tuple[int, _Quote, _Held, _Quote]]:
    """Of each stock its id, the new quote, the span, and the quote before."""
    figures = ("at", "seen", "price", "open", "high", "low", "volume", "previous_close")
    new, old = (
        zip(*(each[name].tolist() for name in figures), strict=True) for each in (quotes, held)
    )
    names = ("first", "last", "checked", "close")
    spans = zip(*(held[name].tolist() for name in names), strict=True)
    for stock, fresh, span, before in zip(quotes["id"].tolist(), new, spans, old, strict=True):
        yield stock, _Quote(*fresh), _Held(*span), _Quote(*before)


def _told(seen: int, calendar: Calendar) -> int:
    """The last session whose every trade an answer can hold."""
    return calendar.last_finished(seen - AFTER_CLOSE_DELAY)


def _sessions(new: _Quote, before: _Quote, calendar: Calendar) -> Iterator[tuple[int, _Quote]]:
    """Days whose figures are final, the older first, each with the quote that has them."""
    if before.at and before.day < new.day and calendar.before(new.day) == before.day:
        late = before.seen >= _close(before.day, calendar) + AFTER_CLOSE_DELAY
        if late and _same(new.previous_close, before.price):
            yield before.day, before
    closed = calendar.position(new.day) >= 0 and new.at >= _close(new.day, calendar)
    if closed or new.day < tokyo_day(new.seen):
        yield new.day, new


def _close(day: int, calendar: Calendar) -> float:
    """The close of a session; never, where there is none."""
    place = calendar.position(day)
    return float(calendar.closes[place]) if place >= 0 else math.inf


def _same(one: float, other: float) -> bool:
    return abs(one / other - 1) <= SAME_PRICE if other > 0 else False


def _bars(rows: list[tuple[int, int, _Quote]]) -> Columns:
    figures = {"open": "open", "high": "high", "low": "low", "close": "price", "volume": "volume"}
    columns: dict[str, NDArray[Any]] = {
        "id": np.array([stock for stock, _, _ in rows], np.int64),
        "day": np.array([day for _, day, _ in rows], np.int64),
    }
    for name, theirs in figures.items():
        columns[name] = np.array([getattr(quote, theirs) for _, _, quote in rows], np.float64)
    return columns | {"turnover": np.full(len(rows), np.nan)}


def _spans(rows: list[tuple[int, int, int]]) -> Columns:
    names = ("id", "first", "last")
    return {
        name: np.array([row[place] for row in rows], np.int64) for place, name in enumerate(names)
    }
