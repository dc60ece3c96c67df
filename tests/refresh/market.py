"""A small made-up market in a real cache, and the same as plain pandas series."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from jpviewer.market.calendar import Calendar, weekdays
from jpviewer.market.tables import LISTINGS, QUOTES, SECURITIES, SESSIONS, SPANS
from jpviewer.store import bars
from jpviewer.store.store import Store, prepare

CALENDAR: Calendar = weekdays(20250801, 20261120)
SESSIONS_HELD = CALENDAR.days


@dataclass(frozen=True, eq=False)
class Stock:
    """A listed stock and its bars, NaN in sessions without a trade."""

    code: str
    segment: str
    size: str
    market_cap: float
    price: float
    """Of the quote that the market cap comes with."""
    bars: pd.DataFrame
    """Indexed by session within the known span: open, high, low, close, volume."""


def make_stock(
    code: str,
    seed: int,
    segment: str = "prime",
    size: str = "",
    first: int = 0,
    last: int | None = None,
    idle: float = 0.1,
) -> Stock:
    """A random walk over the sessions `first` to `last` (positions), `idle` of them untraded."""
    random = np.random.default_rng(seed)
    days = SESSIONS_HELD[first:last]
    close = 1000 * np.exp(np.cumsum(random.normal(0, 0.02, len(days))))
    width = 1 + random.uniform(0, 0.02, len(days))
    frame = pd.DataFrame(
        {
            "high": close * width,
            "low": close / width,
            "close": close,
            "volume": random.integers(100, 100_000, len(days)).astype(float),
        },
        index=days,
    )
    untraded = random.uniform(size=len(days)) < idle
    untraded[0] = False
    frame["open"] = close * np.sqrt(width) ** random.uniform(-1, 1, len(days))
    frame.loc[untraded] = np.nan
    price = float(frame["close"].dropna().iloc[-1])
    return Stock(code, segment, size, float(random.uniform(1e9, 1e12)), price, frame)


def fill(path: Path, stocks: list[Stock], since: int = 20260630) -> None:
    """Makes a cache that holds the stocks, listed since a day."""
    prepare(path)
    count = len(stocks)
    codes = np.array([stock.code for stock in stocks], object)
    kinds = ["etf" if stock.segment == "etf" else "stock" for stock in stocks]
    ids = np.arange(1, count + 1)
    blank = np.full(count, "", object)
    with Store(path, readonly=False) as store, store.fetch("yahoo_bars", "all", 0):
        store.upsert(SESSIONS, {"day": CALENDAR.days, "close_at": CALENDAR.closes})
        store.upsert(
            SECURITIES,
            {"symbol": codes + ".T", "code": codes, "kind": np.array(kinds, object)},
        )
        listing = dict.fromkeys(("sector33", "sector17"), blank) | {
            "code": codes,
            "name": codes,
            "since": np.full(count, since),
            "segment": np.array([stock.segment for stock in stocks], object),
            "size": np.array([stock.size for stock in stocks], object),
            "is_foreign": np.zeros(count, np.int64),
            "listed": np.ones(count, np.int64),
        }
        store.upsert(LISTINGS, listing)
        for number, stock in zip(ids.tolist(), stocks, strict=True):
            keep_bars(store, number, stock.bars)
        store.upsert(
            SPANS,
            {
                "id": ids,
                "first": np.array([stock.bars.index[0] for stock in stocks]),
                "last": np.array([stock.bars.index[-1] for stock in stocks]),
            },
        )
        quotes = {
            "market_cap": np.array([stock.market_cap for stock in stocks]),
            "price": np.array([stock.price for stock in stocks]),
        }
        instants = np.full(count, int(CALENDAR.closes[-1]))
        store.upsert(QUOTES, quotes | {"id": ids, "at": instants, "seen": instants})


def keep_bars(store: Store, number: int, frame: pd.DataFrame) -> None:
    """Writes those bars that traded."""
    traded = frame.dropna()
    columns = {name: traded[name].to_numpy() for name in ("open", "high", "low", "close", "volume")}
    days = traded.index.to_numpy().astype(np.int64)
    bars.keep_bars(
        store,
        columns | {"id": np.full(len(days), number), "day": days},
    )
