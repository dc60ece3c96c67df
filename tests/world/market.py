"""The made-up truth of prices: every bar, dividend and split, and what is known at an instant.

Prices walk at random from a seed made of the symbol; nothing is copied from anybody.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.world.exchange import Issue
from tests.world.places import LONDON, NEW_YORK, TOKYO, Place

FIELDS = ("open", "high", "low", "close", "volume")
TRADED, ABSENT, NULL, STALE = 0, 1, 2, 3
"""How a session shows: a bar, no row at all, a row of nulls, the last close with no volume."""
Columns = dict[str, NDArray[Any]]


@dataclass(frozen=True)
class Security:
    """Something Yahoo has prices of."""

    symbol: str
    name: str
    instrument: str
    place: Place
    currency: str = "JPY"
    start: float = 1000.0
    drift: float = 0.0
    shares: int = 0
    splits: tuple[tuple[int, int], ...] = ()
    """Days and ratios."""
    dividends: tuple[tuple[int, float], ...] = ()
    listed: int = 0
    gone: int = 99999999
    every: int = 1
    """1 trades each session, 3 one in three."""
    last_trade: time | None = None
    """When the day's last trade is made, where that is not at the close."""

    @cached_property
    def history(self) -> Columns:
        """Every session there will ever be, on the price basis of the very end; `kind` as above."""
        days = np.array([day for day in self.place.sessions if self.listed <= day], np.int64)
        dice = np.random.default_rng(zlib.crc32(self.symbol.encode()))
        count = len(days)
        walk = np.cumsum(dice.normal(self.drift, 0.012, count))
        close = np.round(self.start * np.exp(walk), 1)
        opened = np.round(close * np.exp(dice.normal(0, 0.006, count)), 1)
        reach = np.abs(dice.normal(0, 0.008, (2, count)))
        volume = np.round(np.exp(dice.normal(np.log(2e5), 0.5, count))) * 100
        kind = np.full(count, TRADED)
        idle = np.flatnonzero(np.arange(count) % self.every)
        kind[idle] = np.array([ABSENT, NULL, STALE])[np.arange(len(idle)) % 3]
        kind[days > self.gone] = ABSENT
        columns = {
            "day": days,
            "open": opened,
            "high": np.round(np.maximum(opened, close) * (1 + reach[0]), 1),
            "low": np.round(np.minimum(opened, close) * (1 - reach[1]), 1),
            "close": close,
            "volume": volume if self.instrument in ("EQUITY", "ETF") else np.zeros(count),
            "kind": kind,
        }
        return _with_stale(columns)

    def basis(self, day: int) -> float:
        """What a price of the end is multiplied with to be one of this day."""
        return float(np.prod([ratio for split, ratio in self.splits if split > day]))

    def stamp(self, now: float) -> float:
        """When the newest quote was made: the last trade that Yahoo has heard of; 0 for none."""
        heard = now - self.place.delay
        days = self.history["day"][self.history["kind"] == TRADED]
        for day in reversed(days[days <= self.place.day(heard)].tolist()):
            if self.place.instant(day, self.place.opens) <= heard:
                last = self.place.instant(day, self.last_trade or self.place.closes)
                return min(last, heard // 60 * 60)
        return 0.0

    def bars(self, now: float) -> Columns:
        """`day`, FIELDS and `kind` of what Yahoo has heard of, the unfinished day included."""
        stamp = self.stamp(now)
        today = self.place.day(now)
        heard = self.place.day(now - self.place.delay)
        begun = self.place.instant(heard, self.place.opens) <= now - self.place.delay
        known = self.history["day"] <= (heard if begun else heard - 1)
        columns = {name: values[known] for name, values in self.history.items()}
        for name in FIELDS:
            columns[name] = columns[name] * self.basis(today) ** (-1 if name == "volume" else 1)
        self._unfinish(columns, stamp)
        return columns

    def _unfinish(self, columns: Columns, stamp: float) -> None:
        """Cuts the last day down to what happened until the quote."""
        day = self.place.day(stamp)
        if not len(columns["day"]) or columns["day"][-1] != day:
            return
        opens, closes = (
            self.place.instant(day, at)
            for at in (self.place.opens, self.last_trade or self.place.closes)
        )
        part = min(1.0, (stamp - opens) / (closes - opens))
        if part == 1.0:
            return
        opened, close = columns["open"][-1], columns["close"][-1]
        price = round(opened + (close - opened) * part, 1)
        columns["close"][-1] = price
        columns["high"][-1], columns["low"][-1] = max(opened, price), min(opened, price)
        columns["volume"][-1] = round(columns["volume"][-1] * part)

    def finished(self, now: float) -> Columns:
        """`day` and FIELDS of the bars that a program may keep: of sessions that are over."""
        bars = self.bars(now)
        stamp = self.stamp(now)
        over = [
            day < self.place.day(now) or stamp >= self.place.instant(day, self.place.closes)
            for day in bars["day"].tolist()
        ]
        kept = np.array(over, bool) & np.isin(bars["kind"], (TRADED, STALE))
        return {name: bars[name][kept] for name in ("day", *FIELDS)}

    def quote(self, now: float) -> dict[str, float]:
        """The newest quote: at, FIELDS with `price`, previous_close, market_cap, shares."""
        bars = self.bars(now)
        traded = np.flatnonzero(bars["kind"] == TRADED)
        last = {name: float(bars[name][traded[-1]]) for name in FIELDS}
        before = float(bars["close"][traded[-2]]) if len(traded) > 1 else last["open"]
        shares = self.shares / self.basis(self.place.day(now))
        price = last.pop("close")
        return last | {
            "at": self.stamp(now),
            "price": price,
            "previous_close": before,
            "market_cap": price * shares,
            "shares": shares,
        }


def _with_stale(columns: Columns) -> Columns:
    """Gives sessions without a trade the close before, and no volume."""
    close = columns["close"]
    for place in np.flatnonzero(columns["kind"] == STALE):
        before = np.flatnonzero(columns["kind"][:place] == TRADED)
        for name in ("open", "high", "low", "close"):
            columns[name][place] = close[before[-1]]
        columns["volume"][place] = 0.0
    return columns


BENCHMARKS = (
    Security("^N225", "Nureppe 225", "INDEX", TOKYO, start=39000, drift=0.0008),
    *(
        Security(f"{code}.T", f"Tokyo Fund {code}", "ETF", TOKYO, start=300, drift=0.0006)
        for code in ("1306", "2516", "1551", "1312", "1311")
    ),
    *(
        Security(symbol, f"{symbol} Fund", "ETF", NEW_YORK, "USD", 90, 0.0005)
        for symbol in ("EWJ", "DXJ", "SCJ", "SPY", "IWM", "OEF", "RSP")
    ),
    Security("JPY=X", "USD/JPY", "CURRENCY", LONDON, start=150),
)


@dataclass(frozen=True)
class Roles:
    """Symbols of stocks that behave oddly, each in its own way."""

    split: str
    """Split 3 for 1 on 2026-06-26."""
    splits_soon: str
    """Will split 2 for 1 on 2026-11-24."""
    thin: str
    """Trades one session in three."""
    young: str
    """Listed on 2026-05-11."""
    unknown: str
    """Yahoo has never heard of it."""
    sleepy: str
    """Makes its last trade of a day at 10:03."""
    suspended: str
    """Has not traded since August 2026."""


class Market:
    """All securities by symbol."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        growth = [issue.symbol for issue in issues if issue.segment == "growth"]
        standard = [issue.symbol for issue in issues if issue.segment == "standard"]
        self.roles = Roles(*standard[:2], *growth[:5])
        listed = {issue.symbol: _stock(issue) for issue in issues}
        self.securities = listed | {each.symbol: each for each in BENCHMARKS}
        self._give_roles()

    def __getitem__(self, symbol: str) -> Security:
        return self.securities[symbol]

    def _give_roles(self) -> None:
        roles = self.roles
        del self.securities[roles.unknown]
        for symbol, habit in (
            (roles.split, {"splits": ((20260626, 3),)}),
            (roles.splits_soon, {"splits": ((20261124, 2),)}),
            (roles.thin, {"every": 3}),
            (roles.young, {"listed": 20260511}),
            (roles.sleepy, {"last_trade": time(10, 3)}),
            (roles.suspended, {"gone": 20260831}),
        ):
            self.securities[symbol] = replace(self.securities[symbol], **habit)


def _stock(issue: Issue) -> Security:
    dice = np.random.default_rng(zlib.crc32(issue.code.encode()) + 1)
    start = float(round(np.exp(dice.uniform(np.log(200), np.log(8000)))))
    size = {"prime": 4e8, "standard": 2e7, "growth": 1e7}.get(issue.segment, 1e7)
    pays = ((20250328, 0.01), (20250929, 0.01), (20260330, 0.012), (20260929, 0.012))
    return Security(
        issue.symbol,
        issue.name_en,
        "ETF" if issue.segment == "etf" else "EQUITY",
        TOKYO,
        start=start,
        drift={"prime": 0.0009, "standard": 0.0004}.get(issue.segment, 0.0),
        shares=int(size * dice.uniform(0.2, 3)) // 1000 * 1000,
        dividends=tuple((day, round(start * rate, 1)) for day, rate in pays if issue.sector33),
    )
