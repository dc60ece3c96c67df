"""The gate before what Yahoo really published of 31 stocks in the summer of 2025."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from io import StringIO
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from jpviewer.market.calendar import Calendar
from jpviewer.market.days import from_iso, instant
from jpviewer.market.tables import SECURITIES, SESSIONS, Columns
from jpviewer.refresh.gate import Gate
from jpviewer.sources import tse_calendar
from jpviewer.store import bars, doubts, listings
from jpviewer.store.store import Store, prepare
from tests.originals import original

SPLIT_DAY = 20250627
"""The first session at the new prices, of all the splits in the file."""
HIGHEST = 1e6
"""Yen; no price of these stocks was near it while they lived."""

Prints = dict[int, dict[str, dict[int, tuple[float, float]]]]
"""Closes and volumes by evening, symbol and day."""


@pytest.fixture(scope="module")
def prints() -> Prints:
    text = original("prices/yahoo_restated_closes_31_tickers.csv").decode()
    found: Prints = defaultdict(lambda: defaultdict(dict))
    for row in csv.DictReader(StringIO(text)):
        if row["Close"]:
            figures = float(row["Close"]), float(row["Volume"] or "nan")
            found[from_iso(row["rev"])][row["Ticker"]][from_iso(row["Date"])] = figures
    return found


def symbols(prints: Prints) -> list[str]:
    return sorted({symbol for evening in prints.values() for symbol in evening})


def ratios(prints: Prints, symbol: str) -> list[float]:
    """By how much each evening's print of the first common day differs from the one before."""
    evenings = [prints[evening][symbol] for evening in sorted(prints)]
    found = []
    for before, after in pairwise(evenings):
        day = min(before.keys() & after.keys(), default=0)
        if day and abs(after[day][0] / before[day][0] - 1) > 1e-4:
            found.append(after[day][0] / before[day][0])
    return found


def is_dead(prints: Prints, symbol: str) -> bool:
    return any(
        figures[0] > HIGHEST for evening in prints.values() for figures in evening[symbol].values()
    )


@pytest.fixture
def store(tmp_path: Path, prints: Prints) -> Iterator[Store]:
    prepare(tmp_path / "cache.db")
    with Store(tmp_path / "cache.db", readonly=False) as opened:
        names = np.array(symbols(prints), object)
        kinds = np.full(len(names), "stock", object)
        opened.upsert(SESSIONS, tse_calendar.sessions(date(2025, 7, 4)))
        opened.upsert(SECURITIES, {"symbol": names, "code": names, "kind": kinds})
        yield opened


def columns(security: int, figures: dict[int, tuple[float, float]]) -> Columns:
    days = np.array(sorted(figures), np.int64)
    closes, volumes = (np.array([figures[day][place] for day in days.tolist()]) for place in (0, 1))
    prices = dict.fromkeys(("open", "high", "low", "close"), closes)
    rest = {"volume": volumes, "turnover": np.full(len(days), np.nan)}
    return {"id": np.full(len(days), security), "day": days} | prices | rest


def split(security: int, ratio: float) -> Columns:
    return {
        "id": np.array([security]),
        "day": np.array([SPLIT_DAY]),
        "action": np.array(["split"], object),
        "value": np.array([ratio]),
    }


def replay(store: Store, prints: Prints, symbol: str) -> None:
    """Each evening's whole print, a rewritten one in the place of what was held."""
    calendar: Calendar = listings.calendar(store)
    gate = Gate(store, calendar)
    security = symbols(prints).index(symbol) + 1
    rewritten = {round(1 / ratio) for ratio in ratios(prints, symbol) if ratio < 0.9}
    for evening in sorted(prints):
        figures = prints[evening][symbol]
        if not figures:
            continue
        known = [split(security, ratio) for ratio in rewritten if evening >= SPLIT_DAY]
        with store.transaction():
            gate.announce(known)
            gate.keep(columns(security, figures), instant(evening, 16, 5), True, {security})


def test_every_squeeze_out_is_kept_out(store: Store, prints: Prints) -> None:
    dead = [symbol for symbol in symbols(prints) if is_dead(prints, symbol)]
    assert len(dead) == 9
    for symbol in dead:
        replay(store, prints, symbol)
        closes = bars.bars(store, symbol)["close"]
        assert len(closes) > 30, symbol
        assert closes.max() < HIGHEST, symbol
        assert doubts.is_dead(store, symbols(prints).index(symbol) + 1), symbol


def test_every_split_is_followed_without_a_doubt(store: Store, prints: Prints) -> None:
    alive = [symbol for symbol in symbols(prints) if not is_dead(prints, symbol)]
    last = max(prints)
    for symbol in alive:
        replay(store, prints, symbol)
        held = bars.bars(store, symbol)
        final = prints[last][symbol]
        days = sorted(final)
        newest = np.isin(held["day"], days)
        assert held["day"][newest].tolist() == days, symbol
        assert held["close"][newest].tolist() == [final[day][0] for day in days], symbol
        assert len(doubts.of(store, [symbols(prints).index(symbol) + 1])["id"]) == 0, symbol
