"""A chart as Yahoo gives it, and which of its sessions are over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.calendar import Calendar
from jpviewer.market.days import to_day, tokyo_day
from jpviewer.market.feeds import AFTER_CLOSE_DELAY
from jpviewer.market.securities import TOKYO
from jpviewer.market.tables import Columns

COLUMNS = ("day", "open", "high", "low", "close", "volume", "dividend", "split")
CURRENCY = "CURRENCY"
Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Chart:
    """Daily bars of one symbol, as Yahoo has them at this moment.

    `bars` has COLUMNS, by day (in the exchange's own zone); prices are split-adjusted, NaN where
    Yahoo has none; dividend and split are 0 on most days. `stamp` is the quote's instant and
    `session_end` the end of the trading period that Yahoo calls current, 0 when unknown. An empty
    `zone` says that Yahoo told nothing at all.
    """

    bars: Columns
    stamp: float = 0.0
    session_end: float = 0.0
    zone: str = ""
    currency: str = ""
    instrument: str = ""
    name: str = ""


def settled(chart: Chart, calendar: Calendar, now: float) -> tuple[Mask, int]:
    """Which bars are those of finished sessions, and the last day the answer vouches for (or 0).

    A session is finished when the quote is stamped at or after its close, or when its date is
    past. Tokyo's closes are those of `calendar`; elsewhere Yahoo's own trading period tells; a
    currency has no close, so its day ends when a quote of a later date comes.
    """
    return _in_tokyo(chart, calendar, now) if chart.zone == TOKYO else _abroad(chart, now)


def _in_tokyo(chart: Chart, calendar: Calendar, now: float) -> tuple[Mask, int]:
    days = chart.bars["day"]
    finished = days <= calendar.last_finished(chart.stamp)
    finished |= days < tokyo_day(now)
    # Half an hour after a close Yahoo has the session: a stock without a bar did not trade.
    last = calendar.last_finished(max(chart.stamp, now - AFTER_CLOSE_DELAY))
    if not finished.all():
        last = min(last, calendar.before(int(days[~finished][0])))
    traded = tokyo_day(chart.stamp)
    if len(days) and traded > days[-1]:
        # The quote knows of a session whose bar is missing: it did trade.
        last = min(last, calendar.before(traded))
    return finished, last


def _abroad(chart: Chart, now: float) -> tuple[Mask, int]:
    days = chart.bars["day"]
    stamped, ended = (local_day(at, chart.zone) for at in (chart.stamp, chart.session_end))
    if chart.instrument == CURRENCY:
        # The live row bears the stamp's date, be it a Saturday.
        finished = days < stamped
    else:
        over = ended == stamped and chart.stamp >= chart.session_end
        finished = (days <= stamped) if over else (days < stamped)
        finished |= days < local_day(now, chart.zone)
    return finished, int(days[finished][-1]) if finished.any() else 0


def local_day(instant: float, zone: str) -> int:
    """The date at an instant where the exchange is."""
    return to_day(datetime.fromtimestamp(instant, ZoneInfo(zone)).date())


def expected_abroad(zone: str, now: float, currency: bool) -> int:
    """The last weekday that must be over by now elsewhere; its holidays are not known here."""
    local = datetime.fromtimestamp(now, ZoneInfo(zone))
    # New York, the last to close that is asked here, does at 16:00.
    over_today = local.hour >= 17 and not currency
    day = local.date() - timedelta(days=0 if over_today else 1)
    return to_day(day - timedelta(days=max(0, day.weekday() - 4)))
