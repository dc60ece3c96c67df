"""Which symbols lack bars, most wanted first, and from which day on."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain, zip_longest
from typing import Any

import numpy as np

from jpviewer.market.calendar import Calendar
from jpviewer.market.codes import symbol
from jpviewer.market.days import to_date, to_day, tokyo_day
from jpviewer.market.feeds import AFTER_CLOSE_DELAY
from jpviewer.market.securities import TOKYO, guess
from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.sources.chart import expected_abroad
from jpviewer.sources.source import Known

SOURCE = "yahoo_bars"
YEARS = 10
OVERLAP = 5
"""Sessions asked for again, to see whether Yahoo has rewritten what the cache holds."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Bars of a symbol from day `since` on; `begin` is where its whole history would.

    The cached span and its last close are 0 and NaN when the whole history is wanted. `kind` is
    empty for what the cache does not know.
    """

    symbol: str
    zone: str
    kind: str
    since: int
    begin: int
    calendar: Calendar
    is_benchmark: bool = False
    first: int = 0
    last: int = 0
    close: float = math.nan

    def whole(self) -> Wish:
        """The same, from the beginning, as if nothing were cached."""
        return replace(self, since=self.begin, first=0, last=0, close=math.nan)


def wishes(known: Known, today: date) -> Iterator[Wish]:
    """What lacks its history or a finished session, in the order of `wanted`.

    A history is asked for once, and whole, ten years and what lies before in that month; then only
    what came since. Bars that quotes brought do not make a history.
    """
    columns = known.securities
    places = {each: place for place, each in enumerate(columns["symbol"].tolist())}
    names = ("zone", "kind", "at", "first", "last", "close", "source")
    begin = to_day(today.replace(year=today.year - YEARS, day=1))
    for each in wanted(known):
        place = places.get(each)
        row = {name: columns[name][place] for name in names} if place is not None else _UNKNOWN
        wish = _wish(each, row, known, begin)
        if wish is not None:
            yield wish


_UNKNOWN = {"zone": "", "kind": "", "at": 0, "first": 0, "last": 0, "source": ""}


def wanted(known: Known) -> list[str]:
    """Symbols: benchmarks, then watched codes, then the largest stocks of each segment in turn.

    `backfill` "watchlists" leaves the last out, "none" the last two.
    """
    columns = known.securities
    symbols = list(known.benchmarks)
    if known.backfill != "none":
        held = set(columns["symbol"].tolist())
        symbols += [symbol(code) for code in known.watched if symbol(code) in held]
    if known.backfill == "all":
        by_size = np.lexsort((columns["symbol"].astype(str), -columns["market_cap"]))
        segments = columns["segment"][by_size]
        stocks = columns["kind"][by_size] == "stock"
        in_turn = zip_longest(
            *(by_size[stocks & (segments == segment)].tolist() for segment in STOCK_SEGMENTS)
        )
        places = [place for place in chain.from_iterable(in_turn) if place is not None]
        symbols += columns["symbol"][places].tolist()
    return list(dict.fromkeys(symbols))


def _wish(each: str, row: Mapping[str, Any], known: Known, begin: int) -> Wish | None:
    zone = str(row["zone"]) or guess(each).zone
    kind, last = str(row["kind"]), int(row["last"])
    wish = Wish(each, zone, kind, begin, begin, known.calendar, each in known.benchmarks)
    if not last or row["source"] != SOURCE:
        return wish
    if last >= _expected(zone, kind, int(row["at"]), known):
        return None
    since, first, close = _since(zone, last, known.calendar), int(row["first"]), float(row["close"])
    return replace(wish, since=since, first=first, last=last, close=close)


def _expected(zone: str, kind: str, at: int, known: Known) -> int:
    """The last day whose bar can be had by now."""
    if zone != TOKYO:
        return expected_abroad(zone, known.now, kind == "fx") if zone else to_day(date.max)
    day = known.calendar.last_finished(known.now - AFTER_CLOSE_DELAY)
    # A stock that made its last trade before the close has no finished bar until the date is past.
    traded_early = at and tokyo_day(at) == day == tokyo_day(known.now)
    return min(day, known.calendar.last_finished(at)) if traded_early else day


def _since(zone: str, last: int, calendar: Calendar) -> int:
    if zone == TOKYO:
        place = max(0, calendar.at_or_before(last) - OVERLAP + 1)
        return int(calendar.days[place])
    return to_day(to_date(last) - timedelta(days=OVERLAP + 2))
