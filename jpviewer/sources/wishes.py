"""Which symbols lack bars, most wanted first, and from which day on."""

from __future__ import annotations

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
from jpviewer.sources.rechecks import rechecks
from jpviewer.sources.source import Known, Overlap

YEARS = 10
OVERLAP = 5
"""Sessions asked for again at the least, to see whether Yahoo has rewritten what is held."""
FUNDS = ("reit", "etf")
"""Kinds that come when all stocks are there: rankings of their own, and lists, show them."""
PATIENCE = 5
"""Sessions between two questions for a stock of which Yahoo's screens know nothing either."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Bars of a symbol from day `since` on; `begin` is where its whole history would.

    The cached span is 0 and the overlap empty when the whole history is wanted. `kind` is empty for
    what the cache does not know.
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
    overlap: Overlap = ()
    adjusted: int = 0
    """Up to which session the overlap's prices are known to have all splits."""

    def whole(self) -> Wish:
        """The same, from the beginning, as if nothing were cached."""
        return replace(self, since=self.begin, first=0, last=0, overlap=(), adjusted=0)


def wishes(known: Known, today: date) -> Iterator[Wish]:
    """What lacks its history or a finished session, in the order of `wanted`; then re-checks.

    A history is asked for once, and whole, ten years and what lies before in that month; then only
    what came since. Bars that quotes brought do not make a history.
    """
    columns = known.securities
    places = {each: place for place, each in enumerate(columns["symbol"].tolist())}
    begin = to_day(today.replace(year=today.year - YEARS, day=1))
    complete: list[tuple[int, Wish]] = []
    for each in wanted(known):
        place = places.get(each)
        row = _row(columns, place) if place is not None else _UNKNOWN
        wish = _wish(each, row, known, begin)
        if _is_lacking(row, wish, known):
            yield wish
        elif place is not None and wish.zone == TOKYO and wish.last and not wish.is_benchmark:
            complete.append((place, wish))
    yield from rechecks(known, complete)


_NUMBERS = ("at", "first", "last", "checked", "asked", "adjusted")
_UNKNOWN: dict[str, Any] = dict.fromkeys(("zone", "kind"), "") | dict.fromkeys(_NUMBERS, 0)


def _row(columns: Mapping[str, Any], place: int) -> dict[str, Any]:
    return {name: columns[name][place] for name in _UNKNOWN}


def wanted(known: Known) -> list[str]:
    """Symbols: benchmarks, watched codes, the largest stocks of each segment in turn, then funds.

    `backfill` "watchlists" leaves the last two out, "none" the last three.
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
        places += by_size[np.isin(columns["kind"][by_size].astype(str), FUNDS)].tolist()
        symbols += columns["symbol"][places].tolist()
    return list(dict.fromkeys(symbols))


def _wish(each: str, row: Mapping[str, Any], known: Known, begin: int) -> Wish:
    """What would be asked for now: the whole history, or what may have come since."""
    zone = str(row["zone"]) or guess(each).zone
    wish = Wish(
        each, zone, str(row["kind"]), begin, begin, known.calendar, each in known.benchmarks
    )
    if not row["checked"]:
        return wish
    first, last, overlap = int(row["first"]), int(row["last"]), known.overlaps.get(each, ())
    since = min([_since(zone, last, known.calendar), *(day for day, _ in overlap)])
    since = min(since, known.doubtful.get(each, since))
    adjusted = int(row["adjusted"])
    return replace(wish, since=since, first=first, last=last, overlap=overlap, adjusted=adjusted)


def _is_lacking(row: Mapping[str, Any], wish: Wish, known: Known) -> bool:
    if wish.last:
        if wish.symbol in known.doubtful:
            return True
        return wish.last < _expected(wish.zone, wish.kind, int(row["at"]), known)
    # What neither chart nor screen knows will not be known tomorrow.
    asked = int(row["asked"])
    in_vain = asked and tokyo_day(int(row["at"])) <= asked
    return not in_vain or _sessions_since(asked, known) >= PATIENCE


def _sessions_since(day: int, known: Known) -> int:
    calendar = known.calendar
    return calendar.at_or_before(calendar.last_finished(known.now)) - calendar.at_or_before(day)


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
