"""A cache with made-up series, flows and one stock, and what it holds as plain dictionaries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

import numpy as np

from jpviewer.market.calendar import weekdays
from jpviewer.market.days import instant, to_date
from jpviewer.market.securities import guess
from jpviewer.market.tables import (
    BARS,
    COMPOSITES,
    ENGLISH_NAMES,
    FIGURES,
    FLOWS,
    LISTINGS,
    SECURITIES,
    SESSIONS,
)
from jpviewer.settings import Home
from jpviewer.store.store import Store, prepare

HOLIDAYS = (20251103, 20251124, 20260101, 20260102, 20260211, 20260504, 20260505, 20260506)
DAYS = [day for day in weekdays(20240104, 20261231).days.tolist() if day not in HOLIDAYS]
LAST = 20261120
KNOWN = [day for day in DAYS if day <= LAST]
AMERICAN = [day for day in weekdays(20240104, 20261120).days.tolist() if day != 20261126]
PARTS = {"open": 0.99, "high": 1.02, "low": 0.97, "close": 1.0}
"""Prices of a bar as parts of its close."""
SILENT = KNOWN[-40:-37]
"""Sessions in which the stock did not trade."""

Levels = dict[int, float]


def wave(days: Sequence[int], start: float, drift: float, pace: float) -> Levels:
    """A smooth made-up course, a level a day."""
    return {
        day: start * (1 + drift * place / 250 + 0.05 * np.sin(place / pace))
        for place, day in enumerate(days)
    }


def weeks_of(days: Sequence[int]) -> list[tuple[int, int]]:
    """First and last session of every calendar week."""
    weeks = [list(week) for _, week in groupby(days, lambda day: to_date(day).isocalendar()[:2])]
    return [(week[0], week[-1]) for week in weeks]


WEEKS = [week for week in weeks_of(KNOWN) if week[1] <= 20261113]


@dataclass
class Truth:
    """Everything the cache will hold; change it before `seed`."""

    composites: dict[str, Levels] = field(
        default_factory=lambda: {
            "prime": wave(KNOWN, 100, 0.2, 19),
            "standard": wave(KNOWN, 100, 0.1, 23),
            "growth": wave(KNOWN, 100, -0.05, 29),
        }
    )
    coverage: dict[str, Levels] = field(default_factory=dict)
    """By series and day; 1 where nothing is said."""
    closes: dict[str, Levels] = field(
        default_factory=lambda: {
            "^N225": wave(KNOWN, 40_000, 0.15, 17),
            "SPY": wave(AMERICAN, 500, 0.12, 13),
            "JPY=X": wave(AMERICAN, 150, 0.01, 31),
            "2516.T": wave(KNOWN[-100:], 800, 0.1, 11),
            "1301.T": wave([day for day in KNOWN if day not in SILENT], 3500, 0.3, 7),
        }
    )
    nets: dict[tuple[str, str, str], Levels] = field(
        default_factory=lambda: {
            ("jpx", "tokyo_nagoya", "foreigners"): {
                start: 1e11 * round(7 * np.sin(place / 3) + 2, 3)
                for place, (start, _) in enumerate(WEEKS)
            },
            ("jpx", "prime", "individuals"): {start: -3e11 for start, _ in WEEKS},
        }
    )
    """Yen bought net, by source, market and investor, and by the first day of each week."""
    sessions: list[int] = field(default_factory=lambda: DAYS)
    second_print: int = 0
    """The first day of a week that was printed twice."""
    published: int = 20261119
    more: Callable[[Store], None] | None = None
    """Writes what else a test needs."""


def texts(*values: str) -> np.ndarray[Any, Any]:
    return np.array(values, object)


def seed(home: Home, truth: Truth) -> None:
    """Writes a truth into a new cache."""
    prepare(home.cache)
    with Store(home.cache, readonly=False) as store, store.transaction():
        days = np.array(truth.sessions, np.int64)
        closes = np.array([instant(day, 15, 30) for day in truth.sessions])
        store.upsert(SESSIONS, {"day": days, "close_at": closes})
        for key, levels in truth.composites.items():
            _seed_composite(store, key, levels, truth.coverage.get(key, {}))
        for key, levels in truth.closes.items():
            _seed_bars(store, key, levels)
        for (source, market, investor), nets in truth.nets.items():
            _seed_flows(store, (source, market, investor), nets, truth)
        if "1301.T" in truth.closes:
            _seed_listing(store)
        if truth.more is not None:
            truth.more(store)


def _seed_composite(store: Store, key: str, levels: Levels, coverage: Levels) -> None:
    days = np.array(list(levels), np.int64)
    store.upsert(
        COMPOSITES,
        {
            "series": texts(*[key] * len(days)),
            "day": days,
            "level": np.array(list(levels.values())),
            "coverage": np.array([coverage.get(day, 1.0) for day in levels]),
            "carried_back": (days < 20260601).astype(np.int64),
        },
    )


def _seed_bars(store: Store, key: str, closes: Levels) -> None:
    code = key.removesuffix(".T") if key.endswith(".T") else ""
    store.upsert(
        SECURITIES,
        {
            "symbol": texts(key),
            "code": texts(code),
            "kind": texts("stock" if code == "1301" else guess(key).kind),
            "currency": texts(guess(key).currency),
            "zone": texts(""),
            "name": texts(""),
        },
    )
    number = store.read("SELECT id FROM securities WHERE symbol = :symbol", symbol=key)["id"][0]
    close = np.array(list(closes.values()))
    prices = {name: close * part for name, part in PARTS.items()}
    days = np.array(list(closes), np.int64)
    volume = 1000.0 * (days % 100)
    store.upsert(BARS, {"id": np.full(len(days), number), "day": days, **prices, "volume": volume})


def _seed_flows(store: Store, whose: tuple[str, str, str], nets: Levels, truth: Truth) -> None:
    ends = dict(WEEKS)
    rows = [(start, 1, net) for start, net in nets.items()]
    rows += [(start, 2, net) for start, net in nets.items() if start == truth.second_print]
    count = len(rows)
    store.upsert(
        FLOWS,
        {
            "source": texts(*[whose[0]] * count),
            "market": texts(*[whose[1]] * count),
            "investor": texts(*[whose[2]] * count),
            "start": np.array([start for start, _, _ in rows], np.int64),
            "end": np.array([ends[start] for start, _, _ in rows], np.int64),
            "print": np.array([number for _, number, _ in rows], np.int64),
            "published": np.full(count, truth.published),
            "seen": np.full(count, instant(20261120, 9, 0)),
            "sell": np.full(count, 5e12),
            # The first print of a week that was printed twice is another figure.
            "buy": np.array(
                [
                    5e12 + net + (9e11 if start == truth.second_print and number == 1 else 0)
                    for start, number, net in rows
                ]
            ),
        },
    )


def _seed_listing(store: Store) -> None:
    store.upsert(
        LISTINGS,
        {
            "code": texts("1301"),
            "since": np.array([20260101]),
            "name": texts("あおば水産"),
            "segment": texts("prime"),
            "is_foreign": np.zeros(1, np.int64),
            "sector33": texts("0050"),
            "sector17": texts("1"),
            "size": texts("small1"),
            "listed": np.ones(1, np.int64),
        },
    )
    store.upsert(ENGLISH_NAMES, {"code": texts("1301"), "name_en": texts("Aoba Fisheries")})
    number = store.read("SELECT id FROM securities WHERE code = '1301'")["id"]
    unknown = {name: np.full(1, np.nan) for name in FIGURES.values}
    known = {"market_cap": 4.56e10, "adv20": 2.34e8, "adv60_median": 2e8}
    store.upsert(
        FIGURES,
        {
            "id": number,
            **unknown,
            **{name: np.array([value]) for name, value in known.items()},
            "as_of": np.array([LAST]),
            "sessions": np.array([60]),
        },
    )
