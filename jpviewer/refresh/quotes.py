"""Bars from quotes: one answer of the screener is a session's bar for the whole market."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.calendar import Calendar
from jpviewer.market.days import tokyo_day
from jpviewer.market.tables import Columns

SAME_PRICE = 1e-3
"""How far a quote's previous close may lie from the cached close to count as the same."""


def finished_bars(
    quotes: Columns, spans: dict[int, tuple[int, int]], closes: dict[int, float], calendar: Calendar
) -> tuple[Columns, Columns]:
    """Bars and spans that quotes (with `id`) vouch for.

    A quote is a session's bar only when stamped at or after that session's close, and only for a
    stock whose known span ends in the session before (or that has none yet) and whose last cached
    close is the quote's previous close: otherwise the bars are asked for, one stock at a time.
    A stock that last traded within its span did not trade since.
    """
    bars: list[tuple[Any, ...]] = []
    widened: list[tuple[int, int, int]] = []
    names = ("id", "at", "seen", "price", "open", "high", "low", "volume", "previous_close")
    for row in zip(*(quotes[name].tolist() for name in names), strict=True):
        stock, at, seen, price, opened, high, low, volume, previous = row
        day = tokyo_day(at)
        session = calendar.position(day)
        first, last = spans.get(stock, (0, 0))
        finished = session >= 0 and at >= calendar.closes[session]
        newest = calendar.last_finished(seen)
        if finished and day > last and _continues(last, day, closes.get(stock), previous, calendar):
            bars.append((stock, day, opened, high, low, price, volume, np.nan))
            widened.append((stock, last or day, day))
        elif last and day <= last and calendar.before(newest) == last and seen_late(seen, calendar):
            widened.append((stock, first, newest))
    return _columns(
        ("id", "day", "open", "high", "low", "close", "volume", "turnover"), bars
    ), _columns(("id", "first", "last"), widened)


def seen_late(seen: int, calendar: Calendar) -> bool:
    """Whether an answer came long enough after a close to hold that session's last trades."""
    newest = calendar.position(calendar.last_finished(seen))
    return newest >= 0 and seen >= int(calendar.closes[newest]) + 30 * 60


def _continues(
    last: int, day: int, close: float | None, previous: float, calendar: Calendar
) -> bool:
    if not last:
        return True
    same = close is not None and abs(previous / close - 1) <= SAME_PRICE
    return calendar.before(day) == last and same


def _columns(names: tuple[str, ...], rows: list[tuple[Any, ...]]) -> dict[str, NDArray[Any]]:
    whole = ("id", "day", "first", "last")
    return {
        name: np.array([row[place] for row in rows], np.int64 if name in whole else np.float64)
        for place, name in enumerate(names)
    }
